import type { Block } from '../../block-text.ts'
import { noRows, rowBlocks, type RowsAbove } from '../../flow/row.ts'
import { isBlank, trimmed } from './blocks.ts'

export type Cell = { readonly blocks: Block[]; isLeftOut: boolean }

/** A table whose rows are being read. */
export class Table {
  #cells: Cell[] = []
  #isRowLeftOut = false
  readonly #rowsAbove: RowsAbove = noRows()
  /** Whether what is above the coming row belongs to it as closely as its own rows. */
  #isJoined: boolean

  /** @param isNested in a cell of another table */
  constructor(isNested: boolean) {
    this.#isJoined = isNested
  }

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
    const cells = this.#isRowLeftOut ? [] : this.#cells
    const [first, ...others] = rowBlocks(cells.map(cell => (cell.isLeftOut ? [] : cell.blocks.filter(block => !isBlank(block)).map(trimmed))), this.#rowsAbove)
    if (!first) return []
    const isApart = !this.#isJoined || first.isApart === true
    this.#isJoined = true
    return [{ ...first, isApart }, ...others]
  }
}
