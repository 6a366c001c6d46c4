import { $isListNode, INSERT_ORDERED_LIST_COMMAND, INSERT_UNORDERED_LIST_COMMAND, ListNode, REMOVE_LIST_COMMAND } from '@lexical/list'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { $createQuoteNode, $isQuoteNode } from '@lexical/rich-text'
import { $setBlocksType } from '@lexical/selection'
import { $getNearestNodeOfType } from '@lexical/utils'
import { $createParagraphNode, $getSelection, $isRangeSelection, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { Bold, Italic, List, ListOrdered, TextQuote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { ToggleIconButton } from '../ui/controls/Button.tsx'
import type { Words } from '../ui/words.ts'

type Active = { readonly bold: boolean; readonly italic: boolean; readonly list: 'bullet' | 'number' | null; readonly quote: boolean }
const inactive: Active = { bold: false, italic: false, list: null, quote: false }

/** Buttons for what a memo can have; each shows whether it is on where one writes. */
export function Tools({ say }: { readonly say: Words }) {
  const [editor] = useLexicalComposerContext()
  const [active, setActive] = useState(inactive)
  useEffect(() => editor.registerUpdateListener(({ editorState }) => setActive(editorState.read(readActive))), [editor])
  const format = (kind: 'bold' | 'italic') => () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, kind)
  const tools = [
    { label: say('memos.bold'), keys: 'Mod+B', icon: Bold, isOn: active.bold, run: format('bold') },
    { label: say('memos.italic'), keys: 'Mod+I', icon: Italic, isOn: active.italic, run: format('italic') },
    { label: say('memos.bullets'), icon: List, isOn: active.list === 'bullet', run: () => toggleList(editor, active, 'bullet') },
    { label: say('memos.numbers'), icon: ListOrdered, isOn: active.list === 'number', run: () => toggleList(editor, active, 'number') },
    { label: say('memos.quote'), icon: TextQuote, isOn: active.quote, run: () => toggleQuote(editor, active) },
  ]
  return (
    <Toolbar className="memo-tools" aria-label={say('memos.tools')}>
      {tools.map(({ label, keys, icon: Icon, isOn, run }) => (
        <ToggleIconButton key={label} label={label} keys={keys} isSelected={isOn} onChange={run}>
          <Icon size={14} aria-hidden />
        </ToggleIconButton>
      ))}
    </Toolbar>
  )
}

function readActive(): Active {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return inactive
  const node = selection.anchor.getNode()
  const list = $getNearestNodeOfType(node, ListNode)
  const block = node.getKey() === 'root' ? null : node.getTopLevelElement()
  return {
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    list: $isListNode(list) ? (list.getListType() === 'number' ? 'number' : 'bullet') : null,
    quote: $isQuoteNode(block),
  }
}

function toggleList(editor: LexicalEditor, active: Active, kind: 'bullet' | 'number'): void {
  const insert = kind === 'number' ? INSERT_ORDERED_LIST_COMMAND : INSERT_UNORDERED_LIST_COMMAND
  editor.dispatchCommand(active.list === kind ? REMOVE_LIST_COMMAND : insert, undefined)
}

function toggleQuote(editor: LexicalEditor, active: Active): void {
  editor.update(() => {
    const selection = $getSelection()
    if ($isRangeSelection(selection)) $setBlocksType(selection, () => (active.quote ? $createParagraphNode() : $createQuoteNode()))
  })
}
