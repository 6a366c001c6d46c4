/** What each row is to the outline. Unlabelled headings are declared by the file or guessed from shape and surroundings. */
import { findNoise } from './noise/noise.ts'
import { isDateline } from './noise/patterns.ts'
import type { Row } from './rows.ts'
import { isHeadingShaped, isLeadIn, isTitleCased } from './shapes.ts'

/**
 * `title`: a heading that holds nothing (the document's title). `section`: an unlabelled heading that holds what follows, labelled
 * clauses too. `aside`: an unlabelled heading between labelled clauses, which holds the paragraphs up to the next of them.
 * `closing`: who signed a plan and when; part of no clause.
 */
export type Role = 'noise' | 'label' | 'bullet' | 'title' | 'section' | 'aside' | 'text' | 'closing'

const longestTitle = 200
const longestSignature = 40
/** An unlabelled document with fewer headings than this has a title and no sections. */
const fewestSections = 3

export function assignRoles(rows: readonly Row[]): Role[] {
  const noise = findNoise(rows)
  const roles = rows.map((row, i): Role => {
    if (noise[i]) return 'noise'
    if (row.label) return 'label'
    return row.isBullet || row.hint?.kind === 'item' ? 'bullet' : 'text'
  })
  markClosing(rows, roles)
  if (rows.some(row => row.hint?.kind === 'heading')) declareHeadings(rows, roles)
  else guessHeadings(rows, roles)
  return roles
}

/** A short line and a date below it, somewhere after the first label. */
function markClosing(rows: readonly Row[], roles: Role[]): void {
  for (let i = roles.indexOf('label') + 1; i > 0 && i + 1 < rows.length; i += 1) {
    const [signature, date] = [rows[i], rows[i + 1]]
    if (!signature || !date || roles[i] !== 'text' || roles[i + 1] !== 'text' || !isDateline(date.text)) continue
    if (signature.text.length <= longestSignature && isHeadingShaped(signature.text)) roles[i] = roles[i + 1] = 'closing'
  }
}

/** One outermost heading above all others is the document's title; all others hold what follows. */
function declareHeadings(rows: readonly Row[], roles: Role[]): void {
  const headings = [...rows.keys()].filter(i => rows[i]?.hint?.kind === 'heading' && roles[i] !== 'noise')
  const levels = headings.map(i => rows[i]?.hint?.level ?? 1)
  const outermost = levels.reduce((least, level) => Math.min(least, level), Infinity)
  const isTitle = levels[0] === outermost && levels.indexOf(outermost, 1) < 0
  for (const [place, i] of headings.entries()) if (!rows[i]?.label) roles[i] = place === 0 && isTitle ? 'title' : 'section'
}

function guessHeadings(rows: readonly Row[], roles: Role[]): void {
  const candidates = findCandidates(rows, roles)
  const firstLabel = roles.indexOf('label')
  if (firstLabel < 0) {
    const first = candidates[0]
    const isFirstText = first !== undefined && roles.indexOf('text') === first && roles.indexOf('bullet') !== first + 1
    for (const i of candidates) roles[i] = i === first && isFirstText && candidates.length < fewestSections ? 'title' : 'section'
    return
  }
  const sections = findSections(rows, roles, candidates)
  const opening = roles.findIndex(role => role !== 'noise')
  for (const i of candidates) roles[i] = sections.has(i) ? 'section' : i < firstLabel ? 'title' : 'aside'
  // The first line of a numbered document is its title, even when it is written as a sentence.
  const first = rows[opening]
  if (first && roles[opening] === 'text' && couldBeTitle(first)) roles[opening] = 'title'
}

function couldBeTitle({ hint, text }: Row): boolean {
  return hint === null && text.length <= longestTitle && !isLeadIn(text) && !isDateline(text)
}

/** Short title-cased rows that stand apart, or above something longer or labelled. */
function findCandidates(rows: readonly Row[], roles: readonly Role[]): number[] {
  const candidates: number[] = []
  let next: number | null = null
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    if (!row || roles[i] === 'noise') continue
    const following = next === null ? null : rows[next]
    next = i
    if (!following || roles[i] !== 'text' || row.hint !== null) continue
    if (!isHeadingShaped(row.text) || !isTitleCased(row.text) || isDateline(row.text)) continue
    const standsApart = row.afterGap || roles[i - 1] === 'noise'
    if (standsApart || following.text.length > row.text.length || following.label) candidates.push(i)
  }
  return candidates.reverse()
}

/**
 * Unlabelled headings after which the same series begins anew, again and again. Where there are such, those without labels of their own
 * are sections too.
 */
function findSections(rows: readonly Row[], roles: readonly Role[], candidates: readonly number[]): Set<number> {
  const headingsByFamily = new Map<string, number[]>()
  const empty: number[] = []
  const isCandidate = new Set(candidates)
  let next: Row | null = null
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    if (roles[i] === 'label') next = rows[i] ?? null
    if (!isCandidate.has(i)) continue
    const beginning = next?.label?.readings.find(reading => reading.n === 1)
    const family = `${next?.label?.style} ${beginning?.form}`
    const headings = headingsByFamily.get(family)
    if (beginning && headings) headings.push(i)
    else if (beginning) headingsByFamily.set(family, [i])
    else if (!next) empty.push(i)
    next = null
  }
  const sections = [...headingsByFamily.values()].filter(headings => headings.length >= 2).flat()
  const first = sections.reduce((least, i) => Math.min(least, i), Infinity)
  return new Set([...sections, ...empty.filter(i => i > first)])
}
