import type { LexicalEditor } from 'lexical'
import { plainBody } from './memo-body.ts'

/** Quiet time after the last change before a memo is saved, ms. */
const idle = 2_000
/** Changes that come from outside carry this tag and are not saved again. */
export const fromOutside = 'from-outside'

export type Commit = (body: string, plain: string) => void

/**
 * Saves what is written after a pause, when the field is left, and when it goes away. Composing with an input method is never cut short.
 */
export function registerCommitting(editor: LexicalEditor, commit: Commit): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isDirty = false
  const save = () => {
    clearTimeout(timer)
    if (!isDirty) return
    if (editor.isComposing()) return void (timer = setTimeout(save, idle))
    isDirty = false
    const state = editor.getEditorState().toJSON()
    const plain = plainBody(state)
    commit(plain.trim() ? JSON.stringify(state) : '', plain.trim() ? plain : '')
  }
  const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(fromOutside) || (!dirtyElements.size && !dirtyLeaves.size)) return
    isDirty = true
    clearTimeout(timer)
    timer = setTimeout(save, idle)
  })
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener('blur', save)
    root?.addEventListener('blur', save)
  })
  return () => {
    save()
    clearTimeout(timer)
    stopUpdates()
    stopRoot()
  }
}
