import type { Location, Target } from '#domain/anchor.ts'
import type { ClauseCorrection } from '#domain/clauses/correcting/corrections.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { type Sql, sql } from '../../store/sql.ts'
import type { Anchored, StoredTarget } from './anchored.ts'

/** A correction that a next text takes a copy of if it finds its clause there. */
export type CarriedCorrection = Anchored & {
  readonly kind: ClauseCorrection['kind']
  readonly value: string
  /** What was supposed of it in the text before, where a person let it go there. */
  readonly left: Exclude<PlaceStatus, 'copied'> | null
}

/** Of a correction `c`: it stayed behind when corrections still moved with the text, and nobody kept what became of it. */
const hasNoPlaces: Sql = sql`NOT EXISTS (SELECT 1 FROM correction_place other WHERE other.correction = c.id)`

/** What became of a correction in a later text: it has a copy there, or no certain place. */
export type PlaceStatus = 'copied' | 'fuzzy' | 'ambiguous' | 'orphan'

type Stored = StoredTarget & Pick<CarriedCorrection, 'kind' | 'value' | 'left'>

/**
 * The corrections that go from a version to the next one, in the order in which they were made: its own, and those of earlier texts that
 * found no place in it. One whose copy was taken back there is not among them.
 */
export function readCarriedCorrections(read: ReadStore, document: Id, version: Id): CarriedCorrection[] {
  return read
    .all<Stored>(sql`
      SELECT c.id, c.version, c.start, c.end, c.exact, c.prefix, c.suffix, c.kind, c.value, CASE WHEN p.settled = 1 THEN p.status END AS left
      FROM clause_correction c LEFT JOIN correction_place p ON p.correction = c.id AND p.version = ${version}
      WHERE c.document = ${document} AND (c.version = ${version} OR p.status <> 'copied' OR ${hasNoPlaces})
      ORDER BY c.created_at, c.id`)
    .map(({ id, version: own, kind, value, left, ...target }) => ({ id, version: own, target, kind, value, left }))
}

/** Whether a correction `c` of a document `d` waits for a person to say where it stands in the text that is read now. */
export const isUnsettledCorrection: Sql = sql`
  c.version <> d.version AND (${hasNoPlaces}
    OR EXISTS (SELECT 1 FROM correction_place p WHERE p.correction = c.id AND p.version = d.version AND p.settled = 0))`

/** Lays a correction over another version, as the person made it who made the first one. */
export function copyCorrection(write: WriteStore, correction: Id, copy: { readonly id: Id; readonly version: Id; readonly target: Target }): void {
  const { start, end, exact, prefix, suffix } = copy.target
  write.run(sql`
    INSERT INTO clause_correction (id, document, version, kind, start, end, exact, prefix, suffix, value, coder, created_at)
    SELECT ${copy.id}, document, ${copy.version}, kind, ${start}, ${end}, ${exact}, ${prefix}, ${suffix}, value, coder, created_at
    FROM clause_correction WHERE id = ${correction}`)
}

export type CorrectionPlace = Pick<Location, 'start' | 'end' | 'score'> & {
  readonly correction: Id
  readonly version: Id
  readonly status: PlaceStatus
  readonly settled: boolean
}

/** Writes where a correction stands in a version, in the place of what was known of it there. Offsets: UTF-16 code units of that version’s text. */
export function keepCorrectionPlace(write: WriteStore, { correction, version, start, end, status, score, settled }: CorrectionPlace): void {
  write.run(sql`
    INSERT INTO correction_place (correction, version, start, end, status, score, settled)
    VALUES (${correction}, ${version}, ${start}, ${end}, ${status}, ${score}, ${Number(settled)})
    ON CONFLICT (correction, version) DO UPDATE SET start = excluded.start, end = excluded.end, status = excluded.status,
      score = excluded.score, settled = excluded.settled`)
}
