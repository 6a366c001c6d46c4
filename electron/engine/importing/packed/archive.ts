import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib'
import { type Entry, fromBufferPromise, getFileNameLowLevel, validateFileName, type ZipFile } from 'yauzl'
import { EngineError } from '#wire/fault.ts'
import type { Tell } from '../reading.ts'
import { refusal } from '../refusal.ts'
import { highestRatio, mostEntries, mostEntryBytes, mostUnpackedBytes, smallEntryBytes } from './limits.ts'

/** A zip file in memory. Nothing of it is written to a disk, and archives inside it are bytes like others: they are never opened. */
export type Archive = {
  /** Of files, in the order of the central directory. */
  readonly names: readonly string[]
  has(name: string): boolean
  /**
   * Bytes of an entry as they are inflated, in pieces of some kilobytes.
   * @param tell is told how many of its bytes were taken
   * @throws EngineError `invalid`, for what inflates to other bytes than it says, or to more than all entries together may
   */
  unpack(name: string, tell?: Tell): AsyncIterable<Uint8Array>
  /** All bytes of an entry; for what is small. @throws EngineError like `unpack` */
  read(name: string): Promise<Uint8Array>
}

/**
 * Opens a zip file after its whole directory has been looked at; limits of `limits.ts`.
 * @throws EngineError `invalid` for a damaged or locked file, for more or larger entries than any document has, and for what only an attack
 * contains: names that lead outside or are listed twice, entries that overlap, sizes that lie
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = await orDamaged(fromBufferPromise(file, { decodeStrings: false, validateEntrySizes: true, strictFileNames: true }))
  if (zip.entryCount > mostEntries) throw refusal('importing.packed.tooManyEntries', { limit: mostEntries })
  const directoryStart = Number(zip.readEntryCursor)
  const entries = await orDamaged(readDirectory(zip))
  const starts = await orDamaged(findStarts(zip, [...entries.values()], directoryStart))
  let unpacked = 0
  const unpack = async function* (name: string, tell?: Tell): AsyncGenerator<Uint8Array> {
    const entry = entries.get(name)
    const start = entry && starts.get(entry)
    if (!entry || start === undefined) throw refusal('importing.packed.damaged')
    let own = 0
    let sum = 0
    try {
      for await (const chunk of inflated(file.subarray(start, start + entry.compressedSize), entry)) {
        own += chunk.length
        unpacked += chunk.length
        if (unpacked > mostUnpackedBytes) throw tooLarge()
        checkSize(own, entry.compressedSize)
        if (own > entry.uncompressedSize) throw refusal('importing.packed.damaged')
        sum = crc32(chunk, sum)
        yield chunk
        tell?.(own, entry.uncompressedSize)
      }
    } catch (error) {
      throw toRefusal(error)
    }
    if (own !== entry.uncompressedSize || sum !== entry.crc32) throw refusal('importing.packed.damaged')
  }
  return {
    names: [...entries.keys()].filter(name => !name.endsWith('/')),
    has: name => entries.has(name),
    unpack,
    async read(name) {
      const pieces: Uint8Array[] = []
      for await (const piece of unpack(name)) pieces.push(piece)
      return Buffer.concat(pieces)
    },
  }
}

const stored = 0
const deflated = 8
/** Bytes that come at once. */
const pieceBytes = 65_536
/** Bytes of an entry that is inflated in one go. */
const mostAtOnce = 16_000_000
/** A chunk of zlib's can't be smaller. */
const fewestBytes = 64

/** yauzl's own streams hand over a quarter as much at a time, which takes longer than what is done with it. */
async function* inflated(packed: Buffer, { compressionMethod: method, uncompressedSize: size }: Entry): AsyncGenerator<Uint8Array> {
  if (method === stored) {
    for (let at = 0; at < packed.length; at += pieceBytes) yield packed.subarray(at, at + pieceBytes)
    return
  }
  if (method !== deflated) throw refusal('importing.packed.damaged')
  if (size <= mostAtOnce) {
    // To wait for another thread would take longer. One byte more than it says is enough to know that it lies.
    const all = inflateRawSync(packed, { chunkSize: Math.max(size + 1, fewestBytes), maxOutputLength: size + 1 })
    for (let at = 0; at < all.length; at += pieceBytes) yield all.subarray(at, at + pieceBytes)
    return
  }
  const inflate = createInflateRaw({ chunkSize: pieceBytes })
  inflate.end(packed)
  for await (const piece of inflate) yield piece as Uint8Array
}

async function readDirectory(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>()
  let declared = 0
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true)
    if (name === '' || name.includes('\0') || validateFileName(name) !== null || entries.has(name)) throw refusal('importing.packed.unsafe')
    if ((entry.generalPurposeBitFlag & encryptedFlag) !== 0) throw refusal('importing.encrypted')
    checkSize(entry.uncompressedSize, entry.compressedSize)
    declared += entry.uncompressedSize
    if (declared > mostUnpackedBytes) throw tooLarge()
    entries.set(name, entry)
  }
  return entries
}

/** Bit 0 of an entry's general purpose flags (APPNOTE 4.4.4). */
const encryptedFlag = 1

/**
 * Where the bytes of each entry begin. Each must have some of its own, before the directory: those that share them are how a small file
 * unpacks to a huge one.
 */
async function findStarts(zip: ZipFile, entries: readonly Entry[], directoryStart: number): Promise<ReadonlyMap<Entry, number>> {
  const starts = new Map<Entry, number>()
  const ordered = entries.toSorted((left, right) => left.relativeOffsetOfLocalHeader - right.relativeOffsetOfLocalHeader)
  let free = 0
  for (const entry of ordered) {
    if (entry.relativeOffsetOfLocalHeader < free) throw refusal('importing.packed.unsafe')
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true })
    free = fileDataStart + entry.compressedSize
    if (free > directoryStart) throw refusal('importing.packed.unsafe')
    starts.set(entry, fileDataStart)
  }
  return starts
}

/** @param unpacked declared or counted so far @param packed both in bytes */
function checkSize(unpacked: number, packed: number): void {
  if (unpacked > mostEntryBytes) throw tooLarge()
  if (unpacked > smallEntryBytes && unpacked > packed * highestRatio) throw tooLarge()
}

function tooLarge(): EngineError {
  return refusal('importing.packed.tooLarge', { megabytes: mostUnpackedBytes / 1e6 })
}

async function orDamaged<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    throw toRefusal(error)
  })
}

/** What yauzl and zlib find wrong is told in our own words. */
function toRefusal(error: unknown): unknown {
  return error instanceof EngineError ? error : refusal('importing.packed.damaged')
}
