import { ChevronRight } from 'lucide-react'
import { useId, useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { showExcerpts } from '../../../pane/excerpts/excerpt-list.ts'
import { useThemeLooks } from '../../../pane/reading.ts'
import { useSay } from '../../../state/language.ts'
import { goTo } from '../../../state/view.ts'
import { ThemeSwatch } from '../../../ui/marks/ThemeChip.tsx'
import { changeMatrix, compareStore } from '../../../state/comparing.ts'
import { fixedColumns, fixedRows, sizes, useGridWindow } from './grid-window.ts'
import { gridMove, heat, type MatrixPlan, type MatrixRow } from './matrix-rows.ts'

export type MatrixProps = { readonly rows: readonly MatrixRow[]; readonly plans: readonly MatrixPlan[]; readonly withChildren: boolean }
type Cell = { readonly row: number; readonly column: number }

/** Theme × plan. The arrow keys go from cell to cell; Enter or a click opens the excerpts behind a number. */
export function Matrix({ rows, plans, withChildren }: MatrixProps) {
  const say = useSay()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const matrix = useStore(compareStore, comparing => comparing.matrix)
  const size = { rows: rows.length + fixedRows, columns: plans.length + fixedColumns }
  const active = { row: Math.min(matrix.row, size.rows - 1), column: Math.min(matrix.column, size.columns - 1) }
  const grid = useGridWindow(root, rows.length, plans.length, active)
  const largest = Math.max(0, ...rows.flatMap(row => [...row.countByPlan.values()]))
  const idOf = ({ row, column }: Cell) => `${id}-${row}-${column}`
  const open = useOpenCell(rows, plans, withChildren)

  const hearKey = (event: KeyboardEvent) => {
    if (event.altKey || event.shiftKey) return
    const page = Math.max(1, Math.floor((root.current?.clientHeight ?? 0) / sizes.row) - 4)
    const next = gridMove(event.key, event.ctrlKey || event.metaKey, active, { ...size, page })
    if (next) {
      changeMatrix(next)
      grid.show(next)
    } else if (event.key === 'Enter' || event.key === ' ') open(active)
    else return
    event.preventDefault()
  }
  const cell = (at: Cell) => ({
    id: idOf(at),
    'aria-colindex': at.column + 1,
    'data-active': (at.row === active.row && at.column === active.column) || undefined,
    onClick: () => {
      changeMatrix(at)
      open(at)
    },
  })
  const columns = grid.columns.getVirtualItems()
  const placed = (start: number) => ({ left: `${start}px`, width: `${grid.columnWidth}px` })
  return (
    <div
      ref={root}
      className="matrix"
      style={{ '--name': `${grid.name}px` } as React.CSSProperties}
      role="grid"
      aria-label={say('compare.matrix')}
      aria-describedby={`${id}-hint`}
      aria-rowcount={size.rows}
      aria-colcount={size.columns}
      aria-activedescendant={idOf(active)}
      tabIndex={0}
      onKeyDown={hearKey}
      onFocus={event => event.target.matches(':focus-visible') && grid.show(active)}
    >
      <p id={`${id}-hint`} hidden>
        {say('compare.matrix.hint')}
      </p>
      <div role="rowgroup" className="matrix-heads" style={{ width: `${grid.width}px` }}>
        <div role="row" aria-rowindex={1} className="matrix-row matrix-head">
          <div {...cell({ row: 0, column: 0 })} role="columnheader" className="matrix-name">
            {say('compare.matrix.theme')}
          </div>
          <div {...cell({ row: 0, column: 1 })} role="columnheader" className="matrix-total">
            {say('compare.matrix.allPlans')}
          </div>
          {columns.map(({ index, start, key }) => {
            const plan = plans[index]
            return plan ? (
              <div
                key={key}
                {...cell({ row: 0, column: index + fixedColumns })}
                role="columnheader"
                className="matrix-plan"
                style={placed(start)}
                title={plan.title}
                data-acts
              >
                <span>{plan.shortTitle}</span>
              </div>
            ) : null
          })}
        </div>
        <div role="row" aria-rowindex={2} className="matrix-row matrix-all">
          <div {...cell({ row: 1, column: 0 })} role="rowheader" className="matrix-name">
            {say('compare.matrix.allHighlights')}
          </div>
          <Count {...cell({ row: 1, column: 1 })} className="matrix-total" count={plans.reduce((sum, plan) => sum + plan.highlights, 0)} />
          {columns.map(({ index, start, key }) => (
            <Count
              key={key}
              {...cell({ row: 1, column: index + fixedColumns })}
              className="matrix-cell"
              style={placed(start)}
              count={plans[index]?.highlights ?? 0}
            />
          ))}
        </div>
      </div>
      <div role="rowgroup" className="matrix-rows" style={{ width: `${grid.width}px`, height: grid.rows.getTotalSize() }}>
        {grid.rows.getVirtualItems().map(item => {
          const row = rows[item.index]
          if (!row) return null
          const at = item.index + fixedRows
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={at + 1}
              className="matrix-row"
              style={{ top: `${item.start - sizes.head - sizes.totals}px` }}
            >
              <Name {...cell({ row: at, column: 0 })} row={row} />
              <Count {...cell({ row: at, column: 1 })} className="matrix-total" count={row.total} />
              {columns.map(({ index, start, key }) => {
                const count = row.countByPlan.get(plans[index]?.id ?? '') ?? 0
                const style = { ...placed(start), '--heat': `${heat(count, largest)}%` }
                return (
                  <Count
                    key={key}
                    {...cell({ row: at, column: index + fixedColumns })}
                    className="matrix-cell"
                    style={style}
                    count={count}
                  />
                )
              })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

type CellProps = {
  readonly id: string
  readonly 'aria-colindex': number
  readonly 'data-active': boolean | undefined
  readonly onClick: () => void
}

function Count({
  count,
  ...cell
}: CellProps & { readonly count: number; readonly className: string; readonly style?: React.CSSProperties }) {
  const say = useSay()
  return (
    <div {...cell} role="gridcell" data-acts={count > 0 || undefined}>
      {count > 0 ? say('excerpts.number', { count }) : <Zero />}
    </div>
  )
}

/** Nothing there: quiet to the eye, "0" to the ear. */
const Zero = (): ReactNode => (
  <>
    <span aria-hidden>·</span>
    <span className="ui-hidden">0</span>
  </>
)

function Name({ row, ...cell }: CellProps & { readonly row: MatrixRow }) {
  const looks = useThemeLooks()
  const look = looks.get(row.id)
  return (
    <div
      {...cell}
      role="rowheader"
      className="matrix-name"
      aria-expanded={row.hasChildren ? row.isOpen : undefined}
      title={look?.path ?? row.name}
    >
      <span className="matrix-fold" data-open={row.isOpen || undefined} style={{ marginInlineStart: `${row.depth * 14}px` }}>
        {row.hasChildren ? <ChevronRight size={13} aria-hidden /> : null}
      </span>
      <ThemeSwatch theme={row} code={look?.code} />
      <span className="matrix-words">{row.name}</span>
    </div>
  )
}

/** What Enter or a click on a cell does. */
function useOpenCell(rows: readonly MatrixRow[], plans: readonly MatrixPlan[], withChildren: boolean): (cell: Cell) => void {
  return ({ row, column }) => {
    const theme = rows[row - fixedRows]
    const plan = plans[column - fixedColumns]
    const { documents: chosen, plans: described } = compareStore.getState()
    const narrowed = plan ? {} : described
    const documents = plan ? [plan.id] : chosen
    if (row === 0) {
      if (plan) goTo({ document: plan.id })
    } else if (column === 0) {
      if (theme?.hasChildren) changeMatrix({ closed: toggled(compareStore.getState().matrix.closed, theme.id) })
    } else if (!theme) showExcerpts({ themes: [], documents, withChildren, ...narrowed })
    else if ((plan ? theme.countByPlan.get(plan.id) : theme.total) ?? 0) showExcerpts({ themes: [theme.id], documents, withChildren, ...narrowed })
  }
}

function toggled(closed: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(closed)
  if (!next.delete(id)) next.add(id)
  return next
}
