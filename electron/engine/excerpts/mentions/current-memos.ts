import type { Id } from '#domain/ids.ts'
import { type Target, targetKey, targetsIn } from '#domain/memos/mentions.ts'
import { plainBody } from '#domain/memos/plain-text.ts'
import type { ReadStore } from '../../store/database.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { nameTargets } from './target-names.ts'

/**
 * Texts of those of these annotations' memos that speak of something, with the names that it has now; `memo.plain` keeps those of when it was
 * written. All others are as stored, and not among them.
 */
export function currentMemos(read: ReadStore, annotations: readonly Id[]): ReadonlyMap<Id, string> {
  if (annotations.length === 0 || !mentionsAnything(read)) return new Map()
  const rows = read.all<{ id: Id; body: string; plain: string }>(sql`
    SELECT m.annotation AS id, m.body, m.plain FROM json_each(${JSON.stringify(annotations)}) named CROSS JOIN memo m ON m.annotation = named.value
    WHERE ${speaks}`)
  return new Map(withNames(read, rows).map(({ id, plain }) => [id, plain]))
}

/** Whether a memo `m` speaks of something. */
const speaks: Sql = sql`EXISTS (SELECT 1 FROM mention WHERE mention.memo = m.id)`

const mentionsAnything = (read: ReadStore) => read.get(sql`SELECT 1 FROM mention LIMIT 1`) !== undefined

/** Memos with the names of what they speak of as they are now in their plain text; a name that is gone stays as it was written. */
export function withNames<Row extends { readonly body: string; readonly plain: string }>(read: ReadStore, rows: readonly Row[]): readonly Row[] {
  const targets = new Map<string, Target>()
  for (const { body } of rows) for (const target of targetsIn(body)) targets.set(targetKey(target), target)
  if (targets.size === 0) return rows
  const nameByKey = new Map(nameTargets(read, [...targets.values()]).map(row => [targetKey(row), row.name]))
  return rows.map(row => (targetsIn(row.body).length === 0 ? row : { ...row, plain: plainBody(JSON.parse(row.body) as { root: unknown }, mention => nameByKey.get(targetKey(mention)) || mention.name) }))
}
