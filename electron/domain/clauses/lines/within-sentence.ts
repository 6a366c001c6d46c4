/** Wrapped lines that look as if a clause began there, and go on with a sentence: `(see` above `Action 3: Boats).`, `before the end of` above `April 2030`. */
import { readPossibleLabel } from '../labels/labels.ts'
import { isDateline } from '../noise/patterns.ts'
import { endsInLittleWord } from './little-words.ts'

/** UTF-16 code units of the paragraph above that are looked at. */
const reach = 600

/**
 * Whether a line that a page's width may have broken off goes on with the sentence above it, though it begins like a clause.
 * @param from where the paragraph above it begins, as far as it is joined
 * @param to where that ends
 */
export function staysInSentence(text: string, from: number, to: number, line: string): boolean {
  const above = text.slice(Math.max(from, to - reach), to)
  return (endsInLittleWord(above) && isDateline(line)) || closesBracket(above, line) || isBetweenDashes(text.slice(from, from + 2), above, line) || countsOn(above, to - from > reach, line)
}

/** Whether a bracket is open above that this line closes behind its label: `(see Action 2 and` above `Action 3: Boats).` */
function closesBracket(above: string, line: string): boolean {
  const label = readPossibleLabel(line)
  if (!label || /[)）]/u.test(label.printed)) return false
  const open = Math.max(above.lastIndexOf('('), above.lastIndexOf('（'))
  const closed = Math.max(above.lastIndexOf(')'), above.lastIndexOf('）'))
  return open > closed && /^[^(（]*[)）]/u.test(line)
}

/** Whether words stand between dashes, the first of which begins the line: `can be redesigned` above `- digitally - around the needs of users.` A list has a dash above, too. */
function isBetweenDashes(first: string, above: string, line: string): boolean {
  return /^([-–—])\s\p{Ll}[^-–—]*\s\1\s/u.test(line) && /[\p{L},]$/u.test(above) && !/^[-–—•*]/u.test(first)
}

/** Whether the number before stands within the sentence above: `conditions: (1) …; (2) …;` above `(3) …`. One with which the paragraph begins is an item of its own. */
function countsOn(above: string, isCut: boolean, line: string): boolean {
  const label = readPossibleLabel(line)
  if (label?.style !== 'parens') return false
  return [...above.matchAll(/(?<=[:：;；,，、]\s?(?:and\s|or\s)?)[(（][\p{L}\d]{1,4}[)）]/gu)].some(({ index }) => {
    const before = index > 0 || isCut ? readPossibleLabel(above.slice(index)) : null
    return before?.style === 'parens' && label.readings.some(({ n, form }) => n > 1 && before.readings.some(other => other.form === form && other.n === n - 1))
  })
}
