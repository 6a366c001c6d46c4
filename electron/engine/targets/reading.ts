import { createHash } from 'node:crypto'
import type { Id } from '#domain/ids.ts'
import type { TargetFields } from '#domain/register/fields.ts'
import { readTargets, type Target, type TargetClause } from '#domain/targets.ts'
import { languageOf } from '#domain/text.ts'
import { type ClauseRecord, clauseRows, correctionStamps } from '../excerpts/clause-rows.ts'
import { readText } from '../excerpts/queries.ts'
import type { ReadStore } from '../store/database.ts'
import type { Promising } from './queries.ts'

type Range = { readonly start: number; readonly end: number }

/** A row as it is read from a text: places in UTF-16 code units of it. */
export type ReadRow = Range & { readonly id: Id; readonly clause: Id | ''; readonly label: string; readonly quote: string; readonly amount: Range | null; readonly fields: TargetFields }

/** Rows that are kept at the most; a row takes about a kilobyte with its quote. */
const mostKept = 30_000

/**
 * Reads documents, and keeps what was read of them: it follows from the version's text, its corrections, the document's kind and its day alone, and
 * these are what it is kept by.
 */
export function openReadings() {
  const kept = new Map<string, readonly ReadRow[]>()
  let count = 0
  return (read: ReadStore, document: Promising): readonly ReadRow[] => {
    const stamp = correctionStamps(read).get(document.version) ?? ''
    const key = [document.version, document.kind ?? '', document.issued_on ?? '', stamp].join('\n')
    const known = kept.get(key)
    if (known) {
      kept.delete(key)
      kept.set(key, known)
      return known
    }
    const rows = rowsOf(read, document)
    kept.set(key, rows)
    count += rows.length
    for (const [oldest, old] of kept) {
      if (count <= mostKept || oldest === key) break
      kept.delete(oldest)
      count -= old.length
    }
    return rows
  }
}
export type Readings = ReturnType<typeof openReadings>

function rowsOf(read: ReadStore, { version, kind, issued_on }: Promising): readonly ReadRow[] {
  const text = readText(read, version)
  const stored = clauseRows(read, version)
  const places = new Map<Id, number>(stored.map((clause, place) => [clause.id, place]))
  const clauses = stored.map(({ parent, ...clause }): TargetClause => ({ ...clause, parent: parent === null ? null : (places.get(parent) ?? null) }))
  const times = new Map<string, number>()
  return readTargets(text, clauses, { kind, issuedOn: issued_on, language: languageOf(text) }).map(target => {
    const place = [target.start, target.end, target.amount?.start ?? '', target.amount?.end ?? ''].join(' ')
    // Two rows of one place are told apart by their order.
    const before = times.get(place) ?? 0
    times.set(place, before + 1)
    return rowOf(target, text, stored[target.clause], idOf(`${version} ${place} ${before}`))
  })
}

function rowOf({ start, end, amount, responsible, ...target }: Target, text: string, clause: ClauseRecord | undefined, id: Id): ReadRow {
  const { kind, thing, comparator, value, valueTo, unit, currency, baseline, isYearly, deadline, deadlineKind, strength } = target
  const bodies = [...new Set(responsible.map(({ name }) => name))]
  const fields: TargetFields = { kind, what: thing, comparator, value, valueTo, unit, currency, baseline, isYearly, deadline, deadlineKind, responsible: bodies, strength }
  return { id, start, end, amount, clause: clause?.id ?? '', label: clause?.label ?? '', quote: text.slice(start, end), fields }
}

/** A UUID of version 8 (RFC 9562 5.8) made of a row's place: the same as long as the text is. */
function idOf(place: string): Id {
  const hex = createHash('sha256').update(place).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
