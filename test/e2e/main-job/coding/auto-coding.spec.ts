import { testInKeptWindow as test } from '../../kept-window.ts'
import { expect } from '../../workbench.ts'

test.describe('auto-coding', () => {
  test('what Find found is previewed at once, unticked one by one, coded as one step and taken back', async ({ ready, workbench }) => {
    const { page, find, say } = ready
    await ready.goTo('search')
    await find.field.fill('hospital')
    await ready.button('autocode.these').click()
    const dialog = ready.dialog('autocode.title')
    const list = dialog.getByRole('grid', { name: say('autocode.places') })
    await expect(list.getByRole('row', { selected: true }).first()).toBeVisible()
    const places = Number(/\d+/.exec((await dialog.locator('.autocode-told').textContent()) ?? '')?.[0])
    expect(places).toBeGreaterThan(10)
    await expect(dialog.getByRole('button', { name: say('autocode.do', { count: places }) })).toBeDisabled()

    await dialog.getByRole('combobox', { name: say('autocode.themes.field') }).fill('Care > Hospitals')
    await page.keyboard.press('Enter')
    await list.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Space')
    await expect(list.getByRole('row', { selected: false }).filter({ has: page.locator('mark') })).toHaveCount(2)
    await dialog.getByRole('button', { name: say('autocode.do', { count: places - 2 }) }).click()
    await expect(dialog).toBeHidden()
    await expect(ready.notices.getByText(say('autocode.done', { created: places - 2, tagged: 0, unchanged: 0 }))).toBeVisible()

    // Done again, only the two are new.
    await ready.button('autocode.these').click()
    await dialog.getByRole('combobox', { name: say('autocode.themes.field') }).fill('Hospitals')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText(say('autocode.will', { chosen: places, added: 2, tagged: 0, unchanged: places - 2 }))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(list).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()

    await page.keyboard.press('Control+z')
    await expect(ready.notices.getByText(say('autocode.label', { count: places - 2, theme: 'Hospitals', more: 0, total: 1 }))).toBeVisible()
    await ready.close(workbench)
    expect((await workbench.annotations()).filter(({ themes }) => themes.includes('Care > Hospitals'))).toEqual([])
  })

  test('a regular expression takes its sentence; one that is wrong says why, and another look is asked for', async ({ ready }) => {
    const { page, say } = ready
    await ready.command('autocode.open')
    const dialog = ready.dialog('autocode.title')
    await dialog.getByRole('radio', { name: say('autocode.by.expression') }).click()
    const field = dialog.getByRole('textbox', { name: say('autocode.expression') })
    await field.fill('\\d+ (beds')
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('a bracket ( is not closed', { exact: false })).toBeVisible()
    await field.fill('\\b20[23]\\d\\b')
    await dialog.getByRole('radio', { name: say('autocode.unit.sentence') }).click()
    await field.press('Enter')
    const marks = dialog.locator('.autocode-place mark')
    await expect(marks.first()).toBeVisible()
    for (const words of await marks.allTextContents()) expect(words).toMatch(/20[23]\d|…$/)
    await field.fill('\\b2030\\b')
    await expect(marks).toHaveCount(0)
    await expect(dialog.getByText(say('autocode.changedLook'))).toBeVisible()
  })

  test('a theme is coded by its keywords, from the codebook', async ({ ready }) => {
    const { page, say } = ready
    await ready.goTo('codebook')
    await page.getByRole('treegrid').getByRole('row').first().click()
    await ready.button('autocode.withTheme').click()
    const dialog = ready.dialog('autocode.title')
    await expect(dialog.locator('.autocode-themes .ui-chip')).toHaveCount(1)
    await expect(dialog.getByText(say('autocode.begin'))).toBeVisible()
  })

  test('looking that takes too long is cancelled: nothing is written, and the dialog goes on', async ({ ready, workbench }) => {
    const { page, say } = ready
    await ready.command('autocode.open')
    const dialog = ready.dialog('autocode.title')
    await dialog.getByRole('radio', { name: say('autocode.by.expression') }).click()
    const field = dialog.getByRole('textbox', { name: say('autocode.expression') })
    // Tries every way to cut a sentence into words before it gives up.
    await field.fill('(\\w+\\s?)+#')
    await page.keyboard.press('Enter')
    const cancel = dialog.getByRole('button', { name: say('ui.cancel') })
    await expect(dialog.getByText(say('autocode.stage.looking'))).toBeVisible()
    await cancel.press('Enter')
    await expect(cancel).toBeHidden()
    await expect(dialog.getByText(say('autocode.begin'))).toBeVisible()
    await field.fill('\\b25 weeks\\b')
    await field.press('Enter')
    await expect(dialog.locator('.autocode-place mark').first()).toHaveText('25 weeks')
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    const before = await workbench.annotations()
    expect(before).toHaveLength(11)
  })
})
