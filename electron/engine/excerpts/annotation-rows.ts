import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'
import { parseValues, valuesColumn } from './field-rows.ts'
import { currentMemos } from './mentions/current-memos.ts'
import { namedRows, readText } from './queries.ts'

type Stored = Pick<AnnotationRow, 'id' | 'document' | 'version' | 'start' | 'end' | 'exact' | 'coder' | 'memo'> & {
  readonly starred: number
  readonly created_at: string
  readonly updated_at: string
  /** Ids with spaces between them. */
  readonly themes: string | null
  /** For `parseValues`. */
  readonly field_values: string | null
}

/** All that stand in a version of a document, or those that cover something of a stretch of its text (UTF-16 code units, `end` exclusive). */
type Standing = { readonly document: Id; readonly version: Id; readonly within?: { readonly start: number; readonly end: number } }

/**
 * Annotations as the contract shows them: those that stand in a version of a document in reading order, or the named ones in the order of
 * their names; an id without a row is left out. Themes stand in the order of their making. Of an annotation that has moved on to a later
 * version, place and words are the ones that it had in this one.
 */
export function annotationRows(read: ReadStore, which: readonly Id[] | Standing): AnnotationRow[] {
  if ('version' in which) {
    const { document, version, within } = which
    const covers = (place: 'a' | 'n') => (within ? touching(place, within) : sql`true`)
    const standing = read.all<Stored>(sql`
      ${columnsAt('a')} FROM annotation a WHERE a.document = ${document} AND a.version = ${version} AND ${covers('a')}`)
    const moved = read.all<Stored>(sql`
      ${columnsAt('n')} FROM anchor n JOIN annotation a ON a.id = n.annotation
      WHERE n.version = ${version} AND n.status = 'stood' AND a.document = ${document} AND a.version <> ${version} AND ${covers('n')}`)
    // Whoever settled its new place may have taken other words: here it has the ones that it was made on.
    const text = moved.length > 0 ? readText(read, version) : ''
    const stood = moved.map(row => ({ ...row, exact: text.slice(row.start, row.end) }))
    return rowsOf(read, [...standing, ...stood].sort((one, other) => one.start - other.start || one.end - other.end || (one.id < other.id ? -1 : 1)))
  }
  return rowsOf(read, namedRows(which, named => read.all<Stored>(sql`${columnsAt('a')} FROM ${named} CROSS JOIN annotation a ON a.id = named.value`)))
}

/** @param place which table says where: the annotation itself, or `n`, its anchor in another version */
function columnsAt(place: 'a' | 'n'): Sql {
  const at = place === 'a' ? sql`a.version, a.start, a.end` : sql`n.version, n.start, n.end`
  return sql`
    SELECT a.id, a.document, ${at}, a.exact, a.starred, a.coder, a.created_at, a.updated_at,
      coalesce((SELECT plain FROM memo WHERE memo.annotation = a.id), '') AS memo,
      (SELECT group_concat(theme, ' ') FROM annotation_theme t WHERE t.annotation = a.id) AS themes,
      ${valuesColumn} AS field_values`
}

function touching(place: 'a' | 'n', { start, end }: NonNullable<Standing['within']>): Sql {
  return place === 'a' ? sql`a.start < ${end} AND a.end > ${start}` : sql`n.start < ${end} AND n.end > ${start}`
}

/** With the names that memos speak of as they are now. */
function rowsOf(read: ReadStore, stored: readonly Stored[]): AnnotationRow[] {
  const memos = currentMemos(read, stored.filter(({ memo }) => memo !== '').map(({ id }) => id))
  return stored.map(row => toRow(memos.has(row.id) ? { ...row, memo: memos.get(row.id) ?? '' } : row))
}

/** Written out: spreading a row costs more than reading it. */
function toRow({ id, document, version, start, end, exact, starred, coder, created_at, updated_at, themes, memo, field_values }: Stored): AnnotationRow {
  return {
    id, document, version, start, end, exact, coder, memo,
    themes: themes?.split(' ').sort() ?? [], values: parseValues(field_values), starred: starred === 1, createdAt: created_at, updatedAt: updated_at,
  }
}
