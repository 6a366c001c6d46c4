import { Check } from 'lucide-react'
import { sayTime } from '../../state/dates.ts'
import { useSay } from '../../state/language.ts'
import { useProject } from '../../state/project.ts'

/** "Saved 14:03": the time of the last commit that the engine has answered. */
export function Saved() {
  const say = useSay()
  const savedAt = useProject(open => open.savedAt)
  const isReadOnly = useProject(open => open.project?.readOnly ?? false)
  if (isReadOnly) return <span className="saved">{say('app.readOnly')}</span>
  return (
    <span className="saved" data-saved={savedAt ?? ''}>
      <Check size={13} aria-hidden />
      {savedAt ? say('app.saved', { time: sayTime(savedAt) }) : say('app.saved.nothing')}
    </span>
  )
}
