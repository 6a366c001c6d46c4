import type { DefaultTreeAdapterMap, DefaultTreeAdapterTypes, TreeAdapter } from 'parse5'
import { defaultTreeAdapter, html as names, parse } from 'parse5'
import type { ClauseHint } from '#domain/clauses.ts'
import { canonicalText } from '#domain/text.ts'
import { droppedElements, edgesByElement, isHidden, keepsWhiteSpace, preformattedElements } from './elements.ts'
import { hintsFrom, type Mark } from './hints.ts'
import { ItemNumbers } from './item-numbers.ts'
import { createHtmlWriter, type HtmlWriter } from './writer.ts'
import { deepestNesting, mostElements } from '../limits.ts'
import { refusal } from '../refusal.ts'

type Element = DefaultTreeAdapterTypes.Element
type Node = DefaultTreeAdapterTypes.Node

/** What a page says: its text, where its own structure lies in it, and what it says about itself. */
export type Page = {
  readonly text: string
  readonly hints: readonly ClauseHint[]
  readonly title: string | null
  /** Primary language subtag of the page's root element, e.g. `fr`. */
  readonly language: string | null
  /** `2026-05-23` */
  readonly issuedOn: string | null
}

/**
 * Reduces HTML to text and structure. The tree is walked without recursion, and nothing of the markup is kept.
 * @param numbers whether items of ordered lists get the number that a browser prints before them
 * @throws EngineError `invalid` for more elements or deeper nesting than any real page has
 */
export function readHtml(source: string, { numbers = false }: { readonly numbers?: boolean } = {}): Page {
  const document = parse(canonicalText(source), { treeAdapter: boundedAdapter() })
  const found = { title: null as string | null, language: null as string | null, issuedOn: null as string | null }
  const writer = createHtmlWriter()
  const marks: Mark[] = []
  const itemNumbers = numbers ? new ItemNumbers() : null
  walkTree(document, {
    enter(element) {
      if (element.tagName === 'html') found.language = languageTag(attribute(element, 'lang') ?? attribute(element, 'xml:lang'))
      if (element.tagName === 'head') Object.assign(found, readHead(element))
      if (!enterElement(element, writer)) return false
      const number = element.tagName === 'li' ? itemNumbers?.next(element) : null
      if (number) writer.flowing(`${number} `)
      return true
    },
    leave: (element, before) => leaveElement(element, before, writer, marks),
    text: (value, preformatted) => (preformatted ? writer.preformatted(value) : writer.flowing(value)),
  }, writer.length)
  const written = writer.result()
  const text = canonicalText(written)
  // Markup cannot bring in anything that the canonical text leaves out, but a byte-order mark at the beginning.
  const dropped = written.length - text.length
  const placed = marks.map(mark => ({ ...mark, start: Math.max(0, mark.start - dropped), end: mark.end - dropped }))
  return { ...found, text, hints: hintsFrom(text, placed) }
}

/** Counts while the tree is built, so that a hostile page is refused before it has cost memory. */
function boundedAdapter(): TreeAdapter<DefaultTreeAdapterMap> {
  let elements = 0
  let depth = 0
  return {
    ...defaultTreeAdapter,
    createElement(tagName, namespace, attributes) {
      if (++elements > mostElements) throw refusal('importing.tooManyElements', { limit: mostElements })
      return defaultTreeAdapter.createElement(tagName, namespace, attributes)
    },
    createCommentNode: () => defaultTreeAdapter.createCommentNode(''),
    onItemPush() {
      if (++depth > deepestNesting) throw refusal('importing.tooDeep', { limit: deepestNesting })
    },
    onItemPop() {
      depth--
    },
  }
}

type Visitor = {
  /** False: the element is passed over with all that is in it. */
  enter(element: Element): boolean
  leave(element: Element, before: number): void
  text(value: string, preformatted: boolean): void
}

/** @param position what `leave` is told: where the output was when the element began */
function walkTree(root: DefaultTreeAdapterTypes.ParentNode, visitor: Visitor, position: () => number): void {
  type Frame = { readonly node: DefaultTreeAdapterTypes.ParentNode; index: number; readonly before: number; readonly preformatted: boolean }
  const frames: Frame[] = [{ node: root, index: 0, before: 0, preformatted: false }]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const child: Node | undefined = frame.node.childNodes[frame.index++]
    if (!child) {
      frames.pop()
      if (isElement(frame.node)) visitor.leave(frame.node, frame.before)
    } else if (defaultTreeAdapter.isTextNode(child)) {
      visitor.text(child.value, frame.preformatted)
    } else if (isElement(child)) {
      const before = position()
      if (!visitor.enter(child)) continue
      const preformatted = frame.preformatted || preformattedElements.has(child.tagName) || keepsWhiteSpace(child.attrs)
      frames.push({ node: child, index: 0, before, preformatted })
    }
  }
}

function isElement(node: Node): node is Element {
  return defaultTreeAdapter.isElementNode(node)
}

function enterElement(element: Element, writer: HtmlWriter): boolean {
  const { tagName, attrs } = element
  if (droppedElements.has(tagName) || isHidden(attrs)) return false
  if (tagName === 'br') writer.lineBreak()
  const edge = edgesByElement.get(tagName)
  if (edge) writer.edge(edge)
  if (tagName === 'tr') writer.enterRow()
  if (tagName === 'td' || tagName === 'th') writer.enterCell()
  return true
}

function leaveElement(element: Element, before: number, writer: HtmlWriter, marks: Mark[]): void {
  const { tagName } = element
  if (tagName === 'td' || tagName === 'th') writer.leaveCell()
  if (tagName === 'tr') writer.leaveRow()
  const edge = edgesByElement.get(tagName)
  if (edge) writer.edge(edge)
  if (writer.length() === before || element.namespaceURI !== names.NS.HTML) return
  const span = { start: before, end: writer.length() }
  const heading = /^h([1-6])$/u.exec(tagName)
  if (heading) marks.push({ kind: 'heading', level: Number(heading[1]), ...span })
  if (tagName === 'li') marks.push({ kind: 'item', level: listDepth(element), ...span })
  if (tagName === 'nav') marks.push({ kind: 'boilerplate', level: 1, ...span })
}

function listDepth(item: Element): number {
  let depth = 0
  for (let node: Node | null = item; node && depth < 9; node = 'parentNode' in node ? node.parentNode : null) {
    if (isElement(node) && (node.tagName === 'ol' || node.tagName === 'ul')) depth++
  }
  return Math.max(1, depth)
}

function readHead(head: Element): { title?: string; issuedOn?: string } {
  const said: { title?: string; issuedOn?: string } = {}
  for (const child of head.childNodes) {
    if (!isElement(child)) continue
    if (child.tagName === 'title') {
      const title = child.childNodes.map(node => ('value' in node ? node.value : '')).join('').replace(/\s+/gu, ' ').trim()
      if (title) said.title ??= title
    }
    if (child.tagName !== 'meta') continue
    const name = (attribute(child, 'name') ?? attribute(child, 'property') ?? '').toLowerCase()
    const date = dateMetas.has(name) ? calendarDate(attribute(child, 'content')) : undefined
    if (date) said.issuedOn ??= date
  }
  return said
}

const dateMetas: ReadonlySet<string> = new Set([
  'pubdate', 'publishdate', 'publish_date', 'article:published_time', 'dc.date.issued', 'dcterms.issued', 'dc.date', 'dcterms.date',
])

function calendarDate(content: string | undefined): string | undefined {
  const [, year, month = '', day = ''] = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/u.exec(content ?? '') ?? []
  if (!year || Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function languageTag(value: string | undefined): string | null {
  return /^\s*([a-z]{2,3})\b/iu.exec(value ?? '')?.[1]?.toLowerCase() ?? null
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(entry => entry.name === name)?.value
}
