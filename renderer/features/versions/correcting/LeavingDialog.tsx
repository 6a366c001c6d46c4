import { useSay } from '../../../state/language.ts'
import { ConfirmDialog } from '../../../ui/overlays/ConfirmDialog.tsx'

export type LeavingDialogProps = { readonly isOpen: boolean; readonly onStay: () => void; readonly onKeep: () => void; readonly onSave: () => void }

/** Asked when another room is wanted while corrections are not saved. */
export function LeavingDialog({ isOpen, onStay, onKeep, onSave }: LeavingDialogProps) {
  const say = useSay()
  return (
    <ConfirmDialog
      title={say('versions.correct.leave')}
      isOpen={isOpen}
      confirm={say('versions.correct.keep')}
      onConfirm={onKeep}
      onCancel={onStay}
      other={{ label: say('versions.correct.save'), run: onSave }}
    >
      {say('versions.correct.leaveWhy')}
    </ConfirmDialog>
  )
}

export type DiscardingDialogProps = { readonly isOpen: boolean; readonly onStay: () => void; readonly onDiscard: () => void; readonly onSave: () => void }

/** Asked when corrections that are not saved are cancelled. */
export function DiscardingDialog({ isOpen, onStay, onDiscard, onSave }: DiscardingDialogProps) {
  const say = useSay()
  return (
    <ConfirmDialog
      title={say('versions.correct.ask')}
      isOpen={isOpen}
      confirm={say('versions.correct.discard')}
      isDanger
      onConfirm={onDiscard}
      onCancel={onStay}
      other={{ label: say('versions.correct.save'), run: onSave }}
    >
      {say('versions.correct.askWhy')}
    </ConfirmDialog>
  )
}
