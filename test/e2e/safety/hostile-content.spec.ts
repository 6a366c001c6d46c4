import type { Page } from '@playwright/test'
import { expect, test } from '../workbench.ts'

/** What attackers write where a program might take words for markup or script. Each would leave a mark on the page's root. */
const run = 'document.documentElement.dataset.ran=1'
const corpus = [
  `<img src=x onerror="${run}">`,
  `"><script>${run}</script>`,
  `<svg/onload=${run}>`,
  `javascript:${run}//`,
  `'-${run}-'`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  '</textarea></title><h1>broken out</h1>',
  '__proto__',
  '\u202Eexe.txt\u2066',
] as const
const markup = corpus[0]
const pasted = `Pasted ${markup}`

/** Elements and attributes that our page never has and a text that was taken for markup would bring. */
const smuggled = (page: Page) =>
  page.evaluate(() => ({
    ran: document.documentElement.dataset['ran'],
    elements: [...document.querySelectorAll('img, iframe, object, embed, base, form[action], a[href^="javascript:" i], svg[onload], [onerror], [onload], [onclick], script:not([src])')]
      .map(element => element.outerHTML.slice(0, 200)),
    // A memo has headings of its own, pasted ones too.
    broken: [...document.querySelectorAll('h1')].filter(heading => heading.textContent === 'broken out' && !heading.closest('[role="textbox"]')).length,
  }))
const nothing = { ran: undefined, elements: [], broken: 0 }

test('no text, title, name, memo or attribute is ever taken for markup or script', async ({ app, workbench, page }) => {
  test.setTimeout(240_000)
  await workbench.start()
  await app.open(workbench, { coder: markup })
  const { library, reader, codebook, find, excerpts, compare, history, say } = app
  const text = `${corpus.join('\n')}\n\n${corpus.map((line, index) => `${index + 1}. ${line}`).join('\n')}\n`
  await library.import(corpus.slice(0, 7).map((name, index) => ({ name: `${index}${name.replaceAll('/', '∕')}.txt`, mimeType: 'text/plain', buffer: Buffer.from(`${index}\n${text}`) })))
  await expect(library.titles).toHaveCount(7)
  await library.import({ name: `${markup}.html`, mimeType: 'text/html', buffer: Buffer.from(`<title>${markup}</title><body><h2>Kept</h2>${corpus.join('<p>')}<script>${run}</script>`) })
  await expect(library.titles).toHaveCount(8)
  await library.paste(pasted, text)
  await library.choose(pasted)
  await library.describe('shortTitle', `A ${markup}`)
  await library.describe('issuer', corpus[1])
  await library.addAttribute(corpus[2], corpus[3])
  expect(await smuggled(page)).toEqual(nothing)

  await library.openInReader(pasted)
  await reader.text.focus()
  await page.keyboard.press('j')
  await page.keyboard.press('t')
  await reader.nameField.fill(corpus.filter(name => !name.includes(';')).join('; '))
  await page.keyboard.press('Enter')
  await expect(reader.highlights.getByRole('option')).toHaveCount(1)
  await page.keyboard.press('m')
  await expect(reader.memo).toBeFocused()
  await page.keyboard.insertText(corpus.join('\n'))
  await reader.memo.evaluate((editor, [html, plain]) => {
    const data = new DataTransfer()
    data.setData('text/html', html)
    data.setData('text/plain', plain)
    editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, [`<b>bold</b>${corpus.join('')}<a href="javascript:${run}">link</a><iframe srcdoc="x"></iframe>`, 'plain'] as const)
  await expect(reader.memo).toContainText('bold')
  expect(await smuggled(page)).toEqual(nothing)
  await page.keyboard.press('Escape')
  await expect(reader.highlights).toContainText('constructor')

  await app.goTo('codebook')
  await expect(codebook.tree.getByRole('row').filter({ hasText: 'onerror' })).toHaveCount(1)
  await codebook.tree.getByRole('row').filter({ hasText: 'onerror' }).click()
  await codebook.set('codebook.definition', corpus.join(' '))
  expect(await smuggled(page)).toEqual(nothing)
  await app.goTo('search')
  await find.field.fill('"onerror"')
  await expect(find.hits.first()).toBeVisible()
  expect(await smuggled(page)).toEqual(nothing)
  await app.goTo('excerpts')
  await excerpts.rows.first().click()
  await expect(excerpts.details.getByRole('textbox')).toBeVisible()
  expect(await smuggled(page)).toEqual(nothing)
  await app.goTo('compare')
  for (const way of ['matrix', 'columns', 'panes'] as const) {
    await compare.show(way)
    await expect(app.room).toContainText('onerror')
    expect(await smuggled(page)).toEqual(nothing)
  }
  await app.goTo('history')
  await expect(history.operations.first()).toBeVisible()
  await expect(history.table).toContainText('onerror')
  expect(await smuggled(page)).toEqual(nothing)

  await app.projectMenu('app.command.rename')
  await app.dialog('app.rename.title').getByRole('textbox').fill(markup)
  await app.dialog('app.rename.title').getByRole('button', { name: say('app.rename.do'), exact: true }).click()
  await expect(page.getByRole('button', { name: say('app.projectMenu.named', { name: markup }) })).toBeVisible()
  await app.projectMenu('app.command.backups')
  await history.backups.getByRole('button', { name: say('history.backups.make') }).click()
  await expect(history.backups).toContainText('onerror')
  await page.keyboard.press('Escape')
  await app.projectMenu('app.command.close')
  await expect(app.start.recent).toContainText('onerror')
  expect(await smuggled(page)).toEqual(nothing)
})
