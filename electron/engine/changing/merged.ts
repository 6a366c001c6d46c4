import type { Id } from '#domain/ids.ts'
import type { WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** Keeps what went where, so that memos that speak of what was merged away lead to what it was merged into; undone with the merge. */
export function keepMerged(write: WriteStore, kind: 'theme' | 'excerpt', gone: readonly Id[], into: Id): void {
  for (const id of gone) write.run(sql`INSERT OR REPLACE INTO merged (kind, id, target) VALUES (${kind}, ${id}, ${into})`)
}
