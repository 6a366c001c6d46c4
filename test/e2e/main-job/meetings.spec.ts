import { expect, test } from '../workbench.ts'

test('themes that meet are counted theme by theme; a number opens its excerpts, by keys', async ({ ready }) => {
  const { page, say } = ready
  // Two themes on the same hits.
  await ready.command('autocode.open')
  const dialog = ready.dialog('autocode.title')
  await dialog.getByRole('textbox', { name: say('autocode.query') }).fill('hospital')
  await page.keyboard.press('Enter')
  await expect(dialog.locator('mark').first()).toBeVisible()
  await dialog.getByRole('combobox', { name: say('autocode.themes.field') }).fill('Alpha; Beta')
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: /^Code \d+ places$/ }).click()
  await expect(dialog).toBeHidden()

  await ready.goTo('compare')
  await page.getByRole('radio', { name: say('compare.way.meetings') }).click()
  const grid = page.getByRole('grid', { name: say('compare.meetings') })
  await page.getByRole('searchbox', { name: say('compare.meetings.filter') }).fill('alpha')
  await expect(grid.getByRole('row')).toHaveCount(3)
  await page.getByRole('searchbox', { name: say('compare.meetings.filter') }).fill('')
  const alpha = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Alpha' }) })
  const numbers = await alpha.getByRole('gridcell').allTextContents()
  expect(Number(numbers[0])).toBeGreaterThan(10)
  expect(numbers.slice(1)).toContain(numbers[0])
  await grid.focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Enter')
  await expect(ready.room.getByRole('heading', { level: 1 })).toHaveText(say('app.room.excerpts'))
  await expect(ready.room.getByText(say('excerpts.count', { count: Number(numbers[0]) }))).toBeVisible()
})
