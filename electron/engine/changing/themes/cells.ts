import type { Id } from '#domain/ids.ts'
import { joinMemos } from '#domain/memos/joined-memos.ts'
import type { Steps } from '../../store/lending/steps.ts'
import type { ReadStore, WriteStore } from '../../store/database.ts'
import { type Sql, sql } from '../../store/sql.ts'
import { inParts } from '../in-parts.ts'
import { rewriteMemo, type ThemeMemo } from './queries.ts'

/** How many summaries of cells, and records of a plan that is silent, themes have in documents that are there. */
export function countInCells(read: ReadStore, themes: readonly Id[]): { readonly summaries: number; readonly silences: number } {
  const count = (rows: Sql) => read.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${rows}`)?.count ?? 0
  const isThere = (table: Sql) => sql`LEFT JOIN document d ON d.id = ${table}.document WHERE d.removed_at IS NULL AND ${table}.theme IN ${sql.oneOf(themes)}`
  return { summaries: count(sql`memo m JOIN matrix_cell c ON c.id = m.cell ${isThere(sql`c`)}`), silences: count(sql`silence s ${isThere(sql`s`)}`) }
}

/** How many cells have a summary on both themes: merged, these are one. */
export function countSharedCells(read: ReadStore, from: Id, into: Id): number {
  return cellsOf(read, from, into).filter(({ twin, isThere }) => twin !== null && isThere === 1).length
}

/** What is said of the cells of `from` is said of those of `into`; where both have a summary the second is put below the first. No record of silence is lost but one that is there twice. */
export function* mergeCells(write: WriteStore, { from, into, by }: { readonly from: Id; readonly into: Id; readonly by: { readonly coder: string; readonly at: string } }): Steps<void> {
  yield* inParts(cellsOf(write, from, into), part => {
    for (const { id, twin } of part) {
      const [dying, staying] = [memoOf(write, id), twin === null ? undefined : memoOf(write, twin)]
      if (dying && staying) rewriteMemo(write, { id: staying.id, ...joinMemos(staying, dying) }, by)
      else if (twin === null) write.run(sql`UPDATE matrix_cell SET theme = ${into} WHERE id = ${id}`)
    }
  })
  write.run(sql`UPDATE OR IGNORE silence SET theme = ${into} WHERE theme = ${from}`)
}

type DyingCell = { readonly id: Id; readonly twin: Id | null; readonly isThere: number }

/** The cells of `from` that have a summary, each with that of `into` in the same column. */
function cellsOf(read: ReadStore, from: Id, into: Id): DyingCell[] {
  return read.all<DyingCell>(sql`
    SELECT c.id, other.id AS twin, d.removed_at IS NULL AS isThere
    FROM matrix_cell c LEFT JOIN document d ON d.id = c.document
    LEFT JOIN matrix_cell other ON other.theme = ${into} AND other.document IS c.document AND other.attribute IS c.attribute AND other.value IS c.value
    WHERE c.theme = ${from}`)
}

const memoOf = (read: ReadStore, cell: Id) => read.get<ThemeMemo>(sql`SELECT id, body, plain FROM memo WHERE cell = ${cell}`)
