import type { Id } from '#domain/ids.ts'
import type { Prepared } from '../importing/prepare.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { type DescriptionKey, setAttribute, updateDocument } from './queries.ts'

export type NewDocument = {
  readonly title: string
  readonly file: { readonly name: string; readonly sha256: string; readonly bytes: Uint8Array }
  readonly prepared: Prepared
  readonly values: Partial<Record<DescriptionKey, string | null>>
  readonly attributes: Readonly<Record<string, string>>
}

/** Writes a document with its first version, clauses and index, inside the operation that brings it in. */
export function storeDocument(store: Store, write: WriteStore, { title, file, prepared, values, attributes }: NewDocument): Id {
  const document = store.newId()
  const version = store.newId()
  const at = store.now()
  write.run(sql`INSERT INTO document (id, title, version, created_at) VALUES (${document}, ${title}, ${version}, ${at})`)
  updateDocument(write, document, { language: prepared.language, issuedOn: prepared.issuedOn, ...values })
  for (const [key, value] of Object.entries(attributes)) setAttribute(write, document, key, value)
  write.run(sql`
    INSERT INTO source_file (sha256, name, media_type, bytes) VALUES (${file.sha256}, ${file.name}, ${prepared.mediaType}, ${file.bytes})
    ON CONFLICT (sha256) DO NOTHING`)
  const { text, textSha256, encoding, importer, warnings } = prepared
  write.run(sql`
    INSERT INTO document_version
      (id, document, number, source_file, text_sha256, characters, encoding, importer, warnings, created_at, text)
    VALUES (${version}, ${document}, 1, ${file.sha256}, ${textSha256}, ${text.length}, ${encoding}, ${importer},
      ${JSON.stringify(warnings)}, ${at}, ${text})`)
  storeClauses(store, write, version, prepared.clauses)
  storePassages(write, version, prepared.passages)
  return document
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
