import { type CSSProperties, useId, useMemo, useRef } from 'react'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useSay } from '../../../state/language.ts'
import { changeMatrix } from '../../../state/rooms/comparing.ts'
import { apartNames } from '../grid/apart-names.ts'
import { hearGridKey, useActiveCell } from '../grid/grid-keys.ts'
import { fixedRows, roomOfHead, roomOfName, sizes, useGridWindow } from '../grid/grid-window.ts'
import type { NumberUnit } from './MatrixCell.tsx'
import { AllHighlights, type PlanColumn, PlanHeads, ThemeLine } from './MatrixLines.tsx'
import type { Cell, MatrixPlan, MatrixRow } from './matrix-rows.ts'

/** What the grid and its fixed heads are called. */
export type MatrixWords = { readonly label: MessageId; readonly hint: MessageId; readonly corner: MessageId; readonly total: MessageId; readonly all: MessageId }

export type MatrixProps = {
  readonly rows: readonly MatrixRow[]
  readonly plans: readonly MatrixPlan[]
  /** The number over all columns; null where there is none. */
  readonly total: number | null
  /** What numbers are, where they count nothing. */
  readonly unit?: NumberUnit | undefined
  readonly words: MatrixWords
  /** The greatest number, where it is known; else it is looked for. */
  readonly largest?: number
  /** What Enter or a click on a cell does. */
  readonly open: (cell: Cell) => void
  /** What other keys do on the active cell; whether one did anything. */
  readonly onKey?: (key: string, cell: Cell) => boolean
}

/** Theme × plan, or × theme. The arrow keys go from cell to cell; Enter or a click opens the excerpts behind a number. */
export function Matrix({ rows, plans, total, unit, words, largest: known, open, onKey }: MatrixProps) {
  const say = useSay()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const { size, active } = useActiveCell(rows.length, plans.length)
  const grid = useGridWindow(root, rows.length, plans.length, active)
  const heads = useMemo(() => apartNames(plans.map(({ shortTitle }) => shortTitle), roomOfHead(grid.columnWidth)), [plans, grid.columnWidth])
  const names = useMemo(() => planNames(rows, roomOfName(grid.name)), [rows, grid.name])
  const largest = useMemo(() => known ?? largestOf(rows), [rows, known])
  const idOf = ({ row, column }: Cell) => `${id}-${row}-${column}`
  const page = () => Math.max(1, Math.floor((root.current?.clientHeight ?? 0) / sizes.row) - 4)
  const cell = (at: Cell) => ({
    id: idOf(at),
    'aria-colindex': at.column + 1,
    'data-active': (at.row === active.row && at.column === active.column) || undefined,
    onClick: () => {
      changeMatrix(at)
      open(at)
    },
  })
  const columns = grid.columns.getVirtualItems().flatMap(({ index, start, key }): PlanColumn[] => {
    const plan = plans[index]
    return plan ? [{ key, index, plan, shown: heads[index] ?? plan.shortTitle, place: { left: `${start}px`, width: `${grid.columnWidth}px` } }] : []
  })
  return (
    <div
      ref={root}
      className="matrix"
      style={{ '--name': `${grid.name}px` } as CSSProperties}
      role="grid"
      aria-label={say(words.label)}
      aria-describedby={`${id}-hint`}
      aria-rowcount={size.rows}
      aria-colcount={size.columns}
      aria-activedescendant={idOf(active)}
      tabIndex={0}
      data-first-place
      onKeyDown={event => hearGridKey(event, { size, active, page, show: grid.show, open, onKey })}
      onFocus={event => event.target.matches(':focus-visible') && grid.show(active)}
    >
      <p id={`${id}-hint`} hidden>
        {say(words.hint)}
      </p>
      <div role="rowgroup" className="matrix-heads" style={{ width: `${grid.width}px` }}>
        <PlanHeads columns={columns} cell={cell} words={words} />
        <AllHighlights columns={columns} cell={cell} words={words} total={total} unit={unit} />
      </div>
      <div role="rowgroup" className="matrix-rows" style={{ width: `${grid.width}px`, height: grid.rows.getTotalSize() }}>
        {grid.rows.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const top = start - sizes.head - sizes.totals
          return <ThemeLine key={row.id} columns={columns} cell={cell} row={row} name={names?.[index] ?? row.name} at={index + fixedRows} top={top} largest={largest} unit={unit} />
        })}
      </div>
    </div>
  )
}

/** What lines that are plans are called where each has one line of so much room, px; null where they are themes. */
function planNames(rows: readonly MatrixRow[], room: number): readonly string[] | null {
  return rows.some(({ color }) => color !== null) ? null : apartNames(rows.map(({ name }) => name), room)
}

/** The greatest number in all cells; there can be more than a call takes arguments. */
export function largestOf(rows: readonly MatrixRow[]): number {
  let largest = 0
  for (const row of rows) for (const value of (row.measured?.valueByPlan ?? row.countByPlan).values()) largest = Math.max(largest, value)
  return largest
}
