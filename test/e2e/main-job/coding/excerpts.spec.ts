import { parse } from 'csv-parse/sync'
import { testInKeptWindow as test } from '../../kept-window.ts'
import { marks, shortTitles, titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

const physician = 'A foreign physician registered in Beijing'
const senior = 'Whoever opens a senior care institution'

test.describe('excerpts', () => {
  test.beforeEach(async ({ ready }) => {
    await ready.goTo('excerpts')
    await ready.excerpts.expectCount(marks.length)
  })

  test('are filtered by theme with and without what is below it, by plan, star and words', async ({ ready }) => {
    const { excerpts, say } = ready
    await excerpts.filterBy('themes', ['Care and families'], { withChildren: true })
    await excerpts.expectCount(5)
    await excerpts.filterBy('themes', [], { withChildren: false })
    await excerpts.expectCount(0)
    await expect(ready.page.getByText(say('excerpts.nothingFound.next'))).toBeVisible()
    await excerpts.clearFilter()
    await excerpts.filterBy('plans', [shortTitles.chinese])
    await excerpts.expectCount(3)
    await excerpts.toggle('excerpts.filter.starred').click()
    await excerpts.expectCount(1)
    await excerpts.clearFilter()
    await excerpts.text.fill('25周')
    await excerpts.expectCount(1)
    await excerpts.text.fill('Chinese plan')
    await expect(excerpts.rows).toContainText(['Hospitals shall simplify'])
    await excerpts.expectCount(1)
  })

  test('are sorted by quote, by theme, and the other way round', async ({ ready }) => {
    const { excerpts } = ready
    await excerpts.sortBy('quote')
    // In an English window what is written in Han characters comes behind.
    await expect(excerpts.rows.nth(marks.length - 4)).toContainText(senior)
    await expect(excerpts.rows.last()).toContainText('逐步建立')
    await ready.button('excerpts.sort.ascending').click()
    await expect(excerpts.rows.first()).toContainText('逐步建立')
    await expect(excerpts.rows.nth(3)).toContainText(senior)
    await excerpts.sortBy('theme')
    await expect(excerpts.rows.first()).toContainText('Childcare')
  })

  test('are filtered by who made them, once several people did', async ({ ready }) => {
    const { excerpts, reader, library, page, say } = ready
    await ready.goTo('library')
    await library.openInReader(titles.news)
    await reader.tag('Its headline figure', 'Investment')
    await ready.goTo('excerpts')
    await excerpts.expectCount(marks.length + 1)
    await excerpts.filters.getByRole('button', { name: say('excerpts.filter.coder') }).click()
    await page.getByRole('option', { name: 'Ada', exact: true }).click()
    await excerpts.expectCount(1)
    await expect(excerpts.rows).toContainText(['Its headline figure'])
  })

  test('one is read in full, retagged, starred, and opened in its place', async ({ ready }) => {
    const { excerpts, reader, page, say } = ready
    await excerpts.row(physician).click()
    await expect(excerpts.details.getByRole('blockquote')).toHaveText('A foreign physician registered in Beijing may practice at more than one place.')
    const field = excerpts.details.getByRole('combobox', { name: say('excerpts.addTheme') })
    await field.fill('Insurance')
    await field.press('Enter')
    await expect(excerpts.row(physician)).toContainText('Insurance')
    await excerpts.details.getByRole('button', { name: say('ui.removeNamed', { name: 'Hospitals and access' }) }).click()
    await expect(excerpts.row(physician)).not.toContainText('Hospitals and access')
    await excerpts.deed('excerpts.star').click()
    await expect(excerpts.row(physician).getByRole('button', { name: say('excerpts.star') })).toHaveAttribute('aria-pressed', 'true')
    await excerpts.deed('excerpts.open').click()
    await expect(reader.text).toHaveAccessibleName(titles.opening)
    await expect(reader.pickedBar).toBeVisible()
    await page.keyboard.press('Control+4')
    await expect(excerpts.table).toBeVisible()
  })

  test('many are tagged, starred and deleted at once, each in one step', async ({ ready }) => {
    const { excerpts, say } = ready
    await excerpts.filterBy('themes', ['Care and families'], { withChildren: true })
    await excerpts.expectCount(5)
    await excerpts.chooseAll(5)
    const field = excerpts.details.getByRole('combobox', { name: say('excerpts.addThemeToAll', { count: 5 }) })
    await field.fill('To read again')
    await field.press('Enter')
    await ready.expectNotice('excerpts.tagged', { theme: 'To read again', count: 5 })
    await excerpts.deed('excerpts.starAll').click()
    await ready.expectNotice('excerpts.starred', { count: 5 })
    await excerpts.deed('excerpts.removeMany').click()
    await ready.dialog('excerpts.remove.title', { count: 5 }).getByRole('button', { name: say('excerpts.remove.do', { count: 5 }) }).click()
    await ready.expectNotice('excerpts.removed', { count: 5 })
    await excerpts.clearFilter()
    await excerpts.expectCount(marks.length - 5)
    for (const operation of [say('annotations.remove', { count: 5 }), say('annotations.star', { count: 5 }), say('annotations.tag', { count: 5, theme: 'To read again' })]) {
      await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation }))
      await ready.undo.click()
    }
    await excerpts.expectCount(marks.length)
    await expect(excerpts.row(senior)).not.toContainText('To read again')
  })

  test('exactly the list in sight is handed out, in its order', async ({ ready }) => {
    const { excerpts, handout } = ready
    await excerpts.filterBy('plans', [shortTitles.action])
    await excerpts.sortBy('quote')
    await excerpts.expectCount(4)
    const quotes = await excerpts.rows.evaluateAll(rows => rows.map(row => row.querySelector('p')?.textContent ?? ''))
    await ready.button('excerpts.handOut').click()
    await handout.choose('handout.format.csv')
    await expect(handout.count).toHaveText(ready.say('handout.count.rows', { count: 4 }))
    const { bytes } = await handout.make()
    const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows.map(row => row['quote'])).toEqual(quotes)
    await expect(handout.dialog).toBeHidden()
  })
})
