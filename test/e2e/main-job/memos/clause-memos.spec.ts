import { testInKeptWindow as test } from '../../kept-window.ts'
import { MemoField } from '../../pages/memo.ts'
import { shortTitles, titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

test('a clause has a memo from its menu and by key; headings are set in it without changing the clause; the document lists it', async ({ ready, page, workbench }) => {
  test.setTimeout(180_000)
  const { say, library, reader } = ready
  await library.openInReader(titles.opening)
  await reader.onClause('6', 'clauses.memo')
  const dialog = page.getByRole('dialog', { name: `${shortTitles.opening}, II 6` })
  const memo = new MemoField(ready, dialog)
  await expect(memo.text).toBeFocused()
  await page.keyboard.type('Since when?')
  await page.keyboard.press('Control+Alt+2')
  await memo.expectBlocks(['H2: Since when?'])
  await dialog.getByRole('button', { name: say('ui.close'), exact: true }).last().click()
  await expect(dialog).toBeHidden()
  await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('memos.write.clause', { clause: `${shortTitles.opening}, II 6` }) }))

  // In the reader's own memo, too, the key for a heading is the memo's: nothing is corrected.
  await reader.highlight('A foreign physician').click()
  await reader.tool('reader.memo').click()
  await expect(reader.memo).toBeFocused()
  await page.keyboard.type('Head')
  await page.keyboard.press('Control+Alt+1')
  await expect(reader.memo.locator('h1')).toHaveText('Head')
  await page.keyboard.press('Escape')
  await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('memos.write.annotation') }))

  await ready.restart(workbench)
  await ready.goTo('library')
  await library.choose(titles.opening)
  const listed = page.getByRole('region', { name: say('memos.onClauses', { count: 1 }) })
  await listed.getByRole('button').click()
  await memo.expectBlocks(['H2: Since when?'])
})
