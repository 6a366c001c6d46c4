import { readFileSync, renameSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import writeFileAtomic from 'write-file-atomic'
import { makeFolders } from '../store/folders.ts'

/**
 * What a small JSON file holds; null when there is none. One that is no JSON object (a crash of another program, a hand that slipped) is
 * renamed to `….broken-<time>` and kept, so that the next writing does not bury it.
 */
export function readJsonObject(path: string, log: (line: string) => void): Readonly<Record<string, unknown>> | null {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    return null
  }
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>
  } catch {
    // Set aside below.
  }
  const aside = `${path}.broken-${new Date().toISOString().replace(/[:.]/gu, '-')}`
  renameSync(path, aside)
  log(`${basename(path)} could not be read and was kept as ${basename(aside)}`)
  return null
}

/** Writes the file so that it holds the old or the new value at every moment, readable for this user only. */
export function writeJsonObject(path: string, value: object): void {
  makeFolders(dirname(path), 0o700)
  writeFileAtomic.sync(path, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600, fsync: true })
}
