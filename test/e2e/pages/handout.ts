import type { Locator } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { App } from './app.ts'

/** The dialog that makes a file to hand out. */
export class Handout {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get dialog(): Locator {
    return this.#app.dialog('handout.title')
  }

  /** Presses one of a row of choices: what, as which file, in which order. */
  async choose(id: MessageId): Promise<void> {
    await this.dialog.getByRole('radio', { name: this.#app.say(id), exact: true }).click()
  }

  get columns(): Locator {
    return this.dialog.getByRole('grid', { name: this.#app.say('handout.columns') })
  }

  /** What the dialog says it will make. */
  get count(): Locator {
    return this.dialog.getByRole('status')
  }

  /** Makes the file; answers what the browser was given. */
  make(): ReturnType<App['download']> {
    return this.#app.download(() => this.dialog.getByRole('button', { name: this.#app.say('handout.do') }).click())
  }
}
