import type { Locator } from '@playwright/test'
import type { App } from './app.ts'

/** The room with everything that was done, and the dialog of backups. */
export class History {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get table(): Locator {
    return this.#app.page.getByRole('grid', { name: this.#app.say('app.room.history') })
  }

  /** What was done, newest first. */
  get operations(): Locator {
    return this.table.getByRole('rowheader')
  }

  row(operation: string): Locator {
    return this.table.getByRole('row').filter({ has: this.#app.page.getByRole('rowheader', { name: operation, exact: true }) })
  }

  get backups(): Locator {
    return this.#app.dialog('history.backups')
  }
}
