import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { cleanKeywords } from '#domain/themes.ts'
import { GrowingCodebook } from '../excerpts/growing-codebook.ts'
import type { Store } from '../store/database.ts'
import type { CodebookRow } from './files/codebook-row.ts'

/**
 * Adds what is missing, updates what is there, removes nothing: an empty place in the file leaves the project's value as it is.
 * Themes that a path names on its way count as added too.
 */
export function importCodebook(store: Store, rows: readonly CodebookRow[]) {
  return store.operation(sentence('themes.import', { count: new Set(rows.map(row => JSON.stringify(row.path))).size }), write => {
    const codebook = new GrowingCodebook(write, () => store.newId())
    const known = new Set(codebook.rows().map(row => row.id))
    const named = new Set<Id>()
    const updated = new Set<Id>()
    for (const row of rows) {
      const { theme } = codebook.grow(row.path, row.id)
      const differs = codebook.set(theme.id, {
        definition: row.definition || theme.definition,
        color: row.color || theme.color,
        shortcut: row.shortcut || theme.shortcut,
        include: row.include || theme.include,
        exclude: row.exclude || theme.exclude,
        example: row.example || theme.example,
        keywords: row.keywords.length > 0 ? cleanKeywords(row.keywords) : theme.keywords,
      })
      if (known.has(theme.id)) named.add(theme.id)
      if (known.has(theme.id) && differs) updated.add(theme.id)
    }
    return { added: codebook.rows().length - known.size, updated: updated.size, unchanged: named.size - updated.size }
  })
}
