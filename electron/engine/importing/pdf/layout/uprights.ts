/** Lines drawn from top to bottom: what stands on both sides of one stands in two cells. */
import type { PlacedRule } from './frames.ts'

/** Points: no wider, and no shorter. */
const widest = 4
const shortest = 7
/** Drawings have more. */
const mostUprights = 3_000

/** Whether a line is drawn between two places, at the height of a line of text there. */
export type Parted = (left: number, right: number, y: number, size: number) => boolean

/** Tells whether one of these rules parts two places; null where none could. Points, in the reading frame. */
export function partedBy(rules: readonly PlacedRule[]): Parted | null {
  const uprights = rules.filter(({ x0, x1, y0, y1 }) => x1 - x0 < widest && y1 - y0 > shortest)
  if (uprights.length === 0 || uprights.length > mostUprights) return null
  const tolerance = 0.5
  return (left, right, y, size) => uprights.some(({ x0, x1, y0, y1 }) => y1 - y0 > 0.9 * size && x0 > left - tolerance && x1 < right + tolerance && y0 < y - 0.3 * size && y1 > y - 0.1 * size)
}
