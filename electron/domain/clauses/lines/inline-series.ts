/** A whole plan pasted as one line: cut where the numbers of its clauses go on. */
import { languageOf } from '../../text.ts'
import { type Label, readLabel } from '../labels/labels.ts'
import type { Reading } from '../labels/numerals.ts'
import type { Line } from './lines.ts'
import { titleCut } from './title-lines/run-in-title.ts'

/** Shorter lines are never cut, and nothing is cut in a document that has labels at its line starts. */
const shortestCut = 1500
/** Chinese says the same in a third of the signs. */
const shortestChineseCut = 450
/** A text that is one line, or a title above one, is cut when it is longer than this part of that. */
const partWhereAlone = 0.25
const mostLinesWhereAlone = 2
const mostLabelledLines = 3
/** Fewer labels than this prove no series. */
const fewestCuts = 3

export function cutSeries(text: string, lines: readonly Line[]): Line[] {
  const isChinese = languageOf(text) === 'zh'
  const shortest = (isChinese ? shortestChineseCut : shortestCut) * (lines.length <= mostLinesWhereAlone ? partWhereAlone : 1)
  const isLong = ({ start, end, hint }: Line) => end - start > shortest && (hint === null || hint.kind === 'paragraph')
  if (!lines.some(isLong)) return [...lines]
  const labelled = lines.filter(line => readLabel(text.slice(line.start, line.start + 60)) !== null).length
  if (labelled > mostLabelledLines) return [...lines]
  return lines.flatMap(line => (isLong(line) ? cutLine(text, line, isChinese) : line))
}

function cutLine(text: string, line: Line, isChinese: boolean): Line[] {
  const own = text.slice(line.start, line.end)
  const labels = findCuts(own)
  if (labels.length < fewestCuts) return [line]
  const cuts = (isChinese ? [...labels, ...paragraphCuts(own, labels)].toSorted((a, b) => a - b) : [...titleCut(own.slice(0, labels[0])), ...labels]).map(cut => line.start + cut)
  const pieces: Line[] = []
  let from = line.start
  for (const to of [...cuts.filter(cut => cut > line.start), line.end]) {
    const end = from + text.slice(from, to).trimEnd().length
    if (end > from) pieces.push({ ...line, start: from, end, hint: from === line.start ? line.hint : null })
    from = to
  }
  return pieces
}

const actWords = 'SECTION|Section|SEC\\.|Sec\\.|ARTICLE|Article|CHAPTER|Chapter|PART|Part|TITLE|Title'
/**
 * Where a label may begin: after white space or the end of a sentence; for the words of acts, after the end of one; and where a chapter or
 * article of Chinese law, which white space parts from its words, stands right behind others: references have none.
 */
const labelBeginning = new RegExp(
  `(?<=^|[\\s。；;：）\\]]|[^\\P{Script=Han}第至和及款条项](?=（[一二三四五六七八九十]))(?<!(?:${actWords})\\s)[\\d０-９（(第一二三四五六七八九十IVX①-⑳](?!\\d{3})` +
  `|(?<=[.:;!?”)]\\s)(?:${actWords})(?=\\s{1,2}[\\dIVX])` +
  '|(?<=[\\p{Script=Han}》”])第(?=[零〇一二两三四五六七八九十百千]{1,7}[编章节条]\\s+\\p{Script=Han})', 'gu')
/** `shall: (a) lend …; (b) sell …; and (c) keep …`: the lettered parts of one sentence. */
const letteredPart = /(?<=[:;]\s(?:and\s|or\s)?|[,—–]\s(?=\(a\)))\((?<letter>[a-z])\)(?=\s?\p{Ll}|\p{Lu}\p{Ll})/gu

/** Offsets in the line where a label stands that begins a series or goes on with it, followed by the start of a sentence, in order. */
function findCuts(line: string): number[] {
  return [...new Set([...sentenceCuts(line), ...letteredCuts(line), ...recitalCuts(line)])].toSorted((a, b) => a - b)
}

/** What an ordinance says before its first section, in capitals as it is printed. */
const recital = /(?<=[.;:,]["”]?\s(?:and\s)?)WHEREAS\b|(?<=\s)NOW,? THEREFORE\b/gu

function recitalCuts(line: string): number[] {
  return [...line.matchAll(recital)].map(({ index }) => index)
}

/** Parts of a sentence that go from (a) to (c) at least, without a gap. */
function letteredCuts(line: string): number[] {
  const cuts: number[] = []
  let run: number[] = []
  const close = () => {
    if (run.length >= fewestCuts) cuts.push(...run)
    run = []
  }
  for (const { index, groups = {} } of line.matchAll(letteredPart)) {
    const n = (groups['letter'] ?? '').charCodeAt(0) - 0x61
    if (n === 0) close()
    if (n === run.length) run.push(index)
  }
  close()
  return cuts
}

/** White space between Chinese words, which are written without any: a line ended there. */
const endOfParagraph = /(?<=[\p{Script=Han}\d）〕」』”。！？；：])\s+(?=[《（〔「『“]?\p{Script=Han})/gu
/** A heading or title in front of its text is no longer than this. */
const longestHeading = 40

/** Where the paragraphs begin that have no labels: behind the end of a sentence, or behind the heading above them. */
function paragraphCuts(line: string, labels: readonly number[]): number[] {
  const cuts: number[] = []
  let at = 0
  let from = 0
  for (const { index, 0: gap } of line.matchAll(endOfParagraph)) {
    while ((labels[at] ?? Infinity) <= index) from = labels[at++] ?? from
    const above = line.slice(from, Math.min(index, from + longestHeading + 1))
    // 总 则 is one word, set apart.
    if (/(?:^|\s)\p{Script=Han}$/u.test(above) || /^\p{Script=Han}(?:\s|$)/u.test(line.slice(index + gap.length, index + gap.length + 2))) continue
    const isBehindHeading = above.length <= longestHeading && above.length > (readLabel(above)?.length ?? 0) && !/[。，；：！？]/u.test(above)
    if (!isBehindHeading && !/[。！？]$/u.test(line.slice(Math.max(0, index - 2), index).replace(/[」』”]$/u, ''))) continue
    from = index + gap.length
    cuts.push(from)
  }
  return cuts
}

/** Words in front of a number that is no label: `Table 2.1`, `paragraph 3.`. */
const reference = /\b(?:No\.|[Tt]ables?|[Ff]igures?|[Bb]ox(?:es)?|[Pp]aragraphs?|[Cc]lauses?|[Aa]nnex(?:es)?|[Vv]ersions?)\s$/

function sentenceCuts(line: string): number[] {
  const cuts: number[] = []
  const lastByFamily = new Map<string, number>()
  /** Where the words of the last clause begin. */
  let labelEnd = -1
  for (const { index } of line.matchAll(labelBeginning)) {
    const label = readLabel(line.slice(index, index + 48))
    const lettered = label ? readLettered(line, index, label, lastByFamily, labelEnd) : undefined
    const reading = lettered ?? label?.readings.find(({ form }) => form !== 'letter' && form !== 'small letter')
    if (!label || !reading || label.style === 'bare' || label.style.startsWith('named')) continue
    // "No. 16." and "[2019] No. 3." are references; a clause begins with a capital, a quote or a Chinese character.
    if (reference.test(line.slice(Math.max(0, index - 12), index))) continue
    if (!/^(?:["“‘'《]?[\p{Lu}\p{Script=Han}]|[(（][a1i一][)）])/u.test(line.slice(index + label.length, index + label.length + 3))) continue
    const family = `${label.style} ${reading.form} ${label.series}`
    const last = lastByFamily.get(family)
    const goesOn = label.style.startsWith('decimal') ? goesOnInside(lastByFamily, label, reading.n) : last === undefined ? reading.n === 1 : reading.n === 1 || (reading.n > last && reading.n <= last + 2)
    // The form may change within a series in parentheses: (1), (II), (III).
    const isNext = ([other, n]: [string, number]) => other.startsWith('parens') && n + 1 === reading.n
    const changesForm = label.style === 'parens' && last === undefined && [...lastByFamily].some(isNext)
    if (!goesOn && !changesForm) continue
    cuts.push(index)
    labelEnd = index + label.length
    lastByFamily.set(family, reading.n)
  }
  return cuts
}

/** Whether `3.2` follows `3.1`, or `3.1` the clause 3; where no clause has the outer number alone, the `2.3` in front. */
function goesOnInside(lastByFamily: ReadonlyMap<string, number>, { style, series }: Label, n: number): boolean {
  const last = lastByFamily.get(`${style} arabic ${series}`)
  if (last !== undefined || n !== 1) return n === (last ?? 0) + 1
  const parts = series.split('.').filter(part => part !== '').map(Number)
  const outer = parts.slice(0, -1).map(part => `${part}.`).join('')
  const own = parts.at(-1) ?? 0
  const holder = lastByFamily.get(outer === '' ? 'point arabic ' : `decimal ${parts.length} arabic ${outer}`)
  return holder === undefined ? own === 1 || lastByFamily.has(`${style} arabic ${outer}${own - 1}.`) : holder === own
}

/** `4. (a) Upon …. (b) Once …`: sentences with letters, the first right behind the number of the clause that holds them. */
function readLettered(line: string, index: number, { style, readings }: Label, lastByFamily: ReadonlyMap<string, number>, labelEnd: number): Reading | undefined {
  const reading = readings.find(({ form }) => form === 'small letter')
  if (!reading || style !== 'parens') return undefined
  const follows = reading.n === (lastByFamily.get('parens small letter ') ?? 0) + 1 && /[.;]\s$/.test(line.slice(Math.max(0, index - 2), index))
  return (reading.n === 1 ? index === labelEnd : follows) ? reading : undefined
}
