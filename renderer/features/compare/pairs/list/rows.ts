import type { NumberedPair } from '../pair-index.ts'

export type PairSort = { readonly column: 'number' | 'right' | 'score' | 'status'; readonly direction: 'ascending' | 'descending' }

const statusOrder = ['suggested', 'confirmed', 'linked', 'rejected'] as const satisfies readonly NumberedPair['status'][]

const by: Readonly<Record<PairSort['column'], (pair: NumberedPair) => number>> = {
  number: ({ number }) => number,
  right: ({ right }) => right.start,
  score: ({ score }) => score,
  status: ({ status }) => statusOrder.indexOf(status),
}

/** Pairs in another order; those that are alike in it stay in the order of the left text. */
export function sortPairs(pairs: readonly NumberedPair[], { column, direction }: PairSort): readonly NumberedPair[] {
  const way = direction === 'ascending' ? 1 : -1
  return pairs.toSorted((a, b) => way * (by[column](a) - by[column](b)) || a.number - b.number)
}

/** So many words are named. */
const mostWords = 6

/** The words that made a pair: once where both clauses say the same, else as each of them says it. */
export function sharedWords({ left, right }: NumberedPair['words']): string {
  return left
    .slice(0, mostWords)
    .map((word, at) => (right[at] === undefined || right[at]?.toLowerCase() === word.toLowerCase() ? word : `${word} = ${right[at]}`))
    .join(', ')
}

/** What was noted, the newest first, with dots between. */
export const notesOf = (decisions: NumberedPair['decisions']): string => decisions.map(({ note }) => note).filter(note => note !== '').join(' · ')
