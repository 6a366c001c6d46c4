import { isWideSign } from '../layout/signs.ts'
import type { Style } from './styles.ts'

type Columns = { readonly codes: Uint32Array; readonly left: Float32Array }
type Stretch = { readonly style: Pick<Style, 'angle' | 'size' | 'isInvisible'>; readonly from: number; readonly isLevel: boolean }

/** Points: smaller text is not meant to be read. */
export const smallest = 0.8
/** In parts of the type size: signs that stand below each other begin as near to one place. */
export const sameColumn = 0.3

/**
 * Whether all of a page is read from left to right, and meant to be seen: nothing leans or is hidden, no sign of a text object stands above
 * another one of it, and no wide sign where one of another object may stand above it. Nearly all pages are like that, and need nothing else.
 */
export function isReadAcross({ codes, left }: Columns, stretches: readonly Stretch[]): boolean {
  const isWideAt = (i: number) => isWideSign(codes[i] as number)
  return stretches.every(({ style: { angle, size, isInvisible }, from, isLevel }, n) => {
    if (angle !== 0 || !isLevel || isInvisible || !(size >= smallest)) return false
    const isBelow = n > 0 && Math.abs((left[from] as number) - (left[from - 1] as number)) < sameColumn * size
    return !isBelow || !isWideAt(from) || !isWideAt(from - 1)
  })
}
