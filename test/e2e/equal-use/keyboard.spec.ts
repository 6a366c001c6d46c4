import { parse } from 'csv-parse/sync'
import type { Page } from '@playwright/test'
import { testInKeptWindow as test } from '../kept-window.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { titles } from '../prepared.ts'
import { expect, test as testFromStart } from '../workbench.ts'

const text = [
  'Plan for Quiet Trains',
  'I. Goals',
  '1. Trains shall be quiet by 2027.',
  '2. Every carriage has a place to read in.',
  '3. Carriages for small children stand at the end of each train.',
  'II. Money',
  '4. An insurance pays for lost hats.',
].join('\n')

/** Notes whether the mouse was ever pressed on the page. */
const watchMouse = (page: Page) =>
  page.addInitScript(() => {
    for (const kind of ['mousedown', 'touchstart', 'wheel']) addEventListener(kind, () => document.documentElement.setAttribute('data-mouse-used', kind), true)
  })

testFromStart('the whole job is done with the keyboard alone, from the first screen to the file handed out', async ({ app, workbench, page }) => {
  await watchMouse(page)
  await workbench.start({ project: false })
  const { say, library, reader, find, compare, excerpts, handout } = app
  const keyboard = new Keyboard(page)
  await page.goto(await workbench.link())

  // Who is working here, and the sample project.
  await expect(app.dialog('settings.coder.title').getByRole('textbox')).toBeFocused()
  await keyboard.type('Ada')
  await keyboard.press('Enter')
  await keyboard.goTo(app.start.sample)
  await keyboard.press('Enter')
  await expect(library.titles).toHaveCount(7)

  // A text of one's own, by the palette.
  await keyboard.press('Control+k')
  await keyboard.type(say('library.paste'))
  await expect(page.getByRole('option', { name: say('library.paste') })).toBeVisible()
  await keyboard.press('Enter')
  const paste = app.dialog('library.paste.title')
  await expect(paste.getByRole('textbox', { name: say('library.paste.text') })).toBeFocused()
  await page.keyboard.insertText(text)
  await keyboard.goTo(paste.getByRole('textbox', { name: say('library.field.title') }), 'Shift+Tab')
  await keyboard.type('Quiet Trains')
  await keyboard.press('Enter')
  await expect(library.row('Quiet Trains')).toHaveAttribute('aria-selected', 'true')

  // Described, then opened from the list.
  await keyboard.goTo(library.field('shortTitle'))
  await keyboard.type('Trains')
  await keyboard.press('Enter')
  await keyboard.goTo(library.row('Quiet Trains'), 'Shift+Tab')
  await keyboard.press('Enter')
  await expect(reader.text).toHaveAccessibleName('Quiet Trains')
  await expect(reader.text).toBeFocused()

  // Clause by clause: by a new name, by a key, two at once.
  const said = app.room.getByRole('status')
  await keyboard.press('j', 'j', 'j')
  await expect(said.filter({ hasText: 'Trains shall be quiet by 2027.' })).toHaveCount(1)
  await keyboard.press('Enter')
  await expect(reader.nameField).toBeFocused()
  await keyboard.type('Quiet')
  await keyboard.press('Enter')
  await expect(reader.theme('Quiet')).toHaveAttribute('aria-pressed', 'true')
  await expect(reader.text).toBeFocused()
  await keyboard.press('j', 'j', '1')
  await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('m')
  await expect(reader.memo).toBeFocused()
  await keyboard.type('At the quiet end?')
  await keyboard.press('Escape')
  await expect(reader.highlight('Carriages for small children')).toContainText('At the quiet end?')
  await expect(reader.text).toBeFocused()
  await keyboard.press('s')
  await expect(reader.highlight('Carriages for small children').getByLabel(say('reader.starred'))).toBeVisible()

  // Part of a clause: found, then stretched by a word.
  await keyboard.press('Control+f')
  await expect(reader.findField).toBeFocused()
  await keyboard.type('"an insurance"')
  await expect(page.getByRole('search').getByRole('status')).toHaveText(say('reader.findCount', { at: 1, count: 1 }))
  await keyboard.press('Enter', 'Escape')
  await expect(reader.text).toBeFocused()
  await keyboard.press('Control+Shift+ArrowRight', '9')
  await expect(reader.theme('Insurance')).toHaveAttribute('aria-pressed', 'true')
  await expect(reader.highlight('An insurance pays')).toHaveCount(1)
  await keyboard.press('Alt+Shift+ArrowLeft')
  await expect(reader.highlight('An insurance pays')).toHaveCount(0)
  await keyboard.press('Control+z')
  await expect(reader.highlight('An insurance pays')).toHaveCount(1)

  // Over all plans: a hit is tagged in the list, then opened.
  await keyboard.press('Control+Shift+f')
  await expect(find.field).toBeFocused()
  await keyboard.type('托位')
  await expect(find.hits.first()).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(find.list).toBeFocused()
  await keyboard.walkTo(find.list, find.hits.first())
  await keyboard.press('t')
  await expect(page.getByRole('combobox', { name: say('search.tag.field') })).toBeFocused()
  await keyboard.type('Childcare')
  await keyboard.press('Enter')
  await expect(find.hits.first()).toContainText('Childcare')
  await expect(find.list).toBeFocused()
  await keyboard.press('Enter')
  await expect(reader.text).toHaveAccessibleName(titles.chinese)

  // The matrix, and the excerpts behind one of its numbers.
  await keyboard.press('Control+5')
  await keyboard.goTo(compare.matrix)
  await keyboard.press('Control+Home')
  await keyboard.walkTo(compare.matrix, compare.matrix.getByRole('rowheader', { name: 'Childcare' }))
  await keyboard.press('ArrowRight', 'Enter')
  await excerpts.expectCount(2)
  await keyboard.goTo(excerpts.table)
  await keyboard.press('ArrowDown', 's')
  await expect(excerpts.rows.first().getByRole('button', { name: say('excerpts.star') })).toHaveAttribute('aria-pressed', 'true')

  // All of it, handed out.
  await keyboard.press('Control+1', 'Control+e')
  await expect(handout.dialog).toBeVisible()
  await keyboard.goTo(handout.dialog.getByRole('radiogroup', { name: say('handout.format') }).getByRole('radio', { checked: true }))
  await keyboard.goTo(handout.dialog.getByRole('radio', { name: say('handout.format.csv') }), 'ArrowRight')
  await keyboard.press('Enter')
  await expect(handout.count).toHaveText(say('handout.count.rows', { count: 4 }))
  const { bytes } = await app.download(async () => {
    await keyboard.goTo(handout.dialog.getByRole('button', { name: say('handout.do') }))
    await keyboard.press('Enter')
  })
  const rows = parse(bytes, { bom: true, columns: true }) as Record<string, string>[]
  expect(rows.map(row => [row['quote'], row['theme'], row['memo'], row['citation']])).toEqual(
    expect.arrayContaining([
      ['1. Trains shall be quiet by 2027.', 'Quiet', '', 'Trains, I 1'],
      ['3. Carriages for small children stand at the end of each train.', 'Childcare', 'At the quiet end?', 'Trains, I 3'],
      ['An insurance pays', 'Insurance', '', 'Trains, II 4'],
    ]),
  )
  expect(await page.locator('html').getAttribute('data-mouse-used')).toBeNull()
})

test('the focus is never lost: each room and each closed dialog leaves it on something', async ({ ready, page }) => {
  const keyboard = new Keyboard(page)
  const focused = () => page.evaluate(() => document.activeElement?.tagName)
  // Typed as soon as the window stands, before Find was ever shown.
  await keyboard.press('Control+3')
  await page.keyboard.type('child care')
  await expect(ready.find.field).toHaveValue('child care')
  for (const key of ['2', '3', '4', '5', '6', '7', '1']) {
    await keyboard.press(`Control+${key}`)
    await expect.poll(focused, { message: `after Ctrl+${key}` }).not.toBe('BODY')
  }
  for (const [key, title] of [['Control+k', 'app.palette'], ['F1', 'app.shortcuts'], ['Control+,', 'settings.title'], ['Control+e', 'handout.title']] as const) {
    await keyboard.press(key)
    await expect(ready.dialog(title)).toBeVisible()
    await keyboard.press('Escape')
    await expect(ready.dialog(title)).toBeHidden()
    await expect.poll(focused, { message: `after ${title}` }).not.toBe('BODY')
  }
})

test('single keys can be switched off, and then only type', async ({ ready, page }) => {
  const { reader, library, say } = ready
  await page.keyboard.press('Control+,')
  await ready.dialog('settings.title').getByRole('checkbox', { name: say('settings.singleKeys.on') }).click({ force: true })
  await page.keyboard.press('Escape')
  await library.openInReader(titles.opening)
  await reader.select('Forms shall be available online')
  await page.keyboard.press('2')
  await page.keyboard.press('s')
  await expect(reader.theme('Elderly care')).toHaveAttribute('aria-pressed', 'false')
  await expect(reader.highlight('Forms shall be available online')).toHaveCount(0)
  await page.keyboard.press('F1')
  await expect(ready.dialog('app.shortcuts')).toContainText(say('app.shortcuts.singleOff'))
})

test('a command is run by Enter at once, however slowly its name was typed', async ({ ready, page }) => {
  const { say } = ready
  for (const delay of [0, 110]) {
    await page.keyboard.press('Control+k')
    await expect(ready.dialog('app.palette').getByRole('combobox')).toBeFocused()
    await page.keyboard.type(say('app.settings'), { delay })
    await page.keyboard.press('Enter')
    await expect(ready.dialog('settings.title')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(ready.dialog('settings.title')).toBeHidden()
  }
})
