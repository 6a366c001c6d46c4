import { mentionOf } from './mentions.ts'
import { isJson, type Json, nodesOf } from './nodes.ts'
import type { NameOf } from './plain-text.ts'

/** A stretch of a line. `name`: what the memo speaks of, called as it is now. A line break is the text `\n`. */
export type Stretch = { readonly text: string; readonly bold: boolean; readonly italic: boolean; readonly isName: boolean }
export type MemoItem = { readonly line: readonly Stretch[]; readonly lists: readonly MemoListing[] }
export type MemoListing = { readonly kind: 'list'; readonly isNumbered: boolean; readonly start: number; readonly items: readonly MemoItem[] }
export type MemoTable = { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Stretch[])[])[] }
/** What a memo says, block by block, for a file that people read. */
export type MemoBlock =
  | { readonly kind: 'paragraph' | 'quote'; readonly line: readonly Stretch[] }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: readonly Stretch[] }
  | MemoListing
  | MemoTable

const deepest = 40

/**
 * A readable state's blocks (`memo-body.ts`), without empty paragraphs. A link's address stands behind its words: what is printed can't be pressed, and
 * nothing here leads out of the file.
 */
export function memoBlocks(state: { readonly root: unknown }, nameOf: NameOf): MemoBlock[] {
  const root = isJson(state.root) ? state.root : {}
  return nodesOf(root).flatMap(node => blockOf(node, nameOf))
}

/** Plain text as blocks: a paragraph a line. */
export function plainBlocks(plain: string): MemoBlock[] {
  return plain.split('\n').filter(line => line.trim() !== '').map(text => ({ kind: 'paragraph', line: [stretch(text)] }))
}

function blockOf(node: Json, nameOf: NameOf): MemoBlock[] {
  if (node['type'] === 'list') return [listOf(node, nameOf, 0)]
  if (node['type'] === 'table') {
    const rows = nodesOf(node).map(row => nodesOf(row).map(cell => joined(nodesOf(cell).map(block => lineOf(block, nameOf)))))
    return rows.length > 0 ? [{ kind: 'table', rows }] : []
  }
  const line = lineOf(node, nameOf)
  if (line.every(({ text }) => text.trim() === '')) return []
  if (node['type'] === 'heading') return [{ kind: 'heading', level: node['tag'] === 'h1' ? 1 : node['tag'] === 'h2' ? 2 : 3, line }]
  return [{ kind: node['type'] === 'quote' ? 'quote' : 'paragraph', line }]
}

/** An item that holds nothing but a list is how the editor indents: its list belongs to the item before. */
function listOf(node: Json, nameOf: NameOf, depth: number): MemoListing {
  const items: { line: readonly Stretch[]; lists: MemoListing[] }[] = []
  for (const item of depth > deepest ? [] : nodesOf(node)) {
    const inner = nodesOf(item).filter(child => child['type'] === 'list').map(list => listOf(list, nameOf, depth + 1))
    const line = lineOf({ children: nodesOf(item).filter(child => child['type'] !== 'list') }, nameOf)
    const last = items.at(-1)
    if (line.length === 0 && inner.length > 0 && last) last.lists.push(...inner)
    else items.push({ line, lists: inner })
  }
  const start = node['start']
  return { kind: 'list', isNumbered: node['listType'] === 'number', start: typeof start === 'number' && Number.isSafeInteger(start) ? start : 1, items }
}

/** A cell's lines one below the other. */
function joined(lines: readonly (readonly Stretch[])[]): Stretch[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [stretch('\n'), ...line]))
}

function lineOf(node: Json, nameOf: NameOf, depth = 0): Stretch[] {
  const mention = mentionOf(node)
  if (mention) return [{ ...stretch(nameOf(mention)), isName: true }]
  const { text, url } = node
  if (typeof text === 'string') {
    const format = Number(node['format']) || 0
    return text === '' ? [] : [{ ...stretch(text), bold: (format & 1) !== 0, italic: (format & 2) !== 0 }]
  }
  if (node['type'] === 'linebreak') return [stretch('\n')]
  const inner = depth > deepest ? [] : nodesOf(node).flatMap(child => lineOf(child, nameOf, depth + 1))
  if (node['type'] !== 'link' || typeof url !== 'string' || inner.map(part => part.text).join('').trim() === url) return inner
  return [...inner, stretch(` (${url})`)]
}

function stretch(text: string): Stretch {
  return { text, bold: false, italic: false, isName: false }
}
