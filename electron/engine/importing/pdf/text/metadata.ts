import type { PdfDocument } from '../pdfium/document.ts'

/** What the file says of itself and can be believed. */
export type Said = { readonly title: string | null; readonly author: string | null; readonly issuedOn: string | null }

/** What programs write when nobody gave a title: their own name and the file's, or nothing that says anything. */
const programs = /^(?:microsoft (?:word|powerpoint|excel)|powerpoint|untitled|无标题|未命名|document\d*|文档\d*|slide \d+|print(?:ing)?|幻灯片|layout \d+)\b|^\s*-?\s*$/iu
const fileName = /\.(?:docx?|wpd?|wps|rtf|odt|pptx?|xlsx?|indd|qxd|pdf|pmd|tex|dvi|html?|txt|tmp|cdr|ai)$/iu

/** @param text what stands in the document: a title that nothing of it bears out is left out */
export function readMetadata(document: PdfDocument, text: string): Said {
  return { title: honestTitle(document.info('Title'), text), author: honestAuthor(document.info('Author')), issuedOn: isPrinted(document) ? null : dateOf(document.info('CreationDate')) }
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

/** `D:20220531…` (ISO 32000-1, 7.9.4). A date before the format's first year, or to come, was never set. */
function dateOf(said: string): string | null {
  const [, year = '', month = '01', day = '01'] = /^(?:D:)?(\d{4})(\d{2})?(\d{2})?/u.exec(said) ?? []
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  if (Number.isNaN(date.getTime()) || Number(year) < 1993 || date.getTime() > Date.now() + 86_400_000) return null
  return `${year}-${month}-${day}`
}
