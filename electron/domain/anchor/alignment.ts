/** Comparing texts letter by letter: how many insertions, deletions and replacements make one from the other. */
import { editDistance } from './edit-distance.ts'

export type Alignment = { readonly start: number; readonly end: number; readonly distance: number }

/** Cost of what is impossible; no text is long enough to reach it. */
const never = 1 << 29
/** Stands for what lies outside the text; no UTF-16 code unit is like it. */
const outside = 0x10000

/** How alike two short texts are: 1 for the same, 0 for nothing in common. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1
  return 1 - editDistance(a, b) / Math.max(a.length, b.length)
}

/**
 * Finds where in a text a pattern stands most nearly. Only the surroundings of a supposed start are looked at, in a band, so the cost
 * grows with `pattern.length * mostEdits`.
 * @param near supposed start, right to `mostEdits`
 * @returns null when more edits are needed
 */
export function align(pattern: string, text: string, near: number, mostEdits: number): Alignment | null {
  const reach = 2 * mostEdits
  const units = unitsOf(pattern, 0, pattern.length)
  const forwards = runBand(units, unitsOf(text, near - reach, near + pattern.length + reach), reach, mostEdits)
  if (forwards.distance > mostEdits) return null
  // The best end is known; from there backwards, the best start.
  const end = near + pattern.length + forwards.shift
  const backwards = runBand(units.toReversed(), unitsOf(text, end - pattern.length - reach, end + reach).reverse(), reach, null)
  return { start: end - pattern.length - backwards.shift, end, distance: forwards.distance }
}

/** So many rows of the table are gone through between two looks at what they cost. */
const rowsBetweenLooks = 16

type Band = { readonly distance: number; readonly shift: number }

/**
 * Edit distance in a band: a row of the table holds the costs of matching the pattern's first letters with pieces of text that end up to
 * `reach` letters nearer or further than they do.
 * @param window the text from `reach` letters before the pattern's start to `reach` letters behind its end
 * @param most null when the match must begin in the middle of the band; else it may begin anywhere, and of one that needs more edits than this
 *   only that is told
 * @returns the cheapest end, and of these the one nearest to the middle
 */
function runBand(pattern: Uint32Array, window: Uint32Array, reach: number, most: number | null): Band {
  const isFree = most !== null
  const width = 2 * reach + 1
  let row = new Int32Array(width + 1).fill(never)
  let next = new Int32Array(width + 1).fill(never)
  for (let b = isFree ? 0 : reach; b < width; b += 1) row[b] = isFree ? 0 : b - reach
  for (const [i, unit] of pattern.entries()) {
    let putIn = never
    for (let b = 0; b < width; b += 1) {
      const other = window[i + b] ?? outside
      const isIn = other !== outside
      const replaced = isIn ? (row[b] ?? never) + (other === unit ? 0 : 1) : never
      const leftOut = (row[b + 1] ?? never) + 1
      const added = isIn ? putIn + 1 : never
      putIn = replaced < leftOut ? replaced : leftOut
      if (added < putIn) putIn = added
      next[b] = putIn
    }
    // What a row costs at least, the next ones cost, too: most supposed starts are given up after a part of the pattern.
    if (isFree && i % rowsBetweenLooks === 0 && next.every(cost => cost > most)) return { distance: never, shift: 0 }
    const spent = row
    row = next
    next = spent
  }
  return cheapest(row, reach)
}

function cheapest(row: Int32Array, reach: number): Band {
  let best: Band = { distance: never, shift: 0 }
  for (let b = 0; b <= 2 * reach; b += 1) {
    const distance = row[b] ?? never
    const shift = b - reach
    if (distance < best.distance || (distance === best.distance && Math.abs(shift) < Math.abs(best.shift))) best = { distance, shift }
  }
  return best
}

function unitsOf(text: string, from: number, to: number): Uint32Array {
  const units = new Uint32Array(to - from).fill(outside)
  for (let at = Math.max(0, from); at < Math.min(to, text.length); at += 1) units[at - from] = text.charCodeAt(at)
  return units
}
