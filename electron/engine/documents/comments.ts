import { describe } from '#domain/anchor.ts'
import { snapToGraphemes } from '#domain/graphemes.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { commentRows, documentRows, readVersion } from './queries.ts'

/**
 * Makes a highlight with a memo of each remark that stood beside the text in its file, as one operation. One that is a highlight with
 * these words already is passed over; one that stands at a place without words goes to the clause there.
 */
export function takeComments(store: Store, document: Id): number {
  const state = readVersion(store, document)
  if (!state) return 0
  const clauses = clauseRows(store, state.version)
  const comments = commentRows(store, state.version)
  const title = documentRows(store, [document])[0]?.title ?? ''
  return store.operation(sentence('documents.takeComments', { title, count: comments.length }), write => {
    let made = 0
    for (const { author, text, ...range } of comments) {
      const around = clauses.findLast(clause => clause.start <= range.start)
      const span = range.end > range.start ? snapToGraphemes(state.text, range.start, range.end) : { start: around?.start ?? 0, end: around?.textEnd ?? 0 }
      const memo = author === '' ? text : `${author}: ${text}`
      if (span.end <= span.start || isThere(write, document, span.start, span.end, memo)) continue
      insert(store, write, { document, version: state.version, ...describe(state.text, span.start, span.end), memo })
      made++
    }
    return made
  })
}

function isThere(write: WriteStore, document: Id, start: number, end: number, memo: string): boolean {
  return write.get(sql`
    SELECT 1 FROM annotation a JOIN memo m ON m.annotation = a.id
    WHERE a.document = ${document} AND a.start = ${start} AND a.end = ${end} AND m.plain = ${memo}`) !== undefined
}

type Row = { document: Id; version: Id; start: number; end: number; exact: string; prefix: string; suffix: string; memo: string }

function insert(store: Store, write: WriteStore, { document, version, start, end, exact, prefix, suffix, memo }: Row): void {
  const [id, at] = [store.newId(), store.now()]
  write.run(sql`
    INSERT INTO annotation (id, document, version, start, end, exact, prefix, suffix, coder, created_at, updated_at)
    VALUES (${id}, ${document}, ${version}, ${start}, ${end}, ${exact}, ${prefix}, ${suffix}, ${store.coder()}, ${at}, ${at})`)
  write.run(sql`INSERT INTO memo (id, annotation, plain, coder, updated_at) VALUES (${store.newId()}, ${id}, ${memo}, ${store.coder()}, ${at})`)
}
