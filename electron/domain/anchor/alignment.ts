/** Comparing texts letter by letter: how many insertions, deletions and replacements make one from the other. */

export type Alignment = { readonly start: number; readonly end: number; readonly distance: number }

/** How alike two short texts are: 1 for the same, 0 for nothing in common. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(a.length, b.length)
  return longer === 0 || a === b ? 1 : 1 - distance(a, b) / longer
}

/**
 * Finds where in a text a pattern stands most nearly. Only the surroundings of a supposed start are looked at, in a band, so the cost
 * grows with `pattern.length * mostEdits`.
 * @param near supposed start, right to `mostEdits`
 * @returns null when more edits are needed
 */
export function align(pattern: string, text: string, near: number, mostEdits: number): Alignment | null {
  const reach = 2 * mostEdits
  const forwards = runBand(pattern.length, reach, () => 0, (i, j) => pattern.charCodeAt(i) === text.charCodeAt(near + j), j => near + j >= 0 && near + j < text.length)
  if (forwards.distance > mostEdits) return null
  // The best end is known; from there backwards, the best start.
  const end = near + pattern.length + forwards.shift
  const backwards = runBand(pattern.length, reach, shift => (shift < 0 ? Infinity : shift), (i, j) => pattern.charCodeAt(pattern.length - 1 - i) === text.charCodeAt(end - 1 - j), j => j >= 0 && j < end)
  return { start: end - pattern.length - backwards.shift, end, distance: forwards.distance }
}

type Band = { readonly distance: number; readonly shift: number }

/**
 * Edit distance in a band: row `i` of the table holds the cost of matching the pattern's first `i` letters with a piece of text that ends
 * `shift` letters further or nearer than they do.
 * @param costAtStart cost of beginning with a shift
 * @param isSame whether letter `i` of the pattern is letter `j` of the text
 * @returns the least cost for the whole pattern, with the shift nearest to none
 */
function runBand(length: number, reach: number, costAtStart: (shift: number) => number, isSame: (i: number, j: number) => boolean, isInside: (j: number) => boolean): Band {
  const width = 2 * reach + 1
  let row = Float64Array.from({ length: width }, (_, b) => costAtStart(b - reach))
  let next = new Float64Array(width)
  for (let i = 0; i < length; i += 1) {
    for (let b = 0; b < width; b += 1) {
      const j = i + b - reach
      const replaced = isInside(j) ? (row[b] ?? Infinity) + (isSame(i, j) ? 0 : 1) : Infinity
      const leftOut = (row[b + 1] ?? Infinity) + 1
      const putIn = b > 0 && isInside(j) ? (next[b - 1] ?? Infinity) + 1 : Infinity
      next[b] = Math.min(replaced, leftOut, putIn)
    }
    ;[row, next] = [next, row]
  }
  let best: Band = { distance: Infinity, shift: 0 }
  for (const [b, cost] of row.entries()) {
    const shift = b - reach
    if (cost < best.distance || (cost === best.distance && Math.abs(shift) < Math.abs(best.shift))) best = { distance: cost, shift }
  }
  return best
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1)
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
