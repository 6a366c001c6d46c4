import { BlockText } from '../block-text.ts'
import { nothingSaid, type PageMark, type Reading, type ReadOptions, type Tell } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { openDocument } from './open-document.ts'
import { readPages } from './read-pages.ts'
import { itemOf } from './text/items.ts'
import { findHeadings, findTitle, type Levels } from './text/headings.ts'
import { setInItems } from './text/set-in-lists.ts'
import { vocabularyOf } from './text/hyphens.ts'
import { readMetadata } from './text/metadata.ts'
import { isNoteByLine, withNumberApart } from './text/notes.ts'
import { headsAgain } from './text/table-heads.ts'
import { type Paragraph, paragraphsOf } from './text/paragraphs.ts'
import { stylesOf } from './text/styles.ts'

/** An outline of fewer headings says less than the text's own numbers and shapes. */
const fewestHeadings = 3

/**
 * Reads a PDF's text layer: lines in reading order, put together into paragraphs, without what is printed on every page.
 * @throws EngineError `invalid` with a sentence: locked (`details.reason` is `password`), broken, scanned, too large; nothing is guessed
 */
export async function readPdf(bytes: Uint8Array, { password }: ReadOptions, tell?: Tell): Promise<Reading> {
  const document = await openDocument(bytes, password)
  const { pages, labels, warnings } = readPages(document, tell)
  const styles = stylesOf(pages.flat())
  const lines = pages.flatMap(own => {
    const notes = isNoteByLine(own, styles)
    return notes.size === 0 ? own : own.map(line => (notes.has(line) ? { ...line, text: withNumberApart(line.text), isNote: true } : line))
  })
  const paragraphs = paragraphsOf(lines, styles, vocabularyOf(lines.map(({ text }) => text)))
  const levels = findHeadings(paragraphs, styles, document.bookmarks())
  const { text, hints, pages: marks } = write(paragraphs, levels, labels)
  if (text === '') throw refusal('importing.noText')
  return { ...nothingSaid, ...readMetadata(document, text, findTitle(paragraphs, styles)), text, hints, pages: marks, mediaType: 'application/pdf', warnings }
}

function write(paragraphs: readonly Paragraph[], levels: Levels, labels: readonly string[]): Pick<Reading, 'text' | 'hints' | 'pages'> {
  const text = new BlockText()
  const isOutlined = levels.size >= fewestHeadings
  const numbered = setInItems(paragraphs, paragraph => levels.has(paragraph))
  let told = 0
  /** Pages before this one on which nothing stands begin where it does. */
  const marksOf = (paragraph: Paragraph): readonly PageMark[] => {
    const marks: PageMark[] = []
    for (const { page, start } of paragraph.pages) for (; told <= page; told++) marks.push({ start, label: labels[told] ?? String(told + 1) })
    return marks
  }
  const again = headsAgain(paragraphs)
  for (const paragraph of paragraphs) {
    const bulleted = itemOf(paragraph)
    const item = { text: bulleted.text, level: numbered.get(paragraph) ?? bulleted.level }
    const level = levels.get(paragraph)
    const pages = marksOf(paragraph)
    if (again.has(paragraph)) text.add({ text: item.text, kind: 'boilerplate', pages })
    else if (level !== undefined && isOutlined) text.add({ text: item.text, kind: 'heading', level, isApart: true, pages })
    else if (item.level > 0) text.add({ text: item.text, kind: 'item', level: item.level, isApart: paragraph.isApart, pages })
    else text.add({ text: item.text, kind: 'paragraph', isApart: paragraph.isApart || level !== undefined, pages })
  }
  text.add({ text: '', kind: 'paragraph', pages: labels.slice(told).map(label => ({ start: 0, label })) })
  const { hints, ...written } = text.finish()
  // Without an outline of its own the text is read for one; what is said to be a paragraph would be none of its headings.
  return { ...written, hints: isOutlined ? hints : hints.filter(({ kind }) => kind !== 'paragraph') }
}

