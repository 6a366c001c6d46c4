import { expect, type Locator } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { App } from './app.ts'

/** The room with all excerpts. */
export class Excerpts {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get table(): Locator {
    return this.#app.page.getByRole('grid', { name: this.#app.say('excerpts.list') })
  }

  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.#app.page.getByRole('gridcell') })
  }

  row(quote: string): Locator {
    return this.rows.filter({ hasText: quote })
  }

  get details(): Locator {
    return this.#app.page.getByRole('complementary', { name: this.#app.say('excerpts.details') })
  }

  get filters(): Locator {
    return this.#app.room.getByRole('group', { name: this.#app.say('excerpts.filter') })
  }

  async expectCount(count: number): Promise<void> {
    await expect(this.#app.room.getByText(this.#app.say('excerpts.count', { count })).first()).toBeVisible()
    await expect(this.rows).toHaveCount(count)
  }

  deed(id: MessageId, values?: Readonly<Record<string, string | number>>): Locator {
    return this.details.getByRole('button', { name: this.#app.say(id, values), exact: true })
  }

  /** Opens one of the filter's lists and puts entries, by the names shown, in or takes them out. */
  async filterBy(kind: 'themes' | 'plans', names: readonly string[], { withChildren }: { withChildren?: boolean } = {}): Promise<void> {
    const { page, say } = this.#app
    const label = say(`excerpts.filter.${kind}`)
    await this.filters.getByRole('button', { name: new RegExp(`^${label}(:|$)`) }).click()
    const list = page.getByRole('dialog', { name: label })
    for (const name of names) await this.#app.choice(list, name).click()
    if (withChildren !== undefined) await list.getByRole('checkbox', { name: say('excerpts.filter.withChildren') }).setChecked(withChildren, { force: true })
    await page.keyboard.press('Escape')
    await expect(list).toBeHidden()
  }

  get text(): Locator {
    return this.filters.getByRole('searchbox', { name: this.#app.say('excerpts.filter.text') })
  }

  toggle(id: MessageId): Locator {
    return this.filters.getByRole('button', { name: this.#app.say(id), exact: true })
  }

  async clearFilter(): Promise<void> {
    await this.filters.getByRole('button', { name: this.#app.say('excerpts.filter.clear') }).click()
  }

  async sortBy(by: 'place' | 'document' | 'theme' | 'created' | 'updated' | 'quote'): Promise<void> {
    const { page, say, room } = this.#app
    await room.getByRole('button', { name: say('excerpts.sort') }).click()
    await page.getByRole('option', { name: say(`excerpts.sort.${by}`), exact: true }).click()
  }

  async chooseAll(count: number): Promise<void> {
    await this.#app.button('excerpts.chooseAll', { count }).click()
  }
}
