import { expect, type Locator } from '@playwright/test'
import type { App } from './app.ts'

/** The room that searches all documents. */
export class Find {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get field(): Locator {
    return this.#app.room.getByRole('searchbox', { name: this.#app.say('search.field') })
  }

  get list(): Locator {
    return this.#app.page.getByRole('grid', { name: this.#app.say('search.hits') })
  }

  get hits(): Locator {
    return this.list.getByRole('row').filter({ has: this.#app.page.locator('mark') })
  }

  /** Searches, and waits until so many hits in so many plans are said to be there. */
  async search(query: string, found: { readonly hits: number; readonly plans: number }): Promise<void> {
    await this.field.fill(query)
    await expect(this.#app.room.getByText(this.#app.say('search.count', found))).toBeVisible()
  }

  /** All hits, scrolled through from first to last: what the list really holds. */
  async allHits(): Promise<string[]> {
    const seen = new Map<number, string>()
    const look = async () => {
      for (const { index, words } of await this.hits.evaluateAll(rows =>
        rows.map(row => ({ index: Number(row.getAttribute('aria-rowindex')), words: row.querySelector('mark')?.textContent ?? '' })))) seen.set(index, words)
      return this.list.evaluate(list => {
        const isAtEnd = list.scrollTop + list.clientHeight >= list.scrollHeight - 1
        list.scrollTop += list.clientHeight / 2
        return isAtEnd
      })
    }
    await expect.poll(look, { intervals: [30] }).toBe(true)
    await look()
    return [...seen].toSorted(([a], [b]) => a - b).map(([, words]) => words)
  }
}
