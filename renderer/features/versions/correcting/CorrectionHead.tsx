import { ChevronLeft, ChevronRight, Search } from 'lucide-react'
import { commandById } from '../../../state/commands.ts'
import { useSay } from '../../../state/language.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { Kbd } from '../../../ui/controls/Kbd.tsx'
import { RoomHead } from '../../../ui/layout/RoomHead.tsx'
import type { Edits } from './use-edits.ts'

export type CorrectionHeadProps = {
  readonly title: string
  readonly edits: Edits
  readonly canSave: boolean
  readonly isSaving: boolean
  /** What the button says that leaves without saving. */
  readonly cancel: string
  readonly onSave: () => void
  readonly onCancel: () => void
}

/** What is corrected, how much of it is changed, and what can be done with it. */
export function CorrectionHead({ title, edits, canSave, isSaving, cancel, onSave, onCancel }: CorrectionHeadProps) {
  const say = useSay()
  return (
    <RoomHead
      title={say('versions.correct.title')}
      titleId="correcting-title"
      actions={
        <>
          <IconButton label={say('versions.correct.find')} command="correct.find" onPress={() => void commandById('correct.find')?.run()}>
            <Search size={16} aria-hidden />
          </IconButton>
          <Button onPress={onCancel} isDisabled={isSaving}>{cancel}</Button>
          <Button look="primary" onPress={onSave} isDisabled={!canSave || isSaving}>
            {say('versions.correct.save')} <Kbd command="correct.save" />
          </Button>
        </>
      }
    >
      <span className="review-about" title={title}>{title}</span>
      {edits.parts.length > 1 ? <PartStepper at={edits.at} count={edits.parts.length} onGo={edits.setAt} /> : null}
      <span className="review-count" role="status">{edits.isChanged ? say('versions.correct.changed', { count: edits.edits.size }) : ''}</span>
    </RoomHead>
  )
}

function PartStepper({ at, count, onGo }: { readonly at: number; readonly count: number; readonly onGo: (part: number) => void }) {
  const say = useSay()
  return (
    <span className="settling-places">
      <IconButton label={say('versions.correct.previousPart')} isDisabled={at === 0} onPress={() => onGo(at - 1)}>
        <ChevronLeft size={15} aria-hidden />
      </IconButton>
      <span role="status">{say('versions.correct.part', { at: at + 1, count })}</span>
      <IconButton label={say('versions.correct.nextPart')} isDisabled={at === count - 1} onPress={() => onGo(at + 1)}>
        <ChevronRight size={15} aria-hidden />
      </IconButton>
    </span>
  )
}
