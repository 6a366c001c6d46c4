import { useRef, useState, type RefObject } from 'react'
import { useEngine } from '../../../state/connection.ts'
import { runJob } from '../../../state/jobs.ts'
import { tellTextChanged } from '../../../state/asking/text-changed.ts'
import { goTo } from '../../../state/view.ts'
import { dropDraft } from './draft-memory.ts'
import { joinParts } from './parts.ts'
import type { BaseText, Edits } from './use-edits.ts'

export type Saving = {
  readonly isSaving: boolean
  /** Whether it is shown what saving would do. */
  readonly isForeseeing: boolean
  /** @param go where to when it is saved, in the place of the document at the place that was written at */
  readonly foresee: (go?: () => void) => void
  readonly back: () => void
  readonly save: () => Promise<void>
}

export type Saved = {
  readonly document: string
  readonly base: BaseText
  readonly edits: Edits
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly canSave: boolean
  /** Called before the room is left with what was saved. */
  readonly onSaved: () => void
}

/** Makes a new version of what is written, once it was shown what that does. */
export function useSaving({ document, base, edits, field, canSave, onSaved }: Saved): Saving {
  const engine = useEngine()
  const [isSaving, setSaving] = useState(false)
  const [isForeseeing, setForeseeing] = useState(false)
  const goal = useRef<(() => void) | undefined>(undefined)
  const save = async () => {
    setForeseeing(false)
    if (!canSave || isSaving) return
    const text = edits.written()
    const before = joinParts(base.text, edits.parts.slice(0, edits.at), edits.edits).length
    const caret = Math.min(text.length - 1, before + (field.current?.selectionStart ?? 0))
    setSaving(true)
    const answer = await runJob('versions.job.correct', job => engine.documents.correct({ document, version: base.version, text }, job))
    setSaving(false)
    if (!answer) return
    void dropDraft(engine, document)
    onSaved()
    tellTextChanged('corrected', answer)
    if (goal.current) goal.current()
    else goTo({ document, start: Math.max(0, caret) })
  }
  const foresee = (go?: () => void) => {
    goal.current = go
    if (canSave && !isSaving) setForeseeing(true)
  }
  return { isSaving, isForeseeing: isForeseeing && canSave, foresee, back: () => setForeseeing(false), save }
}
