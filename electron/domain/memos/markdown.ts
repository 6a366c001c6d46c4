import { mentionOf } from './mentions.ts'
import { isJson, type Json, nodesOf } from './nodes.ts'
import type { NameOf } from './plain-text.ts'

/** Signs that Markdown (CommonMark 0.31) would take for its own, anywhere. */
const signs = /[\\`*_[\]<>|~]/g
const deepest = 40

/**
 * A memo's state as Markdown.
 * @param depth of the headings above: a heading of the first level gets one sign more than that
 */
export function markdownBody(state: { readonly root: unknown }, nameOf: NameOf, depth: number): string {
  const root = isJson(state.root) ? state.root : {}
  return nodesOf(root).map(node => blockOf(node, nameOf, depth)).filter(Boolean).join('\n\n')
}

/** Text as it is, in Markdown: a paragraph a line. */
export function markdownText(plain: string): string {
  return plain.split('\n').map(escape).filter(line => line.trim() !== '').join('\n\n')
}

function blockOf(node: Json, nameOf: NameOf, above: number): string {
  switch (node['type']) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, above + Number(String(node['tag']).slice(1)) || 1))} ${inline(node, nameOf).replaceAll('\n', ' ')}`
    case 'quote':
      return inline(node, nameOf).split('\n').map(line => `> ${line}`).join('\n')
    case 'list':
      return itemsOf(node, nameOf, '', 0).join('\n')
    case 'table':
      return tableOf(node, nameOf)
    default:
      return inline(node, nameOf)
  }
}

function itemsOf(list: Json, nameOf: NameOf, indent: string, depth: number): string[] {
  if (depth > deepest) return []
  const isNumbered = list['listType'] === 'number'
  let number = typeof list['start'] === 'number' ? list['start'] : 1
  return nodesOf(list).flatMap(item => {
    const inner = nodesOf(item).filter(child => child['type'] === 'list')
    const own = inline({ children: nodesOf(item).filter(child => child['type'] !== 'list') }, nameOf)
    const lines = inner.flatMap(nested => itemsOf(nested, nameOf, `${indent}   `, depth + 1))
    if (!own && inner.length) return lines
    return [`${indent}${isNumbered ? `${number++}.` : '-'} ${own.replaceAll('\n', `\n${indent}   `)}`, ...lines]
  })
}

/** The first row is the head: Markdown has no table without one. */
function tableOf(table: Json, nameOf: NameOf): string {
  const rows = nodesOf(table).map(row => nodesOf(row).map(cell => nodesOf(cell).map(block => inline(block, nameOf)).join(' ').replaceAll('\n', ' ')))
  const [head = [], ...body] = rows
  return [head, head.map(() => '---'), ...body].map(cells => `| ${cells.join(' | ')} |`).join('\n')
}

function inline(node: Json, nameOf: NameOf, depth = 0): string {
  const mention = mentionOf(node)
  if (mention) return `[[${escape(nameOf(mention))}]]`
  if (typeof node['text'] === 'string') return marked(node['text'], Number(node['format']) || 0)
  if (node['type'] === 'linebreak') return '\n'
  const inner = depth > deepest ? '' : nodesOf(node).map(child => inline(child, nameOf, depth + 1)).join('')
  return node['type'] === 'link' && typeof node['url'] === 'string' ? `[${inner}](<${node['url']}>)` : inner
}

/** Bold and italic; their signs stand against letters, not blanks. */
function marked(text: string, format: number): string {
  const sign = `${format & 1 ? '**' : ''}${format & 2 ? '*' : ''}`
  const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? []
  return sign && words ? before + sign + escape(words) + [...sign].reverse().join('') + after : escape(text)
}

function escape(text: string): string {
  return text.replace(signs, '\\$&').replace(/^(\s*)(#{1,6}|[-+])(?=\s)/gm, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
}
