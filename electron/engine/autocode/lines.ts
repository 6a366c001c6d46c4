import type { PlaceLine } from '#contract/coding/autocode.ts'
import { cite } from '#domain/citation.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { citedClauseRows } from '../excerpts/clause-rows.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import { citedBy } from './queries.ts'

/** UTF-16 code units around a place, and of the place itself. */
const contextLength = 120
const longestWords = 400

type Place = { readonly version: Id; readonly start: number; readonly end: number }

/** Tells the lines of places; a text is read once for those that follow each other, and the last one is kept, for a list is looked through in order. */
export function openLines(): (read: ReadStore, places: readonly Place[]) => PlaceLine[] {
  let last: { readonly version: Id; readonly text: string } = { version: '', text: '' }
  return (read, places) => {
    const citations = new Map<Id, (start: number, end: number) => string>()
    return places.map(({ version, start, end }) => {
      if (last.version !== version) last = { version, text: readText(read, version) }
      const citeIn = citations.get(version) ?? citationsOf(read, version)
      citations.set(version, citeIn)
      return lineAt(last.text, start, Math.max(start, end), citeIn(start, end))
    })
  }
}

function citationsOf(read: ReadStore, version: Id): (start: number, end: number) => string {
  const document = citedBy(read, version)
  const [clauses, pages] = [citedClauseRows(read, version), pageRows(read, version)]
  return (start, end) => cite(document?.shortTitle ?? '', clauses, start, end, pages)
}

function lineAt(text: string, start: number, end: number, citation: string): PlaceLine {
  const isCut = end - start > longestWords
  return {
    before: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    words: text.slice(start, isCut ? boundaryBefore(text, start + longestWords) : end),
    isCut,
    after: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
    citation,
  }
}
