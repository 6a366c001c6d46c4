import Database from 'better-sqlite3'
import { basename } from 'node:path'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'

/** What programs read beside the sentence: why a project was not opened or written. */
export type Reason =
  | 'missing'
  | 'place'
  | 'notProject'
  | 'newer'
  | 'damaged'
  | 'open'
  | 'synced'
  | 'readOnly'
  | 'closing'
  | 'full'
  | 'disk'
  | 'busy'
  | 'history'
  | 'backup'

export type Refusal = {
  readonly code?: FaultCode
  readonly reason: Reason
  readonly values?: Readonly<Record<string, string | number>>
  readonly details?: Readonly<Record<string, unknown>>
  readonly cause?: unknown
}

/** An error with its sentence. Values never hold a folder: sentences reach pages, and pages are not told paths. */
export function refusal(id: MessageId, { code = 'conflict', reason, values, details, cause }: Refusal): EngineError {
  return new EngineError(
    { code, message: sentence(id, values), details: { reason, ...details } },
    cause === undefined ? undefined : { cause },
  )
}

/** The `code` of an error thrown by SQLite or the operating system, '' for others. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : ''
  return typeof code === 'string' ? code : ''
}

/**
 * What the disk or SQLite refused, as a sentence about the project `file`.
 * A broken rule of the schema (a name used twice, a missing row) is no trouble of the disk: such errors, and all others, come back
 * as they are.
 */
export function faultOf(error: unknown, file: string): unknown {
  const name = basename(file)
  const code = codeOf(error)
  if (error instanceof Database.SqliteError) {
    if (code.startsWith('SQLITE_FULL') || code === 'SQLITE_IOERR_DISKFULL')
      return refusal('projects.diskFull', { reason: 'full', cause: error })
    if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return refusal('projects.busy', { reason: 'busy', cause: error })
    if (code.startsWith('SQLITE_READONLY')) return refusal('projects.writeRefused', { reason: 'readOnly', cause: error })
    if (/^SQLITE_(IOERR|CANTOPEN)/.test(code)) return refusal('projects.disk', { reason: 'disk', cause: error })
    if (/^SQLITE_(CORRUPT|NOTADB|FORMAT)/.test(code))
      return refusal('projects.damaged', { reason: 'damaged', values: { name }, cause: error })
    return error
  }
  if (code === 'ENOSPC' || code === 'EDQUOT') return refusal('projects.diskFull', { reason: 'full', cause: error })
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return refusal('projects.folderMissing', { code: 'missing', reason: 'missing', values: { name }, cause: error })
  if (['EACCES', 'EPERM', 'EROFS'].includes(code))
    return refusal('projects.readOnlyPlace', { reason: 'readOnly', values: { name }, cause: error })
  if (code === 'EBUSY' || code === 'ETXTBSY') return refusal('projects.busy', { reason: 'busy', cause: error })
  if (code === 'ENAMETOOLONG') return refusal('projects.badName', { code: 'invalid', reason: 'place', values: { name }, cause: error })
  if (['EIO', 'EISDIR', 'EMFILE', 'ENFILE', 'ENXIO'].includes(code)) return refusal('projects.disk', { reason: 'disk', cause: error })
  return error
}

/** Runs `body`, giving what the disk or SQLite refuses a sentence. */
export function withSentences<T>(file: string, body: () => T): T {
  try {
    return body()
  } catch (error) {
    throw faultOf(error, file)
  }
}

/** Whether an error is one by which a damaged file shows itself: a damaged schema does so by any error at all. */
export function showsDamage(error: unknown): boolean {
  return /^SQLITE_(ERROR|CORRUPT|NOTADB|MISMATCH|TOOBIG|FORMAT)/.test(codeOf(error))
}
