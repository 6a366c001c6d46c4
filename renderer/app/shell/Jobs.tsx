import { X } from 'lucide-react'
import { jobCount, jobShare, jobStage, useJobs, type Job } from '../../state/jobs.ts'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'

/** Work that takes more than a moment: what, how far, and a way to stop it. */
export function Jobs() {
  const jobs = useJobs()
  return (
    <div className="jobs">
      {jobs.map(job => (
        <JobLine key={job.id} job={job} />
      ))}
    </div>
  )
}

function JobLine({ job }: { readonly job: Job }) {
  const say = useSay()
  const title = say(job.title)
  return (
    <div className="job" role="group" aria-label={title}>
      <div className="job-words">
        <span>{title}</span>
        <span className="job-stage">{`${jobStage(job.progress)} ${jobCount(job.progress, say)}`}</span>
      </div>
      <Progress label={title} value={jobShare(job.progress)} />
      <IconButton label={say('app.job.cancel', { job: title })} onPress={job.cancel}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
