import { readFileSync } from 'node:fs'
import { titles } from '../prepared.ts'
import { expect, seedFiles, test } from '../workbench.ts'

const texts = seedFiles.map(file => readFileSync(file, 'utf8'))
/** How often a pattern stands in the sample plans, and in how many: counted without the program. */
function countIn(pattern: RegExp): { hits: number; plans: number } {
  const counts = texts.map(text => [...text.matchAll(pattern)].length)
  return { hits: counts.reduce((sum, count) => sum + count, 0), plans: counts.filter(Boolean).length }
}

test.describe('finding', () => {
  test.beforeEach(async ({ ready }) => ready.goTo('search'))

  test('a word is found in all its forms, and the list holds as many hits as the count says', async ({ ready }) => {
    const { find } = ready
    const expected = countIn(/\bhospitals?\b/gi)
    await find.search('hospital', expected)
    const hits = await find.allHits()
    expect(hits).toHaveLength(expected.hits)
    expect(new Set(hits.map(hit => hit.toLowerCase()))).toEqual(new Set(['hospital', 'hospitals']))
    await find.search('hospitals', expected)
  })

  test('a phrase in quotes is found as it is written', async ({ ready }) => {
    const { find } = ready
    const expected = countIn(/\bsenior care\b/gi)
    await find.search('"senior care"', expected)
    expect(await find.allHits()).toHaveLength(expected.hits)
  })

  test('one Chinese character is enough', async ({ ready }) => {
    const { find } = ready
    const expected = countIn(/托/g)
    await find.search('托', expected)
    expect(await find.allHits()).toEqual(Array.from({ length: expected.hits }, () => '托'))
    await find.search('临床试验', countIn(/临床试验/g))
  })

  test('what is nowhere says so, and what to do next', async ({ ready }) => {
    const { find, room, say } = ready
    await find.search('xyzzy', { hits: 0, plans: 0 })
    await expect(room.getByText(say('search.nothing', { query: 'xyzzy' }))).toBeVisible()
    await expect(room.getByText(say('search.nothing.next'))).toBeVisible()
  })

  test('a hit is opened in its place, and the list is as it was when one comes back', async ({ ready }) => {
    const { find, reader } = ready
    await find.search('"A foreign physician"', countIn(/\bA foreign physician/g))
    await find.hits.filter({ hasText: 'registered in Beijing may practice' }).last().click()
    await expect(reader.text).toHaveAccessibleName(titles.opening)
    await expect(reader.selectionBar).toBeVisible()
    await expect(reader.text.getByText('A foreign physician registered', { exact: false }).first()).toBeInViewport()
    await ready.goTo('search')
    await expect(find.field).toHaveValue('"A foreign physician"')
    await expect(find.hits.first()).toBeVisible()
  })

  test('beside a wide list the hit one goes to is in sight, in another plan too', async ({ ready }) => {
    const { find, page } = ready
    await page.setViewportSize({ width: 1920, height: 1080 })
    await find.search('childcare', countIn(/\bchildcare\b/gi))
    const preview = page.getByRole('region', { name: ready.say('search.preview') })
    const text = preview.getByRole('document')
    const current = text.locator('[data-hit=current]').first()
    const isScrolled = () => text.evaluate(root => root.scrollTop > 0 && root.scrollTop < root.scrollHeight - root.clientHeight)
    /** Where it stands in its pane, as a share of what can be seen. */
    const place = async () => {
      const [pane, hit] = [await text.boundingBox(), await current.boundingBox()]
      return pane && hit && hit.y + hit.height <= pane.y + pane.height ? (hit.y - pane.y) / pane.height : -1
    }
    await find.hits.first().waitFor()
    await find.field.press('ArrowDown')
    for (const title of [titles.conference, titles.agenda]) {
      await expect(text).toHaveAccessibleName(title)
      await expect.poll(place).toBeGreaterThanOrEqual(0)
      // With what stands around it, wherever the text is long enough.
      if (await isScrolled()) await expect.poll(async () => Math.abs(await place() - 0.3)).toBeLessThan(0.1)
      await page.keyboard.press('ArrowDown')
    }
  })

  test('a hit is tagged where it stands in the list', async ({ ready, workbench }) => {
    const { find, page, say } = ready
    await find.search('"25 weeks"', { hits: 2, plans: 2 })
    const hit = find.hits.filter({ hasText: 'A clinical trial should start' })
    await hit.getByRole('button', { name: say('search.tag') }).click()
    const field = page.getByRole('combobox', { name: say('search.tag.field') })
    await field.fill('Clinical research')
    await field.press('Enter')
    await ready.expectNotice('search.tagged')
    await expect(hit).toContainText('Clinical research')
    await hit.getByRole('button', { name: say('search.star') }).click()
    await expect(hit.getByRole('button', { name: say('search.star') })).toHaveAttribute('aria-pressed', 'true')
    await ready.close(workbench)
    expect((await workbench.annotations()).find(({ quote }) => quote === '25 weeks')).toMatchObject({
      themes: ['Research and data > Clinical research'], starred: true,
    })
  })
})
