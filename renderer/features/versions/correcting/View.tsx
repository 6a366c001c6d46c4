import { useMemo, useState } from 'react'
import { useAnswer } from '../../../state/answers.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/records.ts'
import { showRoom, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { findDraft } from './draft-memory.ts'
import { Editor } from './Editor.tsx'
import '../versions.css'
import './correcting.css'

/** The room to correct a document's text in, at the place where one read. */
export function View() {
  const task = useView(view => view.task)
  const row = useRecords(records => records.documents.find(({ id }) => id === task?.document))
  if (!row) return <Gone />
  return <Opening key={row.id} document={row.id} current={row.version} start={task?.start ?? 0} />
}

function Opening({ document, current, start }: { readonly document: string; readonly current: string; readonly start: number }) {
  const say = useSay()
  const found = useMemo(() => findDraft(document), [document])
  // What was begun on a text is finished on it: the engine refuses it when another one came in between, and it is not lost.
  const [version, setVersion] = useState(found?.draft.version ?? current)
  const { value, error } = useAnswer(`text ${document} ${version}`, [], (engine, signal) => engine.documents.text({ document, version }, { signal }))
  if (error) return <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p>
  if (value?.version !== version) return <p className="versions-waiting" role="status">{say('versions.opening')}</p>
  return (
    <Editor
      key={version}
      document={document}
      base={value}
      edits={found?.draft.version === version ? found.draft.edits : new Map()}
      isRestored={found?.isRestored ?? false}
      isOutdated={version !== current}
      start={start}
      onStartAgain={() => setVersion(current)}
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
