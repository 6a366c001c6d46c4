import { besideLinked, scoreBeside } from './neighbours.ts'
import type { ClausePair, DecidedPairs } from './pairs.ts'

/** Kept for each clause: what people reject or link is left out of it, and the next ones move up. */
const mostKept = 12

/** Whether two clauses may be suggested as a pair at all. */
type MayPair = (left: number, right: number) => boolean

/** The pairs that score best for each clause of two lists. */
export class Nearest {
  readonly #ofLeft: ClausePair[][]
  readonly #ofRight: ClausePair[][]

  constructor(left: number, right: number) {
    this.#ofLeft = Array.from({ length: left }, () => [])
    this.#ofRight = Array.from({ length: right }, () => [])
  }

  add(pair: ClausePair): void {
    keep(this.#ofLeft[pair.left], pair)
    keep(this.#ofRight[pair.right], pair)
  }

  /** Has pairs among the best ones that were not, or scored otherwise. */
  put(pairs: readonly ClausePair[]): void {
    for (const pair of pairs) {
      for (const list of [this.#ofLeft[pair.left], this.#ofRight[pair.right]]) {
        const at = list?.findIndex(({ left, right }) => left === pair.left && right === pair.right) ?? -1
        if (at >= 0) list?.splice(at, 1)
        keep(list, pair)
      }
    }
  }

  /** Scores all that were kept anew. */
  rescore(scoreOf: (pair: ClausePair) => number): void {
    for (const lists of [this.#ofLeft, this.#ofRight]) {
      for (const [at, list] of lists.entries()) lists[at] = list.map(pair => ({ ...pair, score: scoreOf(pair) })).toSorted((one, other) => other.score - one.score)
    }
  }

  /** Pairs of which each is the other's best, when what was linked or is known to stand alone is no choice, nor what may be no pair. In the order of the left list. */
  mutual(decided: DecidedPairs, mayPair: MayPair): readonly ClausePair[] {
    const { ofLeft, ofRight } = this.#scoredBy(decided)
    const [left, right] = [new Set([...decided.linked.map(([row]) => row), ...decided.onlyLeft]), new Set([...decided.linked.map(([, column]) => column), ...decided.onlyRight])]
    const mayBe = (pair: ClausePair) => !left.has(pair.left) && !right.has(pair.right) && mayPair(pair.left, pair.right)
    return ofLeft.flatMap(pairs => {
      const best = pairs.find(mayBe)
      return best && ofRight[best.right]?.find(mayBe)?.left === best.left ? [best] : []
    })
  }

  /** Whether each is the other's best of all that may be its pair. */
  areMutual(left: number, right: number, mayPair: MayPair): boolean {
    const best = (pairs: readonly ClausePair[] | undefined) => pairs?.find(pair => mayPair(pair.left, pair.right))
    return best(this.#ofLeft[left])?.right === right && best(this.#ofRight[right])?.left === left
  }

  /** The best `count` of each clause of either list, each pair once: by the left list, then by score. */
  first(count: number, decided: DecidedPairs): readonly ClausePair[] {
    const { ofLeft, ofRight } = this.#scoredBy(decided)
    const found = new Map([...ofLeft, ...ofRight].flatMap(pairs => pairs.slice(0, count)).map(pair => [keyOf(pair.left, pair.right), pair]))
    return [...found.values()].toSorted((one, other) => one.left - other.left || other.score - one.score || one.right - other.right)
  }

  /** What was rejected is no choice any more, and what stands beside linked pairs is likelier. */
  #scoredBy(decided: DecidedPairs): { readonly ofLeft: readonly (readonly ClausePair[])[]; readonly ofRight: readonly (readonly ClausePair[])[] } {
    if (decided.linked.length + decided.rejected.length === 0) return { ofLeft: this.#ofLeft, ofRight: this.#ofRight }
    const rejected = keysOf(decided.rejected)
    const bonus = besideLinked(decided.linked)
    const scored = (pairs: readonly ClausePair[]) =>
      pairs
        .filter(({ left, right }) => !rejected.has(keyOf(left, right)))
        .map(pair => ({ ...pair, score: scoreBeside(pair, bonus) }))
        .toSorted((one, other) => other.score - one.score)
    return { ofLeft: this.#ofLeft.map(scored), ofRight: this.#ofRight.map(scored) }
  }
}

/** Puts a pair among the best ones, the best first; of equals the one that came first. */
function keep(pairs: ClausePair[] | undefined, pair: ClausePair): void {
  if (!pairs || (pairs.length === mostKept && pair.score <= (pairs.at(-1)?.score ?? 0))) return
  let place = pairs.length
  while (place > 0 && (pairs[place - 1]?.score ?? 0) < pair.score) place -= 1
  pairs.splice(place, 0, pair)
  if (pairs.length > mostKept) pairs.pop()
}

const keyOf = (left: number, right: number) => `${left} ${right}`
const keysOf = (pairs: readonly (readonly [number, number])[]): ReadonlySet<string> => new Set(pairs.map(([left, right]) => keyOf(left, right)))
