import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** React Aria's own unseen buttons around a popover: for readers of the screen only, and outside its dialog by intent. */
const dismissButtons = '.ui-popover > div[style*="clip-path"] > button[tabindex="-1"]'

/** What depends on colours: all that a second appearance of the same view can change. */
const colorRules = ['color-contrast', 'link-in-text-block']

type Look = 'light' | 'dark' | 'forced' | 'forced dark'

/**
 * Looks a view over with axe, and at its colours once more in each further appearance; collects what it finds, so that one run tells
 * everything.
 */
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
    for (const [at, look] of this.#looks.entries()) {
      const scheme = look.endsWith('dark') ? 'dark' : 'light'
      await this.#page.emulateMedia({ colorScheme: scheme, forcedColors: look.startsWith('forced') ? 'active' : 'none' })
      await expect(this.#page.locator('html')).toHaveAttribute('data-appearance', scheme)
      const isThere = await this.#page.evaluate(() => 'axe' in window)
      // In the page itself: there are no frames to look into, no second page is opened for each look, and axe is brought there once.
      const { violations } = await new AxeBuilder({ page: this.#page, ...(isThere && { axeSource: 'window.axe.version' }) })
        .setLegacyMode()
        .exclude(dismissButtons)
        .options({ resultTypes: ['violations'], ...(at === 0 ? { rules: { region: { enabled: !isOver } } } : { runOnly: { type: 'rule', values: colorRules } }) })
        .analyze()
      for (const { id, nodes } of violations) {
        this.#found.push(...nodes.map(({ html, failureSummary }) => `${name}, ${look}: ${id}: ${html.slice(0, 300)}: ${failureSummary?.replaceAll('\n', ' ')}`))
      }
    }
  }

  expectNothing(): void {
    expect(this.#found).toEqual([])
  }
}
