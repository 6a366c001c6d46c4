import { Archive } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { BackupRow } from '#contract/projects.ts'
import { useAnswer } from '../../state/asking/answers.ts'
import { useEngine } from '../../state/connection.ts'
import { sayBytes, sayMoment } from '../../state/dates.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { notifyDone, notifyProblem } from '../../state/notices.ts'
import { useProject } from '../../state/project.ts'
import { closeSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { EmptyState } from '../../ui/layout/EmptyState.tsx'
import { ConfirmDialog } from '../../ui/overlays/ConfirmDialog.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import './history.css'

/** Names the project in a call; the open one where no key is given. */
const ofProject = (project: string | undefined) => (project === undefined ? {} : { project })

export type BackupsDialogProps = {
  /** Key of a recent project that is not open: damaged, gone, or just closed. */
  readonly project?: string
}

/** The project's backups: what is in each, one made now, one put in the project's place. */
export function BackupsDialog({ project }: BackupsDialogProps) {
  const say = useSay()
  const engine = useEngine()
  const [round, setRound] = useState(0)
  const [chosen, setChosen] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const { value: backups } = useAnswer(`backups ${round}`, [], asked => asked.projects.backups(ofProject(project)))
  const isReadOnly = useProject(open => project === undefined && (open.project?.readOnly ?? false))
  const backup = backups?.find(row => row.key === chosen)

  const make = async () => {
    const made = await engine.projects.backup({})
    setRound(value => value + 1)
    setChosen(made.key)
    notifyDone('history.backups.made')
  }
  if (isAsking && backup) return <RestoreDialog backup={backup} project={project} onCancel={() => setAsking(false)} />
  return (
    <Dialog
      title={say('history.backups')}
      isOpen
      onClose={closeSheet}
      size="large"
      footer={
        <>
          {project === undefined ? (
            <Button icon={<Archive size={14} aria-hidden />} onPress={() => void make().catch(notifyProblem)} className="foot-start">
              {say('history.backups.make')}
            </Button>
          ) : null}
          <Button look="primary" isDisabled={!backup || isReadOnly} onPress={() => setAsking(true)}>
            {say('history.backups.restoreAsk')}
          </Button>
        </>
      }
    >
      {backups?.length === 0 ? (
        <EmptyState title={say('history.backups.none')}>{say(project === undefined ? 'history.backups.when' : 'history.backups.noneHere')}</EmptyState>
      ) : (
        <div className="backups">
          <BackupList backups={backups ?? []} chosen={chosen} onChoose={setChosen} />
          <Preview backup={backup} project={project} />
        </div>
      )}
    </Dialog>
  )
}

type RestoreDialogProps = { readonly backup: BackupRow; readonly project: string | undefined; readonly onCancel: () => void }
function RestoreDialog({ backup, project, onCancel }: RestoreDialogProps) {
  const say = useSay()
  const engine = useEngine()
  const time = sayMoment(backup.madeAt)
  const restore = async () => {
    closeSheet()
    await engine.projects.restore({ key: backup.key, ...ofProject(project) })
    notifyDone('history.backups.restored', { time })
  }
  return (
    <ConfirmDialog
      title={say('history.backups.confirm', { time })}
      isOpen
      confirm={say('history.backups.restore')}
      onConfirm={() => void restore().catch(notifyProblem)}
      onCancel={onCancel}
    >
      <p>{say(project === undefined ? 'history.backups.safe' : 'history.backups.safeClosed')}</p>
    </ConfirmDialog>
  )
}

type BackupListProps = {
  readonly backups: readonly BackupRow[]
  readonly chosen: string | null
  readonly onChoose: (key: string | null) => void
}
function BackupList({ backups, chosen, onChoose }: BackupListProps) {
  const say = useSay()
  return (
    <ListBox
      aria-label={say('history.backups')}
      className="backup-list"
      items={backups}
      dependencies={[say]}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={chosen ? [chosen] : []}
      onSelectionChange={keys => onChoose(keys === 'all' ? null : String([...keys][0] ?? ''))}
    >
      {row => (
        <ListBoxItem id={row.key} textValue={sayMoment(row.madeAt)} className="backup">
          <span>{sayMoment(row.madeAt)}</span>
          <small>{`${say(`history.backups.reason.${row.reason}`)} · ${sayBytes(row.bytes)}`}</small>
        </ListBoxItem>
      )}
    </ListBox>
  )
}

function Preview({ backup, project }: { readonly backup: BackupRow | undefined; readonly project: string | undefined }) {
  const say = useSay()
  const { value, error } = useAnswer(`backup ${backup?.key ?? ''}`, [], async (engine, signal) =>
    backup ? engine.projects.previewBackup({ key: backup.key, ...ofProject(project) }, { signal }) : undefined,
  )
  if (!backup) return <p className="backup-preview backup-hint">{say('history.backups.choose')}</p>
  if (error) return <p className="backup-preview" role="alert">{saySentence(error.sentence)}</p>
  return (
    <section className="backup-preview" aria-label={say('history.backups.preview')} aria-live="polite">
      {value ? (
        <>
          <p>{say('history.backups.counts', { documents: value.documents, annotations: value.annotations, themes: value.themes })}</p>
          {value.lastChange ? <p className="backup-hint">{say('history.backups.lastChange', { time: sayMoment(value.lastChange) })}</p> : null}
          <ul>
            {value.titles.map((title, index) => (
              <li key={index}>{title}</li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  )
}
