import { ArrowLeftRight, ChevronDown } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { ChoicePopover } from '../../../pane/excerpts/ChoiceList.tsx'
import { readPaneSizes } from '../../../pane/excerpts/pane-sizes.ts'
import { usePlanItems } from '../../../pane/excerpts/PlansFilter.tsx'
import { PlanConditionChips, PlanFilterFields } from '../../../pane/plans/PlanFilterFields.tsx'
import { useFittingPlans } from '../../../pane/plans/use-fitting-plans.ts'
import { ReaderPane } from '../../../pane/ReaderPane.tsx'
import { useEngine } from '../../../state/connection.ts'
import { useSay } from '../../../state/language.ts'
import { useRecords } from '../../../state/asking/records.ts'
import { remember } from '../../../state/settings.ts'
import { useView } from '../../../state/view.ts'
import { Button, IconButton } from '../../../ui/controls/Button.tsx'
import { SplitPane } from '../../../ui/layout/SplitPane.tsx'
import { compareStore } from '../../../state/comparing.ts'
import { pickPanes } from './pick-panes.ts'
import './panes.css'

type Side = 'left' | 'right'
const sizesName = 'compare.panes'

/** Two documents beside each other, each scrolled, selected in and tagged by itself. */
export function PanesView() {
  const say = useSay()
  const engine = useEngine()
  const documents = useRecords(records => records.documents)
  const lastRead = useView(view => view.document)
  const chosen = useStore(compareStore, comparing => comparing.panes)
  const shown = pickPanes(
    documents.map(({ id }) => id),
    chosen,
    lastRead,
  )
  const fitting = useFittingPlans(useStore(compareStore, comparing => comparing.plans))
  const [active, setActive] = useState<Side>('left')
  const choose = (side: Side, document: string) => compareStore.setState({ panes: { ...shown, [side]: document } })
  const swap = () => compareStore.setState({ panes: { left: shown.right, right: shown.left } })
  const pane = (side: Side) => ({
    id: side,
    min: '300px',
    children: (
      <section
        className="compare-pane"
        aria-label={say(side === 'left' ? 'compare.panes.left' : 'compare.panes.right')}
        data-active={active === side || undefined}
      >
        <header>
          <PlanChooser document={shown[side]} fitting={fitting} onChoose={document => choose(side, document)} />
          {side === 'left' ? (
            <IconButton label={say('compare.panes.swap')} onPress={swap}>
              <ArrowLeftRight size={15} aria-hidden />
            </IconButton>
          ) : null}
        </header>
        {/* The same document may stand on both sides: each reader has a place of its own. */}
        {shown[side] === null ? null : <ReaderPane document={shown[side]} active={active === side} onFocus={() => setActive(side)} />}
      </section>
    ),
  })
  return (
    <>
      <PanesBar fitting={fitting} />
      <SplitPane
        handle={say('compare.panes.resize')}
        sizes={readPaneSizes(sizesName, ['left', 'right'])}
        onSizes={sizes => remember(engine, sizesName, sizes)}
        panes={[pane('left'), pane('right')]}
      />
    </>
  )
}

/** What the texts are chosen from; those that are shown stay. */
function PanesBar({ fitting }: { readonly fitting: ReadonlySet<string> | null }) {
  const say = useSay()
  const conditions = useStore(compareStore, comparing => comparing.plans)
  return (
    <div className="compare-bar" role="group" aria-label={say('compare.panes.settings')}>
      <PlanFilterFields filter={conditions} onChange={plans => compareStore.setState({ plans })} />
      <PlanConditionChips filter={conditions} onChange={plans => compareStore.setState({ plans })} />
      <span className="compare-note" role="status">{fitting ? say('plans.fitting', { count: fitting.size }) : ''}</span>
    </div>
  )
}

type PlanChooserProps = {
  readonly document: string | null
  /** What can be chosen; null for all. */
  readonly fitting: ReadonlySet<string> | null
  readonly onChoose: (document: string) => void
}

function PlanChooser({ document, fitting, onChoose }: PlanChooserProps) {
  const say = useSay()
  const chosen = useMemo(() => (document === null ? [] : [document]), [document])
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
