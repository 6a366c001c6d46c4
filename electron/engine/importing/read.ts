import type { ClauseHint } from '#domain/clauses.ts'
import { canonicalText, type Language, languageOf } from '#domain/text.ts'
import type { Sentence } from '#wire/fault.ts'
import { decode, type Encoding } from './encoding.ts'
import { readHtml } from './html.ts'
import { mostBytes, mostCharacters, mostLines } from './limits.ts'
import { readMarkdown } from './markdown.ts'
import { refusal } from './refusal.ts'
import { refuseOtherFormats, textFormat } from './sniff.ts'
import { shorten, titleFrom } from './title.ts'

export type ReadOptions = { readonly encoding?: Encoding }

/** A file reduced to what a version keeps. */
export type Parsed = {
  /** Canonical. */
  readonly text: string
  /** Structure that the file itself declares. */
  readonly hints: readonly ClauseHint[]
  /** What the file says about itself; null where it says nothing. */
  readonly title: string | null
  readonly issuedOn: string | null
  /** `en` or `zh` by the text's script; another language only when a page declares it and is not written in Han characters. */
  readonly language: string
  readonly mediaType: 'text/plain' | 'text/markdown' | 'text/html'
  readonly encoding: Encoding
  readonly warnings: readonly Warning[]
}
export type Warning = Sentence & { readonly start: number | null }

/**
 * Reads a file's bytes, whatever they claim to be: too large, another format, another encoding or no text at all is refused.
 * @param name the file's name, whose ending tells Markdown from plain text
 * @throws EngineError `invalid` with a sentence that says what to do
 */
export function readSource(bytes: Uint8Array, name: string, options: ReadOptions = {}): Parsed {
  if (bytes.length > mostBytes) throw refusal('importing.tooLarge', { megabytes: mostBytes / 1e6 })
  refuseOtherFormats(bytes, name)
  const { text: raw, encoding } = decode(bytes, options.encoding)
  const format = textFormat(raw, name)
  const page = format === 'html' ? readHtml(raw) : { text: canonicalText(raw), title: null, language: null, issuedOn: null }
  const { text } = page
  if (text.length > mostCharacters) throw refusal('importing.tooLong', { characters: mostCharacters })
  if (countLines(text) > mostLines) throw refusal('importing.tooManyLines', { limit: mostLines })
  if (!/\S/u.test(text)) throw refusal(bytes.length === 0 ? 'importing.emptyFile' : 'importing.noText')
  const hints = 'hints' in page ? page.hints : format === 'markdown' ? readMarkdown(text) : []
  return {
    text,
    hints,
    title: page.title ? shorten(page.title) : titleFrom(text, hints),
    issuedOn: page.issuedOn,
    language: languageFor(text, page.language),
    mediaType: format === 'html' ? 'text/html' : format === 'markdown' ? 'text/markdown' : 'text/plain',
    encoding,
    warnings: warningsFor(raw),
  }
}

function countLines(text: string): number {
  let count = 0
  for (const _ of text.matchAll(/\S[^\n]*/gu)) count++
  return count
}

function languageFor(text: string, declared: string | null): string {
  const written: Language = languageOf(text)
  return written === 'en' && declared && declared !== 'zh' ? declared : written
}

/** What the canonical text no longer shows of what the file held. */
function warningsFor(raw: string): readonly Warning[] {
  const warnings: Warning[] = []
  const nuls = raw.match(/\0/gu)?.length ?? 0
  const lone = raw.isWellFormed() ? 0 : (raw.match(/\p{Surrogate}/gu)?.length ?? 0)
  if (nuls > 0) warnings.push({ id: 'importing.warning.nul', values: { count: nuls }, start: null })
  if (lone > 0) warnings.push({ id: 'importing.warning.surrogates', values: { count: lone }, start: null })
  return warnings
}
