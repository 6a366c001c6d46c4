import type { Id } from '#domain/ids.ts'
import type { ReadStore, WriteStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

/** The project that a file holds. @throws Error when its one row is missing, which no sound file is */
export function readProject(read: ReadStore): { readonly id: Id; readonly name: string } {
  const row = read.get<{ id: Id; name: string }>(sql`SELECT id, name FROM project`)
  if (!row) throw new Error('a project without its row')
  return row
}

export function renameProject(write: WriteStore, name: string): void {
  write.run(sql`UPDATE project SET name = ${name}`)
}
