/** Upper and lower edge of a clause, px from the upper edge of what is in sight. */
export type Range = { readonly top: number; readonly bottom: number }

/** Room between the lines of a ribbon and the edge of a clause, px. */
const inset = 2
/** How far beyond the edge a ribbon goes on whose other end is out of sight, px: far enough that it is seen to go on. */
const beyond = 60

export const isInSight = ({ top, bottom }: Range, height: number): boolean => bottom > 0 && top < height

/** Whether something of a ribbon is to be drawn: one of its ends is in sight. */
export const isDrawn = (left: Range, right: Range, height: number): boolean => isInSight(left, height) || isInSight(right, height)

/** An end that is far out of sight comes to just beyond the edge, so that the ribbon leaves in its direction however far it goes. */
export function kept({ top, bottom }: Range, height: number): Range {
  const thick = Math.min(bottom - top, height)
  if (bottom < -beyond) return { top: -beyond - thick, bottom: -beyond }
  if (top > height + beyond) return { top: height + beyond, bottom: height + beyond + thick }
  return { top, bottom }
}

const px = (value: number) => Math.round(value * 10) / 10

/** The ribbon between two clauses as an SVG path: its area, and its two lines alone. */
export function ribbonPaths(left: Range, right: Range, width: number): { readonly area: string; readonly lines: string } {
  const [lt, lb, rt, rb] = [left.top + inset, left.bottom - inset, right.top + inset, right.bottom - inset].map(px) as [number, number, number, number]
  const half = px(width / 2)
  const upper = `C${half} ${lt} ${half} ${rt} ${width} ${rt}`
  const lower = `C${half} ${rb} ${half} ${lb} 0 ${lb}`
  return {
    area: `M0 ${lt}${upper}L${width} ${rb}${lower}Z`,
    lines: `M0 ${lt}${upper}M0 ${lb}C${half} ${lb} ${half} ${rb} ${width} ${rb}`,
  }
}

/** Where a ribbon's number stands at one end: beside the clause's first line, in sight as long as the clause is; null when it is not. */
export function numberAt({ top, bottom }: Range, height: number): number | null {
  const [first, last] = [Math.max(top + 4, 4), Math.min(bottom, height) - 14]
  return last < 0 || first > height - 10 ? null : px(Math.max(Math.min(first, Math.max(last, top + 4)), Math.min(top + 4, last)))
}
