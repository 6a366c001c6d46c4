import { Lock, Unplug } from 'lucide-react'
import { useSay } from '../../state/language.ts'
import { commandById } from '../../state/commands.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { runCommand } from '../running.ts'
import './banners.css'

/** The connection is lost: nothing is taken away, nothing can be saved until it is back. */
export function LostBanner({ trying, onRetry }: { readonly trying: boolean; readonly onRetry: () => void }) {
  const say = useSay()
  return (
    <div className="banner" data-kind="warn" role="alert">
      <Unplug size={15} aria-hidden />
      <span>{say('app.connection.lost')}</span>
      <Button onPress={onRetry} isDisabled={trying}>
        {say(trying ? 'app.connection.trying' : 'app.connection.retry')}
      </Button>
    </div>
  )
}

export function ReadOnlyBanner() {
  const say = useSay()
  const copy = () => {
    const command = commandById('project.copy')
    if (command) runCommand(command)
  }
  return (
    <div className="banner" role="note">
      <Lock size={14} aria-hidden />
      <span>{say('projects.readOnly')}</span>
      <Button onPress={copy}>{say('app.command.copy')}</Button>
    </div>
  )
}
