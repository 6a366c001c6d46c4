import { PencilLine } from 'lucide-react'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { showTask, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'

/** Corrections that are begun and not saved are offered until they are saved or discarded, whatever became of the window they were written in. */
export function UnsavedBanner() {
  const room = useView(view => view.room)
  return room === 'correct' ? null : <Unsaved />
}

function Unsaved() {
  const say = useSay()
  const { value } = useAnswer('drafts', ['document', 'project'], engine => engine.drafts.list({}))
  const documents = useRecords(records => records.documents)
  const found = (value ?? []).flatMap(({ document }) => documents.find(({ id }) => id === document) ?? [])
  const [first] = found
  if (!first) return null
  return (
    <div className="banner" role="note">
      <PencilLine size={14} aria-hidden />
      <span>{say('versions.unsaved', { title: first.title, more: found.length - 1 })}</span>
      <Button onPress={() => showTask('correct', { document: first.id })}>{say('versions.unsaved.goOn')}</Button>
    </div>
  )
}
