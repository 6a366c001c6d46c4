import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import {
  $createParagraphNode, $createTextNode, $getRoot, CLEAR_HISTORY_COMMAND, COMMAND_PRIORITY_LOW, KEY_ESCAPE_COMMAND, mergeRegister, type LexicalEditor,
} from 'lexical'
import { useEffect, useRef } from 'react'
import { readableBody, type ShownMemo } from '#domain/memos/memo-body.ts'
import { fromOutside, registerCommitting, type Commit, type SavingFault } from './committing.ts'
import { registerPasting } from './pasting/pasting.ts'
import { registerShortcuts } from './shortcuts.ts'

/** As it is stored; `hidden`: somebody else's, not to be seen now. */
export type Memo = Omit<ShownMemo, 'fault'> & { readonly fault: ShownMemo['fault'] | 'hidden' }
export type KeepingProps = {
  readonly value: Memo
  readonly onCommit: Commit
  readonly onLeave: (() => void) | undefined
  readonly autoFocus: boolean
  readonly onFault: (fault: SavingFault | null) => void
  /** How long the memo would have become by what was not pasted, UTF-16 code units; 0 for what was. */
  readonly onUnpasted: (count: number) => void
}

/** Ties the editor to what is stored: saves what is written, shows what was changed elsewhere (undo) while nobody writes here. */
export function Keeping({ value, onCommit, onLeave, autoFocus, onFault, onUnpasted }: KeepingProps) {
  const [editor] = useLexicalComposerContext()
  const committed = useRef<Pick<Memo, 'body' | 'plain'>>(value)
  const latest = useRef({ onCommit, onLeave })
  latest.current = { onCommit, onLeave }

  useEffect(() => {
    const commit: Commit = (body, plain) => {
      committed.current = { body, plain }
      return latest.current.onCommit(body, plain)
    }
    const leave = () => {
      latest.current.onLeave?.()
      return true
    }
    return mergeRegister(
      registerCommitting(editor, commit, onFault),
      registerPasting(editor, onUnpasted),
      registerShortcuts(editor),
      editor.registerCommand(KEY_ESCAPE_COMMAND, leave, COMMAND_PRIORITY_LOW),
    )
  }, [editor, onFault, onUnpasted])

  useEffect(() => {
    const isWritten = editor.getRootElement()?.contains(document.activeElement) ?? false
    const { body, plain } = committed.current
    const isKnown = value.body === body && (body !== '' || value.plain === plain)
    if (isKnown || isWritten) return
    committed.current = value
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
export function fillPlain(plain: string): void {
  const root = $getRoot().clear()
  for (const line of plain.split('\n')) root.append($createParagraphNode().append($createTextNode(line)))
}
