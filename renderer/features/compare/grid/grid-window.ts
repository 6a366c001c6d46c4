import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual'
import { useEffect, useState, type RefObject } from 'react'
import type { Cell } from '../matrix/matrix-rows.ts'

/** Sizes of the parts of the matrix, px. */
export const sizes = { head: 80, totals: 30, row: 30, total: 64, leastColumn: 92, mostColumn: 168 } as const
/**
 * Width of the themes' names, px: narrow in a small window, up to `widest` where the columns leave room, down to `least` where all plans
 * then fit.
 */
const names = { narrow: 132, least: 190, wide: 280, widest: 380 } as const
/** Width of the window below which they are narrow, px. */
const narrow = 560
/** Heading and totals above the rows, and themes and totals before the columns. */
export const fixedRows = 2
export const fixedColumns = 2

/** How much room a column's head has for its name over all of its lines, px. @param width of the column */
export const roomOfHead = (width: number): number => lighter.head * linesOfHead * (width - besideHead)
/** How much room a line's head has for the name of a plan, px. @param width of the names */
export const roomOfName = (width: number): number => lighter.name * (width - besideName)
const linesOfHead = 4
const [besideHead, besideName] = [16, 24]
/** How much more stands in it than in a head of a text, whose letters are bold and larger; a line that does not wrap is filled, too. */
const lighter = { head: 1.1, name: 1.25 } as const

/** The rows and columns of the matrix that are in sight, with the active cell always among them. */
export function useGridWindow(
  root: RefObject<HTMLDivElement | null>,
  rowCount: number,
  columnCount: number,
  active: Cell,
) {
  const width = useWidth(root)
  const name = nameWidth(width, columnCount)
  const before = name + sizes.total
  const room = width - before
  const columnWidth = Math.floor(Math.min(sizes.mostColumn, Math.max(sizes.leastColumn, columnCount > 0 ? room / columnCount : 0)))
  const rows = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count: rowCount,
    getScrollElement: () => root.current,
    estimateSize: () => sizes.row,
    overscan: 6,
    scrollMargin: sizes.head + sizes.totals,
    scrollPaddingStart: sizes.head + sizes.totals,
    rangeExtractor: range => including(range, active.row - fixedRows),
  })
  const columns = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    horizontal: true,
    count: columnCount,
    getScrollElement: () => root.current,
    estimateSize: () => columnWidth,
    overscan: 3,
    scrollMargin: before,
    scrollPaddingStart: before,
    rangeExtractor: range => including(range, active.column - fixedColumns),
  })
  useEffect(() => columns.measure(), [columns, columnWidth, before])
  const show = ({ row, column }: Cell) => {
    if (row >= fixedRows) rows.scrollToIndex(row - fixedRows, { align: 'auto' })
    if (column >= fixedColumns) columns.scrollToIndex(column - fixedColumns, { align: 'auto' })
  }
  return { rows, columns, name, width: before + columnCount * columnWidth, columnWidth, show }
}

/**
 * Px. In a narrow window the numbers need room beside the names, in a wide one few columns leave some to them; between, they give way where
 * that spares scrolling sideways.
 */
export function nameWidth(width: number, columnCount: number): number {
  if (width <= 0) return names.wide
  if (width < narrow) return names.narrow
  const beside = (column: number) => width - sizes.total - columnCount * column
  const [most, least] = [beside(sizes.leastColumn), beside(sizes.mostColumn)]
  if (least > names.wide) return Math.min(least, names.widest)
  return most >= names.least ? Math.min(most, names.wide) : names.wide
}

function including(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  return index < 0 || index >= range.count || indexes.includes(index) ? indexes : [...indexes, index].sort((a, b) => a - b)
}

function useWidth(root: RefObject<HTMLDivElement | null>): number {
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const element = root.current
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])
  return width
}
