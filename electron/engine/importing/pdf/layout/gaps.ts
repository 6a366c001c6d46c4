/** Which gaps between the letters of a line mean spaces. */
import { isWide, type Placed } from './frames.ts'

/** In parts of the type size. */
const narrowestSpace = 0.17
/** Of more values than any line has, made up to be in the worst order, selection would take time without end. */
const mostSelected = 2_000

/** The narrowest gap between these two that means a space, in points: wide signs have room around them. `least` as `leastSpace` tells it. */
export function spaceBetween(left: Placed, right: Placed, least: number, size: number): number {
  const wide = Number(isWide(left.text)) + Number(isWide(right.text))
  return wide === 2 ? 0.8 * size : wide === 1 ? Math.max(least, 0.45 * size) : least
}

/** The narrowest gap of a line that means a space, in points. Letterspaced words have wide gaps everywhere. */
export function leastSpace(glyphs: readonly Placed[], size: number): number {
  const gaps: number[] = []
  let previous: Placed | null = null
  for (const glyph of glyphs) {
    if (previous && previous.text !== ' ' && glyph.text !== ' ') gaps.push(glyph.x0 - previous.x1)
    previous = glyph
  }
  const usual = gaps.length >= 6 ? Math.max(0, smallest(gaps, gaps.length >> 1)) : 0
  return narrowestSpace * size + usual
}

/** The value that stands at this place when all are sorted (Hoare's selection): sorting them all takes longer than all else of a line. */
function smallest(values: number[], place: number): number {
  if (values.length > mostSelected) return new Float64Array(values).sort()[place] as number
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
