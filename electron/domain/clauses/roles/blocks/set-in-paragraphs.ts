/** Paragraphs set in below one at the edge, as speeches and orders print their points where copying lost the bullets. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { endsSentence } from '../../shapes.ts'

/** Columns. Less may be the first line of a paragraph. */
const leastIndent = 3
/** So many runs at least, each of so many paragraphs on average: one alone may be quoted. */
const fewestRuns = 2
const fewestOnAverage = 2
/** More than this part of all paragraphs set in shows how the paper sets its paragraphs. */
const mostSetIn = 0.6
/** A shorter line set in is a caption, a name or an address. */
const shortestPoint = 40

/**
 * The paragraph at the edge below which each one that is set in stands, by row; none where the paper is not set so as a whole: all of them are sentences and as
 * far in as each other, they stand behind blank lines in several runs, and what announces them is a sentence at the edge.
 */
export function holdersOfSetIn(rows: readonly Row[], roles: readonly Role[]): ReadonlyMap<number, number> {
  const holders = new Map<number, number>()
  const text = [...rows.keys()].filter(i => roles[i] === 'text' && rows[i]?.hint === null)
  const isIn = (i: number) => (rows[i]?.indent ?? 0) >= leastIndent
  const setIn = text.filter(isIn)
  if (setIn.length > mostSetIn * text.length || new Set(setIn.map(i => rows[i]?.indent)).size !== 1) return holders
  if (!setIn.every(i => rows[i]?.afterGap === true && (rows[i]?.text.length ?? 0) >= shortestPoint && endsSentence(rows[i]?.text ?? ''))) return holders
  for (const i of setIn) {
    const above = isIn(i - 1) ? holders.get(i - 1) : i - 1
    if (above === undefined || roles[above] !== 'text' || rows[above]?.indent !== 0 || !endsSentence(rows[above]?.text ?? '')) return new Map()
    holders.set(i, above)
  }
  const runs = new Set(holders.values()).size
  return runs >= fewestRuns && setIn.length >= fewestOnAverage * runs ? holders : new Map()
}
