import { columns, type Line } from './lines.ts'

/** Between these widths a text may have been wrapped. Columns; a full-width sign takes two. */
const narrowest = 40
const widest = 130
/** So many lines at least, and one of so many, are as wide as the text was wrapped, or narrower by so many columns. */
const fewestFull = 3
const oneOf = 10
const raggedness = 8
/** A line filled to this part of the width is full, and to this one within a paragraph: what is edited later is seldom wrapped anew. */
const nearlyFull = 0.75
const partlyFull = 0.4
/** So many line breaks inside paragraphs, in so many paragraphs, show how a text is wrapped. */
const fewestBreaks = 5
const fewestParagraphs = 3
/**
 * Of these at least so great a part stands behind full lines, and of those in the middle of a sentence. So many lines go on in small letters, as lines of
 * verses and names do not, or had no room for a word more.
 */
const mostlyFull = 0.8
const mostlyInSentence = 0.6
const oftenSmall = 0.4
const mostlyNeeded = 0.75

const isRunning = (line: string) => /\S/u.test(line) && !/^\s*(?:[|>#<{]|!\[|={3}|-{3}|[-+*][ \t]*$)/u.test(line)
const beginsItem = (line: string) => /^\s*(?:[-+*]|\d{1,9}[.)])[ \t]+\S/u.test(line)

/** Whether a line is broken on purpose, so that Markdown breaks it too. */
export function isHardBroken(line: string): boolean {
  return / {2}$|\\$|<br ?\/?>$/iu.test(line)
}

/** Whether a line ends as sentences do, or with what announces a list. */
export function endsSentence(line: string): boolean {
  return /[.!?。！？:：；;]["”’')）*_]{0,3}$/u.test(line.trimEnd())
}

/**
 * The width at which an editor or converter wrapped a Markdown text whose paragraphs are parted by blank lines, in columns; null for a text that has
 * its paragraphs in one line each, or breaks its lines by hand: verses, addresses, one sentence to the line.
 * @param lines of the whole text; those that are none of its prose may be blank
 */
export function wrappedWidth(lines: readonly Line[]): number | null {
  const breaks: { readonly above: string; readonly below: string; readonly width: number }[] = []
  let paragraphs = 0
  let isIn = false
  for (const [i, { text: above }] of lines.entries()) {
    const below = lines[i + 1]?.text ?? ''
    const isBreak = isRunning(above) && isRunning(below) && !beginsItem(below) && !isHardBroken(above)
    if (isBreak) breaks.push({ above, below, width: widthOf(above) })
    if (isBreak && !isIn) paragraphs += 1
    isIn = isBreak
  }
  if (breaks.length < fewestBreaks || paragraphs < fewestParagraphs) return null
  const widths = breaks.map(({ width }) => width).filter(own => own <= widest).toSorted((a, b) => b - a)
  const alike = Math.max(fewestFull, Math.ceil(breaks.length / oneOf))
  const width = widths.find((own, i) => own - (widths[i + alike - 1] ?? 0) <= raggedness) ?? 0
  if (width < narrowest) return null
  const full = breaks.filter(({ above }) => isFull(above, width))
  const needed = full.filter(({ below, width: own }) => own + 1 + widthOf(firstWord(below)) > width)
  const inSentence = full.filter(({ above }) => !endsSentence(above))
  const small = full.filter(({ below }) => /^\s*\p{Ll}/u.test(below))
  const isWrapped = full.length >= mostlyFull * breaks.length && inSentence.length >= mostlyInSentence * full.length
  return isWrapped && (small.length >= oftenSmall * full.length || needed.length >= mostlyNeeded * full.length) ? width : null
}

/**
 * Whether a line is filled as those are that were broken for their width.
 * @param isWithin whether it went on with the line above it itself
 */
export function isFull(line: string, width: number, isWithin = false): boolean {
  return widthOf(line) >= (isWithin ? partlyFull : nearlyFull) * width
}

function firstWord(line: string): string {
  return /^(?:\p{Script=Han}[，。、；：！？）」』”’]{0,2}|[^\s\p{Script=Han}]+)/u.exec(line.trimStart())?.[0] ?? ''
}

function widthOf(line: string): number {
  const [indent = ''] = /^[ \t]*/u.exec(line) ?? []
  const words = line.slice(indent.length).trimEnd()
  return columns(indent) + words.length + (words.match(/[\u1100-\u115F\u2E80-\u9FFF\uAC00-\uD7A3\uF900-\uFAFF\uFF01-\uFF60]/gu)?.length ?? 0)
}

/** Signs and words with which clauses begin, taken broadly. */
const couldBegin = /^(?:[^\p{L}\d\s"“‘'*_[]|\p{L}{1,5}[.)）]|\d|[IVXLC]+\b|\p{Lu}\p{L}*\s+\d|第|[一二三四五六七八九十]+、)/u
/** Of these, numbers, which stand in the middle of sentences too: `30. June`, `Number 3.` */
const couldGoOn = /^(?:\d{1,4}\\?[.)]?\s|\p{Lu}\p{L}*\s+\d)/u

/**
 * What a line that was wrapped below a full one begins with: `words`, a number in the middle of a sentence, or what may begin a clause for all that.
 */
export function openingOf(line: string, above: string): 'words' | 'number' | 'unclear' {
  const words = line.trimStart()
  if (!couldBegin.test(words)) return 'words'
  return couldGoOn.test(words) && /[\p{L}\d]$/u.test(above.trimEnd()) && !/\s(?:and|or|und|oder|et|ou|y|o|e)$/u.test(above.trimEnd()) ? 'number' : 'unclear'
}
