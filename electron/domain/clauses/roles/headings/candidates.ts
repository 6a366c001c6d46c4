/** Lines that could be headings, where nothing but their shape and what stands around them tells. */
import { isCaption } from '../../noise/caption-lists.ts'
import { isDateline, tellsDate, titlesBox } from '../../noise/patterns.ts'
import { findColonHeadings } from './colon-headings.ts'
import { fieldOf, fieldsOfCounts, isField } from '../blocks/fields.ts'
import { findUnheading } from '../blocks/line-blocks.ts'
import type { Role } from '../role.ts'
import type { Label } from '../../labels/labels.ts'
import type { Row } from '../../rows.ts'
import { endsSentence, isBlankField, isHeadingShaped, isInCapitals, isLeadIn, isTableRow, isTitleCased } from '../../shapes.ts'
import { chineseTitle, namesPaper } from '../../titles/known.ts'
import { isOfLetter } from '../../titles/letterhead.ts'
import { goesOnWith } from '../../titles/wrapped-title.ts'

/** A heading in sentence case is shorter than this. */
const longestPlainHeading = 120
/** Shorter still is one that no blank lines part from the text. */
export const longestParted = 60
/** Fewer lines above bullets may be paragraphs, and longer ones too. */
const longestAboveBullets = 80
const fewestAboveBullets = 3
/** So many lines that could be headings, with a question, show that this may be one. */
const fewestBesideQuestion = 3
/** A text with fewer blank lines, in parts of its rows, has none between its paragraphs. What Chinese lines are, only their signs tell. */
const mostGaps = 0.15
/** UTF-16 code units: what is numbered in lists and agendas is shorter. */
const leastParagraph = 100

/** Who signs a foreword, above the office held: `The Rt Hon Helen Marsh MP`, `Dr A. Bello`. */
const honorific = /^(?:(?:the )?(?:rt\.?|right) hon\b|(?:the )?hon(?:ou?rable|\.)? |(?:dr|prof|mr|mrs|ms|sir|dame|shri|smt)\b\.? ?\p{Lu})/iu

/** Short title-cased rows that stand apart, or above something longer or labelled. */
export function findCandidates(rows: readonly Row[], roles: readonly Role[]): number[] {
  const candidates: number[] = []
  const fields = repeatedFields(rows)
  const counting = fieldsOfCounts(rows, roles)
  const colons = findColonHeadings(rows, roles)
  const unheading = findUnheading(rows, roles)
  const recurring = recurringLines(rows)
  const aboveBullets = linesAboveBullets(rows, roles)
  const questions = findQuestions(rows, roles)
  const isGapless = rows.filter(({ afterGap }) => afterGap).length <= mostGaps * rows.length
  const held = isGapless ? new Set<number>() : heldByNumbers(rows)
  let next: number | null = null
  for (let i = rows.length - 1; i >= 0; i -= 1) {
    const row = rows[i]
    if (!row || roles[i] === 'noise') continue
    const below: number | null = next
    const following = below === null ? null : rows[below]
    next = i
    if (!following || roles[i] !== 'text' || row.hint !== null || held.has(i)) continue
    if (colons.has(i) || counting.has(i)) {
      candidates.push(i)
      continue
    }
    if (unheading.has(i)) continue
    if (recurring.has(row.text) || questions.has(i) || aboveBullets.has(i)) {
      candidates.push(i)
      continue
    }
    if (!isHeadingShaped(row.text) || isTableRow(row.text) || isInBrackets(row.text) || isDateline(row.text) || tellsDate(row.text) || isBlankField(row.text) || (isField(row.text, fields) && !isNamedPart(row.text)) || isAmongFields(rows, roles, i) || isOfLetter(row.text)) continue
    if (isQuotation(row.text) || (isCaption(row.text) && !titlesBox(row.text)) || isAmongStandards(rows, i)) continue
    if (honorific.test(row.text) || (honorific.test(rows[i - 1]?.text ?? '') && isHeadingShaped(rows[i - 1]?.text ?? ''))) continue
    const standsApart = row.afterGap || roles[i - 1] === 'noise'
    if (!isTitleCased(row.text)) {
      const standsAlone = isGapless ? isParted(rows[i - 1], row.text, following.text) || isBelowTitle(rows, i) || (isShortLine(row) && isShortLine(rows[i - 1]) && isParted(rows[i - 2], rows[i - 1]?.text ?? '', row.text)) : row.afterGap && following.afterGap
      if (standsAlone && (couldHead(row.text, following) || headsList(row.text, following, rows[(below ?? 0) + 1]) || (candidates.at(-1) === below && couldHold(rows, i)))) candidates.push(i)
    } else if (standsApart || (chineseTitle.test(row.text) && isLeadIn(following.text)) || following.text.length > row.text.length || following.label || (isGapless && following.isBullet && isParted(rows[i - 1], row.text, following.text)) || (isGapless && candidates.at(-1) === below && couldHold(rows, i))) candidates.push(i)
  }
  return (questions.size === 1 && candidates.length <= fewestBesideQuestion ? candidates.filter(i => !questions.has(i)) : candidates).reverse()
}

/** What stands between two numbers of a count without a blank line anywhere: the first one's lines, such as who asks and who answers. */
function heldByNumbers(rows: readonly Row[]): ReadonlySet<number> {
  const held = new Set<number>()
  let above: Label | null = null
  let pending: number[] = []
  for (const [i, { label, afterGap }] of rows.entries()) {
    if (above && label && !afterGap && goesOn(above, label) && !isCapitalBetween(rows, i, pending)) for (const line of pending) held.add(line)
    if (label || afterGap) {
      above = label
      pending = []
    } else pending.push(i)
  }
  return held
}

/** One line in capitals between two numbered paragraphs: their heading, however close they are set. */
function isCapitalBetween(rows: readonly Row[], below: number, pending: readonly number[]): boolean {
  const [line = -1, ...others] = pending
  const isLong = (row: Row | undefined) => row !== undefined && row.text.length >= leastParagraph
  return others.length === 0 && line === below - 1 && isInCapitals(rows[line]?.text ?? '') && isLong(rows[line - 1]) && endsSentence(rows[line - 1]?.text ?? '') && isLong(rows[below])
}

function goesOn(above: Label, label: Label): boolean {
  return above.style === label.style && label.readings.some(({ n, form }) => above.readings.some(before => before.form === form && before.n === n - 1))
}

/** Between paragraphs without a gap: behind the end of a sentence, a labelled line or a short title, and no beginning of one that the next line goes on with. */
function isParted(above: Row | undefined, text: string, below: string): boolean {
  return above !== undefined && (endsSentence(above.text) || above.label !== null || above.isBullet || isShortTitle(above.text)) && text.length <= longestParted && /^\P{L}?\p{Lu}/u.test(text) && /^[^\p{L}]*\p{Lu}/u.test(below)
}

/** Right below the first line of all, which is its own title: the first section, where it says nothing of a paper. */
function isBelowTitle(rows: readonly Row[], i: number): boolean {
  const [first, row] = rows
  return i === 1 && row !== undefined && isShortLine(first) && isShortLine(row) && !namesPaper(row.text) && !goesOnWith(first?.text ?? '', row.text)
}

/** What may be a heading itself, right above another one. */
function isShortLine(row: Row | undefined): boolean {
  return row !== undefined && row.label === null && !row.isBullet && row.text.length <= longestParted && isHeadingShaped(row.text)
}

function isShortTitle(text: string): boolean {
  return text.length <= longestParted && isHeadingShaped(text) && isTitleCased(text)
}

/** A heading in sentence case, between blank lines: short, capital first, above a labelled clause or a longer text of whole sentences; in bold, above bullets, too. */
function couldHead(text: string, following: Row): boolean {
  if (text.length > longestPlainHeading || !/^[*_]{0,2}["“‘'(]?[\p{Lu}\p{Script=Han}]/u.test(text)) return false
  return following.label !== null || (following.isBullet && /^(\*\*|__|[*_]).+\1$/u.test(text)) || (following.text.length > 1.5 * text.length && endsSentence(following.text))
}

/** A short one in sentence case above the sentence that announces a list. */
function headsList(text: string, following: Row, first: Row | undefined): boolean {
  return text.length <= longestParted && /^["“‘']?[\p{Lu}\p{Script=Han}]/u.test(text) && !following.label && !following.isBullet && isLeadIn(following.text) && first !== undefined && (first.isBullet || first.label !== null)
}

/** A short line behind a sentence, or right below the first line of all, above another heading. */
function couldHold(rows: readonly Row[], i: number): boolean {
  const [row, above] = [rows[i], rows[i - 1]]
  return row !== undefined && above !== undefined && row.text.length <= longestParted && /^["“‘']?[\p{Lu}\p{Script=Han}]/u.test(row.text) && (endsSentence(above.text) || (i === 1 && isHeadingShaped(above.text)))
}

/** Short questions, each alone between blank lines above a longer text that answers it; one may be part of the text, where the document has no other headings. */
function findQuestions(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const found = [...rows.keys()].filter(i => {
    const [row, below] = [rows[i], rows[i + 1]]
    if (!row || !below || roles[i] !== 'text' || roles[i + 1] !== 'text' || row.hint !== null || !row.afterGap || !below.afterGap) return false
    return row.text.length <= longestParted && /^[\p{Lu}\p{Script=Han}][^.!?。！？:：]*[?？]$/u.test(row.text) && below.text.length > 1.5 * row.text.length && /[.。]["”’]?$/u.test(below.text)
  })
  return new Set(found)
}

/** Short lines that stand more than once right above a list of bullets, each time between blank lines, or three times above text: `Key actions`, `How success is measured`. */
function recurringLines(rows: readonly Row[]): ReadonlySet<string> {
  const isAbove = (row: Row, i: number) => {
    const below = rows[i + 1]
    if (!below || !row.afterGap || row.label || row.hint !== null || row.text.length > longestParted || !isHeadingShaped(row.text) || !/^[\p{Lu}\p{Script=Han}]/u.test(row.text)) return false
    return below.isBullet || (below.afterGap && !below.label && endsSentence(below.text) && below.text.length > row.text.length)
  }
  const times = Map.groupBy([...rows.keys()].filter(i => rows[i] && isAbove(rows[i], i)), i => rows[i]?.text ?? '')
  return new Set([...times].filter(([, above]) => above.length > 2 || (above.length > 1 && above.every(i => rows[i + 1]?.isBullet))).map(([text]) => text))
}

/** Short lines without a colon right above bullets, where there are several that differ: `Elective care`. */
function linesAboveBullets(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const found = [...rows.keys()].filter(i => {
    const [row, below, above] = [rows[i], rows[i + 1], rows[i - 1]]
    if (!row || !above || roles[i] !== 'text' || roles[i + 1] !== 'bullet' || row.hint !== null || below?.hint) return false
    const isParted = row.afterGap ? below?.afterGap === true : above.isBullet || endsSentence(above.text) || above.label !== null
    return isParted && row.text.length <= longestAboveBullets && isHeadingShaped(row.text) && /^[\p{Lu}\p{Script=Han}]/u.test(row.text) && fieldOf(row.text) === '' && !isDateline(row.text)
  })
  return new Set(new Set(found.map(i => rows[i]?.text)).size >= fewestAboveBullets ? found : [])
}

/** `GB/T 26341-2010 残疾人残疾分类和分级`, `ISO 9001:2015 Quality management`: what a paper refers to, where several stand below one another. */
const standard = /^[A-Z]{2,5}(?:\d{2})?(?:\/[A-Z]{1,3})?[\s\u3000-]?\d{2,6}(?:[-—–.:]\d{1,4}){0,3}[\s\u3000]+[\p{L}《]/u

function isAmongStandards(rows: readonly Row[], i: number): boolean {
  const isOne = (at: number) => standard.test(rows[at]?.text.slice(0, longestPlainHeading) ?? '')
  return isOne(i) && (isOne(i - 1) || isOne(i + 1))
}

/** A motto, or what somebody said. */
function isQuotation(text: string): boolean {
  return /^(?:"[^"]+"|“[^“”]+”|「[^「」]+」|『[^『』]+』)$/u.test(text) && /\s|\p{Script=Han}{6}/u.test(text)
}

/** `(Responsible: Fisheries Bureau)`: a remark. */
function isInBrackets(text: string): boolean {
  return /^[（([［].*[）)\]］]$/u.test(text)
}

/** What parts of plans are called, where a colon stands behind it instead of a number: `Mission: Housing for All`. */
const partName = /^(?:mission|theme|goal|priority|pillar|ambition|focus area|strand|workstream|chapter|part|strategic (?:aim|goal|objective|priority))(?=: ?\p{Lu})/iu

/** The name before the colon, in small letters, of a heading that may be a part's; '' where it is none. */
export function partNameOf(text: string): string {
  return text.length <= longestParted ? (partName.exec(text)?.[0] ?? '').toLowerCase() : ''
}

function isNamedPart(text: string): boolean {
  return partNameOf(text) !== ''
}

/** Whether a field stands right above or below another one: `Date: …`, `Report of: …`, `Wards affected: …`. */
function isAmongFields(rows: readonly Row[], roles: readonly Role[], i: number): boolean {
  const isOne = (at: number) => roles[at] === 'text' && fieldOf(rows[at]?.text ?? '') !== '' && (rows[at]?.text.length ?? 0) <= longestParted && isHeadingShaped(rows[at]?.text ?? '') && !isNamedPart(rows[at]?.text ?? '')
  return isOne(i) && (isOne(i - 1) || isOne(i + 1))
}

/** Fields that the document fills in again and again. */
function repeatedFields(rows: readonly Row[]): Set<string> {
  const timesByField = new Map<string, number>()
  for (const { text } of rows) timesByField.set(fieldOf(text), (timesByField.get(fieldOf(text)) ?? 0) + 1)
  return new Set([...timesByField].filter(([field, times]) => field !== '' && times > 2).map(([field]) => field))
}
