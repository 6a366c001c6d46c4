import { isBlank, isWide, type Placed } from './frames.ts'

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
const widestSpacedGap = 2.5
const mostBack = 0.6
const narrowestSpace = 0.17

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
  const byCell = new Map<number, Placed[]>()
  const keyOf = (x: number, y: number) => Math.floor(x / cell) * 100_003 + Math.floor(y / cell)
  return glyphs.filter(glyph => {
    const near = Math.min(cell / 2, nearness * glyph.style.size)
    const key = keyOf(glyph.x0, glyph.y)
    let last = NaN
    for (let corner = 0; corner < 4; corner++) {
      const other = keyOf(glyph.x0 + (corner & 1 ? near : -near), glyph.y + (corner & 2 ? near : -near))
      if (other === last) continue
      last = other
      if (byCell.get(other)?.some(known => isDouble(known, glyph, near))) return false
    }
    const list = byCell.get(key)
    if (list) list.push(glyph)
    else byCell.set(key, [glyph])
    return true
  })
}

function isDouble(known: Placed, glyph: Placed, near: number): boolean {
  const isSame = known.text === glyph.text && known.style.object !== glyph.style.object
  return isSame && Math.abs(known.x0 - glyph.x0) < near && Math.abs(known.y - glyph.y) < near
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
      if (isOnLine(other, run.y, run.size) && gap < widestGap * size && gap > -mostBack * size) {
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
  const glyphs = run.glyphs.some((glyph, i) => glyph.x0 < (run.glyphs[i - 1]?.x0 ?? -Infinity)) ? run.glyphs.toSorted((left, right) => left.x0 - right.x0) : run.glyphs
  const inked = glyphs.filter(({ text }) => !isBlank(text))
  const [first] = inked
  if (!first) return null
  const main = mostly(inked)
  return {
    text: textOf(glyphs, run),
    x0: inked.reduce((least, { x0 }) => Math.min(least, x0), Infinity),
    x1: inked.reduce((most, { x1 }) => Math.max(most, x1), -Infinity),
    y: run.y,
    size: main.size,
    font: main.font,
    isBold: inked.filter(({ style }) => style.isBold).length > 0.9 * inked.length,
    isArtifact: inked.every(({ style }) => style.isArtifact),
    headingLevel: inked.filter(({ style }) => style.headingLevel > 0).length > inked.length / 2 ? first.style.headingLevel || main.headingLevel : 0,
    length: inked.length,
  }
}

/** The style that most glyphs are set in; styles of one size and font are one. */
function mostly(glyphs: readonly Placed[]): Placed['style'] {
  const counts: { style: Placed['style']; count: number }[] = []
  for (const { style } of glyphs) {
    const known = counts.find(({ style: other }) => other === style || (Math.abs(other.size - style.size) < 0.1 && other.font === style.font))
    if (known) known.count++
    else counts.push({ style, count: 1 })
  }
  return counts.reduce((most, entry) => (entry.count > most.count ? entry : most)).style
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
    const accent = previous && accents[previous.text]
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

function isOver(accent: Placed, letter: Placed): boolean {
  const middle = (accent.x0 + accent.x1) / 2
  return middle > letter.x0 && middle < letter.x1 && /\p{L}/u.test(letter.text)
}

function isRaised({ y, style }: Placed, run: Run): boolean {
  return style.size < 0.85 * run.size && run.y - y > 0.15 * run.size
}

function spaceBetween(left: Placed, right: Placed, least: number, size: number): number {
  const wide = Number(isWide(left.text)) + Number(isWide(right.text))
  return wide === 2 ? 0.8 * size : wide === 1 ? Math.max(least, 0.45 * size) : least
}

/** The narrowest gap that means a space, in points. Letterspaced words have wide gaps everywhere. */
function leastSpace(glyphs: readonly Placed[], size: number): number {
  const gaps: number[] = []
  for (const [i, glyph] of glyphs.entries()) {
    const previous = glyphs[i - 1]
    if (previous && previous.text !== ' ' && glyph.text !== ' ') gaps.push(glyph.x0 - previous.x1)
  }
  gaps.sort((left, right) => left - right)
  const usual = gaps.length >= 6 ? Math.max(0, gaps[gaps.length >> 1] ?? 0) : 0
  return narrowestSpace * size + usual
}

/** Ligatures as their letters, compatibility ideographs and radicals as the signs they stand for; soft hyphens stay for the line's end. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\uf900-\ufaff\u2e80-\u2fdf]/gu, sign => sign.normalize('NFKC'))
    .replace(/[\u200b\u200c\u2060\ufeff]|\u00ad(?!$)/gu, '')
}
