/** An introduction that lists the sections of the plan by their names: those are the plan's own sections, and no parts of the introduction. */
import { declaredLevel } from '../draft.ts'
import { bulletLength } from '../labels/labels.ts'
import type { Row } from '../rows.ts'

/** Fewer names prove no list of sections. */
const fewestNames = 3

/**
 * The same rows. Where the headings that a list names are set like the one above the list, and that stands in an introduction which a
 * larger heading begins, they and all headings below the first of them move out to the level of the introduction.
 */
export function besideIntroduction(rows: readonly Row[]): readonly Row[] {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading')
  const namedByWords = new Map<string, number>()
  for (const i of headings) if (!namedByWords.has(wordsOf(rows[i]))) namedByWords.set(wordsOf(rows[i]), i)
  for (const [at, heading] of headings.entries()) {
    const named = sectionsNamedBelow(rows, heading, headings[at + 1] ?? rows.length, namedByWords)
    const first = named[0]
    if (first === undefined) continue
    const level = declaredLevel(rows[heading])
    const outer = headings.slice(0, at).findLast(i => declaredLevel(rows[i]) < level)
    if (outer === undefined || !isIntroduction(rows, headings, outer, level)) continue
    if (named.some(i => declaredLevel(rows[i]) !== level)) continue
    const by = level - declaredLevel(rows[outer])
    return rows.map((row, i) => (i >= first && row.hint?.kind === 'heading' ? { ...row, hint: { ...row.hint, level: declaredLevel(row) - by } } : row))
  }
  return rows
}

/** The headings further down that the list below a heading names, in its order; none when one of its items names none. */
function sectionsNamedBelow(rows: readonly Row[], heading: number, end: number, namedByWords: ReadonlyMap<string, number>): number[] {
  const named: number[] = []
  for (let i = heading + 1; i < end; i += 1) {
    const row = rows[i]
    if (!row || !(row.isBullet || row.hint?.kind === 'item')) continue
    const section = namedByWords.get(wordsOf(row)) ?? -1
    if (section < end || section <= (named.at(-1) ?? -1)) return []
    named.push(section)
  }
  return named.length < fewestNames ? [] : named
}

/** It begins with text of its own, and no heading below it is as large. */
function isIntroduction(rows: readonly Row[], headings: readonly number[], outer: number, level: number): boolean {
  const below = headings.filter(i => i > outer)
  return !headings.includes(outer + 1) && !rows[outer]?.label && below.every(i => declaredLevel(rows[i]) >= level)
}

function wordsOf(row: Row | undefined): string {
  const text = row?.text.slice(0, 200) ?? ''
  return text.slice(bulletLength(text)).replace(/\s+/gu, ' ').replace(/[.;,。；，]$/u, '').toLowerCase()
}
