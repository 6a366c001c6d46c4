import type { Block } from '../block-text.ts'

/** What a cell of a table holds, paragraph by paragraph. */
export type Cell = readonly Block[]

/**
 * A table's row as it is read: cells of one line each, parted by tabs in one line; otherwise (a page laid out with a table, a table in a
 * cell) one paragraph after the other. A cell that stands alone stays what it is; what is bold beside others is no heading.
 */
export function rowBlocks(cells: readonly Cell[]): readonly Block[] {
  const filled = cells.filter(cell => cell.length > 0)
  if (filled.length <= 1) return filled.flat()
  if (filled.some(cell => cell.length > 1 || cell[0]?.text.includes('\n'))) return filled.flat().map(({ look: _, ...block }) => block)
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
