import { parse } from 'csv-parse/sync'
import { testInKeptWindow as test } from '../../kept-window.ts'
import { Sweep } from '../../pages/sweep.ts'
import { shortTitles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

test('charts have their numbers beside them, and go out as SVG, PNG and CSV', async ({ ready }) => {
  const { page, say } = ready
  await ready.goTo('compare')
  await page.getByRole('radio', { name: say('compare.way.charts') }).click()
  const profile = page.getByRole('img', { name: /^Themes of/ })
  await expect(profile).toBeVisible()
  const table = page.getByRole('table', { name: /^Themes of/ })
  await expect(table.getByRole('row')).not.toHaveCount(1)
  const sweep = await Sweep.on(page)
  await sweep.look('the profile of a plan')

  const svg = await ready.download(() => ready.button('compare.charts.save.svg').press('Enter'))
  expect(svg.name).toMatch(/^Themes of .*\.svg$/)
  expect(svg.bytes.toString('utf8')).toContain('<title id="title">Themes of')
  const png = await ready.download(() => ready.button('compare.charts.save.png').press('Enter'))
  expect([png.name.endsWith('.png'), png.bytes.subarray(1, 4).toString('latin1')]).toEqual([true, 'PNG'])
  // Twice the drawing's width (PNG 1.2, IHDR), with something on it.
  expect(png.bytes.readUInt32BE(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg.bytes.toString('utf8'))?.[1]))
  expect(png.bytes.length).toBeGreaterThan(10_000)
  const csv = await ready.download(() => ready.button('compare.charts.save.csv').press('Enter'))
  expect((parse(csv.bytes, { bom: true }) as string[][]).length).toBe(await table.getByRole('row').count())

  for (const kind of ['themes', 'dates'] as const) {
    await page.getByRole('button', { name: say('compare.charts.kind') }).click()
    await page.getByRole('option', { name: say(`compare.charts.kind.${kind}`) }).click()
    await expect(page.getByRole('img', { name: say(kind === 'themes' ? 'compare.charts.themes.title.highlights' : 'compare.charts.dates.title') })).toBeVisible()
    await sweep.look(kind)
  }
  await page.getByRole('checkbox', { name: say('compare.charts.table') }).press('Space')
  await expect(page.getByRole('table')).toHaveCount(0)
  sweep.expectNothing()
})

test('plans are held against each other; by keys a number opens what two share, and a shared word is looked for', async ({ ready }) => {
  const { page, say } = ready
  await ready.goTo('compare')
  await page.getByRole('radio', { name: say('compare.way.similarity') }).click()
  const grid = page.getByRole('grid', { name: say('compare.similarity') })
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: shortTitles.opening, exact: true }) })
  await expect(row.getByRole('gridcell').filter({ hasText: /%$/ })).not.toHaveCount(0)
  const column = await grid.getByRole('columnheader', { name: shortTitles.draft, exact: true }).getAttribute('aria-colindex')
  const draft = row.locator(`[aria-colindex="${column}"]`)
  // A draft is most like its final edition.
  expect(Number.parseFloat(await draft.innerText())).toBeGreaterThan(60)
  await draft.click()
  const shared = page.getByRole('region', { name: say('compare.similarity.pair', { left: shortTitles.opening, right: shortTitles.draft }) })
  await expect(shared.getByRole('row')).not.toHaveCount(1)
  const sweep = await Sweep.on(page)
  await sweep.look('what two plans share')
  sweep.expectNothing()
  await grid.focus()
  await page.keyboard.press('Escape')
  await expect(shared).toBeHidden()
  await page.keyboard.press('Enter')
  const term = shared.getByRole('rowheader').first()
  const words = await term.innerText()
  await term.getByRole('button').press('Enter')
  await expect(ready.room.getByRole('heading', { level: 1 })).toHaveText(say('app.room.search'))
  await expect(page.locator('mark').first()).toHaveText(new RegExp(words.split(' ')[0]?.slice(0, 4) ?? '', 'i'))
})

test('what sets a plan apart is listed with its weight', async ({ ready }) => {
  const { page, say } = ready
  await ready.goTo('compare')
  await page.getByRole('radio', { name: say('compare.way.apart') }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('row')).not.toHaveCount(1)
  const sweep = await Sweep.on(page)
  await sweep.look('terms of a plan')
  sweep.expectNothing()
})
