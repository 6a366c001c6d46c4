import { type CSSProperties, type KeyboardEvent, type RefObject, useId, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { useSay } from '../../../state/language.ts'
import { changeMatrix, compareStore } from '../../../state/rooms/comparing.ts'
import { fixedColumns, fixedRows, sizes, useGridWindow } from './grid-window.ts'
import { AllHighlights, type PlanColumn, PlanHeads, ThemeLine } from './MatrixLines.tsx'
import { type Cell, gridMove, type MatrixPlan, type MatrixRow } from './matrix-rows.ts'

/** What the grid and its fixed heads are called. */
export type MatrixWords = { readonly label: MessageId; readonly hint: MessageId; readonly corner: MessageId; readonly total: MessageId; readonly all: MessageId }

export type MatrixProps = {
  readonly rows: readonly MatrixRow[]
  readonly plans: readonly MatrixPlan[]
  /** The number over all columns; null where there is none. */
  readonly total: number | null
  /** Whether numbers are percent. */
  readonly percent?: boolean
  readonly words: MatrixWords
  /** The greatest number, where it is known; else it is looked for. */
  readonly largest?: number
  /** What Enter or a click on a cell does. */
  readonly open: (cell: Cell) => void
  /** What other keys do on the active cell; whether one did anything. */
  readonly onKey?: (key: string, cell: Cell) => boolean
}

/** Theme × plan, or × theme. The arrow keys go from cell to cell; Enter or a click opens the excerpts behind a number. */
export function Matrix({ rows, plans, total, percent = false, words, largest: known, open, onKey }: MatrixProps) {
  const say = useSay()
  const id = useId()
  const root = useRef<HTMLDivElement>(null)
  const { size, active } = useActiveCell(rows.length, plans.length)
  const grid = useGridWindow(root, rows.length, plans.length, active)
  const largest = useMemo(() => known ?? largestOf(rows), [rows, known])
  const idOf = ({ row, column }: Cell) => `${id}-${row}-${column}`
  const hearKey = useMatrixKeys(root, size, active, grid.show, open, onKey)
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
    return plan ? [{ key, index, plan, place: { left: `${start}px`, width: `${grid.columnWidth}px` } }] : []
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
      onKeyDown={hearKey}
      onFocus={event => event.target.matches(':focus-visible') && grid.show(active)}
    >
      <p id={`${id}-hint`} hidden>
        {say(words.hint)}
      </p>
      <div role="rowgroup" className="matrix-heads" style={{ width: `${grid.width}px` }}>
        <PlanHeads columns={columns} cell={cell} words={words} />
        <AllHighlights columns={columns} cell={cell} words={words} total={total} percent={percent} />
      </div>
      <div role="rowgroup" className="matrix-rows" style={{ width: `${grid.width}px`, height: grid.rows.getTotalSize() }}>
        {grid.rows.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]
          if (!row) return null
          const top = start - sizes.head - sizes.totals
          return <ThemeLine key={row.id} columns={columns} cell={cell} row={row} at={index + fixedRows} top={top} largest={largest} percent={percent} />
        })}
      </div>
    </div>
  )
}

/** The greatest number in all cells; there can be more than a call takes arguments. */
export function largestOf(rows: readonly MatrixRow[]): number {
  let largest = 0
  for (const row of rows) for (const value of (row.measured?.valueByPlan ?? row.countByPlan).values()) largest = Math.max(largest, value)
  return largest
}

/** The cell that the keys act on, held within the grid, which may have shrunk since. */
function useActiveCell(rowCount: number, planCount: number) {
  const matrix = useStore(compareStore, comparing => comparing.matrix)
  const size = { rows: rowCount + fixedRows, columns: planCount + fixedColumns }
  return { size, active: { row: Math.min(matrix.row, size.rows - 1), column: Math.min(matrix.column, size.columns - 1) } }
}

/** The arrow keys and their like move the active cell, Enter and Space open it. */
function useMatrixKeys(
  root: RefObject<HTMLDivElement | null>,
  size: { readonly rows: number; readonly columns: number },
  active: Cell,
  show: (cell: Cell) => void,
  open: (cell: Cell) => void,
  onKey: MatrixProps['onKey'],
): (event: KeyboardEvent) => void {
  return event => {
    if (event.altKey || event.shiftKey) return
    const page = Math.max(1, Math.floor((root.current?.clientHeight ?? 0) / sizes.row) - 4)
    const next = gridMove(event.key, event.ctrlKey || event.metaKey, active, { ...size, page })
    if (next) {
      changeMatrix(next)
      show(next)
    } else if (event.key === 'Enter' || event.key === ' ') open(active)
    else if (event.ctrlKey || event.metaKey || !onKey?.(event.key, active)) return
    event.preventDefault()
  }
}
