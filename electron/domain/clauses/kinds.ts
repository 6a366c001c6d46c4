/** Whether a labelled clause is a heading or an item: decided for each occurrence, from what stands in it and below it. */
import type { ClauseKind } from './draft.ts'
import type { Outline } from './outline.ts'
import type { Role } from './roles/role.ts'
import type { Row } from './rows.ts'
import { hasSeveralSentences, isHeadingShaped, isLeadIn } from './shapes.ts'

/** A longer text with clauses in it is an item that introduces them. */
const longestHeadingWithClauses = 160
/** A heading without anything in it is shorter than this. */
const longestEmptyHeading = 90

const kindByRole: Readonly<Record<Exclude<Role, 'label'>, ClauseKind>> = {
  noise: 'boilerplate',
  bullet: 'item',
  note: 'item',
  title: 'heading',
  part: 'heading',
  section: 'heading',
  aside: 'heading',
  text: 'paragraph',
  closing: 'paragraph',
}

export function decideKinds(rows: readonly Row[], roles: readonly Role[], outline: Outline): ClauseKind[] {
  const holdsLabels = new Set(outline.parents.filter((_, i) => roles[i] === 'label'))
  const headed = findHeaded(rows, roles, outline, holdsLabels)
  const familiesWithClauses = new Set([...holdsLabels].map(i => familyAt(outline, i)))
  const kinds: ClauseKind[] = []
  for (const [i, row] of rows.entries()) {
    const role = roles[i] ?? 'text'
    if (role !== 'label') {
      kinds.push(kindByRole[role])
      continue
    }
    const parent = outline.parents[i] ?? null
    // The title of an annexed plan holds its parts as the document itself would.
    const isPart = parent === null || (roles[parent] !== 'label' && kinds[parent] === 'heading')
    const isEmptyPart = isPart && isShort(row) && familiesWithClauses.has(familyAt(outline, i))
    const looksLikeHeading = holdsLabels.has(i) ? !isLong(row) && !goesOn(row) : headed.has(i) || isEmptyPart
    const isInItem = parent !== null && kinds[parent] === 'item' && row.hint?.kind !== 'heading'
    kinds.push(isInItem ? 'item' : kindOf(row, looksLikeHeading, outline.places[i]?.instead))
  }
  return kinds
}

function kindOf(row: Row, looksLikeHeading: boolean, instead: string | undefined): ClauseKind {
  if (row.hint?.kind === 'heading' || instead !== undefined) return 'heading'
  if (row.hint?.kind === 'item') return 'item'
  switch (row.label?.style) {
    case 'article':
      return 'item'
    case 'division':
    case 'chapter':
    case 'annex':
      return 'heading'
    default:
      return looksLikeHeading ? 'heading' : 'item'
  }
}

/**
 * Short labelled rows with a paragraph below them. They are headings when at least half of their series under the same clause is like
 * that or holds clauses: the last item of a list does not become one because a paragraph follows the list.
 */
function findHeaded(rows: readonly Row[], roles: readonly Role[], outline: Outline, holdsLabels: ReadonlySet<number | null>): Set<number> {
  const seriesByKey = new Map<string, { members: number; headed: number[]; heads: number }>()
  for (const [i, row] of rows.entries()) {
    if (roles[i] !== 'label') continue
    const key = `${outline.parents[i] ?? ''} ${familyAt(outline, i)}`
    const series = seriesByKey.get(key) ?? { members: 0, headed: [], heads: 0 }
    seriesByKey.set(key, series)
    series.members += 1
    if (holdsLabels.has(i)) series.heads += 1
    else if (isHeadingShaped(row.text) && hasBodyBelow(roles, outline, i)) series.headed.push(i)
  }
  const series = [...seriesByKey.values()].filter(({ members, headed, heads }) => 2 * (headed.length + heads) >= members)
  return new Set(series.flatMap(({ headed }) => headed))
}

/** A paragraph, or an unlabelled heading that stands in it. */
function hasBodyBelow(roles: readonly Role[], { parents }: Outline, i: number): boolean {
  let below = i + 1
  while (roles[below] === 'noise') below += 1
  return roles[below] === 'text' || roles[below] === 'bullet' || ((roles[below] === 'section' || roles[below] === 'aside') && parents[below] === i)
}

function isShort({ text }: Row): boolean {
  return text.length < longestEmptyHeading && isHeadingShaped(text)
}

/** `(b) a path is`: the middle of a sentence, in a script that tells by its letters. */
function goesOn({ text, label }: Row): boolean {
  return /^\p{Ll}/u.test(text.slice(label?.length ?? 0))
}

function isLong({ text, label }: Row): boolean {
  return text.length > longestHeadingWithClauses || isLeadIn(text) || /[,，;；]$/u.test(text) || hasSeveralSentences(text.slice(label?.length ?? 0))
}

function familyAt(outline: Outline, i: number | null): string {
  return (i === null ? undefined : outline.places[i]?.series.family) ?? ''
}
