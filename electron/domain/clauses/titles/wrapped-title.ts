/** How far a title goes that stands on several lines at a text's beginning, with nothing but its words to tell. */
import { readPossibleLabel } from '../labels/labels.ts'
import { isDateline } from '../noise/patterns.ts'
import { endsSentence } from '../shapes.ts'
import { isOffice } from './letterhead.ts'

/** No such title has more lines, and none of them is longer. */
const mostLines = 5
const longestLine = 100
const longestChinese = 40
/** What a line ends in that the next one goes on with, and what a line begins with that goes on. */
const open = /(?:\s(?:of|and|or|the|an?|to|for|in|on|at|by|with|from|into|de|des|du|la|le|les|et|pour|sur|del|el|los|las|y|para|da|do|das|dos|e|der|die|das|dem|den|und|von|zur?|für|di|della|dei|il|per)|[,&/–—-])$/iu
const goesOn = /^(?:(?:of|and|or|to|for|in|on|at|by|with|from|into|towards?|through|de|des|du|et|pour|del|y|para|da|do|dos|der|des|und|von|zur?|für|di|della|per)\s|&\s?|\p{Ll}[\p{Ll}’'-]*(?:\s|$))/u
const goesOnInCapitals = /^(?:OF|AND|FOR|TO|IN|ON|BY|WITH|FROM|TOWARDS?|DE|DES|DU|ET|POUR|DEL|Y|PARA|DA|DO|DOS|UND|FÜR|VON)\s/u
const years = /^\(?(?:for )?\d{4}(?:\s?[-–—/]\s?\d{2,4})?\)?$/iu
const chinesePaper = /(?:[计計][划畫劃]|[规規][划劃]|方案|[纲綱]要|意[见見]|[办辦]法|[规規]定|[条條]例|[细細][则則]|[报報]告|白皮[书書]|[战戰]略|行[动動])(?:[（(][^（）()]{1,16}[)）])?$/u

/** A line, and whether an empty one stands before it. */
export type TitleLine = { readonly words: string; readonly afterGap: boolean }

/**
 * How many lines, from the first one on, are one title: each goes on with the one above it, by the little word at its beginning or at that one's end, or
 * holds nothing but years; in Chinese the last one alone says what paper it is. 1 where the first line is all of it, or where more of the text follows without
 * an empty line.
 */
export function linesOfTitle(lines: readonly TitleLine[]): number {
  const [first] = lines
  if (first === undefined || !couldBePart(first.words)) return 1
  const gap = lines.findIndex(({ words, afterGap }, i) => i > 0 && (afterGap || readPossibleLabel(words) !== null))
  const block = lines.slice(0, gap < 0 ? lines.length : gap).map(({ words }) => words)
  if (block.length < 2 || block.length > mostLines || gap < 0) return 1
  if (/\p{Script=Han}/u.test(first.words)) return isChineseTitle(block) ? block.length : 1
  let count = 1
  while (couldBePart(block[count] ?? '') && goesOnWith(block[count - 1] ?? '', block[count] ?? '')) count += 1
  // What stands below a whole title in the same block is who issued it, or when; what goes on to the end of a sentence is no title.
  return count < block.length && (goesOnWith(block[count - 1] ?? '', block[count] ?? '') || endsSentence(block.at(-1) ?? '')) ? 1 : count
}

/** Whether a line goes on with the one of the same title above it: by the little word between them, or as its years. */
export function goesOnWith(above: string, own: string): boolean {
  if (/^by\s\p{Lu}/iu.test(own)) return false
  return open.test(above) || goesOn.test(own) || (goesOnInCapitals.test(own) && !/\p{Ll}/u.test(above)) || years.test(own)
}

function couldBePart(words: string): boolean {
  return words.length <= longestLine && /[\p{L}\d]/u.test(words) && !endsSentence(words) && !/[\t|]|:\/\/|\d:\d\d\b/u.test(words) && !isDateline(words) && !isOffice(words) && readPossibleLabel(words) === null
}

function isChineseTitle(block: readonly string[]): boolean {
  const last = block.at(-1) ?? ''
  return block.every(words => couldBePart(words) && words.length <= longestChinese && /\p{Script=Han}/u.test(words) && !/[，、；]/u.test(words)) && chinesePaper.test(last) && !block.slice(0, -1).some(words => chinesePaper.test(words))
}
