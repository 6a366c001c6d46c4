import { useState } from 'react'
import { useAnswer } from '../../../state/asking/answers.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { showRoom, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { findDraft } from './draft-memory.ts'
import { Editor } from './Editor.tsx'
import { type Holding, useHolding } from './holding.ts'
import '../versions.css'
import './correcting.css'

/** The room to correct a document's text in, at the place where one read. */
export function View() {
  const task = useView(view => view.task)
  const row = useRecords(records => records.documents.find(({ id }) => id === task?.document))
  if (!row) return <Gone />
  return <Held key={row.id} document={row.id} current={row.version} start={task?.start} />
}

type HeldProps = { readonly document: string; readonly current: string; /** Undefined: where the draft begins. */ readonly start: number | undefined }

/** Nothing is opened before it is known whether this window may write. */
function Held(props: HeldProps) {
  const say = useSay()
  const holding = useHolding(props.document)
  if (holding.state === 'asking') return <p className="versions-waiting" role="status">{say('versions.opening')}</p>
  // A draft that another window had may be another one by now, and what that window saves is read here, too.
  const seen = holding.state === 'elsewhere' ? props.current : holding.turn
  return <Opening key={seen} {...props} holding={holding} />
}

function Opening({ document, current, start, holding }: HeldProps & { readonly holding: Holding }) {
  const say = useSay()
  // What was begun on a text is finished on it: the engine refuses it when another one came in between, and it is not lost.
  const [isAgain, setAgain] = useState(false)
  const { value, error } = useAnswer(`correct ${document} ${isAgain ? current : ''}`, [], async (engine, signal) => {
    const found = isAgain ? null : await findDraft(engine, document, signal)
    return { found, base: await engine.documents.text({ document, version: found?.draft.version ?? current }, { signal }) }
  })
  if (error) return <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p>
  if (!value || (isAgain && value.base.version !== current)) return <p className="versions-waiting" role="status">{say('versions.opening')}</p>
  const { found, base } = value
  return (
    <Editor
      key={base.version}
      document={document}
      base={base}
      begun={found?.draft.edits ?? []}
      holding={holding}
      isRestored={found?.isRestored ?? false}
      isOutdated={base.version !== current}
      start={start ?? found?.draft.edits[0]?.start ?? 0}
      onStartAgain={() => setAgain(true)}
    />
  )
}

function Gone() {
  const say = useSay()
  return (
    <EmptyState level={1} title={say('reader.gone')} actions={<Button look="primary" onPress={() => showRoom('library')}>{say('versions.toLibrary')}</Button>}>
      {say('reader.goneNext')}
    </EmptyState>
  )
}
