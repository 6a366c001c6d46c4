import { isJson, type Json, nodesOf } from './nodes.ts'

/** Between the cells of a table's row. */
const cellBar = ' | '
/** Deeper levels are not gone into: no editor writes them. */
const deepest = 100

/** What is searched and exported of a memo's state: a line a paragraph, list items with `•` or their number, a line a row of a table. */
export function plainBody(state: { readonly root: unknown }): string {
  const root = isJson(state.root) ? state.root : {}
  return nodesOf(root).flatMap(node => linesOf(node, '', 0)).join('\n').replace(/\s+$/, '')
}

function linesOf(node: Json, indent: string, depth: number): string[] {
  if (depth > deepest) return []
  if (node['type'] === 'table') return nodesOf(node).map(row => indent + nodesOf(row).map(cell => cellText(cell, depth)).join(cellBar))
  if (node['type'] !== 'list') return [indent + textOf(node, depth)]
  const isNumbered = node['listType'] === 'number'
  let number = typeof node['start'] === 'number' ? node['start'] : 1
  return nodesOf(node).flatMap(item => {
    const inner = nodesOf(item).filter(child => child['type'] === 'list')
    const own = textOf({ children: nodesOf(item).filter(child => child['type'] !== 'list') }, depth)
    const lines = inner.flatMap(list => linesOf(list, `${indent}  `, depth + 1))
    // An item that holds nothing but a list is how the editor indents.
    if (!own && inner.length) return lines
    return [`${indent}${isNumbered ? `${number++}.` : '•'} ${own}`, ...lines]
  })
}

/** A cell's lines on one. */
function cellText(cell: Json, depth: number): string {
  return nodesOf(cell).flatMap(node => linesOf(node, '', depth + 2)).join(' ').replace(/\s+/g, ' ').trim()
}

function textOf(node: Json, depth: number): string {
  if (typeof node['text'] === 'string') return node['text']
  if (node['type'] === 'linebreak') return '\n'
  return depth > deepest ? '' : nodesOf(node).map(child => textOf(child, depth + 1)).join('')
}
