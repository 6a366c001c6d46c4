import { testInKeptWindow as test } from '../kept-window.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { Sweep } from '../pages/sweep.ts'
import { titles } from '../prepared.ts'
import { chinese } from '../words.ts'
import { expect } from '../workbench.ts'

test('keys are changed with the keyboard alone, act at once, are shown everywhere, and are there after a restart', async ({ ready, workbench, page }) => {
  const { say, library, reader } = ready
  const keyboard = new Keyboard(page)
  await library.openInReader(titles.opening)
  const dialog = ready.dialog('keys.title')
  const row = (name: string) => dialog.getByRole('button', { name: new RegExp(`^${name}: `) })
  const told = (text: string) => dialog.getByRole('status').filter({ hasText: text })

  await ready.command('keys.open')
  await expect(dialog.getByRole('searchbox')).toBeFocused()
  await keyboard.type(say('reader.find'))
  await keyboard.goTo(row(say('reader.find')))
  await expect(row(say('reader.find'))).toHaveAccessibleName(`${say('reader.find')}: Ctrl+F`)
  await keyboard.press('Enter')
  await keyboard.goTo(dialog.getByRole('button', { name: say('keys.take', { name: say('reader.find'), keys: 'Ctrl+F' }) }))
  await keyboard.press('Enter')
  await expect(row(say('reader.find'))).toHaveAccessibleName(`${say('reader.find')}: no key, changed`)

  // What can't be chosen is said; what another command has is asked about.
  await keyboard.goTo(dialog.getByRole('button', { name: say('keys.record') }))
  await keyboard.press('Enter')
  await keyboard.press('ArrowDown')
  await expect(told(say('keys.refused.moving', { keys: '↓' }))).toBeVisible()
  await keyboard.press('Control+g')
  await expect(told(say('keys.asked', { keys: 'Ctrl+G', others: say('reader.goTo') }))).toBeVisible()
  await expect(dialog.getByRole('button', { name: say('keys.asked.give') })).toBeFocused()
  await keyboard.press('Enter')
  await expect(row(say('reader.find'))).toHaveAccessibleName(`${say('reader.find')}: Ctrl+G, changed`)
  await keyboard.press('Escape')
  await expect(dialog).toBeHidden()

  await page.getByRole('button', { name: say('reader.find'), exact: true }).focus()
  await reader.text.focus()
  await keyboard.press('Control+g')
  await expect(reader.findField).toBeFocused()
  await ready.restart(workbench)
  await ready.goTo('reader')
  await page.getByRole('button', { name: say('reader.find'), exact: true }).hover()
  await expect(page.getByRole('tooltip')).toHaveText(`${say('reader.find')}CtrlG`)

  // All back.
  await ready.command('keys.open')
  await dialog.getByRole('button', { name: say('keys.usual.all') }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: say('keys.usual.do') }).click()
  await dialog.getByRole('searchbox').fill('ctrl+f')
  await expect(row(say('reader.find'))).toHaveAccessibleName(`${say('reader.find')}: Ctrl+F`)
  await expect(dialog.getByRole('radio', { name: say('keys.show.changed', { count: 0 }) })).toBeVisible()
})

test('a letter of the text goes before a theme’s key, a theme gets a new one there, and neither acts while single keys are off', async ({ ready, page }) => {
  const { say, library, reader } = ready
  await library.openInReader(titles.opening)
  const dialog = ready.dialog('keys.title')
  const row = (name: string) => dialog.getByRole('button', { name: new RegExp(`^${name}: `) })
  const record = async (name: string, key: string) => {
    await dialog.getByRole('searchbox').fill(name)
    await row(name).first().click()
    await dialog.getByRole('button', { name: say('keys.record') }).click()
    await page.keyboard.press(key)
  }
  await ready.command('keys.open')
  await record('Childcare', 'h')
  await expect(dialog.getByText(say('keys.refused.themeCommand', { keys: 'H', others: say('reader.highlight') }))).toBeVisible()
  await page.keyboard.press('x')
  await expect(row('Childcare')).toHaveAccessibleName('Childcare: X')
  await record(say('reader.star'), 'x')
  await expect(dialog.getByText(say('keys.asked.theme', { keys: 'X', theme: 'Childcare' }))).toBeVisible()
  await dialog.getByRole('button', { name: say('keys.asked.leave') }).click()
  await page.keyboard.press('Escape')
  await reader.text.focus()
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')

  await ready.command('keys.open')
  await dialog.getByText(say('settings.singleKeys.on'), { exact: true }).click()
  await page.keyboard.press('Escape')
  await reader.text.focus()
  await page.keyboard.press('x')
  await page.keyboard.press('s')
  await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByRole('button', { name: say('reader.star'), exact: true })).toHaveAttribute('aria-pressed', 'false')
})

test('the page of keys is clean for axe in both languages', async ({ ready, page }) => {
  const sweep = await Sweep.on(page)
  await ready.command('keys.open')
  await ready.dialog('keys.title').getByRole('button', { name: /^Commands: / }).click()
  await sweep.look('keys')
  await page.keyboard.press('Escape')
  await ready.command('app.command.chinese')
  ready.say = chinese
  await ready.command('keys.open')
  await sweep.look('keys in Chinese')
  sweep.expectNothing()
})
