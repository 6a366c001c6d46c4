/** Lines that a printer sets at the top or foot of every page, found in text that was copied page by page. */
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
/** The foot of a page without such a sign has so many words. */
const fewestOfFoot = 3

/** At the end of a line: which page of how many, `2 / 15`, `Page 2 of 15`. */
const pageOfAll = /\s(?:page\s)?(\d{1,4})\s?(?:\/|of)\s?\d{1,4}$/u

/** `heading` is the level that the file declared, where it declared one. */
type Line = {
  readonly text: string
  readonly isLabelled: boolean
  readonly heading?: number | null
  /** Whether it is the last one before a blank line, and not the only one. */
  readonly endsBlock?: boolean
  /** Whether it is the only one between blank lines. */
  readonly isAlone?: boolean
  readonly isPageMark?: boolean
}

/**
 * The places of running heads: the same words again and again (but for numbers), beside page numbers, with numbers of their own, in the
 * middle of sentences, or in words of the title alone. What a plan itself repeats (`Responsible: Transport Office`) stands between sentences
 * in other words and beside no page number, or is a heading below another heading each time. The first one stays when it is the document's title.
 * So are lines at the ends of what stands between blank lines that have one rising number, the page's; and what comes again beside any of these.
 */
export function findRunningHeads(lines: readonly Line[]): number[] {
  const placesByWords = Map.groupBy(
    [...lines.keys()].filter(i => couldRun(lines[i])),
    i => wordsOf(lines[i]?.text ?? ''),
  )
  let texts: ReadonlySet<string> | null = null
  const isLine = (words: string) => (texts ??= new Set(lines.map(({ text }) => text.toLowerCase()))).has(words)
  const isRepeated = (text: string) => (placesByWords.get(wordsOf(text))?.length ?? 0) > 1
  const names = namesOf(lines.slice(0, openingLines).filter(({ text }, i) => i === 0 || !isRepeated(text)).map(({ text }) => text).join('\n'))
  const found = new Set<number>()
  for (const [words, places] of placesByWords) {
    if (places.length < 2) continue
    const isTitle = (i: number) => i === places[0] && ((i < 2 && !standsByPageMark(lines, i)) || isTitleOf(lines, places))
    const running = places.filter(i => !isTitle(i))
    const byMarks = running.filter(i => standsByPageMark(lines, i)).length
    const inSentences = running.filter(i => cutsSentence(lines, i)).length
    const isCounted = () => countsUp(running.map(i => lines[i]?.text ?? '')) && (ownPageNumber.test(words) || isLine(words.replaceAll('#', '').trim()))
    const standsByPages = (byMarks >= 2 && byMarks >= running.length * 0.6) || areFeet(lines, running, words)
    const comesAgain = () => running.length >= fewest && (inSentences >= running.length / 2 || (!headsEach(lines, places) && (namesDocument(words, names) || isCounted())))
    if (standsByPages || comesAgain()) for (const i of running) found.add(i)
  }
  return [...found, ...findBeside(lines, placesByWords, found)]
}

/** Lines of several words, or that name a page, the last ones of what stands between blank lines, with one number that rises. */
function areFeet(lines: readonly Line[], running: readonly number[], words: string): boolean {
  const isLong = (words.match(/\p{L}{2,}/gu) ?? []).length >= fewestOfFoot || ownPageNumber.test(words)
  const ending = running.filter(i => lines[i]?.endsBlock === true)
  const isAtEnds = ending.length > running.length / 2 && running.every(i => lines[i]?.endsBlock === true || lines[i]?.isAlone === true)
  return running.length > 1 && isLong && isAtEnds && hasRisingNumber(running.map(i => lines[i]?.text ?? ''))
}

/** Whether lines of the same words have the same numbers but for one, which rises from line to line. */
function hasRisingNumber(texts: readonly string[]): boolean {
  const rows = texts.map(text => (text.match(/\d+/g) ?? []).map(Number))
  const changing = (rows[0] ?? []).flatMap((first, at) => (rows.every(row => row[at] === first) ? [] : [at]))
  const [at = 0] = changing
  return changing.length === 1 && rows.every((row, i) => i === 0 || (row[at] ?? 0) > (rows[i - 1]?.[at] ?? Infinity))
}

/** What stands beside lines that are found, again and again: the same words, three times or with one number that rises. */
function findBeside(lines: readonly Line[], placesByWords: ReadonlyMap<string, readonly number[]>, known: ReadonlySet<number>): number[] {
  const beside: number[] = []
  for (const [words, places] of known.size === 0 ? [] : placesByWords) {
    const running = places.filter((i, at) => !known.has(i) && (at > 0 || i > 1 || known.has(i - 1)))
    const isSame = running.length >= fewest && !words.includes('#')
    const standsBeside = (i: number) => [i - 1, i + 1].some(at => known.has(at) || lines[at]?.isPageMark === true)
    const besides = running.filter(standsBeside).length
    if (running.length < 2 || besides < Math.max(2, running.length * 0.6)) continue
    // A heading may stand on a page of its own, too, and in the contents.
    if ((isSame && besides >= Math.max(fewest, running.length - 1)) || hasRisingNumber(running.map(i => lines[i]?.text ?? ''))) for (const i of running) beside.push(i)
  }
  return beside
}

/** Lines that come again so often, and look so little like the rest of a sentence, that a wrapped paragraph does not go on in them. */
export function repeatedLines(lines: readonly string[]): ReadonlySet<string> {
  const candidates = lines.filter(text => couldRun({ text, isLabelled: false }) && /^[\p{Lu}\p{Script=Han}\d][^,;，；。、]*$/u.test(text))
  const groups = Map.groupBy(candidates, wordsOf)
  return new Set([...groups.values()].filter(group => group.length >= fewest).flat())
}

function couldRun(line: Line | undefined): boolean {
  if (!line || line.isLabelled || line.text.length > longestHead || endsSentence(line.text)) return false
  return /\p{L}{2,}\P{L}+(?:\p{L}\P{L}+){0,3}\p{L}{2,}|\p{Script=Han}{4,}|\p{L}{8,}\|\s?\d+$/u.test(line.text)
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

function standsByPageMark(lines: readonly Line[], i: number): boolean {
  return [lines[i - 1], lines[i + 1]].some(line => line?.isPageMark === true)
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
