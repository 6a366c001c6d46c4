import { expect, type Locator, type Page } from '@playwright/test'

const hasFocus = (element: Locator) => element.evaluateAll(found => found.some(one => one === document.activeElement))

/** A person without a mouse. */
export class Keyboard {
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key)
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text)
  }

  /** Goes on with a key until the element has the focus; fails after a whole round of the page. */
  async goTo(element: Locator, key = 'Tab'): Promise<void> {
    await expect(element).toHaveCount(1)
    for (let step = 0; step < 80 && !(await hasFocus(element)); step += 1) await this.press(key)
    await expect(element).toBeFocused()
  }

  /** Goes through a list that keeps the focus itself and names its active row. */
  async walkTo(list: Locator, row: Locator, key = 'ArrowDown'): Promise<void> {
    const isActive = async () => {
      const [active, id] = [await list.getAttribute('aria-activedescendant'), (await row.count()) === 1 ? await row.getAttribute('id') : null]
      return active !== null && active === id
    }
    for (let step = 0; step < 80 && !(await isActive()); step += 1) await this.press(key)
    expect(await isActive()).toBe(true)
  }
}
