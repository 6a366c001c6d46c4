import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { addAnnotation, addDocument, addTheme, hashOf } from './rows.ts'
import { create, label } from './sample.ts'

/** Where SQLite's header holds these (sqlite.org/fileformat2.html 1.3). */
export const applicationIdAt = 68
export const versionAt = 60

/** Every file in a folder: name and hash. */
export const look = (folder: string) =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ name }) => `${name} ${hashOf(readFileSync(join(folder, name)))}`)
    .sort()

/** A closed project with a plan in it, fifty highlights and a theme. */
export async function closedProject(folder: string): Promise<string> {
  const store = await create(folder)
  store.operation(label, write => {
    const place = addDocument(write, 'Plan', `1. Carbon is counted.\n2. 环境保护。\n${'Long text. '.repeat(3000)}`)
    const theme = addTheme(write, 'Carbon')
    for (let index = 0; index < 50; index++)
      write.run(sql`INSERT INTO annotation_theme VALUES (${addAnnotation(write, place, index, index + 9)}, ${theme})`)
  })
  await store.close()
  return store.file
}

/** Writes bytes into a file. */
export function patch(file: string, at: number, ...bytes: number[]): void {
  const content = readFileSync(file)
  bytes.forEach((byte, index) => void (content[at + index] = byte))
  writeFileSync(file, content)
}
