import type { Block } from '../block-text.ts'

/** What a cell of a table holds, paragraph by paragraph. */
export type Cell = readonly Block[]

/** What the rows of one table so far say of those that follow. */
export type RowsAbove = {
  /** Whether a row of two cells had a name in bold before a value that is not. */
  haveNames: boolean
  /** Cells of the row above that had one line in each. */
  cells: number
}

export const noRows = (): RowsAbove => ({ haveNames: false, cells: 0 })

/** A table of fewer columns lays out a page as well; UTF-16 code units and paragraphs of a cell that goes on with the row. */
const fewestColumns = 3
const longestInCell = 80
const mostInCell = 4
const longestName = 20

/**
 * A table's row as it is read: cells of one line each, or of a few short ones below rows that are, parted by tabs in one line; otherwise (a page laid out with a table, a table in a
 * cell) one paragraph after the other. A cell that stands alone stays what it is, but for a name whose value was left empty; what is bold
 * beside others is no heading.
 */
export function rowBlocks(cells: readonly Cell[], above: RowsAbove): readonly Block[] {
  const filled = cells.filter(cell => cell.length > 0)
  if (filled.length === 1 && filled.flat().length > 1 && cells.length > 1 && cells.every(isTiny)) return inOneLine(filled)
  if (filled.length <= 1) return above.haveNames && cells.length === 2 && cells[0] === filled[0] ? withoutLooks(filled.flat()) : filled.flat()
  above.haveNames ||= cells.length === 2 && areBold(cells[0]) && !areBold(cells[1])
  const isJoined = cells.length >= fewestColumns && (cells.every(isTiny) || (above.cells === cells.length && cells.every(isSmall)))
  if (!isJoined && filled.some(cell => cell.length > 1 || cell[0]?.text.includes('\n'))) return withoutLooks(filled.flat())
  above.cells = cells.length
  return inOneLine(cells)
}

function inOneLine(cells: readonly Cell[]): readonly Block[] {
  const comments: NonNullable<Block['comments']>[number][] = []
  let text = ''
  for (const [index, cell] of cells.entries()) {
    if (index > 0) text += '\t'
    for (const [at, block] of cell.entries()) {
      if (at > 0) text += ' '
      const before = text.length
      for (const comment of block.comments ?? []) comments.push({ ...comment, start: comment.start + before, end: comment.end + before })
      text += block.text
    }
  }
  return [{ text, kind: 'paragraph', comments }]
}

/** Whether a cell holds a few short paragraphs at most: names, one below the other. */
function isSmall(cell: Cell): boolean {
  return cell.length === 1 || (cell.length <= mostInCell && cell.every(({ text, kind, pages = [] }) => kind === 'paragraph' && text.length <= longestInCell && pages.length === 0))
}

/** Whether a cell holds no more than a name, broken into lines. */
function isTiny(cell: Cell): boolean {
  return isSmall(cell) && cell.every(({ text }) => text.length <= longestName && !text.includes('\n'))
}

function areBold(cell: Cell | undefined): boolean {
  return cell?.every(({ look }) => look?.isBold === true) ?? false
}

function withoutLooks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(({ look: _, ...block }) => block)
}
