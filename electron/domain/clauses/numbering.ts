/** What is wrong with the numbers of labelled clauses. Only told, never acted on: nothing is renumbered or dropped. */
import type { ClauseWarning } from './draft.ts'
import { countsOn, type Label, relabel } from './labels/labels.ts'
import type { Reading } from './labels/numerals.ts'
import type { Outline } from './outline.ts'
import type { Row } from './rows.ts'

type Entry = { readonly start: number; readonly label: Label; readonly reading: Reading; readonly parent: number | null }
type Run = { readonly seen: Set<number>; last: number; lastEntry: Entry }

/** How far a number may be ahead of its place, and how many labels further down the missing ones are looked for. */
const furthestAhead = 20
const furthestDown = 60
/** A document with more faults than this is not numbered at all. */
const mostWarnings = 500

export function checkNumbering(rows: readonly Row[], outline: Outline): ClauseWarning[] {
  const warnings: ClauseWarning[] = []
  const entriesBySeries = new Map<string, Entry[]>()
  for (const [i, place] of outline.places.entries()) {
    const row = rows[i]
    if (!place || !row?.label || !countsOn(row.label)) continue
    const key = `${place.series.family} ${row.label.series}`
    const entries = entriesBySeries.get(key) ?? []
    entriesBySeries.set(key, entries)
    const { start, label } = row
    entries.push({ start, label, reading: place.reading, parent: outline.parents[i] ?? null })
    if (place.instead !== undefined) warnings.push({ code: 'misnumbered', start, label: label.printed, expected: place.instead })
  }
  for (const entries of entriesBySeries.values()) for (const warning of checkSeries(entries)) warnings.push(warning)
  return warnings.toSorted((a, b) => a.start - b.start).slice(0, mostWarnings)
}

/** Goes along one series through the whole document: clauses may be numbered through all sections, or anew in each. */
function checkSeries(entries: readonly Entry[]): ClauseWarning[] {
  const warnings: ClauseWarning[] = []
  let run: Run | null = null
  for (const [i, entry] of entries.entries()) {
    const fault = run && findFault(run, entry, entries.slice(i + 1, i + 1 + furthestDown))
    if (!run || beginsAnew(run, entry)) {
      if (fault === 'duplicate') warnings.push(warn('duplicate', entry))
      else if (run && entry.reading.n !== 1) warnings.push(warn(fault ?? 'gap', entry, entry, 1))
      run = { seen: new Set([entry.reading.n]), last: entry.reading.n, lastEntry: entry }
      continue
    }
    if (fault === 'duplicate') warnings.push(warn('duplicate', entry))
    else if (fault) warnings.push(warn(fault, entry, run.lastEntry, nextUnseen(run)))
    run.seen.add(entry.reading.n)
    // A misplaced clause does not move the count.
    if (fault !== 'order') run.last = entry.reading.n
    run.lastEntry = entry
  }
  return warnings
}

function findFault(run: Run, { reading: { n }, parent }: Entry, below: readonly Entry[]): ClauseWarning['code'] | null {
  const next = nextUnseen(run)
  if (n === 1) return run.last === 1 && run.lastEntry.parent === parent ? 'duplicate' : null
  if (n === next) return null
  if (run.seen.has(n)) return parent === run.lastEntry.parent || n === run.last + 1 ? 'duplicate' : null
  if (n < run.last) return 'order'
  const end = below.findIndex(({ reading }) => reading.n === 1)
  const later = new Set(below.slice(0, end < 0 ? undefined : end).map(({ reading }) => reading.n))
  const missing = Array.from({ length: Math.min(n - next, furthestAhead + 1) }, (_, i) => next + i).filter(number => !run.seen.has(number))
  if (missing.length > furthestAhead || !missing.every(number => later.has(number))) return 'gap'
  // Where the count goes on from here, those that are missing stand too far down, and are told there.
  return below[0]?.reading.n === n + 1 ? null : 'order'
}

/** A list that begins at 1, or a lower number under another clause that does not go on with the count. */
function beginsAnew(run: Run, { reading: { n }, parent }: Entry): boolean {
  if (n === 1) return true
  return parent !== run.lastEntry.parent && n <= run.last && n !== nextUnseen(run)
}

function nextUnseen(run: Run): number {
  let next = run.last + 1
  while (run.seen.has(next)) next += 1
  return next
}

/** @param like the clause whose label shows how the expected number would be printed */
function warn(code: ClauseWarning['code'], { start, label }: Entry, like?: Entry, expectedNumber?: number): ClauseWarning {
  const expected = like && expectedNumber !== undefined ? relabel(like.label, like.reading.form, expectedNumber) : undefined
  return { code, start, label: label.printed, ...(expected === undefined ? {} : { expected }) }
}
