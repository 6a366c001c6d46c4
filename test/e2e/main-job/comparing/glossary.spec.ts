import { testInKeptWindow as test } from '../../kept-window.ts'
import { Sweep } from '../../pages/sweep.ts'
import { expect } from '../../workbench.ts'

test('terms that count as the same are found, added, changed, left out and forgotten by keys, and go out and in as CSV', async ({ ready }) => {
  const { page, say } = ready
  await ready.goTo('compare')
  await page.getByRole('radio', { name: say('compare.way.glossary') }).click()
  const grid = page.getByRole('grid', { name: say('glossary.list') })
  const row = (words: string) => grid.getByRole('row').filter({ hasText: words })
  await expect(row(say('glossary.source.bundled')).first()).toBeVisible()
  const sweep = await Sweep.on(page)
  await sweep.look('the glossary')

  await ready.button('glossary.add.open').press('Enter')
  const dialog = page.getByRole('dialog')
  await sweep.look('a pair of terms to be written', { isOver: true })
  sweep.expectNothing()
  await dialog.getByRole('textbox', { name: say('glossary.first') }).fill('honey cake')
  await dialog.getByRole('textbox', { name: say('glossary.second') }).fill('蜂蜜糕')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.getByRole('searchbox', { name: say('glossary.search') }).fill('蜂蜜')
  await expect(grid.getByRole('row')).toHaveCount(2)
  await expect(row('honey cake')).toContainText(say('glossary.source.own'))

  const { name, bytes } = await ready.download(() => ready.button('pairs.changes.as.csv').press('Enter'))
  expect(bytes.toString('utf8')).toContain('honey cake,蜂蜜糕,own')

  await row('honey cake').click()
  await page.keyboard.press('Enter')
  await dialog.getByRole('textbox', { name: say('glossary.first') }).fill('honey loaf')
  await page.keyboard.press('Enter')
  await expect(row('honey loaf')).toBeVisible()
  await expect(row('honey cake')).toHaveCount(0)
  await row('honey loaf').click()
  await page.keyboard.press('Delete')
  await expect(page.getByText(say('glossary.none'))).toBeVisible()

  await ready.choose(() => ready.button('glossary.take.open').press('Enter'), { name, mimeType: 'text/csv', buffer: bytes })
  await expect(row('honey cake')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(say('glossary.none'))).toBeVisible()

  await ready.button('glossary.showAll').click()
  await page.getByRole('searchbox', { name: say('glossary.search') }).fill('childcare')
  await row('托育').first().click()
  await ready.button('glossary.leaveOut.short').click()
  await expect(row('托育').filter({ hasText: say('glossary.source.leftOut') })).toHaveCount(1)
})
