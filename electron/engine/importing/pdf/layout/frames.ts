import type { Glyphs, Stretch } from '../pdfium/glyphs.ts'
import type { PdfPage, Rule } from '../pdfium/page.ts'
import type { Style } from '../pdfium/styles.ts'
import { sameColumn, smallest } from '../pdfium/across.ts'
import { isBlank, isWideSign } from './signs.ts'

/** Characters in their reading frame, a column for each thing told of them: x runs along the line, y grows from line to line. Points. */
export type Placed = {
  /** Columns may be longer. */
  readonly count: number
  /** Code points. */
  readonly codes: Uint32Array
  /** All of them, in order. */
  readonly stretches: readonly Stretch[]
  /** Which of the stretches each stands in. */
  readonly stretchAt: Uint32Array
  readonly x0: Float32Array
  readonly x1: Float32Array
  /** Of the baseline; of the left edge for upright signs in vertical lines. */
  readonly y: Float32Array
}

export function styleOf({ stretches, stretchAt }: Placed, i: number): Style {
  return (stretches[stretchAt[i] as number] as Stretch).style
}

/** A rule in the same frame. */
export type PlacedRule = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** What is read in one direction. */
export type Frame = { readonly glyphs: Placed; readonly rules: readonly PlacedRule[] }

/** Quarter turns, counter-clockwise, of the direction that lines run in. Vertical writing runs as lines turned by three do. */
type Turn = 0 | 1 | 2 | 3
const along = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const

/** Degrees by which a line may lean and still count as straight. */
const mostLean = 5

/** What is read in one direction; `isUpright` in a vertical line. */
type Turned = Stretch & { readonly isUpright: boolean }

/** Parts a page's characters by the direction they are read in, the one with most of them first. `slanted` counts what leans: watermarks. */
export function framesOf({ glyphs, rules }: PdfPage): { readonly frames: readonly Frame[]; readonly slanted: number } {
  if (glyphs.isAcross) return { frames: glyphs.count === 0 ? [] : [{ glyphs: placedAcross(glyphs), rules: rules.map(rule => placeRule(rule, 0)) }], slanted: 0 }
  const stretches = withoutHidden(glyphs)
  const vertical = verticalObjects(glyphs, stretches)
  const byTurn = new Map<Turn, { readonly stretches: Turned[]; count: number }>()
  let slanted = 0
  for (const stretch of stretches) {
    const { style, from, to } = stretch
    const turn = turnOf(style.angle)
    if (turn === null) {
      slanted += to - from
      continue
    }
    const isUpright = turn === 0 && vertical.has(style.object)
    const own = isUpright ? 3 : turn
    const known = byTurn.get(own) ?? { stretches: [], count: 0 }
    known.stretches.push({ ...stretch, isUpright })
    known.count += to - from
    byTurn.set(own, known)
  }
  const turns = [...byTurn].sort(([, left], [, right]) => right.count - left.count)
  return { frames: turns.map(([turn, { stretches: own, count }]) => ({ glyphs: placeAll(glyphs, turn, own, count), rules: rules.map(rule => placeRule(rule, turn)) })), slanted }
}

/** Invisible text is what a scanning program read in a picture, unless there is visible text as well: then it is hidden. */
function withoutHidden({ codes, stretches }: Glyphs): readonly Stretch[] {
  if (!stretches.some(({ style }) => style.isInvisible || style.size < smallest)) return stretches
  const readable = stretches.filter(({ style }) => style.size >= smallest)
  const visible = readable.filter(({ style }) => !style.isInvisible)
  const inked = visible.reduce((sum, { from, to }) => sum + codes.subarray(from, to).reduce((own, code) => own + (isBlank(code) ? 0 : 1), 0), 0)
  return inked > 0.2 * lengthOf(readable) ? visible : readable
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { from, to }) => sum + to - from, 0)
}

function turnOf(angle: number): Turn | null {
  const turn = Math.round(angle / 90)
  return Math.abs(angle - turn * 90) > mostLean ? null : ((((turn % 4) + 4) % 4) as Turn)
}

/** Text objects whose signs stand below each other; of single signs, those below or above one of the same width at the same place. */
function verticalObjects({ codes, left, top }: Glyphs, stretches: readonly Stretch[]): ReadonlySet<number> {
  const vertical = new Set<number>()
  const isWideAt = (i: number) => isWideSign(codes[i] as number)
  const isBeside = (i: number, other: number, size: number) => Math.abs((left[other] as number) - (left[i] as number)) < sameColumn * size
  let areSingleSigns = false
  let across = 0
  let before = -1
  let above: Style | null = null
  for (const { style, from, to } of stretches) {
    const { size, object } = style
    let height = before < 0 ? 0 : (top[before] as number)
    for (let i = from; i < to && style.angle === 0; i++) {
      const own = top[i] as number
      if (above?.angle === 0) {
        const down = height - own
        if (!(down > 0.5 * size && down < 2 * size && isBeside(i, before, size))) across++
        else if (above.object === object) vertical.add(object)
        else if (isWideAt(before) && isWideAt(i)) areSingleSigns = true
      }
      above = style
      before = i
      height = own
    }
    above = style
    before = to - 1
  }
  // Signs of an object each make no vertical text of a page that is written across: a narrow cell looks the same.
  if (!areSingleSigns || across > lengthOf(stretches) / 2) return vertical
  const signs = stretches.flatMap(({ style, from, to }) => Array.from({ length: to - from }, (_, n) => ({ style, i: from + n })))
  for (const [n, { style: { size, object }, i }] of signs.entries()) {
    for (const other of [signs[n - 1], signs[n + 1]]) if (other && isWideAt(i) && isBeside(i, other.i, size)) vertical.add(object)
  }
  return vertical
}

function placedAcross(glyphs: Glyphs): Placed {
  return { ...glyphs, x0: glyphs.left, x1: glyphs.right, y: glyphs.down }
}

function placeAll(glyphs: Glyphs, turn: Turn, turned: readonly Turned[], count: number): Placed {
  if (turn === 0 && count === glyphs.count && !glyphs.isMirrored) return placedAcross(glyphs)
  const { codes, left, top, right, bottom, x, down } = glyphs
  const placed = { count, codes: new Uint32Array(count), stretchAt: new Uint32Array(count), x0: new Float32Array(count), x1: new Float32Array(count), y: new Float32Array(count) }
  const stretches: Stretch[] = []
  const [a, b] = along[turn]
  let n = 0
  for (const { style, from, to, isLevel, isUpright } of turned) {
    const own = stretches.push({ style, from: n, to: n + to - from, isLevel: isLevel && turn === 0 }) - 1
    for (let i = from; i < to; i++, n++) {
      const [near, far, highest] = [left[i] as number, right[i] as number, top[i] as number]
      const start = turn === 0 ? near : near * a + (bottom[i] as number) * b
      const end = turn === 0 ? far : far * a + highest * b
      placed.codes[n] = codes[i] as number
      placed.stretchAt[n] = own
      placed.x0[n] = Math.min(start, end)
      placed.x1[n] = Math.max(start, end)
      // An upright sign begins at its corner and not on a baseline.
      placed.y[n] = isUpright ? near * b - highest * a : turn === 0 ? (down[i] as number) : (x[i] as number) * b + (down[i] as number) * a
    }
  }
  return { ...placed, stretches }
}

function placeRule({ left, right, bottom, top }: Rule, turn: Turn): PlacedRule {
  const [a, b] = along[turn]
  const xs = [left * a + bottom * b, right * a + top * b]
  const ys = [left * b - bottom * a, right * b - top * a]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}
