import { stat, writeFile } from 'node:fs/promises'
import { parse as parseName } from 'node:path'
import type { Description, ImportAnswer } from '#contract/documents.ts'
import type { Progress } from '#contract/values.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import type { Fault, Sentence } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { type Brought, type ReadFile, storeBatch } from '../importing/storing/batch.ts'
import { fault, faultOfFile, hashBytes, hashFile } from '../importing/incoming-file.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import { documentOfBytes } from '../importing/storing/document.ts'
import type { Store } from '../store/database.ts'
import { finish } from '../store/lending/steps.ts'
import { keepReading } from '../workers/kept-reading.ts'
import { openParser, type Parser } from '../workers/parsing.ts'
import { openWriter, type Writer } from '../workers/writing.ts'
import { cleanDescription } from './description.ts'
import { documentRows } from './queries.ts'
import { steadyNews } from './steady-news.ts'

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
/**
 * Bytes of the files and of what was read of them that are written here and now, in some twenty milliseconds. Whatever is more is written by
 * a process of its own, so that the window is never held up.
 */
export const mostBytesHere = 400_000

/** A file that was read. Its bytes stay where they are, and what was read of it lies in a private file, until both are written. */
type Read = {
  readonly name: string
  readonly sha256: string
  /** Bytes. */
  readonly size: number
  readonly path: string
  /** Bytes of what was read. */
  readonly weight: number
  /** Tickets of private files that are of no use after this call. The first is what was read. */
  readonly kept: readonly [reading: string, ...others: string[]]
  readonly incoming: Incoming
}
/** What became of a file before anything is written. */
type Outcome = { readonly name: string } & (
  { readonly fault: Fault } | { readonly document: Id } | { readonly sameAs: number } | { readonly read: Read }
)

/**
 * Reads files in another process, one after the other, and stores all that could be read as one operation. Bytes that the project has
 * already are not stored again. The answers stand in the order of the files. When the signal fires, what was read until then is stored
 * and the rest is answered as not brought in; when it fires while they are stored, those that are wholly in by then stay.
 * @throws EngineError `cancelled` when the signal fires before anything was read or the first file is in: then nothing was stored
 */
export async function bringIn(desk: Desk, files: readonly Incoming[], job: Job): Promise<ImportAnswer[]> {
  const store = desk.store()
  const outcomes: Outcome[] = []
  const { progress, end } = steadyNews(job.progress)
  const writer = openWriter(desk.startWorker)
  try {
    await readAll(desk, store, files, outcomes, { signal: job.signal, progress }, writer)
    if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
    const answers = answer(store, outcomes, await storeAll(desk, store, outcomes, { signal: job.signal, progress }, writer))
    files.forEach(({ ticket }, index) => {
      if (!('error' in (answers[index] ?? {}))) desk.files.release(ticket)
    })
    return answers
  } finally {
    end()
    writer.close()
    for (const outcome of outcomes) if ('read' in outcome) for (const ticket of outcome.read.kept) desk.files.release(ticket)
  }
}

const stages = { reading: 'documents.stage.reading', saving: 'documents.stage.saving' } as const satisfies Record<string, MessageId>

/** Reads until the end or until the signal fires; what is not read then is an outcome too. */
async function readAll(desk: Desk, store: Store, files: readonly Incoming[], outcomes: Outcome[], job: Job, writer: Writer): Promise<void> {
  const parser = openParser(desk.startWorker)
  const placeBySha256 = new Map<string, number>()
  let [room, weight] = [mostBytesAtOnce, 0]
  try {
    for (const [index, incoming] of files.entries()) {
      if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
      const outcome = job.signal.aborted
        ? notBroughtIn(desk, incoming)
        : await readFileOf({ desk, store, parser, writer, room, placeBySha256 }, incoming, job, { done: index, total: files.length })
      if ('read' in outcome) {
        room -= outcome.read.size
        weight += outcome.read.size + outcome.read.weight
        if (weight > mostBytesHere) writer.start()
        placeBySha256.set(outcome.read.sha256, index)
      }
      outcomes.push(outcome)
    }
  } finally {
    parser.close()
  }
  if (job.signal.aborted && outcomes.every(isCancelled)) throw fault('cancelled', 'wire.cancelled')
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
  readonly writer: Writer
  /** Bytes that may still come in. */
  readonly room: number
  /** Where the same bytes were met before. */
  readonly placeBySha256: ReadonlyMap<string, number>
}

async function readFileOf(reading: Reading, incoming: Incoming, job: Job, count: { done: number; total: number }): Promise<Outcome> {
  const { desk, parser, writer, room } = reading
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
    const parsing = parser.parseInto(kept.path, parsed, { ...incoming.options, isFound: file.isFound }, job.signal, tell)
    if (size > mostBytesHere) writer.start()
    await parsing
    isKept = true
    return { name, read: { ...parsed, weight: (await stat(kept.path)).size, kept: [kept.ticket], incoming } }
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
  const { size: weight } = await stat(kept.path)
  return { name, read: { name, sha256, size: bytes.length, path: file.path, weight, kept: [kept.ticket, file.ticket], incoming } }
}

/** Writes everything that was read, as one operation; what became of it by its place among the outcomes. */
async function storeAll(desk: Desk, store: Store, outcomes: readonly Outcome[], job: Job, writer: Writer): Promise<ReadonlyMap<number, Brought>> {
  const places = [...outcomes.keys()].filter(place => 'read' in (outcomes[place] ?? {}))
  const reads = outcomes.flatMap(outcome => ('read' in outcome ? [outcome.read] : []))
  if (reads.length === 0) return new Map()
  const total = reads.length
  const tell = (done: number) => {
    const { name } = reads[Math.min(Math.floor(done), total - 1)] ?? { name: '' }
    job.progress({ stage: stages.saving, item: name, done, total })
  }
  tell(0)
  const label = sentence('documents.import', { count: total })
  const files = reads.map(read => toWrite(desk, read))
  const weight = reads.reduce((sum, read) => sum + read.size + read.weight, 0)
  const isMuch = weight > mostBytesHere
  const brought = isMuch
    ? await writeElsewhere(store, label, files, { signal: job.signal, tell }, writer)
    : await store.inTurn(() => store.operation(label, write => finish(storeBatch(store, write, files, { isStopped: () => false, tell: () => undefined }))))
  return new Map(places.map((place, index) => [place, brought[index] ?? { fault: { code: 'missing', message: sentence('documents.missing') } }]))
}

function toWrite(desk: Desk, { name, sha256, path, kept: [reading], incoming }: Read): ReadFile {
  return { name, sha256, path, reading: desk.files.target(reading), ...cleanDescription(incoming.description ?? {}) }
}

async function writeElsewhere(store: Store, label: Sentence, files: readonly ReadFile[], { signal, tell }: { signal: AbortSignal; tell(done: number): void }, writer: Writer): Promise<readonly Brought[]> {
  try {
    return await writer.writeFiles(store, label, files, signal, tell)
  } catch (error) {
    // It may have ended between its commit and its answer.
    const ids = files.map(({ sha256 }) => documentOfBytes(store, sha256))
    if (!ids.every(id => id !== undefined)) throw error
    return ids.map(id => ({ id, existing: false }))
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
