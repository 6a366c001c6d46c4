import { ChevronLeft, ChevronRight, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Draft } from '#contract/drafts.ts'
import type { Engine } from '../../../client/engine.ts'
import { OutcomeDialog } from '../../../pane/changes/OutcomeDialog.tsx'
import { commandById, registerCommands } from '../../../state/commands.ts'
import { useEngine } from '../../../state/connection.ts'
import { runJob } from '../../../state/jobs.ts'
import { useSay } from '../../../state/language.ts'
import { useProject } from '../../../state/project.ts'
import { useRecords } from '../../../state/records.ts'
import { tellTextChanged } from '../../../state/text-changed.ts'
import { goTo, guardLeaving } from '../../../state/view.ts'
import type { Span } from '../../../text/blocks.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Kbd } from '../../../ui/controls/Kbd.tsx'
import { RoomHead } from '../../../ui/layout/RoomHead.tsx'
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog.tsx'
import { dropDraft, keepDraft, writeDraft } from './draft-memory.ts'
import { Finder } from './Finder.tsx'
import { LeavingDialog } from './LeavingDialog.tsx'
import { cutAround, joinParts, partAt } from './parts.ts'
import { useFinding } from './use-finding.ts'

export type EditorProps = {
  readonly document: string
  /** The text that is corrected. */
  readonly base: Awaited<ReturnType<Engine['documents']['text']>>
  /** What was written over some of it before. */
  readonly begun: Draft['edits']
  /** Whether that comes from a window that died. */
  readonly isRestored: boolean
  /** Whether another text is read by now. */
  readonly isOutdated: boolean
  /** Offset where one read. */
  readonly start: number
  readonly onStartAgain: () => void
}

/** A text in a field, part by part where it is long: saving makes a new version of it. */
export function Editor({ document, base, begun, isRestored, isOutdated, start, onStartAgain }: EditorProps) {
  const say = useSay()
  const engine = useEngine()
  const title = useRecords(records => records.documents.find(({ id }) => id === document)?.title ?? '')
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  // Where it was cut when it was opened: the draft that this window keeps grows and would cut it anew.
  const [parts] = useState(() => cutAround(base.text, begun))
  const [at, setAt] = useState(() => partAt(parts, start))
  const [edits, setEdits] = useState<ReadonlyMap<number, string>>(() => editsOf(parts, begun))
  const [isAsking, setAsking] = useState(false)
  const [leaving, setLeaving] = useState<{ readonly go: () => void } | null>(null)
  const [isSaving, setSaving] = useState(false)
  const [isForeseeing, setForeseeing] = useState(false)
  /** Where to when it is saved, if elsewhere than to the document. */
  const goal = useRef<(() => void) | undefined>(undefined)
  const field = useRef<HTMLTextAreaElement>(null)
  const part = parts[at] ?? { start: 0, end: 0 }
  const original = base.text.slice(part.start, part.end)
  const isChanged = edits.size > 0

  const write = (value: string) => {
    const next = new Map(edits)
    if (value === original) next.delete(at)
    else next.set(at, value)
    setEdits(next)
    if (next.size === 0) void dropDraft(engine, document)
    else keepDraft(engine, { document, version: base.version, edits: draftOf(parts, next) })
  }
  const leave = () => {
    void dropDraft(engine, document)
    latest.current.isChanged = false
    goTo({ document, start: part.start + Math.min(field.current?.selectionStart ?? 0, original.length) })
  }
  /** @param go where to then, in the place of the document at the place that was written at */
  const save = async (go?: () => void) => {
    setForeseeing(false)
    if (!isChanged || isSaving) return
    const text = joinParts(base.text, parts, edits)
    const before = joinParts(base.text, parts.slice(0, at), edits).length
    const caret = Math.min(text.length - 1, before + (field.current?.selectionStart ?? 0))
    setSaving(true)
    const answer = await runJob('versions.job.correct', job => engine.documents.correct({ document, version: base.version, text }, job))
    setSaving(false)
    if (!answer) return
    void dropDraft(engine, document)
    latest.current.isChanged = false
    tellTextChanged('corrected', answer)
    if (go) go()
    else goTo({ document, start: Math.max(0, caret) })
  }
  /** @param go as in `save` */
  const foresee = (go?: () => void) => {
    goal.current = go
    if (isChanged && !isSaving) setForeseeing(true)
  }
  const cancel = () => (isChanged ? setAsking(true) : leave())
  const leaveFor = (go: (() => void) | undefined) => {
    setLeaving(null)
    writeDraft()
    go?.()
  }

  const latest = useRef({ foresee, cancel, isChanged, isSaving })
  latest.current = { foresee, cancel, isChanged, isSaving }
  useEffect(
    () =>
      registerCommands([
        { id: 'correct.save', title: 'versions.correct.save', group: 'versions.correct.group', keys: 'Mod+S', enabled: () => latest.current.isChanged && !latest.current.isSaving, run: () => latest.current.foresee() },
        { id: 'correct.cancel', title: 'versions.correct.cancel', group: 'versions.correct.group', run: () => latest.current.cancel() },
      ]),
    [],
  )
  useEffect(() => {
    addEventListener('pagehide', writeDraft)
    const end = guardLeaving(go => {
      if (!latest.current.isChanged) return false
      setLeaving({ go })
      return true
    })
    return () => {
      end()
      removeEventListener('pagehide', writeDraft)
      writeDraft()
    }
  }, [])
  useEffect(() => {
    const element = field.current
    if (!element) return
    const place = Math.min(Math.max(0, start - part.start), element.value.length)
    // The browser shows where the caret stands when the field gets the focus, not when the caret is set.
    element.setSelectionRange(place, place)
    element.blur()
    element.focus()
    // Only where the part was opened: the caret is the person's from then on.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [at])
  // Behind the effect above: what was found in another part is selected when that part stands in the field.
  const finding = useFinding({ document, version: base.version, text: base.text, parts, edits, at, setAt, field })

  return (
    <section className="correcting" aria-labelledby="correcting-title">
      <RoomHead
        title={say('versions.correct.title')}
        titleId="correcting-title"
        actions={
          <>
            <IconButton label={say('versions.correct.find')} keys="Mod+F" onPress={() => void commandById('correct.find')?.run()}>
              <Search size={16} aria-hidden />
            </IconButton>
            <Button onPress={cancel} isDisabled={isSaving}>{say('versions.correct.cancel')}</Button>
            <Button look="primary" onPress={() => foresee()} isDisabled={!isChanged || isSaving || isReadOnly}>
              {say('versions.correct.save')} <Kbd keys="Mod+S" />
            </Button>
          </>
        }
      >
        <span className="review-about" title={title}>{title}</span>
        {parts.length > 1 ? <PartStepper at={at} count={parts.length} onGo={setAt} /> : null}
        <span className="review-count" role="status">{isChanged ? say('versions.correct.changed', { count: edits.size }) : ''}</span>
      </RoomHead>
      {isOutdated ? (
        <p className="versions-bar" role="status">
          {say('versions.correct.outdated')}
          <Button onPress={() => void dropDraft(engine, document).then(onStartAgain)}>{say('versions.correct.startAgain')}</Button>
        </p>
      ) : isRestored ? (
        <p className="versions-bar" role="status">{say('versions.correct.restored')}</p>
      ) : (
        <p className="versions-bar">{say('versions.correct.promise')}</p>
      )}
      {finding ? <Finder {...finding} /> : null}
      <textarea
        key={at}
        ref={field}
        className="correcting-field"
        aria-label={say('versions.correct.field', { title })}
        lang={base.language === 'zh' ? 'zh-CN' : 'en'}
        defaultValue={edits.get(at) ?? original}
        readOnly={isSaving || isReadOnly}
        spellCheck={false}
        onChange={event => write(event.target.value)}
      />
      {isForeseeing ? (
        <OutcomeDialog
          title={say('outcome.title')}
          confirm={say('versions.correct.save')}
          back={say('outcome.backToText')}
          ask={job => engine.documents.previewCorrect({ document, version: base.version, text: joinParts(base.text, parts, edits) }, job)}
          onConfirm={() => void save(goal.current)}
          onBack={() => setForeseeing(false)}
        />
      ) : null}
      <ConfirmDialog
        title={say('versions.correct.ask')}
        isOpen={isAsking}
        confirm={say('versions.correct.discard')}
        isDanger
        onConfirm={leave}
        onCancel={() => setAsking(false)}
        other={{ label: say('versions.correct.save'), run: () => { setAsking(false); foresee() } }}
      >
        {say('versions.correct.askWhy')}
      </ConfirmDialog>
      <LeavingDialog isOpen={leaving !== null} onStay={() => setLeaving(null)} onKeep={() => leaveFor(leaving?.go)} onSave={() => { setLeaving(null); foresee(leaving?.go) }} />
    </section>
  )
}

/** What was written over which part. */
function editsOf(parts: readonly Span[], begun: Draft['edits']): Map<number, string> {
  return new Map(begun.map(({ start, end, text }) => [parts.findIndex(part => part.start === start && part.end === end), text]))
}

function draftOf(parts: readonly Span[], edits: ReadonlyMap<number, string>): Draft['edits'] {
  return parts.flatMap(({ start, end }, at) => {
    const text = edits.get(at)
    return text === undefined ? [] : [{ start, end, text }]
  })
}

function PartStepper({ at, count, onGo }: { readonly at: number; readonly count: number; readonly onGo: (part: number) => void }) {
  const say = useSay()
  return (
    <span className="settling-places">
      <IconButton label={say('versions.correct.previousPart')} isDisabled={at === 0} onPress={() => onGo(at - 1)}>
        <ChevronLeft size={15} aria-hidden />
      </IconButton>
      <span role="status">{say('versions.correct.part', { at: at + 1, count })}</span>
      <IconButton label={say('versions.correct.nextPart')} isDisabled={at === count - 1} onPress={() => onGo(at + 1)}>
        <ChevronRight size={15} aria-hidden />
      </IconButton>
    </span>
  )
}
