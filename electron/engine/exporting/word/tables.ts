import type { Cell } from '../rows.ts'
import { headingRoom, letterSizes, scaledRoom } from './heading-room.ts'
import { type Page, pages } from './pages.ts'
import { hues } from './styles.ts'
import { escapeXml, paragraph, runs, singleLine } from './xml.ts'

export type TableCell = {
  /** Paragraphs; the last thing in a cell must be one. */
  readonly content: string
  /** Six hexadecimal digits behind the text. */
  readonly fill?: string
  /** How many columns it covers; 1 when not said. */
  readonly span?: number
  /** One with the cell above it, which says the same, or the first of such. */
  readonly joins?: 'first' | 'above'
}

export type TableRow = {
  readonly cells: readonly TableCell[]
  /** A row of a few lines stays on one page; a long one may go over. */
  readonly whole: boolean
}

/** Word refuses a table with more columns. */
const mostTableColumns = 63

export type TableFrame = {
  /** What a screen reader calls the table. */
  readonly title: string
  /** Column widths in twips: fixed, so that no word widens the table over the margin. */
  readonly widths: readonly number[]
  /** Repeated on every page. */
  readonly head: readonly TableCell[]
  /** Rows that belong together as one entry: close, without lines between them. */
  readonly entry?: boolean
}

const entryLook =
  `<w:tblBorders><w:top w:val="nil"/><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${hues.rule}"/>` +
  '<w:insideH w:val="nil"/></w:tblBorders>' +
  '<w:tblLayout w:type="fixed"/>' +
  '<w:tblCellMar><w:top w:w="10" w:type="dxa"/><w:bottom w:w="10" w:type="dxa"/></w:tblCellMar>'

/**
 * Writes a table row by row.
 * @returns how many rows stand below its head
 * @throws RangeError on more columns than Word takes
 */
export function* table({ title, widths, head, entry = false }: TableFrame, rows: Iterable<TableRow>): Generator<string, number, void> {
  if (widths.length > mostTableColumns) throw new RangeError(`${widths.length} columns; Word takes ${mostTableColumns}`)
  const total = sum(widths)
  yield `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${total}" w:type="dxa"/>` +
    (entry ? entryLook : '<w:tblLayout w:type="fixed"/>') +
    '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escapeXml(singleLine(title))}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map(width => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    rowXml(widths, head, '<w:cantSplit/><w:tblHeader/>', 'bottom')
  let count = 0
  for (const { cells, whole } of rows) {
    yield rowXml(widths, count === 0 ? cells.map(begun) : cells, whole ? '<w:cantSplit/>' : '', 'top')
    count += 1
  }
  yield '</w:tbl>'
  return count
}

/** Above a table's first row there is nothing that a cell could be one with. */
const begun = (cell: TableCell): TableCell => (cell.joins === 'above' ? { ...cell, joins: 'first' } : cell)
/** The last thing in a cell must be a paragraph. */
const noContent = cellParagraph('')

/**
 * LibreOffice lays a table out anew for each page that it grows by: twice the rows take four times as long, of a bare table without any
 * style too. Parts take as long as they have rows.
 */
const mostRowsInTable = 250

/** So low that two tables which it keeps apart look like one. */
const seam = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>'

/**
 * Writes a list of any length: one table, and beyond 250 rows the next one below it, each with its head.
 * @returns how many rows stand below the heads
 * @throws RangeError on more columns than Word takes
 */
export function* longTable(frame: TableFrame, rows: Iterable<TableRow>): Generator<string, number, void> {
  const source = rows[Symbol.iterator]()
  let next = source.next()
  function* part(): Generator<TableRow, void, void> {
    for (let left = mostRowsInTable; left > 0 && !next.done; left -= 1) {
      yield next.value
      next = source.next()
    }
  }
  try {
    let count = yield* table(frame, part())
    while (!next.done) {
      yield seam
      count += yield* table(frame, part())
    }
    return count
  } finally {
    // Whoever stops in the middle lets go of what the rows are read from.
    source.return?.()
  }
}

function rowXml(widths: readonly number[], cells: readonly TableCell[], look: string, align: 'top' | 'bottom'): string {
  let xml = `<w:tr>${look && `<w:trPr>${look}</w:trPr>`}`
  let column = 0
  for (const { content, fill, span = 1, joins } of cells) {
    const width = sum(widths.slice(column, column + span))
    const cover = span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''
    const join = joins ? `<w:vMerge w:val="${joins === 'first' ? 'restart' : 'continue'}"/>` : ''
    const shade = fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''
    xml += `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${cover}${join}${shade}<w:vAlign w:val="${align}"/></w:tcPr>${joins === 'above' ? noContent : content}</w:tc>`
    column += span
  }
  return `${xml}</w:tr>`
}

/** A cell with one paragraph. */
export function textCell(text: string, side: 'left' | 'right' | 'center' = 'left'): TableCell {
  return { content: cellParagraph(runs(text), side) }
}

export function cellParagraph(content: string, side: 'left' | 'right' | 'center' = 'left', look = ''): string {
  return paragraph('TableText', content, `${look}${side === 'left' ? '' : `<w:jc w:val="${side}"/>`}`)
}

/** An empty line before or after a table: two tables that touch would become one, and a section may not end with one. */
export const gap = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/></w:pPr></w:p>'

export type ListColumn = {
  readonly heading: string
  /** Below this width (twips) single words of its cells begin to break, in letters of the first of `letterSizes`. */
  readonly least: number
  /** The width that it takes instead where the others leave so much without smaller letters. */
  readonly wish?: number
  /** What is enough for the words that stand in it, where these need less than its least. */
  readonly enough?: number
  /** Whether it keeps that width where there is not enough for all. */
  readonly isFirm?: boolean
  /** Its share of the room that is left. */
  readonly weight: number
  /** Where its figures stand; texts stand at the left. */
  readonly side?: 'right'
}

/** What a column should have beyond its least width before a table looks like one and not like a row of strips. */
const comfort = 1.25

/** Twips that a column keeps whatever the others need, at least its heading's longest word, and those that its cells would like. */
function roomOf({ heading, least, isFirm = false }: ListColumn, letters: number): { readonly firm: number; readonly least: number } {
  const wanted = scaledRoom(least, letters)
  const firm = Math.max(headingRoom(heading, letters), isFirm ? wanted : 0)
  return { firm, least: Math.max(firm, wanted) }
}

const neededBy = (columns: readonly ListColumn[], letters: number) => sum(columns.map(column => roomOf(column, letters).least))

export type ListLayout = { readonly sheet: Page; readonly widths: readonly number[]; /** Half-points of its letters. */ readonly letters: number }

/**
 * How a list lies on paper: its sheet, letters as large as all columns have room for, and the widths of these.
 * @param fitted the same columns with the room that their content wants: taken where there is so much
 */
export function layOut(columns: readonly ListColumn[], fitted = columns): ListLayout {
  const sheet = sheetFor(columns)
  const lettersFor = (wanted: readonly ListColumn[]) => letterSizes.find(size => neededBy(wanted, size) <= sheet.textWidth)
  const [own, usual] = [lettersFor(fitted), lettersFor(columns)]
  if (own !== undefined && own >= (usual ?? smallest)) return { sheet, letters: own, widths: columnWidths(fitted, sheet, own) }
  const enough = fitted.map(column => ({ ...column, least: column.enough ?? column.least }))
  const tight = lettersFor(enough)
  if (tight !== undefined && tight >= (usual ?? smallest)) return { sheet, letters: tight, widths: columnWidths(enough, sheet, tight) }
  const letters = usual ?? smallest
  return { sheet, letters, widths: columnWidths(columns, sheet, letters) }
}
const smallest = Math.min(...letterSizes)

/** The smallest sheet on which every column has its room; the largest when none has. */
function sheetFor(columns: readonly ListColumn[]): Page {
  const needed = comfort * neededBy(columns, letterSizes[0])
  return [pages.portrait, pages.landscape].find(({ textWidth }) => needed <= textWidth) ?? pages.large
}

/**
 * Column widths that add up to exactly the sheet's text width. Where there is not enough for all cells, headings keep their words whole and dates
 * and figures their line; columns give way by what their cells would have beyond that.
 */
function columnWidths(columns: readonly ListColumn[], { textWidth }: Page, letters: number): readonly number[] {
  const rooms = columns.map(column => roomOf(column, letters))
  const firmest = sum(rooms.map(({ firm }) => firm))
  const needed = sum(rooms.map(({ least }) => least))
  const weights = sum(columns.map(({ weight }) => weight))
  const widthOf = ({ weight }: ListColumn, { firm, least }: { readonly firm: number; readonly least: number }) => {
    if (firmest >= textWidth) return (firm * textWidth) / firmest
    if (needed > textWidth) return firm + ((least - firm) * (textWidth - firmest)) / (needed - firmest)
    return least + (textWidth - needed) * (weights === 0 ? 1 / columns.length : weight / weights)
  }
  const edges = [0]
  let edge = 0
  for (const [index, column] of columns.entries()) {
    edge += widthOf(column, rooms[index] ?? roomOf(column, letters))
    edges.push(Math.round(edge))
  }
  return columns.map((_, index) => (edges[index + 1] ?? 0) - (edges[index] ?? 0))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** From this many UTF-16 code units on a row may go over a page's end: kept whole it could leave half a page empty. */
const longRow = 900

/**
 * Rows of plain cells: text at the left, numbers at the right, `yes` for true and nothing for false.
 * @param joined columns whose cells are one with those above where all of them say the same
 */
export function* listRows(rows: Iterable<readonly Cell[]>, yes: string, joined: readonly number[] = []): Generator<TableRow, void, void> {
  let before: readonly Cell[] | null = null
  for (const row of rows) {
    const isSame = before !== null && joined.every(column => before?.[column] === row[column])
    before = row
    const cells = row.map((cell, column): TableCell => {
      const written = typeof cell === 'number' ? textCell(String(cell), 'right') : textCell(typeof cell === 'boolean' ? (cell ? yes : '') : (cell ?? ''))
      return joined.includes(column) ? { ...written, joins: isSame ? 'above' : 'first' } : written
    })
    const length = row.reduce<number>((sum, cell) => Math.max(sum, typeof cell === 'string' ? cell.length : 0), 0)
    yield { cells, whole: length < longRow }
  }
}

/** Greyer than text, for what stands beside it. */
export function quiet(text: string): string {
  return runs(text, { bold: false, color: hues.quiet })
}
