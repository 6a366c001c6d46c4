import { isOneCharacter, matchTerm, type Term } from '../terms.ts'
import type { Query } from './query.ts'

/** `exact`: it finds no passage that the query does not. */
type Expression = { readonly text: string; readonly exact: boolean }

/**
 * The FTS5 query that finds at least every passage in which the query's places are found. Everything that a person typed stands in quotes, so nothing
 * of it is read as FTS5 syntax.
 */
export function indexExpression(query: Query): string {
  return expressionOf(query).text
}

function expressionOf(query: Query): Expression {
  if (query.kind === 'term') return { text: matchTerm(query.term), exact: isExact(query.term) }
  const parts = query.parts.map(expressionOf)
  const exact = parts.every(part => part.exact)
  const [only, ...more] = query.kind === 'near' ? query.parts : []
  if (only?.kind === 'term' && more.length === 1 && more[0]?.kind === 'term') {
    return { text: `NEAR(${matchTerm(only.term)} ${matchTerm(more[0].term)}, ${query.kind === 'near' ? query.within[0] : 0})`, exact: false }
  }
  const joined = parts.map(({ text }) => (parts.length > 1 ? `(${text})` : text)).join(query.kind === 'any' ? ' OR ' : ' AND ')
  if (query.kind !== 'all' || query.without.length === 0) return { text: joined, exact: exact && query.kind !== 'near' }
  // What only may stand there must not be left out.
  const without = query.without.map(expressionOf)
  const certain = without.filter(part => part.exact)
  const text = certain.length === 0 ? joined : `(${joined}) NOT (${certain.map(part => `(${part.text})`).join(' OR ')})`
  return { text, exact: exact && certain.length === without.length }
}

/** The index holds stems, so of a phrase it is sure only where no letter of it can be stemmed, and of a beginning never. */
function isExact({ tokens, exact, prefix }: Term): boolean {
  return !prefix && (!exact || tokens.every(isOneCharacter))
}
