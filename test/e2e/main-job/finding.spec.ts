import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { testInKeptWindow as test } from '../kept-window.ts'
import type { App } from '../pages/app.ts'
import { Sweep } from '../pages/sweep.ts'
import { titles } from '../prepared.ts'
import { expect, seedFiles } from '../workbench.ts'

const texts = seedFiles.map(file => readFileSync(file, 'utf8'))
/** How often a pattern stands in the sample plans, and in how many: counted without the program. */
function countIn(pattern: RegExp): { hits: number; plans: number } {
  const counts = texts.map(text => [...text.matchAll(pattern)].length)
  return { hits: counts.reduce((sum, count) => sum + count, 0), plans: counts.filter(Boolean).length }
}

test.describe('finding', () => {
  test.beforeEach(async ({ ready }) => ready.goTo('search'))

  test('a word is found in all its forms, and the list holds as many hits as the count says', async ({ ready }) => {
    const { find } = ready
    const expected = countIn(/\bhospitals?\b/gi)
    await find.search('hospital', expected)
    const hits = await find.allHits()
    expect(hits).toHaveLength(expected.hits)
    expect(new Set(hits.map(hit => hit.toLowerCase()))).toEqual(new Set(['hospital', 'hospitals']))
    await find.search('hospitals', expected)
  })

  test('a phrase in quotes is found as it is written', async ({ ready }) => {
    const { find } = ready
    const expected = countIn(/\bsenior care\b/gi)
    await find.search('"senior care"', expected)
    expect(await find.allHits()).toHaveLength(expected.hits)
  })

  test('one Chinese character is enough', async ({ ready }) => {
    const { find } = ready
    const expected = countIn(/托/g)
    await find.search('托', expected)
    expect(await find.allHits()).toEqual(Array.from({ length: expected.hits }, () => '托'))
    await find.search('临床试验', countIn(/临床试验/g))
  })

  test('what is nowhere says so, and what to do next', async ({ ready }) => {
    const { find, room, say } = ready
    await find.search('xyzzy', { hits: 0, plans: 0 })
    await expect(room.getByText(say('search.nothing', { query: 'xyzzy' }))).toBeVisible()
    await expect(room.getByText(say('search.nothing.next'))).toBeVisible()
  })

  test('a hit is opened in its place, and the list is as it was when one comes back', async ({ ready }) => {
    const { find, reader } = ready
    await find.search('"A foreign physician"', countIn(/\bA foreign physician/g))
    await find.hits.filter({ hasText: 'registered in Beijing may practice' }).last().click()
    await expect(reader.text).toHaveAccessibleName(titles.opening)
    await expect(reader.selectionBar).toBeVisible()
    await expect(reader.text.getByText('A foreign physician registered', { exact: false }).first()).toBeInViewport()
    await ready.goTo('search')
    await expect(find.field).toHaveValue('"A foreign physician"')
    await expect(find.hits.first()).toBeVisible()
  })

  test('beside a wide list the hit one goes to is in sight, in another plan too', async ({ ready }) => {
    const { find, page } = ready
    await page.setViewportSize({ width: 1920, height: 1080 })
    await find.search('childcare', countIn(/\bchildcare\b/gi))
    const preview = page.getByRole('region', { name: ready.say('search.preview') })
    const text = preview.getByRole('document')
    const current = text.locator('[data-hit=current]').first()
    const isScrolled = () => text.evaluate(root => root.scrollTop > 0 && root.scrollTop < root.scrollHeight - root.clientHeight)
    /** Where it stands in its pane, as a share of what can be seen. */
    const place = async () => {
      const [pane, hit] = [await text.boundingBox(), await current.boundingBox()]
      return pane && hit && hit.y + hit.height <= pane.y + pane.height ? (hit.y - pane.y) / pane.height : -1
    }
    await find.hits.first().waitFor()
    await find.field.press('ArrowDown')
    for (const title of [titles.conference, titles.agenda]) {
      await expect(text).toHaveAccessibleName(title)
      await expect.poll(place).toBeGreaterThanOrEqual(0)
      // With what stands around it, wherever the text is long enough.
      if (await isScrolled()) await expect.poll(async () => Math.abs(await place() - 0.3)).toBeLessThan(0.1)
      await page.keyboard.press('ArrowDown')
    }
  })

  test('a hit is tagged where it stands in the list', async ({ ready, workbench }) => {
    const { find, page, say } = ready
    await find.search('"25 weeks"', { hits: 2, plans: 2 })
    const hit = find.hits.filter({ hasText: 'A clinical trial should start' })
    await hit.getByRole('button', { name: say('search.tag') }).click()
    const field = page.getByRole('combobox', { name: say('search.tag.field') })
    await field.fill('Clinical research')
    await field.press('Enter')
    await ready.expectNotice('search.tagged')
    await expect(hit).toContainText('Clinical research')
    await hit.getByRole('button', { name: say('search.star') }).click()
    await expect(hit.getByRole('button', { name: say('search.star') })).toHaveAttribute('aria-pressed', 'true')
    await ready.close(workbench)
    expect((await workbench.annotations()).find(({ quote }) => quote === '25 weeks')).toMatchObject({
      themes: ['Research and data > Clinical research'], starred: true,
    })
  })

  test('a query that is not understood keeps what was found, and leads to the place that is meant', async ({ ready }) => {
    const { find, page, room, say } = ready
    await find.search('hospital', countIn(/\bhospitals?\b/gi))
    await find.field.fill('hospital AND (care OR')
    const problem = page.locator('#find-problem')
    await expect(problem).toBeVisible()
    await expect(problem.locator('mark')).toHaveText('OR')
    await expect(find.field).toHaveAccessibleDescription(/OR/)
    await expect(find.hits.first()).toBeVisible()
    await problem.getByRole('button', { name: say('search.mistake.show') }).press('Enter')
    await expect(find.field).toBeFocused()
    expect(await find.field.evaluate((field: HTMLInputElement) => field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0))).toBe('OR')
    await problem.getByRole('button', { name: say('search.mistake.asWords') }).press('Enter')
    await expect(problem).toBeHidden()
    await expect(find.field).not.toHaveValue(/ OR$/)
    await find.field.fill('xyzzy AND')
    await expect(problem).toBeVisible()
    await find.field.fill('')
    await expect(room.getByText(say('search.begin'))).toBeVisible()
  })

  test('the table of words in context is sorted by what stands before and behind, by the keyboard alone', async ({ ready }) => {
    const { find, page, say } = ready
    await find.search('institution', countIn(/\binstitut(?:e|es|ion|ions)\b/gi))
    await page.getByRole('radio', { name: say('search.layout.table') }).press('Space')
    const sort = page.getByRole('button', { name: say('search.sort') })
    const choose = async (by: 'before' | 'after') => {
      await sort.press('Enter')
      const option = page.getByRole('option', { name: say(`search.sort.${by}`) })
      while (!(await option.evaluate(row => row === document.activeElement))) await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('columnheader', { name: say(`search.sort.${by}`) })).toHaveAttribute('aria-sort', 'ascending')
    }
    const letters = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
    const rows = async (place: '.find-before' | '.find-after') => (await find.hits.locator(place).allTextContents()).map(text => (place === '.find-before' ? letters(text).at(-1) : letters(text)[0]) ?? '')
    const collator = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true })
    /** Whether words follow each other in order, but for hits at the edge of their clause: those are ordered by nothing, though words of another clause are shown there. */
    const isSorted = (words: readonly string[], direction: 1 | -1) => {
      const ascending = direction === 1 ? words : words.toReversed()
      const first = ascending.findLastIndex((word, at) => at > 0 && collator.compare(ascending[at - 1] ?? '', word) > 0)
      return words.length > 10 && Math.max(0, first) < words.length / 3
    }
    await choose('before')
    await expect.poll(async () => isSorted(await rows('.find-before'), 1)).toBe(true)
    await page.getByRole('button', { name: say('search.sort.ascending') }).press('Enter')
    await expect.poll(async () => isSorted(await rows('.find-before'), -1)).toBe(true)
    await choose('after')
    await expect.poll(async () => isSorted(await rows('.find-after'), 1)).toBe(true)
    await expect.poll(async () => isSorted(await rows('.find-before'), 1)).toBe(false)
    const sweep = await Sweep.on(page)
    await sweep.look('table of words in context')
    sweep.expectNothing()
  })

  test('what stands in memos is a list of its own; one is read, and the keyboard goes on where it was', async ({ ready }) => {
    const { find, page, say } = ready
    await find.field.fill('weeks OR 参见')
    await page.getByRole('radio', { name: say('search.memos.count', { count: 2 }) }).press('Space')
    const memos = page.getByRole('grid', { name: say('search.memos.list') })
    await expect(memos.getByRole('row')).toHaveCount(2)
    const sweep = await Sweep.on(page)
    await sweep.look('memos found')
    sweep.expectNothing()
    await memos.focus()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('The same 25 weeks stand in the Chinese plan.')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(memos).toBeFocused()
    // Only memos on highlights with this theme are left.
    await chooseTheme(ready, 'Clinical research')
    await expect(page.getByRole('radio', { name: say('search.memos.count', { count: 1 }) })).toBeVisible()
    await expect(memos.getByRole('row')).toHaveCount(1)
  })

  test('hits are narrowed to highlights with a theme and to what is outside; auto-coding begins with just these', async ({ ready }) => {
    const { find, page, say } = ready
    const all = countIn(/\b25 weeks\b/gi)
    await find.search('"25 weeks"', all)
    await chooseTheme(ready, 'Clinical research')
    await find.search('"25 weeks"', { hits: 1, plans: 1 })
    await page.getByRole('button', { name: `${say('search.coded')}: Clinical research` }).press('Enter')
    await page.getByRole('radio', { name: say('search.coded.outside') }).press('Space')
    await closeFilter(page)
    await find.search('"25 weeks"', { hits: all.hits - 1, plans: all.plans - 1 })
    await ready.button('autocode.these').click()
    const dialog = ready.dialog('autocode.title')
    await expect(dialog.locator('.autocode-place mark')).toHaveCount(all.hits - 1)
    await expect(dialog.getByRole('button', { name: `${say('search.coded')}: ${say('search.coded.outsideOf', { name: 'Clinical research' })}` })).toBeVisible()
  })

  test('only in a clause and what stands below it: from the reader, and chosen beside the plan', async ({ ready }) => {
    const { find, page, reader, room, say } = ready
    await ready.goTo('library')
    await ready.library.openInReader(titles.opening)
    await reader.onClause('8', 'search.inClause')
    await find.field.fill('senior')
    await expect(find.hits.first()).toBeVisible()
    for (const place of await find.hits.locator('.find-place').allTextContents()) expect(place).toMatch(/(^| )8$/)
    const inOne = await find.hits.count()
    await page.getByRole('button', { name: say('excerpts.filter.clearNamed', { name: say('search.clauses') }) }).press('Enter')
    await expect.poll(() => find.hits.count()).toBeGreaterThan(inOne)
    const everywhere = await find.hits.count()
    await page.getByRole('button', { name: say('search.clauses'), exact: true }).press('Enter')
    await page.getByRole('searchbox', { name: say('search.clauses.filter') }).fill('II ')
    await page.keyboard.press('Enter')
    await closeFilter(page)
    await expect.poll(() => find.hits.count()).toBeLessThan(everywhere)
    for (const place of await find.hits.locator('.find-place').allTextContents()) expect(place).toMatch(/^II( |$)/)
    // Another plan has no such clause.
    await page.getByRole('button', { name: say('excerpts.filter.clearNamed', { name: say('search.plans') }) }).press('Enter')
    await expect(room.getByRole('button', { name: say('search.clauses') })).toHaveCount(0)
    await expect(find.hits.first()).toBeVisible()
  })
})

async function chooseTheme({ page, say }: App, name: string): Promise<void> {
  await page.getByRole('button', { name: say('search.coded'), exact: true }).press('Enter')
  await page.getByRole('searchbox', { name: say('excerpts.filter.themes.search') }).fill(name)
  await page.keyboard.press('Enter')
  await closeFilter(page)
}

/** Escape empties the field of a filter first. */
async function closeFilter(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  if (await page.getByRole('listbox').isVisible()) await page.keyboard.press('Escape')
  await expect(page.getByRole('listbox')).toBeHidden()
}
