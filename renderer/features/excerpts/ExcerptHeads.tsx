import { ChevronDown, ChevronUp } from 'lucide-react'
import { Fragment } from 'react'
import type { FieldRow } from '#contract/coding/fields.ts'
import type { ListOrder } from '../../pane/excerpts/excerpt-list.ts'
import { fieldKey } from '../../pane/fields/use-fields.ts'
import { useSay } from '../../state/language.ts'

export type ExcerptHeadsProps = {
  readonly order: ListOrder
  readonly onOrder: (order: ListOrder) => void
  readonly hasCoders: boolean
  /** Fields that have a column. */
  readonly fields: readonly FieldRow[]
}

/** The heads of the columns; a press sorts by one, another the other way round. */
export function ExcerptHeads({ order, onOrder, hasCoders, fields }: ExcerptHeadsProps) {
  const say = useSay()
  const sortable = (by: ListOrder['by'], title: string, isOn = order.by === by) => (
    <div role="columnheader" className="excerpt-head" aria-sort={isOn ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      {/* The keyboard has the field "Sorted by" for it. */}
      <button type="button" tabIndex={-1} title={title} onClick={() => onOrder({ by, descending: isOn && !order.descending })}>
        <span>{title}</span>
        {isOn ? order.descending ? <ChevronDown size={12} aria-hidden /> : <ChevronUp size={12} aria-hidden /> : null}
      </button>
    </div>
  )
  return (
    <div className="excerpt-heads" role="rowgroup">
      <div className="excerpt-cells" role="row" aria-rowindex={1}>
        <div role="columnheader" className="excerpt-head"><span className="ui-hidden">{say('excerpts.column.chosen')}</span></div>
        <div role="columnheader" className="excerpt-head"><span className="ui-hidden">{say('excerpts.column.starred')}</span></div>
        {sortable('quote', say('excerpts.column.quote'))}
        {sortable('place', say('excerpts.column.citation'), order.by === 'place' || order.by === 'document')}
        {sortable('theme', say('excerpts.column.themes'))}
        {fields.map(({ id, name }) => <Fragment key={id}>{sortable(fieldKey(id), name)}</Fragment>)}
        <div role="columnheader" className="excerpt-head"><span className="ui-hidden">{say('excerpts.column.memo')}</span></div>
        {hasCoders ? <div role="columnheader" className="excerpt-head">{say('excerpts.column.coder')}</div> : null}
        {sortable('updated', say('excerpts.column.updated'))}
      </div>
    </div>
  )
}
