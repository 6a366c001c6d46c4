import type { Cooccurrence } from '#contract/coding/excerpts.ts'
import { compareNames } from '../../../state/language.ts'
import { joinPath } from '#domain/themes.ts'
import type { MeetingSort } from '../../../state/rooms/comparing.ts'
import type { MatrixPlan, MatrixRow } from '../matrix/matrix-rows.ts'

export type MeetingGrid = { readonly rows: readonly MatrixRow[]; readonly columns: readonly MatrixPlan[] }

/**
 * Themes × themes as lines and columns of a grid, both in the same order. `total` of a line and `highlights` of a column: how many excerpts carry the theme.
 * @param text only themes with these words in their path, without case; '' for all
 */
export function meetingGrid({ themes, cells }: Cooccurrence, { text, hideEmpty, sort }: { readonly text: string; readonly hideEmpty: boolean; readonly sort: MeetingSort }): MeetingGrid {
  const countsByTheme = new Map<string, Map<string, number>>()
  for (const { theme, other, count } of cells) {
    const counts = countsByTheme.get(theme) ?? new Map<string, number>()
    counts.set(other, count)
    countsByTheme.set(theme, counts)
  }
  const wanted = text.trim().normalize('NFKC').toLowerCase()
  const met = new Set(cells.flatMap(({ theme, other }) => [theme, other]))
  const shown = themes.filter(({ id, path }) => (!hideEmpty || met.has(id)) && joinPath(path).normalize('NFKC').toLowerCase().includes(wanted))
  const nameOf = (path: readonly string[]) => path.at(-1) ?? ''
  const sorted =
    sort === 'most' ? shown.toSorted((a, b) => b.count - a.count) : sort === 'name' ? shown.toSorted((a, b) => compareNames(nameOf(a.path), nameOf(b.path))) : shown
  return {
    rows: sorted.map(({ id, path, color, count }) => {
      return { id, name: nameOf(path), color, depth: 0, hasChildren: false, isOpen: false, total: count, countByPlan: countsByTheme.get(id) ?? new Map<string, number>() }
    }),
    columns: sorted.map(({ id, path, count }) => ({ id, title: joinPath(path), shortTitle: nameOf(path), highlights: count })),
  }
}
