import type { Id } from '#domain/ids.ts'
import type { Standing } from '#domain/register/standing.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'

/** A document with what its targets are read by. */
export type Promising = {
  readonly id: Id
  readonly title: string
  readonly short_title: string | null
  readonly version: Id
  readonly kind: string | null
  readonly issued_on: string | null
  readonly jurisdiction: string | null
  readonly issuer: string | null
  /** The end of the period that the plan is for, as people state it: a day, month or year. */
  readonly period_to: string | null
}

/** All documents that were not removed, in the order of their coming. */
export function readPromising(read: ReadStore): Promising[] {
  return read.all<Promising>(sql`SELECT id, title, short_title, version, kind, issued_on, jurisdiction, issuer, period_to FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
}

/** A row that people said something of. `amount_from`, `amount_to` count from the quote's beginning. */
export type StoredTarget = {
  readonly id: Id
  readonly document: Id
  readonly version: Id
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  readonly amount_from: number | null
  readonly amount_to: number | null
  readonly origin: 'read' | 'hand'
  readonly verdict: 'confirmed' | 'refused' | null
  /** JSON of the fields, see `stored-fields.ts`. */
  readonly seen: string
  readonly said: string
  readonly status: Standing | null
  readonly note: string
  readonly coder: string
  readonly created_at: string
  readonly updated_at: string
}

const columns: Sql = sql`t.id, t.document, t.version, t.start, t.end, t.exact, t.prefix, t.suffix, t.amount_from, t.amount_to, t.origin, t.verdict, t.seen, t.said, t.status, t.note, t.coder, t.created_at, t.updated_at`

/** The stored rows of a document, whichever of its texts they stand in. */
export function readStored(read: ReadStore, document: Id): StoredTarget[] {
  return read.all<StoredTarget>(sql`SELECT ${columns} FROM target t WHERE t.document = ${document} ORDER BY t.start, t.id`)
}

export function readStoredById(read: ReadStore, ids: readonly Id[]): StoredTarget[] {
  return read.all<StoredTarget>(sql`SELECT ${columns} FROM target t WHERE t.id IN ${sql.oneOf(ids)}`)
}

export type NewTarget = Omit<StoredTarget, 'created_at' | 'updated_at'> & { readonly at: string }

export function insertTarget(write: WriteStore, row: NewTarget): void {
  write.run(sql`
    INSERT INTO target (id, document, version, start, end, exact, prefix, suffix, amount_from, amount_to, origin, verdict, seen, said, status, note, coder, created_at, updated_at)
    VALUES (${row.id}, ${row.document}, ${row.version}, ${row.start}, ${row.end}, ${row.exact}, ${row.prefix}, ${row.suffix}, ${row.amount_from}, ${row.amount_to},
      ${row.origin}, ${row.verdict}, ${row.seen}, ${row.said}, ${row.status}, ${row.note}, ${row.coder}, ${row.at}, ${row.at})`)
}

/** What people say of a row, with who said it last. */
export function updateTarget(write: WriteStore, row: Pick<StoredTarget, 'id' | 'verdict' | 'said' | 'status' | 'note' | 'coder'> & { readonly at: string }): void {
  write.run(sql`
    UPDATE target SET verdict = ${row.verdict}, said = ${row.said}, status = ${row.status}, note = ${row.note}, coder = ${row.coder}, updated_at = ${row.at} WHERE id = ${row.id}`)
}

export function deleteTargets(write: WriteStore, ids: readonly Id[]): number {
  return write.run(sql`DELETE FROM target WHERE id IN ${sql.oneOf(ids)}`).changes
}

export type StoredLink = {
  readonly target: Id
  readonly outcome: Id
  readonly verdict: 'linked' | 'rejected'
  readonly status: Standing | null
  readonly note: string
  readonly coder: string
  readonly updated_at: string
}

/** Links and rejections that these rows are on either side of, whose both documents are there. */
export function readLinks(read: ReadStore, ids: readonly Id[]): StoredLink[] {
  const asked = sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`
  return read.all<StoredLink>(sql`
    SELECT l.target, l.outcome, l.verdict, l.status, l.note, l.coder, l.updated_at FROM target_outcome l
    JOIN target one ON one.id = l.target JOIN document d ON d.id = one.document AND d.removed_at IS NULL
    JOIN target other ON other.id = l.outcome JOIN document e ON e.id = other.document AND e.removed_at IS NULL
    WHERE l.target IN ${asked} OR l.outcome IN ${asked} ORDER BY l.created_at, l.target, l.outcome`)
}

export function putLink(write: WriteStore, link: Omit<StoredLink, 'updated_at'> & { readonly at: string }): void {
  write.run(sql`
    INSERT INTO target_outcome (target, outcome, verdict, status, note, coder, created_at, updated_at)
    VALUES (${link.target}, ${link.outcome}, ${link.verdict}, ${link.status}, ${link.note}, ${link.coder}, ${link.at}, ${link.at})
    ON CONFLICT (target, outcome) DO UPDATE SET verdict = excluded.verdict, status = excluded.status, note = excluded.note, coder = excluded.coder, updated_at = excluded.updated_at`)
}

export function deleteLink(write: WriteStore, target: Id, outcome: Id): number {
  return write.run(sql`DELETE FROM target_outcome WHERE target = ${target} AND outcome = ${outcome}`).changes
}

export type Supposed = { readonly target: Id; readonly status: 'fuzzy' | 'ambiguous' | 'orphan'; readonly start: number; readonly end: number; readonly score: number; readonly settled: number }

/** Where rows of earlier texts of a document may stand in this version of it. */
export function readSupposed(read: ReadStore, version: Id): Supposed[] {
  return read.all<Supposed>(sql`SELECT target, status, start, end, score, settled FROM target_place WHERE version = ${version} AND status <> 'stood'`)
}

const todayKey = 'today'

/** The day that counts as today, when people set one. */
export function readToday(read: ReadStore): string | undefined {
  return read.get<{ value: string }>(sql`SELECT value FROM register_setting WHERE key = ${todayKey}`)?.value
}

export function writeToday(write: WriteStore, day: string | null): void {
  if (day === null) write.run(sql`DELETE FROM register_setting WHERE key = ${todayKey}`)
  else write.run(sql`INSERT INTO register_setting (key, value) VALUES (${todayKey}, ${day}) ON CONFLICT (key) DO UPDATE SET value = excluded.value`)
}
