import type { GlossaryRow, TermPair } from '#contract/comparing/glossary.ts'
import type { Handlers } from '#contract/index.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

type Pairs = Parameters<Handlers['glossary']['add']>[0]['pairs']

/**
 * Says that pairs of terms mean the same, or that they don't, as one operation.
 * @throws EngineError `invalid` for a term and itself
 */
export function setTerms(store: Store, pairs: Pairs, used: boolean): { readonly changed: number } {
  if (pairs.some(isOneTerm)) throw sameTerm()
  return store.operation(sentence(used ? 'glossary.add' : 'glossary.leaveOut', { count: pairs.length }), write => {
    return { changed: pairs.reduce((sum, pair) => sum + put(write, store, pair, used), 0) }
  })
}

function put(write: WriteStore, store: Store, { term, sameAs }: TermPair, used: boolean): number {
  return write.run(sql`
    INSERT INTO term_pair (term, same_as, used, coder, created_at) VALUES (${term}, ${sameAs}, ${Number(used)}, ${store.coder()}, ${store.now()})
    ON CONFLICT (term, same_as) DO UPDATE SET used = excluded.used, coder = excluded.coder WHERE used <> excluded.used`).changes
}

/**
 * Puts a pair in the place of another one. What a person added is gone then; what a plan or the program gives would come back by itself, and is left out.
 * @throws EngineError `invalid` for a term and itself
 */
export function changeTerms(store: Store, from: TermPair, to: TermPair): Record<string, never> {
  if (isOneTerm(to)) throw sameTerm()
  store.operation(sentence('glossary.change'), write => {
    const wasAdded = write.run(sql`DELETE FROM term_pair WHERE term = ${from.term} AND same_as = ${from.sameAs} AND used = 1`).changes > 0
    if (!wasAdded && keyOf(from) !== keyOf(to)) put(write, store, from, false)
    put(write, store, to, true)
  })
  return {}
}

/** Takes over what a file says of pairs, as one operation; what the project holds already is passed over. */
export function takeTerms(store: Store, rows: readonly (TermPair & { readonly used: boolean })[], known: readonly GlossaryRow[]): { readonly added: number; readonly leftOut: number; readonly unchanged: number } {
  const sourceByKey = new Map<string, GlossaryRow['source']>(known.map(row => [keyOf(row), row.source]))
  const fresh = rows.filter(({ used, ...pair }) => {
    const source = sourceByKey.get(keyOf(pair))
    return used ? source === undefined || source === 'leftOut' : source !== 'leftOut'
  })
  const added = fresh.filter(({ used }) => used).length
  if (fresh.length > 0) store.operation(sentence('glossary.take', { count: fresh.length }), write => void fresh.map(({ used, ...pair }) => put(write, store, pair, used)))
  return { added, leftOut: fresh.length - added, unchanged: rows.length - fresh.length }
}

const keyOf = ({ term, sameAs }: TermPair) => `${term.toLowerCase()}\n${sameAs.toLowerCase()}`
const isOneTerm = ({ term, sameAs }: TermPair) => term.toLowerCase() === sameAs.toLowerCase()
const sameTerm = () => new EngineError({ code: 'invalid', message: sentence('glossary.sameTerm') })

/** @throws EngineError `missing` when none of them was said */
export function removeTerms(store: Store, pairs: Pairs): { readonly changed: number } {
  return store.operation(sentence('glossary.remove', { count: pairs.length }), (write: WriteStore) => {
    const changed = pairs.reduce((sum, { term, sameAs }) => sum + write.run(sql`DELETE FROM term_pair WHERE term = ${term} AND same_as = ${sameAs}`).changes, 0)
    if (changed === 0) throw new EngineError({ code: 'missing', message: sentence('glossary.missing') })
    return { changed }
  })
}
