import { describe, locate, type Location } from '#domain/anchor.ts'
import type { Id } from '#domain/ids.ts'
import type { ReadStore, Stamp, WriteStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { mostRows, type Steps } from '../../store/lending/steps.ts'
import { readKept } from '../../workers/parsing/kept-reading.ts'
import { fault } from '../incoming-file.ts'
import { type Anchored, keepAnchor, keyOf, moveAnchored, readAnchored, readLeft, setVersion, staysLeft } from './anchored.ts'
import { type Course, readSame } from './batch.ts'
import { carryTargets } from './carried-targets.ts'
import { copyCorrection, keepCorrectionPlace, readCarriedCorrections } from './carried-corrections.ts'
import { hasFile, storeFile, storeVersion } from './document.ts'
import { renameAsRead } from './read-again.ts'

/** A text that takes the place of a document's own. What crosses to another process is small: bytes and text lie in files. */
export type NextVersion = {
  readonly document: Id
  /** Its id. */
  readonly version: Id
  /** The version that the places were looked for from. */
  readonly previous: Id
  readonly origin: 'file' | 'correction'
  /** SHA-256 of the file that the text comes from. */
  readonly sourceFile: string
  /** A newer file, to be stored with it. */
  readonly file: { readonly name: string; readonly path: string } | null
  /** Where what was read lies, see `keepReading`. */
  readonly reading: string
  /** Where highlights and corrections of clauses stand in the text, by `keyOf`. */
  readonly places: ReadonlyMap<string, Location>
}

/** How many highlights and rows of the register stand in the new text and how many corrections of clauses are laid over it, and how many of all wait for a place there. */
export type Carried = { readonly kept: number; readonly unsettled: number; readonly correctionsKept: number; readonly correctionsLeft: number; readonly targetsKept: number; readonly targetsLeft: number }

/**
 * Writes the text, its clauses and its index inside one operation, moves every highlight and row of the register that is found with certainty, and lays a copy of
 * every correction whose clause is found over the new tree: the text before keeps its own. Everything else stays on its own text alone, with
 * the place that it may have now kept beside it. Nothing is dropped.
 * @throws EngineError `conflict` when another version is read by now, or the file has changed; `cancelled` when it is stopped
 */
export function* storeNextVersion(stamp: Stamp, write: WriteStore, next: NextVersion, { isStopped, tell }: Course): Steps<Carried> {
  const steps = storeTextAndPlaces(stamp, write, next)
  let step = steps.next()
  for (; !step.done; step = steps.next()) {
    if (isStopped()) throw fault('cancelled', 'wire.cancelled')
    tell(step.value)
    yield step.value
  }
  return step.value
}

/** Rows of a text are many more than its highlights. */
const shareOfText = 0.9

function* storeTextAndPlaces(stamp: Stamp, write: WriteStore, { document, version, previous, origin, sourceFile, file, reading, places }: NextVersion): Steps<Carried> {
  if (currentVersion(write, document) !== previous) throw fault('conflict', 'documents.versionChanged')
  const prepared = readKept(reading)
  yield 0
  // Where the file that is stored is read in another way, it is there already.
  if (file && !hasFile(write, sourceFile)) {
    const bytes = yield* readSame(file.path, file.name, sourceFile)
    storeFile(write, { name: file.name, sha256: sourceFile, bytes }, prepared.mediaType)
  }
  for (const share of storeVersion(stamp, write, { id: version, document, previous, origin, sourceFile, prepared })) yield share * shareOfText
  if (origin === 'file') renameAsRead(write, document, previous, sourceFile, prepared)
  setVersion(write, document, version)
  const { text } = prepared
  // Highlights may have come or moved in another window while the others were being looked for.
  const placeOf = (one: Anchored) => places.get(keyOf(one)) ?? locate(text, one.target)
  const carrying = { document, previous, version, text, placeOf }
  const carried = yield* carryAnnotations(write, carrying)
  return { ...carried, ...(yield* carryTargets(write, carrying)), ...carryCorrections(stamp, write, carrying) }
}

type Carrying = { readonly document: Id; readonly previous: Id; readonly version: Id; readonly text: string; readonly placeOf: (anchored: Anchored) => Location }

function* carryAnnotations(write: WriteStore, { document, previous, version, text, placeOf }: Carrying): Steps<Pick<Carried, 'kept' | 'unsettled'>> {
  let [kept, unsettled] = [0, 0]
  const left = readLeft(write, previous)
  const all = readAnchored(write, document)
  for (const [index, anchored] of all.entries()) {
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
    if (index % mostRows === mostRows - 1) yield shareOfText + ((1 - shareOfText) * index) / all.length
  }
  return { kept, unsettled }
}

function carryCorrections(stamp: Stamp, write: WriteStore, { document, previous, version, text, placeOf }: Carrying): Pick<Carried, 'correctionsKept' | 'correctionsLeft'> {
  let [correctionsKept, correctionsLeft] = [0, 0]
  for (const carried of readCarriedCorrections(write, document, previous)) {
    const { status, ...location } = placeOf(carried)
    const place = { correction: carried.id, version, ...location }
    if (status === 'exact' || status === 'moved') {
      copyCorrection(write, carried.id, { id: stamp.newId(), version, target: describe(text, location.start, location.end) })
      keepCorrectionPlace(write, { ...place, status: 'copied', settled: true })
      correctionsKept++
    } else {
      const isLeft = staysLeft(status, carried.left ?? undefined)
      keepCorrectionPlace(write, { ...place, status, settled: isLeft })
      if (!isLeft) correctionsLeft++
    }
  }
  return { correctionsKept, correctionsLeft }
}

function currentVersion(read: ReadStore, document: Id): Id | undefined {
  return read.get<{ version: Id }>(sql`SELECT version FROM document WHERE id = ${document} AND removed_at IS NULL`)?.version
}

/**
 * What became of a text that was stored: for whoever did not hear it.
 * @returns null when it is not the one that is read now
 */
export function readCarried(read: ReadStore, { document, version }: NextVersion): Carried | null {
  if (currentVersion(read, document) !== version) return null
  return read.get<Carried>(sql`
    SELECT (SELECT count(*) FROM annotation WHERE version = ${version}) AS kept,
      (SELECT count(*) FROM anchor WHERE version = ${version} AND settled = 0) AS unsettled,
      (SELECT count(*) FROM clause_correction WHERE version = ${version}) AS correctionsKept,
      (SELECT count(*) FROM correction_place WHERE version = ${version} AND settled = 0) AS correctionsLeft,
      (SELECT count(*) FROM target WHERE version = ${version}) AS targetsKept,
      (SELECT count(*) FROM target_place WHERE version = ${version} AND settled = 0) AS targetsLeft`) ?? null
}
