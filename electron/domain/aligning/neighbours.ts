import type { ClausePair } from './pairs.ts'

/** Clauses further away than this from a linked pair get nothing from it. */
const farthest = 6
/** What standing beside a linked pair on both sides adds at most. */
const shareOfNeighbours = 0.1

/**
 * How much more likely pairs are that stand beside linked ones: where one clause was linked, those around it mostly go together, too, in the same order.
 * Answers what is added to a pair's score; a linked pair gets from the others what it got before it was linked, and nothing from itself.
 */
export function besideLinked(linked: readonly (readonly [left: number, right: number])[]): (pair: ClausePair) => number {
  if (linked.length === 0) return () => 0
  const rightsByLeft = new Map<number, number[]>()
  for (const [left, right] of linked) rightsByLeft.set(left, [...(rightsByLeft.get(left) ?? []), right])
  return ({ left, right }) => {
    let best = 0
    for (let step = -farthest; step <= farthest; step += 1) {
      for (const anchor of rightsByLeft.get(left - step) ?? []) {
        if (step === 0 && anchor === right) continue
        const away = Math.abs(step)
        // As far behind or before it in the one text as in the other, or nearly so.
        const apart = Math.abs(right - anchor - step)
        best = Math.max(best, (1 - away / (farthest + 1)) * Math.max(0, 1 - apart / (1 + away)))
      }
    }
    return shareOfNeighbours * best
  }
}

/** A pair less alike than this by its own words gets less from those beside it: another plan need not follow the same order. */
const sureByItself = 0.3

/** A pair's score with what those beside it add. @param beside see `besideLinked` */
export const scoreBeside = (pair: ClausePair, beside: (pair: ClausePair) => number): number => pair.score + beside(pair) * Math.min(1, pair.score / sureByItself)
