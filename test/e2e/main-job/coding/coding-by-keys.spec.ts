import { testInKeptWindow as test } from '../../kept-window.ts'
import { Keyboard } from '../../pages/keyboard.ts'
import { titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

const first = '1. Founders of a new primary or second-level medical institution shall no longer apply twice, once for the medical practice and once for the business registration; one application shall cover both.'
const second = 'More approvals shall be decided by the health departments of the districts.'

test('a whole session of coding is done by keys, and all of it is undone again', async ({ ready, page }) => {
  await page.evaluate(() => {
    for (const kind of ['mousedown', 'touchstart', 'wheel']) addEventListener(kind, () => document.documentElement.setAttribute('data-mouse-used', kind), true)
  })
  const { reader, library, say } = ready
  const keyboard = new Keyboard(page)
  const said = ready.room.getByRole('status')
  const hears = (words: string) => expect(said.filter({ hasText: words })).not.toHaveCount(0)
  await keyboard.goTo(library.row(titles.opening), 'ArrowDown')
  await keyboard.press('Enter')
  await expect(reader.text).toBeFocused()
  const before = await reader.highlights.getByRole('option').count()

  // To a clause by its number, a sentence of it, highlighted, tagged, and how firmly it is meant.
  await keyboard.press('Control+g')
  await keyboard.type('I.1')
  await keyboard.press('Enter')
  await expect(reader.text).toBeFocused()
  await keyboard.press('Shift+S')
  await hears('1. Founders of a new primary')
  await keyboard.press('h')
  await expect(reader.highlight(first)).toHaveCount(1)
  await keyboard.press('1', '=')
  await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
  const fields = ready.dialog('fields.manageTitle')
  await expect(fields.getByRole('button', { name: say('fields.ready.take') })).toBeFocused()
  await keyboard.press('Enter')
  await expect(fields).toBeHidden()
  await expect(reader.highlight(first)).toContainText('mentioned')
  await expect(reader.text).toBeFocused()
  await keyboard.press('=')
  await expect(reader.highlight(first)).toContainText('intended')

  // Cut after the third word, the rest tagged otherwise, and put together again with both themes.
  await keyboard.press('Control+ArrowRight', 'Control+ArrowRight', 'Control+ArrowRight')
  await hears('of')
  await keyboard.press('Shift+X')
  await hears('Split in two: 1. Founders of and a new primary')
  await expect(reader.highlight('1. Founders of')).toHaveCount(1)
  await keyboard.press('2')
  await expect(reader.highlight('a new primary')).toContainText('Elderly care')
  await keyboard.press('p')
  await hears('Highlight: 1. Founders of')
  await keyboard.press('Shift+M')
  await expect(reader.highlight(first)).toContainText('Elderly care')
  await expect(reader.highlight(first)).toContainText('Childcare')
  await expect(reader.highlight(first)).toContainText('intended')
  await expect(page.getByText('2 highlights are one now.')).toBeVisible()

  // On to the next sentence, then to the whole clause.
  await keyboard.press('Shift+E')
  await expect(reader.highlight(`${first} ${second}`)).toHaveCount(1)
  await keyboard.press('Shift+C')
  await expect(reader.marked('Forms shall be available online and be easy to fill in.')).toHaveCount(1)

  // Another one over it, and both are gone to from one place.
  await keyboard.press('ArrowRight', 'Control+Shift+ArrowRight', 'Control+Shift+ArrowRight')
  await keyboard.press('3')
  await expect(reader.theme('Mental health')).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('Shift+O')
  await hears('of 2.')
  await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
  await keyboard.press('Shift+O')
  await expect(reader.theme('Mental health')).toHaveAttribute('aria-pressed', 'true')

  // Eleven operations; undone, nothing of them is left.
  for (let step = 0; step < 11; step += 1) await keyboard.press('Control+z')
  await expect(reader.highlights.getByRole('option')).toHaveCount(before)
  await expect(reader.highlight(first)).toHaveCount(0)
  expect(await page.locator('html').getAttribute('data-mouse-used')).toBeNull()
})

test('Escape gives up what is selected, and the next key goes on from there, not from the top of the screen', async ({ ready, page }) => {
  const { reader, library } = ready
  const keyboard = new Keyboard(page)
  await library.openInReader(titles.opening)
  const marked = reader.outline.locator('[aria-current="location"]')
  await reader.text.focus()
  await keyboard.press('j', 'j', 'j', 'j', 'j', 'j')
  const here = (await marked.textContent()) ?? ''
  await keyboard.press('Shift+S')
  await expect(reader.selectionBar).toBeVisible()
  await keyboard.press('Escape')
  await expect(reader.selectionBar).toBeHidden()
  await expect(marked).toHaveText(here)
  await keyboard.press('Control+ArrowRight', 'Escape')
  await expect(marked).not.toHaveText(here)
})
