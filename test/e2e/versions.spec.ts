import { testInKeptWindow as test } from './kept-window.ts'
import { Sweep } from './pages/sweep.ts'
import type { App } from './pages/app.ts'
import { expect } from './workbench.ts'

const title = 'Clinic plan'
const plan = [
  'I. Hospitals',
  '1. Every district opens a clinic that stays open at night and on Sundays.',
  '2. Nurses are trained in three schools by the end of 2027, and paid while they learn.',
  '3. Beds are counted in each ward once a year, and the numbers are published in spring.',
  'II. Money',
  '4. Each clinic has a budget of its own, approved by the district council in autumn.',
].join('\n\n')
/** A paragraph more at the beginning, a year and a word changed, a clause taken out. */
const newer = [
  'This plan takes the place of the first one.',
  'I. Hospitals',
  '1. Every district opens a clinic that stays open at night and on Sundays.',
  '2. Nurses are trained in three schools by the end of 2029, and paid while they learn.',
  'II. Money',
  '3. Each clinic has a budget of its own, approved by the town council in autumn.',
].join('\n\n')
const quotes = {
  same: 'Every district opens a clinic that stays open at night',
  changed: 'Nurses are trained in three schools by the end of 2027',
  gone: 'Beds are counted in each ward once a year, and the numbers are published in spring',
  budget: 'Each clinic has a budget of its own, approved by the district council in autumn',
} as const

async function replaceWith(app: App, text: string): Promise<void> {
  const { page, say } = app
  await app.button('versions.menu').click()
  await page.getByRole('menuitem', { name: say('versions.replace') }).click()
  const dialog = app.dialog('versions.replace.title', { title })
  await app.choose(() => dialog.getByRole('button', { name: say('versions.replace.choose') }).click(), { name: 'second-edition.txt', mimeType: 'text/plain', buffer: Buffer.from(text) })
  await expect(dialog.getByRole('heading', { name: 'second-edition.txt' })).toBeVisible()
}

test('a text is replaced, its highlights are reviewed by keys, undone, corrected by hand, and the first text is still there', async ({ ready }) => {
  test.setTimeout(300_000)
  const { reader, library, page, say } = ready
  const sweep = await Sweep.on(page)
  await library.paste(title, plan)
  await library.openInReader(title)
  for (const quote of Object.values(quotes)) {
    await reader.select(quote)
    await page.keyboard.press('h')
    await expect(reader.highlight(quote)).toBeVisible()
    await reader.clear()
  }

  // Replace.
  await replaceWith(ready, newer)
  const dialog = ready.dialog('versions.replace.title', { title })
  await sweep.look('replace', { isOver: true })
  await dialog.getByRole('button', { name: say('outcome.look') }).click()
  await expect(dialog.getByRole('region', { name: say('outcome.highlights', { count: 4 }) }).getByRole('listitem').nth(1)).toHaveText(`1${say('outcome.moved')}`)
  await sweep.look('what replacing does', { isOver: true })
  await dialog.getByRole('button', { name: say('versions.replace.do') }).click()
  await ready.expectNotice('versions.replaced', { title, kept: 1, unsettled: 3, left: 0, rows: 0 })
  await expect(reader.marked(quotes.same)).toBeVisible()
  await ready.notices.getByRole('button', { name: say('versions.reviewCount', { count: 3 }) }).click()

  // Review: accept, adjust, leave, each by key.
  const list = page.getByRole('listbox', { name: say('versions.review.list') })
  const said = page.locator('.review-count')
  await expect(list.getByRole('option')).toHaveCount(3)
  await expect(list.getByRole('option').first()).toContainText(say('versions.state.fuzzy'))
  const [old, now] = [page.getByRole('region', { name: say('versions.review.old') }), page.getByRole('region', { name: say('versions.review.new') })]
  await expect(old.locator('[data-hit="current"]')).toHaveText(quotes.changed)
  await expect(now.locator('[data-hit="current"]')).toContainText('2029')
  await expect(page.locator('.settling-changes ins')).toContainText('2029')
  await sweep.look('review')
  await page.keyboard.press('j')
  await expect(list.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('k')
  await expect(list.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(list.getByRole('option')).toHaveCount(2)
  await expect(said).toContainText(say('versions.did.accepted'))

  await expect(list.getByRole('option').first()).toContainText(say('versions.state.orphan'))
  await page.keyboard.press('Delete')
  await expect(list.getByRole('option')).toHaveCount(1)
  await expect(said).toContainText(say('versions.did.left'))

  await expect(now.locator('[data-selected]').first()).toBeVisible()
  await page.keyboard.press('Alt+Shift+ArrowLeft')
  await expect(ready.page.getByRole('button', { name: say('versions.review.take') })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: say('versions.review.done') })).toBeVisible()
  await expect(page.getByText(say('versions.review.doneWhat', { accepted: 1, chosen: 0, adjusted: 1, left: 1 }))).toBeVisible()
  await sweep.look('reviewed')

  // Undo brings the last one back, redo settles it again.
  await ready.undo.click()
  await expect(list.getByRole('option')).toHaveCount(1)
  await ready.redo.click()
  await expect(page.getByRole('heading', { name: say('versions.review.done') })).toBeVisible()
  await page.getByRole('button', { name: say('versions.toReader') }).first().click()
  await expect(reader.marked('approved by the town council')).toBeVisible()

  // Correct by hand; what is changed is asked for before it is thrown away.
  await page.keyboard.press('Control+Shift+e')
  const field = page.getByRole('textbox', { name: say('versions.correct.field', { title }) })
  await expect(field).toBeFocused()
  await field.fill(newer.replace('Sundays', 'holidays'))
  await sweep.look('correct')
  await ready.button('versions.correct.cancel').click()
  const asked = ready.dialog('versions.correct.ask')
  await asked.getByRole('button', { name: say('ui.cancel') }).click()
  await page.keyboard.press('Control+s')
  await expect(ready.dialog('outcome.title').getByRole('button', { name: say('versions.correct.save') })).toBeFocused()
  await page.keyboard.press('Enter')
  await ready.expectNotice('versions.corrected', { title, kept: 3, unsettled: 0, left: 0, rows: 0 })
  await expect(reader.text).toContainText('at night and on holidays')

  // Versions, and the first of them with its highlights as they stood.
  await ready.command('versions.list')
  const versions = ready.dialog('versions.list.title', { title })
  await expect(versions.getByRole('listitem')).toHaveCount(3)
  await expect(versions.getByRole('listitem').first()).toContainText(say('versions.fromCorrection'))
  await sweep.look('versions', { isOver: true })
  const { bytes } = await ready.download(() => versions.getByRole('button', { name: say('versions.saveOriginalNamed', { number: 2 }) }).click())
  expect(bytes.toString()).toBe(newer)
  await versions.getByRole('button', { name: say('versions.readNamed', { number: 1 }) }).click()
  await expect(page.getByRole('note').locator('span').first()).toHaveText(say.like('versions.earlier.bar', ['when'], { number: 1, count: 3 }))
  await expect(reader.marked('Beds are counted in each ward')).toBeVisible()
  const steps = await ready.undo.getAttribute('aria-label')
  await reader.click('published in spring')
  for (const key of ['h', 's', 'm', 't', '1', 'Delete']) await page.keyboard.press(key)
  await expect(reader.bar).toHaveCount(0)
  await expect(reader.marked('Beds are counted in each ward')).toBeVisible()
  expect(await ready.undo.getAttribute('aria-label')).toBe(steps)
  await sweep.look('earlier version')
  await page.getByRole('radio', { name: say('versions.earlier.differences') }).click()
  await expect(page.locator('.differences del').filter({ hasText: 'Beds' })).toBeVisible()
  await sweep.look('differences')
  sweep.expectNothing()
})
