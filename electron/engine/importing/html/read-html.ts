import { defaultTreeAdapter, html as names } from 'parse5'
import type { ClauseHint } from '#domain/clauses.ts'
import { bulletLength } from '#domain/clauses/labels/labels.ts'
import { canonicalText } from '#domain/text.ts'
import { type Box, furnitureOf } from './article.ts'
import { contentsLines } from './contents-links.ts'
import { boldHeadings } from './look/bold-headings.ts'
import { droppedElements, edgesByElement, isHidden } from './elements.ts'
import { attribute, calendarDate, noHead, onOneLine, type PageHead, readHead, titleOf } from './head.ts'
import { hintsFrom, type Mark } from './hints.ts'
import { ItemNumbers } from './item-numbers.ts'
import { type ElementSetting, type SetLine, setLines, settingOf } from './look/settings.ts'
import { StyleSheets } from './look/style-sheet.ts'
import { type Element, isElement, type Node, walkPage } from './parsing/tree.ts'
import { holdsWordMark, wordListLevel, wordMark } from './word-lists.ts'
import { createHtmlWriter, type HtmlWriter } from './writer.ts'
import { isRaised } from './raised.ts'
import { raised } from '../flow/raised-figures.ts'
import { Tally } from '../flow/tally.ts'
import type { Warning } from '../reading.ts'
import { refusal } from '../refusal.ts'

/** What a page says about itself. */
type Said = {
  readonly title: string | null
  /** Primary language subtag of the page's root element, e.g. `fr`. */
  readonly language: string | null
  /** `2026-05-23` */
  readonly issuedOn: string | null
  readonly author: string | null
}

/** What a page says: its text, where its own structure lies in it, and what it says about itself. */
export type Page = Said & { readonly text: string; readonly hints: readonly ClauseHint[]; readonly warnings: readonly Warning[] }

/** A page with what its elements say of its text, and with how its lines are set: what its headings are, only a whole document tells. */
export type Markup = Said & Structure & {
  readonly text: string
  /** Why there may be no words in it: it shows another page, or a script writes them in a browser. */
  readonly emptiness: 'importing.showsAnotherPage' | 'importing.scriptedPage' | null
  readonly changes: Changes
}

/** How many insertions (`<ins>`) were kept and deletions (`<del>`) left out. */
type Changes = { readonly insertions: number; readonly deletions: number }

type Structure = {
  readonly marks: readonly Mark[]
  readonly lines: readonly SetLine[]
  readonly paragraphs: readonly Range[]
}

type Range = { readonly start: number; readonly end: number }

/** UTF-16 code units in which a bullet stands, with the white space around it. */
const longestMark = 40

type Choices = {
  /** What stands in files beside the page. */
  readonly styles?: StyleSheets
  /** Whether it is a page of a site, whose article is to be told from what stands round it. */
  readonly isPage?: boolean
}

/**
 * Reduces HTML to text and structure; see {@link readMarkup}.
 * @throws EngineError like `readMarkup`, and for a page without words of its own that shows another one or is written by a script
 */
export function readHtml(source: string, choices: Choices = {}): Page {
  const { marks, lines, paragraphs, emptiness, changes, ...said } = readMarkup(source, choices)
  if (choices.isPage && emptiness && !/\S/u.test(said.text)) throw refusal(emptiness)
  return { ...said, hints: structureOf(said.text, { marks, lines, paragraphs }), warnings: warningsOf([changes]) }
}

/** What is told of changes in pages. Many underline with `<ins>`: without a deletion nothing was changed that anybody knows of. */
export function warningsOf(changes: readonly Changes[]): readonly Warning[] {
  const tally = new Tally()
  for (const { insertions, deletions } of changes) {
    tally.insertions += insertions
    tally.deletions += deletions
  }
  return tally.deletions > 0 ? tally.warnings() : []
}

/** What the elements of a whole document, one page or several, say of its text, and which of its lines are headings by their look. */
export function structureOf(text: string, { marks, lines, paragraphs }: Structure): readonly ClauseHint[] {
  return hintsFrom(text, [...marks, ...boldHeadings(text, lines, paragraphs, marks)])
}

/**
 * Reduces HTML to text and what its elements say of it, with the numbers that a browser prints before the items of ordered lists: whoever quotes a page quotes
 * what is seen there. The tree is walked without recursion, and nothing of the markup is kept.
 * @throws EngineError `invalid` for more elements or deeper nesting than any real page has
 */
export function readMarkup(source: string, { isPage = false, styles = new StyleSheets() }: Choices = {}): Markup {
  const writer = createHtmlWriter()
  const found = new Findings(new StyleSheets(styles))
  const itemNumbers = new ItemNumbers()
  /** Numbers whose items have no text so far: they stand on the line of the first one, also when that is in a paragraph of its own. */
  let coming = ''
  /** What holds the mark of an item that Word wrote, while that is read. */
  let marking: Element | null = null
  /** Elements around what is read now, from the one on that raises its figures. */
  let raisedIn = 0
  walkPage(canonicalText(source), {
    enter(element) {
      if (element.tagName === 'html') found.language = languageTag(attribute(element, 'lang') ?? attribute(element, 'xml:lang'))
      if (element.tagName === 'head') found.head = readHead(element)
      if (element.tagName === 'head' || element.tagName === 'style') for (const sheet of sheetsIn(element)) found.styles.add(sheet)
      found.noteWhatIsElsewhere(element)
      if (!enterElement(element, writer)) return found.passOver(element)
      if (element.tagName === 'ins') found.changes.insertions += 1
      const number = element.tagName === 'li' ? itemNumbers.next(element) : null
      if (number) coming += `${number} `
      if (raisedIn > 0 || (writer.isInLine() && isRaised(element))) raisedIn += 1
      if (holdsWordMark(element)) marking = element
      return true
    },
    leave(element, before) {
      if (element.tagName === 'li') coming = ''
      if (raisedIn > 0) raisedIn -= 1
      if (marking === element) marking = null
      leaveElement(element, before, writer, found)
    },
    text(value, preformatted) {
      if (coming !== '' && /\S/u.test(value)) {
        writer.flowing(coming)
        coming = ''
      }
      const words = marking ? wordMark(value, marking) : raisedIn > 0 ? raised(value) : value
      if (preformatted) writer.preformatted(words)
      else writer.flowing(words)
    },
  }, writer.length)
  const written = writer.result()
  const text = canonicalText(written)
  // Markup cannot bring in anything that the canonical text leaves out, but a byte-order mark at the beginning.
  const dropped = written.length - text.length
  const place = <T extends { readonly start: number; readonly end: number }>(range: T): T => ({
    ...range, start: Math.max(0, range.start - dropped), end: Math.max(0, range.end - dropped),
  })
  // Of lists that Word wrote, numbers speak for themselves.
  const bulleted = found.listed.map(place).filter(({ start, end }) => bulletLength(text.slice(start, Math.min(end, start + longestMark)).trimStart()) > 0)
  const marks = [...found.marks.map(place), ...bulleted]
  const headings = marks.filter(({ kind, level }) => kind === 'heading' && level <= 2)
  const furniture = isPage && !found.head.isOfWordProcessor ? furnitureOf(text, found.boxes.map(place), found.links.map(place), headings) : []
  const [main, other] = headings.filter(({ level }) => level === 1)
  const heading = main && !other ? onOneLine(text.slice(main.start, main.end)) : null
  const { author } = found.head
  return {
    text, author, changes: found.changes, emptiness: found.emptiness, language: found.language, issuedOn: found.head.issuedOn ?? found.date, title: titleOf(found.head, heading, text),
    marks: [...marks, ...[...furniture, ...contentsLines(text, found.ownLinks.map(place))].map(({ start, end }): Mark => ({ kind: 'boilerplate', level: 1, start, end }))],
    lines: setLines(text, found.settings.map(place), found.rows.map(place)),
    paragraphs: found.paragraphs.map(place),
  }
}

/** What is met on the way through a page. Offsets in what is written. */
class Findings {
  head: PageHead = noHead
  language: string | null = null
  /** Of an element that is the page's date of publication. */
  date: string | null = null
  readonly marks: Mark[] = []
  /** Paragraphs that Word calls items of a list. */
  readonly listed: Mark[] = []
  /** Blocks and what they are called. */
  readonly boxes: Box[] = []
  readonly links: Range[] = []
  /** Those that lead to a place of the same page. */
  readonly ownLinks: Range[] = []
  readonly paragraphs: Range[] = []
  /** What elements say of how their text is set. */
  readonly settings: (Range & ElementSetting)[] = []
  /** Table rows of several cells. */
  readonly rows: Range[] = []
  readonly styles: StyleSheets
  readonly changes = { insertions: 0, deletions: 0 }
  emptiness: Markup['emptiness'] = null

  constructor(styles: StyleSheets) {
    this.styles = styles
  }

  noteWhatIsElsewhere({ tagName, attrs, childNodes }: Element): void {
    if (showing.has(tagName) && !isHidden(attrs)) this.emptiness = 'importing.showsAnotherPage'
    if (tagName === 'script' || (tagName === 'head' && childNodes.some(({ nodeName }) => nodeName === 'script'))) this.emptiness ??= 'importing.scriptedPage'
  }

  /** Those that are set alike and follow each other without a gap are one: some programs set each word apart. */
  addSetting(span: Range, setting: ElementSetting): void {
    const last = this.settings.at(-1)
    if (last && last.end === span.start && isSetAlike(last, setting)) this.settings[this.settings.length - 1] = { ...last, end: span.end }
    else this.settings.push({ ...span, ...setting })
  }

  addLink(target: string | undefined, span: Range): void {
    if (target === undefined) return
    this.links.push(span)
    if (/^#./u.test(target)) this.ownLinks.push(span)
  }

  /** @returns false, for the walk to leave the element out with all that is in it */
  passOver({ tagName, attrs, childNodes }: Element): false {
    if (tagName === 'del' && childNodes.length > 0 && !isHidden(attrs)) this.changes.deletions += 1
    return false
  }
}

function isSetAlike(one: ElementSetting, other: ElementSetting): boolean {
  return one.isBold === other.isBold && one.isItalic === other.isItalic && one.isCentred === other.isCentred && one.size === other.size
}

/** Elements in which a page shows another page or file. */
const showing: ReadonlySet<string> = new Set(['frame', 'iframe', 'object', 'embed'])

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

function leaveElement(element: Element, before: number, writer: HtmlWriter, found: Findings): void {
  const { tagName } = element
  if (tagName === 'td' || tagName === 'th') writer.leaveCell()
  if (tagName === 'tr') writer.leaveRow()
  const edge = edgesByElement.get(tagName)
  if (edge) writer.edge(edge)
  if (writer.length() === before || element.namespaceURI !== names.NS.HTML) return
  const span = { start: before, end: writer.length() }
  const heading = tagName.length === 2 ? /^h([1-6])$/u.exec(tagName) : null
  if (heading) found.marks.push({ kind: 'heading', level: Number(heading[1]), ...span })
  if (tagName === 'li') found.marks.push({ kind: 'item', level: listDepth(element), ...span })
  const listed = wordListLevel(element)
  if (listed !== null) found.listed.push({ kind: 'item', level: listed, ...span })
  if (tagName === 'nav' || isPageEdge(element)) found.marks.push({ kind: 'boilerplate', level: 1, ...span })
  if (tagName === 'a') found.addLink(attribute(element, 'href'), span)
  if (tagName === 'p') found.paragraphs.push(span)
  if (tagName === 'tr' && isOfSeveralCells(element, span)) found.rows.push(span)
  const setting = settingOf(element, found.styles.declarationsFor(element))
  if (setting) found.addSetting(span, setting)
  if (tagName === 'time' && isPublished(element)) found.date ??= calendarDate(attribute(element, 'datetime')) ?? null
  if (boxElements.has(tagName)) {
    const called = ['role', 'id', 'class'].flatMap(name => attribute(element, name) ?? []).join(' ')
    found.boxes.push({ tag: tagName, names: called, ...span })
  }
}

/** What a word processor prints at the edge of every page, as LibreOffice writes it into its pages of HTML. */
function isPageEdge(element: Element): boolean {
  return element.tagName === 'div' && /^(?:header|footer)$/u.test(attribute(element, 'title') ?? '')
}

/** The texts of a `<style>` element, or of those in a page's head. */
function sheetsIn(element: Element): string[] {
  const holders = element.tagName === 'style' ? [element] : element.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'style')
  return holders.flatMap(({ childNodes }) => childNodes.flatMap(node => (defaultTreeAdapter.isTextNode(node) ? [node.value] : [])))
}

/** Longer ones with a single cell hold a page, not a title of the rows below. */
const longestSpanning = 200

/** Also of one that is as wide as several. */
function isOfSeveralCells({ childNodes }: Element, { start, end }: Range): boolean {
  const [first, ...others] = childNodes.filter(isElement).filter(isCell)
  return first !== undefined && (others.length > 0 || (end - start < longestSpanning && Number(attribute(first, 'colspan') ?? 1) > 1))
}

function isCell({ nodeName }: Node): boolean {
  return nodeName === 'td' || nodeName === 'th'
}

/** Elements that pages are built of. */
const boxElements: ReadonlySet<string> = new Set([
  'main', 'article', 'section', 'div', 'td', 'table', 'form', 'header', 'footer', 'aside', 'nav', 'ul', 'ol', 'dl', 'p', 'center', 'fieldset',
])

function isPublished(element: Element): boolean {
  return attribute(element, 'pubdate') !== undefined || attribute(element, 'itemprop') === 'datePublished'
}

function listDepth(item: Element): number {
  let depth = 0
  for (let node: Node | null = item; node && depth < 9; node = 'parentNode' in node ? node.parentNode : null) {
    if (isElement(node) && (node.tagName === 'ol' || node.tagName === 'ul')) depth++
  }
  return Math.max(1, depth)
}

function languageTag(value: string | undefined): string | null {
  return /^\s*([a-z]{2,3})\b/iu.exec(value ?? '')?.[1]?.toLowerCase() ?? null
}
