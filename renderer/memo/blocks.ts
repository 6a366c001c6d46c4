import {
  $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, ListNode, REMOVE_LIST_COMMAND,
} from '@lexical/list'
import { $createHeadingNode, $createQuoteNode, $isHeadingNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $findTableNode, INSERT_TABLE_COMMAND } from '@lexical/table'
import { $findMatchingParent, $getNearestNodeOfType } from '@lexical/utils'
import { $createParagraphNode, $getSelection, $isElementNode, $isRangeSelection, $isRootOrShadowRoot, type ElementNode, type LexicalEditor } from 'lexical'

export type HeadingTag = 'h1' | 'h2' | 'h3'
export type ListKind = 'bullet' | 'number'

/** What stands where one writes. */
export type Active = {
  readonly bold: boolean
  readonly italic: boolean
  readonly list: ListKind | null
  readonly block: HeadingTag | 'quote' | null
  readonly table: boolean
}
export const inactive: Active = { bold: false, italic: false, list: null, block: null, table: false }

/** What is on where one writes: for a read of the editor's state. */
export function readActive(): Active {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return inactive
  const node = selection.anchor.getNode()
  const list = $getNearestNodeOfType(node, ListNode)
  // The block within a table's cell, or within the memo itself.
  const block = $findMatchingParent(node, candidate => $isElementNode(candidate) && $isRootOrShadowRoot(candidate.getParent()))
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: $isListNode(list) ? (list.getListType() === 'number' ? 'number' : 'bullet') : null,
    block: $isQuoteNode(block) ? 'quote' : $isHeadingNode(block) ? headingTag(block.getTag()) : null,
    table: $findTableNode(node) !== null,
  }
}

const headingTag = (tag: string): HeadingTag => (tag === 'h1' || tag === 'h2' ? tag : 'h3')

/** Makes list items of what is chosen, or paragraphs again. */
export function toggleList(editor: LexicalEditor, kind: ListKind): void {
  const { list } = editor.getEditorState().read(readActive)
  const insert = kind === 'number' ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND
  editor.dispatchCommand(list === kind ? REMOVE_LIST_COMMAND : insert, undefined)
}

/** Makes headings or quotes of what is chosen, or paragraphs again. */
export function toggleBlock(editor: LexicalEditor, block: HeadingTag | 'quote' | null): void {
  editor.update(() => {
    const isOn = readActive().block === block
    const make = (): ElementNode => (block === null || isOn ? $createParagraphNode() : block === 'quote' ? $createQuoteNode() : $createHeadingNode(block))
    const selection = $getSelection()
    if ($isRangeSelection(selection)) $setBlocksType(selection, make)
  })
}

/** A table of three columns with a row of heads, under what is written in; in a cell there is none. */
export function insertTable(editor: LexicalEditor): void {
  if (editor.getEditorState().read(readActive).table) return
  editor.dispatchCommand(INSERT_TABLE_COMMAND, { rows: '3', columns: '3', includeHeaders: { rows: true, columns: false } })
}

