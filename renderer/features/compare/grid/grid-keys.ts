import type { KeyboardEvent } from 'react'
import { useStore } from 'zustand'
import { changeMatrix, compareStore } from '../../../state/rooms/comparing.ts'
import { fixedColumns, fixedRows } from './grid-window.ts'
import { type Cell, gridMove } from '../matrix/matrix-rows.ts'

type Size = { readonly rows: number; readonly columns: number }

/** The cell that the keys act on, held within the grid, which may have shrunk since, and at or behind `least`. */
export function useActiveCell(rowCount: number, planCount: number, least: Cell = { row: 0, column: 0 }): { readonly size: Size; readonly active: Cell } {
  const matrix = useStore(compareStore, comparing => comparing.matrix)
  const size = { rows: rowCount + fixedRows, columns: planCount + fixedColumns }
  return { size, active: within({ row: Math.min(matrix.row, size.rows - 1), column: Math.min(matrix.column, size.columns - 1) }, least) }
}

const within = ({ row, column }: Cell, least: Cell): Cell => ({ row: Math.max(row, least.row), column: Math.max(column, least.column) })

export type GridKeys = {
  readonly size: Size
  readonly active: Cell
  /** The first cell that keys lead to; that of the heads when nothing is said. */
  readonly least?: Cell
  /** How many rows a page is. */
  readonly page: () => number
  readonly show: (cell: Cell) => void
  readonly open: (cell: Cell) => void
  /** What other keys do on the active cell; whether one did anything. */
  readonly onKey?: ((key: string, cell: Cell) => boolean) | undefined
}

/** The arrow keys and their like move the active cell, Enter and Space open it. */
export function hearGridKey(event: KeyboardEvent, { size, active, least = { row: 0, column: 0 }, page, show, open, onKey }: GridKeys): void {
  if (event.altKey || event.shiftKey) return
  const next = gridMove(event.key, event.ctrlKey || event.metaKey, active, { ...size, page: page() })
  if (next) {
    const held = within(next, least)
    changeMatrix(held)
    show(held)
  } else if (event.key === 'Enter' || event.key === ' ') open(active)
  else if (event.ctrlKey || event.metaKey || !onKey?.(event.key, active)) return
  event.preventDefault()
}
