/*
 * A memo as it is stored: the editor's state as JSON, and the same as plain text. What comes from a project file is not trusted:
 * only nodes and values named here reach the editor.
 */

type Json = { readonly [key: string]: unknown }

/** Kinds of nodes that a memo may have; all else becomes the text inside it. */
const blockTypes = new Set(['paragraph', 'quote', 'list', 'listitem'])
const deepest = 40

/** Bold and italic, as the editor counts text formats. */
const textFormats = { bold: 1, italic: 2 } as const
const knownFormats = textFormats.bold | textFormats.italic

/** A stored body as the editor may read it: JSON text of a state; null when there is none or it can't be read, then plain text counts. */
export function readableBody(body: string): string | null {
  if (!body) return null
  try {
    const children = childrenOf(JSON.parse(body)?.root, 0).filter(node => blockTypes.has(String(node['type'])))
    return children.length ? JSON.stringify({ root: element('root', children) }) : null
  } catch {
    return null
  }
}

/** What is searched and exported of an editor's state: a line a paragraph, list items with `•` or their number. */
export function plainBody(state: { readonly root: unknown }): string {
  const root = isJson(state.root) ? state.root : {}
  return nodesOf(root).flatMap(node => linesOf(node, '')).join('\n').replace(/\s+$/, '')
}

function linesOf(node: Json, indent: string): string[] {
  if (node['type'] !== 'list') return [indent + textOf(node)]
  const isNumbered = node['listType'] === 'number'
  let number = typeof node['start'] === 'number' ? node['start'] : 1
  return nodesOf(node).flatMap(item => {
    const inner = nodesOf(item).filter(child => child['type'] === 'list')
    const own = textOf({ children: nodesOf(item).filter(child => child['type'] !== 'list') })
    const lines = inner.flatMap(list => linesOf(list, `${indent}  `))
    // An item that holds nothing but a list is how the editor indents.
    if (!own && inner.length) return lines
    return [`${indent}${isNumbered ? `${number++}.` : '•'} ${own}`, ...lines]
  })
}

function textOf(node: Json): string {
  if (typeof node['text'] === 'string') return node['text']
  if (node['type'] === 'linebreak') return '\n'
  return nodesOf(node).map(textOf).join('')
}

function childrenOf(node: unknown, depth: number): Json[] {
  return depth > deepest || !isJson(node) ? [] : nodesOf(node).flatMap(child => cleaned(child, depth))
}

function cleaned(node: Json, depth: number): Json[] {
  const type = node['type']
  const children = childrenOf(node, depth + 1)
  if (typeof node['text'] === 'string') return [textNode(node['text'], node['format'])]
  if (type === 'linebreak') return [{ type, version: 1 }]
  if (type === 'link' || type === 'autolink') {
    const url = safeUrl(node['url'])
    return url ? [{ ...element('link', children), url, rel: null, target: null, title: null }] : children
  }
  if (type === 'list') {
    const listType = node['listType'] === 'number' ? 'number' : 'bullet'
    const start = Number.isInteger(node['start']) ? node['start'] : 1
    const items = children.filter(child => child['type'] === 'listitem')
    return [{ ...element('list', items), listType, start, tag: listType === 'number' ? 'ol' : 'ul' }]
  }
  if (type === 'listitem') return [{ ...element('listitem', children), value: Number.isInteger(node['value']) ? node['value'] : 1 }]
  return blockTypes.has(String(type)) ? [element(String(type), children)] : children
}

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

function nodesOf(node: Json): Json[] {
  const children = node['children']
  return Array.isArray(children) ? children.filter(isJson) : []
}

function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
