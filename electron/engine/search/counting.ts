import { beginningOfStems, beginningOfWords, stemOf } from '#domain/porter.ts'
import type { Term } from '#domain/terms.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { keepByVersion } from './kept.ts'
import { firstPlace, type Passages, type PassagesByVersion } from './passages.ts'

/** A term as the index holds it. */
export type CountedTerm = {
  /** Words that follow each other; for a beginning each of the words that begin with it. */
  readonly anyOf: readonly (readonly string[])[]
  /** The number of its places in all of the index, where that is known already. */
  readonly everywhere: number | null
}

/**
 * These terms as words of the index, when its entries are just the places at which they stand, so that the hits can be counted without
 * looking into the texts. Null when one is of another kind: an English phrase (the index holds stems), letters beyond ASCII and common
 * Han, a beginning that a word of the index may have or not (`polic` stands for `police` and `policy`), terms that may overlap.
 */
export function countedTerms(read: ReadStore, terms: readonly Term[]): readonly CountedTerm[] | null {
  const counted = new Map<string, CountedTerm>()
  for (const term of terms) {
    const found = countedTerm(read, term)
    if (!found) return null
    counted.set(JSON.stringify(found.anyOf), found)
  }
  const words = [...counted.values()].flatMap(({ anyOf }) => [...new Set(anyOf.flat())])
  return new Set(words).size === words.length ? [...counted.values()] : null
}

function countedTerm(read: ReadStore, { tokens, exact, prefix }: Term): CountedTerm | null {
  const words: string[] = []
  for (const token of tokens) {
    if (/^[\u3400-\u4dbf\u4e00-\u9fff]$/.test(token)) words.push(token)
    else if (!exact && /^[0-9a-z]+$/.test(token)) words.push(stemOf(token))
    else return null
  }
  if (!prefix) return { anyOf: [words], everywhere: null }
  const [beginning = '', ...more] = tokens
  return more.length > 0 || beginning > '\x7f' ? null : wordsBeginning(read, beginning)
}

/** The index's words that a beginning finds there; null when not all that they stand for begins with it. */
function wordsBeginning(read: ReadStore, beginning: string): CountedTerm | null {
  // The index stems what it is asked for once more.
  const from = stemOf(beginningOfStems(beginning))
  const begun = read.all<{ term: string; count: number }>(sql`SELECT term, cnt AS count FROM indexed_word WHERE term >= ${from} AND term < ${`${from}\u{10ffff}`}`)
  if (!begun.every(({ term }) => beginningOfWords(term).startsWith(beginning))) return null
  return { anyOf: begun.map(({ term }) => [term]), everywhere: begun.reduce((sum, { count }) => sum + count, 0) }
}

/** How many places a term has in all of the index; null where only its entries tell. */
export function countEverywhere(read: ReadStore, { anyOf, everywhere }: CountedTerm): number | null {
  const [[word = '', ...more] = [], ...others] = anyOf
  if (everywhere !== null || more.length > 0 || others.length > 0) return everywhere
  return read.get<{ count: number }>(sql`SELECT cnt AS count FROM indexed_word WHERE term = ${word}`)?.count ?? 0
}

/**
 * Entries of words that are kept from one key press to the next, and to the next page of hits: the words before the one that is being
 * typed stay the same. Eight bytes each.
 */
const mostEntries = 3_000_000

/** So many entries a passage's number is worth: a passage has fewer words. */
const entriesPerPassage = 2 ** 24

/** Counts the places of terms in passages, all of which hold every one of them. */
export function openCounting(): (read: ReadStore, passages: Passages, terms: readonly CountedTerm[], within: PassagesByVersion) => number {
  const keptByPassages = new WeakMap<Passages, ReturnType<typeof keepByVersion<Float64Array>>>()
  return (read, passages, terms, within) => {
    if (within.size === 0) return 0
    const entriesOf = keptByPassages.get(passages) ?? keepByVersion<Float64Array>(mostEntries, entries => entries.length + 1)
    keptByPassages.set(passages, entriesOf)
    let total = 0
    for (const words of terms.flatMap(({ anyOf }) => anyOf)) {
      const lists = words.map(word => entriesOf(word, () => readEntries(read, word)))
      for (const numbers of within.values()) total += countPhrase(lists, numbers)
    }
    return total
  }
}

/** A word's places in ascending order, each as its passage's number and, in the lower 24 bits, which word of the passage it is. */
function readEntries(read: ReadStore, word: string): Float64Array {
  const row = read.get<{ entries: string }>(sql`SELECT json_group_array((doc << 24) + offset) AS entries FROM indexed_place WHERE term = ${word}`)
  return Float64Array.from(JSON.parse(row?.entries ?? '[]') as number[]).sort()
}

/** How often words follow each other in the order of their lists; what overlaps the hit before is no hit. */
function countPhrase(lists: readonly Float64Array[], among: readonly number[]): number {
  const [first = new Float64Array()] = lists
  const places = lists.map(list => firstPlace(list, (among[0] ?? 0) * entriesPerPassage))
  let total = 0
  let place = places[0] ?? 0
  let free = 0
  for (const number of among) {
    const end = (number + 1) * entriesPerPassage
    while (place < first.length && (first[place] ?? 0) < end - entriesPerPassage) place++
    for (; place < first.length && (first[place] ?? 0) < end; place++) {
      const entry = first[place] ?? 0
      if (entry < free || !isFollowed(lists, places, entry)) continue
      total++
      free = entry + lists.length
    }
  }
  return total
}

/** Whether the other words stand behind an entry of the first; moves on to there in their lists. */
function isFollowed(lists: readonly Float64Array[], places: number[], entry: number): boolean {
  for (let step = 1; step < lists.length; step++) {
    const list = lists[step] ?? new Float64Array()
    let place = places[step] ?? 0
    while (place < list.length && (list[place] ?? 0) < entry + step) place++
    places[step] = place
    if (list[place] !== entry + step) return false
  }
  return true
}
