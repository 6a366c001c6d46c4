import type { Cell } from './rows.ts'
import { Utf8Pieces } from './utf8-pieces.ts'

export type CsvTable = {
  /** The first line, one name a column. */
  readonly header: readonly string[]
  /** Read once, one row at a time, as the file is written. */
  readonly rows: Iterable<readonly Cell[]>
}

/** What a reader of the file should know. Rows count from 1 below the header, columns from 1. */
export type CsvSummary = {
  readonly rows: number
  /** Cells that Excel will cut off when it opens the file; the file itself holds them whole. */
  readonly longCells: number
  readonly firstLongCell: { readonly row: number; readonly column: number } | null
}

/** The most UTF-16 code units that Excel keeps in a cell ("Excel specifications and limits", Microsoft Support). */
export const excelCellLimit = 32_767

/** Each chunk is a journey to the disk and back, and others have their turn then; memory holds two (bytes). */
const chunkLength = 64 * 1024

/**
 * Signs with which a spreadsheet begins a formula, and the tab and line ends that some readers drop before they look for one
 * (OWASP, "CSV Injection"). Spaces, controls and invisible marks before a sign do not disarm it: readers trim them.
 */
const formulaStart = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}]*[=+\-@＝＋－＠\t\r\n]/u

/** What RFC 4180 wants quoted, and what readers set to another separator, or that trim, would tear or lose. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/

/** Letters, figures and Han characters begin no formula: most texts are decided by their first character. */
function beginsPlainly(text: string): boolean {
  const unit = text.charCodeAt(0)
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x4e00 && unit <= 0x9fff)
}

/** A text that no spreadsheet takes for a formula: an apostrophe stands before one that it could. */
export function guardFormula(text: string): string {
  return !beginsPlainly(text) && formulaStart.test(text) ? `'${text}` : text
}

/** The text as it was before `guardFormula`, for a file that Clausebook wrote and now reads back. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && formulaStart.test(text.slice(1)) ? text.slice(1) : text
}

/**
 * Writes a table as CSV: UTF-8 with a byte-order mark (without it Excel reads Chinese as the system's code page), CRLF, quoting of
 * RFC 4180, no formulas. Lone surrogates become U+FFFD (UTF-8 has none). Nothing is held but the chunk in hand: the reader sets the pace.
 * @returns chunks of about 64 KiB, and at the end what a reader of the file should know
 * @throws RangeError on a number that is not finite or a row of another width than the header
 */
export function* writeCsv({ header, rows }: CsvTable): Generator<Uint8Array, CsvSummary, void> {
  const pending = new Utf8Pieces(chunkLength)
  pending.add(`\uFEFF${csvLine(header.map(name => quoted(guardFormula(name))))}`)
  let count = 0
  let longCells = 0
  let firstLongCell: CsvSummary['firstLongCell'] = null
  for (const row of rows) {
    count += 1
    if (row.length !== header.length) throw new RangeError(`row ${count} has ${row.length} cells, the header has ${header.length}`)
    const cells: string[] = []
    for (const cell of row) {
      const text = csvCell(cell)
      cells.push(quoted(text))
      if (text.length <= excelCellLimit) continue
      longCells += 1
      firstLongCell ??= { row: count, column: cells.length }
    }
    pending.add(csvLine(cells))
    if (pending.length >= chunkLength) yield pending.take()
  }
  yield pending.take()
  return { rows: count, longCells, firstLongCell }
}

function csvLine(cells: readonly string[]): string {
  // A line with nothing on it is no row to most readers.
  if (cells.length === 1 && cells[0] === '') return '""\r\n'
  return `${cells.join(',')}\r\n`
}

function quoted(text: string): string {
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function csvCell(cell: Cell): string {
  if (cell === null || cell === '') return ''
  if (typeof cell === 'string') return guardFormula(cell)
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new RangeError(`${cell} can not stand in a file`)
  return String(cell)
}
