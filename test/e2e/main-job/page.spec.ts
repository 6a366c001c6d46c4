import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { testInKeptWindow as test } from '../kept-window.ts'
import { marks, shortTitles, titles } from '../prepared.ts'
import { expect, type Workbench } from '../workbench.ts'

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

test.describe('how a text is set', () => {
  test('typeface, line width and line height are chosen for each script, hold at once and after a restart', async ({ ready, page, workbench }) => {
    const { reader, library, say } = ready
    await library.openInReader(titles.opening)
    const look = () => reader.text.evaluate(text => {
      const column = text.querySelector('[data-column]')
      const { fontFamily, lineHeight, fontSize } = getComputedStyle(text)
      return { family: fontFamily, leading: Number.parseFloat(lineHeight) / Number.parseFloat(fontSize), ems: (column?.clientWidth ?? 0) / Number.parseFloat(fontSize) }
    })
    await page.setViewportSize({ width: 1600, height: 900 })
    const before = await look()
    expect(before.family).toContain('Charter')
    await ready.button('reader.text').click()
    const sheet = page.getByRole('dialog', { name: say('reader.text') })
    await expect(sheet.getByRole('group', { name: say('reader.text.for', { language: 'en' }) })).toBeVisible()
    const choose = (of: 'reader.text.face' | 'reader.text.width' | 'reader.text.leading', what: Parameters<typeof say>[0]) =>
      sheet.getByRole('radiogroup', { name: say(of) }).getByRole('radio', { name: say(what) }).click()
    await choose('reader.text.face', 'reader.text.sans')
    await choose('reader.text.width', 'reader.text.narrow')
    await choose('reader.text.leading', 'reader.text.open')
    await expect.poll(async () => (await look()).family).not.toContain('Charter')
    const after = await look()
    expect(after.leading).toBeGreaterThan(before.leading * 1.1)
    expect(after.ems).toBeLessThan(before.ems * 0.9)
    await page.keyboard.press('Escape')
    await expect(sheet).toHaveCount(0)

    // Chinese texts have a look of their own.
    await ready.goTo('library')
    await library.openInReader(titles.chinese)
    const chinese = await look()
    expect(chinese.leading).toBeCloseTo(1.8, 1)
    const spacing = () => reader.text.evaluate(text => getComputedStyle(text).getPropertyValue('text-autospace'))
    expect(await spacing()).toBe('normal')
    await ready.button('reader.text').click()
    await sheet.getByText(say('reader.text.spacing')).click()
    await expect.poll(spacing).toBe('no-autospace')
    await choose('reader.text.face', 'reader.text.serif')
    await expect.poll(async () => (await look()).family).toContain('Songti SC')
    await page.keyboard.press('Escape')

    await ready.restart(workbench)
    await expect.poll(async () => (await look()).family).toContain('Songti SC')
    await expect.poll(spacing).toBe('no-autospace')
    await ready.button('reader.text').click()
    await ready.button('reader.text.reset').click()
    await expect.poll(async () => (await look()).family).not.toContain('Songti SC')
    await page.keyboard.press('Escape')
    await ready.goTo('library')
    await library.openInReader(titles.opening)
    expect((await look()).family).toContain('Charter')
  })
})

test.describe('a text beside itself', () => {
  test('no lines lie over each other when it gets narrower, also where it is scrolled at that moment', async ({ ready, page }) => {
    const { reader, library } = ready
    await page.setViewportSize({ width: 1920, height: 1080 })
    await library.openInReader(titles.action)
    await reader.text.focus()
    const laps = () => page.locator('.reader-text').evaluateAll(texts => texts.map(text => {
      const boxes = [...text.querySelectorAll('.reader-item')].map(item => item.getBoundingClientRect()).toSorted((a, b) => a.top - b.top)
      return boxes.filter(({ top }, at) => top < (boxes[at - 1]?.bottom ?? -Infinity) - 1).length
    }))
    await page.keyboard.press('n')
    await page.keyboard.press('n')
    for (const halves of [2, 1, 2]) {
      await page.keyboard.press('Escape')
      await page.keyboard.press('Control+\\')
      await expect(page.locator('.reader-text')).toHaveCount(halves)
      await expect.poll(laps).toEqual(Array.from({ length: halves }, () => 0))
    }
  })

  test('each half has its own place, the outline and the list act on the one in use, and a highlight is in both', async ({ ready, page, workbench }) => {
    const { reader, library, say } = ready
    await page.setViewportSize({ width: 1600, height: 900 })
    await library.openInReader(titles.opening)
    await reader.text.focus()
    await page.keyboard.press('Control+\\')
    const [left, right] = [page.getByRole('region', { name: say('reader.beside.first') }), page.getByRole('region', { name: say('reader.beside.second') })]
    const scrolled = (half: typeof left) => half.getByRole('document').evaluate(element => element.scrollTop)
    await right.getByRole('document').click({ position: { x: 200, y: 300 } })
    await reader.clause('VI').click()
    await expect.poll(() => scrolled(right)).toBeGreaterThan(1_000)
    expect(await scrolled(left)).toBe(0)
    await left.getByRole('document').click({ position: { x: 200, y: 300 } })
    await reader.highlight('Senior care centers').click()
    await expect.poll(() => scrolled(left)).toBeGreaterThan(300)
    await expect(left.getByRole('group', { name: say('reader.barPicked') })).toBeVisible()
    await expect(right.getByRole('group', { name: say('reader.barPicked') })).toHaveCount(0)

    // Both show the same passage: what is highlighted in the right one is in the left one at once.
    await right.getByRole('document').click({ position: { x: 200, y: 300 } })
    await reader.clause('II').click()
    const words = 'Overseas organizations'
    await expect(right.getByRole('document')).toContainText(words)
    await right.getByRole('document').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('2')
    const marks = (half: typeof left) => half.locator('mark[data-picked], mark').evaluateAll(all => new Set(all.map(mark => mark.getAttribute('data-mark'))).size)
    await expect.poll(async () => (await marks(left)) === (await marks(right)) && (await marks(left)) > 3).toBe(true)

    // Each has a place of its own after a restart, too. Only lines about what is in sight are in the page.
    await left.getByRole('document').click({ position: { x: 200, y: 300 } })
    await reader.clause('VI').click()
    await expect(left.getByRole('document')).not.toContainText(words)
    const rightPlace = await scrolled(right)
    await ready.restart(workbench)
    await expect(right.getByRole('document')).toContainText(words)
    await expect.poll(async () => Math.abs((await scrolled(right)) - rightPlace)).toBeLessThan(60)
    await expect.poll(() => scrolled(left)).toBeGreaterThan(1_000)
    await expect(left.getByRole('document')).not.toContainText(words)
    await page.keyboard.press('F6')
    await right.getByRole('button', { name: say('reader.beside.close') }).click()
    await expect(right).toHaveCount(0)
    await expect(reader.text).toBeFocused()
    await page.keyboard.press('j')
    await expect(reader.text.locator('[data-cursor]')).not.toHaveCount(0)
  })
})

test.describe('on paper', () => {
  /** The text of a PDF, as we read one ourselves. */
  const textOf = async (workbench: Workbench, pdf: Buffer, name: string): Promise<string> => {
    const file = join(workbench.folder, `${name}.pdf`)
    await writeFile(file, pdf)
    const [{ id }] = JSON.parse(await workbench.run('import', file, '--json')) as [{ id: string }]
    return (JSON.parse(await workbench.run('text', id, '--json')) as string).replace(/\s+/g, ' ')
  }
  const squeezed = (text: string) => text.replace(/\s+/g, '')

  test('a document is printed whole, with its highlights named and its memos at the end, and the window is as before', async ({ ready, page, workbench }) => {
    const { reader, library, say } = ready
    await library.openInReader(titles.action)
    await expect(reader.highlights.getByRole('option')).toHaveCount(4)
    const asked = await page.evaluateHandle(() => {
      const calls = { count: 0 }
      window.print = () => void (calls.count += 1)
      return calls
    })
    await page.keyboard.press('Control+p')
    await expect.poll(() => asked.evaluate(calls => calls.count)).toBe(1)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    // What was put there for paper is gone, and none of it was seen.
    await expect(page.locator('.printed-root')).toHaveCount(0)
    await expect(reader.text).toBeVisible()
    const whole = JSON.parse(await workbench.run('text', titles.action, '--json')) as string

    await ready.close(workbench)
    const printed = await textOf(workbench, pdf, 'window')
    const has = (words: string) => expect(squeezed(printed)).toContain(squeezed(words))
    const lines = whole.split('\n').filter(line => line.trim() !== '')
    has(lines[3] ?? '')
    has(lines.at(-1) ?? '')
    has(say('printed.cite', { title: shortTitles.action }))
    has('Research and data > Clinical research')
    has('The same 25 weeks stand in the Chinese plan.')
    has('CR')
    expect(squeezed(printed)).not.toContain(squeezed(say('reader.outlineFilter')))
  })

  test('the command line writes the same as a page that asks for nothing, also in Chinese, and refuses what is no document', async ({ ready, page, workbench }) => {
    await ready.close(workbench)
    const file = join(workbench.folder, 'plan.html')
    const answer = JSON.parse(await workbench.run('export', '--what', 'document', '--document', titles.chinese, '--format', 'html', '--language', 'zh', '--out', file, '--json')) as { rows: number }
    expect(answer.rows).toBe(marks.filter(({ file: of }) => of === 'sample-zh-articles.txt').length)
    const html = await readFile(file, 'utf8')
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).not.toMatch(/<script|https?:|url\(/)
    const onlyElderly = JSON.parse(await workbench.run('export', '--format', 'html', '--document', titles.chinese, '--theme', 'Care and families > Elderly care', '--out', file, '--json')) as { rows: number }
    expect(onlyElderly.rows).toBe(1)
    await expect(workbench.run('export', '--format', 'html', '--out', file)).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining('not yet in this version') })
    await expect(workbench.run('export', '--format', 'csv', '--what', 'document', '--document', titles.chinese, '--out', file)).rejects.toMatchObject({ stderr: expect.stringContaining('HTML') })
    await page.setContent(html)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const printed = squeezed(await textOf(workbench, pdf, 'chinese'))
    for (const words of [titles.chinese, '参见开放计划。', '本文件中的主题', '逐步建立符合本市需要的长期护理保险制度', '★']) expect(printed).toContain(squeezed(words))
  })

  test('the page for print comes from the menu of the document', async ({ ready, page }) => {
    await ready.library.openInReader(titles.opening)
    const { name, bytes } = await ready.download(async () => {
      await ready.button('versions.menu').click()
      await page.getByRole('menuitem', { name: ready.say('printed.html') }).click()
    })
    expect(name).toMatch(/\.html$/)
    expect(bytes.toString('utf8')).toContain('A foreign physician registered in Beijing may practice at more than one place.')
  })
})
