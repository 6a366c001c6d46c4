import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { codeOf, faultOf, refusal, withSentences } from './faults.ts'
import { applicationId } from './migrations/schema.ts'

/** SQLite's header: the first 100 bytes of a file (sqlite.org/fileformat2.html 1.3). */
const headerBytes = 100

const openCountByFile = new Map<string, number>()

/** What a file is under whatever name. No descriptor is opened for it. @throws EngineError for a name that no file can have */
function identityOf(path: string): string | null {
  const stats = withSentences(path, () => statSync(path, { bigint: true, throwIfNoEntry: false }))
  return stats ? `${stats.dev}:${stats.ino}` : null
}

/**
 * Remembers that this process has `path` open as a database, until the function given back is called.
 * Such a file must never be opened by other means: closing it again would drop SQLite's locks (sqlite.org/howtocorrupt.html 2.2).
 */
export function rememberOpen(path: string): () => void {
  const identity = identityOf(path)
  if (identity === null) return () => undefined
  const count = (change: number) => openCountByFile.set(identity, (openCountByFile.get(identity) ?? 0) + change)
  count(1)
  let open = true
  return () => {
    if (open) count(-1)
    open = false
  }
}

/** Whether this very file, under whatever name, is open in this process. */
export function isOpenHere(path: string): boolean {
  const identity = identityOf(path)
  return identity !== null && (openCountByFile.get(identity) ?? 0) > 0
}

/**
 * Looks whether a file can be a project that this program knows, from its first bytes alone: nothing is written, nothing appears beside it,
 * and SQLite does not see the file before this has passed.
 * @param newest the newest schema number known
 * @returns whether the file says that a log belongs to it
 * @throws EngineError with a sentence
 */
export function lookAt(path: string, newest: number): { readonly usesLog: boolean } {
  const name = basename(path)
  const header = readHeader(path)
  const isDatabase = header.length === headerBytes && header.toString('latin1', 0, 16) === 'SQLite format 3\0'
  if (!isDatabase || header.readUInt32BE(68) !== applicationId)
    throw refusal('projects.notProject', { code: 'invalid', reason: 'notProject', values: { name } })
  const version = header.readUInt32BE(60)
  if (version > newest) throw newer(name, version, newest)
  if (version === 0) throw refusal('projects.damaged', { reason: 'damaged', values: { name } })
  return { usesLog: header[18] === 2 || header[19] === 2 }
}

export function newer(name: string, version: number, known: number): Error {
  return refusal('projects.newer', { reason: 'newer', values: { name, version, known }, details: { version, known } })
}

function readHeader(path: string): Buffer {
  const name = basename(path)
  const stats = statOf(path)
  if (!stats) throw refusal('projects.missing', { code: 'missing', reason: 'missing', values: { name } })
  if (!stats.isFile()) throw refusal('projects.notAFile', { code: 'invalid', reason: 'place', values: { name } })
  try {
    const descriptor = openSync(path, 'r')
    try {
      if (!fstatSync(descriptor).isFile()) throw refusal('projects.notAFile', { code: 'invalid', reason: 'place', values: { name } })
      const header = Buffer.alloc(headerBytes)
      return header.subarray(0, readSync(descriptor, header, 0, headerBytes, 0))
    } finally {
      closeSync(descriptor)
    }
  } catch (error) {
    if (['EACCES', 'EPERM'].includes(codeOf(error))) throw refusal('projects.noAccess', { reason: 'place', values: { name }, cause: error })
    throw faultOf(error, path)
  }
}

function statOf(path: string): ReturnType<typeof statSync> | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return undefined
    if (['EACCES', 'EPERM'].includes(codeOf(error)))
      throw refusal('projects.noAccess', { reason: 'place', values: { name: basename(path) }, cause: error })
    throw faultOf(error, path)
  }
}
