import { type BigIntStats, closeSync, openSync, readSync, statSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { sentence } from '#domain/messages/catalogues.ts'
import { exits, Stop, wrongUsage } from './stop.ts'

/** The absolute path that a person wrote. An empty one, which a script's unset variable leaves, would mean the folder. @throws Stop */
export function fullPath(written: string): string {
  if (written === '') throw wrongUsage('cli.fileNameEmpty')
  return resolve(written)
}

/** The same for a file to write. A lone dash means the output to many programs; ours holds one answer and no file. @throws Stop */
export function fullOutputPath(written: string): string {
  if (written === '-') throw wrongUsage('cli.outputDash')
  return fullPath(written)
}

/**
 * Keeps a hand-out from replacing a project, the open one or any other. The open one is recognised without opening it: closing it again
 * would drop the locks that SQLite holds in this process (sqlite.org/howtocorrupt.html 2.2).
 * @throws Stop when a project lies at `path`
 */
export function refuseProject(path: string, open: string): void {
  refuseCompanion(path, open)
  if (isSameFile(path, open) || isDatabase(path)) throw new Stop(exits.failed, 'invalid', sentence('cli.outIsProject', { file: basename(path) }))
}

/** What lies beside a project that is open or was not closed. A file that takes its place would be read with these and ruined. */
const companions = ['-lock', '-wal', '-journal']

/**
 * Keeps a file from taking a name that SQLite or the lock uses beside a project: what lies there holds changes that are not in the project
 * yet, and whatever is put there is taken for such.
 * @throws Stop
 */
function refuseCompanion(path: string, open: string): void {
  const suffix = [...companions, '-shm'].find(ending => path.endsWith(ending))
  const project = suffix === undefined ? '' : path.slice(0, -suffix.length)
  if (project === '' || !(isSameFile(project, open) || isDatabase(project))) return
  throw new Stop(exits.failed, 'invalid', sentence('cli.outBesideProject', { file: basename(path), project: basename(project) }))
}

/**
 * Keeps a copy of the project from replacing anything but an older copy of it.
 * @param isCopy whether the project at a path is the open one's copy; false when it can't be told
 * @throws Stop when another project lies at `path`, or one that is in use
 */
export async function refuseOtherProject(path: string, open: string, isCopy: (path: string) => Promise<boolean>): Promise<void> {
  refuseCompanion(path, open)
  if (!isDatabase(path)) return
  const isInUse = companions.some(suffix => lookAt(`${path}${suffix}`) !== undefined)
  if (isInUse || !(await isCopy(path))) throw new Stop(exits.failed, 'invalid', sentence('cli.backupOverProject', { file: basename(path) }))
}

export function isSameFile(path: string, other: string): boolean {
  const [one, two] = [path, other].map(lookAt)
  return one !== undefined && two !== undefined && one.dev === two.dev && one.ino === two.ino
}

/** What lies at a path; undefined when nothing can: what is wrong with a name that no file has is told by whoever writes or reads there. */
function lookAt(path: string): BigIntStats | undefined {
  try {
    return statSync(path, { bigint: true, throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

/** Whether a file begins as every SQLite file does (sqlite.org/fileformat2.html 1.3.1). */
function isDatabase(path: string): boolean {
  if (!lookAt(path)?.isFile()) return false
  const file = openSync(path, 'r')
  try {
    const head = Buffer.alloc(16)
    return readSync(file, head, 0, 16, 0) === 16 && head.toString('latin1') === 'SQLite format 3\0'
  } finally {
    closeSync(file)
  }
}
