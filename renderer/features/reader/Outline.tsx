import { ChevronRight, PencilLine } from 'lucide-react'
import { memo, useMemo, useRef, useState, type CSSProperties, type KeyboardEvent } from 'react'
import { usePaneHandle } from '../../pane/pane-handle.ts'
import { usePane } from '../../pane/pane-state.ts'
import { useReadingContext } from '../../pane/reading.ts'
import { useSay } from '../../state/language.ts'
import { SearchField } from '../../ui/controls/SearchField.tsx'
import { useCorrectionsByClause } from './clauses/clause-corrections.ts'
import { ClauseMenuButton } from './clauses/ClauseMenuButton.tsx'
import { closedAtFirst, matchesFilter, outlineRows, rowAt, visibleRows, type OutlineRow } from './outline.ts'
import { useRowList } from './use-row-list.ts'

/** The document's headings and numbered clauses; the one that is read is marked, typing narrows the tree. */
export const Outline = memo(function Outline() {
  const say = useSay()
  const handle = usePaneHandle()
  const { text, clauses } = useReadingContext()
  const place = usePane(state => state.readingAt)
  const all = useMemo(() => outlineRows(text, clauses), [text, clauses])
  const [closed, setClosed] = useState(() => closedAtFirst(all))
  const [filter, setFilter] = useState('')
  const rows = useMemo(() => visibleRows(all, closed, filter), [all, closed, filter])
  const [active, setActive] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const current = useMemo(() => rowAt(rows, place), [rows, place])
  const corrected = useCorrectionsByClause()
  /** The clause cursor goes along: what is done to a clause is done to this one. */
  const activate = (index: number) => {
    setActive(index)
    const row = rows[index]
    if (row) handle.pane.setState({ cursor: { from: row.clause, to: row.clause } })
  }

  const open = (index: number) => {
    const row = rows[index]
    if (!row) return
    setActive(index)
    handle.text()?.reveal({ start: row.start, end: row.start }, 'start')
    handle.pane.setState({ cursor: { from: row.clause, to: row.clause } })
  }
  const list = useRowList({ count: rows.length, active, onActive: activate, onOpen: open, rowHeight: 28, follow: current })
  const fold = (row: OutlineRow, isClosed: boolean) => {
    const next = new Set(closed)
    if (isClosed) next.add(row.id)
    else next.delete(row.id)
    setClosed(next)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const row = rows[active]
    if (event.key === 'ArrowRight' && row?.hasChildren && closed.has(row.id)) fold(row, false)
    else if (event.key === 'ArrowRight' && row?.hasChildren) activate(active + 1)
    else if (event.key === 'ArrowLeft' && row?.hasChildren && !closed.has(row.id)) fold(row, true)
    else if (event.key === 'ArrowLeft' && row?.parent) activate(rows.findIndex(({ id }) => id === row.parent))
    else if (/^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) return field.current?.focus()
    else return list.onKeyDown(event)
    event.preventDefault()
  }

  return (
    <nav className="reader-side" aria-label={say('reader.outline')}>
      <div className="reader-side-head">
        <SearchField
          label={say('reader.outlineFilter')}
          inputRef={field}
          value={filter}
          onChange={value => {
            setFilter(value)
            setActive(-1)
          }}
          onKeyDown={event => {
            if (event.key === 'ArrowDown') list.root.current?.focus()
            else if (event.key === 'Enter') open(rows.findIndex(row => matchesFilter(row, filter)))
            else event.continuePropagation()
          }}
        />
        <ClauseMenuButton />
      </div>
      <div
        ref={list.root}
        className="reader-side-list"
        role="tree"
        aria-label={say('reader.outline')}
        tabIndex={0}
        data-focus-stop
        aria-activedescendant={list.activeId}
        onKeyDown={onKeyDown}
        onFocus={() => active < 0 && setActive(Math.max(0, current))}
        onContextMenu={event => {
          const index = list.indexOf(event.target)
          activate(index >= 0 ? index : active)
        }}
        onMouseDown={event => event.preventDefault()}
        onClick={event => {
          const index = list.indexOf(event.target)
          const row = rows[index]
          const isFold = event.target instanceof Element && event.target.closest('.reader-fold') !== null
          if (row?.hasChildren && isFold) fold(row, !closed.has(row.id))
          else open(index)
        }}
      >
        <div className="reader-rows" style={{ height: list.virtualizer.getTotalSize() }}>
          {list.virtualizer.getVirtualItems().map(({ index, start }) => {
            const row = rows[index]
            return row ? (
              <Row
                key={row.id}
                id={list.rowId(index)}
                row={row}
                correction={corrected.get(row.clause)}
                top={start}
                isActive={index === active}
                isCurrent={index === current}
                isClosed={closed.has(row.id) && !filter.trim()}
              />
            ) : null
          })}
        </div>
        {rows.length ? null : <p className="reader-side-empty">{say(all.length ? 'reader.outlineEmpty' : 'reader.outlineNone')}</p>}
      </div>
    </nav>
  )
})

type RowProps = {
  readonly id: string
  readonly row: OutlineRow
  /** What was corrected in it, in words. */
  readonly correction: string | undefined
  readonly top: number
  readonly isActive: boolean
  readonly isCurrent: boolean
  readonly isClosed: boolean
}
function Row({ id, row, correction, top, isActive, isCurrent, isClosed }: RowProps) {
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-expanded={row.hasChildren ? !isClosed : undefined}
      aria-selected={isActive}
      aria-current={isCurrent ? 'location' : undefined}
      tabIndex={-1}
      className="reader-outline-row"
      data-active={isActive || undefined}
      data-top={row.depth === 0 || undefined}
      style={{ transform: `translateY(${top}px)`, '--depth': Math.min(row.depth, 6) } as CSSProperties}
    >
      <span className="reader-fold" data-closed={isClosed || undefined}>
        {row.hasChildren ? <ChevronRight size={13} aria-hidden /> : null}
      </span>
      {row.label ? <span className="reader-outline-label">{row.label}</span> : null}
      <span className="reader-outline-words" title={row.words}>
        {row.words}
      </span>
      {correction ? (
        <span className="reader-corrected" title={correction}>
          <PencilLine size={12} role="img" aria-label={correction} />
        </span>
      ) : null}
    </div>
  )
}
