import type { MemoOwner } from '#contract/coding/memos.ts'
import type { MemoHit } from '#contract/search.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import type { Target } from '#domain/memos/mentions.ts'
import type { Query } from '#domain/words/query/query.ts'
import { withNames } from '../excerpts/mentions/current-memos.ts'
import { nameTargets } from '../excerpts/mentions/target-names.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { contextLength, type Place } from './hits.ts'
import { locatorFor, passageText } from './locating.ts'

/** A memo with what it is on; `day` is a journal entry's. */
type StoredMemo = {
  readonly body: string
  readonly plain: string
  readonly annotation: Id | null
  readonly document: Id | null
  readonly theme: Id | null
  readonly clause: Id | null
  readonly journal_entry: Id | null
  readonly day: string | null
}

/**
 * Memos in which a query stands, newest first, with the names that what they speak of has now. A memo is one unit: all words must stand somewhere
 * in it. They are read and looked through each time; people write far less than plans say.
 * @param chosen the documents that are searched; null for all, and then memos on themes, the journal and the project count, too
 */
export function findMemos(read: ReadStore, query: Query, chosen: ReadonlySet<Id> | null): readonly MemoHit[] {
  const locate = locatorFor(query)
  const found = withNames(read, storedMemos(read)).flatMap(memo => {
    const places = locate(passageText(memo.plain, { start: 0, end: memo.plain.length }), 0)
    const [first] = places
    return first ? [{ memo, first, hits: places.length, owner: ownerOf(memo) }] : []
  })
  const targets = found.map(({ owner }) => targetOf(owner))
  const named = nameTargets(read, targets.filter(target => target !== null))
  let next = 0
  return found.flatMap(({ memo, first, hits, owner }, index) => {
    const target = targets[index] === null ? undefined : named[next++]
    const place = target?.place ?? null
    if (target?.gone || (chosen && !(place && chosen.has(place.document)))) return []
    return [{ owner, name: target?.name ?? memo.day ?? '', place, hits, ...lineOf(memo.plain, first) }]
  })
}

function lineOf(text: string, { start, end }: Place) {
  return {
    before: text.slice(boundaryAfter(text, Math.max(0, start - contextLength)), start),
    match: text.slice(start, end),
    after: text.slice(end, boundaryBefore(text, Math.min(text.length, end + contextLength))),
  }
}

function storedMemos(read: ReadStore): readonly StoredMemo[] {
  return read.all<StoredMemo>(sql`
    SELECT m.body, m.plain, m.annotation, m.document, m.theme, m.clause, m.journal_entry, j.day
    FROM memo m LEFT JOIN journal_entry j ON j.id = m.journal_entry ORDER BY m.updated_at DESC, m.id DESC`)
}

function ownerOf({ annotation, document, theme, clause, journal_entry: entry }: StoredMemo): MemoOwner {
  if (annotation !== null) return { annotation }
  if (document !== null) return { document }
  if (theme !== null) return { theme }
  if (clause !== null) return { clause }
  return entry === null ? { project: true } : { entry }
}

function targetOf(owner: MemoOwner): Target | null {
  if ('annotation' in owner) return { kind: 'excerpt', id: owner.annotation }
  if ('document' in owner) return { kind: 'document', id: owner.document }
  if ('theme' in owner) return { kind: 'theme', id: owner.theme }
  return 'clause' in owner ? { kind: 'clause', id: owner.clause } : null
}
