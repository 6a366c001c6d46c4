/** One heading that a converter set as large as the title would make the title a part of the paper, and hold all that follows. */
import { declaredLevel } from '../draft.ts'
import type { Row } from '../rows.ts'
import { closesPaper, isFrontMatter, namesPaper } from '../titles/known.ts'
import { repeats } from '../titles/names.ts'

/** So many headings of the next size, none of them an introduction, stand above it and below it. */
const fewestAbove = 2
const fewestBelow = 1
/** So many numbered chapters are set smaller than all that stands above them. */
const fewestNumbered = 3

/**
 * The same rows. Where but one heading without a number is larger than all others, the title apart, and headings of the next size stand above it and below, it is set
 * as these are: several witnesses count for more than one size. What is called as papers are, or as the title is, may well
 * begin another part, and the first heading is a title only where its words, its lines or an introduction below it say so.
 * What is larger than all chapters, which are numbered, and stands above the first of them only, is set as these are.
 */
export function asThoseAround(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const [first = -1] = headings
  // The lines of a title stand one right below the other, down to the last of the largest.
  const end = headings.findIndex((i, at) => i !== first + at || rows[i]?.label || isFrontMatter(rows[i]?.text ?? ''))
  const run = headings.slice(0, Math.max(1, end))
  const size = run.reduce((least, i) => Math.min(least, declaredLevel(rows[i])), Infinity)
  const opening = run.slice(0, run.findLastIndex(i => declaredLevel(rows[i]) === size) + 1)
  const below = headings.slice(opening.length)
  const others = below.filter(i => rows[i]?.label?.style !== 'annex' && !closesPaper(rows[i]?.text ?? ''))
  const isTitle = opening.length > 1 || opening.some(i => namesPaper(rows[i]?.text ?? '')) || isFrontMatter(rows[others[0] ?? -1]?.text ?? '')
  const largest = others.reduce((least, i) => Math.min(least, declaredLevel(rows[i])), Infinity)
  const large = others.filter(i => declaredLevel(rows[i]) === largest)
  const isLarge = new Set(large)
  const strange = large.filter(i => !isFrontMatter(rows[i]?.text ?? ''))
  const level = others.reduce((least, i) => (isLarge.has(i) ? least : Math.min(least, declaredLevel(rows[i]))), Infinity)
  if (!isTitle || large.length === 0 || level === Infinity || (size > largest && strange.length > 0) || large.some(i => rows[i]?.label)) return rows
  const set = (i: number, row: Row) => (isLarge.has(i) && row.hint ? { ...row, hint: { ...row.hint, level } } : row)
  const numbered = others.filter(i => declaredLevel(rows[i]) === level && rows[i]?.label)
  const [chapter = -1] = numbered
  const last = rows[large.at(-1) ?? -1]?.text ?? ''
  // Right above the first chapter, without words of its own, it may well hold them.
  const holdsNothing = large.at(-1) !== chapter - 1 || isFrontMatter(last) || repeats(last, rows[first]?.text ?? '')
  const isBegun = rows[chapter]?.label?.readings.some(({ n }) => n === 1) === true && large.every(i => i < chapter)
  // Parts of the paper are several, and what closes it is set as they are.
  const areParts = strange.length > 1 || (strange.length > 0 && below.some(i => !isLarge.has(i) && declaredLevel(rows[i]) === largest))
  if (numbered.length >= fewestNumbered && isBegun && holdsNothing && !areParts) return rows.map((row, i) => set(i, row))
  const [lone = -1, ...more] = large
  const words = rows[lone]?.text ?? ''
  if (more.length > 0 || namesPaper(words) || repeats(words, rows[first]?.text ?? '')) return rows
  const around = others.filter(i => declaredLevel(rows[i]) === level && !isFrontMatter(rows[i]?.text ?? ''))
  if (around.filter(i => i < lone).length < fewestAbove || around.filter(i => i > lone).length < fewestBelow) return rows
  return rows.map((row, i) => set(i, row))
}
