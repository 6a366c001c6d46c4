import { ZipPassThrough } from 'fflate'
import { constants, crc32, deflateRawSync } from 'node:zlib'

/** How far back deflate looks for what it has seen (RFC 1951, 3.2.3), bytes. */
const window = 32 * 1024

/**
 * A part of a zip archive that Node's own zlib deflates chunk by chunk, several times quicker than fflate does. Each chunk ends on a byte
 * and takes the end of the one before as its dictionary, so that the chunks together are one stream (zlib.net/manual.html, Z_SYNC_FLUSH).
 */
export class DeflatedPart extends ZipPassThrough {
  #before: Uint8Array = new Uint8Array()

  constructor(name: string) {
    super(name)
    this.compression = 8
    this.crc = 0
    // The first day that the format knows: the same content gives the same bytes.
    this.mtime = new Date(1980, 0, 1)
  }

  /** The sum of the bytes (PKWARE APPNOTE, 4.4.7), too, is Node's own. */
  override push(chunk: Uint8Array, final = false): void {
    this.crc = crc32(chunk, this.crc)
    this.size += chunk.length
    this.process(chunk, final)
  }

  protected override process(chunk: Uint8Array, final: boolean): void {
    const options = { level: 6, finishFlush: final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH }
    const deflated = deflateRawSync(chunk, this.#before.length > 0 ? { ...options, dictionary: this.#before } : options)
    this.#before = chunk.subarray(-window)
    this.ondata(null, deflated, final)
  }
}
