import type { ClausePair } from './pairs.ts'

/** What holds a clause is asked for so many levels up. */
const mostLevels = 4
/** With pairs that score so much together, what is said of two sections counts half: a single weak pair says little. */
const halfSure = 0.3

export type Sections = {
  /** Clauses that hold others, two and two, of which some below go together. */
  readonly pairs: readonly (readonly [left: number, right: number])[]
  /** How surely two clauses go together by what stands below them: how much of all pairs below either is a pair of both, 0 to 1. */
  together(left: number, right: number): number
  /** The likeliest pair that stands below both, null where there is none. */
  likeliest(left: number, right: number): ClausePair | null
}

type Below = { score: number; likeliest: ClausePair }

/**
 * Which sections of two texts go together. Headings seldom say the same (`Health and care`, `Stay healthy`), but what stands below them does; and a clause
 * that stands in such a section likely has its like in the other one.
 * @param pairs clauses of which each is the other's best by its own words
 * @param parents of each clause of either text the place of the one that holds it, null at the top
 */
export function findSections(pairs: readonly ClausePair[], parents: { readonly left: readonly (number | null)[]; readonly right: readonly (number | null)[] }): Sections {
  const sums = { left: new Map<number, number>(), right: new Map<number, number>() }
  const belowByLeft = new Map<number, Map<number, Below>>()
  for (const pair of pairs) {
    const [lefts, rights] = [holders(parents.left, pair.left), holders(parents.right, pair.right)]
    for (const left of lefts) addTo(sums.left, left, pair.score)
    for (const right of rights) addTo(sums.right, right, pair.score)
    for (const left of lefts) {
      const below = belowByLeft.get(left) ?? new Map<number, Below>()
      belowByLeft.set(left, below)
      for (const right of rights) {
        const known = below.get(right) ?? { score: 0, likeliest: pair }
        below.set(right, { score: known.score + pair.score, likeliest: known.likeliest.score >= pair.score ? known.likeliest : pair })
      }
    }
  }
  return {
    pairs: [...belowByLeft].flatMap(([left, below]) => [...below.keys()].map(right => [left, right] as const)),
    together(left, right) {
      const score = belowByLeft.get(left)?.get(right)?.score ?? 0
      return score === 0 ? 0 : (score / Math.sqrt((sums.left.get(left) ?? score) * (sums.right.get(right) ?? score))) * (score / (score + halfSure))
    },
    likeliest: (left, right) => belowByLeft.get(left)?.get(right)?.likeliest ?? null,
  }
}

/** What holds a clause, the nearest first. */
function holders(parents: readonly (number | null)[], place: number): readonly number[] {
  const found: number[] = []
  for (let over = parents[place] ?? null; over !== null && found.length < mostLevels; over = parents[over] ?? null) found.push(over)
  return found
}

const addTo = (sums: Map<number, number>, place: number, score: number): void => void sums.set(place, (sums.get(place) ?? 0) + score)
