import { testInKeptWindow as test } from '../../kept-window.ts'
import type { App } from '../../pages/app.ts'
import { MemoField } from '../../pages/memo.ts'
import { shortTitles, titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

async function openMemo(app: App, theme: string): Promise<MemoField> {
  await app.goTo('codebook')
  await app.codebook.choose(theme)
  return new MemoField(app, app.codebook.details)
}

test.describe('chips in a memo', () => {
  test('are written by [[ and @, show names of now through renames and deletion, open what they name, and are listed there', async ({ ready, workbench, page }) => {
    test.setTimeout(240_000)
    const { codebook, say } = ready
    const memo = await openMemo(ready, 'Childcare')
    await memo.text.click()
    await page.keyboard.type('See @elder')
    await expect(memo.choices.first()).toContainText('Elderly care')
    await expect(memo.text).toHaveAttribute('aria-activedescendant')
    await page.keyboard.press('Enter')
    await page.keyboard.type('and [[opening II 6')
    await expect(memo.choices.first()).toContainText(`${shortTitles.opening}, II 6`)
    await page.keyboard.press('Enter')
    await page.keyboard.type('not [[this')
    await page.keyboard.press('Escape')
    await expect(memo.choices).toHaveCount(0)
    await memo.expectBlocks([`P: See Elderly care and ${shortTitles.opening}, II 6 not [[this`])

    // The clause opens by a press, the theme by a key at it.
    await memo.chip('II 6').click()
    await expect(ready.reader.text.getByText('A foreign physician registered')).toBeVisible()
    await openMemo(ready, 'Childcare')
    await memo.text.click()
    await page.keyboard.press('Control+Home')
    for (let step = 0; step < 4; step += 1) await page.keyboard.press('ArrowRight')
    await expect(memo.openLink).toBeVisible()
    await page.keyboard.press('Alt+Enter')
    await expect(codebook.field('codebook.name')).toHaveValue('Elderly care')
    // Back-links, and back.
    await expect(codebook.details.getByRole('region', { name: say('memos.mentioned', { count: 1 }) })).toBeVisible()
    await codebook.field('codebook.name').fill('Care of the old')
    await page.keyboard.press('Enter')
    await codebook.details.getByRole('region', { name: say('memos.mentioned', { count: 1 }) }).getByRole('button').click()
    await expect(codebook.field('codebook.name')).toHaveValue('Childcare')
    await expect(memo.chip('Care of the old')).toBeVisible()
    await expect(codebook.details.getByRole('region', { name: /Mentioned/ })).toHaveCount(0)

    // Renaming wrote nothing into the memo, and the command line says the name of now.
    await ready.restart(workbench)
    await openMemo(ready, 'Childcare')
    await expect(memo.chip('Care of the old')).toBeVisible()
    await codebook.choose('Care of the old')
    await codebook.deed('codebook.remove').click()
    await page.getByRole('alertdialog').getByRole('button').last().click()
    await openMemo(ready, 'Childcare')
    // What is gone is called as it was when the memo was written.
    await expect(memo.chip(say('memos.gone', { name: 'Elderly care' }))).toBeVisible()
    await ready.undo.click()
    await expect(memo.chip('Care of the old')).not.toHaveAttribute('data-gone')
  })

  test('are offered while one writes: words like these that stand in a memo already are left alone when one comes back to them', async ({ ready, page }) => {
    const memo = await openMemo(ready, 'Childcare')
    await memo.text.click()
    await page.keyboard.type('Minuted as @elder')
    await expect(memo.choices.first()).toContainText('Elderly care')
    await page.keyboard.press('Escape')
    await openMemo(ready, 'Insurance')
    await expect(memo.text).toHaveText('')
    await openMemo(ready, 'Childcare')
    await memo.text.click()
    await page.keyboard.press('Control+End')
    // What is offered here comes in the same way and later: had the caret begun anything, it would stand there by then.
    await page.evaluate(() => new Promise<void>(done => requestIdleCallback(() => requestAnimationFrame(() => done()))))
    await expect(memo.text).not.toHaveAttribute('aria-activedescendant')
    await page.keyboard.press('Enter')
    await page.keyboard.type('then @insur')
    await expect(memo.choices.first()).toContainText('Insurance')
    await page.keyboard.press('Enter')
    await memo.expectBlocks(['P: Minuted as @elder', 'P: then Insurance'])
  })

  test('lead to what their theme was merged into, and back again by undo', async ({ ready, page }) => {
    const { codebook, say } = ready
    const memo = await openMemo(ready, 'Childcare')
    await memo.text.click()
    await page.keyboard.type('See [[insur')
    await expect(memo.choices.first()).toContainText('Insurance')
    await page.keyboard.press('Enter')
    await expect(memo.chip('Insurance')).toBeVisible()
    await codebook.choose('Insurance')
    await codebook.deed('codebook.merge').click()
    const dialog = ready.dialog('codebook.merge.title', { name: 'Insurance' })
    await ready.choice(dialog, 'Elderly care').click()
    await dialog.getByRole('button', { name: say('codebook.merge.do'), exact: true }).click()
    await openMemo(ready, 'Childcare')
    await expect(memo.chip('Elderly care')).toBeVisible()
    await expect(memo.chip('Elderly care')).not.toHaveAttribute('data-gone')
    await memo.chip('Elderly care').click()
    await expect(codebook.field('codebook.name')).toHaveValue('Elderly care')
    await expect(codebook.details.getByRole('region', { name: say('memos.mentioned', { count: 1 }) })).toBeVisible()
    await ready.undo.click()
    await openMemo(ready, 'Childcare')
    await expect(memo.chip('Insurance')).toBeVisible()
  })

  test('stand between words from an input method, and are kept when copied within a memo', async ({ ready, page }) => {
    const memo = await openMemo(ready, 'Childcare')
    await memo.text.click()
    const cdp = await page.context().newCDPSession(page)
    await page.keyboard.insertText('参见【【Insur')
    await expect(memo.choices.first()).toContainText('Insurance')
    await memo.choices.first().click()
    for (const text of ['y', 'yiji']) await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await cdp.send('Input.insertText', { text: '以及' })
    await memo.expectBlocks(['P: 参见Insurance 以及'])
    await expect(memo.chip('Insurance')).toHaveText('Insurance')
    const chip = await memo.chip('Insurance').evaluate(element => element.outerHTML)
    await memo.paste(`<p>again ${chip} <span data-clausebook-chip="theme javascript:alert(1)">no chip</span></p>`, '')
    await expect(memo.chip('Insurance')).toHaveCount(2)
    await expect(memo.text.locator('.memo-chip')).toHaveCount(2)
  })

  test('lead to excerpts and documents, whose details list the memos', async ({ ready, page }) => {
    const memo = await openMemo(ready, 'Childcare')
    await memo.text.click()
    await page.keyboard.type('[[foreign phys')
    await expect(memo.choices.first()).toContainText(`“A foreign physician registered in Beijing may practice…” (${shortTitles.opening}, II 6)`)
    await page.keyboard.press('Enter')
    await page.keyboard.type('@Opening')
    await expect(memo.choices.filter({ hasText: titles.opening }).first()).toBeVisible()
    await memo.choices.filter({ hasText: titles.opening }).first().click()
    await memo.chip('A foreign physician').click()
    await expect(ready.reader.pickedBar).toBeVisible()
    await ready.goTo('library')
    await ready.library.choose(titles.opening)
    const mentioned = ready.page.getByRole('region', { name: ready.say('memos.mentioned', { count: 1 }) })
    await expect(mentioned).toContainText('Childcare')
    await mentioned.getByRole('button').click()
    await expect(ready.codebook.field('codebook.name')).toHaveValue('Childcare')
  })
})
