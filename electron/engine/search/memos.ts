import type { MemoHit, TextPlaces } from '#contract/search.ts'
import { boundaryAfter, boundaryBefore } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import type { Query } from '#domain/words/query/query.ts'
import { withNames } from '../excerpts/mentions/current-memos.ts'
import { cellOfMemo, nameOwners, ownerColumns, type OwnerColumns, ownerOf } from '../excerpts/mentions/memo-owners.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { contextLength, type Place } from './hits.ts'
import { locatorFor, passageText } from './locating.ts'
import { memoFilter } from './memo-filter.ts'

/** A memo with what it is on; `day` is a journal entry's. */
type StoredMemo = OwnerColumns & { readonly body: string; readonly plain: string; readonly day: string | null }

/**
 * Memos in which a query stands, newest first, with the names that what they speak of has now. A memo is one unit: all words must stand somewhere
 * in it. They are read and looked through each time; people write far less than plans say.
 * @param chosen the documents that are searched; null for all, and then memos on themes, the journal and the project count, too
 * @param places by themes and clauses, as `memoFilter` says
 */
export function findMemos(read: ReadStore, query: Query, chosen: ReadonlySet<Id> | null, places: Pick<TextPlaces, 'coded' | 'clauses'>): readonly MemoHit[] {
  const locate = locatorFor(query)
  const letsThrough = memoFilter(read, places)
  const found = withNames(read, storedMemos(read)).flatMap(memo => {
    const hits = locate(passageText(memo.plain, { start: 0, end: memo.plain.length }), 0)
    const [first] = hits
    const owner = ownerOf(memo)
    return first && letsThrough(owner) ? [{ memo, first, hits: hits.length, owner }] : []
  })
  const named = nameOwners(read, found.map(({ owner }) => owner))
  return found.flatMap(({ memo, first, hits, owner }, index) => {
    const target = named[index]
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
    SELECT m.body, m.plain, ${ownerColumns}, j.day
    FROM memo m ${cellOfMemo} LEFT JOIN journal_entry j ON j.id = m.journal_entry ORDER BY m.updated_at DESC, m.id DESC`)
}
