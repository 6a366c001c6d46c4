import { sentence } from '#domain/messages/catalogues.ts'
import { mistakeSentence, remarkSentence } from '#domain/words/query/explaining.ts'
import { type ReadQuery, readQuery } from '#domain/words/query/reading.ts'
import { exits, refuseTooLong, Stop } from '../stop.ts'
import { widthOf } from '../output/table.ts'
import type { Words } from '../words.ts'

/** UTF-16 code units of a long query that are shown before and behind the place in question. */
const shownBefore = 60
const shownBehind = 20

/**
 * A query of Find that a person wrote as an argument.
 * @throws Stop when it is too long, or with the place of the mistake when it can't be read
 */
export function readQueryArgument(words: Words, key: string, text: string): ReadQuery {
  refuseTooLong(key, text)
  const read = readQuery(text)
  if (read.mistake) {
    const { start, end } = read.mistake
    const shown = { reason: words.sentence(mistakeSentence(read.mistake)), ...underlined(text, start, end) }
    throw new Stop(exits.usage, 'usage', sentence('cli.queryMistake', shown), { start, end })
  }
  return read
}

/** What is looked for otherwise than somebody may think, each with its place. */
export function queryWarnings(words: Words, text: string, { query, remarks }: ReadQuery): string[] {
  if (query === null) return [words('cli.searchNoWord')]
  return remarks.map(remark => words('cli.queryMistake', { reason: words.sentence(remarkSentence(remark)), ...underlined(text, remark.start, remark.end) }))
}

/** The query in one line, and below it what marks a part of it, as wide as a terminal shows both. */
function underlined(text: string, start: number, end: number): { readonly query: string; readonly mark: string } {
  // Each sign keeps its place, and none does anything to a terminal.
  const line = text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/gu, ' ')
  const from = Math.max(0, start - shownBefore)
  const to = Math.min(line.length, end + shownBehind)
  const before = `${from > 0 ? '…' : ''}${line.slice(from, start).toWellFormed()}`
  const marked = line.slice(start, Math.min(end, to))
  return {
    query: `${before}${line.slice(start, to).toWellFormed()}${to < line.length ? '…' : ''}`,
    mark: `${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(marked)))}`,
  }
}
