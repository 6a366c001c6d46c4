/** Which unlabelled headings are parts that hold the other ones, where nothing but their look, their names or their places tell. */
import type { Row } from '../../rows.ts'
import { endsSentence, isInCapitals } from '../../shapes.ts'
import { isFrontMatter, mayClosePaper } from '../../titles/known.ts'
import { partNameOf } from './candidates.ts'
import type { Role } from '../role.ts'

/** Fewer of them are no series. */
const fewestParts = 2
/** A heading alone below another one is more of its title. */
const fewestHeld = 2

/** Those told by capitals; where there are none, by their names; else by their places. */
export function partsOf(rows: readonly Row[], roles: readonly Role[], headings: readonly number[]): ReadonlySet<number> {
  const byLook = partsInCapitals(rows, roles, headings)
  if (byLook.size > 0) return byLook
  const places = namedParts(rows, headings)
  const parts = places.length > 0 ? places : partsAbove(roles, headings)
  // What is known to close a paper stands beside them.
  const last = headings.at(-1)
  return new Set(parts.length > 0 && last !== undefined && mayClosePaper(rows[last]?.text ?? '') ? [...parts, last] : parts)
}

/** Headings in capitals, where there are others too: the capitals come first, but for the lines of the title, and several of each. */
function partsInCapitals(rows: readonly Row[], roles: readonly Role[], headings: readonly number[]): Set<number> {
  const isCapital = (i: number | undefined) => isInCapitals(rows[i ?? -1]?.text ?? '')
  const capitals = headings.filter(isCapital)
  const isFirst = capitals[0] !== undefined && !rows.slice(headings[0], capitals[0]).some((row, at) => isText(row, roles[(headings[0] ?? 0) + at]))
  // Introductions may be all that is set in capitals.
  const holding = headings.filter((i, at) => isCapital(i) && !isFrontMatter(rows[i]?.text ?? '') && headings[at + 1] !== undefined && !isCapital(headings[at + 1]))
  return new Set(isFirst && capitals.length >= 2 && holding.length >= 2 && headings.length - capitals.length >= 3 ? capitals : [])
}

/** A whole sentence, whatever its length, or anything else that no title has. */
function isText({ text }: Row, role: Role | undefined): boolean {
  return role !== 'noise' && (role !== 'text' || endsSentence(text))
}

/** Headings that a part's name begins, each with headings below it: `Mission: Housing for All`. */
function namedParts(rows: readonly Row[], headings: readonly number[]): readonly number[] {
  const byName = Map.groupBy(headings.keys(), at => partNameOf(rows[headings[at] ?? -1]?.text ?? ''))
  const named = [...byName].find(([name, parts]) => name !== '' && parts.length >= fewestParts)?.[1] ?? []
  return named.filter((_, i) => heldBy(named, i, headings.length) > 0).length < fewestParts ? [] : named.map(at => headings[at] ?? -1)
}

/**
 * Headings right above other headings, where there are several, each above two or more, but for one that holds a single section among those that hold more: what holds sections and
 * has no text of its own. Lines of the title stand above each other, too.
 */
function partsAbove(roles: readonly Role[], headings: readonly number[]): readonly number[] {
  const isNext = (i: number | undefined, above: number) => i !== undefined && roles.slice(above + 1, i).every(role => role === 'noise')
  const top = roles.findIndex(role => role !== 'noise')
  const behindTitle = headings.findIndex((i, at) => i !== top && !isNext(i, headings[at - 1] ?? -1))
  if (behindTitle < 0) return []
  const above = [...headings.keys()].filter(at => at >= behindTitle && isNext(headings[at + 1], headings[at] ?? -1))
  // The title, the first part and its first section stand above each other, too.
  const first = behindTitle > 2 && behindTitle < (above[0] ?? 0) ? [behindTitle - 2] : []
  const parts = [...first, ...above]
  const holding = parts.filter((_, i) => heldBy(parts, i, headings.length) >= fewestHeld)
  const isBesideHolding = parts.length === fewestParts && holding.length === 1
  return (holding.length < fewestParts && !isBesideHolding) || parts.length > headings.length / 2 ? [] : parts.map(at => headings[at] ?? -1)
}

/** How many headings stand between one part and the next, by their places among all headings. */
function heldBy(parts: readonly number[], i: number, headings: number): number {
  return (parts[i + 1] ?? headings) - (parts[i] ?? 0) - 1
}
