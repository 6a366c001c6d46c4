import { createHash } from 'node:crypto'
import type { Id } from '#domain/ids.ts'
import type { TargetFields } from '#domain/register/fields.ts'
import { readTargetsInSteps, type ResponsibleFrom, type Target, type TargetClause } from '#domain/targets.ts'
import { listedName } from '#domain/targets/acting/english-names.ts'
import { languageOf } from '#domain/text.ts'
import { type ClauseRecord, clauseRows, correctionStamps } from '../excerpts/clause-rows.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import type { Promising } from './queries.ts'

type Range = { readonly start: number; readonly end: number }

/** A row as it is read from a text: places in UTF-16 code units of it. */
export type ReadRow = Range & { readonly id: Id; readonly clause: Id | ''; readonly label: string; readonly quote: string; readonly amount: Range | null; readonly fields: TargetFields; readonly responsibleFrom: ResponsibleFrom | null }

/** Waits, where it is somebody else's turn. */
export type Pause = () => Promise<void> | undefined

/** Rows that are kept at the most; a row takes about a kilobyte with its quote. */
const mostKept = 30_000

/** What was read of a document, and what it follows from. */
export type Reading = { readonly key: string; readonly rows: readonly ReadRow[] }

const keyOf = (read: ReadStore, { version, kind, issued_on, jurisdiction, issuer }: Promising) => [version, kind ?? '', issued_on ?? '', jurisdiction ?? '', issuer ?? '', correctionStamps(read).get(version) ?? ''].join('\n')

/** Reads a document anew, a clause at a time. */
export async function readingOf(read: ReadStore, document: Promising, pause: Pause): Promise<Reading> {
  const key = keyOf(read, document)
  const steps = rowsOf(read, document)
  for (;;) {
    const step = steps.next()
    if (step.done) return { key, rows: step.value }
    await pause()
  }
}

/**
 * Reads documents, and keeps what was read of them: it follows from the version's text, its corrections, the document's kind, its day, its place and its issuer alone, and
 * these are what it is kept by.
 */
export function openReadings() {
  const kept = new Map<string, readonly ReadRow[]>()
  let count = 0
  const keep = (key: string, rows: readonly ReadRow[]) => {
    count += rows.length - (kept.get(key)?.length ?? 0)
    kept.delete(key)
    kept.set(key, rows)
    for (const [oldest, old] of kept) {
      if (count <= mostKept || oldest === key) break
      kept.delete(oldest)
      count -= old.length
    }
    return rows
  }
  return {
    /** Whether a document's text was read, and what was read is still kept. */
    knows: (read: ReadStore, document: Promising) => kept.has(keyOf(read, document)),
    /** Keeps what another process read. What was read of a document as it is not any more is kept as well, and asked for by nobody. */
    take(reading: Reading): void {
      keep(reading.key, reading.rows)
    },
    /** What a document's text says. */
    of(read: ReadStore, document: Promising): readonly ReadRow[] {
      const key = keyOf(read, document)
      const known = kept.get(key)
      if (known) return keep(key, known)
      const steps = rowsOf(read, document)
      for (;;) {
        const step = steps.next()
        if (step.done) return keep(key, step.value)
      }
    },
    /** Reads a document for `of` a clause at a time, so that a long text holds nobody up: the first reading of one takes a tenth of a second. */
    async ahead(read: ReadStore, document: Promising, pause: Pause): Promise<void> {
      if (kept.has(keyOf(read, document))) return
      const { key, rows } = await readingOf(read, document, pause)
      keep(key, rows)
    },
  }
}
export type Readings = ReturnType<typeof openReadings>

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
