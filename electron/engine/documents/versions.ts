import type { VersionAnswer } from '#contract/documents.ts'
import { describe, type Location } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Desk } from '../desk.ts'
import { fault } from '../importing/incoming-file.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import { storeFile, storeVersion } from '../importing/storing.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { finish } from '../store/steps.ts'
import { keepAnchor, moveAnchored, moveCorrection, readAnchored, readAnchoredCorrections, readLeft, setVersion, staysLeft, type Anchored } from './anchored.ts'
import type { Job } from './bringing-in.ts'
import { correctedText, findPlaces, found, newerText, type NextText } from './next-text.ts'
import { documentRows, readVersion } from './queries.ts'

/**
 * Takes a newer file in the place of a document's text; the file that it has already may be read again in another way.
 * @throws EngineError for a file that can't be read; `cancelled`
 */
export async function replaceText(desk: Desk, document: Id, ticket: string, options: PrepareOptions, job: Job): Promise<VersionAnswer> {
  return changeText(desk, document, null, await newerText(desk, ticket, options, job), job)
}

/**
 * Takes a corrected text in the place of a version.
 * @throws EngineError `conflict` when another version is read by now, `invalid` for a text that no document may have
 */
export async function correctText(desk: Desk, document: Id, version: Id, text: string, job: Job): Promise<VersionAnswer> {
  return changeText(desk, document, version, await correctedText(desk, document, version, text, job), job)
}

/**
 * Finds every highlight and every correction of a clause again in the new text, in a process of its own, and then writes all as one
 * operation. What is found with certainty moves there with its quote unchanged; everything else stays on the text that it was made on, with
 * the place that it may have now kept beside it, to be settled by a person. Nothing is dropped.
 */
async function changeText(desk: Desk, document: Id, expected: Id | null, next: NextText, job: Job): Promise<VersionAnswer> {
  const store = desk.store()
  const { before, isSame, placeOf } = await findPlaces(desk, document, next, job)
  if (isSame) return answerOf(store, document, { same: true })
  if (job.signal.aborted) throw fault('cancelled', 'wire.cancelled')
  if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
  const { origin, prepared, sourceFile, file } = next
  const { text } = prepared
  const title = documentRows(store, [document])[0]?.title ?? ''
  const counts = await store.inTurn(() => store.operation(sentence(origin === 'file' ? 'documents.replace' : 'documents.correct', { title }), write => {
    const now = readVersion(write, document)
    if (!now || now.version !== (expected ?? before.version)) throw fault('conflict', 'documents.versionChanged')
    const version = store.newId()
    if (file) storeFile(write, file, prepared.mediaType)
    finish(storeVersion(store, write, { id: version, document, previous: now.version, origin, sourceFile, prepared }))
    setVersion(write, document, version)
    return { ...carryAnnotations(write, { document, previous: now.version, version, text, placeOf }), ...carryCorrections(write, { previous: now.version, version, text, placeOf }) }
  }))
  return answerOf(store, document, { same: false, ...counts })
}

type Carrying = { readonly version: Id; readonly text: string; readonly placeOf: (anchored: Anchored) => Location }

function carryAnnotations(write: WriteStore, { document, previous, version, text, placeOf }: Carrying & { readonly document: Id; readonly previous: Id }) {
  let [kept, unsettled] = [0, 0]
  const left = readLeft(write, previous)
  for (const anchored of readAnchored(write, document)) {
    const { status, start, end, score } = placeOf(anchored)
    if (status === 'exact' || status === 'moved') {
      keepAnchor(write, { annotation: anchored.id, version: anchored.version, ...anchored.target, status: 'stood', score: 1, settled: true })
      moveAnchored(write, anchored.id, version, describe(text, start, end))
      kept++
    } else {
      const isLeft = staysLeft(status, left.get(anchored.id))
      keepAnchor(write, { annotation: anchored.id, version, start, end, status, score, settled: isLeft })
      if (!isLeft) unsettled++
    }
  }
  return { kept, unsettled }
}

function carryCorrections(write: WriteStore, { previous, version, text, placeOf }: Carrying & { readonly previous: Id }) {
  let [correctionsKept, correctionsLeft] = [0, 0]
  for (const anchored of readAnchoredCorrections(write, previous)) {
    const { status, start, end } = placeOf(anchored)
    if (status !== 'exact' && status !== 'moved') correctionsLeft++
    else {
      moveCorrection(write, anchored.id, version, describe(text, start, end))
      correctionsKept++
    }
  }
  return { correctionsKept, correctionsLeft }
}

function answerOf(store: Store, document: Id, counts: Partial<VersionAnswer> & { readonly same: boolean }): VersionAnswer {
  return { kept: 0, unsettled: 0, correctionsKept: 0, correctionsLeft: 0, ...counts, document: found(documentRows(store, [document])[0]) }
}
