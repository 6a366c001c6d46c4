/** A heading that would hold the whole document is its title: the parts of the plan stand beside it, whatever was taken for its outermost heading. */
import { lawStyles } from '../labels/labels.ts'
import { isOnlyChapter } from './only-chapter.ts'
import type { Outline } from '../outline.ts'
import { isFrontMatter } from './known.ts'
import type { Role } from '../roles/role.ts'
import type { Row } from '../rows.ts'
import { isOver, standsBelowText } from './titles.ts'

/** So many of the rows below the first heading at least stand in it, the rest in annexes; and so many parts directly in it. */
const leastPart = 0.5
const fewestParts = 2
/** Lines below a part of a title. */
const mostOfTitle = 8
/** Titles above titles: a site's, a ministry's, the plan's. */
const mostHolders = 4

/** The same outline, where what such a heading held stands at the outermost level. Annexes and whoever signed may stand below. */
export function withoutHolder(rows: readonly Row[], roles: readonly Role[], outline: Outline): Outline {
  let { parents } = outline
  for (let taken = 0; taken < mostHolders; taken += 1) {
    const holder = findHolder(rows, roles, parents)
    if (holder === null) break
    parents = parents.map(parent => (parent === holder ? null : parent))
  }
  return { ...outline, parents }
}

function findHolder(rows: readonly Row[], roles: readonly Role[], parents: readonly (number | null)[]): number | null {
  const holder = outermostHolder(rows, roles, parents)
  if (holder === null || parents[holder] !== null || !isUnlabelledHeading(roles[holder]) || standsBelowText(rows, holder)) return null
  if (isFrontMatter(rows[holder]?.text ?? '')) return null
  const titles = [...rows.keys()].filter(i => i < holder && roles[i] === 'title')
  if (isOnlyChapter(rows[holder]?.text ?? '', titles.map(i => rows[i]?.text ?? ''))) return null
  const outer = [...rows.keys()].filter(i => i > holder && parents[i] === null && roles[i] !== 'noise' && roles[i] !== 'closing')
  if (outer.some(i => rows[i]?.label?.style !== 'annex')) return null
  const below = outer[0] ?? rows.length
  if (below - holder < leastPart * (rows.length - holder)) return null
  const holding = new Set(parents)
  const parts = [...holding].filter(i => i !== null && parents[i] === holder && (roles[i] === 'label' || isUnlabelledHeading(roles[i])))
  // The titles and chapters of a law are its outermost parts, whatever was decreed above them.
  if (isOver(rows, titles.at(-1) ?? holder, holder) && !parts.some(i => lawStyles.has(rows[i ?? -1]?.label?.style ?? 'note'))) return null
  // A line of the title above another one.
  const isLine = parts.length === 1 && parts[0] === holder + 1 && isUnlabelledHeading(roles[holder + 1])
  return parts.length >= fewestParts || isLine ? holder : null
}

/**
 * The first row that holds others. Passed over are headings that hold no more than a few lines, where the next one is set larger: lines of one
 * title.
 */
function outermostHolder(rows: readonly Row[], roles: readonly Role[], parents: readonly (number | null)[]): number | null {
  const holders = [...new Set(parents)].filter((parent): parent is number => typeof parent === 'number' && parents[parent] === null)
  const found = holders.find((holder, at) => {
    const held = [...parents.keys()].filter(i => parents[i] === holder)
    const isSmall = isUnlabelledHeading(roles[holder]) && held.length <= mostOfTitle && held.every(i => roles[i] === 'text' || roles[i] === 'noise')
    return !isSmall || levelOf(rows[holder]) <= levelOf(rows[holders[at + 1] ?? -1])
  })
  return found ?? holders[0] ?? null
}

function levelOf(row: Row | undefined): number {
  return row?.hint?.kind === 'heading' ? (row.hint.level ?? 1) : Infinity
}

function isUnlabelledHeading(role: Role | undefined): boolean {
  return role === 'section' || role === 'part' || role === 'aside'
}
