import Database from 'better-sqlite3'
import { copyFile } from 'node:fs/promises'
import { MemoField } from '../pages/memo.ts'
import { expect, test } from '../workbench.ts'

/** As deep as SQLite takes JSON (1,000 levels, two for each of ours): deeper ones, and what is no JSON, are refused with the whole file when it is opened. */
const depth = 480
const millions = 'long words '.repeat(950_000)
/** Memos as only a file that was tampered with can hold them. */
const memos = {
  Childcare: { body: '{"root":{"children":"none"}}', plain: 'words of the broken one' },
  'Elderly care': { body: JSON.stringify({ root: { children: [{ type: 'paragraph', children: [{ type: 'text', text: millions }] }] } }), plain: millions },
  'Mental health': { body: `{"root":${'{"children":['.repeat(depth)}${']}'.repeat(depth)}}`, plain: 'words of the deep one' },
  'Hospitals and access': { body: '{"root":{"children":[{"type":"video","src":"https://evil.example/a"},{"type":"paragraph","children":[{"type":"iframe","children":[{"type":"text","text":"inside","style":"background:url(https://evil.example/b)"}]}]}]}}', plain: 'inside' },
} as const

function tamper(file: string): void {
  const db = new Database(file)
  try {
    db.exec(`BEGIN; INSERT INTO operation (label, at, state) VALUES ('{"id":"memos.write.project"}', '2026-01-01T00:00:00.000Z', 'open')`)
    const add = db.prepare("INSERT INTO memo (id, theme, body, plain, updated_at) SELECT ?, id, ?, ?, '2026-01-01T00:00:00.000Z' FROM theme WHERE name = ?")
    Object.entries(memos).forEach(([theme, { body, plain }], index) => expect(add.run(`01900000-0000-7000-8000-00000000000${index}`, body, plain, theme).changes).toBe(1))
    db.exec("UPDATE operation SET state = 'done' WHERE state = 'open'; COMMIT")
  } finally {
    db.close()
  }
}

test('memos that no editor has written (no state of an editor, 10 MB, without end, foreign nodes) are shown as text with a sentence, and nothing breaks', async ({ app, workbench, prepared, page }) => {
  test.setTimeout(180_000)
  await copyFile(prepared, workbench.project)
  tamper(workbench.project)
  await workbench.start()
  await app.open(workbench)
  const { codebook, say } = app
  const memo = new MemoField(app, codebook.details)
  await app.goTo('codebook')
  for (const theme of ['Childcare', 'Mental health'] as const) {
    await codebook.choose(theme)
    await expect(codebook.details.getByText(say('memos.fault.broken'))).toBeVisible()
    await memo.expectBlocks([`P: ${memos[theme].plain}`])
  }
  await codebook.choose('Elderly care')
  await expect(codebook.details.getByText(say('memos.fault.long', { most: 200_000 }))).toBeVisible()
  await expect(memo.text).toHaveValue(/^long words .{19000,20100}…$/)
  await expect(memo.text).toHaveAttribute('readonly')
  await codebook.choose('Hospitals and access')
  await memo.expectBlocks(['P: inside'])
  expect(await memo.text.innerHTML()).not.toContain('evil')

  // Nothing was written by looking; a broken one that is written in is sound again, and undo brings back what was there.
  await codebook.choose('Childcare')
  await memo.text.click()
  await page.keyboard.press('End')
  await page.keyboard.type(' go on')
  await codebook.field('codebook.name').focus()
  await expect(app.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('memos.write.theme', { theme: 'Childcare' }) }))
  await expect(codebook.details.getByText(say('memos.fault.broken'))).toBeHidden()
  await app.undo.click()
  await expect(codebook.details.getByText(say('memos.fault.broken'))).toBeVisible()
  await memo.expectBlocks(['P: words of the broken one'])
})
