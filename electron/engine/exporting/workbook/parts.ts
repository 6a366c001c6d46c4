/** The parts of a workbook that do not grow with its rows. */
import { declaration, escapeXml, singleLine } from '../word/xml.ts'
import type { Cell } from '../rows.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const documentParts = 'http://schemas.openxmlformats.org/officeDocument/2006'
const relationships = `${documentParts}/relationships`
const packageParts = 'http://schemas.openxmlformats.org/package/2006'
const packageRelationships = `${packageParts}/relationships`
const office = 'application/vnd.openxmlformats-officedocument'

/** A sheet's name has at most so many signs, and none of `[ ] : * ? / \`; an apostrophe neither first nor last. */
const longestSheetName = 31

export type WorkbookColumn = {
  readonly heading: string
  /** Width in characters of the usual letters. */
  readonly width: number
  /** False for the first column that is not printed, nor are those behind it. */
  readonly isOnPaper?: boolean
  /** False for what machines alone read, such as an id, as for what is not printed: no row is made higher for it. */
  readonly isRead?: boolean
}

/** A workbook of one sheet. */
export type Workbook = {
  readonly title: string
  /** Who it is by, as the project names them; empty for nobody. */
  readonly author: string
  /** ISO 8601, UTC. */
  readonly createdAt: string
  readonly columns: readonly WorkbookColumn[]
  /** The first column says what a row is of, and columns are many: it stays in view, and a wide sheet goes over several pages side by side, with it on each. */
  readonly namesRows?: boolean
  /** Read once, one row at a time, as the file is written. */
  readonly rows: Iterable<readonly Cell[]>
}

/** All of them, as names and XML, in the order in which they stand in the file. */
export function workbookParts({ title, author, createdAt, columns, namesRows = false }: Workbook): readonly (readonly [name: string, xml: string])[] {
  return [
    ['[Content_Types].xml', contentTypes],
    ['_rels/.rels', packageLinks],
    ['docProps/core.xml', coreProperties(title, author, createdAt)],
    ['docProps/app.xml', `${declaration}<Properties xmlns="${documentParts}/extended-properties"><Application>Clausebook</Application></Properties>`],
    ['xl/workbook.xml', `${declaration}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="${escapeXml(sheetName(title))}" sheetId="1" r:id="sheet1"/></sheets>${printedNames(title, columns, namesRows)}</workbook>`],
    ['xl/_rels/workbook.xml.rels', workbookLinks],
    ['xl/styles.xml', styles],
  ]
}

/** On paper the heading stands on each page, and where columns are of use to machines alone only those before them are printed. */
function printedNames(title: string, columns: readonly WorkbookColumn[], namesRows: boolean): string {
  const sheet = `'${sheetName(title).replaceAll("'", "''")}'`
  const left = columns.findIndex(({ isOnPaper }) => isOnPaper === false)
  const area = left > 0 ? `<definedName name="_xlnm.Print_Area" localSheetId="0">${escapeXml(sheet)}!$A:$${columnName(left - 1)}</definedName>` : ''
  return `<definedNames>${area}<definedName name="_xlnm.Print_Titles" localSheetId="0">${namesRows ? `${escapeXml(sheet)}!$A:$A,` : ''}${escapeXml(sheet)}!$1:$1</definedName></definedNames>`
}

/** `A` for 0, `AB` for 27. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26)
  return `${rest > 0 ? columnName(rest - 1) : ''}${String.fromCodePoint(0x41 + (index % 26))}`
}

/** Characters that one page across shows small enough to be read still; a row of more than that is no row on one page. */
const widestPage = 300
/** Percent of their size at which columns over several pages are printed. */
const smallPrint = 70

const isOverPages = ({ columns, namesRows = false }: Pick<Workbook, 'columns' | 'namesRows'>): boolean => namesRows && columns.reduce((sum, { width }) => sum + width, 0) > widestPage

/** What stands before the first row: the heading stays in view, the first column, too, where it names the rows, and columns have their widths. */
export function sheetOpening(book: Pick<Workbook, 'columns' | 'namesRows'>): string {
  const { columns, namesRows = false } = book
  const widths = columns.map(({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${Math.min(255, width)}" customWidth="1"/>`)
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="${isOverPages(book) ? 0 : 1}"/></sheetPr><sheetViews><sheetView workbookViewId="0">` +
    `<pane ${namesRows ? 'xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight"' : 'ySplit="1" topLeftCell="A2" activePane="bottomLeft"'} state="frozen"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${widths.join('')}</cols><sheetData>`
  )
}

/** What stands behind the last of so many rows: the heading can be filtered by; paper is used across, one page wide where that can be read, with narrow margins (inches), and numbered. */
export function sheetClosing(book: Pick<Workbook, 'columns' | 'namesRows'>, rows: number): string {
  const size = isOverPages(book) ? `scale="${smallPrint}" pageOrder="overThenDown" orientation="landscape"` : 'orientation="landscape" fitToWidth="1" fitToHeight="0"'
  return (
    `</sheetData><autoFilter ref="A1:${columnName(book.columns.length - 1)}${rows}"/>` +
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" ${size}/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`
  )
}

function sheetName(title: string): string {
  const plain = singleLine(title).replace(/[[\]:*?/\\]/gu, ' ').replace(/^['\s]+|['\s]+$/gu, '')
  const signs = [...new Intl.Segmenter().segment(plain)].map(({ segment }) => segment)
  let name = ''
  for (const sign of signs) {
    if (name.length + sign.length > longestSheetName) break
    name += sign
  }
  return name.replace(/['\s]+$/u, '') || 'Clausebook'
}

const contentTypes =
  `${declaration}<Types xmlns="${packageParts}/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
  `<Override PartName="/docProps/app.xml" ContentType="${office}.extended-properties+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${office}.spreadsheetml.sheet.main+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}.spreadsheetml.worksheet+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${office}.spreadsheetml.styles+xml"/></Types>`

const packageLinks =
  `${declaration}<Relationships xmlns="${packageRelationships}">` +
  `<Relationship Id="workbook" Type="${relationships}/officeDocument" Target="xl/workbook.xml"/>` +
  `<Relationship Id="core" Type="${packageRelationships}/metadata/core-properties" Target="docProps/core.xml"/>` +
  `<Relationship Id="app" Type="${relationships}/extended-properties" Target="docProps/app.xml"/></Relationships>`

const workbookLinks =
  `${declaration}<Relationships xmlns="${packageRelationships}">` +
  `<Relationship Id="sheet1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="styles" Type="${relationships}/styles" Target="styles.xml"/></Relationships>`

/** Style 1 is the heading's (bold on grey), 2 that of all other cells; both wrap and stand at the top, so that long quotes are read in their row. */
const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE5E7EB"/><bgColor indexed="64"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'

function coreProperties(title: string, author: string, createdAt: string): string {
  const created = (element: string) => `<dcterms:${element} xsi:type="dcterms:W3CDTF">${escapeXml(createdAt)}</dcterms:${element}>`
  return (
    `${declaration}<cp:coreProperties xmlns:cp="${packageParts}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
    `<dc:title>${escapeXml(singleLine(title))}</dc:title>${author ? `<dc:creator>${escapeXml(singleLine(author))}</dc:creator>` : ''}${created('created')}${created('modified')}</cp:coreProperties>`
  )
}
