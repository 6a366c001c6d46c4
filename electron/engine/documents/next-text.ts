import { appendFile, stat, writeFile } from 'node:fs/promises'
import type { Location } from '#domain/anchor.ts'
import { encodings } from '#domain/encodings.ts'
import type { Id } from '#domain/ids.ts'
import type { Passages } from '#domain/changes/passages.ts'
import type { Desk } from '../desk.ts'
import { pageRows } from '../excerpts/page-rows.ts'
import { fault, hashFile } from '../importing/incoming-file.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import { type Anchored, keyOf, readAnchored, readDerivedClauses } from '../importing/storing/anchored.ts'
import { type CarriedCorrection, readCarriedCorrections } from '../importing/storing/carried-corrections.ts'
import { readRegister, type RegisterRow } from '../importing/storing/carried-targets.ts'
import type { Store } from '../store/database.ts'
import { openParser, type ReadingKept } from '../workers/parsing/parser.ts'
import { relocate, type RelocateInput, type ShownPlace } from '../workers/relocating/relocator.ts'
import type { Job } from './bringing-in.ts'
import { commentRows, readCurrentVersion, readTextBytes, readVersionSource, type VersionSource } from './queries.ts'

/**
 * A text that may take the place of a document's own, with where it comes from. However long it is, this process never holds it: what was
 * read lies in a private file.
 */
export type NextText = ReadingKept & {
  readonly origin: 'file' | 'correction'
  readonly sourceFile: string
  /** A new file, to be stored with it. */
  readonly file: { readonly name: string; readonly path: string } | null
  /** Where what was read lies. */
  readonly reading: string
  /** Bytes of what is to be written. */
  readonly weight: number
}

/** Private files of one call: all of them are gone after it. */
export type Shelf = { place(name: string): string }

/** Runs `work` with private files for it. */
export async function withShelf<T>(desk: Desk, work: (shelf: Shelf) => Promise<T>): Promise<T> {
  const tickets: string[] = []
  try {
    return await work({
      place(name) {
        const { ticket, path } = desk.files.receive(name)
        tickets.push(ticket)
        return path
      },
    })
  } finally {
    for (const ticket of tickets) desk.files.release(ticket)
  }
}

/** Reads a newer file. @throws EngineError when it can't be read; `cancelled` */
export async function newerText(desk: Desk, shelf: Shelf, ticket: string, options: PrepareOptions, job: Job): Promise<NextText> {
  const { path, name } = desk.files.open(ticket)
  const tell = (done: number, total: number) => job.progress({ stage: 'documents.stage.reading', item: name, done, total })
  tell(0, 1)
  const { sha256, size } = await hashFile(path, job.signal)
  const parser = openParser(desk.startWorker)
  try {
    const reading = shelf.place('reading')
    const kept = await parser.parseInto(reading, { path, name, size, sha256 }, options, job.signal, tell)
    return { ...kept, origin: 'file', sourceFile: sha256, file: { name, path }, reading, weight: size + await sizeOf(reading) }
  } finally {
    parser.close()
  }
}

/**
 * Makes a text that a person corrected ready to be read.
 * @throws EngineError `conflict` when another version is read by now, `invalid` for a text that no document may have
 */
export async function correctedText(desk: Desk, shelf: Shelf, document: Id, version: Id, text: string, job: Job): Promise<NextText> {
  const store = desk.store()
  const source = readVersionSource(store, version)
  if (!source || found(readCurrentVersion(store, document)).version !== version) throw fault('conflict', 'documents.versionChanged')
  job.progress({ stage: 'documents.stage.reading', item: '', done: 0, total: 1 })
  const parser = openParser(desk.startWorker)
  try {
    const { mediaType, encoding, sourceFile } = source
    const [typed, reading] = [shelf.place('typed'), shelf.place('reading')]
    await writeFile(typed, text, { mode: 0o600 })
    const before = await keepText(shelf, store, version)
    const clauses = await keepClauses(shelf, store, version)
    const kept = await parser.correctInto(reading, { text: typed, before, mediaType, encoding, clauses, pages: pageRows(store, version), comments: commentRows(store, version) }, job.signal)
    return { ...kept, origin: 'correction', sourceFile, file: null, reading, weight: await sizeOf(reading) }
  } finally {
    parser.close()
  }
}

/** Writes the text of a version to a private file. */
async function keepText(shelf: Shelf, store: Store, version: Id): Promise<string> {
  const path = shelf.place('text')
  await writeFile(path, readTextBytes(store, version), { mode: 0o600 })
  return path
}

/** Rows that are read in one go, in a hundredth of a second. */
const mostClausesAtOnce = 5_000

async function keepClauses(shelf: Shelf, store: Store, version: Id): Promise<string> {
  const path = shelf.place('clauses')
  for (let from = 0; ; from += mostClausesAtOnce) {
    const rows = readDerivedClauses(store, version, from, mostClausesAtOnce)
    await appendFile(path, `${JSON.stringify(rows)}\n`, { mode: 0o600 })
    if (rows.length < mostClausesAtOnce) return path
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path)).size
}

/** Where everything stood when it was looked for, and where it stands in the next text. Of the same text nothing is looked for. */
export type Places = {
  /** The version that is read now. */
  readonly before: Id
  readonly isSame: boolean
  readonly annotations: readonly Placed[]
  readonly corrections: readonly (Placed & CarriedCorrection)[]
  readonly targets: readonly (Placed & RegisterRow)[]
  readonly passages: Passages
}
/** `shown`: words there, of a place that is not certain, where somebody wants to look at them. */
export type Placed = Anchored & { readonly location: Location; readonly shown: ShownPlace | undefined }

/**
 * Finds the highlights of a document, the corrections of its clauses and its rows of the register in the next text, in a process of its own. Nothing is written.
 * @param isForShow whether the passages that differ and words of uncertain places are wanted, too
 */
export async function findPlaces(desk: Desk, shelf: Shelf, document: Id, next: NextText, job: Job, isForShow = false): Promise<Places> {
  const store = desk.store()
  const { textSha256, sourceFile, reading } = next
  const { version, textSha256: textNow } = found(readCurrentVersion(store, document))
  const source = readVersionSource(store, version)
  const isSame = textSha256 === textNow && sourceFile === source?.sourceFile
  if (isSame && !isForShow) return { before: version, isSame, annotations: [], corrections: [], targets: [], passages: { count: 0, shown: [] } }
  const [annotations, corrections] = [readAnchored(store, document), readCarriedCorrections(store, document, version)]
  const targets = readRegister(store, document, version)
  const anchored = [...annotations, ...corrections, ...targets]
  const [standing, earlier] = [anchored.filter(one => one.version === version), anchored.filter(one => one.version !== version)]
  const tell = (done: number, total: number) => job.progress({ stage: 'documents.stage.relocating', item: '', done, total })
  const before = await keepText(shelf, store, version)
  const inOrder = [...standing, ...earlier]
  const placeByKey = new Map(inOrder.map((one, place) => [keyOf(one), place]))
  const input = {
    before, reading, targets: standing.map(({ target }) => target), sameBytes: sameBytesOf(next, source), earlier: earlier.map(({ target }) => target), isForShow,
    corrections: corrections.map(one => ({ place: placeByKey.get(keyOf(one)) ?? -1, kind: one.kind, value: one.value })),
  }
  const { locations, passages, shownByPlace } = await relocate(desk.startWorker, input, job.signal, tell)
  const placed = <One extends Anchored>(all: readonly One[]) => all.flatMap(one => {
    const place = placeByKey.get(keyOf(one)) ?? -1
    const location = locations[place]
    return location ? [{ ...one, location, shown: shownByPlace.get(place) }] : []
  })
  return { before: version, isSame, passages, annotations: placed(annotations), corrections: placed(corrections), targets: placed(targets) }
}

/** The file of a text that is read of the same bytes as the one before, and in which encoding it was read until now. */
function sameBytesOf({ file, sourceFile }: NextText, source: VersionSource | undefined): RelocateInput['sameBytes'] {
  const encoding = encodings.find(one => one === source?.encoding)
  return file && encoding && sourceFile === source?.sourceFile ? { path: file.path, encoding } : null
}

/** @throws EngineError `missing` */
export function found<T>(row: T | undefined): T {
  if (row === undefined) throw fault('missing', 'documents.missing')
  return row
}
