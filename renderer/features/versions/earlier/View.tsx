import { ArrowLeft, Download } from 'lucide-react'
import type { VersionRow } from '#contract/documents/documents.ts'
import { PassagePane } from '../../../pane/passage/PassagePane.tsx'
import { useAnswer } from '../../../state/asking/answers.ts'
import { useEngine } from '../../../state/connection.ts'
import { sayDay } from '../../../state/dates.ts'
import { saySentence, useSay } from '../../../state/language.ts'
import { notifyProblem } from '../../../state/notices.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { goTo, showRoom, showTask, useView } from '../../../state/view.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { SegmentedControl } from '../../../ui/controls/SegmentedControl.tsx'
import { Select } from '../../../ui/controls/Select.tsx'
import { EmptyState } from '../../../ui/layout/EmptyState.tsx'
import { RoomHead } from '../../../ui/layout/RoomHead.tsx'
import { saveOriginal } from '../originals.ts'
import { Differences } from './Differences.tsx'
import '../versions.css'
import './earlier.css'

/** A text that a document had, with its highlights as they stood: to be read, and held against any other text that it had. */
export function View() {
  const task = useView(view => view.task)
  const row = useRecords(records => records.documents.find(({ id }) => id === task?.document))
  const document = row?.id ?? ''
  const { value: versions, error } = useAnswer(`versions ${document}`, ['document'], (engine, signal) => engine.documents.versions({ document }, { signal }))
  const version = versions?.find(({ version }) => version === task?.version)
  if (row && error) return <p className="versions-problem" role="alert">{saySentence(error.sentence)}</p>
  if (row && !versions) return null
  if (!row || !versions || !version) return <Gone document={row?.id ?? null} />
  const against = versions.find(other => other.version === task?.against && other !== version) ?? null
  return <Earlier document={document} title={row.title} versions={versions} version={version} against={against} />
}

type EarlierProps = {
  readonly document: string
  readonly title: string
  /** Newest first. */
  readonly versions: readonly VersionRow[]
  readonly version: VersionRow
  /** What it is compared with; null while it is read. */
  readonly against: VersionRow | null
}

function Earlier({ document, title, versions, version, against }: EarlierProps) {
  const say = useSay()
  const engine = useEngine()
  const next = versions[versions.indexOf(version) - 1]
  // The text of now is what an earlier one is held against, unless somebody asks for another; that one is held against the one before it.
  const usual = version.isCurrent ? versions[versions.indexOf(version) + 1] : versions[0]
  const compare = (other: string | undefined) => showTask('earlier', { document, version: version.version, ...(other !== undefined && { against: other }) })
  const facts = { number: version.number, count: versions[0]?.number ?? version.number, when: sayDay(next?.createdAt ?? version.createdAt) }
  return (
    <section className="earlier" aria-labelledby="earlier-title">
      <RoomHead
        title={title}
        titleId="earlier-title"
        actions={
          <>
            {usual ? (
              <SegmentedControl
                label={say('versions.earlier.shows')}
                value={against ? 'differences' : 'text'}
                onChange={shows => compare(shows === 'differences' ? usual.version : undefined)}
                segments={[{ id: 'text', label: say('versions.earlier.text') }, { id: 'differences', label: say('versions.earlier.differences') }]}
              />
            ) : null}
            {version.origin === 'file' ? (
              <Button icon={<Download size={14} aria-hidden />} onPress={() => void saveOriginal(engine, document, version.version).catch(notifyProblem)}>
                {say('versions.saveOriginal')}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="versions-bar" role="note">
        <span>{say(next ? 'versions.earlier.bar' : 'versions.earlier.barNow', facts)}</span>
        {against ? <Against versions={versions.filter(other => other !== version)} against={against} onChange={compare} /> : null}
        <Button look="primary" icon={<ArrowLeft size={15} aria-hidden />} onPress={() => goTo({ document })}>
          {say('versions.toReader')}
        </Button>
      </div>
      {against ? (
        <Differences document={document} {...(version.number < against.number ? { before: version, after: against } : { before: against, after: version })} />
      ) : (
        <PassagePane document={document} version={version.version} keys="reading" />
      )}
    </section>
  )
}

type AgainstProps = { readonly versions: readonly VersionRow[]; readonly against: VersionRow; readonly onChange: (version: string) => void }

/** The other text: any that the document had. */
function Against({ versions, against, onChange }: AgainstProps) {
  const say = useSay()
  const name = ({ number, isCurrent }: VersionRow) => [say('versions.number', { number }), isCurrent ? say('versions.current') : ''].filter(Boolean).join(' · ')
  return (
    <span className="earlier-against">
      <span aria-hidden>{say('versions.compareWith')}</span>
      <Select hideLabel label={say('versions.compareWith')} value={against.version} onChange={onChange} items={versions.map(version => ({ id: version.version, label: name(version) }))} />
    </span>
  )
}

function Gone({ document }: { readonly document: string | null }) {
  const say = useSay()
  return (
    <EmptyState level={1} title={say('versions.earlier.gone')} actions={<Button look="primary" onPress={() => (document === null ? showRoom('library') : goTo({ document }))}>{say(document === null ? 'versions.toLibrary' : 'versions.toReader')}</Button>}>
      {say('versions.earlier.goneNext')}
    </EmptyState>
  )
}
