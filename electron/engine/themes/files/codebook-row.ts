import type { Id } from '#domain/ids.ts'
import type { ThemeNotes } from '#domain/themes/theme-notes.ts'

/** One theme of a codebook file. '' or none where the file says nothing. */
export type CodebookRow = ThemeNotes & {
  readonly path: readonly string[]
  readonly color: string
  readonly shortcut: string
  /** What the theme is known by in other programs, for a theme that is new here. */
  readonly id: Id | null
}

/** What a codebook file holds: its themes, and how many sets of codes, which are no themes. */
export type Codebook = { readonly rows: readonly CodebookRow[]; readonly sets: number }

/** What a codebook file may hold. Lengths in UTF-16 code units. */
export const mostRows = 10_000
export const mostLevels = 100
export const longestName = 2_000
export const longestDefinition = 20_000
