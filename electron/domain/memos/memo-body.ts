import { boundaryBefore } from '../graphemes.ts'
import { mentionOf } from './mentions.ts'
import { isJson, type Json, nodesOf } from './nodes.ts'

/*
 * A memo as it is stored: the editor's state as JSON, and the same as plain text. What comes from a project file is not trusted:
 * only nodes and values named here reach the editor.
 */

/** Longest body that is written or read with its formatting, UTF-16 code units of JSON. */
export const longestBody = 4_000_000
/** Longest memo that is written in; a longer one is shown by its beginning. UTF-16 code units. */
export const longestPlain = 200_000
/** Nodes of a memo that an editor can hold without a pause; more are shown as plain text. */
const mostNodes = 40_000
const deepest = 40
/** Rows and columns of a table. */
export const mostRows = 300
export const mostColumns = 30

/** Kinds of blocks that a memo may have; all else becomes the text inside it. */
const blockTypes = new Set(['paragraph', 'heading', 'quote', 'list', 'table'])
const headingTags = new Set(['h1', 'h2', 'h3'])

/** Bold and italic, as the editor counts text formats. */
const textFormats = { bold: 1, italic: 2 } as const
const knownFormats = textFormats.bold | textFormats.italic

/**
 * A stored body as the editor may read it: JSON text of a state; null when there is none, or when it can't be read (no JSON, too long, too
 * many nodes): then plain text counts.
 */
export function readableBody(body: string): string | null {
  if (!body || body.length > longestBody) return null
  try {
    const blocks = blocksOf(childrenOf(JSON.parse(body)?.root, { left: mostNodes }, 0))
    return blocks.length ? JSON.stringify({ root: element('root', blocks) }) : null
  } catch {
    return null
  }
}

/** A memo as a page gets it. */
export type ShownMemo = { readonly body: string; readonly plain: string; readonly fault: 'broken' | 'long' | null }

/** How much is shown of a memo that is too long to be written in, UTF-16 code units. */
const longestBeginning = 20_000

/**
 * What is shown of a stored memo. `broken`: its formatting can't be read and its text stands for it. `long`: it is more than can be written
 * in here, and its beginning stands for it.
 */
export function shownMemo({ body, plain }: { readonly body: string; readonly plain: string }): ShownMemo {
  if (plain.length > longestPlain) return { body: '', plain: plain.slice(0, boundaryBefore(plain, longestBeginning)), fault: 'long' }
  return body && readableBody(body) === null ? { body: '', plain, fault: 'broken' } : { body, plain, fault: null }
}

/** How many nodes may still come. */
type Budget = { left: number }

function childrenOf(node: unknown, budget: Budget, depth: number): Json[] {
  return depth > deepest || !isJson(node) ? [] : nodesOf(node).flatMap(child => cleaned(child, budget, depth))
}

function cleaned(node: Json, budget: Budget, depth: number): Json[] {
  budget.left -= 1
  if (budget.left < 0) throw new RangeError('a memo of too many nodes')
  const type = node['type']
  if (type === 'mention') {
    const mention = mentionOf(node)
    return mention ? [{ type, version: 1, ...mention }] : typeof node['name'] === 'string' ? [textNode(node['name'], 0)] : []
  }
  if (typeof node['text'] === 'string') return [textNode(node['text'], node['format'])]
  if (type === 'linebreak') return [{ type, version: 1 }]
  const children = childrenOf(node, budget, depth + 1)
  switch (type) {
    case 'link':
    case 'autolink':
      return linkOf(node, children)
    case 'list':
      return [listOf(node, children)]
    case 'listitem':
      return [{ ...element('listitem', children.filter(child => child['type'] === 'list' || !blockTypes.has(String(child['type'])))), value: wholeOr1(node['value']) }]
    case 'heading':
      return [{ ...element('heading', inlineOf(children)), tag: headingTags.has(String(node['tag'])) ? node['tag'] : 'h3' }]
    case 'paragraph':
    case 'quote':
      return [element(type, inlineOf(children))]
    case 'table':
      return tableOf(children)
    case 'tablerow':
      return [element('tablerow', children.filter(child => child['type'] === 'tablecell'))]
    case 'tablecell':
      return [cellOf(node, children)]
    default:
      return children
  }
}

/** What stands in a line: of blocks that stand where none belongs, the lines, with breaks between them. */
function inlineOf(children: readonly Json[]): Json[] {
  return children.flatMap((child, index) => {
    if (isInline(child)) return [child]
    const inner = inlineOf(nodesOf(child))
    return index > 0 && inner.length ? [{ type: 'linebreak', version: 1 }, ...inner] : inner
  })
}

const isInline = (node: Json) => typeof node['text'] === 'string' || ['linebreak', 'link', 'mention'].includes(String(node['type']))

/** Blocks alone: what stands in none is text without a paragraph, and no editor has written it. */
function blocksOf(children: readonly Json[]): Json[] {
  return children.filter(node => blockTypes.has(String(node['type'])))
}

function linkOf(node: Json, children: readonly Json[]): Json[] {
  const url = safeUrl(node['url'])
  return url ? [{ ...element('link', children), url, rel: null, target: null, title: null }] : [...children]
}

function listOf(node: Json, children: readonly Json[]): Json {
  const listType = node['listType'] === 'number' ? 'number' : 'bullet'
  const items = children.filter(child => child['type'] === 'listitem')
  return { ...element('list', items), listType, start: wholeOr1(node['start']), tag: listType === 'number' ? 'ol' : 'ul' }
}

/** A table whose rows have equally many cells, or the lines of one that is too large to be written in. */
function tableOf(children: readonly Json[]): Json[] {
  const rows = children.filter(child => child['type'] === 'tablerow' && nodesOf(child).length > 0)
  const columns = Math.max(0, ...rows.map(row => nodesOf(row).length))
  if (rows.length === 0) return blocksOf(children)
  if (rows.length > mostRows || columns > mostColumns) return rows.flatMap(row => nodesOf(row).flatMap(nodesOf))
  const full = rows.map(row => {
    const cells = nodesOf(row)
    return element('tablerow', [...cells, ...Array.from({ length: columns - cells.length }, () => cellOf({}, []))])
  })
  return [element('table', full)]
}

/** @returns a cell with at least a paragraph; a table within one is its lines */
function cellOf(node: Json, children: readonly Json[]): Json {
  const blocks = blocksOf(children).flatMap(block => (block['type'] === 'table' ? nodesOf(block).flatMap(row => nodesOf(row).flatMap(nodesOf)) : [block]))
  const loose = children.filter(isInline)
  const lines = loose.length ? [element('paragraph', loose), ...blocks] : blocks
  const headerState = node['headerState']
  return {
    ...element('tablecell', lines.length ? lines : [element('paragraph', [])]),
    headerState: headerState === 1 || headerState === 2 || headerState === 3 ? headerState : 0, colSpan: 1, rowSpan: 1, backgroundColor: null,
  }
}

const wholeOr1 = (value: unknown) => (Number.isSafeInteger(value) ? value : 1)

function textNode(text: string, format: unknown): Json {
  const known = typeof format === 'number' ? format & knownFormats : 0
  return { type: 'text', version: 1, text, format: known, detail: 0, mode: 'normal', style: '' }
}

function element(type: string, children: readonly Json[]): Json {
  return { type, version: 1, children, direction: null, format: '', indent: 0 }
}

/** An address as it may stand in a memo: http, https or mailto; anything else is no link. It is shown and copied, never opened. */
export function safeUrl(url: unknown): string | null {
  if (typeof url !== 'string' || url.length > 2_000) return null
  return /^(https?:\/\/|mailto:)[^\s<>"]+$/i.test(url.trim()) ? url.trim() : null
}
