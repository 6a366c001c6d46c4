import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parse as parseName } from 'node:path'
import { setImmediate as yieldToPort } from 'node:timers/promises'
import type { Description, ImportAnswer } from '#contract/documents.ts'
import type { Progress } from '#contract/values.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Fault, type FaultCode } from '#wire/fault.ts'
import { toFault } from '#wire/serve.ts'
import type { Desk } from '../desk.ts'
import type { Prepared, PrepareOptions } from '../importing/prepare.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { openParser, type Parser } from '../workers/parsing.ts'
import { cleanDescription } from './description.ts'
import { documentOfBytes, documentRows } from './queries.ts'
import { storeDocument } from './storing.ts'

/** One file to bring in, and what is known about it beforehand. */
export type Incoming = {
  readonly ticket: string
  readonly description?: Partial<Description>
  readonly options: PrepareOptions
  /** Only the text that was read goes into the project, as a plain text file; not the bytes that it was read from. */
  readonly keepsTextOnly?: boolean
}
export type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/** Bytes that one call takes: they are kept in memory until all files are read, because they become one operation. */
const mostBytesAtOnce = 256_000_000

type Read = {
  readonly name: string
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly prepared: Prepared
  readonly incoming: Incoming
}
/** What became of a file before anything is written. */
type Outcome = { readonly name: string } & (
  { readonly fault: Fault } | { readonly document: Id } | { readonly sameAs: number } | { readonly read: Read }
)
type Brought = { readonly id: Id; readonly existing: boolean }

/**
 * Reads files in another process, one after the other, and stores all that could be read as one operation. Bytes that the project has
 * already are not stored again. The answers stand in the order of the files.
 * @throws EngineError `cancelled` when the signal fires before the writing begins: then nothing was stored
 */
export async function bringIn(desk: Desk, files: readonly Incoming[], job: Job): Promise<ImportAnswer[]> {
  const store = desk.store()
  const parser = openParser(desk.startWorker)
  const outcomes: Outcome[] = []
  const placeBySha256 = new Map<string, number>()
  try {
    let room = mostBytesAtOnce
    for (const [index, incoming] of files.entries()) {
      const count = { done: index, total: files.length }
      const outcome = await readFileOf({ desk, store, parser, room, placeBySha256 }, incoming, job, count)
      if ('read' in outcome) {
        room -= outcome.read.bytes.length
        placeBySha256.set(outcome.read.sha256, index)
      }
      outcomes.push(outcome)
    }
  } finally {
    parser.close()
  }
  job.progress({ stage: stages.saving, item: '', done: files.length, total: files.length })
  // A cancel that is on its way gets its turn before the one step that cannot be interrupted.
  await yieldToPort()
  throwIfCancelled(job.signal)
  if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
  const answers = answer(store, outcomes, storeAll(store, outcomes))
  files.forEach(({ ticket }, index) => {
    if (!('error' in (answers[index] ?? {}))) desk.files.release(ticket)
  })
  return answers
}

const stages = { reading: 'documents.stage.reading', saving: 'documents.stage.saving' } as const satisfies Record<string, MessageId>

type Reading = {
  readonly desk: Desk
  readonly store: Store
  readonly parser: Parser
  /** Bytes that may still come in. */
  readonly room: number
  /** Where the same bytes were met before. */
  readonly placeBySha256: ReadonlyMap<string, number>
}

async function readFileOf(reading: Reading, incoming: Incoming, job: Job, count: { done: number; total: number }): Promise<Outcome> {
  throwIfCancelled(job.signal)
  let name = ''
  try {
    const file = reading.desk.files.open(incoming.ticket)
    name = file.name
    job.progress({ stage: stages.reading, item: name, ...count })
    if (file.size > reading.room) throw fault('invalid', 'documents.tooMuchAtOnce', { megabytes: mostBytesAtOnce / 1e6 })
    const bytes = await readFile(file.path, { signal: job.signal })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const document = documentOfBytes(reading.store, sha256)
    if (document) return { name, document }
    const sameAs = reading.placeBySha256.get(sha256)
    if (sameAs !== undefined) return { name, sameAs }
    const prepared = await reading.parser.parse({ path: file.path, name, size: bytes.length, sha256 }, incoming.options, job.signal)
    const read = { name, sha256, bytes, prepared, incoming }
    return incoming.keepsTextOnly ? textOf(reading, read) : { name, read }
  } catch (error) {
    throwIfCancelled(job.signal)
    if (error instanceof EngineError) return { name, fault: toFault(error) }
    if (isFileTrouble(error)) return { name, fault: { code: 'missing', message: sentence('files.gone', { name }) } }
    throw error
  }
}

/** The text alone, as if it had come in as a file of its own. */
function textOf({ store, placeBySha256 }: Reading, { name, prepared, incoming }: Read): Outcome {
  const file = `${parseName(name).name}.txt`
  const bytes = Buffer.from(prepared.text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const document = documentOfBytes(store, sha256)
  if (document) return { name: file, document }
  const sameAs = placeBySha256.get(sha256)
  if (sameAs !== undefined) return { name: file, sameAs }
  return { name: file, read: { name: file, sha256, bytes, prepared: { ...prepared, mediaType: 'text/plain', encoding: 'utf-8' }, incoming } }
}

/** Writes everything that was read; the new document by its place among the outcomes. */
function storeAll(store: Store, outcomes: readonly Outcome[]): ReadonlyMap<number, Brought> {
  const count = outcomes.filter(outcome => 'read' in outcome).length
  if (count === 0) return new Map()
  return store.operation(sentence('documents.import', { count }), write => {
    const documentByPlace = new Map<number, Brought>()
    outcomes.forEach((outcome, place) => {
      if ('read' in outcome) documentByPlace.set(place, storeOne(store, write, outcome.read))
    })
    return documentByPlace
  })
}

function storeOne(store: Store, write: WriteStore, { name, sha256, bytes, prepared, incoming }: Read): Brought {
  // The same bytes may have come in from another window since they were read.
  const existing = documentOfBytes(write, sha256)
  if (existing) return { id: existing, existing: true }
  const { values, attributes } = cleanDescription(incoming.description ?? {})
  const title = values.title ?? prepared.title ?? (parseName(name).name || name)
  return { id: storeDocument(store, write, { title, file: { name, sha256, bytes }, prepared, values, attributes }), existing: false }
}

function answer(store: Store, outcomes: readonly Outcome[], documentByPlace: ReadonlyMap<number, Brought>): ImportAnswer[] {
  const placed = outcomes.map((outcome, place) => {
    if ('document' in outcome) return { id: outcome.document, existing: true }
    if ('sameAs' in outcome) return { id: documentByPlace.get(outcome.sameAs)?.id, existing: true }
    return documentByPlace.get(place)
  })
  const rowById = new Map(documentRows(store, placed.flatMap(place => place?.id ?? [])).map(row => [row.id, row]))
  return outcomes.map((outcome, index) => {
    const place = placed[index]
    const document = place?.id && rowById.get(place.id)
    if (place && document) return { file: outcome.name, document, existing: place.existing }
    return { file: outcome.name, error: 'fault' in outcome ? outcome.fault : { code: 'missing', message: sentence('documents.missing') } }
  })
}

function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw fault('cancelled', 'wire.cancelled')
}

function fault(code: FaultCode, id: MessageId, values?: Readonly<Record<string, number>>): EngineError {
  return new EngineError({ code, message: sentence(id, values) })
}

function isFileTrouble(error: unknown): boolean {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  return ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'EBUSY', 'EIO'].includes(code ?? '')
}
