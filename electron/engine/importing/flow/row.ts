import type { Block } from '../block-text.ts'

/** What a cell of a table holds, paragraph by paragraph. */
export type Cell = readonly Block[]

/** What the rows of one table so far say of those that follow. */
export type RowsAbove = {
  /** Whether a row of two cells had a name in bold before a value that is not. */
  haveNames: boolean
}

/**
 * A table's row as it is read: cells of one line each, parted by tabs in one line; otherwise (a page laid out with a table, a table in a
 * cell) one paragraph after the other. A cell that stands alone stays what it is, but for a name whose value was left empty; what is bold
 * beside others is no heading.
 */
export function rowBlocks(cells: readonly Cell[], above: RowsAbove): readonly Block[] {
  const filled = cells.filter(cell => cell.length > 0)
  if (filled.length <= 1) return above.haveNames && cells.length === 2 && cells[0] === filled[0] ? withoutLooks(filled.flat()) : filled.flat()
  above.haveNames ||= cells.length === 2 && areBold(cells[0]) && !areBold(cells[1])
  if (filled.some(cell => cell.length > 1 || cell[0]?.text.includes('\n'))) return withoutLooks(filled.flat())
  const comments: NonNullable<Block['comments']>[number][] = []
  let text = ''
  for (const [index, [block]] of cells.entries()) {
    if (index > 0) text += '\t'
    const before = text.length
    for (const comment of block?.comments ?? []) comments.push({ ...comment, start: comment.start + before, end: comment.end + before })
    text += block?.text ?? ''
  }
  return [{ text, kind: 'paragraph', comments }]
}

function areBold(cell: Cell | undefined): boolean {
  return cell?.every(({ look }) => look?.isBold === true) ?? false
}

function withoutLooks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map(({ look: _, ...block }) => block)
}
