import type { MatrixBy } from '#contract/comparing/columns.ts'
import { showExcerpts } from '../../../pane/excerpts/excerpt-list.ts'
import { changeMatrix, compareStore } from '../../../state/rooms/comparing.ts'
import { goTo } from '../../../state/view.ts'
import { fixedColumns, fixedRows } from '../grid/grid-window.ts'
import type { Cell, MatrixPlan, MatrixRow } from './matrix-rows.ts'

/** What is counted: also what themes below carry, also what stands in boilerplate, only what is starred. */
export type Counting = { readonly withChildren: boolean; readonly boilerplate: boolean; readonly starred?: true }

/**
 * What Enter or a click on a cell does: a plan's head opens the plan, that of several their excerpts, a theme's name opens or closes what lies below it, a theme's cell in a plan shows
 * what stands behind it beside the matrix, a sum the excerpts that were counted. A sum that is nought does nothing.
 */
export function useOpenCell(rows: readonly MatrixRow[], plans: readonly MatrixPlan[], by: MatrixBy, counting: Counting): (cell: Cell) => void {
  return ({ row, column }) => {
    const theme = rows[row - fixedRows]
    const plan = plans[column - fixedColumns]
    const { documents: chosen, plans: described } = compareStore.getState()
    const narrowed = plan ? {} : described
    const documents = plan ? [...(plan.documents ?? [])] : chosen
    // Nothing stands behind a value that no plan has any more.
    if (plan?.documents?.length === 0 && (!theme || row === 0)) return
    if (row === 0) {
      if (plan && by.kind === 'documents') goTo({ document: plan.id })
      else if (plan) showExcerpts({ themes: [], documents, ...counting })
    } else if (column === 0) {
      if (theme?.hasChildren) changeMatrix({ closed: toggled(compareStore.getState().matrix.closed, theme.id) })
    } else if (!theme) showExcerpts({ themes: [], documents, ...counting, ...narrowed })
    else if (plan) changeMatrix({ isCellOpen: true, cellFocus: null })
    else if (theme.total > 0) showExcerpts({ themes: [theme.id], documents, ...counting, ...narrowed })
  }
}

function toggled(closed: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(closed)
  if (!next.delete(id)) next.add(id)
  return next
}
