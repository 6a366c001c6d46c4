import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Fault } from '#wire/fault.ts'
import type { Stamp, WriteStore } from '../../store/database.ts'
import type { Steps } from '../../store/lending/steps.ts'
import { readKept } from '../../workers/parsing/kept-reading.ts'
import { fault, faultOfFile, titleOfFile } from '../incoming-file.ts'
import { documentOfBytes, type NewDocument, storeDocument } from './document.ts'

/** A file that was read. What crosses to another process is small: its bytes and what was read of them lie in files. */
export type ReadFile = Pick<NewDocument, 'values' | 'attributes'> & {
  readonly name: string
  readonly sha256: string
  /** Where its bytes lie. */
  readonly path: string
  /** Where what was read of them lies, see `keepReading`. */
  readonly reading: string
}
/** What became of it: the document, new or with the same bytes from before, or why there is none. */
export type Brought = { readonly id: Id; readonly existing: boolean } | { readonly fault: Fault }

export type Course = {
  /** Whether nothing more is to be begun. */
  isStopped(): boolean
  /** How far it is, in files. */
  tell(done: number): void
}

/**
 * Writes all files inside one operation. When it is stopped, the file at hand is taken back and, with all that come after it, answered as not
 * brought in.
 * @throws EngineError `cancelled` when it is stopped within the first file: then nothing is to be stored
 */
export function* storeBatch(stamp: Stamp, write: WriteStore, files: readonly ReadFile[], { isStopped, tell }: Course): Steps<Brought[]> {
  const brought: Brought[] = []
  for (const [index, file] of files.entries()) {
    const part = write.beginPart()
    const steps = storeReadFile(stamp, write, file)
    let step = steps.next()
    for (; !step.done && !isStopped(); step = steps.next()) {
      tell(index + step.value)
      yield (index + step.value) / files.length
    }
    if (!step.done) {
      if (index === 0) throw fault('cancelled', 'wire.cancelled')
      part.takeBack()
      nameBatch(write, brought, files.length)
      return [...brought, ...files.slice(index).map(() => ({ fault: { code: 'cancelled', message: sentence('documents.notBroughtIn') } }) as const)]
    }
    part.keep()
    brought.push(step.value)
    tell(index + 1)
  }
  nameBatch(write, brought, files.length)
  return brought
}

/** Undo and history tell how many came in, which may be fewer than were begun. */
function nameBatch(write: WriteStore, brought: readonly Brought[], begun: number): void {
  const count = brought.filter(one => 'id' in one && !one.existing).length
  if (count < begun) write.rename(sentence('documents.import', { count }))
}

function* storeReadFile(stamp: Stamp, write: WriteStore, { name, sha256, path, reading, values, attributes }: ReadFile): Steps<Brought> {
  // The same bytes may have come in from another window since they were read.
  const existing = documentOfBytes(write, sha256)
  if (existing) return { id: existing, existing: true }
  let bytes: Uint8Array
  try {
    bytes = yield* readSame(path, name, sha256)
  } catch (error) {
    return { fault: faultOfFile(error, name) }
  }
  const prepared = readKept(reading)
  yield 0
  const title = values.title ?? prepared.title ?? titleOfFile(name)
  return { id: yield* storeDocument(stamp, write, { title, file: { name, sha256, bytes }, prepared, values, attributes }), existing: false }
}

/** Bytes that are read in one step: some twenty milliseconds with their hash. */
const pieceOfFile = 8_000_000

/** The bytes that a text was read from. @throws EngineError `conflict` when the file has others by now, `missing` when it is gone */
export function* readSame(path: string, name: string, sha256: string): Steps<Uint8Array> {
  const file = withFault(name, () => openSync(path, 'r'))
  try {
    const hash = createHash('sha256')
    const bytes = Buffer.allocUnsafeSlow(withFault(name, () => fstatSync(file)).size)
    for (let at = 0; at < bytes.length; ) {
      if (at > 0) yield 0
      const read = withFault(name, () => readSync(file, bytes, at, Math.min(pieceOfFile, bytes.length - at), at))
      if (read === 0) break
      hash.update(bytes.subarray(at, at + read))
      at += read
    }
    if (hash.digest('hex') === sha256) return bytes
  } finally {
    closeSync(file)
  }
  throw fault('conflict', 'importing.changedMeanwhile')
}

function withFault<T>(name: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new EngineError(faultOfFile(error, name))
  }
}
