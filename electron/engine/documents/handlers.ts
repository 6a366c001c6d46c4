import type { Handlers } from '#contract/index.ts'
import { clausePath } from '#domain/citation.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { type Language, languageOf } from '#domain/text.ts'
import { EngineError } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { bringIn } from './bringing-in.ts'
import { cleanDescription, writeDescription } from './description.ts'
import { documentRows, readClauses, readOriginal, readVersion, removeDocuments } from './queries.ts'

/** Documents: brought in, listed, described, read and removed. */
export function documentsHandlers(desk: Desk): Handlers['documents'] {
  return {
    list: () => documentRows(desk.store()),
    text({ document }) {
      const { version, text, language } = found(readVersion(desk.store(), document))
      return { document, version, text, language: textLanguage(language, text) }
    },
    clauses({ document }) {
      const { version } = found(readVersion(desk.store(), document))
      const clauses = readClauses(desk.store(), version)
      return clauses.map((clause, index) => ({ ...clause, path: clausePath(clauses, index) }))
    },
    async import({ files, pasted, encoding, clean }, context) {
      const tickets = pasted.map(({ title, text }) => ({
        ticket: desk.files.fromBytes(Buffer.from(text.toWellFormed()), `${title.trim() || 'pasted'}.txt`),
        description: title.trim() ? { title } : {},
        options: { clean },
      }))
      try {
        return await bringIn(desk, [...files.map(ticket => ({ ticket, options: { encoding, clean } })), ...tickets], context)
      } finally {
        for (const { ticket } of tickets) desk.files.release(ticket)
      }
    },
    describe({ document, values }) {
      const store = desk.store()
      const row = documentRow(desk, document)
      const cleaned = cleanDescription(values)
      store.operation(sentence('documents.describe', { title: row.title }), write => writeDescription(write, document, cleaned))
      return documentRow(desk, document)
    },
    remove({ documents }) {
      const store = desk.store()
      const count = documentRows(store, documents).length
      const removed = store.operation(sentence('documents.remove', { count }), write => removeDocuments(write, documents, store.now()))
      return { removed }
    },
    original({ document }) {
      const { name, bytes } = found(readOriginal(desk.store(), document))
      return { ticket: desk.files.fromBytes(bytes, name), fileName: name }
    },
  }
}

function documentRow(desk: Desk, document: Id) {
  return found(documentRows(desk.store(), [document])[0])
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw new EngineError({ code: 'missing', message: sentence('documents.missing') })
  return row
}

/** The described language where it is one that the workbench tells apart, otherwise the text's script. */
function textLanguage(described: string | null, text: string): Language {
  const primary = described?.trim().toLowerCase().split(/[-_]/u, 1)[0]
  return primary === 'en' || primary === 'zh' ? primary : languageOf(text)
}
