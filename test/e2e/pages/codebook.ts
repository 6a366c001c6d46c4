import { expect, type Locator } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { App } from './app.ts'

/** The room with the tree of themes. */
export class Codebook {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get tree(): Locator {
    return this.#app.page.getByRole('treegrid', { name: this.#app.say('app.room.codebook') })
  }

  theme(name: string): Locator {
    return this.tree.getByRole('row', { name, exact: true })
  }

  get details(): Locator {
    return this.#app.page.getByRole('complementary', { name: this.#app.say('codebook.details') })
  }

  field(id: MessageId): Locator {
    return this.details.getByRole('textbox', { name: this.#app.say(id), exact: true })
  }

  deed(id: MessageId): Locator {
    return this.details.getByRole('button', { name: this.#app.say(id), exact: true })
  }

  async choose(name: string): Promise<void> {
    // Once more when the row was drawn anew under the pointer: its counts come a moment after it.
    await expect(async () => {
      await this.theme(name).click()
      await expect(this.field('codebook.name')).toHaveValue(name, { timeout: 3_000 })
    }).toPass()
  }

  /**
   * Drags a theme onto another. The page is given its time between the pointer's steps: pressed and moved before it has seen the press,
   * Chromium begins a drag that no page hears of and that takes every later press of the pointer.
   */
  async drag(name: string, onto: string): Promise<void> {
    const { page } = this.#app
    const twoFrames = () => page.evaluate(() => new Promise<void>(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))
    await this.theme(name).hover()
    await twoFrames()
    await page.mouse.down()
    await twoFrames()
    for (let move = 0; move < 2; move += 1) {
      await this.theme(onto).hover({ force: true })
      await twoFrames()
    }
    await page.mouse.up()
  }

  /** Makes themes one after the other at the top, or below the chosen one. */
  async create(names: readonly string[], { below }: { below?: string } = {}): Promise<void> {
    const { say, room } = this.#app
    if (below === undefined) await this.#app.button('codebook.new').first().click()
    else {
      await this.choose(below)
      await this.deed('codebook.newChild').click()
    }
    const field = room.getByRole('textbox', { name: below === undefined ? say('codebook.new.top') : say('codebook.new.below', { name: below }) })
    for (const name of names) {
      await field.fill(name)
      await field.press('Enter')
      await expect(this.theme(name)).toBeVisible()
    }
    await field.press('Escape')
    await expect(field).toBeHidden()
  }

  async set(id: MessageId, value: string): Promise<void> {
    await this.field(id).fill(value)
    await this.field(id).blur()
  }

  async putBelow(parent: string): Promise<void> {
    const { page, say } = this.#app
    const label = say('codebook.parent')
    await this.details.getByRole('button', { name: new RegExp(`^${label}: `) }).click()
    await this.#app.choice(page.getByRole('dialog', { name: label }), parent).click()
    await expect(this.details.getByRole('button', { name: `${label}: ${parent}`, exact: true })).toBeVisible()
  }
}
