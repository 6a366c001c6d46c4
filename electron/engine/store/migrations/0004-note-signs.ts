import type { Database } from 'better-sqlite3'
import { indexText } from '#domain/words/terms.ts'
import type { Migration } from './schema.ts'

/** Raised figures: since this version the sign of a note behind a word or year (`2030¹`) is no part of it in Find. */
const raisedFigure = /[¹²³⁰⁴-⁹]/u

/** Lists the words anew of passages with raised figures, which the index held as one word with what stands before them. The shape stays. */
export const noteSigns: Migration = {
  version: 4,
  fingerprint: '139ac03b47be7a3f416061d145ea99f19b7dbe95dafb2b801b64e292f563fd14',
  up(db: Database): void {
    const versions = db.prepare<[], { id: string }>('SELECT id FROM document_version').all()
    const textOf = db.prepare<[string], { text: string }>('SELECT text FROM document_version WHERE id = ?')
    const passagesOf = db.prepare<[string], { id: number; start: number; end: number }>('SELECT id, start, end FROM passage WHERE version = ?')
    const remove = db.prepare<[number]>('DELETE FROM passage_index WHERE rowid = ?')
    const add = db.prepare<[number, string]>('INSERT INTO passage_index (rowid, text) VALUES (?, ?)')
    for (const version of versions) {
      const { text = '' } = textOf.get(version.id) ?? {}
      if (!raisedFigure.test(text)) continue
      for (const { id, start, end } of passagesOf.all(version.id)) {
        const words = text.slice(start, end)
        if (!raisedFigure.test(words)) continue
        remove.run(id)
        add.run(id, indexText(words))
      }
    }
  },
}
