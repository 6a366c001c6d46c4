import { testInKeptWindow as test } from '../kept-window.ts'
import { titles } from '../prepared.ts'
import { expect } from '../workbench.ts'

const physician = 'A foreign physician registered in Beijing may practice at more than one place.'

test.describe('highlighting and tagging', () => {
  test.beforeEach(async ({ ready }) => ready.library.openInReader(titles.opening))

  test('words selected with the mouse are tagged by a press on a theme', async ({ ready, workbench }) => {
    const { reader, say } = ready
    await reader.select('Forms shall be available online')
    await expect(reader.selectionBar).toBeVisible()
    await reader.theme('Childcare').click()
    await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
    await expect(reader.highlight('Forms shall be available online')).toContainText('Childcare')
    await expect(reader.marked('Forms shall be available online')).toHaveCount(1)
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('annotations.highlightWithTheme', { theme: 'Childcare' }) }))

    await ready.close(workbench)
    const found = (await workbench.annotations()).find(({ quote }) => quote === 'Forms shall be available online')
    const text = JSON.parse(await workbench.run('text', titles.opening, '--json')) as string
    expect(text.slice(found?.start, found?.end)).toBe('Forms shall be available online')
    expect(found?.themes).toEqual(['Care and families > Childcare'])
    expect(found?.citation).toBe('Sample Opening Plan 2019–2021, I 1')
  })

  test('a new theme is made by typing its path and Enter, in the same step', async ({ ready }) => {
    const { reader, page, say } = ready
    await reader.select('by one agreed procedure')
    await page.keyboard.press('t')
    await expect(reader.nameField).toBeFocused()
    await reader.nameField.fill('Licensing > One stop')
    await expect(page.getByRole('option', { name: say('reader.createTheme', { path: 'Licensing > One stop' }) })).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(reader.theme('One stop')).toHaveAttribute('aria-pressed', 'true')
    await expect(reader.text).toBeFocused()
    await ready.undo.click()
    await expect(reader.highlight('by one agreed procedure')).toHaveCount(0)
    await ready.goTo('codebook')
    await expect(ready.codebook.theme('Elderly care')).toBeVisible()
    await expect(ready.codebook.theme('Licensing')).toHaveCount(0)
  })

  test('a theme’s key tags while the text has the focus, and types in the name field', async ({ ready }) => {
    const { reader, page } = ready
    await reader.select('so that files are handled once')
    await page.keyboard.press('2')
    await expect(reader.theme('Elderly care')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('2')
    await expect(reader.theme('Elderly care')).toHaveAttribute('aria-pressed', 'false')
    await reader.nameField.click()
    await page.keyboard.type('2 s')
    await expect(reader.nameField).toHaveValue('2 s')
    await expect(reader.theme('Elderly care')).toHaveAttribute('aria-pressed', 'false')
  })

  test('words are highlighted without a theme, by the bar and by the key, and tagged later', async ({ ready }) => {
    const { reader, page, say } = ready
    await reader.select('Forms shall be available online')
    await reader.tool('reader.highlight').click()
    await expect(reader.highlight('Forms shall be available online')).toContainText(say('reader.untagged'))
    await expect(ready.undo).toHaveAccessibleName(say('app.undo.named', { operation: say('annotations.highlight') }))
    await expect(reader.pickedBar).toBeVisible()
    await page.keyboard.press('2')
    await expect(reader.highlight('Forms shall be available online')).toContainText('Elderly care')
    await reader.clear()
    await reader.select('by one agreed procedure')
    await page.keyboard.press('h')
    await expect(reader.highlight('by one agreed procedure')).toContainText(say('reader.untagged'))
    await page.keyboard.press('h')
    await expect(reader.highlight('by one agreed procedure')).toHaveCount(1)
  })

  test('after a click in the bar the keys are still the text’s', async ({ ready }) => {
    const { reader, page } = ready
    await reader.select('Forms shall be available online')
    await reader.theme('Childcare').click()
    await expect(reader.theme('Childcare')).toHaveAttribute('aria-pressed', 'true')
    await reader.tool('reader.star').click()
    await expect(reader.tool('reader.star')).toHaveAttribute('aria-pressed', 'true')
    await page.keyboard.press('2')
    await expect(reader.theme('Elderly care')).toHaveAttribute('aria-pressed', 'true')
    await reader.tool('reader.memo').click()
    await expect(reader.memo).toBeFocused()
  })

  test('the rows beside the text keep clear of each other when one grows and others come before it', async ({ ready }) => {
    const { reader, page } = ready
    await reader.tag('by one agreed procedure', 'Insurance')
    await reader.clear()
    await reader.tag('Forms shall be available online', 'Insurance')
    await reader.clear()
    await reader.click('by one agreed procedure')
    await page.keyboard.press('m')
    await expect(reader.memo).toBeFocused()
    await page.keyboard.type('A memo of more than one line, so that the row of this highlight in the list grows by as much again as it was high before.')
    await page.keyboard.press('Escape')
    await expect(reader.highlight('by one agreed procedure')).toContainText('A memo')
    const overlaps = async () => {
      const rows = await reader.rowEdges()
      return rows.filter(({ top }, at) => at > 0 && top < (rows[at - 1]?.bottom ?? 0) - 1).length
    }
    await expect.poll(overlaps).toBe(0)
  })

  test('overlapping highlights each have a bar in the margin that names and picks it', async ({ ready }) => {
    const { reader } = ready
    const picked = reader.highlights.getByRole('option', { selected: true })
    await reader.tag('registered in Beijing may practice', 'Insurance')
    await reader.clear()
    await reader.lane('Hospitals and access').click()
    await expect(reader.pickedBar).toBeVisible()
    await expect(reader.theme('Hospitals and access')).toHaveAttribute('aria-pressed', 'true')
    await expect(picked).toContainText(physician)
    await reader.lane('Insurance').click()
    await expect(reader.theme('Insurance')).toHaveAttribute('aria-pressed', 'true')
    await expect(picked).not.toContainText(physician)
    // Clicking where both lie goes from one to the other.
    await reader.clear()
    await reader.click('registered in Beijing')
    await expect(reader.theme('Insurance')).toHaveAttribute('aria-pressed', 'true')
    await reader.click('registered in Beijing')
    await expect(reader.theme('Hospitals and access')).toHaveAttribute('aria-pressed', 'true')
  })

  test('the edges of a highlight are moved with the mouse and with keys', async ({ ready }) => {
    const { reader, page } = ready
    await reader.click('A foreign physician registered')
    const { end } = await reader.reveal('practice at more')
    await reader.handle('end').hover()
    await page.mouse.down()
    await page.mouse.move(end.x, end.y, { steps: 5 })
    await page.mouse.up()
    await expect(reader.highlights.getByRole('option', { selected: true })).toContainText('may practice at more')
    await expect(reader.highlight(physician)).toHaveCount(0)
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect(reader.highlight('practice at more than')).toHaveCount(1)
    await page.keyboard.press('Alt+Shift+ArrowDown')
    await expect(reader.highlight('6. A foreign')).toHaveCount(0)
    await expect(reader.highlight('foreign physician registered')).toHaveCount(1)
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z')
    await expect(reader.highlight(physician)).toHaveCount(1)
  })

  test('a highlight gets a star and a memo, is deleted, and all of it is undone and redone after a restart', async ({ ready, workbench }) => {
    const { reader, page, say } = ready
    await reader.click('A foreign physician registered')
    await reader.tool('reader.star').click()
    await expect(reader.tool('reader.star')).toHaveAttribute('aria-pressed', 'true')
    await reader.tool('reader.memo').click()
    await expect(reader.memo).toBeFocused()
    await page.keyboard.type('Compare with ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Tianjin')
    await page.keyboard.press('Escape')
    await expect(reader.highlight(physician)).toContainText('Compare with Tianjin')
    await expect(reader.highlight(physician).getByLabel(say('reader.starred'))).toBeVisible()
    await reader.text.focus()
    await page.keyboard.press('Delete')
    await ready.expectNotice('reader.removed')
    await expect(reader.highlight(physician)).toHaveCount(0)

    await ready.restart(workbench)
    await expect(reader.text).toBeFocused()
    await expect(reader.highlight(physician)).toHaveCount(0)
    await ready.undo.click()
    await expect(reader.highlight(physician)).toContainText('Compare with Tianjin')
    await ready.undo.click()
    await expect(reader.highlight(physician)).not.toContainText('Compare with Tianjin')
    await ready.undo.click()
    await expect(reader.highlight(physician).getByLabel(say('reader.starred'))).toHaveCount(0)
    await expect(ready.redo).toHaveAccessibleName(say('app.redo.named', { operation: say('annotations.star', { count: 1 }) }))
    for (const operation of ['star', 'memo', 'delete']) {
      await ready.redo.click()
      if (operation === 'memo') await expect(reader.highlight(physician)).toContainText('Compare with Tianjin')
    }
    await expect(reader.highlight(physician)).toHaveCount(0)
  })
})

test.describe('reading', () => {
  test('the outline goes to a clause, and the place is still there after a restart', async ({ ready, workbench }) => {
    const { reader, library, say, page } = ready
    await library.openInReader(titles.opening)
    await page.getByRole('searchbox', { name: say('reader.outlineFilter') }).fill('Internet')
    await reader.outline.getByRole('treeitem', { name: /Internet \+ nursing/ }).click()
    await expect(reader.text.getByText('“Internet + nursing services” shall be tried out', { exact: false })).toBeInViewport()
    const place = async () => Object.entries(await workbench.remembered()).find(([name]) => name.startsWith('place:'))?.[1]
    await expect.poll(place).toBeGreaterThan(4_000)
    await ready.restart(workbench)
    await expect(reader.text.getByText('“Internet + nursing services” shall be tried out', { exact: false })).toBeInViewport()
  })

  test('the outline marks the clause that was clicked while it can be seen, and the first on the screen when it cannot', async ({ ready }) => {
    const { reader, library, page } = ready
    await library.openInReader(titles.opening)
    const marked = reader.outline.locator('[aria-current="location"]')
    await reader.click('Senior care centers financed in this way')
    await expect(marked).toContainText(/^7/)
    await page.mouse.wheel(0, 4_000)
    await expect(marked).not.toContainText(/^7/)
  })

  test('words are found in the open document, stepped through and tagged', async ({ ready }) => {
    const { reader, library, page, say } = ready
    await library.openInReader(titles.opening)
    await reader.text.focus()
    await page.keyboard.press('Control+f')
    await reader.findField.fill('"foreign physician"')
    await expect(page.getByRole('search').getByRole('status')).toHaveText(say('reader.findCount', { at: 1, count: 1 }))
    await reader.findField.fill('hospital')
    const status = page.getByRole('search').getByRole('status')
    await expect(status).toHaveText(/^1 of \d\d$/)
    await page.keyboard.press('Enter')
    await expect(status).toHaveText(/^2 of \d\d$/)
    await ready.button('reader.tagHit').click()
    await expect(reader.selectionBar).toBeVisible()
    await page.keyboard.type('Elderly care')
    await page.keyboard.press('Enter')
    await expect(reader.theme('Elderly care')).toHaveAttribute('aria-pressed', 'true')
    await expect(reader.highlights.getByRole('option', { selected: true })).toContainText(/hospital/i)
  })

  test('the text is narrowed to one theme, larger, and dark', async ({ ready }) => {
    const { reader, library, page, say } = ready
    await library.openInReader(titles.opening)
    await expect(reader.highlights.getByRole('option')).toHaveCount(3)
    await ready.button('reader.filterAll').first().click()
    await page.getByRole('dialog', { name: say('reader.filter') }).getByRole('option', { name: /Elderly care/ }).click()
    await expect(reader.highlights.getByRole('option')).toHaveCount(2)
    const size = () => reader.text.getByText('A foreign physician', { exact: false }).first().evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))
    const before = await size()
    await ready.button('reader.text').click()
    await ready.button('reader.zoomIn').click()
    await expect.poll(size).toBeGreaterThan(before)
    await page.keyboard.press('Escape')
    await ready.command('app.command.dark')
    await expect(page.locator('html')).toHaveAttribute('data-appearance', 'dark')
  })

  test('copying gives the quote and where it stands', async ({ ready, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    const { reader, library, page } = ready
    await library.openInReader(titles.opening)
    await reader.select('Forms shall be available online')
    await page.keyboard.press('Control+c')
    await ready.expectNotice('reader.copied')
    const copied = () => page.evaluate(() => navigator.clipboard.readText())
    expect(await copied()).toBe('Forms shall be available online\nSample Opening Plan 2019–2021, I 1')
    // A click gives the selection up, also inside of it, and keys begin where it was.
    await reader.click('available')
    await expect(reader.bar).toBeHidden()
    await page.keyboard.press('Control+Shift+ArrowRight')
    await page.keyboard.press('Control+c')
    await expect.poll(copied).toMatch(/^[avilbe]{1,8}\nSample Opening Plan 2019–2021, I 1$/)
    // A highlight that is picked, by the key that the bar's button names, on that button.
    await reader.highlights.getByRole('option').first().click()
    await reader.bar.getByRole('button', { name: ready.say('reader.copy') }).focus()
    await page.keyboard.press('Control+c')
    await expect.poll(copied).toBe('A foreign physician registered in Beijing may practice at more than one place.\nSample Opening Plan 2019–2021, II 6')
  })
})
