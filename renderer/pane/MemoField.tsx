import { lazy, Suspense } from 'react'
import type { MemoOwner } from '#contract/memos.ts'
import { useAnswer } from '../state/asking/answers.ts'
import { useEngine } from '../state/connection.ts'
import { useSay } from '../state/language.ts'
import { notifyProblem } from '../state/notices.ts'
import './memo-field.css'

/** The editor is large and seldom wanted at once: it comes when the first memo is opened. */
const MemoEditor = lazy(() => import('../memo/MemoEditor.tsx').then(({ MemoEditor }) => ({ default: MemoEditor })))

export type MemoFieldProps = {
  readonly owner: MemoOwner
  readonly onLeave?: () => void
  readonly autoFocus?: boolean
}

/** A memo to read and write; what is written is saved after a pause and when the field is left. Give it a `key` that names the owner. */
export function MemoField({ owner, onLeave, autoFocus = false }: MemoFieldProps) {
  const say = useSay()
  const engine = useEngine()
  const { value } = useAnswer(JSON.stringify(owner), ['memo'], (engine, signal) => engine.memos.read({ owner }, { signal }))
  const placeholder = <div className="memo-waiting" aria-busy />
  if (!value) return placeholder
  return (
    <Suspense fallback={placeholder}>
      <MemoEditor
        value={value}
        say={say}
        autoFocus={autoFocus}
        onCommit={(body, plain) =>
          engine.memos.write({ owner, body, plain }).catch((error: unknown) => {
            notifyProblem(error)
            throw error
          })}
        onLeave={onLeave}
      />
    </Suspense>
  )
}
