import { beginningOfStems, beginningOfWords, stemOf } from '#domain/words/porter.ts'
import type { Term } from '#domain/words/terms.ts'
import type { ReadStore } from '../../store/database.ts'
import { sql } from '../../store/sql.ts'

/** A term as the index holds it. */
export type CountedTerm = {
  /** Words that follow each other; for a beginning each of the words that begin with it. */
  readonly anyOf: readonly (readonly string[])[]
  /** The number of its places in all of the index, where that is known already. */
  readonly everywhere: number | null
}

/**
 * A term as words of the index, when its entries are just the places at which it stands, so that the hits can be counted without looking
 * into the texts. Null when it is of another kind: an English phrase (the index holds stems), letters beyond ASCII and common Han, a
 * beginning that a word of the index may have or not (`polic` stands for `police` and `policy`).
 */
export function countedTerm(read: ReadStore, { tokens, exact, prefix }: Term): CountedTerm | null {
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
