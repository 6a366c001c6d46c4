import type { CellSummary, Silence } from '#contract/comparing/cells.ts'
import { targetsIn } from '#domain/memos/mentions.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import { withNames } from '../mentions/current-memos.ts'
import { cellOfMemo, ownerColumns, type OwnerColumns, ownerOf } from '../mentions/memo-owners.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** What people say of cells of the matrix. */
type StoredSummary = OwnerColumns & { readonly body: string; readonly plain: string; readonly updated_at: string }

/** The summaries of all cells, also in documents that were taken away. @param longest UTF-16 code units of each */
export function readSummaries(read: ReadStore, longest: number): CellSummary[] {
  const rows = read.all<StoredSummary>(sql`SELECT ${ownerColumns}, m.body, m.plain, m.updated_at FROM memo m ${cellOfMemo} WHERE m.cell IS NOT NULL ORDER BY m.id`)
  return withNames(read, rows).flatMap(memo => {
    const owner = ownerOf(memo)
    if (!('cell' in owner)) return []
    const isCut = memo.plain.length > longest
    const text = isCut ? memo.plain.slice(0, boundaryBefore(memo.plain, longest)) : memo.plain
    const excerpts = targetsIn(memo.body).flatMap(({ kind, id }) => (kind === 'excerpt' ? [id] : []))
    return [{ cell: owner.cell, text, isCut, excerpts, updatedAt: memo.updated_at }]
  })
}

type StoredSilence = Omit<Silence, 'recordedAt' | 'ofEarlierText'> & { readonly recorded_at: string; readonly earlier: number }

/** All findings in documents that are there, the first first. */
export function readSilences(read: ReadStore): Silence[] {
  return read
    .all<StoredSilence>(sql`
      SELECT s.id, s.theme, s.document, s.searched, s.coder, s.recorded_at, s.version <> d.version AS earlier
      FROM silence s JOIN document d ON d.id = s.document WHERE d.removed_at IS NULL ORDER BY s.recorded_at, s.id`)
    .map(({ recorded_at: recordedAt, earlier, ...silence }) => ({ ...silence, recordedAt, ofEarlierText: earlier === 1 }))
}
