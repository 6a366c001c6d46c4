import type { Block } from '../../block-text.ts'
import { isBlank, joined } from './blocks.ts'

export type Cell = { readonly blocks: Block[]; isLeftOut: boolean }

/** A table whose rows are being read. */
export class Table {
  #cells: Cell[] = []
  #isRowLeftOut = false
  #hasRows = false

  enterRow(): void {
    this.#cells = []
    this.#isRowLeftOut = false
  }

  /** A row that was deleted. */
  leaveOutRow(): void {
    this.#isRowLeftOut = true
  }

  enterCell(): Cell {
    const cell: Cell = { blocks: [], isLeftOut: false }
    this.#cells.push(cell)
    return cell
  }

  /** A cell that was deleted, or goes on from the one above or before it and shows nothing of its own. */
  leaveOutCell(): void {
    const cell = this.#cells.at(-1)
    if (cell) cell.isLeftOut = true
  }

  /**
   * The row's lines: its cells parted by tabs, or one below the other when one of them holds several lines. The first row stands apart
   * from what is above the table.
   */
  leaveRow(): Block[] {
    const cells = this.#isRowLeftOut ? [] : this.#cells.map(cell => (cell.isLeftOut ? [] : cell.blocks.filter(block => !isBlank(block))))
    const [first, ...others] = cells.some(holdsSeveralLines) ? cells.flat() : oneLine(cells)
    if (!first) return []
    const isApart = !this.#hasRows || first.isApart === true
    this.#hasRows = true
    return [{ ...first, isApart }, ...others]
  }
}

function holdsSeveralLines(blocks: readonly Block[]): boolean {
  return blocks.length > 1 || blocks.some(({ text }) => text.trim().includes('\n'))
}

function oneLine(cells: readonly (readonly Block[])[]): Block[] {
  const filled = cells.flat()
  const [only] = filled
  if (!only) return []
  if (filled.length === 1) return [only]
  const kind = filled.every(block => block.kind === 'boilerplate') ? 'boilerplate' : 'paragraph'
  const empty: Block = { text: '', kind }
  const lines = cells.map(blocks => blocks[0] ?? empty)
  const row = lines.slice(1).reduce((line, cell) => joined(line, '\t', { ...cell, text: cell.text.trim() }), lines[0] ?? empty)
  return [{ text: row.text, kind, ...(row.comments && { comments: row.comments }) }]
}
