/** Clauses that went into another one, and those that came out of one: by the words that a partner does not account for. */
import { placedMarks } from '../../likeness/features.ts'
import { isSame } from './wording.ts'

/** So much of what a clause says must stand in the other one, and come from nowhere else, for it to have gone there. */
const leastShare = 0.5
/** Clauses of fewer marks are in many others. */
const fewestMarks = 4

export type JoinedWith = { readonly clause: number; readonly whole: number }

/**
 * For clauses without a partner: the clause of the other text that holds most of what they say, beyond what that one's own partner says.
 * @param lone places of clauses without a partner
 * @param wholes for each of them clauses of the other text that may hold it
 * @param partnerOf the partner of such a clause, in the text of the lone ones
 */
export function findJoined(
  texts: readonly string[], others: readonly string[], lone: readonly number[], wholes: (clause: number) => readonly number[], partnerOf: (whole: number) => number | undefined,
): readonly JoinedWith[] {
  const marksOf = kept(texts)
  const marksOfOther = kept(others)
  return lone.flatMap(clause => {
    const own = marksOf(clause)
    if (own.size < fewestMarks) return []
    let best: { readonly whole: number; readonly share: number } | null = null
    for (const whole of wholes(clause)) {
      const partner = partnerOf(whole)
      if (partner === undefined || isSame(texts[partner] ?? '', others[whole] ?? '')) continue
      const [holding, accounted] = [marksOfOther(whole), marksOf(partner)]
      const share = [...own].filter(mark => holding.has(mark) && !accounted.has(mark)).length / own.size
      if (share >= leastShare && share > (best?.share ?? 0)) best = { whole, share }
    }
    return best ? [{ clause, whole: best.whole }] : []
  })
}

/** Marks of a clause, read when they are first asked for. */
function kept(texts: readonly string[]): (clause: number) => ReadonlySet<string> {
  const found = new Map<number, ReadonlySet<string>>()
  return clause => {
    const marks = found.get(clause) ?? new Set(placedMarks(texts[clause] ?? '').keys())
    found.set(clause, marks)
    return marks
  }
}
