import type { Handlers } from '#contract/index.ts'
import { type SaidFields, saidAfter } from '#domain/register/fields.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { canonicalText } from '#domain/text.ts'
import type { Store } from '../store/database.ts'
import { isHidden, type Named, namedTargets, refuseHidden } from './named.ts'
import { deleteTargets, insertTarget, readLinks, type StoredTarget, updateTarget } from './queries.ts'
import type { Readings } from './reading.ts'
import { parseSaid, parseSeen } from './stored-fields.ts'

type Said = Parameters<Handlers['targets']['say']>[0]
type Words = Pick<StoredTarget, 'verdict' | 'said' | 'status' | 'note'>

/**
 * Says something of rows as one operation: those that were only read are stored with what was read of them. What changes nothing leaves no trace.
 * @returns how many rows changed
 * @throws EngineError `missing` for a row that is not there, `conflict` for one that somebody else spoke of while that is hidden
 */
export function sayOfTargets(store: Store, readings: Readings, said: Said): number {
  const named = namedTargets(store, readings, said.targets)
  refuseHidden(named.some(one => one.isHidden))
  return store.operation(sentence(labelOf(said), { count: named.length }), write => {
    let changed = 0
    for (const { stored, fresh } of named) {
      const before = stored ?? fresh
      if (!before) continue
      const after = wordsAfter(before, said)
      if (sameWords(before, after)) continue
      if (fresh) insertTarget(write, { ...fresh, ...after })
      else if (stored) updateTarget(write, { id: stored.id, ...after, coder: store.coder(), at: store.now() })
      changed += 1
    }
    return changed
  })
}

function wordsAfter(before: Words & Pick<StoredTarget, 'seen'>, { fields, verdict, status, note }: Said): Words {
  return {
    verdict: verdict === undefined ? before.verdict : verdict,
    said: fields === undefined ? before.said : JSON.stringify(saidAfter(parseSeen(before.seen), parseSaid(before.said), fields as SaidFields)),
    status: status === undefined ? before.status : status,
    note: note === undefined ? before.note : canonicalText(note),
  }
}

const sameWords = (one: Words, other: Words) => one.verdict === other.verdict && one.said === other.said && one.status === other.status && one.note === other.note

/** What is undone is called by what was said first of all that was said. */
function labelOf({ verdict, fields, status }: Said): MessageId {
  if (verdict !== undefined) return verdict === null ? 'targets.do.undecide' : verdict === 'confirmed' ? 'targets.do.confirm' : 'targets.do.refuse'
  if (fields !== undefined) return 'targets.do.correct'
  return status === undefined ? 'targets.do.note' : 'targets.do.status'
}

/**
 * Takes back all that was said of rows, as one operation: read ones are as they are read, those added by hand go, and links with them.
 * @throws EngineError `missing` for a row that is not there, `conflict` where somebody else's words or links would go that are hidden
 */
export function forgetTargets(store: Store, readings: Readings, names: Parameters<Handlers['targets']['forget']>[0]['targets']): number {
  const named = namedTargets(store, readings, names)
  const stored = named.flatMap(({ stored: one }: Named) => (one ? [one.id] : []))
  refuseHidden(named.some(one => one.isHidden) || readLinks(store.everybody, stored).some(({ coder }) => isHidden(store, coder)))
  return store.operation(sentence('targets.do.forget', { count: stored.length }), write => deleteTargets(write, stored))
}
