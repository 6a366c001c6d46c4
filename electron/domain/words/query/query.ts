import type { Term } from '../terms.ts'

/**
 * What is looked for. `all`: every part must stand there, and nothing of `without`; only the parts are hits. `any`: one of them is enough.
 * `near`: each part stands so near to the next, `within[i]` words or Chinese characters between part i and i + 1, in either order.
 */
export type Query =
  | { readonly kind: 'term'; readonly term: Term }
  | { readonly kind: 'all'; readonly parts: readonly Query[]; readonly without: readonly Query[] }
  | { readonly kind: 'any'; readonly parts: readonly Query[] }
  | { readonly kind: 'near'; readonly parts: readonly Query[]; readonly within: readonly number[] }

/** The terms of a query that asks for all of them and nothing else; null for any other. */
export function plainTerms(query: Query | null): readonly Term[] | null {
  if (query === null) return []
  if (query.kind === 'term') return [query.term]
  if (query.kind !== 'all' || query.without.length > 0) return null
  const terms = query.parts.flatMap(part => (part.kind === 'term' ? [part.term] : []))
  return terms.length === query.parts.length ? terms : null
}

/** All terms of a query, those that must not stand there, too. */
export function termsOf(query: Query): readonly Term[] {
  return query.kind === 'term' ? [query.term] : [...query.parts, ...(query.kind === 'all' ? query.without : [])].flatMap(termsOf)
}
