import { memoBlocks, type MemoBlock, type MemoListing, plainBlocks, type Stretch } from '#domain/memos/blocks.ts'
import { excerptXml } from '../word/excerpts.ts'
import type { WordLabels } from '../word/labels.ts'
import { contentsXml, type Heading, headingXml, titleXml } from '../word/outline.ts'
import { packWordFile, type WordFile } from '../word/package.ts'
import { pages, sectionProperties } from '../word/pages.ts'
import { hues } from '../word/styles.ts'
import { cellParagraph, gap, table } from '../word/tables.ts'
import { paragraph, runs } from '../word/xml.ts'
import type { HandedMemo, MemoFile } from './handed-memo.ts'

/**
 * Writes memos to read and print: title, contents, then the project's, the journal's, the themes' and each document's memos under their headings.
 * @returns the bytes of a `.docx` as they come, and at the end how many memos it holds
 */
export function writeMemoReport(file: MemoFile & WordFile): AsyncGenerator<Uint8Array, { readonly rows: number }, void> {
  return packWordFile(file, [pages.portrait], memosBody(file))
}

function* memosBody({ title, subtitles, sections, labels }: MemoFile & WordFile): Generator<string, { readonly rows: number }, void> {
  yield titleXml(title, subtitles)
  let number = 0
  const heading = (level: 1 | 2, text: string, note: string, color: string | null): Heading => ({ level, title: text, note, color, number: (number += 1) })
  const outline = sections.map(section => ({
    chapter: heading(1, section.title, section.note, null),
    own: section.headings.map(own => own && heading(2, own.title, '', own.color)),
  }))
  const all = outline.flatMap(({ chapter, own }) => [chapter, ...own.filter(one => one !== null)])
  if (all.length > 1) yield contentsXml(all, labels)
  let rows = 0
  for (const [index, { memos }] of sections.entries()) {
    const parts = outline[index]
    if (parts) yield headingXml(parts.chapter)
    let place = 0
    for (const memo of memos) {
      const own = parts?.own[place]
      if (own) yield headingXml(own)
      yield* memoXml(memo, labels)
      place += 1
    }
    rows += place
  }
  yield sectionProperties(pages.portrait)
  return { rows }
}

function* memoXml({ excerpt, state, plain, nameOf, byline }: HandedMemo, labels: WordLabels): Generator<string, void, void> {
  if (excerpt) {
    yield excerptXml({ ...excerpt, memo: null }, null, labels)
    yield paragraph('Normal', runs(labels.memo, { bold: true, color: hues.quiet }), '<w:keepNext/><w:spacing w:before="120" w:after="60"/>')
  }
  for (const block of state ? memoBlocks(state, nameOf) : plainBlocks(plain)) yield* blockXml(block, labels)
  if (byline) yield paragraph('SectionNote', runs(byline), '<w:spacing w:before="40" w:after="240"/>')
}

function* blockXml(block: MemoBlock, labels: WordLabels): Generator<string, void, void> {
  switch (block.kind) {
    case 'list':
      yield* listXml(block, 0)
      return
    case 'table': {
      const columns = Math.max(...block.rows.map(row => row.length))
      const [head = [], ...body] = block.rows.map(row => row.map(cell => ({ content: cellParagraph(lineXml(cell)) })))
      yield gap
      yield* table({ title: labels.memo, widths: Array.from({ length: columns }, () => Math.floor(pages.portrait.textWidth / columns)), head }, body.map(cells => ({ cells, whole: false })))
      yield gap
      return
    }
    // A memo's headings are no headings of the file: its contents would be full of them.
    case 'heading':
      yield paragraph('Normal', lineXml(block.line.map(part => ({ ...part, bold: true }))), '<w:keepNext/><w:spacing w:before="160"/>')
      return
    case 'quote':
      yield paragraph('Normal', lineXml(block.line), `<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="${hues.rule}"/></w:pBdr><w:ind w:left="${step}"/>`)
      return
    case 'paragraph':
      yield paragraph('Normal', lineXml(block.line))
  }
}

/** How far a list stands in, twips. */
const step = 340
/** Deeper levels stand at the deepest one's edge: the page ends somewhere. */
const deepestIndent = 8

function* listXml({ isNumbered, start, items }: MemoListing, depth: number): Generator<string, void, void> {
  let number = start
  for (const { line, lists } of items) {
    const left = step * (Math.min(depth, deepestIndent) + 1)
    const mark = isNumbered ? `${number++}.` : '•'
    yield paragraph('Normal', `${runs(`${mark}\t`)}${lineXml(line)}`, `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs><w:spacing w:after="60"/><w:ind w:left="${left}" w:hanging="${step}"/>`)
    for (const list of lists) yield* listXml(list, depth + 1)
  }
}

function lineXml(line: readonly Stretch[]): string {
  return line.map(({ text, bold, italic, isName }) => runs(text, { ...(bold ? { bold } : {}), ...(italic ? { italic } : {}), ...(isName ? { color: hues.heading } : {}) })).join('')
}
