import { ChevronDown } from 'lucide-react'
import { useMemo } from 'react'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import { usePlanItems } from '../../../pane/excerpts/PlansFilter.tsx'
import { useRecords } from '../../../state/asking/records.ts'
import { useSay } from '../../../state/language.ts'
import { Button } from '../../../ui/controls/Button.tsx'
import { headName } from './head-name.ts'

export type PlanChooserProps = {
  readonly document: string
  /** What can be chosen; null for all. */
  readonly fitting: ReadonlySet<string> | null
  readonly onChoose: (document: string) => void
  /** How much room its name has on each of two lines, px; where nothing is said it is cut at its end. */
  readonly room?: number
}

/** The short title of the plan in a pane, or the full one on two lines, which is its tooltip, too; pressed, it is changed for another one. */
export function PlanChooser({ document, fitting, onChoose, room = 0 }: PlanChooserProps) {
  const say = useSay()
  const chosen = useMemo(() => [document], [document])
  const items = usePlanItems(fitting, chosen)
  const plan = useRecords(records => records.documents.find(({ id }) => id === document))
  const title = plan?.title ?? ''
  // What is read out has the words that are seen, so that who speaks them presses it.
  const shown = plan?.shortTitle || title
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
      <Button look="quiet" className="compare-plan" aria-label={say('compare.panes.chooseNamed', { title: shown })}>
        <span className="compare-plan-name" title={title}>{room > 0 ? headName(shown, 2 * room) : shown}</span>
        <ChevronDown size={14} aria-hidden />
      </Button>
    </ChoicePopover>
  )
}
