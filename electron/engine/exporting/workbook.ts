import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { excelCellLimit } from './csv.ts'
import { columnName, sheetClosing, sheetOpening, type Workbook, type WorkbookColumn, workbookParts } from './workbook/parts.ts'
import { linesOf, rowHeight } from './workbook/row-height.ts'
import { inlineText } from './workbook/inline-text.ts'
import { packParts } from './zip/pack-parts.ts'

export type { Workbook, WorkbookColumn } from './workbook/parts.ts'

/** `longCells`: texts that a spreadsheet has no room for and of which only the beginning is there, with a sign that says so. */
export type WorkbookSummary = { readonly rows: number; readonly longCells: number }

/** Rows of a sheet, its heading among them ("Excel specifications and limits", Microsoft Support). */
const mostRows = 1_048_576
/** Bold letters take this much of the room that usual ones have, and the sign of the filter stands among them. */
const boldRoom = 0.88

/**
 * Writes a table as an Excel workbook (SpreadsheetML, ISO/IEC 29500-1, 18), streamed: texts stand in the cells themselves, so that nothing has to be
 * gathered. A text is never a formula, numbers are numbers, the heading stays in view and can be filtered by. Put together by hand for the reason that Word files
 * are: the libraries that npm has either hold a whole book in memory or have not been kept up.
 * @throws EngineError `invalid` for more rows than a sheet holds; RangeError on a number that is not finite or a row of another width than the headings
 */
export function writeWorkbook(book: Workbook): AsyncGenerator<Uint8Array, WorkbookSummary, void> {
  return packParts(workbookParts(book), { name: 'xl/worksheets/sheet1.xml', opening: sheetOpening(book), closing: '</worksheet>' }, sheetRows(book))
}

function* sheetRows(book: Workbook): Generator<string, WorkbookSummary, void> {
  const { columns, rows } = book
  const names = columns.map((_, index) => columnName(index))
  const headingLines = Math.max(1, ...columns.map(({ heading, width }) => linesOf(heading, width * boldRoom)))
  yield `<row r="1"${headingLines > 1 ? ` ht="${rowHeight(headingLines)}"` : ''}>${columns.map(({ heading }, index) => `<c r="${names[index]}1" s="1" t="inlineStr">${inlineText(heading).xml}</c>`).join('')}</row>`
  let count = 0
  let longCells = 0
  for (const row of rows) {
    count += 1
    if (row.length !== columns.length) throw new RangeError(`row ${count} has ${row.length} cells, the heading has ${columns.length}`)
    if (count >= mostRows) throw new EngineError({ code: 'invalid', message: sentence('exports.sheetFull', { most: mostRows - 1 }) })
    const at = count + 1
    let xml = ''
    let lines = 1
    for (const [index, cell] of row.entries()) {
      if (cell === null || cell === '') continue
      const place = `r="${names[index]}${at}" s="2"`
      if (typeof cell === 'boolean') xml += `<c ${place} t="b"><v>${cell ? 1 : 0}</v></c>`
      else if (typeof cell === 'number') xml += `<c ${place}><v>${finite(cell)}</v></c>`
      else {
        const text = inlineText(cell, excelCellLimit)
        if (text.isCut) longCells += 1
        lines = Math.max(lines, linesIn(columns[index], cell))
        xml += `<c ${place} t="inlineStr">${text.xml}</c>`
      }
    }
    yield `<row r="${at}"${lines > 1 ? ` ht="${rowHeight(lines)}"` : ''}>${xml}</row>`
  }
  yield sheetClosing(book, count + 1)
  return { rows: count, longCells }
}

/** What nobody reads makes no row higher. */
function linesIn(column: WorkbookColumn | undefined, text: string): number {
  return column === undefined || column.isOnPaper === false || column.isRead === false ? 1 : linesOf(text, column.width)
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError(`${value} can not stand in a file`)
  return value
}
