import type { Cell, MatrixPlan, MatrixRow } from './matrix-rows.ts'

export type Grid = { readonly rows: readonly MatrixRow[]; readonly plans: readonly MatrixPlan[] }

/** The same cells with a line for each column and a column for each theme in sight. Sums change places, too. @param sortTheme the theme that the lines are ordered by */
export function turned({ rows, plans }: Grid, sortTheme: string | null = null): Grid {
  const counts = byColumn(rows, row => row.countByPlan)
  const values = byColumn(rows, row => row.measured?.valueByPlan)
  const notes = byColumn(rows, row => row.noteByPlan)
  return {
    rows: plans.map((plan): MatrixRow => {
      return {
        id: plan.id,
        name: [plan.shortTitle, plan.note].filter(Boolean).join(' · '),
        title: plan.title,
        color: null,
        depth: 0,
        hasChildren: false,
        isOpen: false,
        documents: plan.documents,
        total: plan.highlights,
        countByPlan: counts.get(plan.id) ?? new Map<string, number>(),
        measured: { total: plan.value ?? plan.highlights, valueByPlan: values.get(plan.id) ?? new Map<string, number>() },
        noteByPlan: notes.get(plan.id),
      }
    }),
    plans: rows.map(row => ({
      id: row.id,
      title: row.name,
      shortTitle: row.name,
      highlights: row.total,
      value: row.measured?.total,
      isOrder: row.id === sortTheme,
      isOpen: row.hasChildren ? row.isOpen : undefined,
    })),
  }
}

/** What rows have by column, as what columns have by row. */
function byColumn<T>(rows: readonly MatrixRow[], of: (row: MatrixRow) => ReadonlyMap<string, T> | undefined): ReadonlyMap<string, ReadonlyMap<string, T>> {
  const turned = new Map<string, Map<string, T>>()
  for (const row of rows) {
    for (const [column, value] of of(row) ?? []) {
      const known = turned.get(column) ?? new Map<string, T>()
      turned.set(column, known.set(row.id, value))
    }
  }
  return turned
}

/** Where a cell of a turned grid stands in the one that was turned, and the other way round: both have two heads before their rows and columns. */
export const turnedCell = ({ row, column }: Cell): Cell => ({ row: column, column: row })
