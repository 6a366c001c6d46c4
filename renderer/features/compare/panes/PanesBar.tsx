import { Link2, Plus } from 'lucide-react'
import { useStore } from 'zustand'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { compareStore, mostTexts } from '../../../state/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Button, ToggleIconButton } from '../../../ui/controls/Button.tsx'
import { besideStore } from '../beside-memory.ts'

export type PanesBarProps = {
  readonly fitting: ReadonlySet<string> | null
  readonly texts: number
  readonly onAdd: () => void
}

/** What the texts are chosen from, how many there are, and whether they scroll together. */
export function PanesBar({ fitting, texts, onAdd }: PanesBarProps) {
  const say = useSay()
  const conditions = useStore(compareStore, comparing => comparing.plans)
  const isLinked = useStore(besideStore, beside => beside.isLinked)
  return (
    <div className="compare-bar" role="group" aria-label={say('compare.panes.settings')}>
      <PlanFilterFields filter={conditions} onChange={plans => compareStore.setState({ plans })} />
      <PlanConditionChips filter={conditions} onChange={plans => compareStore.setState({ plans })} />
      <span className="compare-note" role="status">{fitting ? say('plans.fitting', { count: fitting.size }) : ''}</span>
      <span className="compare-bar-end">
        <ToggleIconButton label={say('pairs.link.scrolling')} command="pairs.toggleLinked" isSelected={isLinked} onChange={next => besideStore.setState({ isLinked: next })}>
          <Link2 size={15} aria-hidden />
        </ToggleIconButton>
        <Button look="quiet" icon={<Plus size={14} aria-hidden />} isDisabled={texts >= mostTexts} onPress={onAdd}>
          {say('pairs.addText')}
        </Button>
      </span>
    </div>
  )
}
