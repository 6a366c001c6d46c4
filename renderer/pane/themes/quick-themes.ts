import type { ThemeRow } from '#contract/coding/themes.ts'

/** So many of each kind come before the codebook's own order. */
const mostQuick = 4

export type QuickTheme = { readonly id: string; readonly why: 'recent' | 'frequent' }

/**
 * Themes that are wanted most likely: those used lately, and those given most often, in turn, so that both are near the top. Each once, never an archived one.
 * @param recent ids, newest first
 */
export function quickThemes(themes: readonly ThemeRow[], recent: readonly string[]): QuickTheme[] {
  const open = new Set(themes.filter(({ archived }) => !archived).map(({ id }) => id))
  const lately = recent.filter(id => open.has(id)).slice(0, mostQuick)
  const often = themes
    .filter(({ id, count }) => open.has(id) && count > 0 && !lately.includes(id))
    .toSorted((one, other) => other.count - one.count)
    .slice(0, mostQuick)
    .map(({ id }) => id)
  return Array.from({ length: mostQuick }, (_, at) => [quick(lately[at], 'recent'), quick(often[at], 'frequent')]).flat(2)
}

const quick = (id: string | undefined, why: QuickTheme['why']): QuickTheme[] => (id === undefined ? [] : [{ id, why }])
