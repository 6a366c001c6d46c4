import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { FORMAT_TEXT_COMMAND } from 'lexical'
import { Bold, Heading1, Heading2, Heading3, Italic, Link2, List, ListOrdered, TextQuote } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Toolbar } from 'react-aria-components'
import { IconButton, ToggleIconButton } from '../ui/controls/Button.tsx'
import type { Words } from '../ui/words.ts'
import { beginLink } from './chips/writing-links.ts'
import { inactive, insertTable, readActive, toggleBlock, toggleList } from './blocks.ts'
import { keysByTool } from './shortcuts.ts'
import { TableTools } from './TableTools.tsx'

/** Buttons for what a memo can have; each shows whether it is on where one writes. */
export function Tools({ say }: { readonly say: Words }) {
  const [editor] = useLexicalComposerContext()
  const [active, setActive] = useState(inactive)
  useEffect(
    () =>
      editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(readActive)
        setActive(last => (JSON.stringify(last) === JSON.stringify(next) ? last : next))
      }),
    [editor],
  )
  const format = (kind: 'bold' | 'italic') => () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, kind)
  const heading = (level: 1 | 2 | 3, icon: typeof Heading1) => {
    const tag = `h${level}` as const
    return { label: say('memos.heading', { level }), keys: keysByTool[tag], icon, isOn: active.block === tag, run: () => toggleBlock(editor, tag) }
  }
  const tools = [
    heading(1, Heading1), heading(2, Heading2), heading(3, Heading3),
    { label: say('memos.bold'), keys: 'Mod+B', icon: Bold, isOn: active.bold, run: format('bold') },
    { label: say('memos.italic'), keys: 'Mod+I', icon: Italic, isOn: active.italic, run: format('italic') },
    { label: say('memos.bullets'), keys: keysByTool.bullet, icon: List, isOn: active.list === 'bullet', run: () => toggleList(editor, 'bullet') },
    { label: say('memos.numbers'), keys: keysByTool.number, icon: ListOrdered, isOn: active.list === 'number', run: () => toggleList(editor, 'number') },
    { label: say('memos.quote'), keys: keysByTool.quote, icon: TextQuote, isOn: active.block === 'quote', run: () => toggleBlock(editor, 'quote') },
  ]
  return (
    <Toolbar className="memo-tools" aria-label={say('memos.tools')}>
      {tools.map(({ label, keys, icon: Icon, isOn, run }) => (
        <ToggleIconButton key={label} label={label} keys={keys} isSelected={isOn} onChange={run}>
          <Icon size={14} aria-hidden />
        </ToggleIconButton>
      ))}
      <IconButton label={say('memos.addLink')} keys="[[" onPress={() => beginLink(editor)}>
        <Link2 size={14} aria-hidden />
      </IconButton>
      <TableTools say={say} isIn={active.table} onInsert={() => insertTable(editor)} />
    </Toolbar>
  )
}
