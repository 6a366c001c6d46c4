import type { UnsettledRow } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import { annotationRows } from '../excerpts/annotation-rows.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { readText } from './queries.ts'

type Stored = { readonly annotation: Id; readonly version: Id; readonly status: UnsettledRow['status']; readonly start: number; readonly end: number; readonly score: number; readonly settled: number }

/** Highlights that stand in an earlier text of their document, with the place that they may have in the one that is read now. */
export function unsettledRows(read: ReadStore, document: Id | undefined, withLeft: boolean): UnsettledRow[] {
  const chosen = document === undefined ? sql`true` : sql`d.id = ${document}`
  const left = withLeft ? sql`true` : sql`n.settled = 0`
  const stored = read.all<Stored>(sql`
    SELECT n.annotation, n.version, n.status, n.start, n.end, n.score, n.settled FROM anchor n
    JOIN annotation a ON a.id = n.annotation JOIN document d ON d.id = a.document AND d.version = n.version
    WHERE a.version <> d.version AND d.removed_at IS NULL AND ${chosen} AND ${left} ORDER BY d.created_at, d.id, a.start, a.id`)
  let last = { version: '' as Id, text: '' }
  const wordsAt = (version: Id, start: number, end: number) => {
    if (last.version !== version) last = { version, text: readText(read, version) }
    return last.text.slice(start, end)
  }
  const rowById = new Map(annotationRows(read, stored.map(({ annotation }) => annotation)).map(row => [row.id, row]))
  return stored.flatMap(({ annotation: id, version, status, start, end, score, settled }) => {
    const annotation = rowById.get(id)
    if (!annotation) return []
    // No text is read for places that differ in length.
    const hasSameWords = end - start === annotation.exact.length && wordsAt(version, start, end) === annotation.exact
    return [{ annotation, status, start, end, hasSameWords, score, isLeft: settled === 1 }]
  })
}

/** Puts down where a highlight stood in the version that it leaves. */
export function keepPlace(write: WriteStore, annotation: Id): void {
  write.run(sql`
    INSERT INTO anchor (annotation, version, start, end, status, score, settled)
    SELECT id, version, start, end, 'stood', 1, 1 FROM annotation WHERE id = ${annotation}
    ON CONFLICT (annotation, version) DO UPDATE SET start = excluded.start, end = excluded.end, status = 'stood', score = 1, settled = 1`)
}

export function setVersion(write: WriteStore, annotation: Id, version: Id): void {
  write.run(sql`UPDATE annotation SET version = ${version} WHERE id = ${annotation}`)
}

/** What was only supposed of a highlight's place in a version goes when it stands there. */
export function dropSupposed(write: WriteStore, annotation: Id, version: Id): void {
  write.run(sql`DELETE FROM anchor WHERE annotation = ${annotation} AND version = ${version}`)
}

/** Says of highlights that they stand nowhere in the text that is read now. */
export function leaveUnsettled(write: WriteStore, annotations: readonly Id[]): number {
  return write.run(sql`
    UPDATE anchor SET settled = 1 WHERE settled = 0 AND annotation IN ${sql.oneOf(annotations)}
      AND EXISTS (SELECT 1 FROM annotation a JOIN document d ON d.id = a.document
        WHERE a.id = anchor.annotation AND d.version = anchor.version AND a.version <> d.version)`).changes
}
