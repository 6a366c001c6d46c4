import { describe } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { quantitiesOf } from '#domain/targets/quantities.ts'
import { quoteOf } from '../excerpts/coding/quotes.ts'
import { readText } from '../excerpts/queries.ts'
import { moveTarget } from '../importing/storing/carried-targets.ts'
import type { Store } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { fault } from './named.ts'
import { readPromising, readStoredById, type StoredTarget } from './queries.ts'
import { parseSeen } from './stored-fields.ts'

/**
 * Puts a row on a range of the text that is read now, as one operation. Its amount is the one there of the same value, else the first.
 * @throws EngineError `missing` when the row is not there, `invalid` for a range that can't be honoured exactly
 */
export function settleTarget(store: Store, { target, start, end }: { readonly target: Id; readonly start: number; readonly end: number }): void {
  const [stored] = readStoredById(store, [target])
  const document = stored && readPromising(store).find(({ id }) => id === stored.document)
  if (!stored || !document) throw fault('missing', 'targets.unknown')
  const text = readText(store, document.version)
  quoteOf(text, start, end)
  const place = describe(text, start, end)
  const amount = stored.amount_from === null ? null : amountIn(place.exact, stored)
  store.operation(sentence('targets.do.settle'), write => {
    if (stored.version !== document.version)
      write.run(sql`
        INSERT INTO target_place (target, version, start, end, status, score, settled) VALUES (${target}, ${stored.version}, ${stored.start}, ${stored.end}, 'stood', 1, 1)
        ON CONFLICT (target, version) DO UPDATE SET start = excluded.start, end = excluded.end, status = 'stood', score = 1, settled = 1`)
    moveTarget(write, target, document.version, place, amount)
    write.run(sql`DELETE FROM target_place WHERE target = ${target} AND version = ${document.version}`)
  })
}

function amountIn(quote: string, { seen, exact, amount_from, amount_to }: StoredTarget): { readonly from: number; readonly to: number } | null {
  const words = exact.slice(amount_from ?? 0, amount_to ?? 0)
  const found = quantitiesOf(quote)
  const { value } = parseSeen(seen)
  const one = found.find(({ start, end }) => quote.slice(start, end) === words) ?? found.find(each => each.value === value) ?? found[0]
  return one ? { from: one.start, to: one.end } : null
}

/** Says of waiting rows that they stand nowhere in the text that is read now. @returns of how many it was not said before */
export function leaveTargets(store: Store, targets: readonly Id[]): number {
  return store.operation(sentence('targets.do.leave', { count: targets.length }), write => {
    const waiting = sql`FROM target t JOIN document d ON d.id = t.document WHERE d.removed_at IS NULL AND t.version <> d.version AND t.id IN ${sql.oneOf(targets)}`
    return write.run(sql`
      INSERT INTO target_place (target, version, start, end, status, score, settled) SELECT t.id, d.version, 0, 0, 'orphan', 0, 1 ${waiting}
      ON CONFLICT (target, version) DO UPDATE SET settled = 1 WHERE settled = 0`).changes
  })
}
