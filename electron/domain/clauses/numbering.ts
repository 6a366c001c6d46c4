/** What is wrong with the numbers of labelled clauses. Only told, never acted on: nothing is renumbered or dropped. */
import type { ClauseWarning } from './draft.ts'
import { relabel } from './labels.ts'
import type { Outline } from './outline.ts'
import type { Row } from './rows.ts'

type Entry = { readonly row: number; readonly n: number; readonly parent: number | null }
type Run = { readonly seen: Set<number>; last: number; lastEntry: Entry }

/** How far a number may be ahead of its place, and how many labels further down the missing ones are looked for. */
const furthestAhead = 20
const furthestDown = 60
/** A document with more faults than this is not numbered at all. */
const mostWarnings = 500

export function checkNumbering(rows: readonly Row[], outline: Outline): ClauseWarning[] {
  const warnings: ClauseWarning[] = []
  const entriesBySeries = new Map<string, Entry[]>()
  for (const [row, place] of outline.places.entries()) {
    const label = rows[row]?.label
    if (!place || !label) continue
    const key = `${place.series.family} ${label.series}`
    const entries = entriesBySeries.get(key) ?? []
    entriesBySeries.set(key, entries)
    entries.push({ row, n: place.reading.n, parent: outline.parents[row] ?? null })
    if (place.instead !== undefined) warnings.push({ code: 'misnumbered', start: rows[row]?.start ?? 0, label: label.printed, expected: place.instead })
  }
  for (const entries of entriesBySeries.values()) for (const warning of checkSeries(rows, outline, entries)) warnings.push(warning)
  return warnings.toSorted((a, b) => a.start - b.start).slice(0, mostWarnings)
}

/** Goes along one series through the whole document: clauses may be numbered through all sections, or anew in each. */
function checkSeries(rows: readonly Row[], outline: Outline, entries: readonly Entry[]): ClauseWarning[] {
  const warnings: ClauseWarning[] = []
  let run: Run | null = null
  for (const [i, entry] of entries.entries()) {
    const code = run && findFault(run, entry, entries.slice(i + 1, i + 1 + furthestDown))
    const expected: number = run ? nextUnseen(run) : 1
    if (!run || beginsAnew(run, entry)) {
      if (code || (run && entry.n !== 1)) warnings.push(warn(rows, outline, entry, code ?? 'gap', entry, code === 'duplicate' ? undefined : 1))
      run = { seen: new Set([entry.n]), last: entry.n, lastEntry: entry }
      continue
    }
    if (code) warnings.push(warn(rows, outline, entry, code, run.lastEntry, code === 'duplicate' ? undefined : expected))
    run.seen.add(entry.n)
    // A misplaced clause does not move the count.
    if (code !== 'order') run.last = entry.n
    run.lastEntry = entry
  }
  return warnings
}

function findFault(run: Run, entry: Entry, below: readonly Entry[]): ClauseWarning['code'] | null {
  if (entry.n === 1) return run.last === 1 && run.lastEntry.parent === entry.parent ? 'duplicate' : null
  if (entry.n === nextUnseen(run)) return null
  if (run.seen.has(entry.n)) return entry.parent === run.lastEntry.parent || entry.n === run.last + 1 ? 'duplicate' : null
  if (entry.n < run.last) return 'order'
  const missing = numbersBetween(nextUnseen(run), entry.n)
  const end = below.findIndex(({ n }) => n === 1)
  const later = new Set(below.slice(0, end < 0 ? undefined : end).map(({ n }) => n))
  return missing.length <= furthestAhead && missing.every(n => later.has(n)) ? 'order' : 'gap'
}

/** A list that begins at 1, or a lower number under another clause that does not go on with the count. */
function beginsAnew(run: Run, entry: Entry): boolean {
  if (entry.n === 1) return true
  return entry.parent !== run.lastEntry.parent && entry.n <= run.last && entry.n !== nextUnseen(run)
}

function nextUnseen(run: Run): number {
  let next = run.last + 1
  while (run.seen.has(next)) next += 1
  return next
}

function numbersBetween(from: number, to: number): number[] {
  const numbers: number[] = []
  for (let n = from; n < to && numbers.length <= furthestAhead; n += 1) numbers.push(n)
  return numbers
}

function warn(rows: readonly Row[], outline: Outline, entry: Entry, code: ClauseWarning['code'], like: Entry, expected: number | undefined): ClauseWarning {
  const own = rows[entry.row]
  const pattern = rows[like.row]?.label
  const form = outline.places[like.row]?.reading.form
  const label = expected === undefined || !pattern || !form ? undefined : relabel(pattern, form, expected)
  const warning = { code, start: own?.start ?? 0, label: own?.label?.printed ?? '' }
  return label === undefined ? warning : { ...warning, expected: label }
}
