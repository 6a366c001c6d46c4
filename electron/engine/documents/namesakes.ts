import { oneLine } from '#domain/attributes/values.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type Named = { readonly id: Id; readonly title: string }

const fold = (title: string) => oneLine(title.normalize('NFKC')).toLowerCase()

/**
 * Finds the first document that has a title already; case and width make no other one.
 * @returns for a title, and the document that has it now if there is one: then only those count that came before that
 */
export function namesakeFinder(read: ReadStore): (title: string, of?: Id) => Named | null {
  const documents = read.all<Named>(sql`SELECT id, title FROM document WHERE removed_at IS NULL ORDER BY created_at, id`)
  const firstByTitle = new Map<string, Named>()
  for (const document of documents) {
    const title = fold(document.title)
    if (!firstByTitle.has(title)) firstByTitle.set(title, document)
  }
  return (title, of) => {
    const first = firstByTitle.get(fold(title))
    return first && first.id !== of ? first : null
  }
}
