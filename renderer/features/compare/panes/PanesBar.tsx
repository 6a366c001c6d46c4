import { Link2, Plus } from 'lucide-react'
import { useStore } from 'zustand'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import { usePlanItems } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { compareStore, mostTexts } from '../../../state/rooms/comparing.ts'
import { useSay } from '../../../state/language.ts'
import { Button, ToggleIconButton } from '../../../ui/controls/Button.tsx'
import { besideStore } from '../beside-memory.ts'
import { PairFilters } from '../pairs/PairFilters.tsx'
import { furtherTexts } from './pick-panes.ts'

const none: readonly string[] = []

/** What the texts are chosen from, which pairs are shown, whether the texts scroll together, and how many there are. */
export function PanesBar({ texts }: { readonly texts: readonly string[] }) {
  const say = useSay()
  const conditions = useStore(compareStore, comparing => comparing.plans)
  const fitting = useFittingPlans(conditions)
  const items = furtherTexts(usePlanItems(fitting), texts)
  const isLinked = useStore(besideStore, beside => beside.isLinked)
  return (
    <div className="compare-bar" role="group" aria-label={say('compare.panes.settings')}>
      <PlanFilterFields filter={conditions} onChange={plans => compareStore.setState({ plans })} />
      <PlanConditionChips filter={conditions} onChange={plans => compareStore.setState({ plans })} />
      <span className="compare-note" role="status">{fitting ? say('plans.fitting', { count: fitting.size }) : ''}</span>
      <span className="compare-bar-end">
        <PairFilters />
        <ToggleIconButton label={say('pairs.link.scrolling')} command="pairs.toggleLinked" isSelected={isLinked} onChange={next => besideStore.setState({ isLinked: next })}>
          <Link2 size={15} aria-hidden />
        </ToggleIconButton>
        <ChoicePopover
          label={say('pairs.addText')}
          filterLabel={say('excerpts.filter.plans.search')}
          emptyLabel={say('excerpts.filter.nothing')}
          items={items}
          chosen={none}
          mode="one"
          onChoose={([id]) => id !== undefined && compareStore.setState({ texts: [...texts, id] })}
        >
          <Button look="quiet" icon={<Plus size={14} aria-hidden />} isDisabled={texts.length >= mostTexts}>
            {say('pairs.addText')}
          </Button>
        </ChoicePopover>
      </span>
    </div>
  )
}
