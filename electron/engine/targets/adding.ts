import type { TargetName } from '#contract/targets.ts'
import type { TargetFields } from '#domain/register/fields.ts'
import { actsIn, bodiesActing } from '#domain/targets/acting.ts'
import { acronymsIn, listedName } from '#domain/targets/acting/english-names.ts'
import { deadlinesOf } from '#domain/targets/deadlines.ts'
import { type HomeMoney, homeMoneyOf } from '#domain/targets/amounts/home-money.ts'
import { quantitiesOf } from '#domain/targets/quantities.ts'
import type { TargetKind } from '#domain/targets/reported.ts'
import { strengthOf } from '#domain/targets/strength.ts'
import { thingOf } from '#domain/targets/things.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { quoteOf } from '../excerpts/coding/quotes.ts'
import { readText } from '../excerpts/queries.ts'
import type { Store } from '../store/database.ts'
import { fault, freshTarget, isHidden, refuseHidden } from './named.ts'
import { insertTarget, readPromising, readStored } from './queries.ts'
import type { Readings } from './reading.ts'
import { isSame } from './rows.ts'

type Wanted = { readonly document: Id; readonly start: number; readonly end: number; readonly kind?: TargetKind | undefined }

/**
 * Adds a row of a range of the text that is read now, with what its words say: the first amount, the last day and the bodies that act in it.
 * @throws EngineError `invalid` for a range that can't be honoured exactly, `conflict` when the register has a row of just this amount or quote,
 * also one that somebody else added and that is hidden
 */
export function addTarget(store: Store, readings: Readings, { document: wanted, start, end, kind }: Wanted): TargetName {
  const document = readPromising(store).find(({ id }) => id === wanted)
  if (!document) throw fault('missing', 'targets.unknownDocument')
  const text = readText(store, document.version)
  const { exact } = quoteOf(text, start, end)
  const { amount, fields } = readQuote(exact, homeMoneyOf(text, document), acronymsIn(text), kind ?? usualKind(document.kind), Number(/^\d{4}/u.exec(document.issued_on ?? '')?.[0]) || undefined)
  const row = { id: store.newId(), start, end, fields, amount: amount && { start: start + amount.start, end: start + amount.end } }
  const stored = readStored(store.everybody, document.id).filter(({ version }) => version === document.version)
  const same = stored.filter(one => isSame(row, one))
  refuseHidden(same.some(({ coder, origin }) => origin === 'hand' && isHidden(store, coder)))
  const isKnown = same.length > 0 || readings.of(store, document).some(one => one.amount && row.amount && one.amount.start < row.amount.end && one.amount.end > row.amount.start)
  if (isKnown) throw fault('conflict', 'targets.isThere')
  store.operation(sentence('targets.do.add'), write => insertTarget(write, freshTarget(store, document, text, row, 'hand')))
  return { id: row.id, document: document.id }
}

const usualKind = (kind: string | null): TargetKind => (kind === 'report' || kind === 'news' ? 'outcome' : 'target')

function readQuote(quote: string, home: HomeMoney, acronyms: ReadonlySet<string>, kind: TargetKind, year: number | undefined): { readonly amount: { readonly start: number; readonly end: number } | null; readonly fields: TargetFields } {
  const [quantity] = quantitiesOf(quote, home)
  const deadline = deadlinesOf(quote, { year }).findLast(({ start, end }) => !quantity || end <= quantity.start || start >= quantity.end)
  const bodies = bodiesActing(actsIn(quote, acronyms), quote, quantity ?? null)
  return {
    amount: quantity ? { start: quantity.start, end: quantity.end } : null,
    fields: {
      kind, what: quantity ? thingOf(quote, quantity) : '', comparator: quantity?.comparator ?? null, value: quantity?.value ?? null, valueTo: quantity?.valueTo ?? null, unit: quantity?.unit ?? null, currency: quantity?.currency ?? null,
      baseline: quantity?.baseline ?? null, isYearly: quantity?.isYearly ?? false, deadline: deadline?.value ?? null, deadlineKind: deadline?.kind ?? null, responsible: bodies.map(({ name }) => listedName(name)),
      strength: strengthOf(quote, quantity?.start ?? 0),
    },
  }
}
