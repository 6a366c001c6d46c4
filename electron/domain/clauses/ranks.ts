/** Which division of a law or a formal plan stands in which. */
import type { LabelStyle } from './labels/labels.ts'
import type { Row } from './rows.ts'

/** Divisions of law and of formal plans have a fixed order; an article may stand anywhere, or hold the sections. */
export const rankByStyle = new Map<LabelStyle, number>([['division', 1], ['annex', 1], ['chapter', 2], ['section', 3], ['article', 9]])

/** Articles that hold sections stand between chapters and these. */
export const rankOfHoldingArticle = 2.5

/** The fixed order, but where a section or a chapter begins the paper, and its second one stands behind the first of what it would stand in: `Section 1` holds `Chapter 1`. */
export function ranksOf(rows: readonly Row[]): ReadonlyMap<LabelStyle, number> {
  const placeOf = (style: LabelStyle, n?: number) => rows.findIndex(({ label }) => label?.style === style && (n === undefined || label.readings.some(reading => reading.n === n)))
  const ranks = new Map(rankByStyle)
  for (const [inner, outer] of [['section', 'chapter'], ['chapter', 'division'], ['section', 'division']] as const) {
    const [first, held, second] = [placeOf(inner), placeOf(outer), placeOf(inner, 2)]
    if (first >= 0 && first === placeOf(inner, 1) && first < held && held < second) ranks.set(inner, (rankByStyle.get(outer) ?? 0) - 0.5)
  }
  return ranks
}

/** Whether Section 1 is the first division below Article 1. */
export function beginsWithSection(rows: readonly Row[]): boolean {
  const ranked = rows.flatMap(({ label }) => (label && rankByStyle.has(label.style) ? [label] : []))
  const first = ranked.findIndex(({ style, before }) => style === 'article' && /article/iu.test(before))
  const [article, next] = [ranked[first], ranked[first + 1]]
  return next?.style === 'section' && [article, next].every(label => label?.readings.some(({ n }) => n === 1)) && !ranked.slice(0, first).some(({ style }) => style === 'section')
}
