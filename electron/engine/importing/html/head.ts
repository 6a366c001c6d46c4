import type { DefaultTreeAdapterTypes } from 'parse5'
import { defaultTreeAdapter } from 'parse5'
import { believedAuthor } from '../flow/believed.ts'

type Element = DefaultTreeAdapterTypes.Element

/** What a page says about itself in its head; null where it says nothing. */
export type PageHead = {
  /** `<title>`, often with the site's name behind it. */
  readonly title: string | null
  /** What the page calls its article for others who link to it. */
  readonly articleTitle: string | null
  /** `2026-05-23` */
  readonly issuedOn: string | null
  readonly author: string | null
  /** Whether a word processor wrote it: all of it is one document, and nothing of a site stands round it. */
  readonly isOfWordProcessor: boolean
}

export const noHead: PageHead = { title: null, articleTitle: null, issuedOn: null, author: null, isOfWordProcessor: false }

export function readHead(head: Element): PageHead {
  const said = { title: null as string | null, articleTitle: null as string | null, issuedOn: null as string | null, author: null as string | null, isOfWordProcessor: false }
  for (const child of head.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue
    if (child.tagName === 'title') said.title ??= onOneLine(textOf(child)) || null
    if (child.tagName === 'script' && attribute(child, 'type') === 'application/ld+json') {
      said.issuedOn ??= calendarDate(/"datePublished"\s{0,5}:\s{0,5}"([^"]{8,40})"/u.exec(textOf(child).slice(0, 100_000))?.[1]) ?? null
    }
    if (child.tagName !== 'meta') continue
    const name = (attribute(child, 'name') ?? attribute(child, 'property') ?? '').toLowerCase()
    const content = onOneLine(attribute(child, 'content') ?? '')
    if (name === 'generator') said.isOfWordProcessor ||= /^(?:libreoffice|openoffice|staroffice|microsoft word|wps office)\b/iu.test(content)
    if (dateMetas.has(name)) said.issuedOn ??= calendarDate(content) ?? null
    if (titleMetas.has(name)) said.articleTitle ??= content || null
    if (authorMetas.has(name)) said.author ??= content.length <= 100 && !/^https?:/iu.test(content) ? believedAuthor(content) : null
  }
  return said
}

/**
 * What to call a page: the name that it gives its article, if that stands in the text; a main heading that its title begins with; the
 * title without the site's name behind it, if what is left stands in the text as a line; otherwise the title as it is.
 * @param heading the page's only heading of the first level
 */
export function titleOf({ title, articleTitle }: PageHead, heading: string | null, text: string): string | null {
  const words = onOneLine(text.slice(0, 20_000))
  if (articleTitle && words.includes(articleTitle)) return articleTitle
  if (!title) return articleTitle
  if (heading && heading.length > 3 && title !== heading && title.includes(heading)) return heading
  const lines = new Set(text.slice(0, 20_000).split('\n').map(onOneLine))
  for (const match of [...title.matchAll(/\s*(?:[|｜_·»]|\s[-–—]\s|[-–—]{1,2}(?=\p{Script=Han}))\s*/gu)].reverse()) {
    const rest = title.slice(0, match.index).trim()
    if (lines.has(rest)) return rest
  }
  return title
}

const dateMetas: ReadonlySet<string> = new Set([
  'pubdate', 'publishdate', 'publish_date', 'article:published_time', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date', 'firstpublishedtime',
  'datepublished', 'citation_publication_date',
])
const titleMetas: ReadonlySet<string> = new Set(['og:title', 'articletitle', 'dc.title', 'dcterms.title', 'citation_title'])
const authorMetas: ReadonlySet<string> = new Set(['author', 'article:author', 'dc.creator', 'dcterms.creator', 'contentsource', 'citation_author'])

/** `2024-05-03` from what begins with a date. */
export function calendarDate(content: string | undefined): string | undefined {
  const [, year, month = '', day = ''] = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(content ?? '') ?? []
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export function onOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim()
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(entry => entry.name === name)?.value
}

function textOf(element: Element): string {
  return element.childNodes.map(node => ('value' in node ? node.value : '')).join('')
}
