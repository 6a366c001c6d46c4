import { testInKeptWindow as test } from '../../kept-window.ts'
import { MemoField } from '../../pages/memo.ts'
import { expect } from '../../workbench.ts'

test('the journal is opened by a key, written with chips, dated, handed out and undone, and has the project’s own memo', async ({ ready, page, workbench }) => {
  test.setTimeout(180_000)
  const { say } = ready
  await page.keyboard.press('Control+9')
  await expect(page.getByRole('heading', { name: say('app.room.journal'), level: 1 })).toBeVisible()
  await expect(page.getByText(say('journal.empty'))).toBeVisible()
  const memo = new MemoField(ready, ready.room)
  await memo.text.click()
  await page.keyboard.type('What this project is for')
  const entries = page.getByRole('listbox', { name: say('journal.entries') }).getByRole('option')
  await page.keyboard.press('Control+Enter')
  await expect(entries).toHaveCount(2)
  await expect(memo.text).toBeFocused()
  await page.keyboard.type('Read [[elderly c')
  await expect(memo.choices.first()).toContainText('Elderly care')
  // Below the line that is written, though the field is tall.
  const [field, choice] = [await memo.text.boundingBox(), await memo.choices.first().boundingBox()]
  expect(choice?.y).toBeLessThan((field?.y ?? 0) + 80)
  await page.keyboard.press('Enter')
  await page.keyboard.type('today')
  await expect(entries).toHaveCount(2)
  await expect(entries.nth(1)).toContainText('Read Elderly care today', { timeout: 15_000 })
  await expect(page.getByText(/^Last written by Ada, /)).toBeVisible()
  await page.getByLabel(say('journal.day')).fill('2026-05-23')
  await expect(entries.nth(1)).toContainText('23 May 2026')
  const { name, bytes } = await ready.download(() => ready.button('journal.save').click())
  expect(name).toMatch(/\.md$/)
  expect(bytes.toString('utf8')).toMatch(/^# .*\n\n## 2026-05-23\n\nRead \[\[Elderly care\]\] +today\n$/)
  // Handing out from here begins with the memos.
  await page.keyboard.press('Control+e')
  await ready.handout.choose('handout.format.html')
  await expect(ready.handout.count).toHaveText(say('handout.count.memos', { count: 4 }))
  const page2 = await ready.handout.make()
  expect(page2.name).toMatch(/\.html$/)
  expect(page2.bytes.toString('utf8')).toContain('Read <span class="name">Elderly care</span>')
  await expect(ready.handout.dialog).toHaveCount(0)
  await ready.button('journal.remove').click()
  await expect(entries).toHaveCount(1)
  await ready.undo.click()
  await expect(entries).toHaveCount(2)
  await entries.first().click()
  await memo.expectBlocks(['P: What this project is for'])

  // A theme's back-link leads to the entry.
  await ready.goTo('codebook')
  await ready.codebook.choose('Elderly care')
  await ready.codebook.details.getByRole('region', { name: say('memos.mentioned', { count: 1 }) }).getByRole('button').click()
  await memo.expectBlocks(['P: Read Elderly care today'])
  await ready.restart(workbench)
  await expect(page.getByRole('heading', { name: say('app.room.journal'), level: 1 })).toBeVisible()
  await expect(entries).toHaveCount(2)
})
