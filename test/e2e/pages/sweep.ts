import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** React Aria's own unseen buttons around a popover: for readers of the screen only, and outside its dialog by intent. */
const dismissButtons = '.ui-popover > div[style*="clip-path"] > button[tabindex="-1"]'

type Look = 'light' | 'dark' | 'forced' | 'forced dark'

/** Looks a view over with axe, in each appearance, and collects what it finds, so that one run tells everything. */
export class Sweep {
  readonly #page: Page
  readonly #looks: readonly Look[]
  readonly #found: string[] = []

  private constructor(page: Page, looks: readonly Look[]) {
    this.#page = page
    this.#looks = looks
  }

  static async on(page: Page, looks: readonly Look[] = ['light', 'dark']): Promise<Sweep> {
    // Half-faded overlays have no colours of their own.
    await page.emulateMedia({ reducedMotion: 'reduce' })
    return new Sweep(page, looks)
  }

  /**
   * @param name what is on the screen, for the report
   * @param isOver a popover lies over the page: the page with its landmarks is then inert, and axe's advice on them (`region`, no
   * criterion of WCAG) is left out
   */
  async look(name: string, { isOver = false }: { readonly isOver?: boolean } = {}): Promise<void> {
    for (const look of this.#looks) {
      const scheme = look.endsWith('dark') ? 'dark' : 'light'
      await this.#page.emulateMedia({ colorScheme: scheme, forcedColors: look.startsWith('forced') ? 'active' : 'none' })
      await expect(this.#page.locator('html')).toHaveAttribute('data-appearance', scheme)
      // In the page itself: there are no frames to look into, and no second page is opened for each look.
      const { violations } = await new AxeBuilder({ page: this.#page }).setLegacyMode().exclude(dismissButtons).disableRules(isOver ? ['region'] : []).analyze()
      for (const { id, nodes } of violations) {
        this.#found.push(...nodes.map(({ html, failureSummary }) => `${name}, ${look}: ${id}: ${html.slice(0, 300)}: ${failureSummary?.replaceAll('\n', ' ')}`))
      }
    }
  }

  expectNothing(): void {
    expect(this.#found).toEqual([])
  }
}
