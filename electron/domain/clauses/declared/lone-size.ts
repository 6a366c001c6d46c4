/** One heading that a converter set as large as the title would make the title a part of the paper, and hold all that follows. */
import type { Row } from '../rows.ts'
import { closesPaper, isFrontMatter, namesPaper } from '../titles/known.ts'
import { repeats } from '../titles/names.ts'

/** So many headings of the next size, none of them an introduction, stand above it and below it. */
const fewestAbove = 2
const fewestBelow = 1

/**
 * The same rows. Where but one heading without a number is larger than all others, the title apart, and headings of the next size stand above it and below, it is set
 * as these are: several witnesses count for more than one size. What is called as papers are, or as the title is, may well
 * begin another part, and the first heading is a title only where its words, its lines or an introduction below it say so.
 */
export function asThoseAround(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const [first = -1] = headings
  // Lines of a title are set alike, one right below the other.
  const others = headings.filter((i, at) => at > 0 && !(i === first + at && levelOf(rows[i]) === levelOf(rows[first])))
  const opening = headings.slice(0, headings.length - others.length)
  const isTitle = opening.length > 1 || opening.some(i => namesPaper(rows[i]?.text ?? '')) || isFrontMatter(rows[others[0] ?? -1]?.text ?? '')
  const largest = others.reduce((least, i) => Math.min(least, levelOf(rows[i])), Infinity)
  const [lone = -1, ...more] = others.filter(i => levelOf(rows[i]) === largest)
  const words = rows[lone]?.text ?? ''
  if (!isTitle || lone < 0 || more.length > 0 || rows[lone]?.label || levelOf(rows[first]) > largest || namesPaper(words) || closesPaper(words) || repeats(words, rows[first]?.text ?? '')) return rows
  const level = others.reduce((least, i) => (i === lone ? least : Math.min(least, levelOf(rows[i]))), Infinity)
  const around = others.filter(i => levelOf(rows[i]) === level && !isFrontMatter(rows[i]?.text ?? ''))
  if (around.filter(i => i < lone).length < fewestAbove || around.filter(i => i > lone).length < fewestBelow) return rows
  return rows.map((row, i) => (i === lone && row.hint ? { ...row, hint: { ...row.hint, level } } : row))
}

function levelOf(row: Row | undefined): number {
  return Math.max(1, row?.hint?.level ?? 1)
}
