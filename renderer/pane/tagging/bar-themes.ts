import type { ThemeLooks } from '../themes/theme-looks.ts'

/** How many themes the bar offers besides those that are on already. */
const offered = 7

/**
 * Themes that the bar shows, by id: those that are on, then those with a key in the keys' order, then those used lately or often
 * (`quick-themes.ts`), then the first of the codebook (never archived ones), so that the first highlight of a project has something to press.
 */
export function barThemes(looks: ThemeLooks, on: readonly string[], quick: readonly string[]): string[] {
  const all = [...looks.values()].filter(({ archived }) => !archived)
  const keyed = all.filter(({ shortcut }) => shortcut !== '').sort((a, b) => (a.shortcut < b.shortcut ? -1 : 1)).map(({ id }) => id)
  const rest = all.map(({ id }) => id)
  const first = new Set(on.filter(id => looks.has(id)))
  const more = [...new Set([...keyed, ...quick, ...rest])].filter(id => looks.get(id)?.archived === false && !first.has(id))
  const shown = new Set([...first, ...more.slice(0, offered)])
  return [...shown]
}
