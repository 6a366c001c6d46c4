import { testInKeptWindow as test } from '../../kept-window.ts'
import type { App } from '../../pages/app.ts'
import { MemoField } from '../../pages/memo.ts'
import { expect, test as testInOwnWindow } from '../../workbench.ts'

const theme = 'Childcare'

/** The memo of a theme, which is there as soon as the theme is chosen. */
async function openMemo(app: App): Promise<MemoField> {
  await app.goTo('codebook')
  await app.codebook.choose(theme)
  const memo = new MemoField(app, app.codebook.details)
  await memo.text.click()
  return memo
}

const stepsOnMemos = async (app: App) => {
  await app.goTo('history')
  return app.room.getByText(app.say('memos.write.theme', { theme })).count()
}

test.describe('a memo', () => {
  test('is written with headings, lists, quotes and a table by keys and signs alone, undone while one writes, and there after a restart', async ({ ready, workbench, page }) => {
    const memo = await openMemo(ready)
    const { keyboard } = page
    for (const line of ['# Findings', '## Care', '- centres', 'places']) {
      await keyboard.type(line)
      await keyboard.press('Enter')
    }
    await keyboard.press('Enter')
    await keyboard.type('3. third')
    await keyboard.press('Enter')
    await keyboard.press('Enter')
    await keyboard.type('> as the plan says')
    await keyboard.press('Enter')
    await keyboard.press('Control+Alt+0')
    await keyboard.type('Both are **named** here')
    await keyboard.press('Enter')
    await keyboard.press('Control+Alt+t')
    await keyboard.type('Who')
    await keyboard.press('Tab')
    await keyboard.type('由谁')
    const written = [
      'H1: Findings', 'H2: Care', 'UL: centres', 'UL: places', 'OL: third', 'BLOCKQUOTE: as the plan says', 'P: Both are named here',
      'TH Who, TH 由谁, TH', 'TD, TD, TD', 'TD, TD, TD',
    ]
    await memo.expectBlocks(written)
    await expect(memo.text.locator('strong')).toHaveText('named')
    await expect(memo.text.locator('ol')).toHaveAttribute('start', '3')
    await keyboard.press('Control+z')
    await memo.expectBlocks(written.map(line => line.replace('TH 由谁', 'TH')))
    await keyboard.press('Control+Shift+z')
    await memo.expectBlocks(written)
    // Left: saved, as one step of the history.
    await ready.codebook.field('codebook.name').focus()
    await expect(ready.undo).toHaveAccessibleName(ready.say('app.undo.named', { operation: ready.say('memos.write.theme', { theme }) }))
    expect(await stepsOnMemos(ready)).toBe(1)
    await ready.restart(workbench)
    await (await openMemo(ready)).expectBlocks(written)
  })

  test('has a toolbar that says what is on, and takes rows and columns of a table', async ({ ready, page }) => {
    const memo = await openMemo(ready)
    await page.keyboard.type('words')
    await memo.tool('memos.heading', { level: 2 }).click()
    await expect(memo.tool('memos.heading', { level: 2 })).toHaveAttribute('aria-pressed', 'true')
    await memo.expectBlocks(['H2: words'])
    await memo.tool('memos.heading', { level: 2 }).click()
    await memo.tool('memos.bullets').click()
    await memo.expectBlocks(['UL: words'])
    await memo.tool('memos.bullets').click()
    await memo.tool('memos.table').click()
    await page.keyboard.type('cell')
    const choose = async (entry: Parameters<App['say']>[0]) => {
      await memo.tool('memos.tableTools').click()
      await page.getByRole('menuitem', { name: ready.say(entry) }).click()
    }
    await choose('memos.rowBelow')
    await choose('memos.removeColumn')
    await expect(memo.text.locator('tr')).toHaveCount(4)
    await expect(memo.text.locator('tr').first().locator('td, th')).toHaveCount(2)
    await memo.text.locator('td').first().click()
    await choose('memos.removeTable')
    await memo.expectBlocks(['P: words'])
  })

  test('takes what Word copies, cleaned, and nothing that would run or be loaded', async ({ ready }) => {
    const memo = await openMemo(ready)
    const item = (level: number, sign: string, words: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${sign}<span>&nbsp;</span></span><![endif]>${words}<o:p></o:p></p>\n`
    await memo.paste(
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment-->
<h1>Findings<o:p></o:p></h1>
<p class=MsoNormal style='background:url(https://evil.example/a)'>A <b>bold</b> word<img src="https://evil.example/b" onerror="document.documentElement.dataset.ran=1"><o:p></o:p></p>
${item(1, '1.', 'one')}${item(2, '·', 'under')}${item(1, '2.', 'two')}
<table class=MsoTableGrid><tr><td><p class=MsoNormal>目标<o:p></o:p></p></td><td><p class=MsoNormal>2030</p></td></tr></table>
<script>document.documentElement.dataset.ran=1</script><!--EndFragment--></body></html>`,
      'Findings',
    )
    await memo.expectBlocks(['H1: Findings', 'P: A bold word', 'OL: one', '> UL: under', 'OL: two', 'TD 目标, TD 2030'])
    expect(await memo.text.evaluate(root => [root.querySelectorAll('img, script, [onerror], [style*="url"]').length, document.documentElement.dataset['ran']])).toEqual([0, undefined])
    expect(await memo.text.innerHTML()).not.toContain('evil')
  })

  test('has no room for more than it may hold: pasting that is refused with a sentence, and changes nothing', async ({ ready, page }) => {
    const memo = await openMemo(ready)
    await page.keyboard.type('kept')
    await memo.paste('', 'x'.repeat(200_000))
    await expect(ready.codebook.details.getByText(ready.say('memos.pasteTooLong', { most: 200_000, count: 200_004 }))).toBeVisible()
    await memo.expectBlocks(['P: kept'])
  })

  // In a window of its own: its clock is set forward, and stays so.
  testInOwnWindow('takes Chinese from an input method, and is never saved with half a word', async ({ ready, page, workbench }) => {
    const memo = await openMemo(ready)
    await page.clock.install()
    await page.keyboard.type('备忘：')
    const cdp = await page.context().newCDPSession(page)
    for (const text of ['t', 'tuo', 'tuoyu']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await expect(memo.text).toContainText('tuoyu')
    // Longer than a pause and the longest wait together: what is saved by now must not hold the letters.
    await page.clock.runFor(8_000)
    await expect(ready.undo).not.toHaveAccessibleName(ready.say('app.undo.named', { operation: ready.say('memos.write.theme', { theme }) }))
    await cdp.send('Input.insertText', { text: '托育' })
    await memo.expectBlocks(['P: 备忘：托育'])
    await expect(ready.undo).toHaveAccessibleName(ready.say('app.undo.named', { operation: ready.say('memos.write.theme', { theme }) }), { timeout: 15_000 })
    await ready.restart(workbench)
    await (await openMemo(ready)).expectBlocks(['P: 备忘：托育'])
  })

  test('loses nothing when the window is closed in the middle of a sentence', async ({ ready, page, workbench }) => {
    await openMemo(ready)
    await page.keyboard.type('closed at once')
    await ready.restart(workbench)
    await (await openMemo(ready)).expectBlocks(['P: closed at once'])
  })
})
