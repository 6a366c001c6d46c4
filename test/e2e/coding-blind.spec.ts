import { titles } from './prepared.ts'
import { expect, test } from './workbench.ts'

test('who codes blind sees no work of others, in any room, also after a restart, until it is shown again', async ({ ready, workbench, page }) => {
  const { reader, codebook, excerpts, say, handout } = ready
  const sign = page.getByRole('button', { name: say('app.blind.sign') })
  const others = 'Senior care centers financed in this way shall be tried first'
  await ready.library.openInReader(titles.opening)
  await expect(reader.highlight(others)).toHaveCount(1)
  await expect(sign).toHaveCount(0)

  await ready.projectMenu('app.blind')
  await expect(sign).toBeVisible()
  await expect(reader.highlights.getByRole('option')).toHaveCount(0)
  await expect(reader.marked(others)).toHaveCount(0)
  await reader.tag('Forms shall be available online', 'Childcare')
  await expect(reader.highlights.getByRole('option')).toHaveCount(1)
  await ready.goTo('excerpts')
  await excerpts.expectCount(1)
  await page.keyboard.press('Control+e')
  await expect(handout.dialog).toContainText(say('handout.blind'))
  await handout.choose('handout.format.csv')
  await expect(handout.count).toHaveText(say('handout.count.rows', { count: 1 }))
  await handout.dialog.getByRole('checkbox', { name: say('handout.blind') }).click({ force: true })
  await expect(handout.count).not.toHaveText(say('handout.count.rows', { count: 1 }))
  await page.keyboard.press('Escape')
  await ready.goTo('codebook')
  await expect(codebook.theme('Childcare')).toContainText('1')

  await ready.restart(workbench)
  await expect(sign).toBeVisible()
  await ready.goTo('library')
  await ready.library.openInReader(titles.opening)
  await expect(reader.highlights.getByRole('option')).toHaveCount(1)
  await sign.click()
  await page.getByRole('menuitem', { name: say('app.blind') }).click()
  await expect(sign).toHaveCount(0)
  await expect(reader.highlight(others)).toHaveCount(1)
  await expect(reader.highlights.getByRole('option')).toHaveCount(4)
  await ready.close(workbench)
  expect(await workbench.annotations()).not.toHaveLength(1)
})
