/** Headings that end in a colon, each alone on its line: `Purpose:`, `Scope:`, `Definitions:`. */
import type { Role } from '../role.ts'
import type { Row } from '../../rows.ts'
import { endsSentence, hasSeveralSentences, isTitleCased } from '../../shapes.ts'

/** Longer ones announce what follows; in Chinese, whose words take less room, much shorter ones do. */
const longest = 90
const longestChinese = 12
/** One or two such lines may announce something. */
const fewest = 3

/** The words with which something is announced, as no heading says them. */
const announces = /\b(?:shall|will|must|should|may|can|could|would|is|are|was|were|be|has|have|had|includ(?:e|es|ed|ing)|contains?|follow(?:s|ed|ing)?|below|namely|example|note|we|you|they|it|that|which|who|suivant(?:e?s)?|notamment|comprend|sont|doi(?:t|vent)|siguientes?|seguintes?|seguenti|incluyen?|deben?|deberán?)\b|\b(?:to|by|from|with|for|of|in|on|as)[:：]$|如下|包括|以下|下列|[，、；是]/iu

/**
 * The places of such headings: three at least that stand above a longer paragraph or the first of numbered clauses, each in words of its own, since
 * what comes again (`Action:`) is a field of every section. Where there are such, short ones above a list are headings too.
 */
export function findColonHeadings(rows: readonly Row[], roles: readonly Role[]): ReadonlySet<number> {
  const shaped = [...rows.keys()].filter(i => roles[i] === 'text' && isShaped(rows[i]))
  const times = Map.groupBy(shaped, i => rows[i]?.text)
  const alone = shaped.filter(i => times.get(rows[i]?.text)?.length === 1)
  const found = alone.filter(i => holdsText(rows[i], rows[i + 1], roles[i + 1]))
  if (found.length < fewest) return new Set()
  return new Set([...found, ...alone.filter(i => roles[i + 1] === 'bullet' && isTitleCased(rows[i]?.text ?? ''))])
}

function isShaped(row: Row | undefined): boolean {
  if (row === undefined || row.hint !== null || row.text.length > longest) return false
  const isChinese = /\p{Script=Han}/u.test(row.text)
  return /^[\p{Lu}\p{Script=Han}][^:：.;。；|\t]*[^:：.;。；|\t\s][:：]$/u.test(row.text) && !announces.test(row.text) && (!isChinese || row.text.length <= longestChinese)
}

function holdsText(row: Row | undefined, below: Row | undefined, role: Role | undefined): boolean {
  if (row === undefined || below === undefined) return false
  if (role === 'label') return below.label?.readings.some(({ n }) => n === 1) === true
  return role === 'text' && below.text.length > row.text.length && endsSentence(below.text) && (!/[:：]$/u.test(below.text) || hasSeveralSentences(below.text))
}
