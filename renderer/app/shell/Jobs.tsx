import { X } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { jobCount, jobShare, jobStage, useJobs, type Job } from '../../state/jobs.ts'
import { useSay } from '../../state/language.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'
import { focusRoomIfLost } from '../../ui/overlays/focus-after.ts'
import './jobs.css'

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
  const line = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const own = line.current
    // It goes when the work is over, and with it the button that has the focus.
    return () => {
      if (own?.contains(document.activeElement)) focusRoomIfLost()
    }
  }, [])
  return (
    <div ref={line} className="job" role="group" aria-label={title}>
      <div className="job-words">
        <span>{title}</span>
        <span className="job-stage">{`${jobStage(job, say)} ${jobCount(job.progress, say)}`}</span>
        {job.progress?.item && !job.isStopping ? <bdi className="job-item" title={job.progress.item}>{job.progress.item}</bdi> : null}
      </div>
      <Progress label={title} value={jobShare(job.progress)} />
      {/* Pending, not switched off: that would take the focus away. */}
      <IconButton label={say(job.isStopping ? 'app.job.stopping' : 'app.job.cancel', { job: title })} isPending={job.isStopping ?? false} onPress={job.cancel}>
        <X size={14} aria-hidden />
      </IconButton>
    </div>
  )
}
