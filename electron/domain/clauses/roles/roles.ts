/** What each row is to the outline. Unlabelled headings are declared by the file or guessed from shape and surroundings. */
import { entryWords, pagedEntries } from '../noise/contents.ts'
import { findNoise } from '../noise/noise.ts'
import { isDateline, tellsDate, titlesBox } from '../noise/patterns.ts'
import { articleCaptions, supplements } from './blocks/article-captions.ts'
import { findCandidates, longestParted } from './headings/candidates.ts'
import { markClosing } from './ends/closing.ts'
import { findCovers } from './blocks/line-blocks.ts'
import { isTitleOfLabel, type Row } from '../rows.ts'
import { endsSentence, hasSeveralSentences, isHeadingShaped, isInCapitals, isLeadIn } from '../shapes.ts'
import { isFrontMatter, namesPaper } from '../titles/known.ts'
import { repeats } from '../titles/names.ts'
import { headOfAnnounced } from './counts/announced-counts.ts'
import { heldByAnnouncing } from './headings/announced-headings.ts'
import { headsOfNames } from './counts/counted-names.ts'
import { fieldsOfCounts } from './blocks/fields.ts'
import { holdersOfNumbers } from './counts/holding-numbers.ts'
import { hasOnlyLists } from './counts/only-lists.ts'
import type { Role } from './role.ts'
import { partsAmong, sectionsOfRunningNumbers } from './counts/running-sections.ts'
import { partsOf } from './headings/parts.ts'
import { longestSignature } from './ends/signers.ts'
import { titlesSentOut } from '../titles/sent-out.ts'
import { titleRows } from '../titles/titles.ts'

const longestTitle = 200
const longestChineseTitle = 60
/** An unlabelled document with fewer headings than this has a title and no sections. */
const fewestSections = 3
/** A paragraph that a heading of its own holds. */
const shortestBody = 100
/** Several that do. */
const shortestBodyOfSome = 30

export function assignRoles(rows: readonly Row[]): Role[] {
  const noise = findNoise(rows)
  const roles = rows.map((row, i): Role => {
    if (noise[i]) return 'noise'
    if (row.label) return row.label.style === 'note' ? 'note' : 'label'
    return row.isBullet || row.hint?.kind === 'item' ? 'bullet' : 'text'
  })
  markClosing(rows, roles)
  const titles = new Set([...declaredTitles(rows, roles), ...titlesSentOut(rows)])
  if (rows.every((row, i) => row.hint?.kind !== 'heading' || titles.has(i))) guessHeadings(rows, roles, titles)
  else declareHeadings(rows, roles, titles)
  const captions = articleCaptions(rows, roles)
  for (const i of captions) roles[i] = 'section'
  if (captions.length > 0) for (const i of supplements(rows, roles)) roles[i] = 'part'
  // The title of an annex stands in it.
  for (const i of titles) if (roles[i] === 'title' && isTitleOfLabel(rows[i - 1])) roles[i] = 'aside'
  return roles
}

function declaredTitles(rows: readonly Row[], roles: readonly Role[]): Set<number> {
  return new Set(titleRows(rows.map((row, i) => (roles[i] === 'noise' ? null : row))))
}

function declareHeadings(rows: readonly Row[], roles: Role[], titles: ReadonlySet<number>): void {
  const plain = plainHeadings(rows, roles)
  for (const i of plain) roles[i] = 'section'
  for (const [i, row] of rows.entries()) {
    if (row.hint?.kind === 'heading' && roles[i] !== 'noise' && !row.label) roles[i] = titles.has(i) ? 'title' : 'section'
    else if (roles[i] === 'text' && titlesLabel(row, rows[i - 1])) roles[i] = 'aside'
    else if (roles[i] === 'text' && isBoldHeading(row, rows[i + 1])) roles[i] = 'section'
    else if (roles[i] === 'text' && beginsCount(row, rows[i + 1])) roles[i] = 'aside'
    else if (roles[i] === 'text' && titlesBox(row.text) && isHeadingShaped(row.text)) roles[i] = 'aside'
  }
}

/** Below declared headings, short lines between whole sentences, where there are several: headings that nobody marked. */
function plainHeadings(rows: readonly Row[], roles: readonly Role[]): readonly number[] {
  const first = rows.findIndex(({ hint }) => hint?.kind === 'heading')
  const found = [...rows.keys()].filter(i => {
    const [row, next, above] = [rows[i], rows[i + 1], rows[i - 1]]
    if (i <= first || !row || !next || !above || roles[i] !== 'text' || roles[i + 1] !== 'text' || row.hint !== null || !row.afterGap || !next.afterGap) return false
    const isAlone = endsSentence(above.text) && isHeadingShaped(row.text) && row.text.length <= longestParted && /^[\p{Lu}\p{Script=Han}][^[\]{}<>|*_]+$/u.test(row.text)
    return isAlone && !isDateline(row.text) && !tellsDate(row.text) && next.text.length > 2 * row.text.length && endsSentence(next.text)
  })
  return found.length >= fewestSections ? found : []
}

/** A line of Markdown that is bold from end to end, above a longer text or a list of bullets: a heading below the declared ones. */
function isBoldHeading({ hint, text, afterGap }: Row, next: Row | undefined): boolean {
  if (hint !== null || !afterGap || !/^(\*\*|__)[^*_]{2,120}\1$/u.test(text) || !isHeadingShaped(text.slice(2, -2))) return false
  if (next === undefined || next.hint?.kind === 'heading') return false
  return next.isBullet || next.hint?.kind === 'item' || (next.text.length > text.length && endsSentence(next.text))
}

/** A line of Markdown in bold, or one in capitals, right below a declared heading that is nothing but `SECTION 2.0`: that one's title, whatever stands below it. */
function titlesLabel({ hint, text }: Row, above: Row | undefined): boolean {
  const bold = /^(\*\*|__)([^*_]{2,120})\1$/u.exec(text)?.[2]
  return hint === null && above?.hint?.kind === 'heading' && isTitleOfLabel(above) && isHeadingShaped(bold ?? text) && (bold !== undefined || isInCapitals(text))
}

/** A line in capitals that stands alone right above a number 1, below declared headings: what is counted below it is its own. */
function beginsCount({ hint, text, afterGap }: Row, next: Row | undefined): boolean {
  return hint === null && afterGap && next?.afterGap === true && text.length <= longestParted && isInCapitals(text) && isHeadingShaped(text) && next.label?.readings.some(({ n }) => n === 1) === true
}

/** @param titles declared ones: a file may declare nothing else */
function guessHeadings(rows: readonly Row[], roles: Role[], titles: ReadonlySet<number>): void {
  for (const i of titles) if (!rows[i]?.label) roles[i] = 'title'
  const candidates = findCandidates(rows, roles)
  const firstLabel = roles.indexOf('label')
  if (firstLabel < 0 || hasOnlyLists(rows, roles)) {
    guessWithoutLabels(rows, roles, titles, candidates)
    return
  }
  const top = roles.findIndex(role => role !== 'noise')
  // No title ends in a colon.
  const opening = candidates[0] === top && endsInColon(rows[top]) ? -1 : top
  const holders = candidates.filter(i => !isTitleOfLabel(rows[i - 1]) && !titlesBox(rows[i]?.text ?? ''))
  const sections = findSections(rows, roles, holders)
  for (const i of outermostSections(rows, roles, holders.filter(holder => holder !== opening))) sections.add(i)
  for (const i of headsOfNames(rows, roles, holders.filter(holder => holder !== opening))) sections.add(i)
  const announcing = headOfAnnounced(rows, roles, holders.filter(holder => holder !== opening))
  if (announcing !== null) for (const i of holders) if (i !== opening && i <= announcing) sections.add(i)
  for (const i of fieldsOfCounts(rows, roles)) sections.add(i)
  const running = sectionsOfRunningNumbers(rows, roles, holders)
  for (const i of running) sections.add(i)
  const parts = new Set(partsAmong(rows, running))
  for (const i of holdersOfNumbers(rows, roles, belowTitle(rows, holders, firstLabel)).keys()) sections.add(i)
  // Headings with paragraphs of their own, where there are several above the first label, are none of the title's lines.
  const [first = -1, ...others] = candidates.filter((i, at) => i < firstLabel && i !== opening && hasBody(rows, roles, i, Math.min(firstLabel, candidates[at + 1] ?? firstLabel)))
  const headed = new Set(namesPaper(rows[first]?.text ?? '') ? others : [first, ...others])
  // What the contents lead to is no line of it either.
  const listed = pagedEntries(rows.flatMap(({ text }, i) => (roles[i] === 'noise' ? [text] : [])))
  const isListed = (text: string) => !namesPaper(text) && listed.has(entryWords(text))
  const cover = linesOfCover(rows, titles)
  let isOver = false
  for (const i of candidates) {
    if (cover.has(i)) continue
    const isAside: boolean = isOver || i > firstLabel || (i !== opening && isListed(rows[i]?.text ?? '')) || ((i !== opening || isLongText(rows[i + 1], roles[i + 1])) && isFrontMatter(rows[i]?.text ?? '')) || (others.length > 0 && headed.has(i))
    // The paper's title comes again on the page behind its contents.
    const isTitleAgain = i < firstLabel && i !== opening && repeats(rows[i]?.text ?? '', rows[opening]?.text ?? '')
    roles[i] = isTitleAgain ? 'title' : parts.has(i) ? 'part' : sections.has(i) ? 'section' : isAside ? 'aside' : 'title'
    // Behind an introduction, or two headings with paragraphs of their own, no line is the title's.
    isOver ||= i < firstLabel && roles[i] === 'aside' && (isFrontMatter(rows[i]?.text ?? '') || i === others[0])
  }
  // The first line of a numbered document is its title, even when it is written as a sentence.
  const line = rows[opening]
  if (line && roles[opening] === 'text' && couldBeTitle(line)) roles[opening] = 'title'
}

/** The lines between two declared lines of the title where nothing but short lines stands: the file says which lines there are headings. */
function linesOfCover(rows: readonly Row[], titles: ReadonlySet<number>): ReadonlySet<number> {
  const places = [...titles].toSorted((a, b) => a - b)
  return new Set(places.slice(1).flatMap((below, at) => {
    const first = (places[at] ?? 0) + 1
    const between = Array.from({ length: below - first }, (_, step) => first + step)
    return between.every(i => rows[i]?.label === null && !endsSentence(rows[i]?.text ?? '')) ? between : []
  }))
}

/** Of lines that could be headings those that are none of the title's: neither the first line of all, nor one right above another one, nor one that says what paper this is. */
function belowTitle(rows: readonly Row[], candidates: readonly number[], firstLabel: number): readonly number[] {
  return candidates.filter((i, at) => i > firstLabel || (i > 0 && candidates[at + 1] !== i + 1 && !namesPaper(rows[i]?.text ?? '') && !isFrontMatter(rows[i]?.text ?? '')))
}

function isLongText(row: Row | undefined, role: Role | undefined): boolean {
  return row !== undefined && role === 'text' && row.text.length >= shortestBody && endsSentence(row.text)
}

/** Whether what stands below a heading, up to a row, is more than lines of a title are: bullets, or sentences of some length. */
function hasBody(rows: readonly Row[], roles: readonly Role[], heading: number, end: number): boolean {
  const below = rows.slice(heading + 1, end).filter((_, at) => roles[heading + 1 + at] !== 'noise')
  if (isLongText(below[0], roles[heading + 1])) return true
  if (below.filter(({ isBullet }) => isBullet).length > 1) return true
  return !endsInColon(rows[heading]) && below.some(({ text }) => endsSentence(text)) && below.reduce((sum, { text }) => sum + text.length, 0) >= shortestBodyOfSome
}

/** Of a document without labels the headings are its sections, but for its title. */
function guessWithoutLabels(rows: readonly Row[], roles: Role[], titles: ReadonlySet<number>, candidates: readonly number[]): void {
  const [first = -1, second] = candidates
  const isFirstText = titles.size === 0 && !endsInColon(rows[first]) && roles.indexOf('text') === first && roles.indexOf('bullet') !== first + 1
  const isBelowRemarks = roles.slice(0, Math.max(0, first)).every((role, i) => role === 'noise' || (rows[i]?.text.length ?? 0) <= longestSignature)
  const isAdjacent = (i: number, at: number) => at === 0 || roles.slice((candidates[at - 1] ?? 0) + 1, i).every(role => role === 'noise')
  // Nothing but a title in several lines stands above the text.
  const areTitle = titles.size === 0 && isBelowRemarks && candidates.length > 1 && candidates.every(isAdjacent)
  const byPlaces = partsOf(rows, roles, candidates)
  const announced = byPlaces.size > 0 ? new Set<number>() : heldByAnnouncing(rows, roles, candidates.slice(isFirstText ? 1 : 0))
  const parts = announced.size > 0 ? new Set(candidates.filter(i => !announced.has(i) && (i !== first || !isFirstText))) : byPlaces
  // The first line of all is the paper's name, whatever stands right below it, but for a foreword or a summary.
  const isTitle = isFirstText && (candidates.length < fewestSections || (!parts.has(first) && ((parts.size > 0 && second === first + 1) || !isFrontMatter(rows[first]?.text ?? ''))))
  // `FOREWORD` is no line of it.
  const isLineOfTitle = (i: number) => areTitle && (i === first || !isFrontMatter(rows[i]?.text ?? ''))
  const covers = findCovers(rows, roles)
  for (const i of candidates) roles[i] = isLineOfTitle(i) || (i === first && isTitle) || covers.has(i) ? 'title' : parts.has(i) ? 'part' : 'section'
}

function endsInColon(row: Row | undefined): boolean {
  return /[:：]$/u.test(row?.text.slice(-1) ?? '')
}

function couldBeTitle({ hint, text }: Row): boolean {
  const longest = /\p{Script=Han}{4}/u.test(text.slice(0, longestTitle)) ? longestChineseTitle : longestTitle
  return hint === null && text.length <= longest && !isLeadIn(text) && !isDateline(text) && !hasSeveralSentences(text)
}

/**
 * Unlabelled headings after which the same series begins anew, again and again, or for the second time. Where there are such, those
 * without labels of their own are sections too.
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
  const sections = [...headingsByFamily].filter(([family, headings]) => headings.length >= 2 || beginsAgain(rows, roles, headings, family)).flatMap(([, headings]) => headings)
  const first = sections.reduce((least, i) => Math.min(least, i), Infinity)
  return new Set([...sections, ...empty.filter(i => i > first)])
}

/**
 * Whether the series below a heading began above it before; not where it begins anew below each number of another one, such as `A)` below `1)` and `2)`, and
 * one of these stands above the heading, too.
 */
function beginsAgain(rows: readonly Row[], roles: readonly Role[], [heading = 0]: readonly number[], family: string): boolean {
  const labelled = [...rows.keys()].filter(i => i < heading && roles[i] === 'label')
  const at = labelled.findLastIndex(i => rows[i]?.label?.readings.some(({ form, n }) => n === 1 && `${rows[i]?.label?.style} ${form}` === family) === true)
  const kindAt = (place: number) => `${rows[labelled[place] ?? -1]?.label?.style} ${rows[labelled[place] ?? -1]?.label?.readings[0]?.form}`
  return at >= 0 && (at === 0 || kindAt(at - 1) === family || kindAt(at - 1) !== kindAt(labelled.length - 1))
}

/**
 * All unlabelled headings, where they are the document's outermost ones: at least three, and where there are labels below one, the first
 * stands right below it, or begins a series that a paragraph announces.
 */
function outermostSections(rows: readonly Row[], roles: readonly Role[], headings: readonly number[]): readonly number[] {
  const firstLabel = roles.indexOf('label')
  const isEnclosed = (headings[0] ?? Infinity) < firstLabel && (headings.at(-1) ?? -1) > firstLabel
  if (headings.length < fewestSections || !isEnclosed) return []
  // Chapters and parts between them are the outermost ones.
  if (rows.slice(headings[0], headings.at(-1)).filter(row => isRanked(row) && row.label?.style !== 'annex' && isHeadingShaped(row.text)).length > 1) return []
  const chapters = firstChapters(rows)
  const holds = headings.every((heading, at) => {
    const end = headings[at + 1] ?? rows.length
    let label = heading + 1
    while (label < end && roles[label] !== 'label') label += 1
    if (label === end) return true
    const above = rows[label - 1]
    if (isRanked(rows[label]) || (chapters.get(chapterOf(rows[label])) ?? heading) < heading) return false
    if (label === heading + 1) return true
    const begins = rows[label]?.label?.readings.some(({ n }) => n === 1) === true
    return begins && label === heading + 2 && above !== undefined && isLeadIn(above.text)
  })
  return holds ? headings : []
}

/** Which chapter a number such as `4.3` counts in; NaN where it is no such number. */
function chapterOf(row: Row | undefined): number {
  return Number(/(\d{1,3})\.$/u.exec(row?.label?.series ?? '')?.[1] ?? NaN)
}

/** Where each chapter that is a heading itself (`4. Proposals`) begins first, by its number. */
function firstChapters(rows: readonly Row[]): ReadonlyMap<number, number> {
  const first = new Map<number, number>()
  for (const [i, { label, text }] of rows.entries()) {
    if (!label || (label.style !== 'point' && label.style !== 'bare') || !isHeadingShaped(text)) continue
    for (const { n } of label.readings) if (!first.has(n)) first.set(n, i)
  }
  return first
}

function isRanked(row: Row | undefined): boolean {
  return ['division', 'chapter', 'section', 'article', 'annex'].includes(row?.label?.style ?? '')
}
