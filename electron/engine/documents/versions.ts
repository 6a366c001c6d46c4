import type { VersionAnswer } from '#contract/documents/documents.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Sentence } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { fault } from '../importing/incoming-file.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import { keyOf } from '../importing/storing/anchored.ts'
import { type Carried, type NextVersion, readCarried, storeNextVersion } from '../importing/storing/next-version.ts'
import type { Store } from '../store/database.ts'
import { finish } from '../store/lending/steps.ts'
import { openWriter } from '../workers/writing/writer.ts'
import { type Job, mostBytesHere } from './bringing-in.ts'
import { correctedText, findPlaces, found, newerText, type NextText, type Shelf, withShelf } from './next-text.ts'
import { documentRows } from './queries.ts'
import { steadyNews } from './steady-news.ts'

/**
 * Takes a newer file in the place of a document's text; the file that it has already may be read again in another way.
 * @throws EngineError for a file that can't be read; `cancelled`
 */
export async function replaceText(desk: Desk, document: Id, ticket: string, options: PrepareOptions, job: Job): Promise<VersionAnswer> {
  return changeText(desk, document, null, job, (shelf, told) => newerText(desk, shelf, ticket, options, told))
}

/**
 * Takes a corrected text in the place of a version.
 * @throws EngineError `conflict` when another version is read by now, `invalid` for a text that no document may have
 */
export async function correctText(desk: Desk, document: Id, version: Id, text: string, job: Job): Promise<VersionAnswer> {
  return changeText(desk, document, version, job, (shelf, told) => correctedText(desk, shelf, document, version, text, told))
}

/**
 * Finds every highlight and every correction of a clause again in the new text, in a process of its own, and then writes all as one
 * operation: here when it is little, else in a process of its own as files are. See `storeNextVersion`.
 * @param expected the version that must still be read
 */
async function changeText(desk: Desk, document: Id, expected: Id | null, job: Job, read: (shelf: Shelf, told: Job) => Promise<NextText>): Promise<VersionAnswer> {
  const store = desk.store()
  const { progress, end } = steadyNews(job.progress)
  const told = { signal: job.signal, progress }
  try {
    return await withShelf(desk, async shelf => {
      const next = await read(shelf, told)
      const { before, isSame, annotations, corrections, targets } = await findPlaces(desk, shelf, document, next, told)
      if (expected !== null && before !== expected) throw fault('conflict', 'documents.versionChanged')
      if (isSame) return answerOf(store, document, { same: true })
      if (job.signal.aborted) throw fault('cancelled', 'wire.cancelled')
      if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
      const { origin, sourceFile, file, reading, weight } = next
      const places = new Map([...annotations, ...corrections, ...targets].map(one => [keyOf(one), one.location]))
      const nextVersion = { document, version: store.newId(), previous: before, origin, sourceFile, file, reading, places }
      const carried = await (weight > mostBytesHere ? writeElsewhere(desk, store, nextVersion, told) : writeHere(store, nextVersion))
      return answerOf(store, document, { same: false, ...carried })
    })
  } finally {
    end()
  }
}

function labelOf(store: Store, { document, origin }: NextVersion): Sentence {
  const title = documentRows(store, [document])[0]?.title ?? ''
  return sentence(origin === 'file' ? 'documents.replace' : 'documents.correct', { title })
}

function writeHere(store: Store, next: NextVersion): Promise<Carried> {
  const course = { isStopped: () => false, tell: () => undefined }
  return store.inTurn(() => store.operation(labelOf(store, next), write => finish(storeNextVersion(store, write, next, course))))
}

async function writeElsewhere(desk: Desk, store: Store, next: NextVersion, { signal, progress }: Job): Promise<Carried> {
  const tell = (done: number) => progress({ stage: 'documents.stage.saving', item: '', done, total: 1 })
  tell(0)
  const writer = openWriter(desk.startWorker)
  try {
    return await writer.writeNext(store, labelOf(store, next), next, signal, tell)
  } catch (error) {
    // It may have ended between its commit and its answer.
    const carried = readCarried(store, next)
    if (!carried) throw error
    return carried
  } finally {
    writer.close()
  }
}

function answerOf(store: Store, document: Id, counts: Partial<VersionAnswer> & { readonly same: boolean }): VersionAnswer {
  return { kept: 0, unsettled: 0, correctionsKept: 0, correctionsLeft: 0, targetsKept: 0, targetsLeft: 0, ...counts, document: found(documentRows(store, [document])[0]) }
}
