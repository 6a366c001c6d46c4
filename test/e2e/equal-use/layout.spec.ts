import type { Locator, Page } from '@playwright/test'
import { testInKeptWindow as test } from '../kept-window.ts'
import { App, type Room } from '../pages/app.ts'
import { titles } from '../prepared.ts'
import { chinese } from '../words.ts'
import { expect, test as testFromStart } from '../workbench.ts'

const rooms: readonly Room[] = ['library', 'search', 'excerpts', 'compare', 'codebook', 'history']

/** What is cut off in the page and has no tooltip that says the rest. The words around a hit are meant to run out at both ends. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')].flatMap(element => {
      const hasWords = [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
      const { overflowX, display } = getComputedStyle(element)
      if (!hasWords || overflowX === 'visible' || display === 'inline' || element.closest('.ui-hidden, .find-line')) return []
      const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 4
      return isCut && !element.closest('[title]') ? [`${element.className}: ${element.textContent?.slice(0, 60)}`] : []
    }),
  )
}

/** A plan whose articles are counted beyond a hundred, as laws and implementing rules are. */
function longPlan(): string {
  const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九']
  const spoken = (n: number): string =>
    n >= 100 ? `一百${n % 100 ? (n % 100 < 10 ? '零' : '') + spoken(n % 100) : ''}`
      : `${n >= 20 ? numerals[Math.floor(n / 10) - 1] : ''}${n >= 10 ? '十' : ''}${n % 10 ? numerals[(n % 10) - 1] : ''}`
  const articles = Array.from({ length: 124 }, (_, index) => `第${spoken(index + 1)}条　各区应当按照本方案的要求，逐项落实健康服务和医药产业协同发展的任务，并于每年年底前报告进展。`)
  return ['健康服务实施细则（2026年）', ...articles].join('\n\n')
}

/** Labels of the margin that are cut off or stand outside of the text's pane. */
function labelsOutside(text: Locator): Promise<string[]> {
  return text.evaluate(pane => {
    const { left } = pane.getBoundingClientRect()
    return [...pane.querySelectorAll<HTMLElement>('.reader-label')]
      .filter(label => label.textContent && (label.getBoundingClientRect().left < left || label.scrollWidth > label.clientWidth + 1))
      .map(label => label.textContent ?? '')
  })
}

/** What scrolls sideways around a table that should do so alone. */
function scrollsSideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('html, body, #root, .app, .shell, .shell-body, .shell-room, .compare')].flatMap(element => {
      element.scrollLeft = 40
      const isScrolled = element.scrollLeft > 0
      element.scrollLeft = 0
      return isScrolled ? [element.className || element.tagName] : []
    }),
  )
}

/** The left edges of the first column before and after its table was scrolled as far as it goes to the right. */
function firstColumn(table: Locator, cell: string): Promise<readonly [before: number, after: number, scrolled: number]> {
  return table.evaluate((element, cell) => {
    const left = () => element.querySelector(cell)?.getBoundingClientRect().left ?? -1
    const before = left()
    element.scrollLeft = 10_000
    const found = [before, left(), element.scrollLeft] as const
    element.scrollLeft = 0
    return found
  }, cell)
}

/** What stands out of line in the codebook: numbers beside their heads, and names of one level that begin at different places. */
function outOfLine(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const edges = (selector: string, edge: 'left' | 'right') => [...document.querySelectorAll(selector)].map(element => element.getBoundingClientRect()[edge])
    const apart = (places: readonly number[]) => Math.max(...places) - Math.min(...places) > 1
    const columns = [2, 3, 4].map(at => [...edges(`.codebook-heads span:nth-child(${at})`, 'right'), ...edges(`.ui-tree-row > :nth-last-child(${5 - at})`, 'right')])
    const names = [1, 2].map(level => edges(`[aria-level="${level}"] .codebook-name`, 'left'))
    return [...columns, ...names].flatMap((places, at) => (places.length < 2 || apart(places) ? [`${at}: ${places.join(', ')}`] : []))
  })
}

test('the names offered for a clause stay inside the window, wherever the clause stands', async ({ ready, page }) => {
  const { reader, library, say } = ready
  await library.openInReader(titles.action)
  await expect(reader.text).toBeFocused()
  const names = page.getByRole('listbox', { name: say('reader.themeField') })
  const below = () => names.evaluate(list => Math.max(0, list.getBoundingClientRect().bottom - innerHeight))
  for (let clause = 0; clause < 8; clause += 1) {
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(names).toBeVisible()
    // The row of suggestions comes a moment later, and moves the bar.
    await expect(reader.bar.getByRole('group', { name: say('suggestions.here') }).or(reader.bar.getByText(say('suggestions.nothing')))).toBeVisible()
    await expect.poll(below, { message: `clause ${clause}` }).toBe(0)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }
})

/** How many stand in each row of what is laid out in rows, from the top. */
const inRows = (elements: Locator) =>
  elements.evaluateAll(found => [...Map.groupBy(found, element => Math.round(element.getBoundingClientRect().top)).values()].map(row => row.length))

test('panels are no longer than what is in them: an empty field is one line, colours fill their rows, the tools of a memo stand in one', async ({ ready, page }) => {
  const { codebook, excerpts, say } = ready
  await ready.goTo('codebook')
  await codebook.choose('Elderly care')
  const height = (field: Locator) => field.evaluate(element => element.getBoundingClientRect().height)
  const include = codebook.field('codebook.include')
  expect(await height(include)).toBeLessThan(1.2 * await height(codebook.field('codebook.name')))
  await include.fill('one\ntwo\nthree\nfour')
  expect(await height(include)).toBeGreaterThan(2.5 * await height(codebook.field('codebook.name')))
  expect(await inRows(codebook.details.locator('.theme-swatch'))).toEqual([12, 12])
  await ready.goTo('excerpts')
  await excerpts.rows.first().click()
  await expect.poll(() => inRows(page.getByRole('toolbar', { name: say('memos.tools') }).getByRole('button'))).toEqual([10])
})

test('a name that is cut off has a tooltip, in every room', async ({ ready }) => {
  const { page, compare, library, excerpts, codebook } = ready
  const found: string[] = []
  const look = async (place: string) => found.push(...(await cutOff(page)).map(words => `${place}: ${words}`))
  for (const room of rooms) {
    await ready.goTo(room)
    await expect(ready.room.getByRole('heading', { level: 1 })).toBeVisible()
    if (room === 'library') await library.choose(titles.action)
    if (room === 'search') await ready.find.field.fill('hospital')
    if (room === 'search') await expect(ready.find.hits.first()).toBeVisible()
    if (room === 'excerpts') await excerpts.filterBy('plans', ['Sample Opening Plan 2019–2021 (Draft)', 'Sample Opening Plan 2019–2021'])
    if (room === 'codebook') await codebook.choose('Elderly care')
    if (room === 'codebook') expect(await outOfLine(page)).toEqual([])
    await look(room)
  }
  await ready.goTo('compare')
  for (const way of ['matrix', 'columns', 'panes'] as const) {
    await compare.show(way)
    await expect(way === 'panes' ? compare.pane('right').text : way === 'columns' ? compare.columns : compare.matrix).toBeVisible()
    await look(way)
    await page.setViewportSize({ width: way === 'panes' ? 1024 : 860, height: 768 })
    expect(await scrollsSideways(page)).toEqual([])
    if (way !== 'panes') {
      const [before, after, scrolled] = await firstColumn(way === 'matrix' ? compare.matrix : compare.columns, way === 'matrix' ? '.matrix-name' : '.columns-plan')
      expect(scrolled).toBeGreaterThan(0)
      expect(after).toBe(before)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
  }
  await ready.goTo('library')
  await library.openInReader(titles.opening)
  await look('reader')
  await ready.reader.select('Forms shall be available online')
  await ready.reader.nameField.fill('medic')
  await look('themes')
  await ready.reader.nameField.fill('e')
  const [list, line] = await Promise.all([page.getByRole('listbox', { name: ready.say('reader.themeField') }), page.getByRole('option', { name: ready.say('reader.createTheme', { path: 'e' }) })].map(part => part.boundingBox()))
  expect(list && line && line.y + line.height <= list.y + list.height).toBe(true)
  expect(found).toEqual([])
})

test('two conditions on attributes leave the bars of filters at one line, that of excerpts at two, with three and a set as well, and that of the matrix at three', async ({ ready }) => {
  const { page, room, say, find, excerpts, compare } = ready
  const put = async (field: 'library.field.issuer' | 'library.field.jurisdiction' | 'library.field.source', words: string) => {
    const dialog = page.getByRole('dialog', { name: say('plans.attributes') })
    await room.getByRole('button', { name: say('plans.attributes') }).click()
    await dialog.getByRole('button', { name: say('library.bulk.attribute') }).click()
    await page.getByRole('option', { name: say(field), exact: true }).click()
    await dialog.getByRole('textbox').fill(words)
    await page.keyboard.press('Escape')
    await expect(room.getByRole('button', { name: say('excerpts.filter.clearNamed', { name: say(field) }) })).toBeVisible()
  }
  const narrow = async (bar: Locator, most?: number) => {
    const { height } = (await bar.boundingBox()) ?? { height: 0 }
    for (const [field, words] of [['library.field.issuer', 'Sample office of the people’s government'], ['library.field.jurisdiction', 'Northland and the islands']] as const) await put(field, words)
    expect((await bar.boundingBox())?.height).toBeLessThanOrEqual(most ?? height)
  }
  await ready.command('library.sets.manage')
  const sets = ready.dialog('library.sets')
  await sets.getByRole('textbox').last().fill('Health plans of the year 2026')
  await page.keyboard.press('Enter')
  await expect(sets.getByRole('listitem')).toHaveCount(1)
  await page.keyboard.press('Escape')
  await ready.goTo('excerpts')
  // What is chosen stands below what it is chosen by: two lines of controls.
  await narrow(excerpts.filters, 64)
  const { height } = (await excerpts.filters.boundingBox()) ?? { height: 0 }
  await put('library.field.source', 'The office’s own collection')
  await excerpts.filters.getByRole('button', { name: say('library.sets'), exact: true }).click()
  await page.getByRole('dialog', { name: say('library.sets') }).getByRole('option').click()
  await page.keyboard.press('Escape')
  await expect(excerpts.filters.getByRole('button', { name: say('excerpts.filter.clear') })).toBeVisible()
  await expect(excerpts.filters.getByRole('button', { name: say('excerpts.filter.clearNamed', { name: say('library.sets') }) })).toBeVisible()
  expect((await excerpts.filters.boundingBox())?.height).toBe(height)
  await ready.goTo('search')
  await find.field.fill('hospital')
  await expect(find.hits.first()).toBeVisible()
  await narrow(room.locator('.ui-room-head'))
  await ready.goTo('compare')
  await compare.show('matrix')
  // The ways to compare stay in one line beside what is done with the matrix.
  expect((await room.getByRole('radiogroup', { name: say('compare.way') }).boundingBox())?.height).toBeLessThan(44)
  await narrow(room.getByRole('group', { name: say('compare.matrix.settings') }), 122)
})

test('Chinese labels stand whole in the margin, beside another text too', async ({ ready }) => {
  const { library, reader, compare, page } = ready
  await library.paste('健康服务实施细则（2026年）', longPlan())
  await library.openInReader('健康服务实施细则（2026年）')
  for (const words of ['第三十八条', '第一百二十三条']) {
    await ready.reader.text.focus()
    await page.keyboard.press('Control+f')
    await reader.findField.fill(words)
    await expect(reader.text.locator('[data-hit="current"]')).toBeVisible()
    expect(await labelsOutside(reader.text)).toEqual([])
    await page.keyboard.press('Escape')
  }
  await ready.goTo('compare')
  await compare.show('panes')
  await expect(compare.pane('right').text).toBeVisible()
  for (const side of ['left', 'right'] as const) expect(await labelsOutside(compare.pane(side).text)).toEqual([])
})

test('a long theme’s name leaves the reader’s other buttons free', async ({ ready }) => {
  const { library, page, say } = ready
  await library.openInReader(titles.opening)
  await ready.button('reader.filterAll').click()
  await page.getByRole('dialog', { name: say('reader.filter') }).getByRole('searchbox').fill('Traditional')
  await page.getByRole('option', { name: /Traditional Chinese medicine/ }).click()
  const filter = ready.button('reader.filterOne', { name: 'Traditional Chinese medicine' })
  await expect(filter).toBeVisible()
  const [name, clear, find] = await Promise.all([filter, ready.button('reader.filterAll'), ready.button('reader.find')].map(button => button.boundingBox()))
  expect(name && clear && name.x + name.width <= clear.x + 1).toBe(true)
  expect(clear && find && clear.x + clear.width <= find.x + 1).toBe(true)
})

test.describe('before anything is known', () => {
  testFromStart.use({ locale: 'zh-CN', colorScheme: 'dark' })

  testFromStart('a link that was used is told in the system’s language and appearance', async ({ workbench, page }) => {
    await workbench.start({ project: false })
    const link = await workbench.link()
    const app = new App(page, chinese)
    await page.goto(link)
    await expect(app.dialog('settings.coder.title')).toBeVisible()
    const second = await page.context().newPage()
    await second.goto(link)
    await expect(second.getByRole('heading', { name: chinese('app.connection.failed') })).toBeVisible()
    await expect(second.locator('html')).toHaveAttribute('data-appearance', 'dark')
    await expect(second.locator('html')).toHaveAttribute('lang', 'zh-CN')
    await second.close()
  })
})
