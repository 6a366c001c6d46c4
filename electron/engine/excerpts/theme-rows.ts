import type { Id } from '#domain/ids.ts'
import type { ThemeNode } from '#domain/themes.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

export type StoredTheme = ThemeNode & {
  readonly id: Id
  readonly parent: Id | null
  readonly color: string
  readonly definition: string
  readonly shortcut: string
  /** When the theme is given, when it is not, and a sentence that shows it; '' where nobody said. */
  readonly include: string
  readonly exclude: string
  readonly example: string
  /** Words that speak for the theme. */
  readonly keywords: readonly string[]
  /** Name, parent and all that says what the theme means stay as they are, and it is neither merged nor deleted. Tagging, colour, key and order go on. */
  readonly frozen: boolean
  /** Offered nowhere for tagging; highlights that carry it keep it. */
  readonly archived: boolean
}

type Row = Omit<StoredTheme, 'keywords' | 'frozen' | 'archived'> & { readonly keywords: string; readonly frozen: number; readonly archived: number }

/** The codebook as it is stored, in no particular order. Read whole: it has hundreds of rows. */
export function readThemes(read: ReadStore): StoredTheme[] {
  const rows = read.all<Row>(sql`
    SELECT id, parent, position, name, color, definition, shortcut, include, exclude, example, keywords, frozen, archived FROM theme`)
  return rows.map(row => ({ ...row, keywords: readKeywords(row.keywords), frozen: row.frozen === 1, archived: row.archived === 1 }))
}

/** A list of texts as it is stored; whatever else a damaged file has there is passed over. */
function readKeywords(stored: string): readonly string[] {
  if (stored === '[]') return []
  const list: unknown = JSON.parse(stored)
  return Array.isArray(list) ? list.filter(word => typeof word === 'string') : []
}
