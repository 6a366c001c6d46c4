import { readFileSync } from 'node:fs'
import type { Locator } from '@playwright/test'
import { testInKeptWindow as test } from '../kept-window.ts'
import type { App, Room } from '../pages/app.ts'
import { MemoField } from '../pages/memo.ts'
import { Sweep } from '../pages/sweep.ts'
import { shortTitles, titles } from '../prepared.ts'
import { chinese } from '../words.ts'
import { expect, seed, test as testFromStart } from '../workbench.ts'

const rooms: readonly Room[] = ['library', 'search', 'excerpts', 'compare', 'codebook', 'history', 'journal', 'targets']

/** Opens each room with something in it. */
async function lookAtRooms(app: App, sweep: Sweep): Promise<void> {
  for (const room of rooms) {
    await app.goTo(room)
    await expect(app.room.getByRole('heading', { level: 1 })).toHaveText(app.say(`app.room.${room}`))
    if (room === 'library') await app.library.choose(titles.action)
    if (room === 'search') await app.find.field.fill('hospital')
    if (room === 'search') await expect(app.find.hits.first()).toBeVisible()
    if (room === 'excerpts') await app.excerpts.rows.first().click()
    if (room === 'excerpts') await expect(app.excerpts.details.getByRole('textbox')).toBeVisible()
    if (room === 'compare') await expect(app.compare.matrix).toBeVisible()
    if (room === 'codebook') await app.codebook.choose('Elderly care')
    if (room === 'history') await expect(app.history.operations.first()).toBeVisible()
    if (room === 'journal') await writeLink(app)
    await sweep.look(room)
  }
}

/** An entry with a chip in it, and the list of what can be linked to open below. */
async function writeLink(app: App): Promise<void> {
  await app.button('journal.new').click()
  const memo = new MemoField(app, app.room)
  await expect(memo.text).toBeFocused()
  await app.page.keyboard.type('[[childc')
  await expect(memo.choices.first()).toBeVisible()
  await app.page.keyboard.press('Enter')
  await app.page.keyboard.type('and [[car')
  await expect(memo.choices.first()).toBeVisible()
}

async function lookAtReader(app: App, sweep: Sweep): Promise<void> {
  const { reader, page } = app
  await app.goTo('library')
  await app.library.openInReader(titles.opening)
  await sweep.look('reader')
  await reader.select('Forms shall be available online')
  await sweep.look('reader with a selection')
  await reader.nameField.fill('care')
  await sweep.look('reader with the list of themes')
  await reader.clear()
  await reader.click('A foreign physician registered')
  await reader.tool('reader.memo').click()
  await expect(reader.memo).toBeFocused()
  await page.keyboard.type('Note')
  await sweep.look('reader with a memo')
  await reader.clear()
  await page.keyboard.press('Control+f')
  await reader.findField.fill('care')
  await sweep.look('reader with find')
}

test.describe('axe finds nothing', () => {
  // Many looks in each: more than one test's usual time on a slow machine.
  test.describe.configure({ timeout: 300_000 })

  test('in any room, light and dark', async ({ ready }) => {
    const sweep = await Sweep.on(ready.page)
    await lookAtRooms(ready, sweep)
    sweep.expectNothing()
  })

  test('in the reader, its bar, memo and find, light and dark', async ({ ready }) => {
    const sweep = await Sweep.on(ready.page)
    await lookAtReader(ready, sweep)
    sweep.expectNothing()
    // Axe sees words, not what is drawn around them: a highlight without a theme has its tint and its line in the dark as well.
    await ready.goTo('library')
    await ready.library.openInReader(titles.chinese)
    await expect(ready.page.locator('html')).toHaveAttribute('data-appearance', 'dark')
    const plain = ready.reader.marked('数据安全')
    await expect(plain).toHaveCSS('text-decoration-line', 'underline')
    await expect(plain).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)')
  })

  test('in the ways to compare, in lists to choose from, and with many excerpts chosen', async ({ ready }) => {
    const { compare, excerpts, page, say, library, reader, find } = ready
    const sweep = await Sweep.on(page)
    await ready.goTo('compare')
    await (await compare.cell('Elderly care', shortTitles.opening)).click()
    await expect(compare.cellPane('Elderly care', shortTitles.opening).getByRole('listitem')).toHaveCount(2)
    await expect(compare.cellPane('Elderly care', shortTitles.opening).getByRole('textbox', { name: say('memos.field') })).toBeVisible()
    await sweep.look('a cell of the matrix')
    await compare.show('columns')
    await expect(compare.columns).toBeVisible()
    await sweep.look('columns')
    await compare.show('panes')
    await expect(compare.pane('right').text).toBeVisible()
    await sweep.look('panes')
    await expect(compare.ribbons.first()).toBeVisible()
    await compare.pane('left').text.focus()
    await page.keyboard.press('Alt+ArrowDown')
    await page.keyboard.press('Alt+l')
    await expect(compare.list).toBeVisible()
    await sweep.look('pairs as a list')
    await page.keyboard.press('Alt+w')
    await sweep.look('the words of a pair')
    await ready.goTo('excerpts')
    await ready.button('excerpts.chooseAll', { count: 11 }).click()
    await sweep.look('many excerpts')
    await excerpts.filters.getByRole('button', { name: say('excerpts.filter.themes'), exact: true }).click()
    await sweep.look('themes to filter by', { isOver: true })
    await page.keyboard.press('Escape')
    await ready.goTo('search')
    await find.field.fill('"25 weeks"')
    await find.hits.first().getByRole('button', { name: say('search.tag') }).click()
    await sweep.look('a hit to tag', { isOver: true })
    await page.keyboard.press('Escape')
    await ready.goTo('library')
    await library.openInReader(titles.news)
    await ready.room.getByRole('heading', { level: 1 }).getByRole('button').click()
    await sweep.look('documents to open', { isOver: true })
    await page.keyboard.press('Escape')
    await expect(reader.text).toBeVisible()
    await page.getByRole('button', { name: say.like('app.projectMenu.named', ['name']) }).click()
    await sweep.look('project menu', { isOver: true })
    sweep.expectNothing()
  })

  test('in any dialog', async ({ ready }) => {
    const { page, say, codebook, library, history, handout } = ready
    const sweep = await Sweep.on(page)
    const look = async (name: string, dialog: Locator) => {
      await expect(dialog).toBeVisible()
      await sweep.look(name)
      await page.keyboard.press('Escape')
      await expect(dialog).toBeHidden()
    }
    for (const [keys, title] of [['Control+k', 'app.palette'], ['F1', 'app.shortcuts'], ['Control+,', 'settings.title']] as const) {
      await page.keyboard.press(keys)
      // Nothing to press, and so without a ring, though the keys brought the focus here.
      await expect(ready.dialog(title)).toHaveCSS('outline-style', 'none')
      await look(say(title), ready.dialog(title))
    }
    for (const format of ['handout.format.report', 'handout.format.csv'] as const) {
      await page.keyboard.press('Control+e')
      await handout.choose(format)
      await look(say(format), handout.dialog)
    }
    for (const [entry, title] of [['library.paste', 'library.paste.title'], ['app.command.rename', 'app.rename.title'], ['app.command.new', 'app.new.title'], ['app.command.check', 'history.check']] as const) {
      await ready.projectMenu(entry)
      await look(say(title), ready.dialog(title))
    }
    await ready.projectMenu('app.command.backups')
    await history.backups.getByRole('button', { name: say('history.backups.make') }).click()
    await expect(history.backups.getByText(titles.chinese)).toBeVisible()
    await look('backups', history.backups)
    await library.import([{ name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') }, { name: 'again.txt', mimeType: 'text/plain', buffer: readFileSync(seed('sample-conference.txt')) }])
    await look('report', library.report)
    await ready.goTo('search')
    await ready.find.field.fill('hospital')
    await ready.button('autocode.these').click()
    await expect(ready.dialog('autocode.title').locator('mark').first()).toBeVisible()
    await look('autocode', ready.dialog('autocode.title'))
    await ready.goTo('codebook')
    await codebook.choose('Elderly care')
    await codebook.deed('codebook.merge').click()
    await look('merge', ready.dialog('codebook.merge.title', { name: 'Elderly care' }))
    await codebook.deed('codebook.remove').click()
    await look('delete', ready.dialog('codebook.remove.title', { name: 'Elderly care' }))
    sweep.expectNothing()
  })

  testFromStart('on the first screen, with nothing there yet, and where there is no connection', async ({ app, workbench, page }) => {
    const { start, say } = app
    const sweep = await Sweep.on(page)
    await workbench.start({ project: false })
    const link = await workbench.link()
    await page.goto(link)
    await expect(app.dialog('settings.coder.title')).toBeVisible()
    await sweep.look('who is working here')
    await app.open(workbench)
    await sweep.look('first screen')
    await start.create('Empty')
    await expect(page.getByRole('heading', { name: say('library.empty') })).toBeVisible()
    for (const room of ['library', 'reader', 'search', 'excerpts', 'compare', 'codebook', 'history'] as const) {
      await app.goTo(room)
      await expect(app.room.getByRole('heading').first()).toBeVisible()
      await sweep.look(`${room}, empty`)
    }
    await app.projectMenu('app.command.close')
    await expect(start.recent).toBeVisible()
    await sweep.look('first screen with a recent project')

    // A link is good once: the second window is told so.
    const second = await page.context().newPage()
    await second.goto(link)
    await expect(second.getByRole('heading', { name: say('app.connection.failed') })).toBeVisible()
    const sweepSecond = await Sweep.on(second, ['light'])
    await sweepSecond.look('no connection')
    sweepSecond.expectNothing()
    await second.close()
    sweep.expectNothing()
  })

  test('in Chinese', async ({ ready }) => {
    await ready.command('app.command.chinese')
    ready.say = chinese
    const sweep = await Sweep.on(ready.page, ['light'])
    await lookAtRooms(ready, sweep)
    await lookAtReader(ready, sweep)
    sweep.expectNothing()
  })

  test('with the colours that the system forces, in the library and the reader', async ({ ready }) => {
    const sweep = await Sweep.on(ready.page, ['forced', 'forced dark'])
    await ready.library.choose(titles.action)
    await sweep.look('library')
    await lookAtReader(ready, sweep)
    sweep.expectNothing()
    // Axe knows nothing of what a browser does to `mark` there, dark as it is still.
    const colors = await ready.reader.text.evaluate(text =>
      ['.reader-mark:not([data-picked])', '.reader-column'].map(part => getComputedStyle(text.querySelector(part) ?? text.ownerDocument.body).color))
    expect(colors[0]).toBe(colors[1])
    // Where the keys are in the list of documents: its tint is gone, the ring is there.
    await ready.room.getByRole('heading', { level: 1 }).getByRole('button').click()
    const rows = ready.page.getByRole('dialog', { name: ready.say('reader.picker') }).getByRole('option')
    await ready.page.keyboard.press('ArrowDown')
    await expect(rows.first()).toHaveCSS('outline-style', 'solid')
    await expect(rows.last()).toHaveCSS('outline-style', 'none')
    await ready.page.keyboard.press('Escape')
    // Whether hits or memos are listed.
    await ready.goTo('search')
    await ready.find.field.fill('weeks')
    const memos = ready.page.getByRole('radio', { name: ready.say('search.memos.count', { count: 1 }) })
    const look = () => memos.evaluate(button => getComputedStyle(button).backgroundColor)
    await expect(memos).toBeVisible()
    const before = await look()
    await memos.click()
    await expect(memos).toBeChecked()
    await ready.page.mouse.move(0, 0)
    expect(await look()).not.toBe(before)
  })
})

test.describe('what is pressed', () => {
  test('is at least 24 by 24 px in the rail, the bar at the top, the reader’s head and the bar at a highlight', async ({ ready }) => {
    const { library, reader, page, rail } = ready
    await library.openInReader(titles.opening)
    await reader.click('A foreign physician registered')
    await expect(reader.pickedBar).toBeVisible()
    const small: string[] = []
    for (const place of [rail, page.getByRole('banner'), ready.room, reader.pickedBar]) {
      const sizes = await place.getByRole('button').evaluateAll(buttons =>
        buttons.map(button => ({ name: button.getAttribute('aria-label') ?? button.textContent, box: button.getBoundingClientRect().toJSON() as DOMRect })))
      expect(sizes.length).toBeGreaterThan(0)
      small.push(...sizes.filter(({ box }) => box.width < 24 || box.height < 24).map(({ name, box }) => `${name}: ${box.width} × ${box.height}`))
    }
    expect(small).toEqual([])
  })

  test('stays on the screen at four times the size: nothing needs scrolling sideways', async ({ ready }) => {
    const { page } = ready
    await page.setViewportSize({ width: 320, height: 640 })
    for (const room of rooms) {
      await ready.goTo(room)
      await expect(ready.room.getByRole('heading', { level: 1 })).toBeVisible()
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      expect(overflow, room).toBeLessThanOrEqual(0)
    }
  })
})
