import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql, type Sql } from '../store/sql.ts'
import { valuesColumn } from './field-rows.ts'

export type Words = { readonly id: Id; readonly exact: string; readonly memo: string }

/** Quotes and memos of these annotations, one after the other. */
export function iterateWords(read: ReadStore, ids: readonly Id[]): Iterable<Words> {
  return read.iterate<Words>(sql`
    SELECT a.id, a.exact, coalesce((SELECT plain FROM memo WHERE memo.annotation = a.id), '') AS memo
    FROM annotation a WHERE a.id IN ${sql.oneOf(ids)}`)
}

export type Tag = { readonly annotation: Id; readonly theme: Id }

/** Each of these annotations with each of its themes. */
export function readTags(read: ReadStore, ids: readonly Id[]): Tag[] {
  return read.all<Tag>(sql`
    SELECT annotation, theme FROM annotation_theme WHERE annotation IN ${sql.oneOf(ids)}`)
}

/** The themes of these annotations: which of the names each is of, counted from 0. */
export function readThemesOf(read: ReadStore, ids: readonly Id[]): { readonly place: number; readonly theme: Id }[] {
  return read.all(sql`
    SELECT named.key AS place, t.theme FROM json_each(${JSON.stringify(ids)}) named CROSS JOIN annotation_theme t ON t.annotation = named.value`)
}

export type Quoted = {
  /** Which of the names it is of, counted from 0. */
  readonly place: number
  readonly version: Id
  readonly start: number
  readonly end: number
  readonly exact: string
  readonly starred: number
  readonly memo: string | null
}

/**
 * What a report prints of these annotations and cites them by, in the order of their names; an id without a row is left out. Names are not
 * read back: a text costs more to read than all numbers of its row.
 */
export function readQuoted(read: ReadStore, ids: readonly Id[]): readonly Quoted[] {
  return inPlaces(read.all<Quoted>(sql`
    SELECT named.key AS place, a.version, a.start, a.end, a.exact, a.starred, (SELECT plain FROM memo WHERE memo.annotation = a.id) AS memo
    FROM json_each(${JSON.stringify(ids)}) named CROSS JOIN annotation a ON a.id = named.value`))
}

export type Listed = Quoted & {
  readonly coder: string
  readonly created_at: string
  readonly updated_at: string
  /** Ids with spaces between them. */
  readonly themes: string | null
  /** For `parseValues`. */
  readonly field_values: string | null
}

/** The same with all that a list shows. */
export function readListed(read: ReadStore, ids: readonly Id[]): readonly Listed[] {
  return inPlaces(read.all<Listed>(sql`
    SELECT named.key AS place, a.version, a.start, a.end, a.exact, a.starred, a.coder, a.created_at, a.updated_at,
      (SELECT plain FROM memo WHERE memo.annotation = a.id) AS memo,
      (SELECT group_concat(theme, ' ') FROM annotation_theme t WHERE t.annotation = a.id) AS themes,
      ${valuesColumn} AS field_values
    FROM json_each(${JSON.stringify(ids)}) named CROSS JOIN annotation a ON a.id = named.value`))
}

/** As a rule rows come as they were asked for, but SQL promises no order. */
function inPlaces<Row extends Pick<Quoted, 'place'>>(rows: readonly Row[]): readonly Row[] {
  return rows.every(({ place }, index) => index === 0 || place > (rows[index - 1]?.place ?? 0)) ? rows : rows.toSorted((one, other) => one.place - other.place)
}

/**
 * Rows of these ids in their order; an id without a row is left out.
 * @param rowsOf is given the ids as the table `named`. A CROSS JOIN with it keeps SQLite from going through all rows and looking each up among them
 */
export function namedRows<Row extends { readonly id: Id }>(ids: readonly Id[], rowsOf: (named: Sql) => readonly Row[]): readonly Row[] {
  const rows = rowsOf(sql`json_each(${JSON.stringify(ids)}) named`)
  // As a rule they come as they were asked for.
  if (rows.length === ids.length && rows.every(({ id }, index) => id === ids[index])) return rows
  const rowById = new Map(rows.map(row => [row.id, row]))
  return ids.flatMap(id => rowById.get(id) ?? [])
}

export type ExcerptDocument = {
  readonly id: Id
  readonly title: string
  readonly short_title: string | null
  readonly issuer: string | null
  readonly jurisdiction: string | null
  readonly issued_on: string | null
  readonly language: string | null
}

export function readDocuments(read: ReadStore): ExcerptDocument[] {
  return read.all<ExcerptDocument>(sql`SELECT id, title, short_title, issuer, jurisdiction, issued_on, language FROM document`)
}

/**
 * A version's text, '' where there is none. Taken as bytes and decoded by Node: the connection would make a long text a third as quickly.
 * A project is always UTF-8 (`store/database.ts` refuses others).
 */
export function readText(read: ReadStore, version: Id): string {
  return read.get<{ bytes: Buffer }>(sql`SELECT CAST(text AS BLOB) AS bytes FROM document_version WHERE id = ${version}`)?.bytes.toString('utf8') ?? ''
}

/** The document that a version is of. */
export function readDocumentOf(read: ReadStore, version: Id): ExcerptDocument | undefined {
  return read.get<ExcerptDocument>(sql`
    SELECT id, title, short_title, issuer, jurisdiction, issued_on, language
    FROM document WHERE id = (SELECT document FROM document_version WHERE id = ${version})`)
}

/** Everybody who has highlighted something that is still there. */
export function readCoders(read: ReadStore): string[] {
  return read
    .all<{ coder: string }>(sql`
      SELECT DISTINCT a.coder FROM annotation a JOIN document d ON d.id = a.document
      WHERE d.removed_at IS NULL AND a.coder <> '' ORDER BY a.coder`)
    .map(row => row.coder)
}
