import type { Hit } from '#contract/search.ts'
import { type CitedClause, type CitedPage, cite, clauseAt } from '#domain/citation.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import type { SearchedDocument } from './queries.ts'

/** UTF-16 code units of context on either side of a hit: as much as a line of a wide window shows. */
export const contextLength = 120

export type Place = { readonly start: number; readonly end: number }

/** What hits of a version are cited by. */
export type Cited = { readonly clauses: readonly CitedClause[]; readonly pages: readonly CitedPage[] }

/** A place as it is shown: in its line, with what stands around it. */
export function hitAt({ start, end }: Place, { id, title, short_title }: SearchedDocument, text: string, { clauses, pages }: Cited): Hit {
  return {
    document: id,
    documentTitle: title,
    start,
    end,
    before: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    match: text.slice(start, end),
    after: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
    clause: labelAt(clauses, start),
    citation: cite(short_title ?? title, clauses, start, end, pages),
  }
}

/** Where an offset stands in the outline, as a citation says it without the title; '' where nothing has a label. */
export function labelsAt({ clauses }: Cited, offset: number): string {
  return cite('', clauses, offset, offset + 1)
}

/** The printed label of the innermost labelled clause around an offset, '' where there is none. */
function labelAt(clauses: readonly CitedClause[], offset: number): string {
  let level = Number.POSITIVE_INFINITY
  for (let index = clauseAt(clauses, offset) ?? -1; index >= 0; index--) {
    const clause = clauses[index]
    if (!clause || clause.level >= level) continue
    if (clause.label) return clause.label
    level = clause.level
  }
  return ''
}
