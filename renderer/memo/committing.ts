import type { LexicalEditor } from 'lexical'
import { longestPlain } from '#domain/memos/memo-body.ts'
import { plainBody } from '#domain/memos/plain-text.ts'

/** Quiet time after the last change before a memo is saved, ms. */
const idle = 2_000
/** Longest time that something written waits to be saved while one goes on writing, ms. */
const longestWait = 5_000
/** Changes that come from outside carry this tag and are not saved again. */
export const fromOutside = 'from-outside'

/** Saves; rejects when it was not saved. */
export type Commit = (body: string, plain: string) => Promise<unknown> | void

/** What keeps a memo from being saved: it is longer than a memo may be, by UTF-16 code units of its text, or the engine refused it. */
export type SavingFault = { readonly kind: 'tooLong'; readonly count: number } | { readonly kind: 'refused' }

/**
 * Saves what is written after a pause, at the latest after a while, when the field is left, when the window is hidden or closed, and when
 * the field goes away. Composing with an input method is never cut short: only what goes away is saved as it stands. What could not be
 * saved counts as written, and is tried again.
 */
export function registerCommitting(editor: LexicalEditor, commit: Commit, tell: (fault: SavingFault | null) => void = () => {}): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let since = 0
  let isDirty = false
  /** The state as it is stored; what the editor does to it by itself when it is opened belongs to that, so that looking never writes. */
  editor.update(() => {}, { discrete: true, tag: fromOutside })
  let stored = stateOf(editor)
  const wait = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(save, ms)
  }
  const save = () => {
    clearTimeout(timer)
    if (!isDirty) return
    if (editor.isComposing()) wait(idle)
    else send()
  }
  const send = () => {
    const body = stateOf(editor)
    if (body === stored) return void (isDirty = false)
    const plain = plainBody(editor.getEditorState().toJSON())
    if (plain.length > longestPlain) return tell({ kind: 'tooLong', count: plain.length })
    isDirty = false
    const before = stored
    stored = body
    const isEmpty = !plain.trim()
    const saved = commit(isEmpty ? '' : body, isEmpty ? '' : plain)
    Promise.resolve(saved).then(
      () => !isDirty && tell(null),
      () => {
        isDirty = true
        if (stored === body) stored = before
        tell({ kind: 'refused' })
      },
    )
  }
  /** Going away: nothing comes after it. */
  const saveNow = () => {
    clearTimeout(timer)
    if (isDirty) send()
  }
  const hide = () => document.visibilityState === 'hidden' && save()
  const stopUpdates = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    if (tags.has(fromOutside)) {
      // What was written before it still waits to be saved.
      if (!isDirty) stored = stateOf(editor)
      return
    }
    if (!dirtyElements.size && !dirtyLeaves.size) return
    if (!isDirty) since = Date.now()
    isDirty = true
    wait(Math.max(0, Math.min(idle, since + longestWait - Date.now())))
  })
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener('blur', save)
    root?.addEventListener('blur', save)
  })
  // As `state/window/leaving.ts` says, which this room knows nothing of: what is sent while the page goes may stay with the browser.
  window.addEventListener('beforeunload', saveNow)
  window.addEventListener('pagehide', saveNow)
  document.addEventListener('visibilitychange', hide)
  return () => {
    window.removeEventListener('beforeunload', saveNow)
    window.removeEventListener('pagehide', saveNow)
    document.removeEventListener('visibilitychange', hide)
    saveNow()
    stopUpdates()
    stopRoot()
  }
}

const stateOf = (editor: LexicalEditor) => JSON.stringify(editor.getEditorState().toJSON())
