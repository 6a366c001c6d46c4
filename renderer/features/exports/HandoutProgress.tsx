import { jobCount, jobShare, jobStage, type Job } from '../../state/jobs.ts'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'

/** How far the file is while it is made. */
export function HandoutProgress({ job }: { readonly job: Job }) {
  const say = useSay()
  return (
    <div className="handout-running">
      <span role="status">{jobStage(job, say) || say('handout.job')}</span>
      <span className="handout-done">{jobCount(job.progress, say)}</span>
      <Progress label={say('handout.job')} value={jobShare(job.progress)} />
      <Button isPending={job.isStopping ?? false} onPress={job.cancel}>{say('ui.cancel')}</Button>
    </div>
  )
}
