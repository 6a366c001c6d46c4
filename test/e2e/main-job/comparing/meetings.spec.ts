import { copyFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { testInKeptWindow as test } from '../../kept-window.ts'
import { Sweep } from '../../pages/sweep.ts'
import { titles } from '../../prepared.ts'
import { expect, test as testFromStart } from '../../workbench.ts'

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

testFromStart('with 300 themes only those in sight are on the page; the numbers go out as a file, and axe finds nothing', async ({ app, workbench, prepared }) => {
  const { page, say } = app
  await copyFile(prepared, workbench.project)
  // Each carried by one of three highlights, together with 99 others.
  for (const from of [0, 100, 200]) {
    await workbench.run('annotate', titles.opening, '--start', String(from), '--end', String(from + 10), '--theme', ...Array.from({ length: 100 }, (_, number) => `Many ${from + number}`))
  }
  await workbench.start()
  await app.open(workbench)
  await app.goTo('compare')
  await page.getByRole('radio', { name: say('compare.way.meetings') }).click()
  const grid = page.getByRole('grid', { name: say('compare.meetings') })
  await expect.poll(async () => Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(300)
  expect(Number(await grid.getAttribute('aria-colcount'))).toBeGreaterThan(300)
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(2_500)
  await grid.focus()
  await page.keyboard.press('Control+End')
  await expect(grid.getByRole('rowheader', { name: 'Many 299' })).toBeInViewport()
  const sweep = await Sweep.on(page)
  await sweep.look('themes that meet, 300 of them')
  sweep.expectNothing()

  const { name, bytes } = await app.download(() => app.button('pairs.changes.as.csv').press('Enter'))
  expect(name).toMatch(/\.csv$/)
  const rows = parse(bytes, { bom: true, relax_column_count: true }) as string[][]
  const [head = []] = rows
  expect(rows.length).toBeGreaterThan(300)
  // Two highlights of the sample hold these two themes each once: insurance with elderly care.
  const [row, column] = [rows.findIndex(([first = '']) => first.endsWith('Insurance')), head.findIndex(cell => cell.endsWith('Elderly care'))]
  expect([row, column].every(at => at > 0)).toBe(true)
  expect(rows[row]?.[column]).toBe('1')
})
