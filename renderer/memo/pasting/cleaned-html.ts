import { mostColumns, mostRows, safeUrl } from '#domain/memos/memo-body.ts'
import { chipAttribute, mentionIn } from '../chips/MentionNode.ts'
import { gatherLists, listLevel, markListItem } from './word-lists.ts'

/** Elements of pasted HTML that a memo keeps, and what they become; of all others only the text inside them stays, of the last group not even that. */
const kept: Readonly<Record<string, string>> = {
  P: 'p', DIV: 'div', BR: 'br', UL: 'ul', OL: 'ol', LI: 'li', BLOCKQUOTE: 'blockquote', B: 'b', STRONG: 'b', I: 'i', EM: 'i', A: 'a',
  H1: 'h1', H2: 'h2', H3: 'h3', H4: 'h3', H5: 'h3', H6: 'h3',
}
const dropped = new Set([
  'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'HEAD', 'TITLE', 'LINK', 'META', 'BASE', 'IMG', 'PICTURE',
  'VIDEO', 'AUDIO', 'CANVAS', 'FORM', 'INPUT', 'BUTTON', 'TEXTAREA', 'SELECT', 'XML',
])
/** Word's styles that are kinds of blocks here. */
const blockByClass: readonly (readonly [RegExp, string])[] = [[/^Mso(Intense)?Quote/i, 'blockquote'], [/^MsoTitle/i, 'h1'], [/^MsoSubtitle/i, 'h2']]
const deepest = 100

type Policy = { readonly createHTML: (html: string) => string }
type Factory = { readonly createPolicy: (name: string, rules: Policy) => Policy }

/** The page's one policy for HTML as text: it only ever feeds the parser below, whose document runs nothing and loads nothing. */
let policy: Policy | undefined
function parsable(html: string): string {
  const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes
  policy ??= factory?.createPolicy('clausebook-memo', { createHTML: text => text }) ?? { createHTML: text => text }
  return policy.createHTML(html)
}

/** Styles and handlers as they stand in a tag. They would not survive anyway; without them the content policy has nothing to report. */
const forbiddenAttributes = /(?<=[\s/"'])(?:style|on[a-z]+)\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+)/gi
/** A tag as far as it matters here; what stands between tags is text and stays. */
const tags = /<[a-z][^<>]*>/gi
/** A style sheet with its rules, which the content policy would report as well. */
const sheets = /<style\b[^]*?(?:<\/style\s*>|$)/gi
const withoutForbidden = (html: string) => html.replace(sheets, '').replace(tags, tag => tag.replace(forbiddenAttributes, meant))

/** What is left of an attribute: of a style, whether it makes bold or italic and which level of a list it says in Word's way. */
function meant(attribute: string): string {
  if (!/^style/i.test(attribute)) return ' '
  const level = /mso-list\s*:\s*[a-z]\w*\s+level(\d)/i.exec(attribute)?.[1]
  return [
    /(?<![\w-])font-weight\s*:\s*(bold|[6-9]00)/i.test(attribute) && 'data-bold=1',
    /(?<![\w-])font-weight\s*:\s*(normal|[1-5]00)/i.test(attribute) && 'data-bold=0',
    /(?<![\w-])font-style\s*:\s*italic/i.test(attribute) && 'data-italic=1',
    /mso-list\s*:\s*ignore/i.test(attribute) && 'data-list-sign=1',
    level && `data-list-level=${level}`,
  ].filter(Boolean).join(' ')
}

export type Cleaning = {
  /** Pasted into a table's cell: a table there would be one within another, and comes as its lines. */
  readonly isInTable?: boolean
}

/** Pasted HTML reduced to what a memo can show: no attributes but a link's address, no styles, nothing that loads or runs. */
export function cleanedHtml(html: string, { isInTable = false }: Cleaning = {}): DocumentFragment {
  const parsed = new DOMParser().parseFromString(parsable(withoutForbidden(html)), 'text/html')
  const fragment = document.createDocumentFragment()
  for (const node of parsed.body.childNodes) copyInto(fragment, node, isInTable, 0)
  gatherLists(fragment)
  return fragment
}

function copyInto(target: Node, node: Node, isInTable: boolean, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) return copyText(target, node.textContent ?? '')
  if (node.nodeType !== Node.ELEMENT_NODE) return
  const element = node as Element
  const name = element.tagName.toUpperCase()
  if (dropped.has(name) || depth > deepest) return
  if (name === 'TABLE') return copyTable(target, element, isInTable, depth)
  if (mentionIn(element)) {
    const chip = target.appendChild(document.createElement('span'))
    chip.setAttribute(chipAttribute, element.getAttribute(chipAttribute) ?? '')
    return void (chip.textContent = element.textContent)
  }
  if (element.hasAttribute('data-list-sign')) return markListItem(target, element.textContent ?? '')
  // Word puts an empty paragraph wherever somebody pressed Enter twice.
  if (name === 'P' && element.className.startsWith('Mso') && !element.textContent?.trim()) return
  const inner = copyOf(target, element, name)
  for (const child of element.childNodes) copyInto(inner, child, isInTable, depth + 1)
}

const blocks = new Set(['P', 'DIV', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'TABLE'])

/** Text as it is, but the blanks with which a file sets its blocks apart. */
function copyText(target: Node, text: string): void {
  const last = target.lastChild
  const isApart = last === null ? target.nodeType !== Node.ELEMENT_NODE : blocks.has(last.nodeName)
  if (isApart && /^\s*$/.test(text)) return
  target.appendChild(document.createTextNode(text.replaceAll('\u00a0', ' ')))
}

/** Puts an element's copy into `target`. @returns where its children go: into the copy, or into `target` when it has none */
function copyOf(target: Node, element: Element, name: string): Node {
  const href = name === 'A' ? safeUrl(element.getAttribute('href')) : null
  if (name === 'A' && !href) return target
  let inner = target
  const put = (tag: string) => (inner = inner.appendChild(document.createElement(tag)))
  const tag = (name === 'P' && blockByClass.find(([style]) => style.test(element.className))?.[1]) || kept[name]
  // A web editor wraps all that is copied in <b style="font-weight: normal">.
  if (tag && !(tag === 'b' && element.getAttribute('data-bold') === '0')) put(tag)
  if (name === 'SPAN' && element.getAttribute('data-bold') === '1') put('b')
  if (name === 'SPAN' && element.hasAttribute('data-italic')) put('i')
  if (inner instanceof HTMLElement && inner !== target) {
    if (href) inner.setAttribute('href', href)
    const level = name === 'P' ? Number(element.getAttribute('data-list-level')) : 0
    if (level > 0) inner.setAttribute(listLevel, String(level))
    const start = Number(element.getAttribute('start'))
    if (name === 'OL' && Number.isSafeInteger(start) && start > 1) inner.setAttribute('start', String(start))
  }
  return inner
}

/** A table as a full grid of plain cells; one that is too large, or stands in another, as a paragraph a row. */
function copyTable(target: Node, table: Element, isInTable: boolean, depth: number): void {
  const rows = [...table.querySelectorAll('tr')].filter(row => row.closest('table') === table)
  const cellsByRow = rows.map(row => [...row.children].filter(cell => /^T[DH]$/i.test(cell.tagName)))
  const spanOf = (cell: Element) => Math.min(mostColumns, Math.max(1, Number(cell.getAttribute('colspan')) || 1))
  const columns = Math.max(0, ...cellsByRow.map(cells => cells.reduce((count, cell) => count + spanOf(cell), 0)))
  if (columns === 0) {
    for (const child of table.childNodes) copyInto(target, child, isInTable, depth + 1)
    return
  }
  if (isInTable || rows.length > mostRows || columns > mostColumns) return copyLines(target, cellsByRow, depth)
  const copy = target.appendChild(document.createElement('table')).appendChild(document.createElement('tbody'))
  for (const cells of cellsByRow) {
    const row = copy.appendChild(document.createElement('tr'))
    for (const cell of cells) {
      const inner = row.appendChild(document.createElement(cell.tagName.toLowerCase()))
      for (const child of cell.childNodes) copyInto(inner, child, true, depth + 3)
      for (let more = 1; more < spanOf(cell); more += 1) row.appendChild(document.createElement('td'))
    }
    while (row.children.length < columns) row.appendChild(document.createElement('td'))
  }
}

function copyLines(target: Node, cellsByRow: readonly (readonly Element[])[], depth: number): void {
  for (const cells of cellsByRow) {
    const line = target.appendChild(document.createElement('p'))
    cells.forEach((cell, index) => {
      const words = document.createElement('div')
      for (const child of cell.childNodes) copyInto(words, child, true, depth + 3)
      line.append(index > 0 ? ' | ' : '', (words.textContent ?? '').replace(/\s+/g, ' ').trim())
    })
  }
}
