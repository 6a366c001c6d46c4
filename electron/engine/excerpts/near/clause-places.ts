import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'
import { clauseRows, correctedVersions } from '../clause-rows.ts'
import type { Stretch } from './stretches.ts'

type Range = { readonly start: number; readonly end: number }

/** Where ranges (UTF-16 code units) of one text stand among its clauses. */
export type ClausePlaces = {
  /** The first and the last clause that a range touches, by their number. A text without clauses is one. */
  clausesOf(range: Range): Stretch
  /** The same by paragraphs: boilerplate between two of them does not count. */
  paragraphsOf(range: Range): Stretch
}

/** Asks where ranges stand in versions; each is read once. */
export function openClausePlaces(read: ReadStore): (version: Id) => ClausePlaces {
  const corrected = new Set(correctedVersions(read))
  const placesByVersion = new Map<Id, ClausePlaces>()
  return version => {
    const known = placesByVersion.get(version)
    if (known) return known
    const made = placesIn(corrected.has(version) ? correctedColumns(read, version) : readColumns(read, version))
    placesByVersion.set(version, made)
    return made
  }
}

type Columns = { readonly starts: readonly number[]; readonly ends: readonly number[]; readonly aside: readonly number[] }

/** As columns: a row for each clause takes several times as long. */
function readColumns(read: ReadStore, version: Id): Columns {
  const row = read.get<{ starts: string; ends: string; aside: string }>(sql`
    SELECT json_group_array(start) AS starts, json_group_array(text_end) AS ends, json_group_array(aside) AS aside
    FROM (SELECT start, text_end, kind = 'boilerplate' AS aside FROM clause WHERE version = ${version} ORDER BY ordinal)`)
  const numbers = (text: string | undefined) => JSON.parse(text ?? '[]') as number[]
  return { starts: numbers(row?.starts), ends: numbers(row?.ends), aside: numbers(row?.aside) }
}

function correctedColumns(read: ReadStore, version: Id): Columns {
  const rows = clauseRows(read, version)
  return { starts: rows.map(({ start }) => start), ends: rows.map(({ textEnd }) => textEnd), aside: rows.map(({ kind }) => Number(kind === 'boilerplate')) }
}

function placesIn({ starts, ends, aside }: Columns): ClausePlaces {
  const numbers: number[] = []
  let paragraph = 0
  for (const isAside of aside) {
    if (!isAside) paragraph += 1
    numbers.push(paragraph)
  }
  const clausesOf = ({ start, end }: Range): Stretch => {
    const to = lastUpTo(starts, Math.max(start, end - 1))
    const at = lastUpTo(starts, start)
    // White space before a clause goes with it when the range reaches it.
    const from = at < to && start >= (ends[at] ?? 0) ? at + 1 : at
    return { from, to }
  }
  const numberOf = (clause: number) => numbers[clause] ?? 0
  return {
    clausesOf,
    paragraphsOf: range => {
      const { from, to } = clausesOf(range)
      return { from: numberOf(from), to: numberOf(to) }
    },
  }
}

/** The last of the ascending numbers that is not above `place`, by its index; -1 for none. */
function lastUpTo(ascending: readonly number[], place: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? Infinity) <= place) low = middle + 1
    else high = middle
  }
  return low - 1
}
