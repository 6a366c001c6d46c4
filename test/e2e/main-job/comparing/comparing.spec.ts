import { testInKeptWindow as test } from '../../kept-window.ts'
import { marks, shortTitles, titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

test.describe('comparing', () => {
  test.beforeEach(async ({ ready }) => ready.goTo('compare'))

  test('the matrix counts themes by plan, and a cell opens the excerpts behind it', async ({ ready }) => {
    const { compare, excerpts, say } = ready
    await expect(await compare.cell('Clinical research', shortTitles.action)).toHaveText('1')
    await expect(await compare.cell('Elderly care', shortTitles.opening)).toHaveText('2')
    await expect(await compare.cell('Elderly care', shortTitles.chinese)).toHaveText('1')
    await expect(await compare.cell(say('compare.matrix.allHighlights'), shortTitles.action)).toHaveText('4')
    await (await compare.cell('Elderly care', shortTitles.opening)).click()
    const cell = compare.cellPane('Elderly care', shortTitles.opening)
    await expect(cell.getByRole('listitem')).toHaveCount(2)
    await expect(cell.getByRole('listitem').first()).toContainText('Senior care centers financed in this way')
    await cell.getByRole('button', { name: say('compare.cell.inExcerpts') }).click()
    await excerpts.expectCount(2)
    await expect(excerpts.rows.first()).toContainText('Senior care centers financed in this way')
  })

  test('cells tell the share of the text when asked to, chosen by keys', async ({ ready }) => {
    const { compare, page, say } = ready
    const choice = ready.room.getByRole('button', { name: say('compare.matrix.measure') })
    await choice.press('Enter')
    await page.getByRole('option', { name: say('compare.matrix.measure.share') }).focus()
    await page.keyboard.press('Enter')
    await expect(choice).toContainText(say('compare.matrix.measure.share'))
    await expect(await compare.cell('Elderly care', shortTitles.opening)).toHaveText(/^\d+(\.\d+)?%$/)
    await expect(await compare.cell('Clinical research', shortTitles.opening)).toContainText('·')
  })

  test('a cell is summarised and recorded as silent by keys alone; both are marked, undone and done again', async ({ ready }) => {
    const { compare, page, say } = ready
    await (await compare.cell('Clinical research', shortTitles.opening)).click()
    await page.keyboard.press('Escape')
    await expect(compare.cellPane('Clinical research', shortTitles.opening)).toBeHidden()
    await page.keyboard.press('F2')
    const cell = compare.cellPane('Clinical research', shortTitles.opening)
    const summary = cell.getByRole('textbox', { name: say('memos.field') })
    await expect(summary).toBeFocused()
    await page.keyboard.type('Research is left to the centre.')
    await page.keyboard.press('Escape')
    await expect(compare.matrix).toBeFocused()
    const shown = await compare.cell('Clinical research', shortTitles.opening)
    await expect(shown.getByRole('img', { name: say('compare.cell.summarised') })).toBeVisible()
    await page.keyboard.press('s')
    const searched = cell.getByRole('textbox', { name: say('compare.silence.searched') })
    await expect(searched).toBeFocused()
    await page.keyboard.type('clinical OR trial')
    await page.keyboard.press('Enter')
    await expect(shown.getByRole('img', { name: say('compare.cell.silent') })).toBeVisible()
    await expect(cell.getByText('clinical OR trial')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await expect(shown.getByRole('img', { name: say('compare.cell.silent') })).toBeHidden()
    await page.keyboard.press('Control+z')
    await expect(shown.getByRole('img', { name: say('compare.cell.summarised') })).toBeHidden()
    await page.keyboard.press('Control+Shift+z')
    await expect(summary).toContainText('Research is left to the centre.')
  })

  test('a theme’s line counts what is below it, or itself alone', async ({ ready }) => {
    const { compare, room, say } = ready
    await expect(await compare.cell('Care and families', shortTitles.opening)).toHaveText('3')
    await room.getByRole('checkbox', { name: say('compare.matrix.withChildren') }).click({ force: true })
    await expect(await compare.cell('Care and families', shortTitles.opening)).toContainText('0')
  })

  test('plans stand as columns with the excerpts of chosen themes lined up, each linked to its place', async ({ ready }) => {
    const { compare, reader, page, room, say } = ready
    await compare.show('columns')
    await expect(compare.columns.getByRole('columnheader')).toHaveCount(4)
    const settings = room.getByRole('group', { name: say('compare.columns.settings') })
    await settings.getByRole('button', { name: say('excerpts.filter.themes'), exact: true }).click()
    await ready.choice(page.getByRole('dialog', { name: say('excerpts.filter.themes') }), 'Clinical research').click()
    await page.keyboard.press('Escape')
    await expect(compare.columns.getByRole('rowheader')).toHaveCount(1)
    const cells = compare.columns.getByRole('cell').filter({ hasText: /\S/ })
    await expect(cells).toHaveText([/25 weeks/, /25周/])
    await cells.first().getByRole('button').click()
    await expect(reader.text).toHaveAccessibleName(titles.action)
    await expect(reader.pickedBar).toBeVisible()
  })

  test('two texts stand beside each other, each scrolled and tagged by itself', async ({ ready, workbench }) => {
    const { compare } = ready
    await compare.show('panes')
    await compare.choosePlan('left', shortTitles.draft, titles.draft)
    await compare.choosePlan('right', shortTitles.opening, titles.opening)
    const [left, right] = [compare.pane('left'), compare.pane('right')]
    await compare.scrollTogether.click()
    await expect(compare.scrollTogether).toHaveAttribute('aria-pressed', 'false')
    const before = await left.text.evaluate(element => element.scrollTop)
    await right.tag('Social services may accept gifts from abroad.', 'Investment')
    expect(await left.text.evaluate(element => element.scrollTop)).toBe(before)
    await left.tag('practice at a second place', 'Hospitals and access')
    await expect(right.marked('Social services may accept gifts')).toHaveCount(1)
    await ready.page.keyboard.press('Control+z')
    await expect(left.marked('practice at a second place')).toHaveCount(0)
    await expect(right.marked('Social services may accept gifts')).toHaveCount(1)
    await ready.close(workbench)
    expect(await workbench.annotations()).toHaveLength(marks.length + 1)
  })

  test('the same text on both sides shows a new highlight on both', async ({ ready }) => {
    const { compare } = ready
    await compare.show('panes')
    await compare.choosePlan('left', shortTitles.opening, titles.opening)
    await compare.choosePlan('right', shortTitles.opening, titles.opening)
    await compare.pane('left').tag('Forms shall be available online', 'Childcare')
    await expect(compare.pane('right').marked('Forms shall be available online')).toHaveCount(1)
  })
})
