/** Who signed a paper and when, at its end: part of no clause. */
import { isDateline, tellsDate } from '../../noise/patterns.ts'
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { longestSignature, nameAboveOffice } from './signers.ts'
import { endsSentence, isCapital, isHeadingShaped, isLeadIn, withoutBold } from '../../shapes.ts'

/** No more names and offices stand one below the other. */
const mostSigners = 6

/** Where acts and orders end. */
const attestation = /^(?:done (?:at|in)|given under|in witness whereof|by (?:the )?order (?:and in the name )?of|by order\b.{0,40}$|authori[sz]ed for lodg|[（(]\p{Lu}[\p{L}.’' -]{3,40}[)）]$)/iu
/** Who else gets a paper, below all signatures. */
const copies = /^(?:抄送|抄报|抄報)[：:]|\d日印发$|^(?:cc|copy|copies)\b[^.]{0,40}(?:[:：]|\bto\b)/iu

/** When an act was passed: `Passed and adopted at a meeting of the Council this 7th day of May`. */
const passed = /^(?:passed|adopted|approved|ordained|enacted|introduced|signed)(?:,? and (?:passed|adopted|approved|signed|ordered published))?,? (?=.{0,160}\bthis\s[\d_ ]{1,12}(?:st|nd|rd|th)?\s?day of)/iu

/** UTF-16 code units. */
const longestPassed = 300

/** Who wrote a report to a council, and when, below its last section. */
const reportField = /^(?:approved(?: by)?|prepared by|reviewed by|designation|date|author|report author|lead officer|contact(?: officer)?|background papers|appendices)\s?:/iu

/**
 * Short lines and a date below them, somewhere after the first label, or below a sentence: a letter may stand before the plan. Also what
 * attests an act below its last clause, and a date that ends the document.
 */
export function markClosing(rows: readonly Row[], roles: Role[]): void {
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
  for (const [i, row] of rows.entries()) if (i > firstLabel && firstLabel >= 0 && roles[i] === 'text' && endsAct(rows, i) && passed.test(withoutBold(row.text.slice(0, longestPassed)))) roles[i] = 'closing'
  const signer = firstLabel < 0 ? -1 : nameAboveOffice(rows)
  if (signer >= 0) for (let i = signer; i < rows.length; i += 1) if (roles[i] === 'text') roles[i] = 'closing'
  for (let i = roles.lastIndexOf('label') + 1; firstLabel >= 0 && i < rows.length; i += 1) {
    const text = withoutBold(rows[i]?.text ?? '')
    const signs = roles[i - 1] === 'closing' && attestation.test(withoutBold(rows[i - 1]?.text ?? '')) ? signatureEnd(rows, roles, i) : i
    const isLast = i === rows.length - 1
    const isOfReport = reportField.test(text) && [rows[i - 1], rows[i + 1]].some(row => row !== undefined && reportField.test(row.text))
    if (roles[i] === 'text' && (attestation.test(text) || copies.test(text) || isOfReport || (isLast && (isDateline(text) || tellsDate(text))))) roles[i] = 'closing'
    for (let at = i; at < signs; at += 1) roles[at] = 'closing'
  }
}

/** Whether nothing, lines of those who sign, or the heading of what is attached stands below a row. */
function endsAct(rows: readonly Row[], row: number): boolean {
  const below = rows[row + 1]
  return below === undefined || below.hint?.kind === 'heading' || (below.label === null && below.text.length <= longestSignature)
}

function couldSign({ text, hint }: Row, role: Role | undefined): boolean {
  if (role !== 'text' || hint?.kind === 'heading' || text.length > longestSignature) return false
  // `THE WHITE HOUSE,`
  return isHeadingShaped(isCapital(text) ? text.replace(/,$/u, '') : text)
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
