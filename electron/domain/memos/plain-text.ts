import { type Mention, mentionOf } from './mentions.ts'
import { isJson, type Json, nodesOf } from './nodes.ts'

/** Between the cells of a table's row. */
const cellBar = ' | '
/** Deeper levels are not gone into: no editor writes them. */
const deepest = 100

/** What a mention is called in a text. */
export type NameOf = (mention: Mention) => string
const asWritten: NameOf = ({ name }) => name

/**
 * What is searched and exported of a memo's state: a line a paragraph, list items with `•` or their number, a line a row of a table.
 * @param nameOf what the memo speaks of is called now; as it was written when nothing is said
 */
export function plainBody(state: { readonly root: unknown }, nameOf: NameOf = asWritten): string {
  const root = isJson(state.root) ? state.root : {}
  return nodesOf(root).flatMap(node => linesOf(node, '', 0, nameOf)).join('\n').replace(/\s+$/, '')
}

function linesOf(node: Json, indent: string, depth: number, nameOf: NameOf): string[] {
  if (depth > deepest) return []
  if (node['type'] === 'table') return nodesOf(node).map(row => indent + nodesOf(row).map(cell => cellText(cell, depth, nameOf)).join(cellBar))
  if (node['type'] !== 'list') return [indent + textOf(node, depth, nameOf)]
  const isNumbered = node['listType'] === 'number'
  let number = typeof node['start'] === 'number' ? node['start'] : 1
  return nodesOf(node).flatMap(item => {
    const inner = nodesOf(item).filter(child => child['type'] === 'list')
    const own = textOf({ children: nodesOf(item).filter(child => child['type'] !== 'list') }, depth, nameOf)
    const lines = inner.flatMap(list => linesOf(list, `${indent}  `, depth + 1, nameOf))
    // An item that holds nothing but a list is how the editor indents.
    if (!own && inner.length) return lines
    return [`${indent}${isNumbered ? `${number++}.` : '•'} ${own}`, ...lines]
  })
}

/** A cell's lines on one. */
function cellText(cell: Json, depth: number, nameOf: NameOf): string {
  return nodesOf(cell).flatMap(node => linesOf(node, '', depth + 2, nameOf)).join(' ').replace(/\s+/g, ' ').trim()
}

function textOf(node: Json, depth: number, nameOf: NameOf): string {
  const mention = mentionOf(node)
  if (mention) return nameOf(mention)
  if (typeof node['text'] === 'string') return node['text']
  if (node['type'] === 'linebreak') return '\n'
  return depth > deepest ? '' : nodesOf(node).map(child => textOf(child, depth + 1, nameOf)).join('')
}
