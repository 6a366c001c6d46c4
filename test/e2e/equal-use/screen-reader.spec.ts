import { testInKeptWindow as test } from '../kept-window.ts'
import { Keyboard } from '../pages/keyboard.ts'
import { titles } from '../prepared.ts'
import { expect } from '../workbench.ts'

/**
 * What the tree that Chromium gives to screen readers holds. A snapshot names what must be there in this order; what else stands between is
 * left open.
 */
test.describe('a screen reader finds', () => {
  test('the text with its headings and highlights, and the list of highlights beside it', async ({ ready, page }) => {
    await ready.library.openInReader(titles.opening)
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main "Reader":
        - /children: contain
        - region /Opening Healthcare and Elderly Care/:
          - /children: contain
          - navigation "Outline":
            - /children: contain
            - searchbox "Filter clauses"
            - tree "Outline":
              - /children: contain
              - treeitem "I Private Providers of Medical Care" [expanded] [level=1]
          - document /Opening Healthcare and Elderly Care/:
            - /children: contain
            - heading "II. A More Open Door" [level=2]
            - mark: A foreign physician registered in Beijing may practice at more than one place.
            - 'button "Highlight: Hospitals and access"'
          - complementary "Highlights":
            - /children: contain
            - heading "3 highlights" [level=2]
            - listbox "Highlights":
              - /children: contain
              - option "II 6 A foreign physician registered in Beijing may practice at more than one place. Hospitals and access"
              - option "II 7 Senior care centers financed in this way shall be tried first Elderly care Investment"
    `)
  })

  test('the codebook as a tree with its levels, and what a theme is', async ({ ready, page }) => {
    await ready.goTo('codebook')
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - main "Codebook":
        - region "Codebook":
          - /children: contain
          - heading "Codebook" [level=1]
          - searchbox "Filter themes"
          - treegrid "Codebook":
            - /children: contain
            - row "Care and families" [expanded] [level=1]
            - row "Childcare" [level=2]:
              - gridcell /Childcare Key 1 1 highlight of its own/
    `)
  })
})

test('going from highlight to highlight by key says each one: its quote and its themes', async ({ ready, page }) => {
  const { reader, room } = ready
  await ready.library.openInReader(titles.opening)
  const keyboard = new Keyboard(page)
  await expect(reader.text).toBeFocused()
  const said = room.getByRole('status')
  await keyboard.press('n')
  await expect(said.filter({ hasText: /A foreign physician.*Hospitals and access|Hospitals and access.*A foreign physician/ })).toHaveCount(1)
  await keyboard.press('n')
  await expect(said.filter({ hasText: 'Senior care centers' }).filter({ hasText: 'Investment' })).toHaveCount(1)
  await keyboard.press('p')
  await expect(said.filter({ hasText: 'A foreign physician' })).toHaveCount(1)
})

test('what keys make of a highlight is said: a new one, themes put on and taken off, the star, an edge, and undo', async ({ ready, page }) => {
  const { reader, room } = ready
  await ready.library.openInReader(titles.opening)
  const keyboard = new Keyboard(page)
  await expect(reader.text).toBeFocused()
  const said = room.getByRole('status')
  const expectSaid = (words: RegExp) => expect(said.filter({ hasText: words })).toHaveCount(1)
  await keyboard.press('n')
  await expectSaid(/Theme: Hospitals and access/)
  await keyboard.press('1')
  await expectSaid(/^Theme added: Childcare\.$/)
  await keyboard.press('1')
  await expectSaid(/^Theme taken off: Childcare\.$/)
  await keyboard.press('s')
  await expectSaid(/^Starred\.$/)
  await keyboard.press('Alt+Shift+ArrowLeft')
  await expectSaid(/^It ends with: …/)
  await keyboard.press('Control+z')
  await expectSaid(/^It ends with: ….*more than one place\.$/)
  await keyboard.press('Escape', 'j', '2')
  await expectSaid(/^Highlight: .*Theme: Elderly care$/)
})
