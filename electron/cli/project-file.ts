import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import { exits, Stop } from './stop.ts'

/**
 * Keeps a hand-out from replacing a project, the open one or any other. The open one is recognised without opening it: closing it again
 * would drop the locks that SQLite holds in this process (sqlite.org/howtocorrupt.html 2.2).
 * @throws Stop when a project lies at `path`
 */
export function refuseProject(path: string, open: string): void {
  if (isSameFile(path, open) || isDatabase(path)) throw new Stop(exits.failed, 'invalid', sentence('cli.outIsProject', { file: basename(path) }))
}

export function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map(name => statSync(name, { bigint: true, throwIfNoEntry: false }))
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino
}

/** Whether a file begins as every SQLite file does (sqlite.org/fileformat2.html 1.3.1). */
function isDatabase(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(16)
    return readSync(file, head, 0, 16, 0) === 16 && head.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}
