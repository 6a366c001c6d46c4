import type { Matrix } from '#contract/compare.ts'
import type { Silence } from '#contract/comparing/cells.ts'

/** What people said of a cell. */
export type CellNote = { readonly isSummarised: boolean; readonly silences: readonly Silence[] }

export type NotesByTheme = ReadonlyMap<string, ReadonlyMap<string, CellNote>>

/** What is said of cells, by theme and plan; cells of which nothing is said are not there. */
export function notesByTheme({ summaries, silences }: Pick<Matrix, 'summaries' | 'silences'>): NotesByTheme {
  const notes = new Map<string, Map<string, CellNote>>()
  const put = (theme: string, plan: string, change: (note: CellNote) => CellNote) => {
    const byPlan = notes.get(theme) ?? new Map<string, CellNote>()
    byPlan.set(plan, change(byPlan.get(plan) ?? { isSummarised: false, silences: [] }))
    notes.set(theme, byPlan)
  }
  for (const { cell } of summaries) if ('document' in cell) put(cell.theme, cell.document, note => ({ ...note, isSummarised: true }))
  for (const silence of silences) put(silence.theme, silence.document, note => ({ ...note, silences: [...note.silences, silence] }))
  return notes
}
