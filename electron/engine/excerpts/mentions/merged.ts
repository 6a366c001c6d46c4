import type { Id } from '#domain/ids.ts'
import type { Target } from '#domain/memos/mentions.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** What something that was merged away went into in the end, whether or not that is still there; its own id for what was not merged. */
export function mergedInto(read: ReadStore, { kind, id }: Target): Id {
  const seen = new Set([id])
  let last = id
  for (let next = targetOf(read, kind, last); next !== undefined && !seen.has(next); next = targetOf(read, kind, next)) {
    seen.add(next)
    last = next
  }
  return last
}

function targetOf(read: ReadStore, kind: Target['kind'], id: Id): Id | undefined {
  return read.get<{ target: Id }>(sql`SELECT target FROM merged WHERE kind = ${kind} AND id = ${id}`)?.target
}

/** These ids, and those of all that was merged into them, also by way of others. */
export function withMerged(read: ReadStore, ids: readonly Id[]): Id[] {
  return read
    .all<{ id: Id }>(sql`
      WITH RECURSIVE same(id) AS (SELECT value FROM json_each(${JSON.stringify(ids)}) UNION SELECT m.id FROM same JOIN merged m ON m.target = same.id)
      SELECT id FROM same`)
    .map(({ id }) => id)
}
