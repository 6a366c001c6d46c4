import { createHash } from 'node:crypto'
import type { Id } from '#domain/ids.ts'
import type { TargetFields } from '#domain/register/fields.ts'
import { readTargetsInSteps, type ResponsibleFrom, type Target, type TargetClause } from '#domain/targets.ts'
import { listedName } from '#domain/targets/acting/english-names.ts'
import { languageOf } from '#domain/text.ts'
import { type ClauseRecord, clauseRows, correctionStamps } from '../excerpts/clause-rows.ts'
import { readText } from '../excerpts/queries.ts'
import { packJson, unpackJson } from '../files/deflated-json.ts'
import type { ReadStore } from '../store/database.ts'
import type { Promising } from './queries.ts'

type Range = { readonly start: number; readonly end: number }

/** A row as it is read from a text: places in UTF-16 code units of it. */
export type ReadRow = Range & { readonly id: Id; readonly clause: Id | ''; readonly label: string; readonly quote: string; readonly amount: Range | null; readonly fields: TargetFields; readonly responsibleFrom: ResponsibleFrom | null }

/** Waits, where it is somebody else's turn. */
export type Pause = () => Promise<void> | undefined

/** Bytes of packed rows that are kept at the most: some 80 a row, so that a thousand plans with a thousand rows each are. */
const mostKept = 96 * 1024 * 1024
/** Rows that are kept as they are, of the documents that were asked for last; a row takes about a kilobyte with its quote. */
const mostUnpacked = 5_000
/** Rows that are packed and unpacked at a stretch, in a few milliseconds. */
const rowsInPart = 1_000

/** What was read of a document, packed in parts, and what it follows from. */
export type Reading = { readonly key: string; readonly parts: readonly Uint8Array[] }

const keyOf = (read: ReadStore, { version, kind, issued_on, jurisdiction, issuer }: Promising) => [version, kind ?? '', issued_on ?? '', jurisdiction ?? '', issuer ?? '', correctionStamps(read).get(version) ?? ''].join('\n')

/** Reads a document anew, a clause at a time. */
export async function readingOf(read: ReadStore, document: Promising, pause: Pause): Promise<Reading> {
  const key = keyOf(read, document)
  const rows = await inTurns(rowsOf(read, document), pause)
  return { key, parts: await inTurns(packed(rows), pause) }
}

/**
 * Reads documents, and keeps what was read of them: it follows from the version's text, its corrections, the document's kind, its day, its place and its issuer alone, and
 * these are what it is kept by. It is kept packed, so that all plans of a large project have room: of these, as they go through them in one order, all would be read again
 * where the last one pushed the first one out.
 */
export function openReadings() {
  const kept = openKept<readonly Uint8Array[]>(mostKept, parts => parts.reduce((sum, { length }) => sum + length, 0))
  const unpacked = openKept<readonly ReadRow[]>(mostUnpacked, ({ length }) => length)
  const readAnew = function* (read: ReadStore, document: Promising, key: string): Generator<void, readonly ReadRow[], void> {
    const rows = yield* rowsOf(read, document)
    kept.keep(key, yield* packed(rows))
    return rows
  }
  const rowsInSteps = function* (read: ReadStore, document: Promising): Generator<void, readonly ReadRow[], void> {
    const key = keyOf(read, document)
    const known = unpacked.get(key)
    if (known) return known
    const parts = kept.get(key)
    return unpacked.keep(key, parts ? yield* rowsIn(parts) : yield* readAnew(read, document, key))
  }
  return {
    /** Whether a document's text was read, and what was read is still kept. */
    knows: (read: ReadStore, document: Promising) => kept.has(keyOf(read, document)),
    /** Keeps what another process read. What was read of a document as it is not any more is kept as well, and asked for by nobody. */
    take: ({ key, parts }: Reading): void => void kept.keep(key, parts),
    /** What a document's text says. */
    of(read: ReadStore, document: Promising): readonly ReadRow[] {
      const steps = rowsInSteps(read, document)
      for (;;) {
        const step = steps.next()
        if (step.done) return step.value
      }
    },
    /** The same, a clause or a part at a time, so that a long text holds nobody up: the first reading of one takes a tenth of a second. */
    ofInTurns: (read: ReadStore, document: Promising, pause: Pause): Promise<readonly ReadRow[]> => inTurns(rowsInSteps(read, document), pause),
  }
}
export type Readings = ReturnType<typeof openReadings>

async function inTurns<T>(steps: Generator<void, T, void>, pause: Pause): Promise<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    await pause()
  }
}

/** What was asked for last, while there is room; the last of all in any case. */
function openKept<T>(room: number, sizeOf: (value: T) => number) {
  const byKey = new Map<string, T>()
  let size = 0
  const drop = (key: string) => {
    const value = byKey.get(key)
    if (value === undefined) return
    byKey.delete(key)
    size -= sizeOf(value)
  }
  const keep = (key: string, value: T): T => {
    drop(key)
    byKey.set(key, value)
    size += sizeOf(value)
    for (const oldest of byKey.keys()) {
      if (size <= room || oldest === key) break
      drop(oldest)
    }
    return value
  }
  return {
    keep,
    has: (key: string) => byKey.has(key),
    get(key: string): T | undefined {
      const value = byKey.get(key)
      return value === undefined ? undefined : keep(key, value)
    },
  }
}

function* packed(rows: readonly ReadRow[]): Generator<void, readonly Uint8Array[], void> {
  const parts: Uint8Array[] = []
  for (let from = 0; from < rows.length; from += rowsInPart) {
    parts.push(packJson(rows.slice(from, from + rowsInPart)))
    yield
  }
  return parts
}

function* rowsIn(parts: readonly Uint8Array[]): Generator<void, readonly ReadRow[], void> {
  const rows: ReadRow[] = []
  for (const part of parts) {
    for (const row of unpackJson(part) as readonly ReadRow[]) rows.push(row)
    yield
  }
  return rows
}

function* rowsOf(read: ReadStore, { version, kind, issued_on, jurisdiction, issuer }: Promising): Generator<void, readonly ReadRow[], void> {
  const text = readText(read, version)
  const stored = clauseRows(read, version)
  const places = new Map<Id, number>(stored.map((clause, place) => [clause.id, place]))
  const clauses = stored.map(({ parent, ...clause }): TargetClause => ({ ...clause, parent: parent === null ? null : (places.get(parent) ?? null) }))
  const times = new Map<string, number>()
  yield
  const targets = yield* readTargetsInSteps(text, clauses, { kind, issuedOn: issued_on, jurisdiction, issuer, language: languageOf(text) })
  return targets.map(target => {
    const place = [target.start, target.end, target.amount?.start ?? '', target.amount?.end ?? ''].join(' ')
    // Two rows of one place are told apart by their order.
    const before = times.get(place) ?? 0
    times.set(place, before + 1)
    return rowOf(target, text, stored[target.clause], idOf(`${version} ${place} ${before}`))
  })
}

function rowOf({ start, end, amount, responsible, responsibleFrom, ...target }: Target, text: string, clause: ClauseRecord | undefined, id: Id): ReadRow {
  const { kind, thing, comparator, value, valueTo, unit, currency, baseline, isYearly, deadline, deadlineKind, strength } = target
  const bodies = [...new Set(responsible.map(({ name }) => listedName(name)))]
  const fields: TargetFields = { kind, what: thing, comparator, value, valueTo, unit, currency, baseline, isYearly, deadline, deadlineKind, responsible: bodies, strength }
  return { id, start, end, amount, clause: clause?.id ?? '', label: clause?.label ?? '', quote: text.slice(start, end), fields, responsibleFrom }
}

/** A UUID of version 8 (RFC 9562 5.8) made of a row's place: the same as long as the text is. */
function idOf(place: string): Id {
  const hex = createHash('sha256').update(place).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
