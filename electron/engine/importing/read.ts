import { readLanguage } from '#domain/attributes/languages.ts'
import { canonicalText } from '#domain/text.ts'
import { languageOfDeclared } from '#domain/words/written-language.ts'
import { mostBytes, mostCharacters, mostLines } from './limits.ts'
import { readDocx } from './docx/read-docx.ts'
import { readEpub } from './epub/read-epub.ts'
import { readFlatOdt, readOdt } from './odt/read-odt.ts'
import { readSavedPage, readText } from './plain/read-text.ts'
import type { Reading, ReadOptions, Tell } from './reading.ts'
import { readRtf } from './rtf/read-rtf.ts'
import { refusal } from './refusal.ts'
import { formatOf } from './sniff.ts'
import { shorten, titleFrom, titleShown } from './title.ts'

/** A file reduced to what a version keeps. */
export type Parsed = Omit<Reading, 'language'> & {
  /** The language the text is written in; what the file declares, where the text does not show another; `en` where neither tells. */
  readonly language: string
}

/**
 * Reads a file's bytes, whatever they claim to be: too large, a format that can't be read, another encoding or no text at all is refused.
 * @param name the file's name, whose ending tells Markdown from plain text
 * @param tell is told how far the reader is, where the format has pages to count
 * @throws EngineError `invalid` with a sentence that says what to do
 */
export async function readSource(bytes: Uint8Array, name: string, options: ReadOptions = {}, tell: Tell = () => undefined): Promise<Parsed> {
  if (bytes.length > mostBytes) throw refusal('importing.tooLarge', { megabytes: mostBytes / 1e6 })
  const reading = await readAs(bytes, name, options, tell)
  const { text, hints, title, language } = reading
  if (text !== canonicalText(text)) throw new Error(`the reader of ${reading.mediaType} gave a text that is not canonical`)
  if (text.length > mostCharacters) throw refusal('importing.tooLong', { characters: mostCharacters })
  if (countLines(text) > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
  if (!/\S/u.test(text)) throw refusal(bytes.length === 0 ? 'importing.emptyFile' : 'importing.noText')
  return { ...reading, title: title ? shorten(titleShown(text, title)) : titleFrom(text, hints), language: languageOfDeclared(text, (language && readLanguage(language)) || undefined) }
}

async function readAs(bytes: Uint8Array, name: string, options: ReadOptions, tell: Tell): Promise<Reading> {
  const format = formatOf(bytes, name)
  switch (format) {
    case 'docx':
      return readDocx(bytes, tell)
    case 'odt':
      return readOdt(bytes, tell)
    case 'fodt':
      return readFlatOdt(bytes)
    case 'epub':
      return readEpub(bytes, tell)
    case 'rtf':
      return readRtf(bytes)
    case 'pdf':
      // Loaded when the first PDF comes: what reads it is large, and other formats have no use for it.
      return (await import('./pdf/read-pdf.ts')).readPdf(bytes, options, tell)
    case 'mhtml':
      return readSavedPage(bytes, options)
    case 'text':
      return readText(bytes, name, options)
  }
}

function countLines(text: string): number {
  // Not by one expression: of a line of millions of signs that are not Latin its stack overflows.
  const sign = /\S/gu
  let count = 0
  while (sign.test(text)) {
    count++
    const lineEnd = text.indexOf('\n', sign.lastIndex)
    if (lineEnd === -1) break
    sign.lastIndex = lineEnd
  }
  return count
}
