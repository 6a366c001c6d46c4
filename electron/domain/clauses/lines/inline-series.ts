/** A whole plan pasted as one line: cut where the numbers of its clauses go on. */
import { languageOf } from '../../text.ts'
import { readLabel } from '../labels/labels.ts'
import type { Line } from './lines.ts'

/** Shorter lines are never cut, and nothing is cut in a document that has labels at its line starts. */
const shortestCut = 1500
/** Chinese says the same in a third of the signs. */
const shortestChineseCut = 450
const mostLabelledLines = 3
/** Fewer labels than this prove no series. */
const fewestCuts = 3

export function cutSeries(text: string, lines: readonly Line[]): Line[] {
  const shortest = languageOf(text) === 'zh' ? shortestChineseCut : shortestCut
  const isLong = ({ start, end, hint }: Line) => end - start > shortest && (hint === null || hint.kind === 'paragraph')
  if (!lines.some(isLong)) return [...lines]
  const labelled = lines.filter(line => readLabel(text.slice(line.start, line.start + 60)) !== null).length
  if (labelled > mostLabelledLines) return [...lines]
  return lines.flatMap(line => (isLong(line) ? cutLine(text, line) : line))
}

function cutLine(text: string, line: Line): Line[] {
  const cuts = findCuts(text.slice(line.start, line.end)).map(cut => line.start + cut)
  if (cuts.length < fewestCuts) return [line]
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
/** Where a label may begin: after white space or the end of a sentence; for the words of acts, after the end of one. */
const labelBeginning = new RegExp(
  `(?<=^|[\\s。；;：）\\]]|[^\\P{Script=Han}第至和及款条项](?=（[一二三四五六七八九十]))(?<!(?:${actWords})\\s)[\\d０-９（(第一二三四五六七八九十IVX①-⑳](?!\\d{3})` +
  `|(?<=[.:;!?”)]\\s)(?:${actWords})(?=\\s{1,2}[\\dIVX])`, 'gu')
/** `shall: (a) lend …; (b) sell …; and (c) keep …`: the lettered parts of one sentence. */
const letteredPart = /(?<=[:;]\s(?:and\s|or\s)?)\((?<letter>[a-z])\)(?=\s?\p{Ll}|\p{Lu}\p{Ll})/gu

/** Offsets in the line where a label stands that begins a series or goes on with it, followed by the start of a sentence, in order. */
function findCuts(line: string): number[] {
  return [...sentenceCuts(line), ...letteredCuts(line)].toSorted((a, b) => a - b)
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

function sentenceCuts(line: string): number[] {
  const cuts: number[] = []
  const lastByFamily = new Map<string, number>()
  for (const { index } of line.matchAll(labelBeginning)) {
    const label = readLabel(line.slice(index, index + 48))
    const reading = label?.readings.find(({ form }) => form !== 'letter' && form !== 'small letter')
    if (!label || !reading || label.style === 'bare' || label.style.startsWith('decimal')) continue
    // "No. 16." and "[2019] No. 3." are references; a clause begins with a capital, a quote or a Chinese character.
    if (/\bNo\.\s$/.test(line.slice(Math.max(0, index - 5), index))) continue
    if (!/^["“‘'《]?[\p{Lu}\p{Script=Han}]/u.test(line.slice(index + label.length, index + label.length + 3))) continue
    const family = `${label.style} ${reading.form}`
    const last = lastByFamily.get(family)
    const goesOn = last === undefined ? reading.n === 1 : reading.n === 1 || (reading.n > last && reading.n <= last + 2)
    // The form may change within a series in parentheses: (1), (II), (III).
    const isNext = ([other, n]: [string, number]) => other.startsWith('parens') && n + 1 === reading.n
    const changesForm = label.style === 'parens' && last === undefined && [...lastByFamily].some(isNext)
    if (!goesOn && !changesForm) continue
    cuts.push(index)
    lastByFamily.set(family, reading.n)
  }
  return cuts
}
