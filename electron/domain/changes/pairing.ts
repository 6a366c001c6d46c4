/** Equal lines of two texts, however much was changed between them, in bounded time. */
import { type Pair, shortestWay } from './shortest-way.ts'

/** Up to so many lines taken out and put in a shortest way is looked for at once. */
const mostChanges = 2_000
/** Up to so many lines of both texts between two that are certain a shortest way is looked for. */
const mostBetween = 400
/** Steps over lines and diagonals that may go into what is between certain lines: some tens of milliseconds. */
const mostSteps = 10_000_000

/**
 * Pairs of equal lines, in order: as many as can be where the way from one text to the other is short. Lines that only one of them has can be
 * in no pair, so they are left out of what is looked through: a plan of which every third line was reworded is then still a short way. Where
 * lines were moved as much, those that stand once in either text and in the same order are taken as certain, and what is between them is looked
 * through by itself (the "patience" way that B. Cohen described in 2006).
 */
export function pairLines(old: readonly string[], now: readonly string[]): readonly Pair[] {
  const [one, other] = numbered(old, now)
  if (fewestChanges(one, other) <= mostChanges) {
    const pairs = shortestWay(one, other, mostChanges)
    if (pairs) return pairs
  }
  const [left, right] = [indexesOfMet(one, other), indexesOfMet(other, one)]
  const [shared, met] = [left.map(index => one[index] ?? 0), right.map(index => other[index] ?? 0)]
  const pairs = shortestWay(shared, met, mostChanges) ?? pairAroundCertain(shared, met)
  return pairs.map(([x, y]) => [left[x] ?? 0, right[y] ?? 0])
}

type Numbers = readonly number[]

/** The same number for the same line. */
function numbered(old: readonly string[], now: readonly string[]): readonly [Numbers, Numbers] {
  const numberByLine = new Map<string, number>()
  const numberOf = (line: string) => {
    const known = numberByLine.get(line)
    if (known !== undefined) return known
    numberByLine.set(line, numberByLine.size)
    return numberByLine.size - 1
  }
  return [old.map(numberOf), now.map(numberOf)]
}

/** How many lines must have been taken out or put in, in whatever order the others stand. */
function fewestChanges(old: Numbers, now: Numbers): number {
  const surplusByLine = new Map<number, number>()
  for (const line of old) surplusByLine.set(line, (surplusByLine.get(line) ?? 0) + 1)
  for (const line of now) surplusByLine.set(line, (surplusByLine.get(line) ?? 0) - 1)
  let sum = 0
  for (const surplus of surplusByLine.values()) sum += Math.abs(surplus)
  return sum
}

function indexesOfMet(lines: Numbers, others: Numbers): Numbers {
  const met = new Set(others)
  return [...lines.keys()].filter(index => met.has(lines[index] ?? -1))
}

type Room = { readonly from: number; readonly to: number; readonly otherFrom: number; readonly otherTo: number }

function pairAroundCertain(old: Numbers, now: Numbers): readonly Pair[] {
  const pairs: Pair[] = []
  const rooms: Room[] = [{ from: 0, to: old.length, otherFrom: 0, otherTo: now.length }]
  let steps = 0
  for (let room = rooms.pop(); room; room = rooms.pop()) {
    let { from, to, otherFrom, otherTo } = room
    while (from < to && otherFrom < otherTo && old[from] === now[otherFrom]) pairs.push([from++, otherFrom++])
    while (from < to && otherFrom < otherTo && old[to - 1] === now[otherTo - 1]) pairs.push([--to, --otherTo])
    const size = to - from + otherTo - otherFrom
    if (from === to || otherFrom === otherTo || steps > mostSteps) continue
    if (size <= mostBetween) {
      steps += size ** 2
      for (const [x, y] of shortestWay(old.slice(from, to), now.slice(otherFrom, otherTo), size) ?? []) pairs.push([x + from, y + otherFrom])
      continue
    }
    steps += size
    const certain = longestRising(onceInBoth(old, now, { from, to, otherFrom, otherTo }))
    if (certain.length === 0) continue
    for (const [x, y] of certain) {
      rooms.push({ from, to: x, otherFrom, otherTo: y })
      pairs.push([x, y])
      ;[from, otherFrom] = [x + 1, y + 1]
    }
    rooms.push({ from, to, otherFrom, otherTo })
  }
  return pairs.toSorted(([one], [other]) => one - other)
}

/** Lines that stand once in either part, in the order of the old one. */
function onceInBoth(old: Numbers, now: Numbers, { from, to, otherFrom, otherTo }: Room): readonly Pair[] {
  const placeByLine = (lines: Numbers, start: number, end: number) => {
    const places = new Map<number, number | null>()
    for (let index = start; index < end; index += 1) {
      const line = lines[index] ?? -1
      places.set(line, places.has(line) ? null : index)
    }
    return places
  }
  const others = placeByLine(now, otherFrom, otherTo)
  return [...placeByLine(old, from, to)].flatMap(([line, place]): Pair[] => {
    const other = others.get(line)
    return place === null || other === null || other === undefined ? [] : [[place, other]]
  })
}

/** The most pairs that rise in both places; they rise in the first already. M. L. Fredman, "On computing the length of longest increasing subsequences", 1975. */
export function longestRising(pairs: readonly Pair[]): readonly Pair[] {
  /** By length, the run of this length that ends lowest: its last pair's index. */
  const ends: number[] = []
  const before = pairs.map((pair, index) => {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < pair[1]) low = middle + 1
      else high = middle
    }
    ends[low] = index
    return low === 0 ? -1 : (ends[low - 1] ?? -1)
  })
  const rising: Pair[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index]
    if (pair) rising.push(pair)
  }
  return rising.reverse()
}
