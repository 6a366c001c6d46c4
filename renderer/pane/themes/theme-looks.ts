import type { ThemeRow } from '#contract/coding/themes.ts'
import { codeByTheme, themePattern, type ThemePattern } from '#domain/theme-marks/code.ts'
import { joinPath, themePaths } from '#domain/themes.ts'

/** How a theme is told from others in the text and the margin: by its colour, its line and its code, never by colour alone. */
export type ThemeLook = {
  readonly id: string
  readonly name: string
  readonly path: string
  readonly color: string
  /** Two signs that no other theme of the project has. */
  readonly code: string
  readonly pattern: ThemePattern
  readonly shortcut: string
  /** What it means, for whoever is about to give it; '' where nobody said. */
  readonly definition: string
  readonly include: string
  readonly exclude: string
  /** Offered nowhere for tagging. */
  readonly archived: boolean
  /** Place in the codebook, from the top. */
  readonly order: number
}
export type ThemeLooks = ReadonlyMap<string, ThemeLook>

/** Looks by theme id. */
export function themeLooks(themes: readonly ThemeRow[]): ThemeLooks {
  const paths = themePaths(themes)
  const codes = codeByTheme(themes)
  return new Map(
    themes.map(({ id, name, color, shortcut, definition, include, exclude, archived }, order): [string, ThemeLook] => [
      id,
      { id, name, color, shortcut, definition, include, exclude, archived, order, path: joinPath(paths.get(id) ?? [name]), code: codes.get(id) ?? '', pattern: themePattern(id) },
    ]),
  )
}

let last: { readonly themes: readonly ThemeRow[]; readonly looks: ThemeLooks } = { themes: [], looks: new Map() }

/**
 * The looks of the window's codebook. The same map again while nothing that is seen has changed (counts change with every highlight),
 * so that no text is drawn again for it and many may ask.
 */
export function currentLooks(themes: readonly ThemeRow[]): ThemeLooks {
  if (last.themes === themes) return last.looks
  const looksSame = themes.length === last.themes.length && themes.every((theme, index) => sameLook(theme, last.themes[index]))
  last = { themes, looks: looksSame ? last.looks : themeLooks(themes) }
  return last.looks
}

const seen = ['id', 'parent', 'name', 'color', 'shortcut', 'definition', 'include', 'exclude', 'archived'] as const

function sameLook(a: ThemeRow, b: ThemeRow | undefined): boolean {
  return b !== undefined && seen.every(part => a[part] === b[part])
}

/** The looks of an annotation's themes in the codebook's order; themes that went in the meantime are left out. */
export function looksOf(themes: readonly string[], looks: ThemeLooks): ThemeLook[] {
  return themes.flatMap(id => looks.get(id) ?? []).sort((a, b) => a.order - b.order)
}
