import type { Page } from '@playwright/test'
import { testInKeptWindow as test } from '../kept-window.ts'
import { Sweep } from '../pages/sweep.ts'
import { titles } from '../prepared.ts'
import { expect } from '../workbench.ts'

const line = (page: Page, title: string) => page.getByRole('row').filter({ has: page.getByRole('rowheader').getByText(title, { exact: true }) })

test('the table is written by keyboard, filtered, and goes out as CSV and comes back as one step', async ({ ready, workbench }) => {
  const { page, say, library } = ready
  await page.getByRole('radio', { name: say('library.view.table') }).click()
  await line(page, titles.draft).getByRole('rowheader').click()
  await expect(library.table).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('Draft office')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Northland')
  await page.keyboard.press('Enter')
  await expect(line(page, titles.draft)).toContainText('Draft officeNorthland')

  await ready.button('library.table.filter', { column: say('library.field.issuer') }).click()
  await page.getByRole('textbox', { name: say('library.table.contains') }).fill('draft OFF')
  await expect(library.titles).toHaveText([titles.draft])
  const sweep = await Sweep.on(page)
  await page.keyboard.press('Escape')
  await sweep.look('table')
  const boxes = await library.table.locator('.ui-checkbox-box').evaluateAll(found => found.map(box => Math.round(box.getBoundingClientRect().left)))
  expect(boxes.length).toBeGreaterThan(1)
  expect(new Set(boxes).size).toBe(1)
  sweep.expectNothing()

  const { bytes, name } = await ready.download(() => ready.command('library.attributes.toFile'))
  expect(name).toBe(`${say('attributes.file')}.csv`)
  const csv = bytes.toString('utf8')
  const given = csv.replace('Draft office,Northland', 'Draft bureau,Northland').replace(/source\r\n/, 'source,Region\r\n')
  expect(given).not.toBe(csv)
  await ready.choose(() => ready.command('library.attributes.fromFile'), { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(given) })
  const dialog = ready.dialog('library.attributeFile', { name: 'a.csv' })
  await expect(dialog.getByText(say('library.attributeFile.summary', { changes: 1, documents: 1, rows: 7 }))).toBeVisible()
  await dialog.getByRole('button', { name: say('library.attributeFile.apply', { count: 1 }) }).click()
  await ready.button('library.table.clearFilters').click()
  await expect(line(page, titles.draft)).toContainText('Draft bureauNorthland')
  await ready.undo.click()
  await expect(line(page, titles.draft)).toContainText('Draft officeNorthland')

  await ready.restart(workbench)
  await expect(page.getByRole('radio', { name: say('library.view.table') })).toBeChecked()
  await expect(line(page, titles.draft)).toContainText('Draft officeNorthland')
})
