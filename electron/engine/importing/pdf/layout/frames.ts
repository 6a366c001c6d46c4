import type { Glyph, PdfPage, Rule, Style } from '../pdfium/page.ts'

/** A glyph in its reading frame: x runs along the line, y grows from line to line. Points. */
export type Placed = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  /** Of the baseline; of the left edge for upright signs in vertical lines. */
  readonly y: number
  readonly style: Style
}

/** A rule in the same frame. */
export type PlacedRule = { readonly x0: number; readonly x1: number; readonly y0: number; readonly y1: number }

/** What is read in one direction. */
export type Frame = { readonly glyphs: readonly Placed[]; readonly rules: readonly PlacedRule[] }

/** Quarter turns, counter-clockwise, of the direction that lines run in. Vertical writing runs as lines turned by three do. */
type Turn = 0 | 1 | 2 | 3
const along = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const

/** Degrees by which a line may lean and still count as straight. */
const mostLean = 5
/** Points: smaller text is not meant to be read. */
const smallest = 0.8

/** Parts a page's glyphs by the direction they are read in, the one with most of them first. `slanted` counts what leans: watermarks. */
export function framesOf(page: PdfPage): { readonly frames: readonly Frame[]; readonly slanted: number } {
  const glyphs = withoutHidden(page.glyphs)
  const vertical = verticalObjects(glyphs)
  const byTurn = new Map<Turn, Placed[]>()
  let slanted = 0
  let style: Style | null = null
  let turn: Turn | null = null
  for (const glyph of glyphs) {
    if (style !== glyph.style) turn = turnOf((style = glyph.style).angle)
    if (turn === null) {
      slanted++
      continue
    }
    const isVertical = turn === 0 && vertical.size > 0 && vertical.has(glyph.style.object)
    const own: Turn = isVertical ? 3 : turn
    const placed = place(glyph, own, isVertical)
    const list = byTurn.get(own)
    if (list) list.push(placed)
    else byTurn.set(own, [placed])
  }
  const turns = [...byTurn].sort(([, left], [, right]) => right.length - left.length)
  return { frames: turns.map(([turn, placed]) => ({ glyphs: placed, rules: page.rules.map(rule => placeRule(rule, turn)) })), slanted }
}

/** Invisible text is what a scanning program read in a picture, unless there is visible text as well: then it is hidden. */
function withoutHidden(glyphs: readonly Glyph[]): readonly Glyph[] {
  if (!glyphs.some(({ style }) => style.isInvisible || style.size < smallest)) return glyphs
  const readable = glyphs.filter(({ style }) => style.size >= smallest)
  const visible = readable.filter(({ style, text }) => !style.isInvisible && text.trim() !== '')
  return visible.length > 0.2 * readable.length ? readable.filter(({ style }) => !style.isInvisible) : readable
}

function turnOf(angle: number): Turn | null {
  const turn = Math.round(angle / 90)
  return Math.abs(angle - turn * 90) > mostLean ? null : ((((turn % 4) + 4) % 4) as Turn)
}

/** Text objects whose signs stand below each other; of single signs, those below or above one of the same width at the same place. */
function verticalObjects(glyphs: readonly Glyph[]): ReadonlySet<number> {
  const vertical = new Set<number>()
  let across = 0
  let previous: Glyph | null = null
  for (const glyph of glyphs) {
    const before: Glyph | null = previous
    previous = glyph
    if (!before || before.style.angle !== 0 || glyph.style.angle !== 0) continue
    const { size } = glyph.style
    const down = before.top - glyph.top
    const isBelow = Math.abs(before.left - glyph.left) < 0.3 * size && down > 0.5 * size && down < 2 * size
    if (!isBelow) across++
    else if (before.style.object === glyph.style.object) vertical.add(glyph.style.object)
    else if (isWide(before.text) && isWide(glyph.text)) vertical.add(-1)
  }
  // Signs of an object each make no vertical text of a page that is written across: a narrow cell looks the same.
  if (!vertical.delete(-1) || across > glyphs.length / 2) return vertical
  for (const [i, glyph] of glyphs.entries()) {
    for (const other of [glyphs[i - 1], glyphs[i + 1]]) {
      if (other && isWide(glyph.text) && Math.abs(other.left - glyph.left) < 0.3 * glyph.style.size) vertical.add(glyph.style.object)
    }
  }
  return vertical
}

export function isBlank(text: string): boolean {
  return text === ' ' || (text.charCodeAt(0) >= 0xa0 && text.trim() === '')
}

/** Signs as wide as high: Han, kana, hangul and their punctuation. */
export function isWide(text: string): boolean {
  return text.charCodeAt(0) >= 0x1100 && /^[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3ffff}]/u.test(text)
}

/** @param isVertical whether it stands upright in a vertical line, which begins at its corner and not on a baseline */
function place(glyph: Glyph, turn: Turn, isVertical: boolean): Placed {
  const { text, style } = glyph
  // Nearly all lines run to the right.
  if (turn === 0) return { text, style, x0: Math.min(glyph.left, glyph.right), x1: Math.max(glyph.left, glyph.right), y: -glyph.y }
  const [a, b] = along[turn]
  const x = (px: number, py: number) => px * a + py * b
  const [xa, xb] = [x(glyph.left, glyph.bottom), x(glyph.right, glyph.top)]
  const y = isVertical ? glyph.left * b - glyph.top * a : glyph.x * b - glyph.y * a
  return { text, style, x0: Math.min(xa, xb), x1: Math.max(xa, xb), y }
}

function placeRule({ left, right, bottom, top }: Rule, turn: Turn): PlacedRule {
  const [a, b] = along[turn]
  const xs = [left * a + bottom * b, right * a + top * b]
  const ys = [left * b - bottom * a, right * b - top * a]
  return { x0: Math.min(...xs), x1: Math.max(...xs), y0: Math.min(...ys), y1: Math.max(...ys) }
}
