import { createHash } from 'node:crypto'
import { open } from 'node:fs/promises'
import { parse as parseName } from 'node:path'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Fault, type FaultCode } from '#wire/fault.ts'
import { toFault } from '#wire/serve.ts'

/** Bytes that are read at once. */
const pieceOfFile = 1 << 20

/**
 * SHA-256 and bytes of a file, read piece by piece into the same memory: a large one neither fills the memory nor holds the process up, and
 * hundreds of small ones leave next to nothing to clear away.
 * @throws what the signal says when it fires, or what the system says of the file
 */
export async function hashFile(path: string, signal: AbortSignal): Promise<{ readonly sha256: string; readonly size: number }> {
  const hash = createHash('sha256')
  const file = await open(path)
  try {
    // One byte more, so that the end is seen with the second look.
    const piece = Buffer.allocUnsafeSlow(Math.min(pieceOfFile, (await file.stat()).size + 1))
    for (let size = 0; ; ) {
      signal.throwIfAborted()
      const { bytesRead } = await file.read(piece, 0, piece.length, null)
      if (bytesRead === 0) return { sha256: hash.digest('hex'), size }
      hash.update(piece.subarray(0, bytesRead))
      size += bytesRead
    }
  } finally {
    await file.close()
  }
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
