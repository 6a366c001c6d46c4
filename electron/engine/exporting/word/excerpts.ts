import type { WordLabels } from './labels.ts'
import { hues } from './styles.ts'
import { chip, inAscii, linesOf, paragraph, runs, singleLine, wordColor } from './xml.ts'

export type ReportTheme = {
  /** Its name, or its path where the name alone would not tell. */
  readonly name: string
  readonly color: string
}

export type ReportExcerpt = {
  readonly quote: string
  readonly citation: string
  readonly themes: readonly ReportTheme[]
  /** Plain text; each line becomes a paragraph. */
  readonly memo: string | null
  readonly starred: boolean
}

/** An excerpt that shows what a theme is. */
export type ReportExample = Pick<ReportExcerpt, 'quote' | 'citation' | 'starred'>

/** One example under its theme: the quote behind a bar in the theme's colour, then citation and star. */
export function exampleXml({ quote, citation, starred }: ReportExample, color: string, labels: WordLabels): string {
  const star = starred ? labelledXml(labels).star : ''
  return paragraph('Quote', runs(quote), `${quoteBar(color)}${exampleSpacing}`) + paragraph('ExcerptCitation', `${runs(singleLine(citation))}${star}`)
}

/** Closer than excerpts of a report stand: examples follow the line that announces them. */
const exampleSpacing = '<w:spacing w:before="120" w:after="80"/>'

function quoteBar(color: string): string {
  return `<w:pBdr><w:left w:val="single" w:sz="24" w:space="10" w:color="${wordColor(color)}"/></w:pBdr>`
}

/**
 * One excerpt: the quote behind a bar in its theme's colour, then citation and star, themes by name, memo.
 * @param color the bar's, for a group of one theme; otherwise the excerpt's first theme gives it
 */
export function excerptXml(excerpt: ReportExcerpt, color: string | null, labels: WordLabels): string {
  const border = quoteBar(color ?? excerpt.themes[0]?.color ?? hues.rule)
  const star = excerpt.starred ? labelledXml(labels).star : ''
  const memo = memoXml(excerpt.memo, labels)
  return (
    paragraph('Quote', runs(excerpt.quote), border) +
    paragraph('ExcerptCitation', `${runs(singleLine(excerpt.citation))}${star}`, '<w:keepNext/>') +
    paragraph('ExcerptThemes', themeList(excerpt.themes, labels), memo && '<w:keepNext/>') +
    memo
  )
}

/** What stands in every excerpt of a file in the same words. */
type LabelledXml = { readonly star: string; readonly themes: string; readonly noTheme: string }

const xmlByLabels = new WeakMap<WordLabels, LabelledXml>()

function labelledXml(labels: WordLabels): LabelledXml {
  const known = xmlByLabels.get(labels)
  if (known) return known
  const xml = {
    star: inAscii(`${runs('   ')}${runs('★\u00A0', { font: 'Segoe UI Symbol', color: hues.heading })}${runs(labels.starred)}`),
    themes: inAscii(runs(`${labels.themes}\u2002`)),
    noTheme: inAscii(runs(labels.noTheme)),
  }
  xmlByLabels.set(labels, xml)
  return xml
}

function themeList(themes: readonly ReportTheme[], labels: WordLabels): string {
  const { themes: label, noTheme } = labelledXml(labels)
  return label + (themes.length === 0 ? noTheme : themes.map(themeXml).join(between))
}

const between = inAscii(runs('\u2002'))

/** The same themes are printed under each of their excerpts. */
const xmlByTheme = new WeakMap<ReportTheme, string>()

function themeXml(theme: ReportTheme): string {
  const known = xmlByTheme.get(theme)
  if (known !== undefined) return known
  const xml = `${chip(theme.color)}${runs(singleLine(theme.name), { color: hues.ink })}`
  xmlByTheme.set(theme, xml)
  return xml
}

function memoXml(memo: string | null, labels: WordLabels): string {
  const lines = memo === null ? [] : linesOf(memo).filter(line => line.trim() !== '')
  return lines
    .map((line, index) =>
      paragraph('ExcerptMemo', `${index === 0 ? runs(`${labels.memo}\u2002`, { bold: true, color: hues.quiet }) : ''}${runs(line)}`),
    )
    .join('')
}
