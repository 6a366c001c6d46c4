import type { AsyncFlateStreamHandler, ZipInputFile } from 'fflate'
import { promisify } from 'node:util'
import { constants, crc32, deflateRaw } from 'node:zlib'

/** How far back deflate looks for what it has seen (RFC 1951, 3.2.3), bytes. */
const window = 32 * 1024

const deflate = promisify(deflateRaw)

/**
 * A part of a zip archive that Node's own zlib deflates chunk by chunk, several times quicker than fflate does, and beside the program:
 * what comes next is written while it does. Each chunk ends on a byte and takes the end of the one before as its dictionary, so that
 * the chunks together are one stream (zlib.net/manual.html, Z_SYNC_FLUSH).
 */
export class DeflatedPart implements ZipInputFile {
  readonly filename: string
  readonly compression = 8
  /** The first day that the format knows: the same content gives the same bytes. */
  readonly mtime = new Date(1980, 0, 1)
  crc = 0
  size = 0
  /** The archive's; it is there once the part is added. */
  ondata?: AsyncFlateStreamHandler
  #before: Uint8Array = new Uint8Array()

  constructor(name: string) {
    this.filename = name
  }

  /**
   * Hands a chunk to the archive, deflated. One at a time: the next may be added when this one is through. It must not be changed until then.
   * The sum of the bytes (PKWARE APPNOTE, 4.4.7), too, is Node's own.
   */
  async add(chunk: Uint8Array, final = false): Promise<void> {
    this.crc = crc32(chunk, this.crc)
    this.size += chunk.length
    const options = { level: 6, finishFlush: final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }
    const deflated = await deflate(chunk, this.#before.length > 0 ? { ...options, dictionary: this.#before } : options)
    this.#before = chunk.subarray(-window)
    this.ondata?.(null, deflated, final)
  }
}
