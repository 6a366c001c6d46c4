import { element, escapeText, htmlOf, type PrintedNode } from '#domain/printed/nodes.ts'
import { Utf8Pieces } from './utf8-pieces.ts'

const chunkLength = 64 * 1024

export type PageHead = { readonly name: string; /** Said below the name, '' for nothing. */ readonly note: string; /** How many heads it stands below. */ readonly depth: number }
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
  readonly columns: readonly PageHead[]
  readonly rows: Iterable<{ readonly head: PageHead; readonly cells: readonly PageCell[] }>
}

/**
 * The matrix as one HTML page to read and print, as one table whose heads name their rows and columns: it holds no script, asks for nothing, and its
 * own policy forbids both. The summary counts its rows.
 * @param language of the words around what people wrote
 */
export function* writeMatrixPage({ title, subtitles, corner, columns, rows }: MatrixPage, language: string): Generator<Uint8Array, { readonly rows: number }, void> {
  const pieces = new Utf8Pieces(chunkLength)
  pieces.add(
    `<!doctype html>\n<html lang="${escapeText(language)}">\n<head>\n<meta charset="utf-8">\n` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<meta name="viewport" content="width=device-width">\n<title>${escapeText(title)}</title>\n<style>\n${sheet}</style>\n</head>\n<body>\n<main>\n` +
      htmlOf(element('header', '', element('h1', '', title), ...subtitles.map(line => element('p', '', line)))) +
      `\n<table>\n<caption>${escapeText(title)}</caption>\n<thead>\n<tr><th scope="col">${escapeText(corner)}</th>${columns.map(head => headCell('col', head)).join('')}</tr>\n</thead>\n<tbody>\n`,
  )
  let count = 0
  for (const { head, cells } of rows) {
    pieces.add(`<tr>${headCell('row', head)}${cells.map(cell => htmlOf(element('td', '', ...cellNodes(cell)))).join('')}</tr>\n`)
    if (pieces.length >= chunkLength) yield pieces.take()
    count += 1
  }
  pieces.add('</tbody>\n</table>\n</main>\n</body>\n</html>\n')
  yield pieces.take()
  return { rows: count }
}

function headCell(scope: 'col' | 'row', { name, note, depth }: PageHead): string {
  const words = note ? [element('span', '', name), element('span', 'note', note)] : [element('span', '', name)]
  return `<th scope="${scope}"${depth > 0 ? ` class="below${Math.min(depth, deepest)}"` : ''}>${words.map(htmlOf).join(' ')}</th>`
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
main { margin: 10mm auto; padding: 0 8mm }
h1 { margin: 0 0 4pt; font-size: 18pt; line-height: 1.25 }
header { margin-bottom: 10pt; padding-bottom: 8pt; border-bottom: 0.75pt solid #83858c }
header p { margin: 2pt 0; color: #4a4d53; font-size: 9.5pt }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }
table { border-collapse: collapse }
thead { display: table-header-group }
tr { break-inside: avoid }
td, th { min-width: 24mm; padding: 3pt 6pt; border: 0.5pt solid #83858c; text-align: start; vertical-align: top; overflow-wrap: anywhere }
th { background: #f1f2f4 }
th .note { display: block }
td p { margin: 0 0 3pt; white-space: pre-wrap }
.silent { font-style: italic }
.note { color: #4a4d53; font-weight: 400; font-size: 8.5pt }
${Array.from({ length: deepest }, (_, index) => `.below${index + 1} { padding-left: ${6 + 10 * (index + 1)}pt; font-weight: 400 }\n`).join('')}@media print { main { margin: 0; padding: 0 } }
`
