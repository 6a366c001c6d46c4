import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** A piece of a version's text that the index holds under its number; offsets are UTF-16 code units. */
export type Passage = { readonly id: number; readonly version: Id; readonly start: number; readonly end: number }

type Kept = { readonly last: number; readonly byNumber: ReadonlyMap<number, Passage> }

/** Passages are only ever added, so what is kept of a store is all there is while its last number stays. */
const keptByStore = new WeakMap<ReadStore, Kept>()

function allPassages(read: ReadStore): ReadonlyMap<number, Passage> {
  const last = read.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM passage`)?.last ?? 0
  const kept = keptByStore.get(read)
  if (kept?.last === last) return kept.byNumber
  const byNumber = new Map(read.all<Passage>(sql`SELECT id, version, start, end FROM passage`).map(passage => [passage.id, passage]))
  keptByStore.set(read, { last, byNumber })
  return byNumber
}

/** The passages that an index query finds, by version and in reading order. Joining them in SQL would take five times as long. */
export function matchingPassages(read: ReadStore, expression: string): ReadonlyMap<Id, readonly Passage[]> {
  const passages = allPassages(read)
  const foundByVersion = new Map<Id, Passage[]>()
  let found: Passage[] = []
  let version: Id | undefined
  for (const id of matchingNumbers(read, expression)) {
    const passage = passages.get(id)
    if (!passage) continue
    if (passage.version !== version) {
      version = passage.version
      found = foundByVersion.get(version) ?? []
      foundByVersion.set(version, found)
    }
    found.push(passage)
  }
  return foundByVersion
}

/** Ascending. One row of JSON is made and read quicker than thousands of rows. */
function matchingNumbers(read: ReadStore, expression: string): readonly number[] {
  const row = read.get<{ ids: string }>(sql`
    SELECT json_group_array(rowid) AS ids FROM (SELECT rowid FROM passage_index WHERE passage_index MATCH ${expression} ORDER BY rowid)`)
  return JSON.parse(row?.ids ?? '[]') as number[]
}
