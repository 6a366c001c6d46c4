import type { ExcerptRow } from '#contract/coding/excerpts.ts'
import type { ThemeRow } from '#contract/coding/themes.ts'

/** A line of the columns: a theme's heading, or one excerpt of it from each plan that has so many. */
export type ColumnLine =
  | { readonly kind: 'theme'; readonly key: string; readonly theme: string; readonly count: number }
  | { readonly kind: 'excerpts'; readonly key: string; readonly theme: string; readonly cells: readonly (ExcerptRow | undefined)[] }

/**
 * Lines excerpts up by theme: under each theme's heading the first excerpts of all plans stand in one line, then the second ones. An
 * excerpt with several of the themes stands under each of them.
 * @param wanted themes to line up, those below included already; null for all
 */
export function columnLines(
  rows: readonly ExcerptRow[],
  themes: readonly ThemeRow[],
  wanted: ReadonlySet<string> | null,
  documents: readonly string[],
): ColumnLine[] {
  return themes.flatMap(({ id }): ColumnLine[] => {
    if (wanted && !wanted.has(id)) return []
    const byPlan = documents.map(document => rows.filter(row => row.document === document && row.themes.includes(id)))
    const count = byPlan.reduce((sum, list) => sum + list.length, 0)
    if (count === 0) return []
    const depth = Math.max(...byPlan.map(list => list.length))
    const lines = Array.from(
      { length: depth },
      (_, at): ColumnLine => ({ kind: 'excerpts', key: `${id} ${at}`, theme: id, cells: byPlan.map(list => list[at]) }),
    )
    return [{ kind: 'theme', key: id, theme: id, count }, ...lines]
  })
}

/** The plans that stand as columns: those chosen, else all if they are few, else the ones with most highlights; in the list's order. */
export function columnPlans<T extends { readonly id: string; readonly annotations: number }>(
  documents: readonly T[],
  chosen: readonly string[],
  most: number,
): readonly T[] {
  if (chosen.length > 0) return documents.filter(({ id }) => chosen.includes(id))
  if (documents.length <= most) return documents
  const fullest = new Set(documents.filter(({ annotations }) => annotations > 0).toSorted((a, b) => b.annotations - a.annotations).slice(0, most))
  return documents.filter(document => fullest.has(document))
}
