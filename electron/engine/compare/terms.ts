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
  if (pairs.some(({ term, sameAs }) => term.toLowerCase() === sameAs.toLowerCase())) throw new EngineError({ code: 'invalid', message: sentence('glossary.sameTerm') })
  return store.operation(sentence(used ? 'glossary.add' : 'glossary.leaveOut', { count: pairs.length }), write => {
    let changed = 0
    for (const { term, sameAs } of pairs) {
      changed += write.run(sql`
        INSERT INTO term_pair (term, same_as, used, coder, created_at) VALUES (${term}, ${sameAs}, ${Number(used)}, ${store.coder()}, ${store.now()})
        ON CONFLICT (term, same_as) DO UPDATE SET used = excluded.used, coder = excluded.coder WHERE used <> excluded.used`).changes
    }
    return { changed }
  })
}

/** @throws EngineError `missing` when none of them was said */
export function removeTerms(store: Store, pairs: Pairs): { readonly changed: number } {
  return store.operation(sentence('glossary.remove', { count: pairs.length }), (write: WriteStore) => {
    const changed = pairs.reduce((sum, { term, sameAs }) => sum + write.run(sql`DELETE FROM term_pair WHERE term = ${term} AND same_as = ${sameAs}`).changes, 0)
    if (changed === 0) throw new EngineError({ code: 'missing', message: sentence('glossary.missing') })
    return { changed }
  })
}
