import { expect, type Locator } from '@playwright/test'
import type { App } from './app.ts'

/** The window while no project is open. */
export class Start {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get sample(): Locator {
    return this.#app.button('app.command.sample')
  }

  get recent(): Locator {
    return this.#app.page.getByRole('region', { name: this.#app.say('app.start.recent') })
  }

  async openSample(): Promise<void> {
    await this.sample.click()
    await expect(this.#app.library.table).toBeVisible()
  }

  async create(name: string): Promise<void> {
    await this.#app.button('app.command.new').click()
    const dialog = this.#app.dialog('app.new.title')
    await dialog.getByRole('textbox', { name: this.#app.say('app.new.name') }).fill(name)
    await dialog.getByRole('button', { name: this.#app.say('app.new.create') }).click()
    await expect(dialog).toBeHidden()
  }
}
