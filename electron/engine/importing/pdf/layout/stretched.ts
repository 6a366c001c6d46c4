/** Words of one line that were driven apart to fill a narrow column: their gaps are wide, and all alike. */
import { type Placed, styleOf } from './frames.ts'
import { isBlank } from './signs.ts'
import type { Parted } from './uprights.ts'

/** Characters that stand on one line. `signs` are their places in a `Placed`: from which on, and before which, and the same of those that follow elsewhere. */
export type Run = { signs: number[]; x0: number; x1: number; y: number; size: number }

/** Points, and parts of the wider one: by how much gaps of one line may differ. */
const [unlike, unlikePart] = [0.4, 0.03]
/** In parts of the type size: a gap within a word that was driven apart is narrower, and one between two words of a line that was not is wider. */
const narrowestSpace = 0.17
const overlap = 0.1
const [mostParts, mostSigns] = [64, 1_000]
const widest = 9
const fewestWords = 3
const nearestLine = 2.2
/** Points. */
const sameEdge = 1.2
/** Of the words such a part may be numbers: cells of a table stand in equal steps, too. */
const mostNumbers = 0.4

/**
 * Puts the words of each such line together. The file wrote it in one go, every word with the same gap before it, and it has at least three, most of them
 * in small letters, or reaches from edge to edge as the line above or below does: rows of a table are hardly ever all of that.
 * @param runs in the file's order
 * @param absorb puts the second one into the first
 */
export function joinStretched(glyphs: Placed, runs: readonly Run[], isParted: Parted | null, absorb: (target: Run, run: Run) => void): readonly Run[] {
  const lines: (readonly Run[])[] = []
  let isAny = false
  for (let from = 0; from < runs.length;) {
    let to = from + 1
    while (to < runs.length && followsInLine(glyphs, runs[to - 1] as Run, runs[to] as Run, isParted)) to += 1
    lines.push(runs.slice(from, to))
    isAny ||= to > from + 1
    from = to
  }
  if (!isAny) return runs
  const isDriven = lines.map(line => line.length > 1 && isEvenlySet(glyphs, line))
  const isText = lines.map((line, i) => line.length === 1 || (isDriven[i] === true && line.length >= fewestWords && areWords(glyphs, line)))
  return lines.flatMap((line, i) => {
    const [first] = line
    const beside = [i - 1, i + 1].map(at => (isText[at] ? lines[at] : undefined))
    if (!first || !isDriven[i] || !(isText[i] || beside.some(other => other && fillsAlike(glyphs, line, other)))) return line
    for (const run of line.slice(1)) absorb(first, run)
    return [first]
  })
}

/** Whether a line reaches from edge to edge of the column as the line of several words right above or below it does, in equal type. */
function fillsAlike(glyphs: Placed, line: readonly Run[], other: readonly Run[]): boolean {
  const [left, right, first, last] = [line[0], line.at(-1), other[0], other.at(-1)]
  if (!left || !right || !first || !last || first.size !== left.size || Math.abs(first.y - left.y) > nearestLine * left.size) return false
  return Math.abs(first.x0 - left.x0) < sameEdge && Math.abs(last.x1 - right.x1) < sameEdge && (other.length > 1 || hasSpace(glyphs, first))
}

function followsInLine(glyphs: Placed, above: Run, run: Run, isParted: Parted | null): boolean {
  if (run.y !== above.y || run.size !== above.size || run.x0 <= above.x1 || run.x0 - above.x1 > widest * run.size || isParted?.(above.x1, run.x0, run.y, run.size)) return false
  return styleOf(glyphs, run.signs[0] as number).object === styleOf(glyphs, (above.signs.at(-1) as number) - 1).object
}

/** Whether single words, or what has no blank in it, stand in equal steps. */
function isEvenlySet(glyphs: Placed, line: readonly Run[]): boolean {
  const gaps = line.slice(1).map((run, i) => run.x0 - (line[i] as Run).x1)
  const most = Math.max(...gaps)
  return most - Math.min(...gaps) <= unlike + unlikePart * most && !line.some(run => hasSpace(glyphs, run))
}

function areWords({ codes }: Placed, line: readonly Run[]): boolean {
  const firsts = line.map(({ signs }) => String.fromCodePoint(codes[signs[0] as number] as number))
  const small = firsts.slice(1).filter(sign => /\p{Ll}/u.test(sign)).length
  return small > (line.length - 1) / 2 && firsts.filter(sign => /\d/u.test(sign)).length <= mostNumbers * line.length
}

function hasSpace({ codes, x0, x1 }: Placed, { signs, size }: Run): boolean {
  let right = Infinity
  for (let n = 0; n < signs.length; n += 2) {
    for (let i = signs[n] as number; i < (signs[n + 1] as number); i++) {
      if (isBlank(codes[i] as number)) continue
      if ((x0[i] as number) - right > narrowestSpace * size) return true
      right = x1[i] as number
    }
  }
  return false
}

/** Whether a run stands in the room that another one leaves between its own signs, as boxes to be ticked do that come from another font. */
export function fitsBetween({ codes, x0, x1 }: Placed, other: Run, { x0: left, x1: right, size }: Run): boolean {
  const { signs } = other
  const most = overlap * size
  // Of longer lines, made up to be laid over each other, looking through them would take without end.
  const isWithin = left > other.x0 && right < other.x1 && signs.length <= mostParts && (signs.at(-1) as number) - (signs[0] as number) <= mostSigns
  if (!isWithin) return false
  for (let n = 0; n < signs.length; n += 2) {
    for (let i = signs[n] as number; i < (signs[n + 1] as number); i++) {
      if (!isBlank(codes[i] as number) && (x0[i] as number) < right - most && (x1[i] as number) > left + most) return false
    }
  }
  return true
}
