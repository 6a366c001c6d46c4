import type { Id } from '#domain/ids.ts'
import { clauseRows } from '../excerpts/clause-rows.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { type Catalogue, clauseKey } from './catalogue.ts'
import { keepByVersion } from './kept.ts'
import { firstPlace, numbersIn, type Passages, type PassagesByVersion, rangeOf } from './passages/passages.ts'
import { overlapOf, type Range } from '#domain/text/ranges.ts'

/** The passages found, by what they hold. */
export type SortedPassages = {
  /** With text of plans. */
  readonly own: PassagesByVersion
  /** Of nothing but boilerplate. */
  readonly aside: PassagesByVersion
  /** Whether an offset lies in boilerplate; null when no passage holds both. */
  readonly isAside: ((version: Id, offset: number) => boolean) | null
}

/** A version's boilerplate, and the numbers of the passages that are nothing else or hold some, ascending. */
type Marked = { readonly ranges: readonly Range[]; readonly all: readonly number[]; readonly some: readonly number[] }

/** Ranges and passages of boilerplate that are kept from one key press to the next. */
const mostMarked = 800_000

/**
 * Tells passages of plans from those of boilerplate. A passage never goes over a clause's edge; only people's corrections of clauses may
 * make a part of one boilerplate.
 */
export function openBoilerplate(): (read: ReadStore, catalogue: Catalogue, found: PassagesByVersion) => SortedPassages {
  const keep = keepByVersion<Marked>(mostMarked, ({ ranges, all, some }) => ranges.length + all.length + some.length + 1)
  return (read, catalogue, found) => {
    const markedIn = (version: Id) => {
      const ranges = () => (catalogue.correctionsByVersion.has(version) ? correctedRanges(read, version) : derivedRanges(read, version))
      return keep(clauseKey(catalogue, version), () => markPassages(catalogue.passages, version, ranges()))
    }
    const own = new Map<Id, readonly number[]>()
    const aside = new Map<Id, readonly number[]>()
    let isMixed = false
    for (const [version, numbers] of found) {
      const { all, some } = markedIn(version)
      isMixed ||= some.some(number => holds(numbers, number))
      const left = all.filter(number => holds(numbers, number))
      if (left.length > 0) aside.set(version, left)
      if (left.length < numbers.length) own.set(version, left.length === 0 ? numbers : numbers.filter(number => !holds(left, number)))
    }
    return { own, aside, isAside: isMixed ? (version, offset) => overlapOf(markedIn(version).ranges, { start: offset, end: offset + 1 }) === 'all' : null }
  }
}

function markPassages(passages: Passages, version: Id, ranges: readonly Range[]): Marked {
  const all: number[] = []
  const some: number[] = []
  for (const number of ranges.length === 0 ? [] : numbersIn(passages, version)) {
    const overlap = overlapOf(ranges, rangeOf(passages, number))
    if (overlap === 'all') all.push(number)
    if (overlap === 'some') some.push(number)
  }
  return { ranges, all, some }
}

/** Whether a number is among others that are in order. */
function holds(numbers: readonly number[], number: number): boolean {
  return numbers[firstPlace(numbers, number)] === number
}

function derivedRanges(read: ReadStore, version: Id): readonly Range[] {
  return read.all<Range>(sql`SELECT start, text_end AS end FROM clause WHERE version = ${version} AND kind = 'boilerplate' ORDER BY start`)
}

function correctedRanges(read: ReadStore, version: Id): readonly Range[] {
  return clauseRows(read, version).filter(({ kind }) => kind === 'boilerplate').map(({ start, textEnd }) => ({ start, end: textEnd }))
}
