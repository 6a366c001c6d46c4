import { useMemo, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react'
import { goToPlace } from '../../../pane/finding/place-named.ts'
import { usePaneHandle } from '../../../pane/pane-handle.ts'
import { usePane } from '../../../pane/pane-state.ts'
import { readingPlace } from '../../../pane/reading-place.ts'
import { useReadingContext } from '../../../pane/reading.ts'
import { closedAtFirst, matchesFilter, outlineRows, rowAt, visibleRows, type OutlineRow } from '../../../pane/documents/outline.ts'
import { useRowList } from './use-row-list.ts'

/** The tree of headings and clauses: its rows as folded and filtered, the one that keys act on, and what keys and the mouse do with it. */
export function useOutlineTree() {
  const handle = usePaneHandle()
  const reading = useReadingContext()
  const { text, clauses } = reading
  const place = usePane(state => readingPlace(state, reading))
  const all = useMemo(() => outlineRows(text, clauses), [text, clauses])
  const [closed, setClosed] = useState(() => closedAtFirst(all))
  const [filter, setFilter] = useState('')
  const rows = useMemo(() => visibleRows(all, closed, filter), [all, closed, filter])
  const [active, setActive] = useState(-1)
  const field = useRef<HTMLInputElement>(null)
  const current = useMemo(() => rowAt(rows, place), [rows, place])
  /** The clause cursor goes along: what is done to a clause is done to this one, and no key tags a highlight that was picked elsewhere. */
  const activate = (index: number) => {
    setActive(index)
    const row = rows[index]
    if (row) handle.pane.setState({ cursor: { from: row.clause, to: row.clause }, picked: null, draft: null, bar: 'buttons' })
  }
  const open = (index: number) => {
    const row = rows[index]
    if (!row) return
    goToPlace(handle, { start: row.start, clause: row.clause })
    activate(index)
  }
  const list = useRowList({ count: rows.length, active, onActive: activate, onOpen: open, rowHeight: 28, follow: current })
  const fold = (row: OutlineRow, isClosed: boolean) => {
    const next = new Set(closed)
    if (isClosed) next.add(row.id)
    else next.delete(row.id)
    setClosed(next)
  }
  const hearKey = (event: KeyboardEvent) => {
    const row = rows[active]
    if (event.key === 'ArrowRight' && row?.hasChildren && closed.has(row.id)) fold(row, false)
    else if (event.key === 'ArrowRight' && row?.hasChildren) activate(active + 1)
    else if (event.key === 'ArrowLeft' && row?.hasChildren && !closed.has(row.id)) fold(row, true)
    else if (event.key === 'ArrowLeft' && row?.parent) activate(rows.findIndex(({ id }) => id === row.parent))
    else if (/^[\p{L}\p{N}]$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) return field.current?.focus()
    else return list.onKeyDown(event)
    event.preventDefault()
  }
  const hearClick = (event: MouseEvent) => {
    const index = list.indexOf(event.target)
    const row = rows[index]
    const isFold = event.target instanceof Element && event.target.closest('.reader-fold') !== null
    if (row?.hasChildren && isFold) fold(row, !closed.has(row.id))
    else open(index)
  }
  const narrow = (words: string) => {
    setFilter(words)
    setActive(-1)
  }
  const openFirstFound = () => open(rows.findIndex(row => matchesFilter(row, filter)))
  const isClosed = (row: OutlineRow) => closed.has(row.id) && !filter.trim()
  return { list, rows, isEmpty: all.length === 0, current, active, setActive, activate, isClosed, hearKey, hearClick, field, filter, narrow, openFirstFound }
}
