import type { Id } from '#domain/ids.ts'
import type { Range } from '#domain/text/ranges.ts'
import type { PlaceFilter } from '../../excerpts/places/place-filter.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** Numbers of passages, ascending, by the version that they are of. */
export type PassagesByVersion = ReadonlyMap<Id, readonly number[]>

/** A stretch of passages whose numbers follow each other and which are all of one version. `at` and `end` are places in the list of all. */
type Stretch = { readonly version: Id; readonly at: number; readonly end: number }

/** The pieces of text that the index holds, each under its number; offsets are UTF-16 code units of the version's text. */
export type Passages = {
  /** Ascending. */
  readonly numbers: Float64Array
  readonly starts: Float64Array
  readonly ends: Float64Array
  /** Ascending. */
  readonly stretches: readonly Stretch[]
  readonly stretchesByVersion: ReadonlyMap<Id, readonly Stretch[]>
  /** The highest number: passages are only ever added, so what was read of them and of the index stays true while it does. */
  readonly last: number
}

/** All passages of a store; those read before when there are no others. */
export function passagesOf(read: ReadStore, before?: Passages): Passages {
  const last = read.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM passage`)?.last ?? 0
  return before?.last === last ? before : readPassages(read, last)
}

/** Columns come as JSON: a row of its own for each passage would take five times as long, before the first search after opening. */
function readPassages(read: ReadStore, last: number): Passages {
  const columns = read.get<{ numbers: string; starts: string; ends: string }>(sql`
    SELECT json_group_array(id) AS numbers, json_group_array(start) AS starts, json_group_array(end) AS ends
    FROM (SELECT id, start, end FROM passage ORDER BY id)`)
  const [numbers, starts, ends] = [numbersOf(columns?.numbers), numbersOf(columns?.starts), numbersOf(columns?.ends)]
  const firsts = read.all<{ number: number; version: Id }>(sql`
    SELECT passage.id AS number, passage.version FROM passage LEFT JOIN passage before ON before.id = passage.id - 1
    WHERE before.version IS NOT passage.version ORDER BY passage.id`)
  const places = firsts.map(({ number }) => firstPlace(numbers, number))
  const stretches = firsts.map(({ version }, index) => ({ version, at: places[index] ?? 0, end: places[index + 1] ?? numbers.length }))
  return { numbers, starts, ends, stretches, stretchesByVersion: Map.groupBy(stretches, ({ version }) => version), last }
}

const numbersOf = (json = '[]') => Float64Array.from(JSON.parse(json) as number[])

/** Where a passage stands in its version's text. */
export function rangeOf(passages: Passages, number: number): Range {
  const place = placeOf(passages, number)
  return { start: passages.starts[place] ?? 0, end: passages.ends[place] ?? 0 }
}

/** Where a passage begins in its version's text. */
export function startOf(passages: Passages, number: number): number {
  return passages.starts[placeOf(passages, number)] ?? 0
}

/** The numbers of a version's passages, ascending. */
export function numbersIn({ numbers, stretchesByVersion }: Passages, version: Id): readonly number[] {
  return (stretchesByVersion.get(version) ?? []).flatMap(({ at, end }) => [...numbers.subarray(at, end)])
}

/** A passage's place in the list of all. Numbers have no gaps as long as no version was deleted for good. */
export function placeOf({ numbers }: Passages, number: number): number {
  const place = number - (numbers[0] ?? 0)
  return numbers[place] === number ? place : firstPlace(numbers, number)
}

/** The passages that an index query finds. Joining them in SQL would take five times as long. */
export function matchingPassages(read: ReadStore, { numbers, stretches }: Passages, expression: string): PassagesByVersion {
  const matching = matchingNumbers(read, expression)
  const found = new Map<Id, readonly number[]>()
  let from = 0
  for (const { version, at, end } of stretches) {
    const first = numbers[at] ?? 0
    const to = firstPlace(matching, (numbers[end - 1] ?? 0) + 1, from)
    const start = firstPlace(matching, first, from)
    from = to
    if (start === to) continue
    const before = found.get(version)
    const here = matching.slice(start, to)
    found.set(version, before ? [...before, ...here] : here)
  }
  return found
}

/**
 * Ascending. One row of JSON is made and read quicker than thousands of rows. The index gives them in order by itself; to ask for that
 * would cost a fifth more.
 */
export function matchingNumbers(read: ReadStore, expression: string): readonly number[] {
  const row = read.get<{ numbers: string }>(sql`SELECT json_group_array(rowid) AS numbers FROM passage_index WHERE passage_index MATCH ${expression}`)
  const numbers = JSON.parse(row?.numbers ?? '[]') as number[]
  return isAscending(numbers) ? numbers : numbers.sort((left, right) => left - right)
}

/** Those of some passages of which filters let something through. */
export function passagesAmong(passages: Passages, filters: readonly PlaceFilter[], found: PassagesByVersion): PassagesByVersion {
  const kept = [...found].map(([version, numbers]) => [version, numbers.filter(number => filters.every(filter => filter.extent(version, rangeOf(passages, number)) !== 'none'))] as const)
  return new Map(kept.filter(([, numbers]) => numbers.length > 0))
}

/** Whether there is nothing to sort, which SQLite promises nowhere of what it finds in order. */
export function isAscending(numbers: ArrayLike<number>): boolean {
  for (let place = 1; place < numbers.length; place++) if ((numbers[place] ?? 0) < (numbers[place - 1] ?? 0)) return false
  return true
}

/** The first place from `from` on of a number that is not less; numbers are in order. */
export function firstPlace(numbers: ArrayLike<number>, least: number, from = 0): number {
  let low = from
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}
