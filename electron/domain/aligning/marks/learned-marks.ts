/** What confirmed pairs teach: which words of one text stand for which of the other. */
import { placedMarks } from '../../likeness/features.ts'
import type { VariantsByFirst } from '../../likeness/glossary.ts'

/** Own texts of two clauses that a person held to be about the same. */
export type Example = { readonly left: string; readonly right: string }
/** Marks that stand for a mark, with how surely: 0 to 1. */
export type LearnedMarks = ReadonlyMap<string, readonly { readonly mark: string; readonly share: number }[]>
export const nothingLearned: LearnedMarks = new Map()

/** One pair alone does not tell which of its words mean which. */
const fewestTogether = 3
/** Of the pairs in which either mark stands, the two are so often together (Dice). */
const leastShare = 0.6
const mostFor = 3
/** Examples that are learned from, and marks of one text that are looked at. */
const mostExamples = 1_000
const mostMarks = 120

/**
 * Learns from pairs: a mark that only their left texts have stands for one that only their right texts have where the two come together. What
 * both have needs no learning. The newest examples come last, and of very many only these count.
 */
export function learnMarks(examples: readonly Example[], variants: VariantsByFirst): LearnedMarks {
  if (examples.length < fewestTogether) return nothingLearned
  const read = examples.slice(-mostExamples).map(({ left, right }) => {
    const [one, other] = [placedMarks(left, variants), placedMarks(right, variants)]
    return { left: onlyIn(one, other), right: onlyIn(other, one) }
  })
  const [countOfLeft, countOfRight] = [countMarks(read.map(({ left }) => left)), countMarks(read.map(({ right }) => right))]
  const together = new Map<string, Map<string, number>>()
  for (const { left, right } of read) {
    const frequent = right.filter(mark => (countOfRight.get(mark) ?? 0) >= fewestTogether)
    for (const mark of left) {
      if ((countOfLeft.get(mark) ?? 0) < fewestTogether) continue
      const counts = together.get(mark) ?? new Map<string, number>()
      for (const other of frequent) counts.set(other, (counts.get(other) ?? 0) + 1)
      together.set(mark, counts)
    }
  }
  return surest(together, (mark, other, count) => (2 * count) / ((countOfLeft.get(mark) ?? 0) + (countOfRight.get(other) ?? 0)))
}

type Together = ReadonlyMap<string, ReadonlyMap<string, number>>

/** Marks that come together, each with those that no other mark comes together with more. */
function surest(together: Together, shareOf: (mark: string, other: string, count: number) => number): LearnedMarks {
  const found = [...together].flatMap(([mark, counts]) => [...counts].flatMap(([other, count]) => (count >= fewestTogether ? [{ mark, other, share: shareOf(mark, other, count) }] : [])))
  const [bestOfLeft, bestOfRight] = [new Map<string, number>(), new Map<string, number>()]
  for (const { mark, other, share } of found) {
    bestOfLeft.set(mark, Math.max(share, bestOfLeft.get(mark) ?? 0))
    bestOfRight.set(other, Math.max(share, bestOfRight.get(other) ?? 0))
  }
  const sure = found.filter(({ mark, other, share }) => share >= leastShare && share === bestOfLeft.get(mark) && share === bestOfRight.get(other))
  return new Map([...Map.groupBy(sure, ({ mark }) => mark)].map(([mark, others]) => [mark, others.slice(0, mostFor).map(({ other, share }) => ({ mark: other, share }))]))
}

const onlyIn = (marks: ReadonlyMap<string, unknown>, others: ReadonlyMap<string, unknown>) => [...marks.keys()].filter(mark => !others.has(mark)).slice(0, mostMarks)

function countMarks(sides: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const marks of sides) for (const mark of marks) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return counts
}
