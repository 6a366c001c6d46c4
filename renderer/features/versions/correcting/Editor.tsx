import { useEffect, useRef, useState, type RefObject } from 'react'
import type { Draft } from '#contract/documents/drafts.ts'
import { OutcomeDialog } from '../../../pane/changes/OutcomeDialog.tsx'
import { registerCommands } from '../../../state/commands.ts'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { goTo } from '../../../state/view.ts'
import { languageTag } from '../../../text/language-tag.ts'
import { CorrectionBar } from './CorrectionBar.tsx'
import { CorrectionHead } from './CorrectionHead.tsx'
import { DiscardingDialog, LeavingDialog } from './LeavingDialog.tsx'
import { dropDraft, writeDraft } from './draft-memory.ts'
import { Finder } from './finding/Finder.tsx'
import type { Holding } from './holding.ts'
import { type BaseText, useEdits } from './use-edits.ts'
import { useFinding } from './finding/use-finding.ts'
import { useLeaving } from './use-leaving.ts'
import { useSaving } from './use-saving.ts'

export type EditorProps = {
  readonly document: string
  /** The text that is corrected. */
  readonly base: BaseText
  /** What was written over some of it before. */
  readonly begun: Draft['edits']
  readonly holding: Holding
  /** Whether what was begun comes from a window that died. */
  readonly isRestored: boolean
  /** Whether another text is read by now. */
  readonly isOutdated: boolean
  /** Offset where one read. */
  readonly start: number
  readonly onStartAgain: () => void
}

/** A text in a field, part by part where it is long: saving makes a new version of it. */
export function Editor({ document, base, begun, holding, isRestored, isOutdated, start, onStartAgain }: EditorProps) {
  const say = useSay()
  const engine = useEngine()
  const plan = useRecords(records => records.documents.find(({ id }) => id === document))
  const title = plan?.title ?? ''
  const isHere = holding.state === 'here'
  const isFixed = useProject(open => open.project?.readOnly ?? false) || !isHere
  const [isAsking, setAsking] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const edits = useEdits(document, base, begun, start)
  const { at, part, original, isChanged } = edits
  const canSave = isChanged && !isFixed
  // What another window writes is not this one's to ask about.
  const leaving = useLeaving(isChanged && isHere)
  const { isSaving, isForeseeing, foresee, back, save } = useSaving({ document, base, edits, field, canSave, onSaved: leaving.letGo })
  const leave = () => {
    if (isHere) void dropDraft(engine, document)
    leaving.letGo()
    goTo({ document, start: part.start + Math.min(field.current?.selectionStart ?? 0, original.length) })
  }
  const cancel = () => (canSave ? setAsking(true) : leave())
  useCorrectionCommands({ canSave: canSave && !isSaving, save: () => foresee(), cancel })
  useCaretAt(field, at, start - part.start)
  // Behind the effect above: what was found in another part is selected when that part stands in the field.
  const finding = useFinding({ document, version: base.version, text: base.text, parts: edits.parts, edits: edits.edits, at, setAt: edits.setAt, field })

  return (
    <section className="correcting" aria-labelledby="correcting-title">
      <CorrectionHead
        title={title}
        edits={edits}
        canSave={canSave}
        isSaving={isSaving}
        cancel={say(isHere ? 'versions.correct.cancel' : 'versions.toReader')}
        onSave={() => foresee()}
        onCancel={cancel}
      />
      <CorrectionBar holding={holding} isOutdated={isOutdated} isRestored={isRestored} onStartAgain={() => void dropDraft(engine, document).then(onStartAgain)} />
      {finding ? <Finder {...finding} /> : null}
      <textarea
        key={at}
        ref={field}
        className="correcting-field"
        aria-label={say('versions.correct.field', { title })}
        lang={languageTag(base.language, plan?.language)}
        defaultValue={edits.edits.get(at) ?? original}
        readOnly={isSaving || isFixed}
        spellCheck={false}
        onChange={event => edits.write(event.target.value)}
      />
      {isForeseeing ? (
        <OutcomeDialog
          title={say('outcome.title')}
          confirm={say('versions.correct.save')}
          back={say('outcome.backToText')}
          ask={job => engine.documents.previewCorrect({ document, version: base.version, text: edits.written() }, job)}
          onConfirm={() => void save()}
          onBack={back}
        />
      ) : null}
      <DiscardingDialog isOpen={isAsking} onStay={() => setAsking(false)} onDiscard={leave} onSave={() => { setAsking(false); foresee() }} />
      <LeavingDialog
        isOpen={leaving.go !== null}
        onStay={leaving.stay}
        onKeep={() => { leaving.stay(); void writeDraft(); leaving.go?.() }}
        onSave={() => { leaving.stay(); foresee(leaving.go ?? undefined) }}
      />
    </section>
  )
}

type Deeds = { readonly canSave: boolean; readonly save: () => void; readonly cancel: () => void }

/** Saving and cancelling as commands with their keys while the room is on the screen. */
function useCorrectionCommands(deeds: Deeds): void {
  const latest = useRef(deeds)
  latest.current = deeds
  useEffect(
    () =>
      registerCommands([
        { id: 'correct.save', title: 'versions.correct.save', group: 'versions.correct.group', keys: 'Mod+S', enabled: () => latest.current.canSave, run: () => latest.current.save() },
        { id: 'correct.cancel', title: 'versions.correct.cancel', group: 'versions.correct.group', run: () => latest.current.cancel() },
      ]),
    [],
  )
}

/** Puts the caret where one read when a part comes into the field; from then on it is the person's. */
function useCaretAt(field: RefObject<HTMLTextAreaElement | null>, at: number, wanted: number): void {
  useEffect(() => {
    const element = field.current
    if (!element) return
    const place = Math.min(Math.max(0, wanted), element.value.length)
    // The browser shows where the caret stands when the field gets the focus, not when the caret is set.
    element.setSelectionRange(place, place)
    element.blur()
    element.focus()
    // Only when another part comes: where one wanted to read changes nothing in a part that one is already typing in.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
}
