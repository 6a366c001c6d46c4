import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useMemo, type KeyboardEvent, type MouseEvent } from 'react'
import { useStore } from 'zustand'
import { excerptListStore, type ListOrder } from '../../pane/excerpts/excerpt-list.ts'
import { pressedIn, useRowList } from '../../pane/excerpts/use-row-list.ts'
import { useThemeLooks } from '../../pane/reading.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { ExcerptLine, rowHeight } from './ExcerptLine.tsx'
import type { ExcerptWindow } from './excerpt-window.ts'
import { choosingOf } from './selecting.ts'
import type { Chooser } from './use-choosing.ts'

const headHeight = 30

export type ExcerptTableProps = {
  readonly shown: ExcerptWindow
  readonly total: number
  readonly order: ListOrder
  readonly onOrder: (order: ListOrder) => void
  readonly chooser: Chooser
  /** Goes to the excerpt's place in its document. */
  readonly onOpen: (index: number) => void
  readonly onStar: (index: number) => void
  /** Told the first row in sight, whenever it changes. */
  readonly onSight: (index: number) => void
  readonly hasCoders: boolean
}

/** All excerpts that the filter finds, of any number: only what is in sight is on the page and asked of the engine. */
export function ExcerptTable(props: ExcerptTableProps) {
  const { shown, total, order, onOrder, chooser, onOpen, onStar, onSight, hasCoders } = props
  const say = useSay()
  const looks = useThemeLooks()
  const documents = useRecords(records => records.documents)
  const chosen = useStore(excerptListStore, list => list.chosen)
  const active = useStore(excerptListStore, list => list.active)
  const list = useRowList({
    count: total, active, rowHeight, headHeight, onOpen,
    onActive: (index, extend) => chooser.choose(index, extend ? 'range' : 'only'),
  })
  const first = list.virtualizer.range?.startIndex ?? 0
  useEffect(() => onSight(first), [onSight, first])
  const hearKey = (event: KeyboardEvent) => {
    if (event.key === ' ' && active >= 0 && event.target === event.currentTarget) {
      event.preventDefault()
      chooser.choose(active, event.shiftKey ? 'range' : 'toggle')
    } else list.onKeyDown(event)
  }
  const hearClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (pressed?.deed === 'star') onStar(pressed.index)
    else if (pressed) chooser.choose(pressed.index, pressed.deed === 'toggle' ? 'toggle' : choosingOf(event))
  }
  const hearDoubleClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (pressed && !pressed.deed) onOpen(pressed.index)
  }
  const documentById = useMemo(() => new Map(documents.map(document => [document.id, document])), [documents])
  return (
    <div
      ref={list.root}
      className="row-list excerpt-table"
      data-coders={hasCoders || undefined}
      data-keys="text"
      role="grid"
      aria-label={say('excerpts.list')}
      aria-multiselectable
      aria-rowcount={total + 1}
      aria-activedescendant={list.activeId}
      tabIndex={0}
      onKeyDown={hearKey}
      onClick={hearClick}
      onDoubleClick={hearDoubleClick}
      onMouseDown={event => event.shiftKey && event.preventDefault()}
    >
      <Heads order={order} onOrder={onOrder} hasCoders={hasCoders} />
      <div className="row-list-rows" role="rowgroup" style={{ height: list.virtualizer.getTotalSize() }}>
        {list.virtualizer.getVirtualItems().map(item => {
          const row = shown.rowAt(item.index)
          const document = row && documentById.get(row.document)
          return (
            <div
              key={item.key}
              id={list.rowId(item.index)}
              role="row"
              aria-rowindex={item.index + 2}
              aria-selected={row !== undefined && chosen.has(row.id)}
              aria-busy={row === undefined || undefined}
              className="row-list-row excerpt-row"
              data-choosable
              data-active={item.index === active || undefined}
              data-index={item.index}
              style={list.styleOf(item)}
            >
              <ExcerptLine
                row={row}
                looks={looks}
                language={document?.language ?? undefined}
                shortTitle={document?.shortTitle || (document?.title ?? '')}
                isChosen={row !== undefined && chosen.has(row.id)}
                hasCoders={hasCoders}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

type HeadsProps = Pick<ExcerptTableProps, 'order' | 'onOrder' | 'hasCoders'>
function Heads({ order, onOrder, hasCoders }: HeadsProps) {
  const say = useSay()
  const sortable = (by: ListOrder['by'], title: string, isOn = order.by === by) => (
    <div role="columnheader" className="excerpt-head" aria-sort={isOn ? (order.descending ? 'descending' : 'ascending') : 'none'}>
      {/* The keyboard has the field "Sorted by" for it. */}
      <button type="button" tabIndex={-1} onClick={() => onOrder({ by, descending: isOn && !order.descending })}>
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
        <div role="columnheader" className="excerpt-head"><span className="ui-hidden">{say('excerpts.column.memo')}</span></div>
        {hasCoders ? <div role="columnheader" className="excerpt-head">{say('excerpts.column.coder')}</div> : null}
        {sortable('updated', say('excerpts.column.updated'))}
      </div>
    </div>
  )
}
