import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { locate, type Location } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import type { Passages } from '#domain/passages.ts'
import type { Desk } from '../desk.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { fault } from '../importing/incoming-file.ts'
import type { Prepared, PrepareOptions } from '../importing/prepare.ts'
import type { StoredFile } from '../importing/storing.ts'
import { openParser } from '../workers/parsing.ts'
import { noPassages, relocate } from '../workers/relocating.ts'
import { readAnchored, readAnchoredCorrections, readDerivedClauses, type Anchored } from './anchored.ts'
import type { Job } from './bringing-in.ts'
import { commentRows, readVersion, readVersionSource, type VersionState } from './queries.ts'

/** A text that may take the place of a document's own, with where it comes from. `file`: a new one, to be stored with it. */
export type NextText = { readonly origin: 'file' | 'correction'; readonly prepared: Prepared; readonly sourceFile: string; readonly file: StoredFile | null }

/** Reads a newer file. @throws EngineError when it can't be read; `cancelled` */
export async function newerText(desk: Desk, ticket: string, options: PrepareOptions, job: Job): Promise<NextText> {
  const { path, name, size } = desk.files.open(ticket)
  job.progress({ stage: 'documents.stage.reading', item: name, done: 0, total: 1 })
  const bytes = await readFile(path, { signal: job.signal })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const parser = openParser(desk.startWorker)
  try {
    const prepared = await parser.parse({ path, name, size, sha256 }, options, job.signal)
    return { origin: 'file', prepared, sourceFile: sha256, file: { name, sha256, bytes } }
  } finally {
    parser.close()
  }
}

/**
 * Makes a text that a person corrected ready to be read.
 * @throws EngineError `conflict` when another version is read by now, `invalid` for a text that no document may have
 */
export async function correctedText(desk: Desk, document: Id, version: Id, text: string, job: Job): Promise<NextText> {
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
    return { origin: 'correction', prepared, sourceFile, file: null }
  } finally {
    parser.close()
  }
}

/** Where everything stands in the next text. Of the same text nothing is looked for. */
export type Places = {
  readonly before: VersionState
  readonly isSame: boolean
  readonly passages: Passages
  placeOf(anchored: Anchored): Location
}

/**
 * Finds the highlights of a document and the corrections of its clauses in the next text, in a process of its own. Nothing is written.
 * @param withPassages whether the passages that differ are wanted, too
 */
export async function findPlaces(desk: Desk, document: Id, { prepared, sourceFile }: NextText, job: Job, withPassages = false): Promise<Places> {
  const store = desk.store()
  const before = found(readVersion(store, document))
  const { text } = prepared
  if (text === before.text && sourceFile === readVersionSource(store, before.version)?.sourceFile) {
    return { before, isSame: true, passages: noPassages, placeOf: ({ target }) => locate(text, target) }
  }
  const anchored = [...readAnchored(store, document), ...readAnchoredCorrections(store, before.version)]
  const [standing, earlier] = [anchored.filter(({ version }) => version === before.version), anchored.filter(({ version }) => version !== before.version)]
  const tell = (done: number, total: number) => job.progress({ stage: 'documents.stage.relocating', item: '', done, total })
  const input = { before: before.text, after: text, targets: standing.map(({ target }) => target), earlier: earlier.map(({ target }) => target), withPassages }
  const { locations, passages } = await relocate(desk.startWorker, input, job.signal, tell)
  const locationByKey = new Map([...standing, ...earlier].map((one, index) => [keyOf(one), locations[index]]))
  // Highlights may have come or moved in another window while the others were being looked for.
  return { before, isSame: false, passages, placeOf: one => locationByKey.get(keyOf(one)) ?? locate(text, one.target) }
}

/** The same row with the same target: what was looked for is what is there. */
function keyOf({ id, version, target }: Anchored): string {
  return `${id} ${version} ${target.start} ${target.end}`
}

/** @throws EngineError `missing` */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw fault('missing', 'documents.missing')
  return row
}
