import { describe, type Location, type Target } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { mostRows, type Steps } from '../../store/lending/steps.ts'
import { sql } from '../../store/sql.ts'
import { type Anchored, staysLeft, type StoredTarget } from './anchored.ts'

/** A row of the register that people said something of, with the version that its quote stands in. The amount counts from the quote's beginning. */
export type RegisterRow = Anchored & { readonly amount: Amount | null; readonly left: Status | null }
type Amount = { readonly from: number; readonly to: number }
type Status = 'fuzzy' | 'ambiguous' | 'orphan'

/** All stored rows of the register of a document, whichever of its texts they stand in. @param before the version that is read until now */
export function readRegister(read: ReadStore, document: Id, before: Id): RegisterRow[] {
  return read
    .all<StoredTarget & { readonly amount_from: number | null; readonly amount_to: number | null; readonly left: Status | null }>(sql`
      SELECT t.id, t.version, t.start, t.end, t.exact, t.prefix, t.suffix, t.amount_from, t.amount_to, CASE WHEN p.settled = 1 AND p.status <> 'stood' THEN p.status END AS left
      FROM target t LEFT JOIN target_place p ON p.target = t.id AND p.version = ${before} WHERE t.document = ${document} ORDER BY t.start, t.id`)
    .map(({ id, version, amount_from: from, amount_to: to, left, ...target }) => ({ id, version, target, amount: from === null || to === null ? null : { from, to }, left }))
}

/** How many links of targets and outcomes hang on these rows. */
export function countLinks(read: ReadStore, rows: readonly Id[]): number {
  return read.get<{ count: number }>(sql`SELECT count(*) AS count FROM target_outcome WHERE verdict = 'linked' AND (target IN ${sql.oneOf(rows)} OR outcome IN ${sql.oneOf(rows)})`)?.count ?? 0
}

/** Puts a row on another version, with the words that it has there. */
export function moveTarget(write: WriteStore, id: Id, version: Id, { start, end, exact, prefix, suffix }: Target, amount: Amount | null): void {
  write.run(sql`
    UPDATE target SET version = ${version}, start = ${start}, end = ${end}, exact = ${exact}, prefix = ${prefix}, suffix = ${suffix},
      amount_from = ${amount?.from ?? null}, amount_to = ${amount?.to ?? null} WHERE id = ${id}`)
}

type Carrying = { readonly document: Id; readonly previous: Id; readonly version: Id; readonly text: string; readonly placeOf: (anchored: Anchored) => Location }

/** Moves the rows of the register that are found with certainty to the next text; the others stay on their own, with the place that they may have now. */
export function* carryTargets(write: WriteStore, { document, previous, version, text, placeOf }: Carrying): Steps<{ readonly targetsKept: number; readonly targetsLeft: number }> {
  let [targetsKept, targetsLeft] = [0, 0]
  for (const [index, row] of readRegister(write, document, previous).entries()) {
    const { status, start, end, score } = placeOf(row)
    if (status === 'exact' || status === 'moved') {
      keepPlace(write, row.id, row.version, { ...row.target, status: 'stood', score: 1, settled: true })
      moveTarget(write, row.id, version, describe(text, start, end), row.amount)
      targetsKept++
    } else {
      const isLeft = staysLeft(status, row.left ?? undefined)
      keepPlace(write, row.id, version, { start, end, status, score, settled: isLeft })
      if (!isLeft) targetsLeft++
    }
    if (index % mostRows === mostRows - 1) yield 0.99
  }
  return { targetsKept, targetsLeft }
}

type Place = { readonly start: number; readonly end: number; readonly status: 'stood' | Status; readonly score: number; readonly settled: boolean }

function keepPlace(write: WriteStore, target: Id, version: Id, { start, end, status, score, settled }: Place): void {
  write.run(sql`
    INSERT INTO target_place (target, version, start, end, status, score, settled) VALUES (${target}, ${version}, ${start}, ${end}, ${status}, ${score}, ${Number(settled)})
    ON CONFLICT (target, version) DO UPDATE SET start = excluded.start, end = excluded.end, status = excluded.status, score = excluded.score, settled = excluded.settled`)
}
