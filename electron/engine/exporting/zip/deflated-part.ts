import type { AsyncFlateStreamHandler, Zip, ZipInputFile } from 'fflate'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'

/** Deflated bytes come in pieces of at most so many. */
const pieceLength = 64 * 1024

/** The first day that the format knows, as everybody's own time: the same content gives the same bytes. */
const firstDay = new Date(1980, 0, 1)

const level = 6

/** Adds a small part to an archive, all at once. */
export function addWhole(zip: Zip, filename: string, bytes: Uint8Array): void {
  const part: ZipInputFile = { filename, compression: 8, mtime: firstDay, crc: crc32(bytes), size: bytes.length }
  zip.add(part)
  part.ondata?.(null, deflateRawSync(bytes, { level }), true)
}

/**
 * A part of a zip archive that Node's own zlib deflates, several times quicker than fflate does, and beside the program: what comes next
 * is written while it does. One deflater goes through all of a part, so that no chunk costs a new one with its 260 kB of memory.
 */
export class DeflatedPart implements ZipInputFile {
  readonly filename: string
  readonly compression = 8
  readonly mtime = firstDay
  crc = 0
  size = 0
  /** The archive's; it is there once the part is added. */
  ondata?: AsyncFlateStreamHandler
  readonly #deflater = createDeflateRaw({ level, chunkSize: pieceLength })

  constructor(name: string) {
    this.filename = name
    this.#deflater.on('data', (deflated: Uint8Array<ArrayBuffer>) => this.ondata?.(null, deflated, false))
    // Whoever waits for a chunk or for the end hears of a failure; here it only must not end the process.
    this.#deflater.on('error', () => undefined)
  }

  /**
   * Hands a chunk to the archive. One at a time: when this one is through, its bytes may be changed and the next one may be added.
   * The sum of the bytes (PKWARE APPNOTE, 4.4.7), too, is Node's own.
   */
  async add(chunk: Uint8Array): Promise<void> {
    this.crc = crc32(chunk, this.crc)
    this.size += chunk.length
    await new Promise<void>((done, fail) => this.#deflater.write(chunk, error => (error ? fail(error) : done())))
  }

  /** Hands over what the deflater still holds. Nothing may be added any more. */
  async end(): Promise<void> {
    await new Promise<void>((done, fail) => this.#deflater.once('error', fail).once('end', done).end())
    this.ondata?.(null, new Uint8Array(), true)
  }

  /** Lets go of the deflater's memory, in the middle of a part too. */
  terminate(): void {
    this.#deflater.destroy()
  }
}
