import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip file, with what it says of itself where that is not the truth. */
export type GivenEntry = {
  readonly name: string
  readonly bytes?: Uint8Array | string
  readonly isStored?: boolean
  /** Bytes of the unpacked entry, as the directory tells. */
  readonly declared?: number
  readonly crc?: number
  readonly flags?: number
  readonly method?: number
  /** Index of the entry whose place in the file it takes for its own. */
  readonly sharesWith?: number
}

/** Writes a zip file byte by byte (APPNOTE 4.3), so that it can lie. */
export function makeZip(entries: readonly GivenEntry[], { count = entries.length } = {}): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  const offsets: number[] = []
  let at = 0
  for (const { name, bytes = '', isStored = false, declared, crc, flags = 0x800, method, sharesWith } of entries) {
    const plain = Buffer.from(bytes)
    const packed = isStored ? plain : deflateRawSync(plain)
    const common = header(flags, method ?? (isStored ? 0 : 8), crc ?? crc32(plain), packed.length, declared ?? plain.length, Buffer.byteLength(name))
    const offset = sharesWith === undefined ? at : (offsets[sharesWith] ?? 0)
    offsets.push(offset)
    if (sharesWith === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed])
      locals.push(local)
      at += local.length
    }
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\0', 'latin1'), common, place, Buffer.from(name)]))
  }
  const body = Buffer.concat(locals)
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(body.length, 16)
  return Buffer.concat([body, listed, end])
}

/** Fields that an entry's own header and the directory share, from "version needed" to the length of the extra field. */
function header(flags: number, method: number, crc: number, packed: number, unpacked: number, nameLength: number): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(flags, 2)
  fields.writeUInt16LE(method, 4)
  fields.writeUInt32LE(crc, 10)
  fields.writeUInt32LE(packed, 14)
  fields.writeUInt32LE(unpacked, 18)
  fields.writeUInt16LE(nameLength, 22)
  return fields
}
