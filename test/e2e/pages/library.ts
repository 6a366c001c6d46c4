import { expect, type Locator } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { App } from './app.ts'

type Field = 'shortTitle' | 'issuer' | 'jurisdiction' | 'issuedOn' | 'periodFrom' | 'periodTo' | 'source'

/** The room with all documents. */
export class Library {
  readonly #app: App

  constructor(app: App) {
    this.#app = app
  }

  get table(): Locator {
    return this.#app.page.getByRole('grid', { name: this.#app.say('library.documents') })
  }

  row(title: string): Locator {
    // Not by the header's name: a sign for remarks may belong to it.
    return this.table.getByRole('row').filter({ has: this.#app.page.getByRole('rowheader').getByText(title, { exact: true }) })
  }

  get titles(): Locator {
    return this.table.getByRole('rowheader')
  }

  get filter(): Locator {
    return this.#app.page.getByRole('searchbox', { name: this.#app.say('library.filter') })
  }

  get details(): Locator {
    return this.#app.page.getByRole('complementary', { name: this.#app.say('library.details') })
  }

  get report(): Locator {
    return this.#app.dialog('library.report')
  }

  /** Files before they come in. */
  get assistant(): Locator {
    return this.#app.dialog('library.assistant')
  }

  /** Brings files in through the browser's own file dialog. */
  async import(files: Parameters<App['choose']>[1]): Promise<void> {
    await this.#app.choose(() => this.#app.button('library.import').click(), files)
  }

  async paste(title: string, text: string): Promise<void> {
    await this.#app.projectMenu('library.paste')
    const dialog = this.#app.dialog('library.paste.title')
    await dialog.getByRole('textbox', { name: this.#app.say('library.field.title') }).fill(title)
    await dialog.getByRole('textbox', { name: this.#app.say('library.paste.text') }).fill(text)
    await dialog.getByRole('button', { name: this.#app.say('library.paste.do') }).click()
    await expect(dialog).toBeHidden()
  }

  /** Lets files fall on the window, as the system does. */
  async drop(files: readonly { readonly name: string; readonly text: string }[]): Promise<void> {
    const data = await this.#app.page.evaluateHandle(dropped => {
      const transfer = new DataTransfer()
      for (const { name, text } of dropped) transfer.items.add(new File([text], name, { type: 'text/plain' }))
      return transfer
    }, files)
    const window = this.#app.page.locator('body')
    await window.dispatchEvent('dragover', { dataTransfer: data })
    await window.dispatchEvent('drop', { dataTransfer: data })
  }

  async choose(title: string): Promise<void> {
    await this.row(title).getByRole('rowheader').click()
    await expect(this.row(title)).toHaveAttribute('aria-selected', 'true')
  }

  async openInReader(title: string): Promise<void> {
    await this.row(title).getByRole('rowheader').dblclick()
    await expect(this.#app.reader.text).toBeVisible()
  }

  field(name: Field): Locator {
    return this.details.getByRole('textbox', { name: this.#app.say(`library.field.${name}`), exact: true })
  }

  /** Writes a value where it stands; Enter keeps it. */
  async describe(name: Field, value: string): Promise<void> {
    await this.field(name).fill(value)
    await this.field(name).press('Enter')
  }

  async addAttribute(name: string, value: string): Promise<void> {
    const { say } = this.#app
    await this.details.getByRole('textbox', { name: say('library.attributes.name'), exact: true }).fill(name)
    await this.details.getByRole('textbox', { name: say('library.attributes.value'), exact: true }).fill(value)
    await this.details.getByRole('button', { name: say('library.attributes.add') }).click()
    await expect(this.details.getByRole('textbox', { name, exact: true })).toHaveValue(value)
  }

  async sortBy(column: MessageId): Promise<void> {
    await this.table.getByRole('columnheader', { name: this.#app.say(column) }).click()
  }
}
