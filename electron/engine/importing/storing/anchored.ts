import type { Location, Target } from '#domain/anchor.ts'
import type { ClauseHint } from '#domain/clauses.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** A highlight, or a correction of a clause, with the version that its offsets are for. */
export type Anchored = { readonly id: Id; readonly version: Id; readonly target: Target }

/** The same row with the same target: what was looked for is what is there. */
export function keyOf({ id, version, target }: Anchored): string {
  return `${id} ${version} ${target.start} ${target.end}`
}

export type StoredTarget = Target & { readonly id: Id; readonly version: Id }

/** All highlights of a document, whichever of its texts they stand in. */
export function readAnchored(read: ReadStore, document: Id): Anchored[] {
  return read.all<StoredTarget>(sql`SELECT id, version, start, end, exact, prefix, suffix FROM annotation WHERE document = ${document} ORDER BY start, id`).map(toAnchored)
}

function toAnchored({ id, version, ...target }: StoredTarget): Anchored {
  return { id, version, target }
}

/**
 * A version's own texts as they were derived, as what a file declares; some of them: a long text has a hundred thousand.
 * @param from how many come before them
 */
export function readDerivedClauses(read: ReadStore, version: Id, from: number, most: number): ClauseHint[] {
  return read.all(sql`
    SELECT kind, level, start, text_end AS end FROM clause WHERE version = ${version} AND ordinal >= ${from} ORDER BY ordinal LIMIT ${most}`)
}

export function setVersion(write: WriteStore, document: Id, version: Id): void {
  write.run(sql`UPDATE document SET version = ${version} WHERE id = ${document}`)
}

/** Puts a highlight on another version, with the words that it has there. */
export function moveAnchored(write: WriteStore, annotation: Id, version: Id, { start, end, exact, prefix, suffix }: Target): void {
  write.run(sql`
    UPDATE annotation SET version = ${version}, start = ${start}, end = ${end}, exact = ${exact}, prefix = ${prefix}, suffix = ${suffix}
    WHERE id = ${annotation}`)
}

export type Anchor = {
  readonly annotation: Id
  readonly version: Id
  readonly start: number
  readonly end: number
  readonly status: 'stood' | 'fuzzy' | 'ambiguous' | 'orphan'
  readonly score: number
  readonly settled: boolean
}

/** Highlights that a person said to be nowhere in a version, with what was supposed of them there. */
export function readLeft(read: ReadStore, version: Id): ReadonlyMap<Id, Anchor['status']> {
  const rows = read.all<Pick<Anchor, 'annotation' | 'status'>>(sql`SELECT annotation, status FROM anchor WHERE version = ${version} AND settled = 1 AND status <> 'stood'`)
  return new Map(rows.map(({ annotation, status }) => [annotation, status]))
}

/** Whoever said of a highlight that it is nowhere is not asked again as long as nothing better is found. @param left what was supposed then */
export function staysLeft(status: Location['status'], left: Anchor['status'] | undefined): boolean {
  return left !== undefined && (status === 'orphan' || status === left)
}

export function keepAnchor(write: WriteStore, { annotation, version, start, end, status, score, settled }: Anchor): void {
  write.run(sql`
    INSERT INTO anchor (annotation, version, start, end, status, score, settled)
    VALUES (${annotation}, ${version}, ${start}, ${end}, ${status}, ${score}, ${Number(settled)})
    ON CONFLICT (annotation, version) DO UPDATE SET start = excluded.start, end = excluded.end, status = excluded.status,
      score = excluded.score, settled = excluded.settled`)
}
