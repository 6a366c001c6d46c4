/** Printed labels at the start of a line: `II.` `(III)` `8.` `第十二条` `一、` `（一）` `3.1` `①` `a)`. */
import type { Label, LabelStyle } from './label.ts'
import { type Form, readNumeral, type Reading, writeNumeral } from './numerals.ts'
import { ordinals, patternsFor, unmarked } from './patterns.ts'

export type { Label, LabelStyle } from './label.ts'

/** No label is longer, and nothing behind it is looked at, so a line of a megabyte costs no more than a short one. */
const labelReach = 48

/** The divisions of law. */
export const lawStyles: ReadonlySet<LabelStyle> = new Set<LabelStyle>(['division', 'chapter', 'section', 'article'])

/** An annex that is the only one of its kind: `附件：任务分工表`, `附：分工表`, or the word alone on its line. */
const onlyAnnex = /^(附[件录錄表]|附(?=\s?[：:])|ANNEXURE|Annexure|ANNEX|Annex|APPENDIX|Appendix|SCHEDULE|Schedule)(?:\s?[：:]\s*|\s*$)/u

/** What stands alone below an article in the laws of Brazil. */
const onlyParagraph = /^(Par[áa]grafo [úu]nico)(?:\s?[.:–—-]+\s*|\s*$)/iu

const signExpression = /^[①-⑳㉑-㉟㊱-㊿❶-❿⑴-⒇⒈-⒛㈠-㈩][.、]?\s*/u
const firstDingbat = '❶'.charCodeAt(0)
const bulletExpression = /^(?:[-–—*·・](?=\s)|-{2}(?=\p{Script=Han})|[—–]{1,2}(?=\p{Script=Han})|[•●▪■◆○►▶→➔➜◇□◦‣⁃➢✓✔∙\uF06C\uF06E\uF075\uF0A7\uF0B7\uF0D8])\s*(?=\S)/u

/**
 * A small letter that begins no label, as those of most lines of running text: behind a numeral in small letters stands a sign, and
 * {@link onlyParagraph} is the only word of a label that may be written small.
 */
const beginsSmall = /^(?![ivxlc]{0,5}[a-z][.．、:：)）]|p[Aa])[a-z]/u
/** A word and two in small letters behind it, which are neither a numeral nor the rest of a name before one: most sentences begin so. */
const beginsSentence = new RegExp(`^\\p{Lu}\\p{Ll}+(?! (?:${ordinals})(?!\\p{L}))(?: \\p{Ll}{2,}){2} `, 'u')

/** The label that a line begins with, or null. Whether it is one is decided later for the doubtful ones: see `plausible.ts`. */
export function readLabel(line: string): Label | null {
  const label = readPossibleLabel(line)
  return label && needsSeries(label) ? null : label
}

/** The same, or a name and a number that are a label only where the document has a series of them: see {@link needsSeries}. */
export function readPossibleLabel(line: string): Label | null {
  const head = line.slice(0, labelReach)
  if (beginsSmall.test(head) || beginsSentence.test(head)) return null
  // Markdown writes `1\\.` where no list is meant.
  const escaped = /^\d{1,3}\\(?=[.)])/u.exec(head)?.[0].length
  if (escaped) return longerBy(1, readPossibleLabel(line.slice(0, escaped - 1) + line.slice(escaped, labelReach)))
  if (signExpression.test(head)) return readSign(head)
  const annex = onlyAnnex.exec(head)
  if (annex) return readOnlyAnnex(annex)
  const quote = /^["“«「](?=[\p{L}§])/u.exec(head)
  if (quote) return readQuoted(head)
  const paragraph = onlyParagraph.exec(head)
  if (paragraph) return { ...readOnlyAnnex(paragraph), style: 'named §' }
  if (!/^[\d０-９（([［〔\p{L}§]/u.test(head)) return null
  for (const { style, expression } of patternsFor(head)) {
    const match = expression.exec(head)
    const groups = match?.groups
    if (!match || !groups) continue
    const { before = '', numeral = '' } = groups
    const after = (groups['after'] ?? '').replaceAll('*', '')
    const found = typeof style === 'function' ? style(groups) : style
    const readings = readNumeral(numeral)
    if (readings.length === 0) continue
    const series = found.startsWith('decimal') ? before.normalize('NFKC') : found.startsWith('named') ? before : ''
    return { style: found, printed: before + numeral + after, length: match[0].length, before, after, series, readings }
  }
  return null
}

function longerBy<L extends Label | null>(signs: number, label: L): L {
  return label && { ...label, length: label.length + signs }
}

/** Length of a bullet and the white space behind it; 0 when the line has none. */
export function bulletLength(line: string): number {
  return bulletExpression.exec(line.slice(0, labelReach))?.[0].length ?? 0
}

/** The label that would follow another one's pattern with another number: `(III)` and 4 give `(IV)`. */
export function relabel(label: Label, form: Form, n: number): string | undefined {
  const numeral = writeNumeral(form, n)
  return numeral === '' ? undefined : label.before + numeral + label.after
}

/** Whether the label's number goes on with a series: what was put in repeats the number before it, and a lone 附件 has none. */
export function countsOn(label: Label): boolean {
  return label.printed !== label.before && !isInserted(label)
}

/** Whether it repeats the number before it: what an amendment put in (第十二条之一, `2a.`, `Article 5bis`), and `Rule 25 (2)` behind `Rule 25 (1)`. */
export function isInserted({ after }: Label): boolean {
  return after.includes('之') || (/^\s?[A-Za-z]/u.test(after) && after !== 'er' && after !== 'o') || /^\s?\((?!1\))\d/u.test(after)
}

/** The article of another law that an amending one quotes: `"Article 7. The budget…`. It stands in what quotes it, in a series of its own. */
function readQuoted(head: string): Label | null {
  const label = readPossibleLabel(head.slice(1))
  return label && lawStyles.has(label.style) ? { ...longerBy(1, label), style: `named quoted ${label.style}` } : null
}

/** Whether nothing but the series of the whole document tells it from the beginning of a sentence: `Rule 22 Expenditure`. */
export function needsSeries({ style }: Label): boolean {
  return style.startsWith(`named ${unmarked}`)
}

/** Whether it is a code like `OB.1.1` or `1.01.P2`. */
export function isDottedCode({ style }: Label): boolean {
  return style.startsWith('named code') && style.includes('.')
}

function readOnlyAnnex([match, printed = '']: RegExpExecArray): Label {
  return { style: 'annex', printed, length: match.length, before: printed, after: '', series: '', readings: [{ form: 'arabic', n: 1 }] }
}

/** One sign that holds a number: `①`, `⑴`, `⒈`, `㈠` decompose to it; dingbats are counted from the first. */
function readSign(line: string): Label {
  const printed = line.charAt(0)
  const [, before = '', numeral = '', after = ''] = /^([(]?)([^(.)]+)([.)]?)$/.exec(printed.normalize('NFKC')) ?? []
  const style = before ? 'parens' : after ? 'point' : 'circled'
  const [reading = { form: 'arabic', n: printed.charCodeAt(0) - firstDingbat + 1 } as const] = readNumeral(numeral)
  const readings: readonly Reading[] = style === 'circled' ? [{ form: 'sign', n: reading.n }] : [reading]
  const [{ length }] = signExpression.exec(line) ?? [printed]
  return { style, printed, length, before, after: style === 'parens' ? after : '', series: '', readings }
}
