import { CircleAlert, CircleCheck, CircleSlash } from 'lucide-react'
import { sayMoment } from '../../state/dates.ts'
import { jobCount, jobShare, jobStage, useJobs, usePastJobs, type Job, type PastJob } from '../../state/jobs.ts'
import { saySentence, useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'

/** What runs, each with its progress and a way to stop it, and what is over, with when and how it ended. */
export function JobList() {
  const say = useSay()
  const running = useJobs()
  const past = usePastJobs()
  if (running.length + past.length === 0) return <p className="activity-none">{say('activity.jobs.none')}</p>
  return (
    <ul className="activity-list" aria-label={say('activity.jobs')}>
      {running.map(job => <RunningJob key={job.id} job={job} />)}
      {past.map(job => <EndedJob key={job.id} job={job} />)}
    </ul>
  )
}

function RunningJob({ job }: { readonly job: Job }) {
  const say = useSay()
  const title = say(job.title)
  return (
    <li className="activity-line">
      <div className="activity-words">
        <p>{title}</p>
        <p className="activity-note">
          {`${jobStage(job, say)} ${jobCount(job.progress, say)}`}
          {job.progress?.item && !job.isStopping ? <bdi> {job.progress.item}</bdi> : null}
        </p>
        <Progress label={title} value={jobShare(job.progress)} />
      </div>
      <Button isPending={job.isStopping ?? false} aria-label={say(job.isStopping ? 'app.job.stopping' : 'app.job.cancel', { job: title })} onPress={job.cancel}>
        {say('ui.cancel')}
      </Button>
    </li>
  )
}

const signs = { done: CircleCheck, stopped: CircleSlash, failed: CircleAlert } as const

function EndedJob({ job }: { readonly job: PastJob }) {
  const say = useSay()
  const { title, at, took, outcome, progress, said } = job
  const Sign = signs[outcome]
  const how = outcome === 'stopped' && progress && progress.total > 1
    ? say('activity.stoppedAt', { done: Math.floor(progress.done), total: progress.total })
    : say(`activity.${outcome}`, { seconds: Math.max(1, Math.round(took / 1_000)) })
  return (
    <li className="activity-line" data-outcome={outcome}>
      <Sign size={16} aria-hidden />
      <div className="activity-words">
        <p>{say(title)}</p>
        <p className="activity-note">{how}</p>
        {said ? <p>{saySentence(said)}</p> : null}
      </div>
      <time dateTime={at}>{sayMoment(at)}</time>
    </li>
  )
}
