import { useState } from 'react'
import { useStore } from 'zustand'
import type { Decision } from '#contract/comparing/alignments.ts'
import { isWritable } from '../../../pane/tagging/actions.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { settingsStore } from '../../../state/settings.ts'
import { TextField } from '../../../ui/controls/TextField.tsx'

/** Notes on what was decided: one's own can be written, those of others stand beside it. Nothing can be noted before something was decided. */
export function PairNote({ decisions }: { readonly decisions: readonly Decision[] }) {
  const say = useSay()
  const coder = useStore(settingsStore, settings => settings.coder)
  const own = decisions.find(decision => decision.coder === coder)
  const others = decisions.filter(decision => decision !== own && decision.note !== '')
  return (
    <div className="pair-note">
      {own ? <OwnNote key={own.id} decision={own} /> : <p className="pair-note-why">{say('pairs.note.first')}</p>}
      {others.map(({ id, coder: name, note }) => (
        <p key={id}>
          <b>{name}</b> {note}
        </p>
      ))}
    </div>
  )
}

/** UTF-16 code units; a line, as the contract takes it. */
const longestNote = 2_000

/** Kept when the field is left. */
function OwnNote({ decision: { id, note } }: { readonly decision: Decision }) {
  const say = useSay()
  const engine = useEngine()
  const [written, setWritten] = useState<string | null>(null)
  const keep = async () => {
    if (written === null) return
    try {
      if (written.trim() !== note) await engine.alignments.note({ decision: id, note: written.trim() })
      setWritten(null)
    } catch (error) {
      notifyProblem(error)
    }
  }
  return (
    <TextField
      label={say('pairs.note.label')}
      className="pair-note-field"
      maxLength={longestNote}
      value={written ?? note}
      isReadOnly={!isWritable()}
      onChange={setWritten}
      onBlur={() => void keep()}
      onKeyDown={event => event.key === 'Enter' && void keep()}
    />
  )
}

/** Brings the cursor into the field, as soon as it stands there. */
export function focusNote(): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.pair-note-field input')?.focus())
}
