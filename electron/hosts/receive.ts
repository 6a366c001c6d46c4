import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { Transform, type Readable } from 'node:stream'
import type { FileTickets } from '../engine/index.ts'

/** What a host takes in as one uploaded file, in bytes: the import limit is the engine's own and lower or equal. */
export const uploadLimit = 100 * 1024 * 1024

/** More bytes came than `uploadLimit`. */
export class UploadTooLarge extends Error {}

/**
 * Writes an uploaded body into the engine's private folder and gives its ticket.
 * @param name the file's name as the page says it, percent-encoded UTF-8; a relative path keeps only what a name may hold
 * @param isFound whether it lay in a folder that a person chose
 * @throws UploadTooLarge when more than `uploadLimit` bytes come; nothing is kept then
 */
export async function receiveFile(files: FileTickets, name: string | undefined, isFound: boolean, body: Readable): Promise<string> {
  const { ticket, path } = files.receive(readName(name), { isFound })
  let bytes = 0
  const count = new Transform({
    transform(chunk: Buffer, _encoding, next) {
      bytes += chunk.length
      next(bytes > uploadLimit ? new UploadTooLarge() : null, chunk)
    },
  })
  try {
    await pipeline(body, count, createWriteStream(path, { mode: 0o600, flags: 'wx' }))
    return ticket
  } catch (error) {
    files.release(ticket)
    throw error
  }
}

function readName(encoded: string | undefined): string {
  try {
    return decodeURIComponent(encoded ?? '').slice(0, 1_000) || 'file'
  } catch {
    return 'file'
  }
}
