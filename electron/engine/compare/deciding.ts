import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import { type DecidedPlace, readDecision } from '../excerpts/aligned/decision-rows.ts'
import type { ReadStore, Store, WriteStore } from '../store/database.ts'
import { deleteDecisions, insertDecision, linkedClauses, moveDecided, ownOfPair, ownOnly, presentDecisions, setNote } from './alignment-rows.ts'
import { readPlanVersion } from './queries.ts'

type Rooms = Handlers['alignments']
type Input<Call extends keyof Rooms> = Parameters<Rooms[Call]>[0]

/**
 * Decides about pairs as one operation. What the same person said of them is replaced, and kept as it is where it was the same.
 * @throws EngineError `missing` for a document or clause that is not there, `invalid` for two clauses of one document
 */
export function decidePairs(store: Store, { left, right, status, pairs, note }: Input<'decide'>): { readonly changed: number } {
  if (left === right) throw fault('invalid', 'alignments.sameDocument')
  const [one, other] = [placesOf(store, left), placesOf(store, right)]
  const chosen = pairs.map(({ left: from, right: to, score }) => ({ left: one(from), right: other(to), score }))
  const words = canonicalText(note)
  return store.operation(sentence(`alignments.decide.${status}`, { count: chosen.length }), write => {
    let changed = 0
    for (const pair of chosen) {
      const before = ownOfPair(write, store.coder(), pair.left.clause, pair.right.clause)
      if (before.length === 1 && before[0]?.status === status && (words === '' || before[0].note === words)) continue
      const singles = status === 'rejected' ? [] : [...ownOnly(write, store.coder(), pair.left.clause, right), ...ownOnly(write, store.coder(), pair.right.clause, left)]
      deleteDecisions(write, [...before, ...singles].map(({ id }) => id))
      // What was noted stays with the pair when the same person comes to think otherwise of it.
      insertDecision(write, { ...stamp(store), status, ...pair, other: pair.right, note: words || (before[0]?.note ?? '') })
      changed += 1
    }
    return { changed }
  })
}

/**
 * Records clauses that have none in another document.
 * @throws EngineError `conflict` for one that is linked there, else as `decidePairs`
 */
export function recordOnly(store: Store, { document, other, clauses, note }: Input<'recordOnly'>): { readonly changed: number } {
  if (document === other) throw fault('invalid', 'alignments.sameDocument')
  const place = placesOf(store, document)
  const chosen = clauses.map(place)
  const version = versionOf(store, other)
  const linked = linkedClauses(store, document, versionOf(store, document), other)
  if (chosen.some(({ clause }) => linked.has(clause))) throw fault('conflict', 'alignments.isLinked')
  const words = canonicalText(note)
  return store.operation(sentence('alignments.recordOnly', { count: chosen.length }), write => {
    let changed = 0
    for (const left of chosen) {
      const before = ownOnly(write, store.coder(), left.clause, other)
      if (before.length === 1 && (words === '' || before[0]?.note === words)) continue
      deleteDecisions(write, before.map(({ id }) => id))
      insertDecision(write, { ...stamp(store), status: 'only', left, right: null, other: { document: other, version }, score: 0, note: words })
      changed += 1
    }
    return { changed }
  })
}

/** @throws EngineError `missing` when it is not there any more */
export function noteDecision(store: Store, { decision, note }: Input<'note'>): void {
  known(store, decision)
  store.operation(sentence('alignments.note'), write => setNote(write, decision, canonicalText(note)))
}

/** @throws EngineError `missing` when the decision or the clause is not there, `invalid` for a side that it does not have */
export function settleDecision(store: Store, { decision, side, clause }: Input<'settle'>): void {
  const row = known(store, decision)
  const before = side === 'left' ? row.left : row.right
  if (!before) throw fault('invalid', 'alignments.noSuchSide')
  const now = placesOf(store, before.document)(clause)
  store.operation(sentence('alignments.settle'), write => moveDecided(write, decision, side, now))
}

/** @throws EngineError `missing` when one of them is not there any more: then none is taken back */
export function removeDecisions(store: Store, { decisions }: Input<'remove'>): { readonly changed: number } {
  const chosen = [...new Set(decisions)]
  if (presentDecisions(store, chosen).length < chosen.length) throw fault('missing', 'alignments.decisionMissing')
  store.operation(sentence('alignments.remove', { count: chosen.length }), (write: WriteStore) => deleteDecisions(write, chosen))
  return { changed: chosen.length }
}

const stamp = (store: Store) => ({ id: store.newId(), coder: store.coder(), at: store.now() })

function known(store: Store, id: Id) {
  const row = readDecision(store, id)
  if (!row) throw fault('missing', 'alignments.decisionMissing')
  return row
}

function versionOf(read: ReadStore, document: Id): Id {
  const version = readPlanVersion(read, document)
  if (version === undefined) throw fault('missing', 'documents.missing')
  return version
}

/** Finds clauses of the text that is read now by their ids. @throws EngineError `missing` */
function placesOf(read: ReadStore, document: Id): (clause: Id) => DecidedPlace {
  const version = versionOf(read, document)
  const clauses = new Map(clauseRows(read, version).map(clause => [clause.id, clause]))
  return id => {
    const found = clauses.get(id)
    if (!found) throw fault('missing', 'documents.clauseMissing')
    return { document, version, clause: id, start: found.start, end: found.textEnd }
  }
}

const fault = (code: FaultCode, id: MessageId) => new EngineError({ code, message: sentence(id) })
