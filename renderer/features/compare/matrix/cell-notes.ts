import type { Matrix } from '#contract/compare.ts'
import type { MatrixBy } from '#contract/comparing/columns.ts'
import type { CellSummary, Silence } from '#contract/comparing/cells.ts'
import { columnOfCell } from '#domain/comparing/columns.ts'

/** What people said of a cell. `silent`: how many of its plans were recorded as silent. */
export type CellNote = { readonly summary: CellSummary | null; readonly silences: readonly Silence[]; readonly silent: number }

export type NotesByTheme = ReadonlyMap<string, ReadonlyMap<string, CellNote>>

const nothing: CellNote = { summary: null, silences: [], silent: 0 }

/** What is said of cells, by theme and column; cells of which nothing is said are not there. */
export function notesByTheme({ columns, summaries, silences }: Pick<Matrix, 'columns' | 'summaries' | 'silences'>, by: MatrixBy): NotesByTheme {
  const notes = new Map<string, Map<string, CellNote>>()
  const put = (theme: string, column: string, change: (note: CellNote) => CellNote) => {
    const byColumn = notes.get(theme) ?? new Map<string, CellNote>()
    byColumn.set(column, change(byColumn.get(column) ?? nothing))
    notes.set(theme, byColumn)
  }
  for (const summary of summaries) {
    const column = columnOfCell(summary.cell, by)
    if (column !== undefined) put(summary.cell.theme, column, note => ({ ...note, summary }))
  }
  const columnsByPlan = new Map<string, string[]>()
  for (const { id, documents } of columns) for (const plan of documents) columnsByPlan.set(plan, [...(columnsByPlan.get(plan) ?? []), id])
  for (const silence of silences) {
    for (const column of columnsByPlan.get(silence.document) ?? []) {
      put(silence.theme, column, note => ({
        ...note,
        silences: [...note.silences, silence],
        silent: note.silent + (note.silences.some(({ document }) => document === silence.document) ? 0 : 1),
      }))
    }
  }
  return notes
}
