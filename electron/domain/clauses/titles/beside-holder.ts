/**
 * One wrong container near the beginning moves all that follows one level down. So a guessed heading that would hold the chapters of the paper needs more than its place above
 * them: another heading like it that holds as much, or words that announce them.
 */
import { lawStyles } from '../labels/labels.ts'
import type { Outline } from '../outline.ts'
import type { Role } from '../roles/role.ts'
import type { Row } from '../rows.ts'
import { isDecimal, isListStyle } from '../series.ts'
import { endsSentence, isHeadingShaped } from '../shapes.ts'
import { closesPaper, isFrontMatter } from './known.ts'
import { hasPluralOf } from './plurals.ts'

/** In parts of all rows: what holds less moves little. */
const leastHeld = 0.5
/** Fewer numbers are no chapters. */
const fewestChapters = 2

/** What a heading says that has no text of its own, right above what is to be done. */
const saysWhatFollows = /^(?:(?:our|the) (?:plan|strategy|actions?|commitments?|priorities|programme|approach)|what (?:we|\p{L}+ (?:government|council|city|state)) (?:will|shall|are going to) do)$/iu

/** The same outline, where chapters that a single guessed heading without a number held stand beside it, from the first of them on. */
export function besideTheirHolder(rows: readonly Row[], roles: readonly Role[], outline: Outline): Outline {
  const { parents, places } = outline
  const held = new Map<number, number[]>()
  for (const [i, parent] of parents.entries()) {
    const beside = parent === null ? undefined : held.get(parent)
    if (beside) beside.push(i)
    else if (parent !== null) held.set(parent, [i])
  }
  const heads = [...held.keys()].filter(i => isGuessed(rows[i], roles[i]))
  const ends = endsBelow(parents)
  const holder = heads.find(i => (ends[i] ?? i) - i > leastHeld * (rows.length - 1))
  if (holder === undefined) return outline
  const children = held.get(holder) ?? []
  const counts = Map.groupBy(children.filter(i => places[i] && roles[i] === 'label'), i => places[i]?.series)
  const first = [...counts.values()].find(members => areChapters(rows, held, members))?.[0]
  const series = places[first ?? -1]?.series
  if (first === undefined || series === undefined || (ends[holder] ?? 0) - first <= leastHeld * (rows.length - 1)) return outline
  const label = rows[first]?.label
  const isLike = (i: number) => i !== holder && (held.get(i) ?? []).some(child => places[child] && rows[child]?.label?.style === label?.style)
  if (heads.some(i => parents[i] === parents[holder] && isLike(i)) || hasPluralOf(rows[holder]?.text ?? '', label?.before ?? '') || (first === holder + 1 && saysWhatFollows.test(rows[holder]?.text ?? ''))) return outline
  const isPlain = label !== null && label !== undefined && (label.style.startsWith('named') || lawStyles.has(label.style) || isWithDecimals(rows, first))
  if (!isPlain && !isAside(rows, parents, holder, heads) && !isOfTitle(rows, roles, holder, first)) return outline
  return { ...outline, parents: parents.map((parent, i) => (parent === holder && i >= first ? (parents[holder] ?? null) : parent)) }
}

/** Whether nothing but its place tells that a heading holds what stands below it: it is known to stand before chapters, or no other heading is set like it. */
function isAside(rows: readonly Row[], parents: readonly (number | null)[], holder: number, heads: readonly number[]): boolean {
  const beside = heads.filter(i => i !== holder && parents[i] === parents[holder] && !isFrontMatter(rows[i]?.text ?? '') && !closesPaper(rows[i]?.text ?? ''))
  return isFrontMatter(rows[holder]?.text ?? '') || beside.length === 0
}

/** Whether a heading without words of its own stands below a title, with no whole sentence above it: one more line of that. */
function isOfTitle(rows: readonly Row[], roles: readonly Role[], holder: number, first: number): boolean {
  const isBelowTitle = roles[holder - 1] === 'title' || isGuessed(rows[holder - 1], roles[holder - 1])
  return first === holder + 1 && isBelowTitle && !rows.slice(0, holder).some(({ text }) => endsSentence(text))
}

function isGuessed(row: Row | undefined, role: Role | undefined): boolean {
  return row?.hint?.kind !== 'heading' && !row?.label && (role === 'section' || role === 'part' || role === 'aside')
}

/** Whether several numbers of one count are set as headings are, and most of them hold something. */
function areChapters(rows: readonly Row[], held: ReadonlyMap<number, readonly number[]>, members: readonly number[]): boolean {
  const holding = members.filter(i => held.has(i) && isHeadingShaped(rows[i]?.text ?? ''))
  return members.length >= fewestChapters && 2 * holding.length > members.length
}

/** Whether `1.1` stands behind `1.`, as in chapters of a whole paper. */
function isWithDecimals(rows: readonly Row[], first: number): boolean {
  const style = rows[first]?.label?.style ?? 'note'
  return (isListStyle(style) || style === 'bare') && rows.slice(first).some(({ label }) => label !== null && isDecimal(label.style))
}

/** Where what each row holds is over, by row. */
function endsBelow(parents: readonly (number | null)[]): readonly number[] {
  const ends = parents.map((_, i) => i + 1)
  for (let i = parents.length - 1; i >= 0; i -= 1) {
    const parent = parents[i] ?? null
    if (parent !== null) ends[parent] = Math.max(ends[parent] ?? 0, ends[i] ?? 0)
  }
  return ends
}
