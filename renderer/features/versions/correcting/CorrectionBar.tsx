import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import type { Holding } from './holding.ts'

export type CorrectionBarProps = {
  readonly holding: Holding
  /** Whether another text is read by now. */
  readonly isOutdated: boolean
  /** Whether what is written comes from a window that died. */
  readonly isRestored: boolean
  readonly onStartAgain: () => void
}

/** What one should know before one writes: who else does, whether it can be saved, where it comes from, what becomes of it. */
export function CorrectionBar({ holding, isOutdated, isRestored, onStartAgain }: CorrectionBarProps) {
  const say = useSay()
  if (holding.state !== 'here') {
    return (
      <p className="versions-bar" role="status" data-kind="warn">
        {say(holding.state === 'taken' ? 'versions.correct.taken' : 'versions.correct.elsewhere')}
        <Button look="primary" onPress={holding.take}>{say('versions.correct.take')}</Button>
      </p>
    )
  }
  if (isOutdated) {
    return (
      <p className="versions-bar" role="status">
        {say('versions.correct.outdated')}
        <Button onPress={onStartAgain}>{say('versions.correct.startAgain')}</Button>
      </p>
    )
  }
  return isRestored ? <p className="versions-bar" role="status">{say('versions.correct.restored')}</p> : <p className="versions-bar">{say('versions.correct.promise')}</p>
}
