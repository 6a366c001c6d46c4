import type { Glyphs, PdfPage, Rule, Style } from '../pdfium/page.ts'
import { isBlank, isWideSign } from './signs.ts'

/** Characters in their reading frame, a column for each thing told of them: x runs along the line, y grows from line to line. Points. */
export type Placed = {
  /** Code points. */
  readonly codes: Uint32Array
  readonly styles: readonly Style[]
  readonly stretches: readonly Stretch[]
  readonly x0: Float64Array
  readonly x1: Float64Array
  /** Of the baseline; of the left edge for upright signs in vertical lines. */
  readonly y: Float64Array
}

/** Characters of one style, one behind the other, from `from` to before `to`. */
export type Stretch = { readonly style: Style; readonly from: number; readonly to: number }

/** A rule in the same frame. */
export type PlacedRule = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** What is read in one direction. */
export type Frame = { readonly glyphs: Placed; readonly rules: readonly PlacedRule[] }

/** Quarter turns, counter-clockwise, of the direction that lines run in. Vertical writing runs as lines turned by three do. */
type Turn = 0 | 1 | 2 | 3
const along = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const

/** Degrees by which a line may lean and still count as straight. */
const mostLean = 5
/** Points: smaller text is not meant to be read. */
const smallest = 0.8

/** What is read in one direction; `isUpright` in a vertical line. */
type Turned = Stretch & { readonly isUpright: boolean }

/** Parts a page's characters by the direction they are read in, the one with most of them first. `slanted` counts what leans: watermarks. */
export function framesOf(page: PdfPage): { readonly frames: readonly Frame[]; readonly slanted: number } {
  const { glyphs, stretches } = withoutHidden(page.glyphs)
  const vertical = verticalObjects(glyphs)
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
  return { frames: turns.map(([turn, { stretches: own, count }]) => ({ glyphs: placeAll(glyphs, turn, own, count), rules: page.rules.map(rule => placeRule(rule, turn)) })), slanted }
}

function stretchesOf(styles: readonly Style[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (let from = 0, to = 0; from < styles.length; from = to) {
    const style = styles[from] as Style
    for (to = from + 1; styles[to] === style; ) to++
    stretches.push({ style, from, to })
  }
  return stretches
}

/** Invisible text is what a scanning program read in a picture, unless there is visible text as well: then it is hidden. */
function withoutHidden(glyphs: Glyphs): { readonly glyphs: Glyphs; readonly stretches: readonly Stretch[] } {
  const stretches = stretchesOf(glyphs.styles)
  if (!stretches.some(({ style }) => style.isInvisible || style.size < smallest)) return { glyphs, stretches }
  const readable = [...glyphs.styles.keys()].filter(i => (glyphs.styles[i]?.size ?? 0) >= smallest)
  const visible = readable.filter(i => !glyphs.styles[i]?.isInvisible)
  const inked = visible.filter(i => !isBlank(glyphs.codes[i] ?? 0))
  const kept = only(glyphs, inked.length > 0.2 * readable.length ? visible : readable)
  return { glyphs: kept, stretches: stretchesOf(kept.styles) }
}

function only({ codes, styles, boxes, origins }: Glyphs, indexes: readonly number[]): Glyphs {
  const own = <T>(column: ArrayLike<T>, each: number) => indexes.flatMap(i => Array.from({ length: each }, (_, n) => column[each * i + n] as T))
  return { codes: new Uint32Array(own(codes, 1)), styles: own(styles, 1), boxes: new Float32Array(own(boxes, 4)), origins: new Float64Array(own(origins, 2)) }
}

function turnOf(angle: number): Turn | null {
  const turn = Math.round(angle / 90)
  return Math.abs(angle - turn * 90) > mostLean ? null : ((((turn % 4) + 4) % 4) as Turn)
}

/** Text objects whose signs stand below each other; of single signs, those below or above one of the same width at the same place. */
function verticalObjects({ codes, styles, boxes }: Glyphs): ReadonlySet<number> {
  const vertical = new Set<number>()
  const isWideAt = (i: number) => isWideSign(codes[i] ?? 0)
  let areSingleSigns = false
  let across = 0
  for (let i = 1; i < styles.length; i++) {
    const before = styles[i - 1] as Style
    const { angle, size, object } = styles[i] as Style
    if (before.angle !== 0 || angle !== 0) continue
    const down = topOf(boxes, i - 1) - topOf(boxes, i)
    const isBelow = down > 0.5 * size && down < 2 * size && Math.abs(leftOf(boxes, i - 1) - leftOf(boxes, i)) < 0.3 * size
    if (!isBelow) across++
    else if (before.object === object) vertical.add(object)
    else if (isWideAt(i - 1) && isWideAt(i)) areSingleSigns = true
  }
  // Signs of an object each make no vertical text of a page that is written across: a narrow cell looks the same.
  if (!areSingleSigns || across > styles.length / 2) return vertical
  for (const [i, { size, object }] of styles.entries()) {
    for (const other of [i - 1, i + 1]) {
      if (styles[other] && isWideAt(i) && Math.abs(leftOf(boxes, other) - leftOf(boxes, i)) < 0.3 * size) vertical.add(object)
    }
  }
  return vertical
}

function leftOf(boxes: Float32Array, i: number): number {
  return boxes[4 * i] as number
}

function topOf(boxes: Float32Array, i: number): number {
  return boxes[4 * i + 1] as number
}

function placeAll({ codes, styles, boxes, origins }: Glyphs, turn: Turn, turned: readonly Turned[], count: number): Placed {
  const areAll = count === styles.length
  const ownCodes = areAll ? codes : new Uint32Array(count)
  const [x0, x1, y] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)]
  const stretches: Stretch[] = []
  const [a, b] = along[turn]
  let n = 0
  for (const { style, from, to, isUpright } of turned) {
    stretches.push({ style, from: n, to: n + to - from })
    for (let i = from; i < to; i++, n++) {
      const left = boxes[4 * i] as number
      const right = boxes[4 * i + 2] as number
      if (turn === 0) {
        // Nearly all lines run to the right.
        x0[n] = Math.min(left, right)
        x1[n] = Math.max(left, right)
        y[n] = -(origins[2 * i + 1] as number)
      } else {
        const top = boxes[4 * i + 1] as number
        const start = left * a + (boxes[4 * i + 3] as number) * b
        const end = right * a + top * b
        x0[n] = Math.min(start, end)
        x1[n] = Math.max(start, end)
        // An upright sign begins at its corner and not on a baseline.
        y[n] = isUpright ? left * b - top * a : (origins[2 * i] as number) * b - (origins[2 * i + 1] as number) * a
      }
      ownCodes[n] = codes[i] as number
    }
  }
  return { codes: ownCodes, styles: areAll ? styles : turned.flatMap(({ from, to }) => styles.slice(from, to)), stretches, x0, x1, y }
}

function placeRule({ left, right, bottom, top }: Rule, turn: Turn): PlacedRule {
  const [a, b] = along[turn]
  const xs = [left * a + bottom * b, right * a + top * b]
  const ys = [left * b - bottom * a, right * b - top * a]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}
