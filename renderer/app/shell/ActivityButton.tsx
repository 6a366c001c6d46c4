import { Bell } from 'lucide-react'
import { useJobs } from '../../state/jobs.ts'
import { useSay } from '../../state/language.ts'
import { openSheet } from '../../state/window/sheets.ts'
import { IconButton } from '../../ui/controls/Button.tsx'
import './jobs.css'

/** Opens what runs, what is over and what was said; while something runs its name and a number say so. */
export function ActivityButton() {
  const say = useSay()
  const running = useJobs().length
  return (
    <IconButton
      label={running > 0 ? say('activity.running', { count: running }) : say('activity.title')}
      command="notices.open"
      className="topbar-activity"
      onPress={() => openSheet({ name: 'activity', tab: running > 0 ? 'jobs' : 'notices' })}
    >
      <Bell size={16} aria-hidden />
      {running > 0 ? <span className="topbar-activity-count" aria-hidden>{running}</span> : null}
    </IconButton>
  )
}
