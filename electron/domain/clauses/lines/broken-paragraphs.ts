/** Paragraphs that a page's lines cut up: what was made from printed pages has a blank line within a sentence. */
import { readLabel } from '../labels/labels.ts'
import { endsInLittleWord } from './little-words.ts'
import type { WrittenLine } from './written-line.ts'

/** A line that breaks off is no shorter: below a shorter one, words in small letters may be a list. */
const shortestBroken = 25
const reach = 160

/** A line that is as long is text. */
const longLine = 70
/** A heading that is numbered is shorter than this. */
const shortestLabelled = 40

/** Joins each line that goes on, in small letters or behind a little word, with the one above it that no sign ends. */
export function joinBroken<L extends WrittenLine>(text: string, lines: readonly L[], beginsClause: (line: string) => boolean): readonly L[] {
  const joined: L[] = []
  for (const line of lines) {
    const above = joined.at(-1)
    if (above && (line.afterGap ? goesOn(text, above, line) : goesOnBelowLabel(text, above, line) || goesOnInSmall(text, above, line)) && !beginsClause(text.slice(line.start, line.start + reach))) joined[joined.length - 1] = { ...above, end: line.end }
    else joined.push(line)
  }
  return joined
}

function goesOn(text: string, above: WrittenLine, line: WrittenLine): boolean {
  if (!isRunning(above) || !isParagraph(line) || above.end - above.start < shortestBroken) return false
  const end = text.slice(Math.max(above.start, above.end - reach), above.end)
  const last = end.slice(end.lastIndexOf('\n') + 1)
  // `…; and` announces the next part of a list.
  if (last.includes('\t') || last.includes('|') || !/[\p{Ll},]$/u.test(last) || /[;,:] (?:and|or)$/u.test(last)) return false
  return /^\p{Ll}[\p{Ll}’']/u.test(text.slice(line.start, line.start + 2)) || (endsInLittleWord(last) && /^[\p{Lu}\d]/u.test(text.charAt(line.start)))
}

/** The same without a blank line, in text that nothing declares: a numbered sentence goes on in small letters, however short its lines are. */
function goesOnBelowLabel(text: string, above: WrittenLine, line: WrittenLine): boolean {
  if (line.hint !== null || above.hint !== null || !/^\p{Ll}[\p{Ll}’']?(?=[\p{Ll}\s])/u.test(text.slice(line.start, line.start + 3))) return false
  const [first, last] = [text.slice(above.start, Math.min(above.end, above.start + reach)), text.slice(Math.max(above.start, above.end - reach), above.end)]
  return (first.split('\n', 1)[0] ?? '').length >= shortestLabelled && readLabel(first) !== null && /[\p{Ll}\d,]$/u.test(last) && !/[\t|]|[;,:] (?:and|or)$/u.test(last)
}

/** The same below any line that is long, however wide the page is: `We stand at the end of a long winter, which all boats have` and `weathered`. */
function goesOnInSmall(text: string, above: WrittenLine, line: WrittenLine): boolean {
  if (line.hint !== null || above.hint !== null || !/^\p{Ll}[\p{Ll}’']+[\s,]/u.test(text.slice(line.start, line.start + reach))) return false
  const end = text.slice(Math.max(above.start, above.end - reach), above.end)
  const last = end.slice(end.lastIndexOf('\n') + 1)
  // What begins in small letters itself and ends in a comma may be one of a list.
  return last.length >= longLine && /[\p{Ll},]$/u.test(last) && !/[\t|]/u.test(last) && !(last.endsWith(',') && /^\p{Ll}/u.test(text.slice(above.start, above.start + 1)))
}

function isRunning({ hint }: WrittenLine): boolean {
  return hint === null || hint.kind === 'paragraph' || hint.kind === 'item'
}

function isParagraph({ hint }: WrittenLine): boolean {
  return hint === null || hint.kind === 'paragraph'
}
