import type { Id } from '#domain/ids.ts'
import type { ReadStore, Stamp, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { partsOf, type Steps } from '../../store/lending/steps.ts'
import { type DescriptionKey, setAttributes, updateDocuments } from '../description-rows.ts'
import type { Prepared } from '../prepare.ts'
import { insertCorrection, targetOfCorrection } from './new-corrections.ts'

export type StoredFile = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }

export type NewDocument = {
  readonly title: string
  readonly file: StoredFile
  readonly prepared: Prepared
  readonly values: Partial<Record<DescriptionKey, string | null>>
  readonly attributes: Readonly<Record<string, string>>
}

/** Writes a document with its first version, clauses, what a person decided of them and index, inside the operation that brings it in; gives back its id. */
export function* storeDocument(stamp: Stamp, write: WriteStore, { title, file, prepared, values, attributes }: NewDocument): Steps<Id> {
  const document = stamp.newId()
  const version = stamp.newId()
  write.run(sql`INSERT INTO document (id, title, version, created_at) VALUES (${document}, ${title}, ${version}, ${stamp.now()})`)
  updateDocuments(write, [document], { language: prepared.language, issuedOn: prepared.issuedOn, ...values })
  const author: Record<string, string> = prepared.author === null ? {} : { author: prepared.author }
  setAttributes(write, [document], { ...author, ...attributes })
  storeFile(write, file, prepared.mediaType)
  yield 0
  yield* storeVersion(stamp, write, { id: version, document, previous: null, origin: 'file', sourceFile: file.sha256, prepared })
  for (const { correction, clause } of prepared.corrections) {
    const target = targetOfCorrection(prepared.text, correction, clause)
    insertCorrection(stamp, write, { document, version, target, correction: { ...correction, id: stamp.newId() } })
  }
  return document
}

/** Keeps the bytes that a text comes from, once for all documents that share them. */
export function storeFile(write: WriteStore, { sha256, name, bytes }: StoredFile, mediaType: string): void {
  write.run(sql`
    INSERT INTO source_file (sha256, name, media_type, bytes) VALUES (${sha256}, ${name}, ${mediaType}, ${bytes})
    ON CONFLICT (sha256) DO NOTHING`)
}

export function hasFile(read: ReadStore, sha256: string): boolean {
  return read.get(sql`SELECT 1 FROM source_file WHERE sha256 = ${sha256}`) !== undefined
}

/** The bytes of a stored file; none of one that is not there. */
export function readFileBytes(read: ReadStore, sha256: string): Uint8Array {
  return read.get<{ bytes: Uint8Array }>(sql`SELECT bytes FROM source_file WHERE sha256 = ${sha256}`)?.bytes ?? new Uint8Array()
}

export type NewVersion = {
  readonly id: Id
  readonly document: Id
  readonly previous: Id | null
  readonly origin: 'file' | 'correction'
  /** SHA-256 of the stored file that the text comes from. */
  readonly sourceFile: string
  readonly prepared: Prepared
}

/** Writes a version with all that is derived from its text. Which version is read is the document's own affair. */
export function* storeVersion(stamp: Stamp, write: WriteStore, { id, document, previous, origin, sourceFile, prepared }: NewVersion): Steps<void> {
  const { text, textSha256, encoding, importer, warnings, clauses, passages, pages, comments } = prepared
  write.run(sql`
    INSERT INTO document_version
      (id, document, number, previous, origin, source_file, text_sha256, characters, encoding, importer, warnings, coder, created_at, text)
    VALUES (${id}, ${document}, ${lastVersionNumber(write, document) + 1}, ${previous}, ${origin}, ${sourceFile}, ${textSha256}, ${text.length},
      ${encoding}, ${importer}, ${JSON.stringify(warnings)}, ${stamp.coder()}, ${stamp.now()}, ${text})`)
  let done = 0
  const total = clauses.length + passages.length + pages.length + comments.length
  for (const steps of [storeClauses(stamp, write, id, clauses), storePassages(write, id, passages), storePages(write, id, pages), storeComments(write, id, comments)]) {
    for (const rows of steps) {
      done += rows
      yield done / total
    }
  }
}

/** Says after each statement how many rows it wrote: a plan has hundreds of clauses, and a statement a row would take twice the time. */
type Rows = Generator<number, void, void>

function* storeClauses(stamp: Stamp, write: WriteStore, version: Id, clauses: Prepared['clauses']): Rows {
  const ids = clauses.map(() => stamp.newId())
  for (const { from, rows } of partsOf(clauses)) {
    const values = rows.map(({ parent, ordinal, kind, level, label, start, end, textEnd }, index) => {
      return [ids[from + index], parent === null ? null : ids[parent], ordinal, kind, level, label, start, end, textEnd]
    })
    write.run(sql`
      INSERT INTO clause (id, version, parent, ordinal, kind, level, label, start, end, text_end)
      SELECT value ->> 0, ${version}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
      FROM json_each(${JSON.stringify(values)})`)
    yield rows.length
  }
}

function* storePassages(write: WriteStore, version: Id, passages: Prepared['passages']): Rows {
  const first = (write.get<{ id: number }>(sql`SELECT coalesce(max(id), 0) AS id FROM passage`)?.id ?? 0) + 1
  for (const { from, rows } of partsOf(passages, ({ words }) => words.length)) {
    write.run(sql`
      INSERT INTO passage (id, version, start, end) SELECT ${first + from} + key, ${version}, value ->> 0, value ->> 1
      FROM json_each(${JSON.stringify(rows.map(({ start, end }) => [start, end]))})`)
    write.run(sql`
      INSERT INTO passage_index (rowid, text) SELECT ${first + from} + key, value
      FROM json_each(${JSON.stringify(rows.map(({ words }) => words))})`)
    yield rows.length
  }
}

function* storePages(write: WriteStore, version: Id, pages: Prepared['pages']): Rows {
  for (const { from, rows } of partsOf(pages)) {
    write.run(sql`
      INSERT INTO page (version, ordinal, start, label) SELECT ${version}, ${from} + key, value ->> 0, value ->> 1
      FROM json_each(${JSON.stringify(rows.map(({ start, label }) => [start, label]))})`)
    yield rows.length
  }
}

function* storeComments(write: WriteStore, version: Id, comments: Prepared['comments']): Rows {
  for (const { from, rows } of partsOf(comments, ({ author, text }) => author.length + text.length)) {
    write.run(sql`
      INSERT INTO comment (version, ordinal, start, end, author, text)
      SELECT ${version}, ${from} + key, value ->> 0, value ->> 1, value ->> 2, value ->> 3
      FROM json_each(${JSON.stringify(rows.map(({ start, end, author, text }) => [start, end, author, text]))})`)
    yield rows.length
  }
}

function lastVersionNumber(read: ReadStore, document: Id): number {
  return read.get<{ number: number }>(sql`SELECT max(number) AS number FROM document_version WHERE document = ${document}`)?.number ?? 0
}

/** The document whose text is read from these very bytes now, and that is not removed. */
export function documentOfBytes(read: ReadStore, sha256: string): Id | undefined {
  return read.get<{ id: Id }>(sql`
    SELECT d.id FROM document_version v JOIN document d ON d.version = v.id
    WHERE v.source_file = ${sha256} AND d.removed_at IS NULL ORDER BY d.created_at, d.id LIMIT 1`)?.id
}
