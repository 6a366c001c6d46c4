import type { Locator, Page } from '@playwright/test'
import { testInKeptWindow as test } from '../../kept-window.ts'
import { shortTitles, titles } from '../../prepared.ts'
import { expect } from '../../workbench.ts'

const top = async (locator: Locator) => (await locator.first().boundingBox())?.y ?? Number.NaN
/** How many px one place stands above or below another one. */
const apart = async (one: Locator, other: Locator) => Math.abs((await top(one)) - (await top(other)))

test.describe('side by side', () => {
  test.beforeEach(async ({ ready }) => {
    await ready.goTo('compare')
    await ready.compare.show('panes')
  })

  test.describe('a draft and its final edition', () => {
    test.beforeEach(async ({ ready: { compare } }) => {
      await compare.choosePlan('left', shortTitles.draft, titles.draft)
      await compare.choosePlan('right', shortTitles.opening, titles.opening)
      await expect(compare.ribbons.first()).toBeVisible()
    })

    test('keys go from pair to pair: both clauses stand at one height, the moved one too, and it is said which they are', async ({ ready, page }) => {
      const { compare } = ready
      await compare.pane('left').text.focus()
      // The first press goes to the first pair in sight.
      await page.keyboard.press('Alt+ArrowDown')
      await expect(compare.pairLine).toContainText(/\d of 41/)
      for (let turn = 0; turn < 41 && !(await compare.pairLine.textContent())?.includes('9 of 41'); turn += 1) await page.keyboard.press('Alt+ArrowDown')
      await expect(compare.cursorIn('left')).toContainText('Overseas organizations may apply')
      await expect(compare.cursorIn('right')).toContainText('Overseas organizations may apply')
      await expect(compare.pairLine).toContainText(/9 of 41.*II 7.*II 5.*suggested/)
      await expect.poll(() => apart(compare.cursorIn('left'), compare.cursorIn('right'))).toBeLessThan(3)
      await expect(compare.side('left').getByRole('status').filter({ hasText: /Pair 9 of 41, suggested, 100%\. Left: II 7 .*Right: II 5/ })).toHaveCount(1)
      await expect(page.locator('.ribbon[data-current]')).toHaveText('99')
      await page.keyboard.press('Alt+ArrowUp')
      await expect(compare.pairLine).toContainText('8 of 41')
      // The other text's keys go on from the same place; each text comes along.
      await page.keyboard.press('F6')
      await expect(compare.pane('right').text).toBeFocused()
      await page.keyboard.press('Alt+ArrowDown')
      await expect(compare.pairLine).toContainText('9 of 41')
      await page.keyboard.press('Alt+Enter')
      await expect(compare.pane('left').text).toBeFocused()
    })

    test('keys decide on the pair to which a key led from the button with which the plan was chosen', async ({ ready, page }) => {
      const { compare } = ready
      await expect(compare.side('right').getByRole('button', { name: /choose another plan/ })).toBeFocused()
      await page.keyboard.press('Alt+ArrowDown')
      await expect(compare.pairLine).toContainText(/\d of 41.*suggested/)
      await page.keyboard.press('Shift+Y')
      await expect(compare.pairLine).toContainText('confirmed')
    })

    test('the other text follows the one that is scrolled, from either side, until it is let go', async ({ ready, page }) => {
      const { compare } = ready
      const [left, right] = [compare.pane('left').text, compare.pane('right').text]
      const nurses = (side: Locator) => side.locator('.reader-block').filter({ hasText: 'Internet + nursing services' })
      await left.hover()
      for (let turn = 0; turn < 30 && !(await nurses(left).isVisible()); turn += 1) await page.mouse.wheel(0, 150)
      await expect(nurses(right)).toBeVisible()
      await expect.poll(() => apart(nurses(left), nurses(right))).toBeLessThan(250)
      // Level where one reads.
      await expect.poll(async () => {
        const away = (await top(nurses(left))) - ((await top(left)) + 0.3 * ((await left.boundingBox())?.height ?? 0))
        if (Math.abs(away) > 3) await page.mouse.wheel(0, away)
        return Math.abs(away)
      }).toBeLessThan(4)
      await expect.poll(() => apart(nurses(left), nurses(right))).toBeLessThan(8)

      await right.hover()
      const before = await left.evaluate(element => element.scrollTop)
      await page.mouse.wheel(0, -900)
      await expect.poll(() => left.evaluate(element => element.scrollTop)).toBeLessThan(before - 300)

      await page.keyboard.press('F8')
      await expect(compare.scrollTogether).toHaveAttribute('aria-pressed', 'false')
      const still = await left.evaluate(element => element.scrollTop)
      const rightBefore = await right.evaluate(element => element.scrollTop)
      await page.mouse.wheel(0, 900)
      await expect.poll(() => right.evaluate(element => element.scrollTop)).toBeGreaterThan(rightBefore + 300)
      expect(await left.evaluate(element => element.scrollTop)).toBe(still)
    })

    test('heads show the short title, and the full one as what is pointed at', async ({ ready: { compare, say } }) => {
      const head = compare.side('left').getByRole('button', { name: say('compare.panes.chooseNamed', { title: shortTitles.draft }) })
      await expect(head).toHaveText(shortTitles.draft)
      await expect(head.getByTitle(titles.draft)).toBeVisible()
    })

    test('clauses that only one text has are counted, marked, and gone to one by one', async ({ ready, page }) => {
      const { compare, say } = ready
      const only = compare.side('left').getByRole('button', { name: say('pairs.only', { count: 3 }) })
      await expect(compare.side('right').getByRole('button', { name: say('pairs.only', { count: 0 }) })).toBeDisabled()
      await only.click()
      await expect(compare.cursorIn('left')).toContainText('More approvals should be decided')
      await expect(compare.pairLine).toContainText(/has no partner/)
      await expect(page.locator('.ribbon-stub').first()).toBeVisible()
      const first = await compare.cursorIn('left').textContent()
      await page.keyboard.press('Alt+PageDown')
      await expect(compare.cursorIn('left')).not.toHaveText(first ?? '')
      await page.keyboard.press('Alt+PageUp')
      await expect(compare.cursorIn('left')).toHaveText(first ?? '')
    })
  })

  test.describe('what people say of pairs', () => {
    const ribbons = (page: Page, status: string) => page.locator(`.ribbon[data-status="${status}"]`)
    test.beforeEach(async ({ ready: { compare } }) => {
      await compare.choosePlan('left', shortTitles.draft, titles.draft)
      await compare.choosePlan('right', shortTitles.opening, titles.opening)
      await expect(compare.ribbons.first()).toBeVisible()
      await compare.pane('left').text.focus()
    })

    test('is said by a key, drawn as a line of its own, undone like everything else, and kept', async ({ ready, page, workbench }) => {
      const { compare, say } = ready
      await page.keyboard.press('Alt+ArrowDown')
      await expect(compare.pairLine).toContainText(/of 41.*suggested/)
      await page.keyboard.press('Shift+Y')
      await expect(compare.pairLine).toContainText('confirmed')
      await expect(ribbons(page, 'confirmed')).toHaveCount(1)
      await expect(compare.side('left').getByRole('status').filter({ hasText: /Pair \d+: confirmed/ })).toHaveCount(1)
      await page.keyboard.press('Control+z')
      await expect(compare.pairLine).toContainText('suggested')
      await expect(ribbons(page, 'confirmed')).toHaveCount(0)
      await page.keyboard.press('Control+Shift+z')
      await expect(ribbons(page, 'confirmed')).toHaveCount(1)

      await page.keyboard.press('Alt+ArrowDown')
      await compare.pairLine.getByRole('button', { name: say('pairs.reject.short') }).click()
      await expect(compare.pairLine).toContainText('rejected')
      await expect(compare.side('right').getByRole('button', { name: say('pairs.only', { count: 0 }) })).toHaveCount(0)
      await expect(ribbons(page, 'rejected')).toHaveCount(0)
      await ready.close(workbench)
      const { pairs } = JSON.parse(await workbench.run('compare', titles.draft, titles.opening, '--json')) as { pairs: { status: string }[] }
      expect(pairs.map(({ status }) => status).filter(status => status !== 'suggested').toSorted()).toEqual(['confirmed', 'rejected'])
    })

    test('a link is made by hand: one clause, then its partner; and taken back', async ({ ready, page }) => {
      const { compare, say } = ready
      await compare.side('left').getByRole('button', { name: say('pairs.only', { count: 3 }) }).click()
      await expect(compare.pairLine).toContainText('has no partner')
      await compare.pane('left').text.focus()
      await page.keyboard.press('Shift+L')
      await expect(compare.pairLine).toContainText(/I 2 is taken/)
      await page.keyboard.press('F6')
      await expect(compare.pane('right').text).toBeFocused()
      await page.keyboard.press('j')
      await expect(compare.cursorIn('right')).toHaveCount(1)
      await page.keyboard.press('Shift+L')
      await expect(compare.pairLine).toContainText('linked by hand')
      await expect(ribbons(page, 'linked')).toHaveCount(1)
      await expect(compare.pairLine).toContainText(/I 2.*linked/)
      await page.keyboard.press('Alt+l')
      const status = compare.list.locator('.pair-status').filter({ hasText: say('pairs.status.linked') })
      await status.scrollIntoViewIfNeeded()
      // The words stand within their column.
      expect(await status.evaluate(sign => sign.getBoundingClientRect().right - (sign.closest('[role="gridcell"]')?.getBoundingClientRect().right ?? 0))).toBeLessThanOrEqual(0)
      await page.keyboard.press('Shift+U')
      await expect(ribbons(page, 'linked')).toHaveCount(0)
      await expect(compare.side('left').getByRole('button', { name: say('pairs.only', { count: 3 }) })).toBeVisible()
    })

    test('a clause without a partner shows what is most like it, and is linked with that', async ({ ready, page }) => {
      const { compare, say } = ready
      await compare.side('left').getByRole('button', { name: say('pairs.only', { count: 3 }) }).click()
      const nearest = compare.pairLine.getByRole('group', { name: say('pairs.nearest') })
      await nearest.getByRole('button').first().click()
      await expect(compare.cursorIn('right')).toHaveCount(1)
      await expect.poll(() => apart(compare.cursorIn('left'), compare.cursorIn('right'))).toBeLessThan(3)
      await page.keyboard.press('Alt+w')
      const words = page.getByRole('region', { name: say('pairs.showWords') })
      await expect(words).toContainText(/I 2 has no partner.*Shown beside it: I 1, \d+% alike/)
      await expect(words.locator('del').filter({ hasText: 'June 2020' })).toBeVisible()
      await nearest.getByRole('button').last().click()
      await expect(compare.pairLine).toContainText('linked by hand')
      await expect(ribbons(page, 'linked')).toHaveCount(1)
    })

    test('one clause is linked with several by the mouse alone, each taken back by itself; the focus goes on in the text', async ({ ready, page }) => {
      const { compare, say } = ready
      const press = (id: 'pairs.link.another' | 'pairs.takeBack') => compare.pairLine.getByRole('button', { name: say(`${id === 'pairs.takeBack' ? id : 'pairs.link'}.short`) }).click()
      await compare.side('left').getByRole('button', { name: say('pairs.only', { count: 3 }) }).click()
      const nearest = compare.pairLine.getByRole('group', { name: say('pairs.nearest') })
      await nearest.getByRole('button').first().click()
      await nearest.getByRole('button').last().click()
      await expect(compare.pairLine).toContainText(/I 2.*I 1.*linked by hand/)
      await expect(compare.side('left').locator(':focus')).toHaveCount(1)
      await press('pairs.link.another')
      await expect(compare.pairLine).toContainText(/I 2 is taken/)
      await compare.pane('right').text.locator('.reader-block').filter({ hasText: 'All departments that have a say' }).click()
      await compare.pairLine.getByRole('button', { name: say('pairs.nearest.link', { name: 'I 2' }) }).click()
      await expect(compare.pairLine).toContainText(/I 2.*I 2.*linked by hand/)
      await expect(ribbons(page, 'linked')).toHaveCount(2)
      await expect(compare.side('right').locator(':focus')).toHaveCount(1)
      await page.keyboard.press('Control+z')
      await expect(ribbons(page, 'linked')).toHaveCount(1)
      await page.keyboard.press('Control+Shift+z')
      await expect(ribbons(page, 'linked')).toHaveCount(2)
      await press('pairs.takeBack')
      await expect(ribbons(page, 'linked')).toHaveCount(1)
    })

    test('the list shows what the ribbons show: sorted, filtered, gone to and decided in', async ({ ready, page }) => {
      const { compare, say } = ready
      await page.keyboard.press('Alt+l')
      await compare.list.getByRole('columnheader', { name: say('pairs.column.score') }).click()
      await expect(compare.list.getByRole('row').nth(1)).not.toContainText('100%')
      const row = compare.list.getByRole('row').nth(2)
      const words = (await row.getByRole('rowheader').textContent()) ?? ''
      await row.getByRole('rowheader').click()
      await expect(compare.cursorIn('left')).toContainText(words.replace(/^\S+( \d+)? /, '').slice(0, 20))
      await page.keyboard.press('Shift+Y')
      await expect(compare.pairLine).toContainText('confirmed')
      await ready.room.getByRole('button', { name: new RegExp(say('pairs.filter.status')) }).click()
      await page.getByRole('option', { name: say('pairs.filter.confirmed') }).click()
      await expect(compare.list.getByRole('row')).toHaveCount(2)
      await expect(page.locator('.ribbon')).toHaveCount(1)
      await ready.room.getByRole('button', { name: new RegExp(say('pairs.filter.status')) }).click()
      await page.getByRole('option', { name: say('pairs.filter.linked') }).click()
      await expect(page.getByText(say('pairs.filter.nothing'))).toBeVisible()
      await ready.button('pairs.filter.clear').click()
      await expect(compare.list).toBeVisible()
    })

    test('what changed from the draft to the final edition is listed, narrowed by kind, gone to and handed out', async ({ ready, page }) => {
      const { compare, say } = ready
      await page.keyboard.press('Alt+c')
      const changes = page.getByRole('region', { name: say('pairs.showChanges') })
      await expect(changes.getByRole('listitem').first()).toBeVisible()
      const all = await changes.getByRole('listitem').count()
      await changes.getByRole('button', { name: new RegExp(say('pairs.changes.kinds')) }).click()
      await page.getByRole('option', { name: /^Dropped \(2\)/ }).click()
      await expect(changes.getByRole('listitem')).toHaveCount(2)
      expect(all).toBeGreaterThan(3)
      await changes.getByRole('listitem').filter({ hasText: 'VII 26' }).getByRole('button').click()
      await expect(compare.cursorIn('left')).toContainText('26.')
      const download = page.waitForEvent('download')
      await changes.getByRole('button', { name: say('pairs.changes.as.csv') }).click()
      expect((await download).suggestedFilename()).toMatch(/\.csv$/)
    })

    test('below the texts stands what only one of both clauses says', async ({ ready, page }) => {
      const { compare, say } = ready
      await compare.pane('left').text.focus()
      await page.keyboard.press('Alt+w')
      for (let turn = 0; turn < 41 && !(await compare.pairLine.textContent())?.includes('II 8'); turn += 1) await page.keyboard.press('Alt+ArrowDown')
      const words = page.getByRole('region', { name: say('pairs.showWords') })
      await expect(words.locator('del').filter({ hasText: 'with the consent of the first employer' })).toBeVisible()
      await expect(words.locator('ins').filter({ hasText: 'more than one' })).toBeVisible()
      await page.keyboard.press('Alt+w')
      await expect(words).toHaveCount(0)
    })
  })

  test('up to four texts stand beside each other, and are there again after a start', async ({ ready, page, workbench }) => {
    const { compare, say } = ready
    await page.setViewportSize({ width: 1920, height: 1080 })
    const add = ready.button('pairs.addText')
    const texts = page.locator('.compare-pane')
    // Which one comes is asked, with those that do not stand there yet; Escape adds none.
    const list = page.getByRole('dialog', { name: say('pairs.addText') })
    await add.click()
    await expect(list.getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(texts).toHaveCount(2)
    for (const count of [3, 4]) {
      await add.click()
      const wanted = list.getByRole('option').first()
      const name = await wanted.getAttribute('aria-label') ?? await wanted.innerText()
      await wanted.click()
      await expect(texts).toHaveCount(count)
      await expect(texts.last()).toContainText(name.slice(0, 12))
    }
    await expect(add).toBeDisabled()
    for (let at = 1; at <= 4; at += 1) await expect(page.getByRole('region', { name: say('pairs.text', { number: at, count: 4 }) }).getByRole('document')).toBeVisible()
    await expect(page.locator('.compare-only').first()).toHaveText(/^\d+$/)
    await expect(page.locator('.compare-only').first()).toHaveAccessibleName(/only here/)
    // In a small window what stands around the texts gives way to them: of 300 px more than half is left to read in.
    await page.setViewportSize({ width: 1280, height: 800 })
    const narrowest = () => page.locator('.compare-pane .reader-column').evaluateAll(all => Math.min(...all.map(column => column.getBoundingClientRect().width)))
    await expect.poll(narrowest).toBeGreaterThan(155)
    await page.setViewportSize({ width: 1920, height: 1080 })
    await texts.nth(1).getByRole('button', { name: say.like('pairs.removeText', ['title']) }).click()
    await expect(texts).toHaveCount(3)
    await expect(texts.getByRole('document')).toHaveCount(3)
    const names = await texts.getByRole('document').evaluateAll(all => all.map(text => text.getAttribute('aria-label')))
    expect(new Set(names).size).toBe(3)
    await ready.close(workbench)
    await workbench.start()
    await ready.open(workbench)
    await expect(texts).toHaveCount(3)
    await expect(texts.getByRole('document')).toHaveCount(3)
    expect(await texts.getByRole('document').evaluateAll(all => all.map(text => text.getAttribute('aria-label')))).toEqual(names)
    await expect(compare.ribbons.first()).toBeAttached()
  })

  test('one text on both sides has nothing to match, and says so', async ({ ready: { compare, say } }) => {
    await compare.choosePlan('left', shortTitles.opening, titles.opening)
    await compare.choosePlan('right', shortTitles.opening, titles.opening)
    await expect(compare.pairLine).toContainText(say('pairs.sameText'))
    await expect(compare.ribbons).toHaveCount(0)
  })
})
