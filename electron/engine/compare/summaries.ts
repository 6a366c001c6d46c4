import type { CellSummary } from '#contract/comparing/cells.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import { withNames } from '../excerpts/mentions/current-memos.ts'
import { cellOfMemo, ownerColumns, type OwnerColumns, ownerOf } from '../excerpts/mentions/memo-owners.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

type Stored = OwnerColumns & { readonly body: string; readonly plain: string; readonly updated_at: string }

/** The summaries of all cells, also in documents that were taken away. @param longest UTF-16 code units of each */
export function readSummaries(read: ReadStore, longest: number): CellSummary[] {
  const rows = read.all<Stored>(sql`SELECT ${ownerColumns}, m.body, m.plain, m.updated_at FROM memo m ${cellOfMemo} WHERE m.cell IS NOT NULL ORDER BY m.id`)
  return withNames(read, rows).flatMap(memo => {
    const owner = ownerOf(memo)
    if (!('cell' in owner)) return []
    const isCut = memo.plain.length > longest
    const text = isCut ? memo.plain.slice(0, boundaryBefore(memo.plain, longest)) : memo.plain
    return [{ cell: owner.cell, text, isCut, updatedAt: memo.updated_at }]
  })
}
