import type { WrittenLines } from './written-lines.ts'

type Cell = { hasText: boolean; severalLines: boolean }
/** `separators`: places in the written lines that part its cells. */
type Row = { cell: Cell | null; emptyBefore: number; readonly separators: number[]; severalLines: boolean }

/** The table rows around what is written next, the innermost last, and what parts their cells. */
export type TableRows = {
  readonly isInRow: () => boolean
  /** Before a cell's first text, edges and breaks have nothing to part. */
  readonly inEmptyCell: () => boolean
  readonly enterRow: () => void
  readonly leaveRow: () => void
  /** Within a row only. Answers whether the cell before had text. */
  readonly enterCell: () => boolean
  readonly leaveCell: () => void
  /** To be told before a line break is written. */
  readonly noteBreak: () => void
  /** Each cell around the coming text that had none before is parted from its row's earlier ones. */
  readonly putTabs: () => void
}

export function tableRows(lines: WrittenLines): TableRows {
  const rows: Row[] = []
  return {
    isInRow: () => rows.length > 0,
    inEmptyCell: () => rows.at(-1)?.cell?.hasText === false,
    enterRow() {
      rows.push({ cell: null, emptyBefore: 0, separators: [], severalLines: false })
    },
    leaveRow() {
      const row = rows.pop()
      if (!row?.severalLines) return
      for (const place of row.separators) lines.partOtherwise(place, '\n')
      const around = rows.at(-1)?.cell
      if (around) around.severalLines = true
    },
    enterCell() {
      const row = rows.at(-1)
      if (!row) return false
      const hadText = row.cell?.hasText ?? false
      // Empty cells before the row's first text are not counted: nothing stands before them.
      if (hadText || row.emptyBefore > 0) row.emptyBefore++
      row.cell = { hasText: false, severalLines: false }
      return hadText
    },
    leaveCell() {
      const row = rows.at(-1)
      if (row?.cell?.severalLines) row.severalLines = true
    },
    noteBreak() {
      const parted = rows.findLast(row => row.cell?.hasText)?.cell
      if (parted) parted.severalLines = true
    },
    putTabs() {
      let first = rows.length
      while (first > 0 && rows[first - 1]?.cell?.hasText !== true) first--
      for (const row of rows.slice(first)) {
        for (; row.emptyBefore > 0; row.emptyBefore--) row.separators.push(lines.part('\t'))
        if (row.cell) row.cell.hasText = true
      }
    },
  }
}
