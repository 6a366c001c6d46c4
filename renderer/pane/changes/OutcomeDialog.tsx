import type { TextOutcome } from '#contract/documents/documents.ts'
import { useSay } from '../../state/language.ts'
import { Button } from '../../ui/controls/Button.tsx'
import { Progress } from '../../ui/layout/Progress.tsx'
import { Dialog } from '../../ui/overlays/Dialog.tsx'
import { Outcome } from './Outcome.tsx'
import { useOutcome, type OutcomeJob } from './use-outcome.ts'

export type OutcomeDialogProps = {
  readonly title: string
  /** What would do it: its name. */
  readonly confirm: string
  readonly back: string
  /** Finds out what would happen; asked once. */
  readonly ask: (job: OutcomeJob) => Promise<TextOutcome>
  readonly onConfirm: () => void
  readonly onBack: () => void
  /** Gives the whole change up; without it `onBack` does. */
  readonly onCancel?: () => void
}

/** Says what a new text would do to highlights and corrected clauses before it is kept. */
export function OutcomeDialog({ title, confirm, back, ask, onConfirm, onBack, onCancel }: OutcomeDialogProps) {
  const say = useSay()
  const { outcome, done } = useOutcome(ask, onBack)
  const isReady = outcome !== null && !outcome.same
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onCancel ?? onBack}
      size="large"
      footer={
        <>
          <Button onPress={onBack}>{back}</Button>
          {onCancel ? <Button onPress={onCancel}>{say('ui.cancel')}</Button> : null}
          {/* Another one when it can be pressed, so that it takes the focus then. */}
          <Button key={String(isReady)} look="primary" autoFocus={isReady} isDisabled={!isReady} onPress={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      {outcome ? (
        <Outcome outcome={outcome} />
      ) : (
        <>
          <p role="status">{say('outcome.job')}</p>
          <Progress label={say('outcome.job')} value={done > 0 ? done : undefined} />
        </>
      )}
    </Dialog>
  )
}
