import { ChevronDown, ChevronUp } from 'lucide-react'
import type { HitOrder, HitSort } from '#contract/search.ts'
import { useSay } from '../../../state/language.ts'
import './hit-heads.css'

/** Px. */
export const headHeight = 30

export type HitHeadsProps = { readonly order: HitOrder; readonly onOrder: (order: HitOrder) => void }

/** The heads of the table's columns; a press sorts by one, another the other way round. */
export function HitHeads({ order, onOrder }: HitHeadsProps) {
  const say = useSay()
  const head = (by: HitSort) => {
    const isOn = order.by === by
    return (
      <div role="columnheader" className="find-head" aria-sort={isOn ? (order.descending ? 'descending' : 'ascending') : 'none'}>
        {/* The keyboard has the field "Sorted by" for it. */}
        <button type="button" tabIndex={-1} onClick={() => onOrder({ by, descending: isOn && !order.descending })}>
          <span>{say(`search.sort.${by}`)}</span>
          {isOn ? order.descending ? <ChevronDown size={12} aria-hidden /> : <ChevronUp size={12} aria-hidden /> : null}
        </button>
      </div>
    )
  }
  return (
    <div className="find-heads" role="rowgroup">
      <div className="find-hit" role="row" aria-rowindex={1}>
        {head('document')}
        {head('clause')}
        <div className="find-line-heads" role="presentation">
          {head('before')}
          {head('hit')}
          {head('after')}
        </div>
        <div role="columnheader" className="find-head find-themes">{say('search.column.themes')}</div>
        <div role="columnheader"><span className="ui-hidden">{say('search.column.deeds')}</span></div>
      </div>
    </div>
  )
}
