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
}

/** The codebook as it is stored, in no particular order. Read whole: it has hundreds of rows. */
export function readThemes(read: ReadStore): StoredTheme[] {
  return read.all<StoredTheme>(sql`SELECT id, parent, position, name, color, definition, shortcut FROM theme`)
}
