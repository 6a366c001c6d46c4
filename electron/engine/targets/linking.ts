import type { Candidate, TargetRow } from '#contract/targets.ts'
import type { Handlers } from '#contract/index.ts'
import type { Id } from '#domain/ids.ts'
import { candidatesFor, wordsNear } from '#domain/register/candidates.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import type { Store } from '../store/database.ts'
import { fault, isHidden, namedTargets, refuseHidden } from './named.ts'
import { deleteLink, insertTarget, putLink, readLinks } from './queries.ts'
import type { Readings } from './reading.ts'
import { openPauses } from './pausing.ts'
import { type Making, registerRowsAhead, suggestedBy } from './rows.ts'

type Rooms = Handlers['targets']

/**
 * Links an outcome to a target, or says that it is none of it, as one operation; either is stored when nobody spoke of it before.
 * @throws EngineError `missing` for rows that are not there, `invalid` for a row that is to be its own outcome, `conflict` where
 * somebody else decided of the two, which is hidden
 */
export function linkOutcome(store: Store, readings: Readings, { target, outcome, verdict, status, note }: Parameters<Rooms['link']>[0]): void {
  if (target.id === outcome.id) throw fault('invalid', 'targets.ownOutcome')
  const named = namedTargets(store, readings, [target, outcome])
  refuseHidden(readLinks(store.everybody, [target.id]).some(link => link.outcome === outcome.id && isHidden(store, link.coder)))
  const before = readLinks(store, [target.id]).find(link => link.outcome === outcome.id)
  const after = {
    target: target.id, outcome: outcome.id, verdict, status: status === undefined ? (before?.status ?? null) : status, note: note === undefined ? (before?.note ?? '') : canonicalText(note),
  }
  if (before && before.verdict === verdict && before.status === after.status && before.note === after.note) return
  store.operation(sentence(verdict === 'linked' ? 'targets.do.link' : 'targets.do.reject'), write => {
    for (const { fresh } of named) if (fresh) insertTarget(write, fresh)
    putLink(write, { ...after, coder: store.coder(), at: store.now() })
  })
}

/** @throws EngineError `missing` when they are not linked */
export function unlinkOutcome(store: Store, { target, outcome }: { readonly target: Id; readonly outcome: Id }): void {
  if (!readLinks(store, [target]).some(link => link.outcome === outcome)) throw fault('missing', 'targets.notLinked')
  store.operation(sentence('targets.do.unlink'), write => deleteLink(write, target, outcome))
}

type Job = Parameters<Rooms['candidates']>[1]

/**
 * Outcomes of other documents that may answer a target, best first; those that are linked or rejected already are not among them.
 * @throws EngineError `missing` for a target that is not there
 */
export async function findCandidates(making: Making, { id, document }: { readonly id: Id; readonly document: Id }, { signal, progress }: Job): Promise<Candidate[]> {
  const pause = openPauses(signal)
  const own = making.documents.get(document)
  const target = own && (await registerRowsAhead(making, own, pause)).find(row => row.id === id)
  if (!target) throw fault('missing', 'targets.unknown')
  const decided = new Set(readLinks(making.read, [id]).filter(link => link.target === id).map(({ outcome }) => outcome))
  const others = [...making.documents.values()].filter(other => other.id !== document)
  const outcomes: TargetRow[] = []
  for (const [done, other] of others.entries()) {
    progress({ stage: 'targets.stage.reading', item: other.title, done, total: others.length })
    await pause()
    outcomes.push(...(await registerRowsAhead(making, other, pause)).filter(row => row.kind === 'outcome' && row.verdict !== 'refused' && !decided.has(row.id)))
  }
  const candidates = candidatesFor(weighed(target), outcomes.map(weighed))
  return candidates.flatMap(({ place, words, bodies, ...candidate }) => {
    const row = outcomes[place]
    if (!row) return []
    const { kind, what, comparator, value, valueTo, unit, currency, baseline, isYearly, deadline, deadlineKind, responsible, strength } = row
    const fields = { kind, what, comparator, value, valueTo, unit, currency, baseline, isYearly, deadline, deadlineKind, responsible, strength }
    return [{
      ...candidate, words: [...words], bodies: [...bodies], id: row.id, document: row.document, documentTitle: row.documentTitle, citation: row.citation, quote: row.quote, fields,
      suggested: suggestedBy(making, target, own.issued_on, fields, making.documents.get(row.document)),
    }]
  })
}

const weighed = (row: TargetRow) => ({ text: row.quote, near: wordsNear(row.quote, row.amount && { start: row.amount.start - row.start, end: row.amount.end - row.start }), fields: row })
