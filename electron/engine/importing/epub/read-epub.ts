import { believedAuthor } from '../flow/believed.ts'
import { closeElements } from '../html/parsing/closed-elements.ts'
import type { Mark } from '../html/hints.ts'
import { type Markup, readMarkup, structureOf, warningsOf } from '../html/read-html.ts'
import type { SetLine } from '../html/look/settings.ts'
import { StyleSheets } from '../html/look/style-sheet.ts'
import { mostBytes, mostCharacters } from '../limits.ts'
import { openArchive } from '../packed/archive.ts'
import { nothingSaid, type Reading, type Tell } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { readPackage } from './package.ts'

/**
 * Reads an EPUB book: its texts in the order of its spine, each by the reader for HTML, without lists of contents. Pages are not told.
 * @param tell is told how many of its parts are read
 * @throws EngineError `invalid` for a locked, damaged or hostile book, and when all texts together are more than a document may be
 */
export async function readEpub(bytes: Uint8Array, tell?: Tell): Promise<Reading> {
  const archive = await openArchive(bytes)
  const book = await readPackage(archive)
  const texts: string[] = []
  const structure = { marks: [] as Mark[], lines: [] as SetLine[], paragraphs: [] as { start: number; end: number }[] }
  const changes: Markup['changes'][] = []
  let length = 0
  let read = 0
  const styles = new StyleSheets()
  for (const name of book.sheets) {
    const sheet = await archive.read(name)
    read += sheet.length
    styles.add(new TextDecoder().decode(sheet))
  }
  for (const [index, name] of book.parts.entries()) {
    tell?.(index, book.parts.length)
    const part = await archive.read(name)
    read += part.length
    if (read > mostBytes) throw refusal('importing.tooLarge', { megabytes: mostBytes / 1e6 })
    const page = readMarkup(closeElements(decodeXml(part)), { styles })
    if (!/\S/u.test(page.text)) continue
    changes.push(page.changes)
    const start = length === 0 ? 0 : length + gap.length
    const place = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({ ...range, start: range.start + start, end: range.end + start })
    for (const mark of page.marks) structure.marks.push(place(mark))
    for (const line of page.lines) structure.lines.push(place(line))
    for (const paragraph of page.paragraphs) structure.paragraphs.push(place(paragraph))
    texts.push(page.text)
    length = start + page.text.length
    if (length > mostCharacters) throw refusal('importing.tooLong', { characters: mostCharacters })
  }
  const text = texts.join(gap)
  return {
    ...nothingSaid,
    text,
    hints: structureOf(text, structure),
    title: unnamed.test(book.title) ? null : book.title,
    author: book.authors.filter(author => believedAuthor(author) !== null).join(', ') || null,
    issuedOn: calendarDate(book.date),
    language: /^([a-z]{2,3})\b/u.exec(book.language.toLowerCase())?.[1] ?? null,
    mediaType: 'application/epub+zip',
    warnings: warningsOf(changes),
  }
}

const gap = '\n\n'
const unnamed = /^(?:|unknown(?: title)?|untitled|未知|无标题|無標題)$/iu

/** XML without a mark is UTF-8. */
function decodeXml(bytes: Uint8Array): string {
  const little = bytes[0] === 0xff && bytes[1] === 0xfe
  const big = bytes[0] === 0xfe && bytes[1] === 0xff
  try {
    return new TextDecoder(little ? 'utf-16le' : big ? 'utf-16be' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw refusal('importing.packed.damaged')
  }
}

/** `2026`, `2026-05` or `2026-05-23` at the beginning; programs write the year 101 where nobody said one. */
function calendarDate(date: string): string | null {
  const [, year, month, day] = /^((?:1[5-9]|20|21)\d\d)(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?!\d)/u.exec(date) ?? []
  if (!year) return null
  return [year, month, day].filter(part => part !== undefined).join('-')
}
