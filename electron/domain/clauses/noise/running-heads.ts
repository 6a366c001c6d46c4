/** Lines that a printer sets at the top or foot of every page, found in text that was copied page by page. */
import { readNumeral } from '../labels/numerals.ts'
import { endsSentence, isCapital } from '../shapes.ts'
import { namesOf } from '../titles/names.ts'

const longestHead = 100
/** A line that stands in the middle of sentences must do so this often. */
const fewest = 3
/** So many lines hold the names of the document and of who made it. */
const openingLines = 3
/** A line of fewer words (of Chinese, pairs of signs) than this may be a heading that the title has words of. */
const fewestNames = 2
const fewestHanNames = 5
/** A page number with what parts it from the words: `Ferry Plan | 12`, `Ferry Plan, page 12`. Numbers are `#`. */
const ownPageNumber = /(?:[|·•–—]|\bpage|第)\s?#\s?(?:页|頁)?$/u

/** At the end of a line: which page of how many, `2 / 15`, `Page 2 of 15`. */
const pageOfAll = /\s(?:page\s)?(\d{1,4})\s?(?:\/|of)\s?\d{1,4}$/u
/** Pages before the first one are counted in small Roman numbers; so many of them at least. */
const fewestRomans = 3
const nextRoman = 2

/** `heading` is the level that the file declared, where it declared one. */
type Line = { readonly text: string; readonly isLabelled: boolean; readonly heading?: number | null }

/**
 * The places of running heads: the same words again and again (but for numbers), beside page numbers, with numbers of their own, in the
 * middle of sentences, or in words of the title alone. What a plan itself repeats (`Responsible: Transport Office`) stands between sentences
 * in other words and beside no page number, or is a heading below another heading each time. The first one stays when it is the document's title.
 * @param isPageMark whether a line is a page number
 */
export function findRunningHeads(lines: readonly Line[], isPageMark: (text: string) => boolean): number[] {
  const placesByWords = Map.groupBy(
    [...lines.keys()].filter(i => couldRun(lines[i])),
    i => wordsOf(lines[i]?.text ?? ''),
  )
  let texts: ReadonlySet<string> | null = null
  const isLine = (words: string) => (texts ??= new Set(lines.map(({ text }) => text.toLowerCase()))).has(words)
  const isRepeated = (text: string) => (placesByWords.get(wordsOf(text))?.length ?? 0) > 1
  const names = namesOf(lines.slice(0, openingLines).filter(({ text }, i) => i === 0 || !isRepeated(text)).map(({ text }) => text).join('\n'))
  const romans = findRomanPages(lines)
  const isMark = (i: number) => romans.has(i) || (lines[i] !== undefined && isPageMark(lines[i].text))
  const standsByMark = (i: number) => isMark(i - 1) || isMark(i + 1)
  const found = [...romans]
  for (const [words, places] of placesByWords) {
    if (places.length < 2) continue
    const isTitle = (i: number) => i === places[0] && ((i < 2 && !standsByMark(i)) || isTitleOf(lines, places))
    const running = places.filter(i => !isTitle(i))
    const byMarks = running.filter(standsByMark).length
    const inSentences = running.filter(i => cutsSentence(lines, i)).length
    const isCounted = () => countsUp(running.map(i => lines[i]?.text ?? '')) && (ownPageNumber.test(words) || isLine(words.replaceAll('#', '').trim()))
    if (byMarks >= 2 && byMarks >= running.length * 0.6) found.push(...running)
    else if (running.length >= fewest && (inSentences >= running.length / 2 || (!headsEach(lines, places) && (namesDocument(words, names) || isCounted())))) found.push(...running)
  }
  return found
}

/** Lines that come again so often, and look so little like the rest of a sentence, that a wrapped paragraph does not go on in them. */
export function repeatedLines(lines: readonly string[]): ReadonlySet<string> {
  const candidates = lines.filter(text => couldRun({ text, isLabelled: false }) && /^[\p{Lu}\p{Script=Han}\d][^,;，；。、]*$/u.test(text))
  const groups = Map.groupBy(candidates, wordsOf)
  return new Set([...groups.values()].filter(group => group.length >= fewest).flat())
}

function couldRun(line: Line | undefined): boolean {
  if (!line || line.isLabelled || line.text.length > longestHead || endsSentence(line.text)) return false
  return /\p{L}{2,}\P{L}+(?:\p{L}\P{L}+){0,3}\p{L}{2,}|\p{Script=Han}{4,}/u.test(line.text)
}

function wordsOf(text: string): string {
  return text.toLowerCase().replace(pageOfAll, '').replace(/\d+/g, '#').replace(/\s+/g, ' ')
}

/** Whether all words of a line, and more than one, stand in the lines that the document begins with. */
function namesDocument(words: string, names: ReadonlySet<string>): boolean {
  const own = [...namesOf(words)]
  const fewestOwn = /\p{Script=Han}/u.test(words) ? fewestHanNames : fewestNames
  return own.length >= fewestOwn && own.every(name => names.has(name))
}

/** Whether the file declared lines as headings of one level, each below a heading of its own that is further out, and above words of its own. */
function headsEach(lines: readonly Line[], places: readonly number[]): boolean {
  const level = lines[places[0] ?? -1]?.heading ?? null
  return level !== null && places.every((place, at) => {
    const isBelowAnother = lines.slice((places[at - 1] ?? -1) + 1, place).some(({ heading }) => typeof heading === 'number' && heading < level)
    const below = lines[place + 1]
    return lines[place]?.heading === level && isBelowAnother && below !== undefined && typeof below.heading !== 'number'
  })
}

/** Whether the first of the lines alone is in capitals: the title, which the others repeat, unless the file declares one of them as that. */
function isTitleOf(lines: readonly Line[], [first = 0, ...others]: readonly number[]): boolean {
  return isCapital(lines[first]?.text ?? '') && !others.some(i => isCapital(lines[i]?.text ?? '') || typeof lines[i]?.heading === 'number')
}

/** The places of small Roman numbers alone on their lines, where all of the document's go up by one or two each time. */
function findRomanPages(lines: readonly Line[]): ReadonlySet<number> {
  const lone = [...lines.keys()].filter(i => lines[i]?.isLabelled === false && /^[ivxlc]{1,6}$/u.test(lines[i].text))
  const numbers = lone.map(i => readNumeral(lines[i]?.text ?? '').find(({ form }) => form === 'small roman')?.n ?? 0)
  const rises = numbers.every((number, at) => at === 0 || (number > (numbers[at - 1] ?? 0) && number - (numbers[at - 1] ?? 0) <= nextRoman))
  return new Set(lone.length >= fewestRomans && rises ? lone : [])
}

/** Whether the sentence above goes on below. */
function cutsSentence(lines: readonly Line[], i: number): boolean {
  const [above, below] = [lines[i - 1]?.text ?? '', lines[i + 1]]
  if (above.length < 20 || endsSentence(above) || !below || below.isLabelled) return false
  return /^\p{Ll}/u.test(below.text) || (/[\p{Script=Han}，、]$/u.test(above) && /^[\p{Script=Han}，、]/u.test(below.text))
}

/** Whether the last number in the lines goes up by one or two each time, as page numbers do. */
function countsUp(texts: readonly string[]): boolean {
  const numbers = texts.map(text => Number(/(\d{1,4})\D*$/.exec(text)?.[1] ?? Number.NaN))
  return numbers.every((number, at) => at === 0 || (number > (numbers[at - 1] ?? 0) && number - (numbers[at - 1] ?? 0) <= 2))
}
