import type { UnsettledCorrection } from '#contract/documents/corrections.ts'
import { clausePath } from '#domain/citation.ts'
import { type ClauseCorrection, parseCorrection, type WrittenCorrection } from '#domain/clauses/correcting/corrections.ts'
import { clauseName } from '#domain/text/first-words.ts'
import type { Range } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { clauseRows, type ClauseRecord } from '../excerpts/clause-rows.ts'
import { isUnsettledCorrection, keepCorrectionPlace } from '../importing/storing/carried-corrections.ts'
import { insertCorrection } from '../importing/storing/new-corrections.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'
import { targetOf } from './clause-corrections.ts'
import { readVersion } from './queries.ts'

type Stored = UnsettledCorrection['correction'] & Range & {
  readonly document: Id
  readonly version: Id
  readonly status: UnsettledCorrection['place']['status']
  readonly placeStart: number
  readonly placeEnd: number
  readonly score: number
  readonly settled: number
}

/** Of a correction `c` and its place `p` in the text that is read now of its document `d`: a person let it go there. */
const isLeft: Sql = sql`c.version <> d.version AND p.settled = 1 AND p.status <> 'copied'`

/** Corrections of clauses that found no clause in the text that is read now, in the order of documents and of their own texts. */
export function unsettledCorrectionRows(read: ReadStore, document: Id | undefined, withLeft: boolean): UnsettledCorrection[] {
  const clausesByVersion = new Map<Id, readonly ClauseRecord[]>()
  return readUnsettled(read, document === undefined ? sql`true` : sql`d.id = ${document}`, withLeft).map(row => {
    const { id, kind, start, end, exact, value, coder, createdAt, document: own, version, status, placeStart, placeEnd, score, settled } = row
    const clauses = clausesByVersion.get(version) ?? clauseRows(read, version)
    clausesByVersion.set(version, clauses)
    return {
      correction: { id, kind, start, exact, value, coder, createdAt }, document: own, version, end,
      path: clausePath(clauses, indexAt(clauses, start)), label: clauses[indexAt(clauses, start)]?.label ?? '', place: { status, start: placeStart, end: placeEnd, score }, isLeft: settled === 1,
    }
  })
}

function readUnsettled(read: ReadStore, chosen: Sql, withLeft: boolean): Stored[] {
  return read.all<Stored>(sql`
    SELECT c.id, c.kind, c.start, c.end, c.exact, c.value, c.coder, c.created_at AS createdAt, c.document, c.version,
      coalesce(p.status, 'orphan') AS status, coalesce(p.start, min(c.start, v.characters)) AS placeStart,
      coalesce(p.end, min(c.start, v.characters)) AS placeEnd, coalesce(p.score, 0) AS score, coalesce(p.settled, 0) AS settled
    FROM clause_correction c JOIN document d ON d.id = c.document JOIN document_version v ON v.id = d.version
      LEFT JOIN correction_place p ON p.correction = c.id AND p.version = d.version
    WHERE d.removed_at IS NULL AND ${chosen} AND (${isUnsettledCorrection} OR (${withLeft ? sql`true` : sql`false`} AND ${isLeft}))
    ORDER BY d.created_at, d.id, c.start, c.id`)
}

/** The clause whose own text a place stands in, or that ends before it; 0 before the first. */
function indexAt(clauses: readonly ClauseRecord[], place: number): number {
  return Math.max(0, clauses.findLastIndex(({ start }) => start <= place))
}

/**
 * Lays a correction that found no clause over the one that a range of the text that is read now begins in, as one operation. It is made as
 * if by hand: last, and by who does it.
 * @returns the new correction's id
 * @throws EngineError `missing` when it does not wait for one, `invalid` for a range that makes no sense for it
 */
export function settleCorrection(store: Store, correction: Id, range: Range): Id {
  const [row] = readUnsettled(store, sql`c.id = ${correction}`, true)
  const state = row && readVersion(store, row.document)
  if (!row || !state) throw new EngineError({ code: 'missing', message: sentence('documents.correctionSettled') })
  const { document, kind, value } = row
  const clauses = clauseRows(store, state.version)
  const blanks = Math.max(0, state.text.slice(range.start, range.end).search(/\S/u))
  const clause = clauses[indexAt(clauses, range.start + blanks)]
  if (!clause) throw new EngineError({ code: 'missing', message: sentence('documents.clauseMissing') })
  const id = store.newId()
  const made = correctionAt(clause, range, { id, kind, value })
  const target = targetOf(state.text, clauses, clause, made)
  store.operation(sentence('documents.correction.settle', { label: clauseName(state.text, clause) }), write => {
    insertCorrection(store, write, { document, version: state.version, target, correction: made })
    keepCorrectionPlace(write, { correction, version: state.version, start: target.start, end: target.end, status: 'copied', score: 1, settled: true })
  })
  return id
}

function correctionAt({ start, textEnd }: ClauseRecord, range: Range, written: Pick<WrittenCorrection, 'id' | 'kind' | 'value'>): ClauseCorrection {
  if (written.kind === 'range') return parseCorrection({ ...written, ...range })
  return parseCorrection({ ...written, start: written.kind === 'split' ? range.start : start, end: textEnd })
}

/** Lets corrections go that found no clause in the text that is read now, as one operation. @returns how many */
export function leaveCorrections(store: Store, corrections: readonly Id[]): number {
  return store.operation(sentence('documents.correction.leave', { count: corrections.length }), write =>
    write.run(sql`
      INSERT INTO correction_place (correction, version, start, end, status, settled)
      SELECT c.id, d.version, min(c.start, v.characters), min(c.start, v.characters), 'orphan', 1
      FROM clause_correction c JOIN document d ON d.id = c.document JOIN document_version v ON v.id = d.version
      WHERE d.removed_at IS NULL AND c.id IN (SELECT value FROM json_each(${JSON.stringify(corrections)})) AND ${isUnsettledCorrection}
      ON CONFLICT (correction, version) DO UPDATE SET settled = 1`).changes,
  )
}
