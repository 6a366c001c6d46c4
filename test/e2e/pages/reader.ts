import { expect, type Locator } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { App } from './app.ts'
import { placeOf, type Place } from './text-places.ts'

/** A text to read and tag: the reader's room, or one of two panes (`scope`). */
export class Reader {
  readonly #app: App
  readonly #scope: Locator

  constructor(app: App, scope: Locator) {
    this.#app = app
    this.#scope = scope
  }

  get text(): Locator {
    return this.#scope.getByRole('document')
  }

  get outline(): Locator {
    return this.#scope.getByRole('tree', { name: this.#app.say('reader.outline') })
  }

  /** A row of the outline by its label as printed. */
  clause(label: string): Locator {
    return this.outline.getByRole('treeitem').filter({ has: this.#app.page.getByText(label, { exact: true }) })
  }

  /** Chooses from the menu on a clause of the outline. */
  async onClause(label: string, entry: MessageId): Promise<void> {
    await this.clause(label).click({ button: 'right' })
    await this.#app.page.getByRole('menuitem', { name: this.#app.say(entry) }).click()
    await expect(this.#app.page.getByRole('menu')).toHaveCount(0)
  }

  get highlights(): Locator {
    return this.#scope.getByRole('listbox', { name: this.#app.say('reader.highlights') })
  }

  /** Upper and lower edges of the list's rows, from the top, px. */
  rowEdges(): Promise<readonly { readonly top: number; readonly bottom: number }[]> {
    return this.highlights.getByRole('option').evaluateAll(rows =>
      rows.map(row => row.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })).sort((a, b) => a.top - b.top))
  }

  highlight(quote: string): Locator {
    return this.highlights.getByRole('option').filter({ hasText: quote })
  }

  /** The highlighted words on the page that hold this text. */
  marked(words: string): Locator {
    return this.text.locator('mark').filter({ hasText: words })
  }

  /** The bar at a selection or, once it is picked, at a highlight. */
  get bar(): Locator {
    return this.selectionBar.or(this.pickedBar)
  }

  get selectionBar(): Locator {
    return this.#scope.getByRole('group', { name: this.#app.say('reader.barSelection') })
  }

  get pickedBar(): Locator {
    return this.#scope.getByRole('group', { name: this.#app.say('reader.barPicked') })
  }

  /** A theme's button in the bar; pressed in while the theme is on. */
  theme(name: string): Locator {
    return this.bar.getByRole('button', { name: new RegExp(`^${name}( \\S)?$`) })
  }

  get nameField(): Locator {
    return this.bar.getByRole('combobox', { name: this.#app.say('reader.themeField') })
  }

  tool(id: MessageId): Locator {
    return this.bar.getByRole('button', { name: this.#app.say(id), exact: true })
  }

  get memo(): Locator {
    return this.bar.getByRole('textbox', { name: this.#app.say('memos.field') })
  }

  /** The bars in the margin, one for each highlight of a line. */
  lane(themes: string): Locator {
    return this.text.getByRole('button', { name: this.#app.say('reader.laneLabel', { themes }) })
  }

  /** The handle at an edge of the picked highlight; it has no role, the keys do the same. */
  handle(edge: 'start' | 'end'): Locator {
    return this.#scope.locator(`[data-edge="${edge}"]`)
  }

  get findField(): Locator {
    return this.#scope.getByRole('searchbox', { name: this.#app.say('reader.find') })
  }

  /** Scrolls on from where the text stands until the words are in sight, well inside the window. */
  async reveal(words: string): Promise<Place> {
    const box = await this.text.boundingBox()
    if (!box) throw new Error('no text on the page')
    await this.#app.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    const placed = async () => {
      const place = await placeOf(this.text, words)
      const isInside = place !== null && place.start.y > box.y + 60 && place.end.y < box.y + box.height - 120
      if (!isInside) await this.#app.page.mouse.wheel(0, place && place.start.y <= box.y + 60 ? -300 : 300)
      return isInside
    }
    await expect.poll(placed, { message: `“${words}” comes into sight`, intervals: [30] }).toBe(true)
    const place = await placeOf(this.text, words)
    if (!place) throw new Error(`“${words}” went out of sight`)
    return place
  }

  /** Selects words by dragging over them. */
  async select(words: string): Promise<void> {
    const { start, end } = await this.reveal(words)
    const { mouse } = this.#app.page
    await mouse.move(start.x, start.y)
    await mouse.down()
    await mouse.move(end.x, end.y, { steps: 6 })
    await mouse.up()
    await expect(this.bar).toBeVisible()
  }

  /** Clicks on words: picks the highlight there. */
  async click(words: string): Promise<void> {
    const { start, end } = await this.reveal(words)
    await this.#app.page.mouse.click(start.y === end.y ? (start.x + end.x) / 2 : start.x + 4, start.y)
  }

  /** Tags the words with a theme by its name, made when there is none; answers when it is on. */
  async tag(words: string, path: string): Promise<void> {
    await this.select(words)
    await this.nameField.fill(path)
    await this.nameField.press('Enter')
    await expect(this.theme(path.split(' > ').at(-1) ?? path)).toHaveAttribute('aria-pressed', 'true')
  }

  /** Gives everything up that is selected or picked. */
  async clear(): Promise<void> {
    await this.text.focus()
    await this.#app.page.keyboard.press('Escape')
    await expect(this.bar).toBeHidden()
  }

  /** The title above the text: a button that opens the list of documents. */
  async openOther(title: string): Promise<void> {
    await this.#app.page.getByRole('heading', { level: 1 }).getByRole('button').click()
    const list = this.#app.page.getByRole('dialog', { name: this.#app.say('reader.picker') })
    await list.getByRole('searchbox').fill(title)
    await list.getByRole('option', { name: title }).first().click()
    await expect(this.text).toHaveAccessibleName(title)
  }
}
