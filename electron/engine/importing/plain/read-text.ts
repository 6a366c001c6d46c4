import { encodingName } from '#domain/encodings.ts'
import { underlinedHeadings } from './underlined.ts'
import { extname } from 'node:path'
import { canonicalText } from '#domain/text.ts'
import { closeElements, isXhtml } from '../html/parsing/closed-elements.ts'
import { pageOf } from '../html/mhtml.ts'
import { readHtml } from '../html/read-html.ts'
import { nothingSaid, type Reading, type ReadOptions, type Warning } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { isNamedAsText, otherKindOf, type TextFormat, textFormat, xmlRootOf } from '../sniff.ts'
import { decode, type Decoded } from './encoding.ts'
import { type FrontMatter, readFrontMatter } from './markdown/front-matter.ts'
import { asPage, isMostlyHtml } from './markdown/html-body.ts'
import { readMarkdown } from './markdown/markdown.ts'
import { linesOf } from './markdown/lines.ts'

const mediaTypes = { html: 'text/html', markdown: 'text/markdown', text: 'text/plain' } as const satisfies Record<TextFormat, string>

/** Names of files that are no text inside: of what stands in a folder under one, and is text, nobody knows how it came there. */
const readable = /\.(?:docx|odt|pdf|rtf|epub)$/iu

/**
 * Reads bytes that are text: plain, Markdown or HTML.
 * @throws EngineError `invalid` for bytes that are no text in any encoding that can be read, for a project or codebook of another program, for other XML,
 * and for what was found in a folder and is no text by its name
 */
export function readText(bytes: Uint8Array, name: string, options: ReadOptions): Reading {
  const { text: raw, encoding, isSure } = decode(bytes, options.encoding)
  const other = otherKindOf(raw)
  if (other) throw refusal(other)
  const format = textFormat(raw, name)
  if (options.isFound && format === 'text' && readable.test(name)) throw refusal('importing.packed.damaged')
  if (options.isFound && format === 'text' && !isNamedAsText(name)) throw refusal('importing.passedOver', { ending: extname(name) })
  const root = format === 'text' ? xmlRootOf(raw) : null
  if (root !== null) throw refusal('importing.xml', { root })
  const said = { ...nothingSaid, mediaType: mediaTypes[format], encoding, warnings: [...(isSure ? [] : [guessed(encoding)]), ...warningsFor(raw)] }
  if (format === 'html') {
    const page = readHtml(isXhtml(raw, name) ? closeElements(raw) : raw, { isPage: options.isCopied !== true })
    return { ...said, ...page, warnings: [...said.warnings, ...page.warnings] }
  }
  const text = canonicalText(raw)
  if (format === 'text') return { ...said, text, hints: underlinedHeadings(text) }
  const found = readMarkdownText(text)
  return { ...said, ...found, warnings: [...said.warnings, ...(found.warnings ?? [])] }
}

type MarkdownReading = Pick<Reading, 'text' | 'hints'> & Partial<Pick<Reading, 'mediaType' | 'title' | 'author' | 'issuedOn' | 'language' | 'warnings'>>

/** A text that is HTML nearly all over is read as such, below what stands above it about it. */
function readMarkdownText(text: string): MarkdownReading {
  const front = readFrontMatter(text)
  const lines = linesOf(text.slice(front?.end ?? 0))
  if (isMostlyHtml(lines)) return readPageBelow(text, front, asPage(lines))
  const hints = readMarkdown(text)
  if (!front) return { text, hints }
  const { end: _, ...said } = front
  return { ...said, text, hints }
}

/** Between what stands above a text about it and the page below. */
const pageGap = '\n\n'

/** It is called HTML from here on: what its elements said is no longer in its text. */
function readPageBelow(text: string, front: FrontMatter | null, source: string): MarkdownReading {
  const page = readHtml(source)
  if (!front) return { ...page, mediaType: mediaTypes.html }
  const from = front.end + pageGap.length
  return {
    mediaType: mediaTypes.html,
    text: text.slice(0, front.end) + pageGap + page.text,
    hints: [{ kind: 'boilerplate', start: 0, end: front.end }, ...page.hints.map(hint => ({ ...hint, start: hint.start + from, end: hint.end + from }))],
    warnings: page.warnings,
    title: front.title ?? page.title,
    author: front.author ?? page.author,
    issuedOn: front.issuedOn ?? page.issuedOn,
    language: front.language ?? page.language,
  }
}

/**
 * Reads a web page that was saved as one file (MHTML).
 * @throws EngineError `invalid` for a file without a page in it, or bytes that are no text in any encoding that can be read
 */
export function readSavedPage(bytes: Uint8Array, options: ReadOptions): Reading {
  const { text: raw, encoding, isSure } = pageOf(bytes, options)
  const page = readHtml(raw, { isPage: true })
  const warnings = [...(isSure ? [] : [guessed(encoding)]), ...warningsFor(raw), ...page.warnings]
  return { ...nothingSaid, ...page, mediaType: 'multipart/related', encoding, warnings }
}

function guessed(encoding: Decoded['encoding']): Warning {
  return { id: 'importing.warning.encoding', values: { encoding: encodingName(encoding) }, start: null }
}

/** What the canonical text no longer shows of what the file held. */
function warningsFor(raw: string): readonly Warning[] {
  const warnings: Warning[] = []
  // Hardly any text holds one, and to look for a character takes far less time than to look for what matches.
  const nuls = raw.includes('\0') ? (raw.match(/\0/gu)?.length ?? 0) : 0
  const lone = raw.isWellFormed() ? 0 : (raw.match(/\p{Surrogate}/gu)?.length ?? 0)
  if (nuls > 0) warnings.push({ id: 'importing.warning.nul', values: { count: nuls }, start: null })
  if (lone > 0) warnings.push({ id: 'importing.warning.surrogates', values: { count: lone }, start: null })
  return warnings
}
