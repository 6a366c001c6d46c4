import { LinkNode } from '@lexical/link'
import { ListItemNode, ListNode } from '@lexical/list'
import { LexicalComposer } from '@lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { ContentEditable } from '@lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@lexical/react/LexicalListPlugin'
import { RichTextPlugin } from '@lexical/react/LexicalRichTextPlugin'
import { QuoteNode } from '@lexical/rich-text'
import {
  $createParagraphNode, $createTextNode, $getRoot, CLEAR_HISTORY_COMMAND, COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND, mergeRegister,
  type LexicalEditor,
} from 'lexical'
import { useEffect, useRef } from 'react'
import type { Words } from '../ui/words.ts'
import { fromOutside, registerCommitting, type Commit } from './committing.ts'
import { LinkLine } from './LinkLine.tsx'
import { readableBody } from './memo-body.ts'
import { registerPasting } from './pasting.ts'
import { Tools } from './Tools.tsx'
import './memo.css'

export type Memo = { readonly body: string; readonly plain: string }
export type MemoEditorProps = {
  readonly value: Memo
  readonly say: Words
  readonly onCommit: Commit
  /** Escape. */
  readonly onLeave?: (() => void) | undefined
  readonly autoFocus?: boolean
}

const nodes = [LinkNode, ListNode, ListItemNode, QuoteNode]
const classes = {
  paragraph: 'memo-paragraph', quote: 'memo-quote', link: 'memo-link', text: { bold: 'memo-bold', italic: 'memo-italic' },
  list: { ul: 'memo-bullets', ol: 'memo-numbers', listitem: 'memo-item', nested: { listitem: 'memo-nested' } },
}

/** A rich note: bold, italic, lists, quotes. It has its own undo while it is written in; when it is left, its saving is the project's. */
export function MemoEditor({ value, say, onCommit, onLeave, autoFocus = false }: MemoEditorProps) {
  const first = useRef(value)
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'memo',
        nodes,
        theme: classes,
        editorState: readableBody(first.current.body) ?? (() => fillPlain(first.current.plain)),
        onError: error => {
          throw error
        },
      }}
    >
      <div className="memo">
        <Tools say={say} />
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="memo-text"
              aria-label={say('memos.field')}
              aria-placeholder={say('memos.placeholder')}
              placeholder={<div className="memo-placeholder">{say('memos.placeholder')}</div>}
              spellCheck={false}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <LinkLine say={say} />
      </div>
      <HistoryPlugin />
      <ListPlugin />
      <Keeping value={value} onCommit={onCommit} onLeave={onLeave} autoFocus={autoFocus} />
    </LexicalComposer>
  )
}

/** Ties the editor to what is stored: saves what is written, shows what was changed elsewhere (undo) while nobody writes here. */
function Keeping({ value, onCommit, onLeave, autoFocus = false }: Omit<MemoEditorProps, 'say'>) {
  const [editor] = useLexicalComposerContext()
  const committed = useRef(value.body)
  const latest = useRef({ onCommit, onLeave })
  latest.current = { onCommit, onLeave }

  useEffect(() => {
    const commit: Commit = (body, plain) => {
      committed.current = body
      latest.current.onCommit(body, plain)
    }
    const leave = () => {
      latest.current.onLeave?.()
      return true
    }
    return mergeRegister(
      registerCommitting(editor, commit), registerPasting(editor), editor.registerCommand(KEY_ESCAPE_COMMAND, leave, COMMAND_PRIORITY_LOW),
    )
  }, [editor])

  useEffect(() => {
    const isWritten = editor.getRootElement()?.contains(document.activeElement) ?? false
    if (value.body === committed.current || isWritten) return
    committed.current = value.body
    show(editor, value)
    editor.dispatchCommand(CLEAR_HISTORY_COMMAND, undefined)
  }, [editor, value])

  useEffect(() => {
    if (autoFocus) editor.focus(undefined, { defaultSelection: 'rootEnd' })
  }, [editor, autoFocus])
  return null
}

/** Puts a stored memo into the editor. */
function show(editor: LexicalEditor, memo: Memo): void {
  const readable = readableBody(memo.body)
  if (readable) editor.setEditorState(editor.parseEditorState(readable), { tag: fromOutside })
  else editor.update(() => fillPlain(memo.plain), { tag: fromOutside })
}

/** A memo without a readable body: its plain text, a paragraph a line. */
function fillPlain(plain: string): void {
  const root = $getRoot().clear()
  for (const line of plain.split('\n')) root.append($createParagraphNode().append($createTextNode(line)))
}
