import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'

type Range = { readonly start: number; readonly end: number }

/** Numbers of passages, ascending, by the version that they are of. */
export type PassagesByVersion = ReadonlyMap<Id, readonly number[]>

/** A stretch of passages that follow each other and are all of one version. `at` and `end` are places in the list of all. */
type Stretch = { readonly version: Id; readonly at: number; readonly end: number }

/** The pieces of text that the index holds, each under its number; offsets are UTF-16 code units of the version's text. */
export type Passages = {
  /** Ascending. */
  readonly numbers: Float64Array
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly stretches: readonly Stretch[]
  /** The highest number: passages are only ever added, so what was read of them and of the index stays true while it does. */
  readonly last: number
}

const keptByStore = new WeakMap<ReadStore, Passages>()

/** All passages of a store, read once. */
export function passagesOf(read: ReadStore): Passages {
  const last = read.get<{ last: number | null }>(sql`SELECT max(id) AS last FROM passage`)?.last ?? 0
  const kept = keptByStore.get(read)
  if (kept?.last === last) return kept
  const passages = readPassages(read, last)
  keptByStore.set(read, passages)
  return passages
}

function readPassages(read: ReadStore, last: number): Passages {
  const rows = read.all<{ id: number; version: Id; start: number; end: number }>(sql`SELECT id, version, start, end FROM passage ORDER BY id`)
  const stretches: { version: Id; at: number; end: number }[] = []
  for (const [place, { version }] of rows.entries()) {
    const before = stretches.at(-1)
    if (before?.version === version) before.end = place + 1
    else stretches.push({ version, at: place, end: place + 1 })
  }
  const column = (name: 'id' | 'start' | 'end') => Float64Array.from(rows, row => row[name])
  return { numbers: column('id'), starts: column('start'), ends: column('end'), stretches, last }
}

/** Where a passage stands in its version's text. */
export function rangeOf({ numbers, starts, ends }: Passages, number: number): Range {
  const place = firstPlace(numbers, number)
  return { start: starts[place] ?? 0, end: ends[place] ?? 0 }
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

/** Ascending. One row of JSON is made and read quicker than thousands of rows; the index gives them in order by itself. */
function matchingNumbers(read: ReadStore, expression: string): readonly number[] {
  const row = read.get<{ ids: string }>(sql`SELECT json_group_array(rowid) AS ids FROM passage_index WHERE passage_index MATCH ${expression}`)
  const numbers = JSON.parse(row?.ids ?? '[]') as number[]
  return numbers.some((number, place) => place > 0 && number < (numbers[place - 1] ?? 0)) ? numbers.sort((a, b) => a - b) : numbers
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
