import { type PlacedMark, placedMarks } from '../../likeness/features.ts'
import type { VariantsByFirst } from '../../likeness/glossary.ts'
import type { Marks, Vocabulary } from '../../likeness/vectors.ts'
import { type LearnedMarks, nothingLearned } from './learned-marks.ts'

/** A clause as it is compared: what it says itself, and the line that announces the list it stands in ('' where there is none). */
export type ComparedText = { readonly text: string; readonly leadIn: string }

/** The marks of a clause's own text with the place of each (UTF-16 code units), and those of what announces it. `lent`: numbers of marks that it has only by what single characters mean. */
export type MarkedClause = { readonly own: PlacedMarks; readonly above: Marks | null; readonly lent?: ReadonlySet<number> }
export type PlacedMarks = Marks & { readonly starts: Uint32Array; readonly ends: Uint32Array }

/**
 * Reads the marks of clauses; lines that announce several are read once.
 * @param onClause told for each, to show progress
 * @param learned marks that stand for others: a clause has both
 */
export function markClauses(
  vocabulary: Vocabulary, clauses: readonly ComparedText[], variants: VariantsByFirst, onClause: (index: number) => void, learned = nothingLearned,
): readonly MarkedClause[] {
  const read = (text: string) => placed(vocabulary, withLearned(placedMarks(text, variants), learned))
  const aboveByLine = new Map<string, PlacedMarks>()
  return clauses.map(({ text, leadIn }, index) => {
    onClause(index)
    const above = leadIn === '' ? null : (aboveByLine.get(leadIn) ?? read(leadIn))
    if (above) aboveByLine.set(leadIn, above)
    return { own: read(text), above }
  })
}

/** What was learned is less sure than what stands there. */
const shareOfLearned = 0.4

function withLearned(marks: ReadonlyMap<string, PlacedMark>, learned: LearnedMarks): ReadonlyMap<string, PlacedMark> {
  if (learned.size === 0) return marks
  const all = new Map(marks)
  for (const [mark, { count, start, end }] of marks) {
    for (const { mark: other, share } of learned.get(mark) ?? []) if (!all.has(other)) all.set(other, { count: Math.min(1, count) * share * shareOfLearned, start, end })
  }
  return all
}

function placed(vocabulary: Vocabulary, marks: ReturnType<typeof placedMarks>): PlacedMarks {
  const found = [...marks.values()]
  return {
    numbers: Uint32Array.from(marks.keys(), feature => vocabulary.numberOf(feature)),
    counts: Float32Array.from(found, ({ count }) => count),
    starts: Uint32Array.from(found, ({ start }) => start),
    ends: Uint32Array.from(found, ({ end }) => end),
  }
}

/** The same clauses with only those marks that pass. */
export function keepMarks(clauses: readonly MarkedClause[], passes: (number: number) => boolean): readonly MarkedClause[] {
  const keptOf = ({ numbers }: Marks) => [...numbers.keys()].filter(at => passes(numbers[at] ?? 0))
  return clauses.map(({ own, above, ...others }) => {
    const kept = keptOf(own)
    return { ...others, own: { ...narrowed(own, kept), starts: pick(own.starts, kept), ends: pick(own.ends, kept) }, above: above && narrowed(above, keptOf(above)) }
  })
}

const narrowed = ({ numbers, counts }: Marks, kept: readonly number[]): Marks => ({ numbers: pick(numbers, kept), counts: Float32Array.from(kept, at => counts[at] ?? 0) })
const pick = (numbers: Uint32Array, kept: readonly number[]): Uint32Array => Uint32Array.from(kept, at => numbers[at] ?? 0)
