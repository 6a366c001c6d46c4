import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react'
import { useLayoutEffect } from 'react'
import type { Finding } from '#contract/projects.ts'
import { useClient } from '../../state/connection.ts'
import { jobCount, jobShare, jobStage, type Job } from '../../state/jobs.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { closeSheet, openSheet } from '../../state/window/sheets.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { checkProject, useCheck } from './checking.ts'
import './history.css'

/** Looks the whole project over and says what it found; closed meanwhile, it goes on. @param findings what a check that is over found */
export function CheckDialog({ findings }: { readonly findings?: readonly Finding[] }) {
  const say = useSay()
  const client = useClient()
  const job = useCheck()
  // Before the first paint: there is no moment in which nothing runs.
  useLayoutEffect(() => {
    if (!findings) void checkProject(client)
  }, [client, findings])
  const hasErrors = findings?.some(finding => finding.severity === 'error') ?? false
  return (
    <Dialog
      title={say('history.check')}
      isOpen
      onClose={closeSheet}
      footer={
        <>
          {hasErrors ? <Button onPress={() => openSheet('backups')}>{say('history.check.backups')}</Button> : null}
          {job ? <Button isPending={job.isStopping ?? false} onPress={job.cancel}>{say('ui.cancel')}</Button> : null}
          {!job && !findings ? <Button onPress={() => void checkProject(client)}>{say('history.check.again')}</Button> : null}
          {/* Another one when the check is over, so that it takes the focus that the other button had. */}
          <Button key={String(job !== undefined)} look="primary" autoFocus onPress={closeSheet}>
            {say('ui.close')}
          </Button>
        </>
      }
    >
      <div className="check">
        {job ? <Running job={job} /> : null}
        <div className="check-found" role="status">
          {!job && !findings ? <p>{say('history.check.left')}</p> : null}
          {findings?.length === 0 ? (
            <p className="check-line" data-severity="fine">
              <CircleCheck size={16} aria-hidden />
              {say('history.check.fine')}
            </p>
          ) : null}
          {findings?.map((finding, index) => (
            <p key={index} className="check-line" data-severity={finding.severity}>
              {finding.severity === 'error' ? <CircleAlert size={16} aria-hidden /> : <TriangleAlert size={16} aria-hidden />}
              {saySentence(finding.message)}
            </p>
          ))}
          {hasErrors ? <p>{say('history.check.next')}</p> : null}
        </div>
      </div>
    </Dialog>
  )
}

function Running({ job }: { readonly job: Job }) {
  const say = useSay()
  return (
    <>
      <p className="check-running">
        <span role="status">{jobStage(job, say) || say('history.check.running')}</span>
        <span>{jobCount(job.progress, say)}</span>
      </p>
      <Progress label={say('history.check.running')} value={jobShare(job.progress)} />
      <p className="check-later">{say('history.check.later')}</p>
    </>
  )
}
