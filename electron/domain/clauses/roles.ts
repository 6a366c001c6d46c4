/** What each row is to the outline. Unlabelled headings are declared by the file or guessed from shape and surroundings. */
import { findNoise } from './noise/noise.ts'
import { isDateline, tellsDate, titlesBox } from './noise/patterns.ts'
import { isTitleOfLabel, type Row } from './rows.ts'
import { endsSentence, hasSeveralSentences, isCapital, isHeadingShaped, isLeadIn, isTableRow, isTitleCased } from './shapes.ts'
import { chineseTitle, frontMatter } from './titles/known.ts'
import { titlesSentOut } from './titles/sent-out.ts'
import { titleRows } from './titles/titles.ts'

/**
 * `title`: a heading that holds nothing (the document's title). `section`: an unlabelled heading that holds what follows, labelled
 * clauses too. `part`: one in capitals above sections that are not. `aside`: an unlabelled heading between labelled clauses, which holds
 * the paragraphs up to the next of them. `note`: a numbered footnote, which holds nothing. `closing`: who signed a plan and when, and what
 * it says of itself at its end; part of no clause.
 */
export type Role = 'noise' | 'label' | 'note' | 'bullet' | 'title' | 'part' | 'section' | 'aside' | 'text' | 'closing'

const longestTitle = 200
const longestChineseTitle = 60
/** A heading in sentence case is shorter than this. */
const longestPlainHeading = 80
/** Shorter still is one that no blank lines part from the text. */
const longestParted = 60
const longestSignature = 40
const mostSigners = 6
/** A text with fewer blank lines, in parts of its rows, has none between its paragraphs. What Chinese lines are, only their signs tell. */
const mostGaps = 0.15
/** An unlabelled document with fewer headings than this has a title and no sections. */
const fewestSections = 3

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
  // The title of an annex stands in it.
  for (const i of titles) if (roles[i] === 'title' && isTitleOfLabel(rows[i - 1])) roles[i] = 'aside'
  return roles
}

/** Where acts and orders end. */
const attestation = /^(?:done (?:at|in)|given under|in witness whereof|by (?:the )?order (?:and in the name )?of|by order\b.{0,40}$|authori[sz]ed for lodg|[（(]\p{Lu}[\p{L}.’' -]{3,40}[)）]$)/iu
/** Who else gets a paper, below all signatures. */
const copies = /^(?:抄送|抄报|抄報)[：:]|\d日印发$|^(?:cc|copy|copies)\b[^.]{0,40}(?:[:：]|\bto\b)/iu

/** Who wrote a report to a council, and when, below its last section. */
const reportField = /^(?:designation|date|author|report author|lead officer|contact(?: officer)?|background papers|appendices)\s?:/iu

/**
 * Short lines and a date below them, somewhere after the first label, or below a sentence: a letter may stand before the plan. Also what
 * attests an act below its last clause, and a date that ends the document.
 */
function markClosing(rows: readonly Row[], roles: Role[]): void {
  const firstLabel = roles.indexOf('label')
  const last = roles.findLastIndex(role => role !== 'noise')
  for (let i = 1; i + 1 < rows.length; i += 1) {
    const [signature, date] = [rows[i], rows[i + 1]]
    if (!signature || !date || !couldSign(signature, roles[i]) || roles[i + 1] !== 'text' || !isDateline(date.text.replace(/(?<=\d)\.$/u, ''))) continue
    const first = firstSigner(rows, roles, i)
    const isBelowSentence = isSentenceAbove(rows[first - 1], roles[first - 1])
    // A document without labels ends with them.
    if (firstLabel < 0 ? !isBelowSentence || i + 1 < last : i < firstLabel && !isBelowSentence) continue
    roles.fill('closing', isBelowSentence ? first : i, i + 2)
  }
  if (firstLabel < 0 && isEndDate(rows, roles, last)) roles[last] = 'closing'
  for (let i = roles.lastIndexOf('label') + 1; firstLabel >= 0 && i < rows.length; i += 1) {
    const text = withoutBold(rows[i]?.text ?? '')
    const signs = roles[i - 1] === 'closing' && attestation.test(withoutBold(rows[i - 1]?.text ?? '')) ? signatureEnd(rows, roles, i) : i
    const isLast = i === rows.length - 1
    const isOfReport = reportField.test(text) && [rows[i - 1], rows[i + 1]].some(row => row !== undefined && reportField.test(row.text))
    if (roles[i] === 'text' && (attestation.test(text) || copies.test(text) || isOfReport || (isLast && (isDateline(text) || tellsDate(text))))) roles[i] = 'closing'
    for (let at = i; at < signs; at += 1) roles[at] = 'closing'
  }
}

function withoutBold(line: string): string {
  return line.replace(/^(?:\*\*|__)/u, '')
}

function couldSign({ text, hint }: Row, role: Role | undefined): boolean {
  // `THE WHITE HOUSE,`
  const words = isCapital(text) ? text.replace(/,$/u, '') : text
  return role === 'text' && hint?.kind !== 'heading' && text.length <= longestSignature && isHeadingShaped(words)
}

/** The first of the lines of those who sign, the last of which is given. */
function firstSigner(rows: readonly Row[], roles: readonly Role[], last: number): number {
  let first = last
  for (let row = rows[first - 1]; row && couldSign(row, roles[first - 1]) && !isDateline(row.text) && last - first + 1 < mostSigners; row = rows[first - 1]) first -= 1
  return first
}

/** Whether the row above is a sentence; behind a colon a list follows, which no one signs. */
function isSentenceAbove(above: Row | undefined, role: Role | undefined): boolean {
  return above !== undefined && (role === 'text' || role === 'label' || role === 'bullet') && endsSentence(above.text) && !isLeadIn(above.text)
}

/** A date below a sentence, with which a document ends. */
function isEndDate(rows: readonly Row[], roles: readonly Role[], last: number): boolean {
  return roles[last] === 'text' && isDateline(rows[last]?.text ?? '') && isSentenceAbove(rows[last - 1], roles[last - 1])
}

/** Where the short lines below an attestation end, with which the document ends, but for copies: who signed it, and as what. */
function signatureEnd(rows: readonly Row[], roles: readonly Role[], from: number): number {
  const found = rows.findIndex(({ text }, i) => i >= from && copies.test(text))
  const end = found < 0 ? rows.length : found
  const isShort = (row: Row, i: number) => roles[i + from] === 'text' && row.text.length <= longestSignature && !endsSentence(row.text)
  return end - from <= mostSigners && rows.slice(from, end).every(isShort) ? end : from
}

/** Who signs a foreword, above the office held: `The Rt Hon Helen Marsh MP`, `Dr A. Bello`. */
const honorific = /^(?:(?:the )?(?:rt\.?|right) hon\b|(?:the )?hon(?:ou?rable|\.)? |(?:dr|prof|mr|mrs|ms|sir|dame|shri|smt)\b\.? ?\p{Lu})/iu

function declaredTitles(rows: readonly Row[], roles: readonly Role[]): Set<number> {
  return new Set(titleRows(rows.map((row, i) => (roles[i] === 'noise' ? null : row))))
}

function declareHeadings(rows: readonly Row[], roles: Role[], titles: ReadonlySet<number>): void {
  const plain = plainHeadings(rows, roles)
  for (const i of plain) roles[i] = 'section'
  for (const [i, row] of rows.entries()) {
    if (row.hint?.kind === 'heading' && roles[i] !== 'noise' && !row.label) roles[i] = titles.has(i) ? 'title' : 'section'
    else if (roles[i] === 'text' && isBoldHeading(row, rows[i + 1])) roles[i] = 'section'
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

/** A line of Markdown that is bold from end to end, above a longer text: a heading below the declared ones. */
function isBoldHeading({ hint, text, afterGap }: Row, next: Row | undefined): boolean {
  if (hint !== null || !afterGap || !/^(\*\*|__)[^*_]{2,120}\1$/u.test(text) || !isHeadingShaped(text.slice(2, -2))) return false
  return next !== undefined && next.hint?.kind !== 'heading' && next.text.length > text.length && endsSentence(next.text)
}

/** @param titles declared ones: a file may declare nothing else */
function guessHeadings(rows: readonly Row[], roles: Role[], titles: ReadonlySet<number>): void {
  for (const i of titles) if (!rows[i]?.label) roles[i] = 'title'
  const candidates = findCandidates(rows, roles)
  const firstLabel = roles.indexOf('label')
  if (firstLabel < 0) {
    const first = candidates[0]
    const isFirstText = first !== undefined && titles.size === 0 && roles.indexOf('text') === first && roles.indexOf('bullet') !== first + 1
    const parts = findParts(rows, candidates)
    // Nothing but a title in several lines stands above the text.
    const isBelowRemarks = roles.every((role, i) => i >= (first ?? 0) || role === 'noise' || (rows[i]?.text.length ?? 0) <= longestSignature)
    const areOpening = titles.size === 0 && isBelowRemarks && candidates.length > 1 && candidates.every((i, at) => at === 0 || !roles.slice((candidates[at - 1] ?? 0) + 1, i).some(role => role !== 'noise'))
    if (areOpening) {
      for (const i of candidates) roles[i] = 'title'
      return
    }
    const isTitle = isFirstText && (candidates.length < fewestSections || (parts.size > 0 && !parts.has(first) && candidates[1] === first + 1))
    for (const i of candidates) roles[i] = i === first && isTitle ? 'title' : parts.has(i) ? 'part' : 'section'
    return
  }
  const opening = roles.findIndex(role => role !== 'noise')
  const holders = candidates.filter(i => !isTitleOfLabel(rows[i - 1]))
  const sections = findSections(rows, roles, holders)
  for (const i of outermostSections(rows, roles, holders.filter(holder => holder !== opening))) sections.add(i)
  for (const i of candidates) {
    const isAside = i > firstLabel || (i !== opening && frontMatter.test(rows[i]?.text ?? ''))
    roles[i] = sections.has(i) ? 'section' : isAside ? 'aside' : 'title'
  }
  // The first line of a numbered document is its title, even when it is written as a sentence.
  const first = rows[opening]
  if (first && roles[opening] === 'text' && couldBeTitle(first)) roles[opening] = 'title'
}

/** Headings in capitals, where there are others too: the capitals come first, and several of each. */
function findParts(rows: readonly Row[], headings: readonly number[]): Set<number> {
  const [first, second] = headings
  const capitals = headings.filter(i => isCapital(rows[i]?.text ?? ''))
  const isFirst = capitals[0] !== undefined && (capitals[0] === first || (capitals[0] === second && second === (first ?? 0) + 1))
  return new Set(isFirst && capitals.length >= 2 && headings.length - capitals.length >= 3 ? capitals : [])
}

function couldBeTitle({ hint, text }: Row): boolean {
  const longest = /\p{Script=Han}{4}/u.test(text.slice(0, longestTitle)) ? longestChineseTitle : longestTitle
  return hint === null && text.length <= longest && !isLeadIn(text) && !isDateline(text) && !hasSeveralSentences(text)
}

/** Short title-cased rows that stand apart, or above something longer or labelled. */
function findCandidates(rows: readonly Row[], roles: readonly Role[]): number[] {
  const candidates: number[] = []
  const fields = repeatedFields(rows)
  const isGapless = rows.filter(({ afterGap }) => afterGap).length <= mostGaps * rows.length
  let next: number | null = null
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    if (!row || roles[i] === 'noise') continue
    const following = next === null ? null : rows[next]
    next = i
    if (!following || roles[i] !== 'text' || row.hint !== null) continue
    if (!isHeadingShaped(row.text) || isTableRow(row.text) || isInBrackets(row.text) || isDateline(row.text) || tellsDate(row.text) || isField(row.text, fields)) continue
    if (honorific.test(row.text) || (honorific.test(rows[i - 1]?.text ?? '') && isHeadingShaped(rows[i - 1]?.text ?? ''))) continue
    const standsApart = row.afterGap || roles[i - 1] === 'noise'
    if (!isTitleCased(row.text)) {
      const standsAlone = isGapless ? isParted(rows[i - 1], row.text, following.text) : row.afterGap && following.afterGap
      if (standsAlone && couldHead(row.text, following)) candidates.push(i)
    } else if (standsApart || (chineseTitle.test(row.text) && isLeadIn(following.text)) || following.text.length > row.text.length || following.label) candidates.push(i)
  }
  return candidates.reverse()
}

/** Between paragraphs without a gap: behind the end of a sentence or a labelled line, and no beginning of one that the next line goes on with. */
function isParted(above: Row | undefined, text: string, below: string): boolean {
  return above !== undefined && (endsSentence(above.text) || above.label !== null) && text.length <= longestParted && /^\P{L}?\p{Lu}/u.test(text) && /^[^\p{L}]*\p{Lu}/u.test(below)
}

/** A heading in sentence case, between blank lines: short, capital first, above a labelled clause or a longer text of whole sentences. */
function couldHead(text: string, following: Row): boolean {
  if (text.length > longestPlainHeading || !/^(?:\*\*|__)?["“‘'(]?[\p{Lu}\p{Script=Han}]/u.test(text)) return false
  return following.label !== null || (following.text.length > 1.5 * text.length && endsSentence(following.text))
}

/** `(Responsible: Fisheries Bureau)`: a remark. */
function isInBrackets(text: string): boolean {
  return /^[（([［].*[）)\]］]$/u.test(text)
}

/** What stands before the colon in `Lead agency: Treasury`; '' when there is none. */
function fieldOf(text: string): string {
  return /^(?:\p{Lu}[\p{L} /-]{1,39}|\p{Script=Han}{2,10})(?=[:：]\s?\S)/u.exec(text)?.[0] ?? ''
}

/** Who does something, with what, and by when: a remark on a task, also where the document has few of them. */
const taskField = /^(?:(?:责任|牵头|配合|主办|协办|主管|实施|參與|參与|参与|責任|牽頭|主辦|協辦)(?:单位|部门|機關|机关|單位|部門|人)|(?:完成|办理)?(?:时限|期限|时间|時限|時間)|资金来源|經費來源|(?:lead|responsible|supporting|implementing|partner)(?:ing)?(?: \p{L}+){0,2}|responsibility|partners|owner|time ?(?:frame|line|scale)|deadline|due date|completion(?: date)?|budget|cost|funding|indicators?|status)$/iu

function isField(text: string, repeated: ReadonlySet<string>): boolean {
  const field = fieldOf(text)
  return field !== '' && (repeated.has(field) || taskField.test(field))
}

/** Fields that the document fills in again and again. */
function repeatedFields(rows: readonly Row[]): Set<string> {
  const timesByField = new Map<string, number>()
  for (const { text } of rows) timesByField.set(fieldOf(text), (timesByField.get(fieldOf(text)) ?? 0) + 1)
  return new Set([...timesByField].filter(([field, times]) => field !== '' && times > 2).map(([field]) => field))
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

/** Whether the series below a heading began above it before. */
function beginsAgain(rows: readonly Row[], roles: readonly Role[], [heading = 0]: readonly number[], family: string): boolean {
  return rows.slice(0, heading).some(({ label }, i) => roles[i] === 'label' && label?.readings.some(({ form, n }) => n === 1 && `${label.style} ${form}` === family) === true)
}

/**
 * All unlabelled headings, where they are the document's outermost ones: at least three, and where there are labels below one, the first
 * stands right below it, or begins a series that a paragraph announces.
 */
function outermostSections(rows: readonly Row[], roles: readonly Role[], headings: readonly number[]): readonly number[] {
  const firstLabel = roles.indexOf('label')
  const isEnclosed = (headings[0] ?? Infinity) < firstLabel && (headings.at(-1) ?? -1) > firstLabel
  if (headings.length < fewestSections || !isEnclosed) return []
  const holds = headings.every((heading, at) => {
    const end = headings[at + 1] ?? rows.length
    let label = heading + 1
    while (label < end && roles[label] !== 'label') label += 1
    if (label === end) return true
    const above = rows[label - 1]
    if (isRanked(rows[label])) return false
    if (label === heading + 1) return true
    const begins = rows[label]?.label?.readings.some(({ n }) => n === 1) === true
    return begins && label === heading + 2 && above !== undefined && isLeadIn(above.text)
  })
  return holds ? headings : []
}

function isRanked(row: Row | undefined): boolean {
  return ['division', 'chapter', 'section', 'article', 'annex'].includes(row?.label?.style ?? '')
}
