import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Reader } from './pages/reader.ts'
import { placeOf } from './pages/text-places.ts'
import { expect, test, type Workbench } from './workbench.ts'

const title = 'Plan for a Very Long Text'
const filling = 'The city shall build what its people need, report each year on what was built, and say by when the rest will follow. '
const mark = (number: number) => `mark-${String(number).padStart(6, '0')}`

/** A plan of about 3 MB in numbered clauses; each holds a word of its own to find it by. */
function longText(): string {
  const lines = [title, '']
  let length = 0
  for (let number = 1; length < 3_000_000; number += 1) {
    if (number % 100 === 1) lines.push(`Chapter ${Math.ceil(number / 100)}. About the years to come`)
    const line = `${number}. ${filling.repeat(1 + (number % 4))}See ${mark(number)} for more.`
    lines.push(line)
    length += line.length
  }
  return lines.join('\n')
}
const text = longText()

async function bring(workbench: Workbench): Promise<void> {
  const file = join(workbench.folder, 'long.txt')
  await writeFile(file, text)
  await workbench.run('import', file)
  await workbench.run('set', title, 'short_title=Long Plan')
  await workbench.start()
}

/** A mark that is in sight now, well inside the window, and where it stands. */
async function someMark(reader: Reader): Promise<{ readonly word: string; readonly end: number; readonly x: number; readonly y: number }> {
  const box = await reader.text.boundingBox()
  const shown = (await reader.text.textContent()) ?? ''
  for (const [word] of shown.matchAll(/mark-\d{6}/g)) {
    const place = await placeOf(reader.text, word)
    if (box && place && place.end.y > box.y + 100 && place.end.y < box.y + box.height - 150) return { word, end: text.indexOf(word) + word.length, ...place.end }
  }
  throw new Error('no mark is in sight')
}

const scrolled = (reader: Reader) => reader.text.evaluate(element => element.scrollTop)
/** Resolves when ten frames in a row showed the text at the same place: scrolling, and what is laid out after it, have ended. */
const settled = (reader: Reader) =>
  reader.text.evaluate(element => new Promise<void>(done => {
    let [still, height, top] = [0, -1, -1]
    const look = () => {
      still = element.scrollTop === top && element.scrollHeight === height ? still + 1 : 0
      ;[top, height] = [element.scrollTop, element.scrollHeight]
      if (still === 10) done()
      else requestAnimationFrame(look)
    }
    look()
  }))
const copied = async (page: Page) => {
  await page.keyboard.press('Control+c')
  return page.evaluate(() => navigator.clipboard.readText())
}

test.describe('a text of 3 MB', () => {
  test.beforeEach(async ({ app, workbench, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await bring(workbench)
    await app.open(workbench)
    await app.library.openInReader(title)
    await expect(app.reader.text).toContainText(mark(1))
  })

  test('opens with only what is in sight on the page, and is selected and copied whole', async ({ app, page }) => {
    const { reader, say } = app
    expect(((await reader.text.textContent()) ?? '').length).toBeLessThan(60_000)
    await reader.text.focus()
    await page.keyboard.press('Control+a')
    await expect(reader.selectionBar).toBeVisible()
    // The page writes the clipboard a moment after the key.
    let whole = ''
    await expect.poll(async () => (whole = await copied(page)).length).toBeGreaterThan(3_000_000)
    expect(whole.slice(0, text.length) === text).toBe(true)
    await app.expectNotice('reader.copied')
    await expect(page.getByRole('searchbox', { name: say('reader.outlineFilter') })).toBeVisible()
  })

  test('a selection dragged over many screens is tagged from exactly where it began to exactly where it ends', async ({ app, page, workbench }) => {
    const { reader } = app
    const from = await reader.reveal(mark(2))
    const box = await reader.text.boundingBox()
    if (!box) throw new Error('no text')
    await page.mouse.move(from.start.x, from.start.y)
    await page.mouse.down()
    await page.mouse.move(from.start.x, box.y + box.height + 40, { steps: 4 })
    await expect.poll(() => scrolled(reader), { message: 'dragging below the edge scrolls on' }).toBeGreaterThan(8 * box.height)
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const { word, end, x, y } = await someMark(reader)
    await page.mouse.move(x, y)
    await page.mouse.up()
    await reader.nameField.fill('Long stretch')
    await reader.nameField.press('Enter')
    await expect(reader.theme('Long stretch')).toHaveAttribute('aria-pressed', 'true')
    await app.close(workbench)
    const [made, ...others] = await workbench.annotations()
    expect(others).toEqual([])
    expect([made?.start, made?.end]).toEqual([text.indexOf(mark(2)), end])
    expect(made?.quote === text.slice(text.indexOf(mark(2)), end)).toBe(true)
    expect(made?.quote.endsWith(word)).toBe(true)
  })

  test('a selection outlives the clauses that leave the page, and Shift+click stretches it', async ({ app, page }) => {
    const { reader } = app
    await reader.reveal(mark(3))
    await settled(reader)
    const start = (await placeOf(reader.text, mark(3)))?.start
    if (!start) throw new Error('the mark is not in sight')
    await page.mouse.click(start.x, start.y)
    const before = await scrolled(reader)
    await reader.text.hover()
    for (let turn = 0; turn < 10; turn += 1) await page.mouse.wheel(0, 900)
    await expect.poll(() => scrolled(reader)).toBeGreaterThan(before)
    await expect(reader.text).not.toContainText(mark(3))
    await settled(reader)
    const { end, x, y } = await someMark(reader)
    await page.keyboard.down('Shift')
    await page.mouse.click(x, y)
    await page.keyboard.up('Shift')
    await expect(reader.selectionBar).toBeVisible()
    const quote = text.slice(text.indexOf(mark(3)), end)
    // The page writes the clipboard a moment after the key.
    await expect.poll(async () => (await copied(page)).slice(0, quote.length + 1) === `${quote}\n`).toBe(true)
  })

  test('the last clause is found by its words and tagged', async ({ app, page, workbench }) => {
    const { reader, say } = app
    const last = Math.max(...[...text.matchAll(/mark-(\d{6})/g)].map(([, digits]) => Number(digits)))
    await reader.text.focus()
    await page.keyboard.press('Control+f')
    await reader.findField.fill(`"${mark(last)}"`)
    await expect(page.getByRole('search').getByRole('status')).toHaveText(say('reader.findCount', { at: 1, count: 1 }))
    await expect(reader.text).toContainText(mark(last))
    await app.button('reader.tagHit').click()
    // At once: letters that come before the field has the focus would be keys of themes.
    await page.keyboard.type('Last')
    await page.keyboard.press('Enter')
    await expect(reader.theme('Last')).toHaveAttribute('aria-pressed', 'true')
    await app.close(workbench)
    expect((await workbench.annotations()).map(({ start, end, quote, citation }) => ({ start, end, quote, citation }))).toEqual([
      { start: text.indexOf(mark(last)), end: text.indexOf(mark(last)) + 11, quote: mark(last), citation: expect.stringContaining(`Long Plan, `) },
    ])
  })
})
