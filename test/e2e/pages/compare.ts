import { expect, type Locator } from '@playwright/test'
import type { App } from './app.ts'
import { Reader } from './reader.ts'

/** The room where plans stand beside each other. */
export class Compare {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  async show(way: 'matrix' | 'columns' | 'panes'): Promise<void> {
    await this.#app.room.getByRole('radio', { name: this.#app.say(`compare.way.${way}`) }).click()
  }

  get matrix(): Locator {
    return this.#app.page.getByRole('grid', { name: this.#app.say('compare.matrix') })
  }

  /** The cell where a theme's line and a plan's column meet. */
  async cell(theme: string, plan: string): Promise<Locator> {
    const column = await this.matrix.getByRole('columnheader', { name: plan, exact: true }).getAttribute('aria-colindex')
    const row = this.matrix.getByRole('row').filter({ has: this.#app.page.getByRole('rowheader', { name: theme, exact: true }) })
    return row.locator(`[aria-colindex="${column}"]`)
  }

  /** What stands beside the matrix of a cell. */
  cellPane(theme: string, plan: string): Locator {
    return this.#app.page.getByRole('region', { name: this.#app.say('compare.cell', { theme, plan }) })
  }

  get columns(): Locator {
    return this.#app.page.getByRole('table', { name: this.#app.say('compare.way.columns') })
  }

  pane(side: 'left' | 'right'): Reader {
    return new Reader(this.#app, this.side(side))
  }

  side(side: 'left' | 'right'): Locator {
    return this.#app.page.getByRole('region', { name: this.#app.say(side === 'left' ? 'compare.panes.left' : 'compare.panes.right') })
  }

  get scrollTogether(): Locator {
    return this.#app.button('pairs.link.scrolling')
  }

  /** What is said of the pair where one is, or of matching. */
  get pairLine(): Locator {
    return this.#app.page.getByRole('region', { name: this.#app.say('pairs.line') })
  }

  /** The clause under the cursor of a text. */
  cursorIn(side: 'left' | 'right'): Locator {
    return this.side(side).locator('.reader-block[data-cursor]')
  }

  /** What is below the texts. */
  get list(): Locator {
    return this.#app.page.getByRole('grid', { name: this.#app.say('pairs.list') })
  }

  get ribbons(): Locator {
    return this.#app.page.locator('.ribbon')
  }

  async choosePlan(side: 'left' | 'right', shortTitle: string, title: string): Promise<void> {
    const { page, say } = this.#app
    await this.side(side).getByRole('button', { name: say.like('compare.panes.chooseNamed', ['title']) }).click()
    const list = page.getByRole('dialog', { name: say('compare.panes.choose') })
    await this.#app.choice(list, shortTitle).click()
    await expect(this.pane(side).text).toHaveAccessibleName(title)
  }
}
