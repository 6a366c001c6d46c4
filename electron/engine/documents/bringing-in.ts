import type { ImportAnswer } from '#contract/documents/documents.ts'
import type { Progress } from '#contract/values.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { type Brought, type ReadFile, storeBatch } from '../importing/storing/batch.ts'
import { fault } from '../importing/incoming-file.ts'
import { documentOfBytes } from '../importing/storing/document.ts'
import type { Store } from '../store/database.ts'
import { finish } from '../store/lending/steps.ts'
import { openWriter, type Writer } from '../workers/writing/writer.ts'
import { cleanDescription } from './description.ts'
import { namesakeFinder } from './namesakes.ts'
import { documentRows } from './queries.ts'
import type { Incoming, Outcome, Read } from './reading/outcomes.ts'
import { readAll } from './reading/read-all.ts'
import { readingNews } from './reading/reading-news.ts'
import { steadyNews } from './steady-news.ts'

export type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/**
 * Bytes of the files and of what was read of them that are written here and now, in some twenty milliseconds. Whatever is more is written by
 * a process of its own, so that the window is never held up.
 */
export const mostBytesHere = 400_000

/**
 * Reads files in other processes, side by side, and stores all that could be read as one operation, in the order of the files. Bytes that
 * the project has already are not stored again. The answers stand in the same order. When the signal fires, what was read until then is
 * stored and the rest is answered as not brought in; when it fires while they are stored, those that are wholly in by then stay. Nothing is
 * stored while there is something to read: people's changes wait for the one operation, and so only for its writing.
 * @throws EngineError `cancelled` when the signal fires before anything was read or the first file is in: then nothing was stored
 */
export async function bringIn(desk: Desk, files: readonly Incoming[], job: Job): Promise<ImportAnswer[]> {
  const store = desk.store()
  const { progress, end } = steadyNews(job.progress)
  const writer = openWriter(desk.startWorker)
  const kept = new Set<string>()
  let weight = 0
  const weigh = (bytes: number) => {
    weight += bytes
    if (weight > mostBytesHere) writer.start()
  }
  try {
    const outcomes = await readAll({ desk, store, signal: job.signal, news: readingNews(files.length, progress), weigh, kept }, files)
    if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
    const answers = answer(store, outcomes, await storeAll(desk, store, outcomes, { signal: job.signal, progress }, writer))
    files.forEach(({ ticket }, index) => {
      if (!('error' in (answers[index] ?? {}))) desk.files.release(ticket)
    })
    return answers
  } finally {
    end()
    writer.close()
    for (const ticket of kept) desk.files.release(ticket)
  }
}

const stage = 'documents.stage.saving' satisfies MessageId

/** Writes everything that was read, as one operation; what became of it by its place among the outcomes. */
async function storeAll(desk: Desk, store: Store, outcomes: readonly Outcome[], job: Job, writer: Writer): Promise<ReadonlyMap<number, Brought>> {
  const places = [...outcomes.keys()].filter(place => 'read' in (outcomes[place] ?? {}))
  const reads = outcomes.flatMap(outcome => ('read' in outcome ? [outcome.read] : []))
  if (reads.length === 0) return new Map()
  const total = reads.length
  const tell = (done: number) => {
    const { name } = reads[Math.min(Math.floor(done), total - 1)] ?? { name: '' }
    job.progress({ stage, item: name, done, total })
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
  const namesakeOf = namesakeFinder(store)
  return outcomes.map(({ name }, index) => {
    const place = placed[index]
    if (place && 'fault' in place) return { file: name, error: place.fault }
    const document = place && rowById.get(place.id)
    if (place && document) return { file: name, document, existing: place.existing, namesake: place.existing ? null : namesakeOf(document.title, document.id) }
    return { file: name, error: { code: 'missing', message: sentence('documents.missing') } }
  })
}
