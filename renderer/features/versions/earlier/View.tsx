import { ArrowLeft, Download } from 'lucide-react'
import { useState } from 'react'
import { PassagePane } from '../../../pane/passage/PassagePane.tsx'
import { useAnswer } from '../../../state/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayDay } from '../../../state/dates.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useRecords } from '../../../state/records.ts'
import { goTo, showRoom, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../../ui/layout/RoomHead.tsx'
import { saveOriginal } from '../originals.ts'
import { Differences } from './Differences.tsx'
import '../versions.css'
import './earlier.css'

/** A text that a document had, with its highlights as they stood: to be read, and held against the one that is read now. */
export function View() {
  const say = useSay()
  const engine = useEngine()
  const task = useView(view => view.task)
  const row = useRecords(records => records.documents.find(({ id }) => id === task?.document))
  const document = row?.id ?? ''
  const [shows, setShows] = useState<'text' | 'differences'>('text')
  const { value: versions, error } = useAnswer(`versions ${document}`, ['document'], (engine, signal) => engine.documents.versions({ document }, { signal }))
  const at = versions?.findIndex(({ version }) => version === task?.version) ?? -1
  const version = versions?.[at]
  const next = versions?.[at - 1]
  if (row && error) return <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p>
  if (row && !versions) return null
  if (!row || !version) {
    return (
      <EmptyState level={1} title={say('versions.earlier.gone')} actions={<Button look="primary" onPress={() => (row ? goTo({ document }) : showRoom('library'))}>{say(row ? 'versions.toReader' : 'versions.toLibrary')}</Button>}>
        {say('versions.earlier.goneNext')}
      </EmptyState>
    )
  }
  const facts = { number: version.number, count: versions?.[0]?.number ?? version.number, when: sayDay(next?.createdAt ?? version.createdAt) }
  return (
    <section className="earlier" aria-labelledby="earlier-title">
      <RoomHead
        title={row.title}
        titleId="earlier-title"
        actions={
          <>
            {version.isCurrent ? null : (
              <SegmentedControl
                label={say('versions.earlier.shows')}
                value={shows}
                onChange={setShows}
                segments={[{ id: 'text', label: say('versions.earlier.text') }, { id: 'differences', label: say('versions.earlier.differences') }]}
              />
            )}
            {version.origin === 'file' ? (
              <Button icon={<Download size={14} aria-hidden />} onPress={() => void saveOriginal(engine, document, version.version).catch(notifyProblem)}>
                {say('versions.saveOriginal')}
              </Button>
            ) : null}
          </>
        }
      />
      <p className="versions-bar" role="note">
        <span>{say(next ? 'versions.earlier.bar' : 'versions.earlier.barNow', facts)}</span>
        <Button look="primary" icon={<ArrowLeft size={15} aria-hidden />} onPress={() => goTo({ document })}>
          {say('versions.toReader')}
        </Button>
      </p>
      {shows === 'differences' && !version.isCurrent ? (
        <Differences document={document} before={version.version} after={row.version} />
      ) : (
        <PassagePane document={document} version={version.version} keys="reading" />
      )}
    </section>
  )
}
