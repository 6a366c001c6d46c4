import { $generateNodesFromDOM } from '@lexical/html'
import { $createLinkNode } from '@lexical/link'
import { $findTableNode } from '@lexical/table'
import {
  $createTextNode, $getRoot, $getSelection, $insertNodes, $isRangeSelection, COMMAND_PRIORITY_HIGH, DROP_COMMAND, mergeRegister, PASTE_COMMAND,
  type LexicalEditor, type RangeSelection,
} from 'lexical'
import { longestPlain, safeUrl } from '#domain/memos/memo-body.ts'
import { canonicalText } from '#domain/text.ts'
import { cleanedHtml } from './cleaned-html.ts'

/** Longest HTML that is looked at, characters; more is pasted as plain text. */
const longestHtml = 2_000_000

/**
 * Puts pasting under our own rules, before the editor's: HTML is cleaned, an address alone becomes a link, nothing is dropped in from
 * outside, and what would make the memo too long is not pasted at all.
 * @param tellUnpasted how long it would have become, UTF-16 code units; 0 for what was pasted
 */
export function registerPasting(editor: LexicalEditor, tellUnpasted: (count: number) => void = () => {}): () => void {
  return mergeRegister(
    editor.registerCommand(
      PASTE_COMMAND,
      event => {
        const data = 'clipboardData' in event ? event.clipboardData : null
        event.preventDefault()
        const selection = $getSelection()
        // Over several cells of a table there is no place that pasted words would go to.
        if (data && $isRangeSelection(selection)) tellUnpasted(insertPasted(editor, selection, data))
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
  )
}

/** @returns how long the memo would have become when it is not pasted, else 0 */
function insertPasted(editor: LexicalEditor, selection: RangeSelection, data: DataTransfer): number {
  const html = data.getData('text/html')
  const plain = canonicalText(data.getData('text/plain'))
  const url = safeUrl(plain)
  const before = $getRoot().getTextContentSize() - selection.getTextContent().length
  if (url) {
    $insertNodes([$createLinkNode(url).append($createTextNode(url))])
  } else if (html && html.length <= longestHtml) {
    const holder = document.createElement('div')
    holder.append(cleanedHtml(html, { isInTable: $findTableNode(selection.anchor.getNode()) !== null }))
    const length = before + (holder.textContent?.length ?? 0)
    if (length > longestPlain) return length
    const nodes = $generateNodesFromDOM(editor, holder)
    if (nodes.length) $insertNodes(nodes)
  } else {
    if (before + plain.length > longestPlain) return before + plain.length
    selection.insertRawText(plain)
  }
  return 0
}
