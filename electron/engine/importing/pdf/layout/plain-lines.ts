/** Lines as nearly all of them are: one text object wrote the signs from left to right on one baseline, and nothing about any of them has to be weighed. */
import type { Stretch } from '../pdfium/glyphs.ts'
import type { Placed } from './frames.ts'
import { narrowestSpace } from './gaps.ts'
import type { Run } from './stretched.ts'
import { firstBeyond, firstWide, isWideSign, space } from './signs.ts'

/** A line's text without blanks at its ends, from where to where it reaches in points, and how many of its signs are no blanks. */
export type PlainLine = { readonly text: string; readonly x0: number; readonly x1: number; readonly length: number; readonly stretch: Stretch }

/** Room for a line's text in code units and, where all are ASCII, in bytes, kept from line to line. */
let units = new Uint16Array(1_024)
let bytes = Buffer.alloc(1_024)

function makeRoom(signs: number): void {
  units = new Uint16Array(2 * signs)
  bytes = Buffer.alloc(2 * signs)
}

/** Reads such a line. @returns null for any other, of which `textOf` tells what its gaps and its rarer signs mean */
export function readPlainLine({ codes, stretches, stretchAt, x0, x1 }: Placed, { signs, size }: Run): PlainLine | null {
  const [from, to] = [signs[0] as number, signs[1] as number]
  const stretch = stretches[stretchAt[from] as number] as Stretch
  if (signs.length > 2 || to > stretch.to || !stretch.isLevel) return null
  if (to - from > units.length) makeRoom(to - from)
  const most = narrowestSpace * size
  let length = 0
  let blanks = 0
  let isParted = true
  let before = 0
  let all = 0
  let start = -Infinity
  let end = 0
  let left = 0
  let right = -Infinity
  for (let i = from; i < to; i++) {
    const code = codes[i] as number
    const own = x0[i] as number
    if (!(own >= start)) return null
    start = own
    if (code === space) {
      if (before >= firstWide && isWideSign(before)) return null
      if (isParted) continue
      bytes[length] = space
      units[length++] = space
      blanks++
      isParted = true
      continue
    }
    if (!isPlainSign(code) || (!isParted && start - end > most)) return null
    if (length === 0) left = start
    isParted = false
    bytes[length] = code
    units[length++] = code
    all |= code
    before = code
    end = x1[i] as number
    if (end > right) right = end
  }
  if (length === 0) return null
  if (isParted) {
    length--
    blanks--
  }
  const text = all < firstBeyond ? bytes.toString('latin1', 0, length) : Buffer.from(units.buffer, 0, 2 * length).toString('utf16le')
  return { text, x0: left, x1: right, length: length - blanks, stretch }
}

const graveAccent = 0x60

/** Whether a sign is one code unit, no blank and no accent, stays as it is, and needs no more than a gap before it to begin a word. */
function isPlainSign(code: number): boolean {
  if (code < firstBeyond) return code !== graveAccent
  if (code < 0x2010) return code >= 0xc0 && code < 0x250
  if (code < 0x3100) return code < 0x2028 || code > 0x3000
  return (code >= 0x4e00 && code < 0xa000) || (code > 0xff00 && code <= 0xff60)
}
