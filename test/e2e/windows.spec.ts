import { testInKeptWindow as test } from './kept-window.ts'
import { App } from './pages/app.ts'
import { titles } from './prepared.ts'
import { expect } from './workbench.ts'

test('two windows on one project stay in step: what one highlights, renames and takes back is so in the other at once', async ({ ready, workbench, context }) => {
  const { say } = ready
  const other = new App(await context.newPage())
  await other.open(workbench)
  for (const window of [ready, other]) await window.library.openInReader(titles.opening)
  const countIn = (window: App) => window.reader.highlights.getByRole('option')
  await expect(countIn(other)).toHaveCount(3)

  // A highlight made here is drawn and listed there.
  await ready.page.bringToFront()
  await ready.reader.select('Forms shall be available online')
  await ready.page.keyboard.press('2')
  await expect(countIn(ready)).toHaveCount(4)
  await expect(countIn(other)).toHaveCount(4)
  await expect(other.reader.highlight('Forms shall be available online')).toContainText('Elderly care')

  // A theme renamed there has its new name here, in the list, the history’s next step and the palette.
  await other.page.bringToFront()
  await other.goTo('codebook')
  await other.codebook.choose('Elderly care')
  await other.page.keyboard.press('F2')
  await other.page.keyboard.press('Control+a')
  await other.page.keyboard.type('Old age')
  await other.page.keyboard.press('Enter')
  await expect(ready.reader.highlight('Forms shall be available online')).toContainText('Old age')
  const rename = say('themes.rename', { theme: 'Elderly care', name: 'Old age' })
  await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: rename }))

  // Undo goes back through what both did, newest first, from whichever window.
  await ready.page.bringToFront()
  await ready.undo.click()
  await expect(other.codebook.theme('Elderly care')).toBeVisible()
  await expect(other.redo).toHaveAccessibleName(say('app.redo.named', { operation: rename }))
  await other.page.bringToFront()
  await other.undo.click()
  await expect(countIn(ready)).toHaveCount(3)
  await expect(other.undo).toHaveAccessibleName((await ready.undo.getAttribute('aria-label')) ?? 'none')
  await ready.page.bringToFront()
  await ready.redo.click()
  await ready.redo.click()
  await expect(countIn(ready)).toHaveCount(4)
  await expect(other.codebook.theme('Old age')).toBeVisible()

  // Settings belong to the person: language and keys change in both.
  await ready.command('app.command.dark')
  await expect(other.page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  await other.page.goto('about:blank')
})

test('the window fills the screen and leaves it again', async ({ ready, page }) => {
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null)
  await ready.command('app.command.fullScreen')
  await expect.poll(isFull).toBe(true)
  await ready.command('app.command.fullScreen')
  await expect.poll(isFull).toBe(false)
})
