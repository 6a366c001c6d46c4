import type { AttributeRow } from '#contract/attributes.ts'
import type { CommentRow, CorrectionRow, DocumentRow, VersionRow } from '#contract/documents.ts'
import type { AttributeDefinition } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import { clauseRows, correctedVersions } from '../excerpts/clause-rows.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { type Sql, sql } from '../store/sql.ts'

type StoredDocument = {
  readonly id: Id
  readonly title: string
  readonly short_title: string | null
  readonly issuer: string | null
  readonly jurisdiction: string | null
  readonly kind: string | null
  readonly issued_on: string | null
  readonly period_from: string | null
  readonly period_to: string | null
  readonly language: string | null
  readonly source: string | null
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
  readonly pages: number
  readonly attributes: string
}

/** Documents that are not removed, in the order in which they came in; all of them, or those of these ids. */
export function documentRows(read: ReadStore, ids?: readonly Id[]): DocumentRow[] {
  const corrected = new Set(correctedVersions(read))
  const chosen: Sql = ids ? sql`d.id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))` : sql`true`
  return read
    .all<StoredDocument>(sql`
      SELECT d.id, d.title, d.short_title, d.issuer, d.jurisdiction, d.kind, d.issued_on, d.period_from, d.period_to, d.language, d.source,
        d.created_at, v.id AS version, v.number, v.characters, v.encoding, v.warnings, f.name AS file_name, f.media_type,
        (SELECT count(*) FROM clause WHERE clause.version = v.id) AS clauses,
        (SELECT count(*) FROM annotation WHERE annotation.document = d.id) AS annotations,
        (SELECT count(*) FROM anchor JOIN annotation ON annotation.id = anchor.annotation
          WHERE anchor.version = d.version AND annotation.version <> d.version AND anchor.settled = 0) AS unsettled,
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

export function lastVersionNumber(read: ReadStore, document: Id): number {
  return read.get<{ number: number }>(sql`SELECT max(number) AS number FROM document_version WHERE document = ${document}`)?.number ?? 0
}

export function correctionRows(read: ReadStore, version: Id): CorrectionRow[] {
  return read.all(sql`
    SELECT id, kind, start, exact, value, coder, created_at AS createdAt FROM clause_correction WHERE version = ${version} ORDER BY created_at, id`)
}

export function commentRows(read: ReadStore, version: Id): CommentRow[] {
  return read.all(sql`SELECT start, end, author, text FROM comment WHERE version = ${version} ORDER BY start, ordinal`)
}

/** The file that the text was read from, of the version that is read now or of an earlier one. */
export function readOriginal(read: ReadStore, document: Id, version?: Id): { readonly name: string; readonly bytes: Uint8Array } | undefined {
  return read.get(sql`
    SELECT f.name, f.bytes FROM document d JOIN document_version v ON v.document = d.id JOIN source_file f ON f.sha256 = v.source_file
    WHERE d.id = ${document} AND v.id = coalesce(${version ?? null}, d.version) AND d.removed_at IS NULL`)
}

/** The document whose text is read from these very bytes now, and that is not removed. */
export function documentOfBytes(read: ReadStore, sha256: string): Id | undefined {
  return read.get<{ id: Id }>(sql`
    SELECT d.id FROM document_version v JOIN document d ON d.version = v.id
    WHERE v.source_file = ${sha256} AND d.removed_at IS NULL ORDER BY d.created_at, d.id LIMIT 1`)?.id
}

const columnByKey = {
  title: 'title',
  shortTitle: 'short_title',
  issuer: 'issuer',
  jurisdiction: 'jurisdiction',
  kind: 'kind',
  issuedOn: 'issued_on',
  periodFrom: 'period_from',
  periodTo: 'period_to',
  language: 'language',
  source: 'source',
} as const
export type DescriptionKey = keyof typeof columnByKey
export const descriptionKeys = Object.keys(columnByKey) as DescriptionKey[]

export function updateDocument(write: WriteStore, document: Id, values: Partial<Record<DescriptionKey, string | null>>): void {
  const settings = descriptionKeys.flatMap(key => {
    const value = values[key]
    return value === undefined ? [] : [sql`${sql.name(columnByKey[key])} = ${value}`]
  })
  if (settings.length) write.run(sql`UPDATE document SET ${sql.join(settings)} WHERE id = ${document}`)
}

export type Period = { readonly title: string; readonly from: string | null; readonly to: string | null }

export function readPeriod(read: ReadStore, document: Id): Period | undefined {
  return read.get<Period>(sql`SELECT title, period_from AS "from", period_to AS "to" FROM document WHERE id = ${document}`)
}

/** Sets an attribute; one of a new name is of type text from then on. */
export function setAttribute(write: WriteStore, document: Id, key: string, value: string): void {
  const known = write.get(sql`SELECT 1 FROM attribute_definition WHERE name = ${key} UNION ALL SELECT 1 FROM attribute WHERE key = ${key} LIMIT 1`)
  if (!known) defineAttribute(write, { name: key, type: 'text', choices: [] })
  write.run(sql`
    INSERT INTO attribute (document, key, value) VALUES (${document}, ${key}, ${value})
    ON CONFLICT (document, key) DO UPDATE SET value = excluded.value`)
}

/** Adds an attribute at the end, after those that had no definition until now, unless there is one of its name. */
export function defineAttribute(write: WriteStore, definition: AttributeDefinition): void {
  for (const { name, type, choices } of [...attributeRows(write), definition]) write.run(sql`
    INSERT INTO attribute_definition (name, type, choices, position)
    SELECT ${name}, ${type}, ${JSON.stringify(choices)}, (SELECT coalesce(max(position), -1) + 1 FROM attribute_definition)
    WHERE NOT EXISTS (SELECT 1 FROM attribute_definition WHERE name = ${name})`)
}

type StoredAttribute = Omit<AttributeRow, 'choices'> & { readonly choices: string }

/** The project's own attributes in their order; names without a definition, from before there were any, are of type text and stand last. */
export function attributeRows(read: ReadStore): AttributeRow[] {
  return read
    .all<StoredAttribute>(sql`
      SELECT name, type, choices, (SELECT count(*) FROM attribute a JOIN document d ON d.id = a.document WHERE a.key = name AND d.removed_at IS NULL) AS count
      FROM (
        SELECT name, type, choices, 0 AS late, position FROM attribute_definition
        UNION ALL SELECT DISTINCT key, 'text', '[]', 1, 0 FROM attribute WHERE NOT EXISTS (SELECT 1 FROM attribute_definition WHERE name = key)
      ) ORDER BY late, position, name`)
    .map(row => ({ ...row, choices: JSON.parse(row.choices) as string[] }))
}

export function removeAttribute(write: WriteStore, document: Id, key: string): void {
  write.run(sql`DELETE FROM attribute WHERE document = ${document} AND key = ${key}`)
}

export function countAttributes(read: ReadStore, document: Id): number {
  return read.get<{ count: number }>(sql`SELECT count(*) AS count FROM attribute WHERE document = ${document}`)?.count ?? 0
}

export function removeDocuments(write: WriteStore, ids: readonly Id[], at: string): number {
  return write.run(sql`
    UPDATE document SET removed_at = ${at}
    WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`).changes
}

export function dropCorrections(write: WriteStore, document: Id, corrections: readonly Id[]): number {
  return write.run(sql`
    DELETE FROM clause_correction WHERE document = ${document} AND id IN (SELECT value FROM json_each(${JSON.stringify(corrections)}))`).changes
}
