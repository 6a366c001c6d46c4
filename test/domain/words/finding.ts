import { indexExpression } from '#domain/words/query/index-expression.ts'
import { locateQuery } from '#domain/words/query/places.ts'
import { plainTerms } from '#domain/words/query/query.ts'
import { readQuery } from '#domain/words/query/reading.ts'

/** Where what a person typed stands in a text; nowhere for a query without a word or with a mistake. */
export function locate(text: string, written: string) {
  const { query } = readQuery(written)
  return query ? locateQuery(text, query) : []
}

/** What the index is asked for; null when there is nothing to look for. */
export function expressionFor(written: string): string | null {
  const { query } = readQuery(written)
  return query && indexExpression(query)
}

/** The terms of what a person typed without operators. */
export function termsIn(written: string) {
  const terms = plainTerms(readQuery(written).query)
  if (!terms) throw new Error(`${written} joins words`)
  return terms
}
