import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { parse as parseName } from 'node:path'
import { setImmediate as yieldToPort } from 'node:timers/promises'
import type { Description, ImportAnswer } from '#contract/documents.ts'
import type { Progress } from '#contract/values.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import type { Fault } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { keepReading, readKept } from '../workers/kept-reading.ts'
import { openParser, type Parser } from '../workers/parsing.ts'
import { cleanDescription } from './description.ts'
import { fault, faultOfFile, hashBytes, hashFile, titleOfFile } from './incoming-file.ts'
import { documentOfBytes, documentRows } from './queries.ts'
import { steadyNews } from './steady-news.ts'
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

/** Bytes that one call takes: they become one operation, which lies in the project's journal as a whole until it is written. */
const mostBytesAtOnce = 2_000_000_000
/** Milliseconds between two pieces of news while documents are written. */
const newsEvery = 200

/** A file that was read. Its bytes stay where they are, and what was read of it lies in a private file, until both are written. */
type Read = {
  readonly name: string
  readonly sha256: string
  readonly size: number
  readonly path: string
  /** Tickets of private files that are of no use after this call. The first is what was read. */
  readonly kept: readonly [reading: string, ...others: string[]]
  readonly incoming: Incoming
}
/** What became of a file before anything is written. */
type Outcome = { readonly name: string } & (
  { readonly fault: Fault } | { readonly document: Id } | { readonly sameAs: number } | { readonly read: Read }
)
type Brought = { readonly id: Id; readonly existing: boolean } | { readonly fault: Fault }

/**
 * Reads files in another process, one after the other, and stores all that could be read as one operation. Bytes that the project has
 * already are not stored again. The answers stand in the order of the files. When the signal fires, what was read until then is stored
 * and the rest is answered as not brought in.
 * @throws EngineError `cancelled` when the signal fires before anything was read: then nothing was stored
 */
export async function bringIn(desk: Desk, files: readonly Incoming[], job: Job): Promise<ImportAnswer[]> {
  const store = desk.store()
  const outcomes: Outcome[] = []
  const { progress, end } = steadyNews(job.progress)
  try {
    await readAll(desk, store, files, outcomes, { signal: job.signal, progress })
    if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
    const answers = answer(store, outcomes, storeAll(desk, store, outcomes, job))
    files.forEach(({ ticket }, index) => {
      if (!('error' in (answers[index] ?? {}))) desk.files.release(ticket)
    })
    return answers
  } finally {
    end()
    for (const outcome of outcomes) if ('read' in outcome) for (const ticket of outcome.read.kept) desk.files.release(ticket)
  }
}

const stages = { reading: 'documents.stage.reading', saving: 'documents.stage.saving' } as const satisfies Record<string, MessageId>

/** Reads until the end or until the signal fires; what is not read then is an outcome too. */
async function readAll(desk: Desk, store: Store, files: readonly Incoming[], outcomes: Outcome[], job: Job): Promise<void> {
  const parser = openParser(desk.startWorker)
  const placeBySha256 = new Map<string, number>()
  let room = mostBytesAtOnce
  try {
    for (const [index, incoming] of files.entries()) {
      if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
      const outcome = job.signal.aborted
        ? notBroughtIn(desk, incoming)
        : await readFileOf({ desk, store, parser, room, placeBySha256 }, incoming, job, { done: index, total: files.length })
      if ('read' in outcome) {
        room -= outcome.read.size
        placeBySha256.set(outcome.read.sha256, index)
      }
      outcomes.push(outcome)
    }
  } finally {
    parser.close()
  }
  if (job.signal.aborted && outcomes.every(isCancelled)) throw fault('cancelled', 'wire.cancelled')
  job.progress({ stage: stages.saving, item: '', done: files.length, total: files.length })
  // News and other calls get their turn before the one step that cannot be interrupted.
  await yieldToPort()
}

function notBroughtIn(desk: Desk, { ticket }: Incoming): Outcome {
  let name = ''
  try {
    name = desk.files.open(ticket).name
  } catch {
    // Gone, and not looked for any more.
  }
  return { name, fault: { code: 'cancelled', message: sentence('documents.notBroughtIn') } }
}

const isCancelled = (outcome: Outcome) => 'fault' in outcome && outcome.fault.code === 'cancelled'

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
  const { desk, parser, room } = reading
  let name = ''
  const kept = desk.files.receive('reading')
  let isKept = false
  try {
    const file = desk.files.open(incoming.ticket)
    name = file.name
    job.progress({ stage: stages.reading, item: name, ...count })
    if (file.size > room) throw fault('invalid', 'documents.tooMuchAtOnce', { megabytes: mostBytesAtOnce / 1e6 })
    const { sha256, size } = await hashFile(file.path, job.signal)
    const known = placeOf(reading, name, sha256)
    if (known) return known
    const tell = (done: number, total: number) => job.progress({ stage: stages.reading, item: name, ...count, done: count.done + done / total })
    const parsed = { path: file.path, name, size, sha256 }
    if (incoming.keepsTextOnly) return await textOf(reading, incoming, parsed, job)
    await parser.parseInto(kept.path, parsed, incoming.options, job.signal, tell)
    isKept = true
    return { name, read: { ...parsed, kept: [kept.ticket], incoming } }
  } catch (error) {
    if (job.signal.aborted) return notBroughtIn(desk, incoming)
    return { name, fault: faultOfFile(error, name) }
  } finally {
    if (!isKept) desk.files.release(kept.ticket)
  }
}

/** The document or the earlier file that has the same bytes. */
function placeOf({ store, placeBySha256 }: Reading, name: string, sha256: string): Outcome | null {
  const document = documentOfBytes(store, sha256)
  if (document) return { name, document }
  const sameAs = placeBySha256.get(sha256)
  return sameAs === undefined ? null : { name, sameAs }
}

/** The text alone, as if it had come in as a file of its own. */
async function textOf(reading: Reading, incoming: Incoming, parsed: Parameters<Parser['parse']>[0], job: Job): Promise<Outcome> {
  const { desk, parser } = reading
  const prepared = await parser.parse(parsed, incoming.options, job.signal)
  const name = `${parseName(parsed.name).name}.txt`
  const bytes = Buffer.from(prepared.text)
  const sha256 = hashBytes(bytes)
  const known = placeOf(reading, name, sha256)
  if (known) return known
  const [kept, file] = [desk.files.receive('reading'), desk.files.receive(name)]
  keepReading(kept.path, { ...prepared, mediaType: 'text/plain', encoding: 'utf-8' })
  await writeFile(file.path, bytes, { mode: 0o600 })
  return { name, read: { name, sha256, size: bytes.length, path: file.path, kept: [kept.ticket, file.ticket], incoming } }
}

/** Writes everything that was read; the new document by its place among the outcomes. */
function storeAll(desk: Desk, store: Store, outcomes: readonly Outcome[], job: Job): ReadonlyMap<number, Brought> {
  const count = outcomes.filter(outcome => 'read' in outcome).length
  const broughtByPlace = new Map<number, Brought>()
  if (count === 0) return broughtByPlace
  try {
    store.operation(sentence('documents.import', { count }), write => {
      let [done, told] = [0, performance.now()]
      outcomes.forEach((outcome, place) => {
        if (!('read' in outcome)) return
        broughtByPlace.set(place, storeOne(desk, store, write, outcome.read))
        done++
        if (performance.now() - told < newsEvery) return
        told = performance.now()
        job.progress({ stage: stages.saving, item: outcome.name, done, total: count })
      })
      if ([...broughtByPlace.values()].every(brought => 'fault' in brought)) throw new NothingToStore()
    })
  } catch (error) {
    if (!(error instanceof NothingToStore)) throw error
  }
  return broughtByPlace
}

/** Takes back an operation that would be an empty step of the history. */
class NothingToStore extends Error {}

function storeOne(desk: Desk, store: Store, write: WriteStore, { name, sha256, path, kept: [reading], incoming }: Read): Brought {
  // The same bytes may have come in from another window since they were read.
  const existing = documentOfBytes(write, sha256)
  if (existing) return { id: existing, existing: true }
  const bytes = readSame(path, name, sha256)
  if ('code' in bytes) return { fault: bytes }
  const prepared = readKept(desk.files.target(reading))
  const { values, attributes } = cleanDescription(incoming.description ?? {})
  const title = values.title ?? prepared.title ?? titleOfFile(name)
  return { id: storeDocument(store, write, { title, file: { name, sha256, bytes }, prepared, values, attributes }), existing: false }
}

/** The bytes that the text was read from; what became of the file when it has others by now. */
function readSame(path: string, name: string, sha256: string): Uint8Array | Fault {
  try {
    const bytes = readFileSync(path)
    return hashBytes(bytes) === sha256 ? bytes : { code: 'conflict', message: sentence('importing.changedMeanwhile') }
  } catch (error) {
    return faultOfFile(error, name)
  }
}

function answer(store: Store, outcomes: readonly Outcome[], broughtByPlace: ReadonlyMap<number, Brought>): ImportAnswer[] {
  const placed = outcomes.map((outcome, place): Brought | undefined => {
    if ('fault' in outcome) return outcome
    if ('document' in outcome) return { id: outcome.document, existing: true }
    if ('read' in outcome) return broughtByPlace.get(place)
    const first = broughtByPlace.get(outcome.sameAs)
    return first && 'id' in first ? { ...first, existing: true } : first
  })
  const rowById = new Map(documentRows(store, placed.flatMap(place => (place && 'id' in place ? [place.id] : []))).map(row => [row.id, row]))
  return outcomes.map(({ name }, index) => {
    const place = placed[index]
    if (place && 'fault' in place) return { file: name, error: place.fault }
    const document = place && rowById.get(place.id)
    if (place && document) return { file: name, document, existing: place.existing }
    return { file: name, error: { code: 'missing', message: sentence('documents.missing') } }
  })
}
