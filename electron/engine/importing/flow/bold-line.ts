/** What a line that is set apart by its look has to be like, in whatever format, to head what stands below it. */
import { isDateline, titlesBox } from '#domain/clauses/noise/patterns.ts'
import { isOfLetter } from '#domain/clauses/titles/letterhead.ts'
import { isHeadingShaped, isTableRow } from '#domain/clauses/shapes.ts'

/** A heading that no style declares is no longer than this. */
export const longestBoldHeading = 120
/** Nor a line that is one for its number's sake, among others that are. */
export const longestNumbered = 250

/** Words that number what is shown in pictures, tables and boxes. */
const caption = /^(?:(?:table|figure|fig\.|chart|map|box|exhibit)\s?\d|[表图圖]\s?\d)/iu

/** Short, of letters, no part of a sentence but a question or a beginning (`Open places are …`) perhaps, and neither a date nor a remark nor what a table or picture is called. */
export function couldHead(words: string): boolean {
  if (words.length > longestBoldHeading || !isHeadingShaped(words.replace(/(?:[?？]|…|\.{3})$/u, '')) || !/\p{L}/u.test(words)) return false
  return !isDateline(words) && !titlesBox(words) && !isOfLetter(words) && !caption.test(words) && !isTableRow(words) && !/^[（([［].*[）)\]］]$/u.test(words)
}
