import type { CorrectionRow } from '#contract/documents/corrections.ts'
import type { CommentRow, DocumentRow, VersionRow } from '#contract/documents/documents.ts'
import { fieldByKey, fixedKeys } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { clauseRows, correctedVersions } from '../excerpts/clause-rows.ts'
import { descriptionColumns, type DescriptionKey, type StoredDescription } from '../importing/description-rows.ts'
import { isUnsettledCorrection } from '../importing/storing/carried-corrections.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'

type StoredDocument = StoredDescription & {
  readonly id: Id
  readonly created_at: string
  readonly version: Id
  readonly number: number
  readonly characters: number
  readonly encoding: string
  readonly warnings: string
  readonly file_name: string
  readonly media_type: string
  readonly clauses: number
  readonly annotations: number
  readonly unsettled: number
  readonly unsettled_corrections: number
  readonly pages: number
  readonly attributes: string
}

/** Documents that are not removed, in the order in which they came in; all of them, or those of these ids. */
export function documentRows(read: ReadStore, ids?: readonly Id[]): DocumentRow[] {
  const corrected = new Set(correctedVersions(read))
  const chosen: Sql = ids ? sql`d.id IN ${sql.oneOf(ids)}` : sql`true`
  return read
    .all<StoredDocument>(sql`
      SELECT d.id, d.title, d.short_title, d.issuer, d.jurisdiction, d.kind, d.issued_on, d.period_from, d.period_to, d.language, d.source,
        d.created_at, v.id AS version, v.number, v.characters, v.encoding, v.warnings, f.name AS file_name, f.media_type,
        (SELECT count(*) FROM clause WHERE clause.version = v.id) AS clauses,
        (SELECT count(*) FROM annotation WHERE annotation.document = d.id) AS annotations,
        (SELECT count(*) FROM anchor JOIN annotation ON annotation.id = anchor.annotation
          WHERE anchor.version = d.version AND annotation.version <> d.version AND anchor.settled = 0) AS unsettled,
        (SELECT count(*) FROM clause_correction c WHERE c.document = d.id AND ${isUnsettledCorrection}) AS unsettled_corrections,
        EXISTS (SELECT 1 FROM page WHERE page.version = v.id) AS pages,
        (SELECT json_group_object(key, value) FROM attribute WHERE attribute.document = d.id) AS attributes
      FROM document d
      JOIN document_version v ON v.id = d.version
      JOIN source_file f ON f.sha256 = v.source_file
      WHERE d.removed_at IS NULL AND ${chosen}
      ORDER BY d.created_at, d.id`)
    .map(stored => ({ ...toRow(stored), ...(corrected.has(stored.version) && { clauses: clauseRows(read, stored.version).length }) }))
}

function toRow(stored: StoredDocument): DocumentRow {
  const { id, title, issuer, jurisdiction, kind, language, source, version, characters, encoding, clauses, annotations } = stored
  return {
    id,
    title,
    shortTitle: stored.short_title,
    issuer,
    jurisdiction,
    kind,
    issuedOn: stored.issued_on,
    periodFrom: stored.period_from,
    periodTo: stored.period_to,
    language,
    source,
    attributes: JSON.parse(stored.attributes) as Record<string, string>,
    version,
    versionNumber: stored.number,
    fileName: stored.file_name,
    mediaType: stored.media_type,
    encoding,
    characters,
    clauses,
    annotations,
    unsettled: stored.unsettled,
    unsettledCorrections: stored.unsettled_corrections,
    hasPages: stored.pages === 1,
    warnings: JSON.parse(stored.warnings) as DocumentRow['warnings'],
    createdAt: stored.created_at,
  }
}

export type VersionState = { readonly version: Id; readonly text: string; readonly language: string | null }

/** The text that is read now of a document that is not removed. */
export function readVersion(read: ReadStore, document: Id): VersionState | undefined {
  return read.get<VersionState>(sql`
    SELECT v.id AS version, v.text, d.language FROM document d JOIN document_version v ON v.id = d.version
    WHERE d.id = ${document} AND d.removed_at IS NULL`)
}

/** Which text is read now of a document that is not removed, without reading it. */
export function readCurrentVersion(read: ReadStore, document: Id): { readonly version: Id; readonly textSha256: string } | undefined {
  return read.get(sql`
    SELECT v.id AS version, v.text_sha256 AS textSha256 FROM document d JOIN document_version v ON v.id = d.version
    WHERE d.id = ${document} AND d.removed_at IS NULL`)
}

/** The text of a version in UTF-8, as the file holds it: nothing is decoded. */
export function readTextBytes(read: ReadStore, version: Id): Uint8Array {
  return read.get<{ bytes: Uint8Array }>(sql`SELECT CAST(text AS BLOB) AS bytes FROM document_version WHERE id = ${version}`)?.bytes ?? new Uint8Array()
}

/** A version of a document that is not removed, whichever is read now. */
export function readVersionOf(read: ReadStore, document: Id, version: Id): VersionState | undefined {
  return read.get<VersionState>(sql`
    SELECT v.id AS version, v.text, d.language FROM document d JOIN document_version v ON v.document = d.id
    WHERE d.id = ${document} AND v.id = ${version} AND d.removed_at IS NULL`)
}

type StoredVersion = Omit<VersionRow, 'isCurrent'> & { readonly previous: Id | null }

/** The texts that a document had, from the one that is read now back to the first; what was undone is not among them. */
export function versionRows(read: ReadStore, document: Id): VersionRow[] {
  const rows = read.all<StoredVersion>(sql`
    SELECT v.id AS version, v.number, v.origin, v.previous, f.name AS fileName, v.coder, v.created_at AS createdAt, v.characters
    FROM document_version v JOIN source_file f ON f.sha256 = v.source_file WHERE v.document = ${document}`)
  const rowById = new Map(rows.map(row => [row.version, row]))
  const current = read.get<{ version: Id }>(sql`SELECT version FROM document WHERE id = ${document}`)?.version
  const chain: VersionRow[] = []
  for (let row = rowById.get(current ?? ''); row && chain.length < rows.length; row = rowById.get(row.previous ?? '')) {
    const { previous: _, ...shown } = row
    chain.push({ ...shown, isCurrent: row.version === current })
  }
  return chain
}

export type VersionSource = { readonly number: number; readonly sourceFile: string; readonly mediaType: string; readonly encoding: string }

/** What a corrected text takes over from the version that it takes the place of. */
export function readVersionSource(read: ReadStore, version: Id): VersionSource | undefined {
  return read.get(sql`
    SELECT v.number, v.source_file AS sourceFile, f.media_type AS mediaType, v.encoding
    FROM document_version v JOIN source_file f ON f.sha256 = v.source_file WHERE v.id = ${version}`)
}

export function correctionRows(read: ReadStore, version: Id): CorrectionRow[] {
  return read.all(sql`
    SELECT id, kind, start, exact, value, coder, created_at AS createdAt FROM clause_correction WHERE version = ${version} ORDER BY created_at, id`)
}

export function commentRows(read: ReadStore, version: Id): CommentRow[] {
  return read.all(sql`SELECT start, end, author, text FROM comment WHERE version = ${version} ORDER BY start, ordinal`)
}

/** The file that the text was read from, of the version that is read now or of an earlier one. */
export function readOriginal(read: ReadStore, document: Id, version?: Id): { readonly name: string; readonly sha256: string; readonly size: number } | undefined {
  return read.get(sql`
    SELECT f.name, f.sha256, length(f.bytes) AS size
    FROM document d JOIN document_version v ON v.document = d.id JOIN source_file f ON f.sha256 = v.source_file
    WHERE d.id = ${document} AND v.id = coalesce(${version ?? null}, d.version) AND d.removed_at IS NULL`)
}

export type Period = { readonly title: string; readonly from: string | null; readonly to: string | null }

/** The periods of these documents. */
export function readPeriods(read: ReadStore, documents: readonly Id[]): Period[] {
  return read.all<Period>(sql`SELECT title, period_from AS "from", period_to AS "to" FROM document WHERE id IN ${sql.oneOf(documents)}`)
}

export function removeAttributes(write: WriteStore, documents: readonly Id[], keys: readonly string[]): void {
  if (keys.length > 0) write.run(sql`DELETE FROM attribute WHERE document IN ${sql.oneOf(documents)} AND key IN ${sql.oneOf(keys)}`)
}

/** How many attributes that one of these documents has which has the most. */
export function countMostAttributes(read: ReadStore, documents: readonly Id[]): number {
  return read.get<{ most: number | null }>(sql`
    SELECT max(count) AS most FROM (SELECT count(*) AS count FROM attribute WHERE document IN ${sql.oneOf(documents)} GROUP BY document)`)?.most ?? 0
}

export type Described = { readonly id: Id; readonly values: Readonly<Record<DescriptionKey, string | null>>; readonly attributes: Readonly<Record<string, string>> }

/** What these documents are described by, without those that are removed. */
export function describedRows(read: ReadStore, ids: readonly Id[]): Described[] {
  const rows = read.all<StoredDescription & { readonly id: Id; readonly attributes: string }>(sql`
    SELECT id, ${descriptionColumns}, (SELECT json_group_object(key, value) FROM attribute WHERE attribute.document = document.id) AS attributes
    FROM document WHERE removed_at IS NULL AND id IN ${sql.oneOf(ids)}`)
  return rows.map(row => ({
    id: row.id, values: Object.fromEntries(fixedKeys.map(key => [fieldByKey[key], row[key]])) as Described['values'], attributes: JSON.parse(row.attributes) as Record<string, string>,
  }))
}

export function removeDocuments(write: WriteStore, ids: readonly Id[], at: string): number {
  return write.run(sql`
    UPDATE document SET removed_at = ${at}
    WHERE removed_at IS NULL AND id IN ${sql.oneOf(ids)}`).changes
}

export function dropCorrections(write: WriteStore, document: Id, corrections: readonly Id[]): number {
  return write.run(sql`
    DELETE FROM clause_correction WHERE version = (SELECT version FROM document WHERE id = ${document}) AND id IN ${sql.oneOf(corrections)}`).changes
}
