import { element, escapeText, htmlOf, type PrintedNode } from '#domain/printed/nodes.ts'
import { Utf8Pieces } from './utf8-pieces.ts'

const chunkLength = 64 * 1024

export type PageHead = { readonly name: string; /** Said below the name, '' for nothing. */ readonly note: string; /** How many heads it stands below. */ readonly depth: number }
export type ColumnHead = PageHead & { /** People wrote in it, which takes room. */ readonly isSaid: boolean }
export type PageCell = {
  readonly summary: string
  /** Sentences that say who found nothing. */
  readonly silences: readonly string[]
  /** How many excerpts, in words; '' for none. */
  readonly count: string
}
export type MatrixPage = {
  readonly title: string
  readonly subtitles: readonly string[]
  /** What stands at the head of the rows' heads. */
  readonly corner: string
  readonly columns: readonly ColumnHead[]
  readonly rows: Iterable<{ readonly head: PageHead; readonly cells: readonly PageCell[] }>
}

type PageRow = { readonly head: PageHead; readonly cells: readonly PageCell[] }

/**
 * The matrix as one HTML page to read and print: it holds no script, asks for nothing, and its own policy forbids both. On the screen it is one table whose heads name
 * its rows and columns and stay in view; on paper, which cuts off what is wider, as many tables below each other as it needs. The summary counts its rows.
 * @param language of the words around what people wrote
 */
export function* writeMatrixPage({ title, subtitles, corner, columns, rows }: MatrixPage, language: string): Generator<Uint8Array, { readonly rows: number }, void> {
  const pieces = new Utf8Pieces(chunkLength)
  pieces.add(
    `<!doctype html>\n<html lang="${escapeText(language)}">\n<head>\n<meta charset="utf-8">\n` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<meta name="viewport" content="width=device-width">\n<title>${escapeText(title)}</title>\n<style>\n${sheet}</style>\n</head>\n<body>\n<main>\n` +
      htmlOf(element('header', '', element('h1', '', title), ...subtitles.map(line => element('p', '', line)))),
  )
  const parts = onPaper(columns)
  const kept: PageRow[] = []
  let count = 0
  function* counted(): Generator<PageRow, void, void> {
    for (const row of rows) {
      count += 1
      if (parts.length > 1) kept.push(row)
      yield row
    }
  }
  const all = columns.map((_, at) => at)
  yield* tableOf(pieces, { caption: title, corner, columns, places: all, look: parts.length > 1 ? 'whole' : '' }, counted())
  for (const [at, places] of parts.length > 1 ? parts.entries() : []) {
    yield* tableOf(pieces, { caption: `${title} (${at + 1}/${parts.length})`, corner, columns, places, look: 'part' }, kept)
  }
  pieces.add('\n</main>\n</body>\n</html>\n')
  yield pieces.take()
  return { rows: count }
}

/** Millimetres: what paper has for columns beside the rows' heads, and what a column takes in which people wrote, and another. */
const [paper, saidWidth, countedWidth] = [235, 44, 26]

/** Which columns stand beside each other on paper. */
function onPaper(columns: readonly ColumnHead[]): readonly (readonly number[])[] {
  const parts: number[][] = []
  let room = 0
  for (const [at, { isSaid }] of columns.entries()) {
    const width = isSaid ? saidWidth : countedWidth
    if (parts.length === 0 || width > room) {
      parts.push([])
      room = paper
    }
    parts.at(-1)?.push(at)
    room -= width
  }
  return parts
}

type PageTable = { readonly caption: string; readonly corner: string; readonly columns: readonly ColumnHead[]; /** Which of the columns. */ readonly places: readonly number[]; readonly look: string }

function* tableOf(pieces: Utf8Pieces, { caption, corner, columns, places, look }: PageTable, rows: Iterable<PageRow>): Generator<Uint8Array, void, void> {
  const heads = places.flatMap(at => columns[at] ?? [])
  pieces.add(`\n<table${look && ` class="${look}"`}>\n<caption>${escapeText(caption)}</caption>\n<thead>\n<tr><th scope="col">${escapeText(corner)}</th>${heads.map(head => headCell('col', head, head.isSaid)).join('')}</tr>\n</thead>\n<tbody>\n`)
  for (const { head, cells } of rows) {
    pieces.add(`<tr>${headCell('row', head)}${places.map(at => htmlOf(element('td', '', ...cellNodes(cells[at] ?? nothing)))).join('')}</tr>\n`)
    if (pieces.length >= chunkLength) yield pieces.take()
  }
  pieces.add('</tbody>\n</table>')
}
const nothing: PageCell = { summary: '', silences: [], count: '' }

function headCell(scope: 'col' | 'row', { name, note, depth }: PageHead, isSaid = false): string {
  const words = note ? [element('span', '', name), element('span', 'note', note)] : [element('span', '', name)]
  return `<th scope="${scope}"${depth > 0 ? ` class="below${Math.min(depth, deepest)}"` : isSaid ? ' class="said"' : ''}>${words.map(htmlOf).join(' ')}</th>`
}

function cellNodes({ summary, silences, count }: PageCell): PrintedNode[] {
  return [
    ...(summary ? [element('p', '', summary)] : []),
    ...silences.map(words => element('p', 'silent', words)),
    ...(count ? [element('p', 'note', count)] : []),
  ]
}

const deepest = 5
const sheet = `@page { size: A4 landscape; margin: 14mm 12mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5e6168 } }
body { margin: 0; color: #1d1e21; background: #fff; font: 10pt/1.5 "Segoe UI", Calibri, "Helvetica Neue", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { width: fit-content; min-width: calc(100% - 16mm); margin: 10mm 0; padding: 0 8mm }
header { position: sticky; left: 8mm; width: fit-content; max-width: calc(100vw - 16mm) }
h1 { margin: 0 0 4pt; font-size: 18pt; line-height: 1.25 }
header { margin-bottom: 10pt }
header p { margin: 2pt 0; color: #4a4d53; font-size: 9.5pt }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
table { border-collapse: separate; border-spacing: 0; border: solid #83858c; border-width: 0.5pt 0 0 0.5pt }
thead { display: table-header-group }
thead th { position: sticky; top: 0; z-index: 1 }
tr > th:first-child { position: sticky; left: 0; min-width: 36mm }
thead th:first-child { z-index: 2 }
tr { break-inside: avoid }
td, th { box-sizing: border-box; min-width: ${countedWidth}mm; padding: 3pt 6pt; border: solid #83858c; border-width: 0 0.5pt 0.5pt 0; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th { background: #f1f2f4 }
.said { min-width: ${saidWidth + 12}mm }
.part { display: none }
th .note { display: block }
td p { margin: 0 0 3pt; white-space: pre-wrap }
.silent { font-style: italic }
.note { color: #4a4d53; font-weight: 400; font-size: 8.5pt }
${Array.from({ length: deepest }, (_, index) => `.below${index + 1} { padding-left: ${6 + 10 * (index + 1)}pt; font-weight: 400 }\n`).join('')}@media print {
  main { width: auto; margin: 0; padding: 0 }
  header, th, tr > th:first-child { position: static }
  table { border-collapse: collapse; border: 0 }
  td, th { border: 0.5pt solid #83858c }
  .said { min-width: ${saidWidth}mm }
  .whole { display: none }
  .part { display: table; margin-bottom: 8mm }
}
`
