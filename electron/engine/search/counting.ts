import type { Id } from '#domain/ids.ts'
import { stemOf } from '#domain/porter.ts'
import type { Term } from '#domain/terms.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { Passage } from './passages.ts'

/**
 * The words of the index whose entries are just the places at which these terms stand, so that the hits can be counted without looking
 * into the texts; null when a term is of another kind (a phrase, a beginning, a word as it stands, letters beyond ASCII and common Han).
 */
export function countedWords(terms: readonly Term[]): readonly string[] | null {
  const words = new Set<string>()
  for (const { tokens: [token = '', ...more], exact, prefix } of terms) {
    const isHan = /^[\u3400-\u4dbf\u4e00-\u9fff]$/.test(token)
    if (more.length > 0 || prefix || !(isHan || (!exact && /^[0-9a-z]+$/.test(token)))) return null
    words.add(isHan ? token : stemOf(token))
  }
  return [...words]
}

/**
 * How many hits of these words there are in the passages shown.
 * @param found every passage in which all of them stand, by version
 * @param shown the versions that are looked through
 */
export function countHits(read: ReadStore, words: readonly string[], found: ReadonlyMap<Id, readonly Passage[]>, shown: ReadonlySet<Id>): number {
  const [word] = words
  if (words.length === 1 && word !== undefined && [...found.keys()].every(version => shown.has(version))) return countEverywhere(read, word)
  return countIn(read, words, [...found].flatMap(([version, list]) => (shown.has(version) ? list : [])))
}

/** How many hits of these words there are in some passages. */
export function countIn(read: ReadStore, words: readonly string[], passages: readonly Passage[]): number {
  if (passages.length === 0) return 0
  const numbers = new Set(passages.map(({ id }) => id))
  let total = 0
  for (const each of words) for (const passage of placesOf(read, each)) if (numbers.has(passage)) total++
  return total
}

function countEverywhere(read: ReadStore, word: string): number {
  return read.get<{ count: number }>(sql`SELECT cnt AS count FROM indexed_word WHERE term = ${word}`)?.count ?? 0
}

/** The passage of each place at which a word stands. */
function placesOf(read: ReadStore, word: string): readonly number[] {
  const row = read.get<{ passages: string }>(sql`SELECT json_group_array(doc) AS passages FROM indexed_place WHERE term = ${word}`)
  return JSON.parse(row?.passages ?? '[]') as number[]
}
