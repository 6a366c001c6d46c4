import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { VersionAnswer } from '#contract/documents.ts'
import { describe, locate, type Location } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type FaultCode } from '#wire/fault.ts'
import type { Desk } from '../desk.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import type { Prepared, PrepareOptions } from '../importing/prepare.ts'
import type { Store, WriteStore } from '../store/database.ts'
import { openParser } from '../workers/parsing.ts'
import { relocate } from '../workers/relocating.ts'
import type { Job } from './bringing-in.ts'
import { keepAnchor, moveAnchored, moveCorrection, readAnchored, readAnchoredCorrections, readDerivedClauses, readLeft, setVersion, type Anchored } from './anchored.ts'
import { commentRows, documentRows, readVersion, readVersionSource } from './queries.ts'
import { storeFile, type StoredFile, storeVersion } from './storing.ts'

type Change = { readonly origin: 'file' | 'correction'; readonly prepared: Prepared; readonly sourceFile: string; readonly file: StoredFile | null }

/**
 * Takes a newer file in the place of a document's text; the file that it has already may be read again in another way.
 * @throws EngineError for a file that can't be read; `cancelled`
 */
export async function replaceText(desk: Desk, document: Id, ticket: string, options: PrepareOptions, job: Job): Promise<VersionAnswer> {
  const { path, name, size } = desk.files.open(ticket)
  job.progress({ stage: 'documents.stage.reading', item: name, done: 0, total: 1 })
  const bytes = await readFile(path, { signal: job.signal })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const parser = openParser(desk.startWorker)
  try {
    const prepared = await parser.parse({ path, name, size, sha256 }, options, job.signal)
    return await changeText(desk, document, null, { origin: 'file', prepared, sourceFile: sha256, file: { name, sha256, bytes } }, job)
  } finally {
    parser.close()
  }
}

/**
 * Takes a corrected text in the place of a version.
 * @throws EngineError `conflict` when another version is read by now, `invalid` for a text that no document may have
 */
export async function correctText(desk: Desk, document: Id, version: Id, text: string, job: Job): Promise<VersionAnswer> {
  const store = desk.store()
  const source = readVersionSource(store, version)
  const before = found(readVersion(store, document))
  if (!source || before.version !== version) throw fault('conflict', 'documents.versionChanged')
  job.progress({ stage: 'documents.stage.reading', item: '', done: 0, total: 1 })
  const parser = openParser(desk.startWorker)
  try {
    const { mediaType, encoding, sourceFile } = source
    const clauses = readDerivedClauses(store, version)
    const prepared = await parser.correct({ text, before: before.text, mediaType, encoding, clauses, pages: pageRows(store, version), comments: commentRows(store, version) }, job.signal)
    return await changeText(desk, document, version, { origin: 'correction', prepared, sourceFile, file: null }, job)
  } finally {
    parser.close()
  }
}

/**
 * Finds every highlight and every correction of a clause again in the new text, in a process of its own, and then writes all as one
 * operation. What is found with certainty moves there with its quote unchanged; everything else stays on the text that it was made on, with
 * the place that it may have now kept beside it, to be settled by a person. Nothing is dropped.
 */
async function changeText(desk: Desk, document: Id, expected: Id | null, change: Change, job: Job): Promise<VersionAnswer> {
  const store = desk.store()
  const before = found(readVersion(store, document))
  const { text } = change.prepared
  const isSameSource = change.sourceFile === readVersionSource(store, before.version)?.sourceFile
  if (text === before.text && isSameSource) return answerOf(store, document, { same: true })
  const anchored = [...readAnchored(store, document), ...readAnchoredCorrections(store, before.version)]
  const [standing, earlier] = [anchored.filter(({ version }) => version === before.version), anchored.filter(({ version }) => version !== before.version)]
  const tell = (done: number, total: number) => job.progress({ stage: 'documents.stage.relocating', item: '', done, total })
  const input = { before: before.text, after: text, targets: standing.map(({ target }) => target), earlier: earlier.map(({ target }) => target) }
  const locations = await relocate(desk.startWorker, input, job.signal, tell)
  const locationByKey = new Map([...standing, ...earlier].map((one, index) => [keyOf(one), locations[index]]))
  if (job.signal.aborted) throw fault('cancelled', 'wire.cancelled')
  if (desk.store() !== store) throw fault('conflict', 'documents.projectChanged')
  const title = documentRows(store, [document])[0]?.title ?? ''
  const counts = store.operation(sentence(change.origin === 'file' ? 'documents.replace' : 'documents.correct', { title }), write => {
    const now = readVersion(write, document)
    if (!now || now.version !== (expected ?? before.version)) throw fault('conflict', 'documents.versionChanged')
    const version = store.newId()
    if (change.file) storeFile(write, change.file, change.prepared.mediaType)
    storeVersion(store, write, { id: version, document, previous: now.version, origin: change.origin, sourceFile: change.sourceFile, prepared: change.prepared })
    setVersion(write, document, version)
    // Highlights may have come or moved in another window while the others were being looked for.
    const placeOf = (one: Anchored) => locationByKey.get(keyOf(one)) ?? locate(text, one.target)
    return { ...carryAnnotations(write, { document, previous: now.version, version, text, placeOf }), ...carryCorrections(write, { previous: now.version, version, text, placeOf }) }
  })
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
      // Whoever said that it is nowhere is not asked again as long as nothing better is found.
      const isLeft = left.has(anchored.id) && (status === 'orphan' || status === left.get(anchored.id))
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

/** The same row with the same target: what was looked for is what is there. */
function keyOf({ id, version, target }: Anchored): string {
  return `${id} ${version} ${target.start} ${target.end}`
}

function answerOf(store: Store, document: Id, counts: Partial<VersionAnswer> & { readonly same: boolean }): VersionAnswer {
  return { kept: 0, unsettled: 0, correctionsKept: 0, correctionsLeft: 0, ...counts, document: found(documentRows(store, [document])[0]) }
}

function found<T>(row: T | undefined): T {
  if (row === undefined) throw fault('missing', 'documents.missing')
  return row
}

function fault(code: FaultCode, id: MessageId): EngineError {
  return new EngineError({ code, message: sentence(id) })
}
