import { useEffect, useMemo, type CSSProperties, type KeyboardEvent, type MouseEvent } from 'react'
import { useStore } from 'zustand'
import { excerptListStore } from '../../pane/excerpts/excerpt-list.ts'
import { pressedIn, useRowList } from '../../pane/excerpts/use-row-list.ts'
import { useThemeLooks } from '../../pane/reading.ts'
import { useSay } from '../../state/language.ts'
import { useRecords } from '../../state/asking/records.ts'
import { ExcerptHeads, type ExcerptHeadsProps } from './ExcerptHeads.tsx'
import { ExcerptLine, rowHeight } from './ExcerptLine.tsx'
import type { ExcerptWindow } from './excerpt-window.ts'
import { choosingOf } from './selecting.ts'
import type { Chooser } from './use-choosing.ts'

const headHeight = 30

export type ExcerptTableProps = ExcerptHeadsProps & {
  readonly shown: ExcerptWindow
  readonly total: number
  readonly chooser: Chooser
  /** Goes to the excerpt's place in its document. */
  readonly onOpen: (index: number) => void
  readonly onStar: (index: number) => void
  /** Told the first row in sight, whenever it changes. */
  readonly onSight: (index: number) => void
}

/** All excerpts that the filter finds, of any number: only what is in sight is on the page and asked of the engine. */
export function ExcerptTable(props: ExcerptTableProps) {
  const { shown, total, order, onOrder, onSight, hasCoders, fields } = props
  const say = useSay()
  const looks = useThemeLooks()
  const documents = useRecords(records => records.documents)
  const chosen = useStore(excerptListStore, list => list.chosen)
  const { list, active, ...heard } = useExcerptRows(props)
  const first = list.virtualizer.range?.startIndex ?? 0
  useEffect(() => onSight(first), [onSight, first])
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
      data-fields={fields.length || undefined}
      style={fields.length > 0 ? ({ '--excerpt-fields': `repeat(${fields.length}, minmax(0, 104px))` } as CSSProperties) : undefined}
      data-first-place
      onMouseDown={event => event.shiftKey && event.preventDefault()}
      {...heard}
    >
      <ExcerptHeads order={order} onOrder={onOrder} hasCoders={hasCoders} fields={fields} />
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
                fields={fields}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** The excerpts as rows, and what keys and the mouse do with them: choose, open, give a star. */
function useExcerptRows({ total, chooser, onOpen, onStar }: ExcerptTableProps) {
  const active = useStore(excerptListStore, list => list.active)
  const list = useRowList({
    count: total, active, rowHeight, headHeight, onOpen,
    onActive: (index, extend) => chooser.choose(index, extend ? 'range' : 'only'),
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ' && active >= 0 && event.target === event.currentTarget) {
      event.preventDefault()
      chooser.choose(active, event.shiftKey ? 'range' : 'toggle')
    } else list.onKeyDown(event)
  }
  const onClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (pressed?.deed === 'star') onStar(pressed.index)
    else if (pressed) chooser.choose(pressed.index, pressed.deed === 'toggle' ? 'toggle' : choosingOf(event))
  }
  const onDoubleClick = (event: MouseEvent) => {
    const pressed = pressedIn(event)
    if (pressed && !pressed.deed) onOpen(pressed.index)
  }
  return { list, active, onKeyDown, onClick, onDoubleClick }
}
