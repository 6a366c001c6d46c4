import type { ThemeReference } from '#contract/coding/annotations.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { checkName, GrowingCodebook } from '../excerpts/growing-codebook.ts'
import { readThemes } from '../excerpts/theme-rows.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'

/** A reference whose names are clean. @throws EngineError with a sentence for a name that no theme can have */
export function checkReference(reference: ThemeReference): ThemeReference {
  return 'id' in reference ? reference : { path: reference.path.map(checkName) }
}

/**
 * The last names of the themes meant, each theme once.
 * @throws EngineError `missing` for an id that no theme has, unless these are skipped
 */
export function themeNames(read: ReadStore, references: readonly ThemeReference[], unknown: 'refuse' | 'skip' = 'refuse'): string[] {
  const nameById = new Map(readThemes(read).map(row => [row.id, row.name]))
  const nameByReference = new Map<string, string>()
  for (const reference of references) {
    const name = 'id' in reference ? nameById.get(reference.id) : reference.path.at(-1)
    if (name === undefined && unknown === 'refuse') throw new EngineError({ code: 'missing', message: sentence('annotations.unknownTheme') })
    if (name !== undefined) nameByReference.set(JSON.stringify(reference), name)
  }
  return [...nameByReference.values()]
}

/** The ids of the themes meant, each once; null when one of them is yet to be made. */
export function existingThemes(read: ReadStore, references: readonly ThemeReference[]): Id[] | null {
  const rows = readThemes(read)
  const found = references.map(reference => {
    if ('id' in reference) return reference.id
    let parent: Id | null = null
    for (const name of reference.path) {
      const row = rows.find(candidate => candidate.parent === parent && candidate.name === name)
      if (!row) return null
      parent = row.id
    }
    return parent
  })
  return found.includes(null) ? null : [...new Set(found.flatMap(id => id ?? []))]
}

/** The ids of the themes meant, each once; what is missing of a path is made. */
export function growThemes(newId: () => Id, write: WriteStore, references: readonly ThemeReference[]): Id[] {
  if (references.length === 0) return []
  const codebook = new GrowingCodebook(write, newId)
  return [...new Set(references.map(reference => ('id' in reference ? reference.id : codebook.grow(reference.path).theme.id)))]
}
