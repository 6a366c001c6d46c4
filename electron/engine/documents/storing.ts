import type { Id } from '#domain/ids.ts'
import type { Prepared } from '../importing/prepare.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { type DescriptionKey, lastVersionNumber, setAttribute, updateDocument } from './queries.ts'

export type StoredFile = { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }

export type NewDocument = {
  readonly title: string
  readonly file: StoredFile
  readonly prepared: Prepared
  readonly values: Partial<Record<DescriptionKey, string | null>>
  readonly attributes: Readonly<Record<string, string>>
}

/** Writes a document with its first version, clauses and index, inside the operation that brings it in. */
export function storeDocument(store: Store, write: WriteStore, { title, file, prepared, values, attributes }: NewDocument): Id {
  const document = store.newId()
  const version = store.newId()
  write.run(sql`INSERT INTO document (id, title, version, created_at) VALUES (${document}, ${title}, ${version}, ${store.now()})`)
  updateDocument(write, document, { language: prepared.language, issuedOn: prepared.issuedOn, ...values })
  const author = prepared.author === null ? {} : { author: prepared.author }
  for (const [key, value] of Object.entries({ ...author, ...attributes })) setAttribute(write, document, key, value)
  storeFile(write, file, prepared.mediaType)
  storeVersion(store, write, { id: version, document, previous: null, origin: 'file', sourceFile: file.sha256, prepared })
  return document
}

export function storeFile(write: WriteStore, { sha256, name, bytes }: StoredFile, mediaType: string): void {
  write.run(sql`
    INSERT INTO source_file (sha256, name, media_type, bytes) VALUES (${sha256}, ${name}, ${mediaType}, ${bytes})
    ON CONFLICT (sha256) DO NOTHING`)
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
export function storeVersion(store: Store, write: WriteStore, { id, document, previous, origin, sourceFile, prepared }: NewVersion): void {
  const { text, textSha256, encoding, importer, warnings } = prepared
  write.run(sql`
    INSERT INTO document_version
      (id, document, number, previous, origin, source_file, text_sha256, characters, encoding, importer, warnings, coder, created_at, text)
    VALUES (${id}, ${document}, ${lastVersionNumber(write, document) + 1}, ${previous}, ${origin}, ${sourceFile}, ${textSha256}, ${text.length},
      ${encoding}, ${importer}, ${JSON.stringify(warnings)}, ${store.coder()}, ${store.now()}, ${text})`)
  storeClauses(store, write, id, prepared.clauses)
  storePassages(write, id, prepared.passages)
  storePages(write, id, prepared.pages)
  storeComments(write, id, prepared.comments)
}

/** All rows in one statement: a plan has hundreds of clauses, and importing a folder of plans waits for nothing else. */
function storeClauses(store: Store, write: WriteStore, version: Id, clauses: Prepared['clauses']): void {
  const ids = clauses.map(() => store.newId())
  const rows = clauses.map(({ parent, ordinal, kind, level, label, start, end, textEnd }, index) => {
    return [ids[index], parent === null ? null : ids[parent], ordinal, kind, level, label, start, end, textEnd]
  })
  write.run(sql`
    INSERT INTO clause (id, version, parent, ordinal, kind, level, label, start, end, text_end)
    SELECT value ->> 0, ${version}, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8
    FROM json_each(${JSON.stringify(rows)})`)
}

function storePassages(write: WriteStore, version: Id, passages: Prepared['passages']): void {
  const last = write.get<{ id: number }>(sql`SELECT coalesce(max(id), 0) AS id FROM passage`)?.id ?? 0
  write.run(sql`
    INSERT INTO passage (id, version, start, end) SELECT ${last} + 1 + key, ${version}, value ->> 0, value ->> 1
    FROM json_each(${JSON.stringify(passages.map(({ start, end }) => [start, end]))})`)
  write.run(sql`
    INSERT INTO passage_index (rowid, text) SELECT ${last} + 1 + key, value
    FROM json_each(${JSON.stringify(passages.map(({ words }) => words))})`)
}

function storePages(write: WriteStore, version: Id, pages: Prepared['pages']): void {
  write.run(sql`
    INSERT INTO page (version, ordinal, start, label) SELECT ${version}, key, value ->> 0, value ->> 1
    FROM json_each(${JSON.stringify(pages.map(({ start, label }) => [start, label]))})`)
}

function storeComments(write: WriteStore, version: Id, comments: Prepared['comments']): void {
  write.run(sql`
    INSERT INTO comment (version, ordinal, start, end, author, text)
    SELECT ${version}, key, value ->> 0, value ->> 1, value ->> 2, value ->> 3
    FROM json_each(${JSON.stringify(comments.map(({ start, end, author, text }) => [start, end, author, text]))})`)
}
