import { beginningOfStems, beginningOfWords, stemOf } from '#domain/words/porter.ts'
import type { Term } from '#domain/words/terms.ts'
import type { ReadStore } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { keepByVersion } from './kept.ts'
import { isAscending, type Passages, type PassagesByVersion, placeOf } from './passages.ts'

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

/** What is kept of the index from one key press to the next, and to the next page of hits: the words before the one that is typed stay. */
const mostEntries = 3_000_000
const mostCounts = 3_000_000
const mostWords = 10_000

/** So many entries a passage's number is worth: a passage has fewer words. */
const entriesPerPassage = 2 ** 24

/** Counts the places of terms. */
export type Counting = {
  /** What `countedTerms` says of these. */
  terms(read: ReadStore, passages: Passages, terms: readonly Term[]): readonly CountedTerm[] | null
  /** How many a term has in all of the index; null where only its entries tell. */
  everywhere(read: ReadStore, passages: Passages, term: CountedTerm): number | null
  /** How many terms have together in passages that hold every one of them. */
  within(read: ReadStore, passages: Passages, terms: readonly CountedTerm[], among: PassagesByVersion): number
}

/** What was counted and read for the same passages. */
type Kept = {
  readonly termsOf: ReturnType<typeof keepByVersion<readonly CountedTerm[] | null>>
  readonly countOf: ReturnType<typeof keepByVersion<number>>
  readonly entriesOf: ReturnType<typeof keepByVersion<Float64Array>>
  /** The number of a term's places by the place of their passage. */
  readonly countsOf: ReturnType<typeof keepByVersion<Uint32Array>>
}

export function openCounting(): Counting {
  const keptByPassages = new WeakMap<Passages, Kept>()
  const keptFor = (passages: Passages): Kept => {
    const kept = keptByPassages.get(passages) ?? {
      termsOf: keepByVersion<readonly CountedTerm[] | null>(mostWords, counted => (counted ?? []).flatMap(({ anyOf }) => anyOf).length + 1),
      countOf: keepByVersion<number>(mostWords, () => 1),
      entriesOf: keepByVersion<Float64Array>(mostEntries, entries => entries.length + 1),
      countsOf: keepByVersion<Uint32Array>(mostCounts, counts => counts.length + 1),
    }
    keptByPassages.set(passages, kept)
    return kept
  }
  return {
    terms(read, passages, terms) {
      return keptFor(passages).termsOf(JSON.stringify(terms), () => countedTerms(read, terms))
    },
    everywhere(read, passages, { anyOf, everywhere }) {
      const [[word = '', ...more] = [], ...others] = anyOf
      if (everywhere !== null || more.length > 0 || others.length > 0) return everywhere
      return keptFor(passages).countOf(word, () => readCount(read, word))
    },
    within(read, passages, terms, among) {
      if (among.size === 0) return 0
      const { entriesOf, countsOf } = keptFor(passages)
      const listsOf = ({ anyOf }: CountedTerm) => anyOf.map(words => words.map(word => entriesOf(word, () => readEntries(read, word))))
      let total = 0
      for (const term of terms) {
        const counts = countsOf(JSON.stringify(term.anyOf), () => countByPassage(passages, listsOf(term)))
        for (const numbers of among.values()) {
          for (const number of numbers) total += counts[placeOf(passages, number)] ?? 0
        }
      }
      return total
    },
  }
}

function readCount(read: ReadStore, word: string): number {
  return read.get<{ count: number }>(sql`SELECT cnt AS count FROM indexed_word WHERE term = ${word}`)?.count ?? 0
}

/** A word's places in ascending order, each as its passage's number and, in the lower 24 bits, which word of the passage it is. */
function readEntries(read: ReadStore, word: string): Float64Array {
  const row = read.get<{ entries: string }>(sql`SELECT json_group_array((doc << 24) + offset) AS entries FROM indexed_place WHERE term = ${word}`)
  const entries = Float64Array.from(JSON.parse(row?.entries ?? '[]') as number[])
  return isAscending(entries) ? entries : entries.sort()
}

/** How often, in each passage, the words of one of the lists follow each other; what overlaps the hit before is no hit. */
function countByPassage({ numbers }: Passages, anyOf: readonly (readonly Float64Array[])[]): Uint32Array {
  const counts = new Uint32Array(numbers.length)
  for (const lists of anyOf) {
    const places = lists.map(() => 0)
    let passage = 0
    let free = 0
    for (const entry of lists[0] ?? []) {
      if (entry < free || !isFollowed(lists, places, entry)) continue
      free = entry + lists.length
      const number = Math.floor(entry / entriesPerPassage)
      while ((numbers[passage] ?? number) < number) passage++
      if (numbers[passage] === number) counts[passage] = (counts[passage] ?? 0) + 1
    }
  }
  return counts
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
