/** Where headings without a number stand among headings that are counted: below the number that they follow, when the count goes on after them. */
import type { RunningNumber } from './running-numbers.ts'

/** `look`: what names all that are set alike; `size` in any unit; `isBelowOther`: right below the heading before it, without a word between. */
export type PlacedHeading = {
  readonly number: RunningNumber | null
  readonly look: string
  readonly size: number
  readonly isCapital: boolean
  readonly isCentred: boolean
  readonly isBelowOther: boolean
  readonly level: number
}

type Headings = readonly PlacedHeading[]

/**
 * The levels of the headings, in the same order. One without a number that stands between two numbers of a count belongs to the first of
 * them, and the count then stands no deeper than what is set like that one. So does one that stands right below a number and is set like
 * it, with all of its look that follow.
 */
export function levelsAmongNumbers(headings: Headings): readonly number[] {
  const within = new Map<PlacedHeading, PlacedHeading>()
  for (const [i, heading] of headings.entries()) {
    const outer = heading.number ? null : (countAround(headings, i) ?? numberAbove(headings, i, within))
    if (outer) within.set(heading, outer)
  }
  const levelBySeries = new Map<string, number>()
  for (const [{ level }, { number, level: own }] of within) {
    const series = number?.series ?? ''
    levelBySeries.set(series, Math.min(levelBySeries.get(series) ?? own, level))
  }
  const levelOf = ({ number, level }: PlacedHeading) => (number ? Math.min(level, levelBySeries.get(number.series) ?? level) : level)
  return headings.map(heading => {
    const outer = within.get(heading)
    return outer ? Math.max(heading.level, levelOf(outer) + 1) : levelOf(heading)
  })
}

/** The number that a heading stands below, by the number that comes next in the same count; null where none does, or where it may hold the count. */
function countAround(headings: Headings, i: number): PlacedHeading | null {
  const own = headings[i]
  const seen = new Set<string>()
  for (let at = i - 1; own && at >= 0; at -= 1) {
    const above = headings[at]
    if (!above?.number || seen.has(above.number.series)) continue
    seen.add(above.number.series)
    const { series, n } = above.number
    const next = headings.find(({ number }, later) => later > i && number?.series === series)
    if (next?.number?.n === n + 1) return mayStandBelow(own, above) && !mayHold(headings, own, series) ? above : null
  }
  return null
}

function mayStandBelow(own: PlacedHeading, above: PlacedHeading): boolean {
  return own.size <= above.size && (!own.isCentred || above.isCentred) && (!own.isCapital || above.isCapital)
}

/** Whether headings set like this one hold numbers of the series: one stands right above such a number or, set like the numbers, above all of them. */
function mayHold(headings: Headings, { look, isCapital }: PlacedHeading, series: string): boolean {
  const first = headings.findIndex(({ number }) => number?.series === series)
  const areAlike = headings[first]?.look === look && headings[first].isCapital === isCapital
  return headings.some(({ look: other, number }, i) => {
    if (number || other !== look) return false
    const next = headings[i + 1]
    return (next?.number?.series === series && next.isBelowOther) || (i < first && areAlike)
  })
}

/** The number right below which a heading stands that is set like it, or stands the one of its look before it. */
function numberAbove(headings: Headings, i: number, within: ReadonlyMap<PlacedHeading, PlacedHeading>): PlacedHeading | null {
  const [own, above] = [headings[i], headings[i - 1]]
  if (!own || !above || own.look !== above.look || own.isCapital !== above.isCapital) return null
  return above.number ? (own.isBelowOther && own.level === above.level ? above : null) : (within.get(above) ?? null)
}
