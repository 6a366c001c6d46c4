import { expect, type Locator } from '@playwright/test'
import type { MessageId } from '#domain/messages/catalogues.ts'
import type { App } from './app.ts'

/** A memo that is written in, within a part of the window. */
export class MemoField {
  readonly #app: App
  readonly #scope: Locator

  constructor(app: App, scope: Locator) {
    this.#app = app
    this.#scope = scope
  }

  get text(): Locator {
    return this.#scope.getByRole('textbox', { name: this.#app.say('memos.field') })
  }

  tool(id: MessageId, values?: Readonly<Record<string, string | number>>): Locator {
    return this.#scope.getByRole('toolbar', { name: this.#app.say('memos.tools') }).getByRole('button', { name: this.#app.say(id, values), exact: true })
  }

  /** Its blocks as `tag: words`, lists and tables by their items and cells. */
  blocks(): Promise<readonly string[]> {
    return this.text.evaluate(root => {
      const words = (element: Element) => (element.textContent ?? '').trim()
      const describe = (block: Element): string[] => {
        if (/^[UO]L$/.test(block.tagName)) return [...block.children].flatMap(item => (item.querySelector('ul, ol') ? [...item.children].flatMap(inner => describe(inner).map(line => `> ${line}`)) : [`${block.tagName}: ${words(item)}`]))
        const table = block.matches('table') ? block : block.querySelector('table')
        if (table) return [...table.querySelectorAll('tr')].map(row => [...row.children].map(cell => `${cell.tagName} ${words(cell)}`.trim()).join(', '))
        return words(block) ? [`${block.tagName}: ${words(block)}`] : []
      }
      return [...root.children].flatMap(describe)
    })
  }

  /** Waits until it has these blocks. */
  async expectBlocks(blocks: readonly string[]): Promise<void> {
    await expect.poll(() => this.blocks()).toEqual(blocks)
  }

  /** A chip by what is read on it. */
  chip(name: string): Locator {
    return this.text.locator('.memo-chip').filter({ hasText: name })
  }

  /** What can be linked to by the words that are being written. */
  get choices(): Locator {
    return this.#scope.getByRole('listbox', { name: this.#app.say('memos.choices') }).getByRole('option')
  }

  /** The line beneath the text: what the chip at the caret leads to. */
  get openLink(): Locator {
    return this.#scope.getByRole('button', { name: this.#app.say('memos.openLink') })
  }

  /** Pastes as the clipboard of another program would. */
  async paste(html: string, plain: string): Promise<void> {
    await this.text.evaluate((editor, [html, plain]) => {
      const clipboardData = new DataTransfer()
      if (html) clipboardData.setData('text/html', html)
      clipboardData.setData('text/plain', plain ?? '')
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, [html, plain] as const)
  }
}
