import type { Stretch } from '../pdfium/glyphs.ts'
import type { Style } from '../pdfium/styles.ts'
import { doublesOf } from './doubles.ts'
import type { Placed, PlacedRule } from './frames.ts'
import { textOf } from './letters.ts'
import { readPlainLine } from './plain-lines.ts'
import { absorb, joinRuns, readRuns } from './runs.ts'
import { firstBeyond, isBlank, space } from './signs.ts'
import { joinStretched, type Run } from './stretched.ts'
import { partedBy } from './uprights.ts'

/** A piece of a line without a wide gap in it. Points, in the reading frame. */
export type Segment = {
  readonly text: string
  readonly x0: number
  readonly x1: number
  readonly y: number
  /** Of what most of it is set in. */
  readonly size: number
  readonly isBold: boolean
  readonly font: string
  readonly isArtifact: boolean
  readonly headingLevel: number
  /** Characters of it. */
  readonly length: number
}

/** Puts characters together into pieces of lines, none of them across a line drawn from top to bottom: raised and lowered signs stay in theirs, what is printed twice to look bold counts once. */
export function segmentsOf(glyphs: Placed, rules: readonly PlacedRule[] = []): readonly Segment[] {
  const isParted = partedBy(rules)
  const runs = joinRuns(glyphs, joinStretched(glyphs, readRuns(glyphs, doublesOf(glyphs), isParted), isParted, absorb), isParted)
  const room = new Uint32Array(glyphs.count)
  return runs.map(run => segmentOf(glyphs, run, room)).filter(segment => segment !== null)
}

/** @param room for the places of all characters of a line */
function segmentOf(glyphs: Placed, run: Run, room: Uint32Array): Segment | null {
  const plain = readPlainLine(glyphs, run)
  if (plain) {
    const { text, x0, x1, length, stretch: { style: { size, font, isBold, isArtifact, headingLevel } } } = plain
    return { text, x0, x1, y: run.y, size, font, isBold, isArtifact, headingLevel, length }
  }
  const { codes, stretches, stretchAt, x0, x1 } = glyphs
  const line = lineOf(x0, run.signs, room)
  const parts: Part[] = []
  let stretch = -1
  let length = 0
  let left = Infinity
  let right = -Infinity
  for (let n = 0; n < line.length; n++) {
    const i = line[n] as number
    const code = codes[i] as number
    if (code === space || (code >= firstBeyond && isBlank(code))) continue
    const own = stretchAt[i] as number
    if (own !== stretch) {
      if (length > 0) parts.push({ style: (stretches[stretch] as Stretch).style, length })
      stretch = own
      length = 0
    }
    length++
    const start = x0[i] as number
    const end = x1[i] as number
    if (start < left) left = start
    if (end > right) right = end
  }
  if (length > 0) parts.push({ style: (stretches[stretch] as Stretch).style, length })
  const [first] = parts
  if (!first) return null
  const { main, length: all, bold, artifacts, headings } = stylesOf(parts)
  return {
    text: textOf(glyphs, line, run),
    x0: left,
    x1: right,
    y: run.y,
    size: main.size,
    font: main.font,
    isBold: bold > 0.9 * all,
    isArtifact: artifacts === all,
    headingLevel: headings > all / 2 ? first.style.headingLevel || main.headingLevel : 0,
    length: all,
  }
}

/** The signs of a run, each by its place, from left to right. */
function lineOf(x0: Float32Array, signs: readonly number[], room: Uint32Array): Uint32Array {
  let length = 0
  let before = -Infinity
  let isInOrder = true
  for (let n = 0; n < signs.length; n += 2) {
    const to = signs[n + 1] as number
    for (let i = signs[n] as number; i < to; i++) {
      room[length++] = i
      const own = x0[i] as number
      if (own < before) isInOrder = false
      before = own
    }
  }
  const line = room.subarray(0, length)
  return isInOrder ? line : Uint32Array.from([...line].sort((left, right) => (x0[left] as number) - (x0[right] as number)))
}

/** Characters of one style that follow each other, blanks left out. */
type Part = { readonly style: Style; length: number }
type StyleCounts = { readonly main: Style; readonly length: number; readonly bold: number; readonly artifacts: number; readonly headings: number }

/** The style that most of these characters are set in, where styles of one size and font are one, and how many have what a style may have. */
function stylesOf(parts: readonly Part[]): StyleCounts {
  const counts: Part[] = []
  let all = 0
  let bold = 0
  let artifacts = 0
  let headings = 0
  for (const { style, length } of parts) {
    const like = counts.find(({ style: other }) => other === style || (Math.abs(other.size - style.size) < 0.1 && other.font === style.font))
    if (like) like.length += length
    else counts.push({ style, length })
    all += length
    if (style.isBold) bold += length
    if (style.isArtifact) artifacts += length
    if (style.headingLevel > 0) headings += length
  }
  return { main: counts.reduce((most, entry) => (entry.length > most.length ? entry : most)).style, length: all, bold, artifacts, headings }
}
