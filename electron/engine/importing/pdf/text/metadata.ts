import { lookedAt, suggest, type SuggestedKey } from '#domain/attributes/suggestions.ts'
import type { PdfDocument } from '../pdfium/document.ts'

/** What the file says of itself and can be believed. */
export type Said = { readonly title: string | null; readonly author: string | null; readonly issuedOn: string | null }

/** What programs write when nobody gave a title: their own name and the file's, or nothing that says anything. */
const programs = /^(?:microsoft (?:word|powerpoint|excel)|powerpoint|untitled|无标题|未命名|document\d*|文档\d*|slide \d+|print(?:ing)?|幻灯片|layout \d+)\b|^\s*-?\s*$/iu
const fileName = /\.(?:docx?|wpd?|wps|rtf|odt|pptx?|xlsx?|indd|qxd|pdf|pmd|tex|dvi|html?|txt|tmp|cdr|ai)$/iu

/**
 * @param text what stands in the document: a title or a date that it does not bear out is left out
 * @param shown what stands as the title on the first page
 */
export function readMetadata(document: PdfDocument, text: string, shown: string | null): Said {
  const title = honestTitle(document.info('Title'), text) ?? shown
  const issuedOn = isPrinted(document) ? null : honestDate(document.info('CreationDate'), title ?? text.split('\n', 1)[0] ?? '', text)
  return { title, author: honestAuthor(document.info('Author')), issuedOn }
}

/** Whether a reader printed this out of a browser or another program: its date is the day on which that was done. */
function isPrinted(document: PdfDocument): boolean {
  return /\b(?:mozilla|chrom(?:e|ium)|headlesschrome|safari|firefox|edge)\b/iu.test(document.info('Creator')) || /skia\/pdf|print to pdf|wkhtmltopdf|\bqt \d/iu.test(document.info('Producer'))
}

function honestTitle(said: string, text: string): string | null {
  const title = said.replace(/\s+/gu, ' ').trim()
  if (title.length < 4 || programs.test(title) || fileName.test(title) || !/\p{L}/u.test(title) || title.includes('\ufffd')) return null
  const start = wordsOf(text.slice(0, 20_000))
  const words = wordsOf(title)
  const met = words.filter(word => start.includes(word)).length
  return met >= 0.6 * words.length ? title : null
}

/** Han text has no spaces between its words: each sign counts as one. */
function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}|[^\s\p{P}\p{Script=Han}]+/gu) ?? []
}

/** Names of accounts, machines and programs are nobody's. */
function honestAuthor(said: string): string | null {
  const author = said.replace(/\s+/gu, ' ').trim()
  const isAccount = /^(?:[a-z0-9._-]+|admin(?:istrator)?|user\d*|owner|unknown|anonymous|microsoft.*|adobe.*|lenovo.*|hp|dell|用户|微软用户|未知)$/iu.test(author) && !/^\p{Lu}\p{Ll}+$/u.test(author)
  return author.length < 2 || author.length > 200 || isAccount || /[\\/@]|^https?:/u.test(author) ? null : author
}

/**
 * The day on which the file was made, where it may be the day of issue: not one of these days, on which somebody exported or scanned it; not
 * after the period that the title names; and none beside another one that the text itself says, which is suggested with its words.
 */
function honestDate(said: string, title: string, text: string): string | null {
  const date = dateOf(said)
  if (date === null || Date.parse(date) > Date.now() - 2 * day) return null
  const suggested = suggest({ title, beginning: text.slice(0, lookedAt.beginning), ending: text.slice(-lookedAt.ending) })
  const valueOf = (key: SuggestedKey) => suggested.find(suggestion => suggestion.key === key)?.value
  const [written, lastYear] = [valueOf('issued_on'), valueOf('period_to')]
  if (written !== undefined && !date.startsWith(written)) return null
  return lastYear !== undefined && date.slice(0, 4) > lastYear.slice(0, 4) ? null : date
}

/** Milliseconds. */
const day = 86_400_000

/** `D:20220531…` (ISO 32000-1, 7.9.4). A date before the format's first year was never set. */
function dateOf(said: string): string | null {
  const [, year = '', month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u.exec(said) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || Number(year) < 1993) return null
  return `${year}-${month}-${day}`
}
