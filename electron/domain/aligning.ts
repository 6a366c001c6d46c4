/**
 * Which clauses of two texts deal with the same matter: a suggestion, with its score and the words that made it. Words decide (stems, pairs of them,
 * pairs of Chinese characters, concepts of the glossary, rare ones more), shared amounts and a like place in the text help. Nothing is linked by its
 * score alone: a pair is suggested where each is the other's best and both are alike enough.
 */
import { numbersIn, sharedNumbers } from './aligning/numbers.ts'
import { likenesses } from './aligning/likeness.ts'

/** A clause as it is compared: what it says itself, and the line that announces the list it stands in ('' where there is none). */
export type AlignedClause = { readonly text: string; readonly leadIn: string; readonly isHeading: boolean }

/** Places in the two lists; `score` from 0 to 1. */
export type ClausePair = { readonly left: number; readonly right: number; readonly score: number }

/** Each other's best below this are seldom about the same. */
const leastAlike = 0.15
/** With less in common no amount makes two clauses a pair. */
const leastInCommon = 0.03
/** What amounts that both name add, and standing at the like place of its text. */
const shareOfNumbers = 0.15
const shareOfPlace = 0.02

/**
 * Aligns two lists of clauses, each in reading order: pairs that are each other's best, in the order of the left text. The cost grows with the words that clauses share, not with their product: words that
 * more than a twentieth of many clauses have tell little and are passed over.
 * @param onRow told for each clause of the left text, to show progress; what it throws ends the work
 */
export function alignClauses(left: readonly AlignedClause[], right: readonly AlignedClause[], onRow: (row: number) => void = () => undefined): readonly ClausePair[] {
  const likenessOf = likenesses(left, right)
  const amounts = { left: left.map(({ text }) => numbersIn(text)), right: right.map(({ text }) => numbersIn(text)) }
  const bestOfLeft: ClausePair[] = []
  const bestOfRight = new Map<number, ClausePair>()
  for (const [row, clause] of left.entries()) {
    onRow(row)
    let own: ClausePair | undefined
    for (const [column, likeness] of likenessOf(row)) {
      if (likeness < leastInCommon || right[column]?.isHeading !== clause.isHeading) continue
      const numbers = sharedNumbers(amounts.left[row], amounts.right[column])
      const place = 1 - Math.abs((row + 1) / (left.length + 1) - (column + 1) / (right.length + 1))
      const pair = { left: row, right: column, score: Math.min(1, likeness + shareOfNumbers * numbers * (1 - likeness)) + shareOfPlace * place }
      if (!own || pair.score > own.score) own = pair
      const best = bestOfRight.get(column)
      if (!best || pair.score > best.score) bestOfRight.set(column, pair)
    }
    if (own && own.score >= leastAlike + shareOfPlace) bestOfLeft.push(own)
  }
  return bestOfLeft.filter(pair => bestOfRight.get(pair.right)?.left === pair.left).map(rounded)
}

const rounded = ({ score, ...pair }: ClausePair): ClausePair => ({ ...pair, score: Math.round(Math.min(1, score / (1 + shareOfPlace)) * 1000) / 1000 })
