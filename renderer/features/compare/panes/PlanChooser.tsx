import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import { usePlanItems } from '../../../pane/excerpts/PlansFilter.tsx'
import { useRecords } from '../../../state/asking/records.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'

export type PlanChooserProps = {
  readonly document: string
  /** What can be chosen; null for all. */
  readonly fitting: ReadonlySet<string> | null
  readonly onChoose: (document: string) => void
}

/** The name of the plan in a pane; pressed, it is changed for another one. */
export function PlanChooser({ document, fitting, onChoose }: PlanChooserProps) {
  const say = useSay()
  const chosen = useMemo(() => [document], [document])
  const items = usePlanItems(fitting, chosen)
  const title = useRecords(records => records.documents.find(({ id }) => id === document)?.title ?? '')
  return (
    <ChoicePopover
      label={say('compare.panes.choose')}
      filterLabel={say('excerpts.filter.plans.search')}
      emptyLabel={say('excerpts.filter.nothing')}
      items={items}
      chosen={chosen}
      mode="one"
      onChoose={([id]) => id !== undefined && onChoose(id)}
    >
      <Button look="quiet" className="compare-plan" aria-label={say('compare.panes.chooseNamed', { title })}>
        <span className="button-words" title={title}>{title}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
    </ChoicePopover>
  )
}
