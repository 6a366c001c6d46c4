import { memoBlocks, type MemoBlock, type MemoListing, plainBlocks, type Stretch } from '#domain/memos/blocks.ts'
import { element, escapeText, htmlOf, type PrintedElement, type PrintedNode } from '#domain/printed/nodes.ts'
import { Utf8Pieces } from '../utf8-pieces.ts'
import type { HandedMemo, MemoFile } from './handed-memo.ts'

const chunkLength = 64 * 1024

/**
 * Memos as one HTML page to read and print: it holds no script, asks for nothing, and its own policy forbids both. The summary counts them.
 * @param language of the words around the memos
 */
export function* writeMemoPage({ title, subtitles, sections }: MemoFile, language: string): Generator<Uint8Array, { readonly rows: number }, void> {
  const pieces = new Utf8Pieces(chunkLength)
  pieces.add(
    `<!doctype html>\n<html lang="${escapeText(language)}">\n<head>\n<meta charset="utf-8">\n` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<meta name="viewport" content="width=device-width">\n<title>${escapeText(title)}</title>\n<style>\n${sheet}</style>\n</head>\n<body>\n<main>\n` +
      htmlOf(element('header', '', element('h1', '', title), ...subtitles.map(line => element('p', '', line)))),
  )
  let rows = 0
  for (const { title: chapter, note, headings, memos } of sections) {
    pieces.add(`\n<section>\n${htmlOf(element('h2', '', chapter, ' ', element('span', 'note', note)))}\n`)
    let place = 0
    for (const memo of memos) {
      const heading = headings[place]
      pieces.add(`${htmlOf(memoNode(memo, heading?.title ?? ''))}\n`)
      if (pieces.length >= chunkLength) yield pieces.take()
      place += 1
    }
    rows += place
    pieces.add('</section>')
  }
  pieces.add('\n</main>\n</body>\n</html>\n')
  yield pieces.take()
  return { rows }
}

function memoNode({ excerpt, state, plain, nameOf, byline }: HandedMemo, heading: string): PrintedElement {
  const children: PrintedNode[] = []
  if (heading) children.push(element('h3', '', heading))
  if (excerpt) {
    const themes = excerpt.themes.map(({ name }) => name).join('; ')
    children.push(element('blockquote', 'excerpt', excerpt.quote), element('p', 'citation', `${excerpt.citation}${excerpt.starred ? ' ★' : ''}`, ...(themes ? [element('span', 'note', ` · ${themes}`)] : [])))
  }
  children.push(...(state ? memoBlocks(state, nameOf) : plainBlocks(plain)).map(blockNode))
  if (byline) children.push(element('p', 'note', byline))
  return element('article', '', ...children)
}

function blockNode(block: MemoBlock): PrintedElement {
  switch (block.kind) {
    case 'list':
      return listNode(block)
    case 'table':
      return element('table', '', ...block.rows.map((row, index) => element('tr', '', ...row.map(cell => element(index === 0 ? 'th' : 'td', '', ...lineNodes(cell))))))
    case 'heading':
      return element(block.level === 1 ? 'h4' : block.level === 2 ? 'h5' : 'h6', '', ...lineNodes(block.line))
    case 'quote':
      return element('blockquote', '', ...lineNodes(block.line))
    case 'paragraph':
      return element('p', '', ...lineNodes(block.line))
  }
}

function listNode({ isNumbered, start, items }: MemoListing): PrintedElement {
  const nodes = items.map(({ line, lists }) => element('li', '', ...lineNodes(line), ...lists.map(listNode)))
  return isNumbered ? element('ol', { start: String(start) }, ...nodes) : element('ul', '', ...nodes)
}

function lineNodes(line: readonly Stretch[]): PrintedNode[] {
  return line.map(({ text, bold, italic, isName }) => {
    const word: PrintedNode = isName ? element('span', 'name', text) : text
    const slanted = italic ? element('em', '', word) : word
    return bold ? element('strong', '', slanted) : slanted
  })
}

const sheet = `@page { size: A4; margin: 20mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #5e6168 } }
body { margin: 0; color: #1d1e21; background: #fff; font: 11pt/1.55 "Segoe UI", Calibri, "Helvetica Neue", "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
main { max-width: 170mm; margin: 12mm auto; padding: 0 8mm; overflow-wrap: anywhere }
h1 { margin: 0 0 4pt; font-size: 20pt; line-height: 1.25 }
header { padding-bottom: 8pt; border-bottom: 0.75pt solid #83858c }
header p { margin: 2pt 0; color: #4a4d53; font-size: 9.5pt }
h2 { margin: 22pt 0 8pt; font-size: 15pt; break-after: avoid }
h3 { margin: 16pt 0 4pt; font-size: 12pt; break-after: avoid }
h4, h5, h6 { margin: 10pt 0 3pt; font-size: 11pt; break-after: avoid }
h5, h6 { font-size: 10.5pt }
article { margin-bottom: 16pt }
article + article { padding-top: 8pt; border-top: 0.5pt solid #d5d7db }
article p, article li, article blockquote, td, th { white-space: pre-wrap }
article p { margin: 4pt 0 }
blockquote { margin: 6pt 0; padding-left: 9pt; border-left: 2pt solid #83858c }
.excerpt { font-family: Charter, Georgia, "Noto Serif", "Songti SC", SimSun, "Noto Serif CJK SC", serif; break-after: avoid }
.citation { font-weight: 600; font-size: 9.5pt; break-after: avoid }
.note { color: #4a4d53; font-weight: 400; font-size: 9pt }
.name { border-bottom: 0.75pt dotted #4a4d53 }
table { margin: 6pt 0; border-collapse: collapse }
td, th { padding: 2pt 6pt; border: 0.5pt solid #83858c; text-align: start; vertical-align: top }
@media print { main { max-width: none; margin: 0; padding: 0 } }
`
