/** Which gaps between the letters of a line mean spaces. */
import type { Placed } from './frames.ts'
import { firstWide, isWideSign, space } from './signs.ts'

/** In parts of the type size: no narrower gap means a space. */
export const narrowestSpace = 0.17
/** Of fewer gaps than these nothing is usual. */
const fewestGaps = 6
/** Of more values than any line has, made up to be in the worst order, selection would take time without end. */
const mostSelected = 2_000

/** The narrowest gap between two signs that means a space, in points: wide signs have room around them. `least` as `leastSpace` tells it. */
export function spaceBetween(left: number, right: number, least: number, size: number): number {
  if (left < firstWide && right < firstWide) return least
  const wide = Number(isWideSign(left)) + Number(isWideSign(right))
  return wide === 2 ? 0.8 * size : wide === 1 ? Math.max(least, 0.45 * size) : least
}

/** The narrowest gap of a line that means a space, in points. Letterspaced words have wide gaps everywhere. */
export function leastSpace({ codes, x0, x1 }: Placed, line: Uint32Array, size: number): number {
  if (gaps.length < line.length) gaps = new Float64Array(2 * line.length)
  let total = 0
  let wide = 0
  let before = line[0] as number
  let isBroken = codes[before] === space
  for (let n = 1; n < line.length; n++) {
    const own = line[n] as number
    const isSpace = codes[own] === space
    if (!isSpace && !isBroken) {
      total++
      // Letters that touch or overlap are only counted: what counts is whether they are half of all.
      const gap = (x0[own] as number) - (x1[before] as number)
      if (gap > 0) gaps[wide++] = gap
    }
    isBroken = isSpace
    before = own
  }
  const place = (total >> 1) - (total - wide)
  // The middle one of all gaps is one of these, or none is wider than nothing.
  return narrowestSpace * size + (total >= fewestGaps && place >= 0 ? smallest(gaps.subarray(0, wide), place) : 0)
}

/** Room that is kept from line to line: to find it anew for each takes longer than all else. */
let gaps = new Float64Array(256)

/** The value that stands at this place when all are sorted (Hoare's selection): sorting them all takes longer than all else of a line. */
function smallest(values: Float64Array, place: number): number {
  if (values.length > mostSelected) return values.sort()[place] as number
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const pivot = values[place] as number
    let left = low
    let right = high
    while (left <= right) {
      while ((values[left] as number) < pivot) left++
      while ((values[right] as number) > pivot) right--
      if (left > right) break
      const value = values[left] as number
      values[left++] = values[right] as number
      values[right--] = value
    }
    if (right < place) low = left
    if (place < left) high = right
  }
  return values[place] as number
}
