import { titles } from '../prepared.ts'
import { expect, test } from '../workbench.ts'

test.describe('the portrait of a text', () => {
  test('says in words where the themes stand, goes where it is pressed or dragged, and can be hidden for good', async ({ ready, page, workbench }) => {
    const { reader, library, say } = ready
    await library.openInReader(titles.opening)
    const portrait = page.getByRole('group', { name: say('reader.portrait') })
    const line = (name: string, count: number) => say('reader.portrait.theme', { name, count, parts: 'II', more: 'no' })
    await expect(portrait.getByRole('listitem')).toHaveText([line('Elderly care', 2), line('Hospitals and access', 1), line('Investment', 1)])
    // One path a theme, none of them alike in place: colour is not all that tells them apart.
    const lefts = await portrait.locator('path').evaluateAll(paths => paths.map(path => /^M([\d.]+)/.exec(path.getAttribute('d') ?? '')?.[1]))
    expect(new Set(lefts).size).toBe(3)

    const box = await portrait.boundingBox()
    if (!box) throw new Error('no portrait')
    const scrolled = () => reader.text.evaluate(element => element.scrollTop / (element.scrollHeight - element.clientHeight))
    const windowTop = async () => (await portrait.locator('.reader-portrait-window').boundingBox())?.y ?? 0
    expect(await windowTop()).toBeLessThan(box.y + 5)
    await page.mouse.move(box.x + 12, box.y + box.height * 0.5)
    await page.mouse.down()
    await expect.poll(scrolled).toBeGreaterThan(0.3)
    await expect.poll(windowTop).toBeGreaterThan(box.y + box.height * 0.3)
    await expect(reader.text).toBeFocused()
    await page.mouse.move(box.x + 12, box.y + box.height - 2, { steps: 5 })
    await page.mouse.up()
    await expect.poll(scrolled).toBeGreaterThan(0.85)
    await page.mouse.move(box.x + 12, box.y + 2)
    expect(await scrolled()).toBeGreaterThan(0.85)

    await ready.command('reader.showPortrait')
    await expect(portrait).toHaveCount(0)
    await ready.restart(workbench)
    await expect(reader.text).toBeVisible()
    await expect(portrait).toHaveCount(0)
  })

  test('shows a new highlight, and follows undo', async ({ ready, page }) => {
    const { reader, library, say } = ready
    await library.openInReader(titles.opening)
    const lines = page.getByRole('group', { name: say('reader.portrait') }).getByRole('listitem')
    await expect(lines).toHaveCount(3)
    await reader.tag('Forms shall be available online', 'Care and families > Childcare')
    await expect(lines).toHaveText([/^Childcare/, /^Elderly care/, /^Hospitals/, /^Investment/])
    await ready.undo.click()
    await expect(lines).toHaveCount(3)
  })
})

test.describe('memos and stars in the margin', () => {
  test('stand beside the line where the highlight begins: the pointer shows the memo, a press picks', async ({ ready, page }) => {
    const { reader, library, say } = ready
    await library.openInReader(titles.action)
    await reader.highlight('Hospitals shall simplify').click()
    await reader.text.focus()
    await page.keyboard.press('Escape')
    const sign = reader.text.getByRole('button', { name: `${say('reader.starred')}. ${say('reader.memo')}: The same 25 weeks stand in the Chinese plan.` })
    await expect(sign).toHaveCount(1)
    const [at, words] = [await sign.boundingBox(), await reader.marked('Hospitals shall simplify').first().boundingBox()]
    expect(Math.abs((at?.y ?? 0) - (words?.y ?? 99))).toBeLessThan(12)
    await sign.hover()
    await expect(page.locator('.reader-hover')).toContainText('The same 25 weeks stand in the Chinese plan.')
    await sign.click()
    await expect(reader.pickedBar).toBeVisible()
    await expect(reader.highlights.getByRole('option', { selected: true })).toContainText('Hospitals shall simplify')
  })
})
