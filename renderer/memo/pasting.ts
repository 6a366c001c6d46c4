import { $generateNodesFromDOM } from '@lexical/html'
import { $createLinkNode } from '@lexical/link'
import {
  $createTextNode, $getSelection, $insertNodes, $isRangeSelection, COMMAND_PRIORITY_HIGH, DROP_COMMAND, FORMAT_TEXT_COMMAND, mergeRegister,
  PASTE_COMMAND, type LexicalEditor,
} from 'lexical'
import { safeUrl } from './memo-body.ts'

/** Elements of pasted HTML that a memo keeps; of all others only the text inside them stays, of the last group not even that. */
const kept = new Set(['P', 'DIV', 'BR', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'B', 'STRONG', 'I', 'EM', 'A', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6'])
const dropped = new Set([
  'SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'OBJECT', 'EMBED', 'SVG', 'MATH', 'HEAD', 'TITLE', 'LINK', 'META', 'IMG', 'VIDEO',
  'AUDIO', 'FORM', 'INPUT', 'BUTTON', 'TEXTAREA', 'SELECT',
])
/** Longest HTML that is looked at, characters; more is pasted as plain text. */
const longestHtml = 1_000_000

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
const withoutForbidden = (html: string) => html.replace(tags, tag => tag.replace(forbiddenAttributes, ' '))

/** Pasted HTML reduced to what a memo can show: no attributes but a link's address, no styles, nothing that loads or runs. */
export function cleanedHtml(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(parsable(withoutForbidden(html)), 'text/html')
  const fragment = document.createDocumentFragment()
  for (const node of parsed.body.childNodes) copyInto(fragment, node, 0)
  return fragment
}

function copyInto(target: Node, node: Node, depth: number): void {
  if (node.nodeType === Node.TEXT_NODE) return void target.appendChild(document.createTextNode(node.textContent ?? ''))
  if (node.nodeType !== Node.ELEMENT_NODE) return
  const element = node as Element
  const name = element.tagName.toUpperCase()
  if (dropped.has(name) || depth > 100) return
  const href = name === 'A' ? safeUrl(element.getAttribute('href')) : null
  const copy = kept.has(name) && (name !== 'A' || href) ? document.createElement(/^H\d$/.test(name) ? 'p' : name.toLowerCase()) : null
  if (copy && href) copy.setAttribute('href', href)
  if (copy) target.appendChild(copy)
  for (const child of element.childNodes) copyInto(copy ?? target, child, depth + 1)
}

/**
 * Puts pasting under our own rules, before the editor's: HTML is cleaned, an address alone becomes a link, nothing is dropped in from
 * outside, and only bold and italic are formats.
 */
export function registerPasting(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      event => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        if (!data || !$isRangeSelection($getSelection())) return false
        event.preventDefault()
        insertPasted(editor, data)
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      DROP_COMMAND,
      event => {
        // Files are the window's to take in.
        if (!event.dataTransfer?.types.includes('Files')) event.preventDefault()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_TEXT_COMMAND, format => format !== 'bold' && format !== 'italic', COMMAND_PRIORITY_HIGH),
  )
}

function insertPasted(editor: LexicalEditor, data: DataTransfer): void {
  const html = data.getData('text/html')
  const plain = data.getData('text/plain')
  const url = safeUrl(plain)
  if (url) {
    $insertNodes([$createLinkNode(url).append($createTextNode(url))])
  } else if (html && html.length <= longestHtml) {
    const holder = document.createElement('div')
    holder.append(cleanedHtml(html))
    const nodes = $generateNodesFromDOM(editor, holder)
    if (nodes.length) $insertNodes(nodes)
  } else {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertRawText(plain)
  }
}
