/** Headings whose paragraph says how many numbers follow: `This plan has three key areas`, or `(1) lamps; (2) boats; and (3) crews`, above `1.`, `2.` and `3.`. */
import type { Row } from '../../rows.ts'
import { isHeadingShaped } from '../../shapes.ts'
import { isFrontMatter } from '../../titles/known.ts'
import type { Role } from '../role.ts'

/** Fewer numbers are no series. */
const fewestNumbers = 2
/** So many headings with paragraphs of their own stand above: the paper's sections are such, and none of the numbers. */
const fewestAbove = 2
/** So many paragraphs of the heading at most stand above the first number; the last one says how many. */
const mostParagraphs = 6
/** UTF-16 code units of a paragraph that are read. */
const read = 2000

const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']
/** How many of something: `three key areas`, `5 priorities`. */
const many = new RegExp(`\\b(${words.join('|')}|\\d{1,2}) (?:[\\p{L}-]+ ){0,2}[\\p{L}-]{2,}s\\b`, 'giu')

/**
 * Of lines that could be headings the one that holds the count of numbered headings below it: its own paragraph says how many there are, the first stands right below
 * that, and sections without numbers stand above.
 * @param candidates in their order, none of them a line of the title
 */
export function headOfAnnounced(rows: readonly Row[], roles: readonly Role[], candidates: readonly number[]): number | null {
  const first = roles.indexOf('label')
  const head = candidates.findLast(i => i < first)
  const { label, text } = rows[first] ?? { label: null, text: '' }
  if (head === undefined || !label || !isOne(rows[first]) || !isHeadingShaped(text) || isFrontMatter(rows[head]?.text ?? '')) return null
  const own = roles.slice(head + 1, first)
  if (own.length === 0 || own.length > mostParagraphs || own.some(role => role !== 'text')) return null
  const above = candidates.filter(i => i < head && roles[i + 1] === 'text' && !candidates.includes(i + 1) && !isFrontMatter(rows[i]?.text ?? ''))
  const numbers = rows.filter((row, i) => roles[i] === 'label' && row.label?.style === label.style)
  const isCount = numbers.every((row, at) => row.label?.readings.some(({ n }) => n === at + 1) === true && isHeadingShaped(row.text))
  if (above.length < fewestAbove || numbers.length < fewestNumbers || !isCount) return null
  return saysHowMany(rows[first - 1]?.text ?? '').has(numbers.length) ? head : null
}

function isOne(row: Row | undefined): boolean {
  const style = row?.label?.style
  return (style === 'point' || style === 'bare') && row?.label?.readings.some(({ n }) => n === 1) === true
}

/** Each number of things that a paragraph names, and how far it counts itself in brackets. */
export function saysHowMany(paragraph: string): ReadonlySet<number> {
  const named = Array.from(paragraph.slice(0, read).matchAll(many), ([, number = '']) => (words.includes(number.toLowerCase()) ? words.indexOf(number.toLowerCase()) + 1 : Number(number)))
  let counted = 0
  for (const [, n] of paragraph.slice(0, read).matchAll(/[(（](\d{1,2})[)）]/gu)) if (Number(n) === counted + 1) counted += 1
  return new Set(named.concat(counted))
}
