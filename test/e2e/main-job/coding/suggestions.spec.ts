import { testInKeptWindow as test } from '../../kept-window.ts'
import { Keyboard } from '../../pages/keyboard.ts'
import { Sweep } from '../../pages/sweep.ts'
import { titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

test('themes are suggested for a clause, taken by a key and refused for good by another; the sheet says how right they were', async ({ ready, page }) => {
  test.setTimeout(240_000)
  const { reader, library, say } = ready
  const keyboard = new Keyboard(page)
  const suggested = page.getByRole('group', { name: say('suggestions.here') })
  const clause = 'Training for senior care workers remains a priority'
  await keyboard.goTo(library.row(titles.opening), 'ArrowDown')
  await keyboard.press('Enter')
  await expect(reader.text).toBeFocused()

  await keyboard.press('Control+g')
  await keyboard.type('VII.22')
  await keyboard.press('Enter')
  await expect(reader.text).toBeFocused()
  // It stands at the foot of the text until the clause is a highlight; then the bar has what else comes near.
  const first = suggested.getByRole('button', { name: /^Accept the suggestion/ }).first()
  const firstName = () => first.locator('.ui-chip-name').innerText({ timeout: 60_000 })
  const given = await firstName()
  expect(['Talent', 'Elderly care']).toContain(given)
  await expect(page.locator('[aria-live]').filter({ hasText: `Suggested: ${given}` })).toHaveCount(1)
  const sweep = await Sweep.on(page)
  await sweep.look('a clause with suggestions')
  await keyboard.press(',')
  await expect(reader.highlight(clause)).toContainText(given)
  await expect(suggested.getByRole('button', { name: new RegExp(`^Accept the suggestion ${given}`) })).toHaveCount(0)

  // The next clause: refused, not suggested again, and back by undo.
  await keyboard.press('Escape', 'j')
  const name = await firstName()
  const refused = suggested.getByRole('button', { name: new RegExp(`^Accept the suggestion ${name}`) })
  await keyboard.press(';')
  await expect(refused).toHaveCount(0)
  await expect(page.getByText(say('suggestions.rejectedDone', { theme: name })).first()).toBeVisible()
  await keyboard.press('Control+z')
  await expect(refused).toBeVisible()
  await keyboard.press(';')
  await expect(refused).toHaveCount(0)

  await keyboard.press('Control+k')
  await keyboard.type('Suggested themes')
  await keyboard.press('Enter')
  const sheet = ready.dialog('suggestions.title')
  await expect(sheet.getByText(/^While you tagged: of \d+ first suggestions \d+ were right\./)).toBeVisible({ timeout: 60_000 })
  await expect(sheet.getByText(/^In a document of which nothing was tagged: of \d+ first suggestions/)).toBeVisible()
  await sweep.look('the sheet of suggestions')
  await sheet.getByRole('button', { name: new RegExp(`^Suggest again: “${name}”`) }).click()
  await expect(sheet.getByText(say('suggestions.noneRejected'))).toBeVisible()
  await sheet.getByText(say('settings.suggestions.on')).click()
  await page.keyboard.press('Escape')
  await expect(suggested).toHaveCount(0)
  sweep.expectNothing()
})
