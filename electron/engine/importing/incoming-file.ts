import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { parse as parseName } from 'node:path'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Fault, type FaultCode } from '#wire/fault.ts'
import { toFault } from '#wire/serve.ts'

/** SHA-256 and bytes of a file, read piece by piece: a large one neither fills the memory nor holds the process up. */
export async function hashFile(path: string, signal: AbortSignal): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256')
  let size = 0
  for await (const piece of createReadStream(path, { signal, highWaterMark: 1 << 20 })) {
    hash.update(piece as Buffer)
    size += (piece as Buffer).length
  }
  return { sha256: hash.digest('hex'), size }
}

/** The SHA-256 of bytes in hexadecimal digits, by which identical files are recognised. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

/** What a document is called when neither the file nor its text has a title. */
export function titleOfFile(name: string): string {
  return parseName(name).name || name
}

/** What is told of a file that can't be read. Throws again what is nobody's file's fault. */
export function faultOfFile(error: unknown, name: string): Fault {
  if (error instanceof EngineError) return toFault(error)
  if (isFileTrouble(error)) return { code: 'missing', message: sentence('files.gone', { name }) }
  throw error
}

/** What can be wrong with a file that comes in, as an error that people may read. */
export function fault(code: FaultCode, id: MessageId, values?: Readonly<Record<string, number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}

function isFileTrouble(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EBUSY', 'EIO'].includes(code ?? '')
}
