import { $createListItemNode, $createListNode, ListItemNode, ListNode } from '@lexical/list'
import type { MarkdownShortcutPlugin } from '@lexical/react/LexicalMarkdownShortcutPlugin'
import { $createHeadingNode, $createQuoteNode, HeadingNode, QuoteNode } from '@lexical/rich-text'
import {
  COMMAND_PRIORITY_HIGH, FORMAT_TEXT_COMMAND, KEY_DOWN_COMMAND, mergeRegister, type ElementNode, type LexicalEditor, type LexicalNode,
} from 'lexical'
import type { ComponentProps } from 'react'
import { insertTable, toggleBlock, toggleList, type HeadingTag } from './blocks.ts'

type Transformers = NonNullable<ComponentProps<typeof MarkdownShortcutPlugin>['transformers']>

const asWritten = () => null
const putBlock = (make: (match: readonly string[]) => ElementNode) => (parent: ElementNode, children: LexicalNode[], match: string[]) => {
  const block = make(match).append(...children)
  parent.replace(block)
  block.select(0, 0)
}

/** What becomes a block or a format while one writes it, as in Markdown: `# `, `- `, `1. `, `> `, `**bold**`, `*italic*`. */
export const markdown: Transformers = [
  { type: 'element', dependencies: [HeadingNode], export: asWritten, regExp: /^(#{1,3})\s/, replace: putBlock(([, signs = '#']) => $createHeadingNode(`h${signs.length}` as HeadingTag)) },
  { type: 'element', dependencies: [QuoteNode], export: asWritten, regExp: /^>\s/, replace: putBlock(() => $createQuoteNode()) },
  { type: 'element', dependencies: [ListNode, ListItemNode], export: asWritten, regExp: /^[-*•]\s/, replace: putItem('bullet') },
  { type: 'element', dependencies: [ListNode, ListItemNode], export: asWritten, regExp: /^(\d{1,3})[.)、．]\s/, replace: putItem('number') },
  { type: 'text-format', format: ['bold', 'italic'], tag: '***' },
  { type: 'text-format', format: ['bold'], tag: '**' },
  { type: 'text-format', format: ['italic'], tag: '*' },
]

function putItem(kind: 'bullet' | 'number') {
  return (parent: ElementNode, children: LexicalNode[], match: string[]) => {
    const item = $createListItemNode().append(...children)
    parent.replace($createListNode(kind, kind === 'number' ? Number(match[1]) || 1 : 1).append(item))
    item.select(0, 0)
  }
}

/** Keys of the toolbar's buttons, as the toolbar names them. Digits count by their place, for Shift and Alt change what they type. */
export const keysByTool = {
  h1: 'Mod+Alt+1', h2: 'Mod+Alt+2', h3: 'Mod+Alt+3', number: 'Mod+Shift+7', bullet: 'Mod+Shift+8', quote: 'Mod+Shift+9', table: 'Mod+Alt+T',
} as const

/** All combinations that a memo takes for itself, with spaces between them: no command of the window has them while one writes. */
export const ownKeys = [...Object.values(keysByTool), 'Mod+Alt+0'].join(' ')

/** Lets the keys of `keysByTool` work, and Mod+Alt+0 for a plain paragraph; only bold and italic are formats of text. */
export function registerShortcuts(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(
      KEY_DOWN_COMMAND,
      event => {
        const run = event.isComposing ? undefined : runOf(editor, event)
        if (!run) return false
        event.preventDefault()
        event.stopPropagation()
        run()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(FORMAT_TEXT_COMMAND, format => format !== 'bold' && format !== 'italic', COMMAND_PRIORITY_HIGH),
  )
}

function runOf(editor: LexicalEditor, { code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): (() => void) | undefined {
  // AltGr is Ctrl and Alt to a browser on Windows; what it types on a digit's key is given up for headings, as in Word.
  if (!(ctrlKey || metaKey) || altKey === shiftKey) return undefined
  const runs: Readonly<Record<string, () => void>> = altKey
    ? {
        Digit0: () => toggleBlock(editor, null), Digit1: () => toggleBlock(editor, 'h1'), Digit2: () => toggleBlock(editor, 'h2'), Digit3: () => toggleBlock(editor, 'h3'),
        KeyT: () => insertTable(editor),
      }
    : { Digit7: () => toggleList(editor, 'number'), Digit8: () => toggleList(editor, 'bullet'), Digit9: () => toggleBlock(editor, 'quote') }
  return runs[code]
}
