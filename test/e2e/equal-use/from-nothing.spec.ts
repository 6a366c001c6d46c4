import { parse } from 'csv-parse/sync'
import { faultsOf, readDocx, textsIn } from '../../engine/exporting/docx-reading.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { titles } from '../prepared.ts'
import { expect, seed, test } from '../workbench.ts'

test('from no project to a Word report and a CSV of words chosen with the caret, with the keyboard alone', async ({ app, workbench, page }) => {
  await page.addInitScript(() => {
    for (const kind of ['mousedown', 'touchstart', 'wheel']) addEventListener(kind, () => document.documentElement.setAttribute('data-mouse-used', kind), true)
  })
  await workbench.start({ project: false })
  const { say, library, reader, find, handout, start } = app
  const keyboard = new Keyboard(page)
  await page.goto(await workbench.link())
  await expect(app.dialog('settings.coder.title').getByRole('textbox')).toBeFocused()
  await keyboard.type('Ada')
  await keyboard.press('Enter')

  // A project of one's own: its button has the focus, and Enter makes it.
  await expect(start.sample).toBeVisible()
  await expect(app.button('app.command.new')).toBeFocused()
  await keyboard.press('Enter')
  await expect(app.dialog('app.new.title').getByRole('textbox', { name: say('app.new.name') })).toBeFocused()
  await keyboard.type('Walk')
  await keyboard.press('Enter')

  // A plan is brought in, has the focus when it is there, and is read.
  await expect(app.button('library.import')).toBeFocused()
  await app.choose(() => keyboard.press('Control+i'), [seed('sample-deadlines.txt')])
  await expect(library.row(titles.opening)).toBeVisible()
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('row')
  await keyboard.press('Enter')
  await expect(reader.text).toBeFocused()

  // To a clause by its number, along it word by word, and some of its words selected.
  await keyboard.press('Control+g')
  await keyboard.type('II 6')
  await expect(app.room.getByRole('status').filter({ hasText: 'A foreign physician registered' })).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(reader.text).toBeFocused()
  await keyboard.press(...Array.from({ length: 3 }, () => 'Control+ArrowRight'), ...Array.from({ length: 4 }, () => 'Control+Shift+ArrowRight'))
  await expect(reader.selectionBar).toBeVisible()
  await keyboard.press('t')
  await expect(reader.nameField).toBeFocused()
  await keyboard.type('Doctors')
  await keyboard.press('Enter')
  await expect(reader.theme('Doctors')).toHaveAttribute('aria-pressed', 'true')
  await expect(reader.text).toBeFocused()
  await keyboard.press('m')
  await expect(reader.memo).toBeFocused()
  await keyboard.type('Which register?')
  await keyboard.press('Escape')
  await expect(reader.highlight('physician registered in Beijing')).toContainText('Which register?')

  // Found among the words of all plans, and in the memo.
  await keyboard.press('Control+Shift+f')
  await expect(find.field).toBeFocused()
  await keyboard.type('physician OR register')
  await expect(find.hits.first()).toContainText('Doctors')
  const views = page.getByRole('radiogroup', { name: say('search.layout') })
  await keyboard.goTo(views.getByRole('radio', { checked: true }))
  await keyboard.press('ArrowRight', 'ArrowRight', 'Space')
  await expect(page.getByRole('grid', { name: say('search.memos.list') }).getByRole('row')).toContainText(['Which register?'])

  // Handed out twice, from where one is.
  const handOut = async (format: 'handout.format.report' | 'handout.format.csv') => {
    await keyboard.press('Control+e')
    await expect(handout.dialog).toBeVisible()
    await keyboard.goTo(handout.dialog.getByRole('radiogroup', { name: say('handout.format') }).getByRole('radio', { checked: true }))
    await keyboard.goTo(handout.dialog.getByRole('radio', { name: say(format), exact: true }), 'ArrowRight')
    await keyboard.press('Space')
    const { bytes } = await app.download(async () => {
      await keyboard.goTo(handout.dialog.getByRole('button', { name: say('handout.do') }))
      await keyboard.press('Enter')
    })
    await expect(handout.dialog).toBeHidden()
    return bytes
  }
  const report = await readDocx(await handOut('handout.format.report'))
  expect(faultsOf(report)).toEqual([])
  expect(textsIn(report, 'Quote')).toEqual(['physician registered in Beijing'])
  expect(textsIn(report, 'ExcerptMemo').join()).toContain('Which register?')
  const rows = parse(await handOut('handout.format.csv'), { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map(row => [row['quote'], row['theme'], row['memo'], row['clause'], row['coder']])).toEqual([['physician registered in Beijing', 'Doctors', 'Which register?', '6', 'Ada']])
  expect(await page.locator('html').getAttribute('data-mouse-used')).toBeNull()
})
