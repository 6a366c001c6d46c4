import { isBlank, isWide, type Placed } from './frames.ts'
import { leastSpace, spaceBetween } from './gaps.ts'

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

type Run = { glyphs: Placed[]; x0: number; x1: number; y: number; size: number }

/** In parts of the type size. */
const widestGap = 1.1
const widestJoinedGap = 0.6
const widestSpacedGap = 2.5
const mostBack = 0.6

/** Puts glyphs together into pieces of lines: raised and lowered signs stay in theirs, what is printed twice to look bold counts once. */
export function segmentsOf(glyphs: readonly Placed[]): readonly Segment[] {
  const runs = joinRuns(readRuns(withoutDoubles(glyphs)))
  return runs.map(segmentOf).filter(segment => segment !== null)
}

/** Points. Wider than the distance within which a character counts as printed twice, so that two cells each way reach all of them. */
const cell = 8
const nearness = 0.12

/** Leaves out a character that stands within a fraction of its size of the same one of another text object. */
function withoutDoubles(glyphs: readonly Placed[]): readonly Placed[] {
  const overlapping = overlappingObjects(glyphs)
  if (overlapping?.size === 0) return glyphs
  const byCell = new Map<number, Placed[]>()
  return glyphs.filter(glyph => {
    if (overlapping && !overlapping.has(glyph.style.object)) return true
    const near = Math.min(cell / 2, nearness * glyph.style.size)
    const right = Math.floor((glyph.x0 + near) / cell)
    const below = Math.floor((glyph.y + near) / cell)
    for (let x = Math.floor((glyph.x0 - near) / cell); x <= right; x++) {
      for (let y = Math.floor((glyph.y - near) / cell); y <= below; y++) {
        if (holdsDouble(byCell.get(cellAt(x, y)), glyph, near)) return false
      }
    }
    const own = cellAt(Math.floor(glyph.x0 / cell), Math.floor(glyph.y / cell))
    const list = byCell.get(own)
    if (list) list.push(glyph)
    else byCell.set(own, [glyph])
    return true
  })
}

type Extent = { readonly object: number; x0: number; x1: number; y0: number; y1: number }
/** Pages of more text objects are looked at character by character. */
const mostObjects = 2_000

/** Text objects whose characters begin where those of another one do, or nearly; null when there are too many objects to tell. */
function overlappingObjects(glyphs: readonly Placed[]): ReadonlySet<number> | null {
  const extentByObject = new Map<number, Extent>()
  let extent: Extent | undefined
  for (const { style: { object, size }, x0, y } of glyphs) {
    const near = Math.min(cell / 2, nearness * size)
    if (extent?.object !== object) extent = extentByObject.get(object)
    if (!extent) extentByObject.set(object, (extent = { object, x0: x0 - near, x1: x0 + near, y0: y - near, y1: y + near }))
    else {
      if (x0 - near < extent.x0) extent.x0 = x0 - near
      if (x0 + near > extent.x1) extent.x1 = x0 + near
      if (y - near < extent.y0) extent.y0 = y - near
      if (y + near > extent.y1) extent.y1 = y + near
    }
  }
  if (extentByObject.size > mostObjects) return null
  const overlapping = new Set<number>()
  const sorted = [...extentByObject.values()].sort((a, b) => a.y0 - b.y0)
  for (const [i, one] of sorted.entries()) {
    for (let j = i + 1; j < sorted.length; j++) {
      const other = sorted[j]
      if (!other || other.y0 > one.y1) break
      if (other.x0 <= one.x1 && one.x0 <= other.x1) overlapping.add(one.object).add(other.object)
    }
  }
  return overlapping
}

function cellAt(x: number, y: number): number {
  return x * 100_003 + y
}

function holdsDouble(cellGlyphs: readonly Placed[] | undefined, glyph: Placed, near: number): boolean {
  if (!cellGlyphs) return false
  for (const known of cellGlyphs) {
    if (known.text !== glyph.text || known.style.object === glyph.style.object) continue
    if (Math.abs(known.x0 - glyph.x0) < near && Math.abs(known.y - glyph.y) < near) return true
  }
  return false
}

/** Glyphs as the file has them one after the other, as long as they go on along a line. */
function readRuns(glyphs: readonly Placed[]): Run[] {
  const runs: Run[] = []
  let run: Run | null = null
  for (const glyph of glyphs) {
    if (run && goesOn(run, glyph)) {
      run.glyphs.push(glyph)
      run.x0 = Math.min(run.x0, glyph.x0)
      run.x1 = Math.max(run.x1, glyph.x1)
      if (glyph.style.size > run.size && !isBlank(glyph.text)) {
        run.size = glyph.style.size
        run.y = glyph.y
      }
    } else {
      run = { glyphs: [glyph], x0: glyph.x0, x1: glyph.x1, y: glyph.y, size: glyph.style.size }
      runs.push(run)
    }
  }
  return runs
}

function goesOn(run: Run, glyph: Placed): boolean {
  const last = run.glyphs.at(-1)
  const size = Math.max(run.size, glyph.style.size)
  const gap = glyph.x0 - run.x1
  const isSpaced = last?.text === ' ' || glyph.text === ' '
  // The letters of a ligature share its place.
  const isForward = gap > -mostBack * size || (last !== undefined && glyph.style.object === last.style.object && glyph.x0 >= last.x0)
  return isForward && isOnLine(run, glyph.y, glyph.style.size) && gap < (isSpaced ? widestSpacedGap : widestGap) * size
}

/** Whether a baseline belongs to a run's line: its own, or that of a smaller sign raised or lowered. */
function isOnLine(run: Run, y: number, size: number): boolean {
  const away = Math.abs(y - run.y)
  const [small, large] = size < run.size ? [size, run.size] : [run.size, size]
  return away <= (small < 0.9 * large ? 0.6 : 0.25) * large
}

/** Runs of one line that the file has in several places. */
function joinRuns(runs: Run[]): Run[] {
  const sorted = runs.filter(({ glyphs }) => glyphs.some(({ text }) => !isBlank(text))).sort((left, right) => left.y - right.y || left.x0 - right.x0)
  const joined: Run[] = []
  const tallest = sorted.reduce((most, { size }) => Math.max(most, size), 0)
  for (const run of sorted) {
    let target: Run | null = null
    for (let i = joined.length - 1; i >= 0; i--) {
      const other = joined[i]
      if (!other || run.y - other.y > tallest) break
      const size = Math.max(run.size, other.size)
      const gap = Math.max(run.x0, other.x0) - Math.min(run.x1, other.x1)
      if (isOnLine(other, run.y, run.size) && gap < widestJoinedGap * size && gap > -mostBack * size) {
        target = other
        break
      }
    }
    if (target) absorb(target, run)
    else joined.push(run)
  }
  return joined
}

function absorb(target: Run, run: Run): void {
  target.glyphs.push(...run.glyphs)
  target.x0 = Math.min(target.x0, run.x0)
  target.x1 = Math.max(target.x1, run.x1)
  if (run.size > target.size) {
    target.size = run.size
    target.y = run.y
  }
}

function segmentOf(run: Run): Segment | null {
  const glyphs = isInOrder(run.glyphs) ? run.glyphs : run.glyphs.toSorted((left, right) => left.x0 - right.x0)
  const inked = glyphs.filter(({ text }) => !isBlank(text))
  const [first] = inked
  if (!first) return null
  const { main, bold, artifacts, headings } = stylesOf(inked)
  let [x0, x1] = [Infinity, -Infinity]
  for (const glyph of inked) {
    if (glyph.x0 < x0) x0 = glyph.x0
    if (glyph.x1 > x1) x1 = glyph.x1
  }
  return {
    text: textOf(glyphs, run),
    x0,
    x1,
    y: run.y,
    size: main.size,
    font: main.font,
    isBold: bold > 0.9 * inked.length,
    isArtifact: artifacts === inked.length,
    headingLevel: headings > inked.length / 2 ? first.style.headingLevel || main.headingLevel : 0,
    length: inked.length,
  }
}

function isInOrder(glyphs: readonly Placed[]): boolean {
  let before = -Infinity
  for (const { x0 } of glyphs) {
    if (x0 < before) return false
    before = x0
  }
  return true
}

type StyleCounts = { readonly main: Placed['style']; readonly bold: number; readonly artifacts: number; readonly headings: number }

/** The style that most glyphs are set in, where styles of one size and font are one, and how many have what a style may have. */
function stylesOf(glyphs: readonly Placed[]): StyleCounts {
  const counts: { readonly style: Placed['style']; count: number }[] = []
  let [bold, artifacts, headings] = [0, 0, 0]
  for (let start = 0; start < glyphs.length;) {
    const { style } = glyphs[start] as Placed
    let end = start + 1
    while (glyphs[end]?.style === style) end++
    const count = end - start
    const like = counts.find(({ style: other }) => other === style || (Math.abs(other.size - style.size) < 0.1 && other.font === style.font))
    if (like) like.count += count
    else counts.push({ style, count })
    if (style.isBold) bold += count
    if (style.isArtifact) artifacts += count
    if (style.headingLevel > 0) headings += count
    start = end
  }
  return { main: counts.reduce((most, entry) => (entry.count > most.count ? entry : most)).style, bold, artifacts, headings }
}

const raisedByDigit: { readonly [digit: string]: string | undefined } = {
  0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹',
}

/** Letters with the spaces that the gaps between them mean. */
function textOf(glyphs: readonly Placed[], run: Run): string {
  const least = leastSpace(glyphs, run.size)
  let text = ''
  let isParted = true
  let previous: Placed | null = null
  for (const glyph of glyphs) {
    if (isBlank(glyph.text)) {
      // Spaces between wide signs only where there is room for one: some programs write them without any width.
      const isRoom = !previous || !isWide(previous.text) || glyph.x1 - previous.x1 > 0.15 * run.size
      if (isRoom && !isParted) text += glyph.text === '\u3000' ? '\u3000' : ' '
      isParted ||= isRoom
      continue
    }
    if (previous && !isParted && glyph.x0 - previous.x1 > spaceBetween(previous, glyph, least, run.size)) text += ' '
    isParted = false
    const accent = previous && mayBeAccent(previous.text) ? accents[previous.text] : undefined
    if (previous && accent && isOver(previous, glyph)) {
      // Old fonts print an accent by itself, over the letter that follows.
      text = text.slice(0, -1) + ((dotless[glyph.text] ?? glyph.text) + accent).normalize('NFC')
      previous = glyph
      continue
    }
    text += isRaised(glyph, run) ? (raisedByDigit[glyph.text] ?? glyph.text) : glyph.text
    previous = glyph
  }
  return plainLetters(text).trim()
}

const accents: { readonly [sign: string]: string | undefined } = {
  '¨': '\u0308', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '˜': '\u0303', '¸': '\u0327', '˚': '\u030a', 'ˇ': '\u030c', '¯': '\u0304',
}
const dotless: { readonly [sign: string]: string | undefined } = { ı: 'i', ȷ: 'j' }

function mayBeAccent(sign: string): boolean {
  const code = sign.charCodeAt(0)
  return code === 0x60 || code >= 0xa8
}

function isOver(accent: Placed, letter: Placed): boolean {
  const middle = (accent.x0 + accent.x1) / 2
  return middle > letter.x0 && middle < letter.x1 && /\p{L}/u.test(letter.text)
}

function isRaised({ y, style }: Placed, run: Run): boolean {
  return style.size < 0.85 * run.size && run.y - y > 0.15 * run.size
}

/** Ligatures as their letters, compatibility ideographs and radicals as the signs they stand for; soft hyphens stay for the line's end. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\uf900-\ufaff\u2e80-\u2fdf]/gu, sign => sign.normalize('NFKC'))
    .replace(/[\u200b\u200c\u2060\ufeff]|\u00ad(?!$)/gu, '')
}
