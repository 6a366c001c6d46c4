import { createHash, randomBytes } from 'node:crypto'
import { uuidv7 } from '#domain/ids.ts'
import { indexText } from '#domain/words/terms.ts'
import type { WriteStore } from '../../../../electron/engine/store/database.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'

export const newId = () => uuidv7(Date.now(), randomBytes(10))

export const hashOf = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

export function addTheme(write: WriteStore, name: string, parent: string | null = null): string {
  const id = newId()
  write.run(sql`INSERT INTO theme (id, parent, position, name, color) VALUES (${id}, ${parent}, ${'a'}, ${name}, ${'#336699'})`)
  return id
}

/** A document with one version, a clause and its passage for each line, as an import leaves it. */
export function addDocument(write: WriteStore, title: string, text: string): { document: string; version: string } {
  const [document, version, at] = [newId(), newId(), '2026-05-01T09:00:00.000Z']
  const bytes = new TextEncoder().encode(text)
  write.run(sql`INSERT INTO document (id, title, version, created_at) VALUES (${document}, ${title}, ${version}, ${at})`)
  write.run(
    sql`INSERT INTO source_file (sha256, name, media_type, bytes) VALUES (${hashOf(bytes)}, ${`${title}.txt`}, ${'text/plain'}, ${bytes})
    ON CONFLICT DO NOTHING`,
  )
  addVersion(write, { document, version, number: 1, sourceFile: hashOf(bytes) }, text)
  return { document, version }
}

/** Another text of a document, with a clause and its passage for each line, that comes from a file which is there. */
export function addVersion(write: WriteStore, of: { document: string; version: string; number: number; sourceFile: string }, text: string): void {
  const { document, version, number, sourceFile } = of
  write.run(sql`INSERT INTO document_version (id, document, number, source_file, characters, text, text_sha256, encoding, importer, warnings,
      created_at)
    VALUES (${version}, ${document}, ${number}, ${sourceFile}, ${text.length}, ${text}, ${hashOf(text)}, ${'utf-8'}, ${'text 1'}, ${'[]'}, ${'2026-05-01T09:00:00.000Z'})`)
  let start = 0
  text.split('\n').forEach((line, ordinal) => {
    const end = start + line.length
    if (line) {
      write.run(
        sql`INSERT INTO clause (id, version, ordinal, kind, level, label, start, end, text_end)
          VALUES (${newId()}, ${version}, ${ordinal}, ${'paragraph'}, 1, ${''}, ${start}, ${end}, ${end})`,
      )
      const passage = write.get<{ id: number }>(
        sql`INSERT INTO passage (version, start, end) VALUES (${version}, ${start}, ${end}) RETURNING id`,
      )
      write.run(sql`INSERT INTO passage_index (rowid, text) VALUES (${passage?.id ?? null}, ${indexText(line)})`)
    }
    start = end + 1
  })
}

const textByVersion = new Map<string, string>()

/** A highlight whose quote is the text between its offsets. */
export function addAnnotation(
  write: WriteStore,
  { document, version }: { document: string; version: string },
  start: number,
  end: number,
): string {
  const id = newId()
  const text =
    textByVersion.get(version) ?? write.get<{ text: string }>(sql`SELECT text FROM document_version WHERE id = ${version}`)?.text ?? ''
  textByVersion.set(version, text)
  write.run(sql`INSERT INTO annotation (id, document, version, start, end, exact, prefix, suffix, coder, created_at, updated_at)
    VALUES (${id}, ${document}, ${version}, ${start}, ${end}, ${text.slice(start, end)}, '', '', 'Ann',
      ${'2026-05-01T09:00:00.000Z'}, ${'2026-05-01T09:00:00.000Z'})`)
  return id
}
