import { $dfs } from '@lexical/utils'
import { $getSelection, $isRangeSelection, $isTextNode, $setSelection, $createTextNode, HISTORY_MERGE_TAG, type LexicalEditor } from 'lexical'
import { targetKey } from '#domain/memos/mentions.ts'
import { fromOutside } from '../committing.ts'
import type { Named } from './links.ts'
import { $createMentionNode, $isMentionNode, type MentionNode } from './MentionNode.ts'

/** What begins a link, and the words behind it up to the caret: `[[`, the same as a Chinese keyboard types it, or `@` behind no letter. */
const begun = /(?:\[\[|【【)([^[\]【】\n]{0,80})$|(?:^|[^A-Za-z0-9._])[@＠]([^\s@＠[\]]{0,40})$/u

export type Begun = {
  readonly words: string
  /** Where the signs that begin it stand, for telling it from another one: the text's key and the offset. */
  readonly at: string
  /** Length of signs and words, UTF-16 code units. */
  readonly length: number
}

/** The link that is being written at the caret, if one is: for a read of the editor's state. */
export function readBegun(): Begun | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if (!$isTextNode(node) || $isMentionNode(node)) return null
  const before = node.getTextContent().slice(0, anchor.offset)
  const match = begun.exec(before)
  if (!match) return null
  const words = match[1] ?? match[2] ?? ''
  const length = words.length + (match[1] === undefined ? 1 : 2)
  return { words, length, at: `${node.getKey()} ${anchor.offset - length}` }
}

/** Writes the signs that begin a link where the caret is, for the words to follow. */
export function beginLink(editor: LexicalEditor): void {
  editor.focus(() => editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) selection.insertText('[[')
  }))
}

/** Puts a chip in the place of what was written for it. */
export function insertLink(editor: LexicalEditor, { kind, id, name }: Named): void {
  editor.update(() => {
    const selection = $getSelection()
    const link = readBegun()
    if (!$isRangeSelection(selection) || !link) return
    const { offset } = selection.anchor
    const text = selection.anchor.getNode()
    if (!$isTextNode(text)) return
    selection.setTextNodeRange(text, offset - link.length, text, offset)
    const chip = $createMentionNode({ kind, id, name })
    const after = $createTextNode(' ')
    selection.insertNodes([chip, after])
    after.select(1, 1)
  })
  editor.focus()
}

/** Gives chips the names of now. @param say what is shown for one that is gone, by the name that it had */
export function renameChips(editor: LexicalEditor, named: readonly Named[], say: (name: string) => string): void {
  const byKey = new Map(named.map(row => [targetKey(row), row]))
  editor.update(
    () => {
      const selection = $getSelection()
      for (const { node } of $dfs()) {
        if (!$isMentionNode(node)) continue
        const mention = node.mention()
        const row = byKey.get(targetKey(mention))
        if (!row) continue
        const name = row.gone ? mention.name : row.name
        const shown = row.gone ? say(name) : name
        if (name !== mention.name || shown !== node.getTextContent() || row.gone !== node.isGone()) node.setNamed(name, shown, row.gone)
      }
      // Without this the caret would come here from wherever one is.
      if (selection === null) $setSelection(null)
    },
    { tag: [fromOutside, HISTORY_MERGE_TAG] },
  )
}

/** The chip that the caret is at: for a read of the editor's state. */
export function readChip(): MentionNode | null {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  const { anchor } = selection
  const node = anchor.getNode()
  if ($isMentionNode(node)) return node
  if (!$isTextNode(node)) return null
  const beside = anchor.offset === 0 ? node.getPreviousSibling() : anchor.offset === node.getTextContentSize() ? node.getNextSibling() : null
  return $isMentionNode(beside) ? beside : null
}
