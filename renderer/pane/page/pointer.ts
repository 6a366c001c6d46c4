import { useCallback, useEffect, useRef, type MouseEvent as ReactMouseEvent, type RefObject } from 'react'
import type { Span } from '../../text/blocks.ts'
import { offsetAtPoint } from '../../text/positions.ts'
import { isEmpty, selectionBetween, wordAt, type SelectionUnit } from '../../text/selection.ts'
import { usePaneHandle, type PaneHandle } from '../pane-handle.ts'
import { clear, pick } from '../pane-state.ts'
import { clamp } from '../caret.ts'
import { clauseIndexAt, type Reading } from '../reading.ts'
import { clauseSpan } from '../tagging/actions.ts'
import { useEdgeScroll } from './edge-scroll.ts'

type Drag = { readonly unit: SelectionUnit; readonly origin: Span; readonly marks: readonly string[]; readonly isClick: boolean }

/** Selecting with the pointer: drag, Shift+click, double click for a word, triple click for a clause; a plain click picks a highlight. */
export function usePointer(scroller: RefObject<HTMLDivElement | null>) {
  const handle = usePaneHandle()
  const drag = useRef<Drag | null>(null)

  const extendTo = useCallback(
    (x: number, y: number) => {
      const root = scroller.current
      const reading = handle.reading()
      if (!root || !reading || !drag.current) return
      // Beyond the edge the page says nothing about what lies under the pointer: the line at the edge counts.
      const box = root.getBoundingClientRect()
      const offset = offsetAtPoint(root, reading.text, x, clamp(y, box.top + 2, box.bottom - 2))
      if (offset === null) return
      const { unit, origin } = drag.current
      handle.pane.setState({ selection: selectionBetween(origin, unitAt(reading, offset, unit)) })
    },
    [scroller, handle],
  )
  const edge = useEdgeScroll(scroller, extendTo)

  const finish = useCallback(() => {
    const ended = drag.current
    drag.current = null
    edge.stop()
    const { selection } = handle.pane.getState()
    if (!ended) return
    handle.pane.setState({ pressing: false })
    if (ended.isClick && (!selection || isEmpty(selection))) settleClick(handle, ended)
  }, [handle, edge])

  useEffect(() => {
    const move = (event: MouseEvent) => {
      if (!drag.current) return
      if (event.buttons === 0) return finish()
      extendTo(event.clientX, event.clientY)
      edge.follow(event.clientX, event.clientY)
    }
    window.addEventListener('mousemove', move)
    window.addEventListener('mouseup', finish)
    return () => {
      window.removeEventListener('mousemove', move)
      window.removeEventListener('mouseup', finish)
    }
  }, [extendTo, finish, edge])

  const onMouseDown = useCallback(
    (event: ReactMouseEvent<HTMLDivElement>) => {
      const root = scroller.current
      const reading = handle.reading()
      if (event.button !== 0 || !root || !reading || !(event.target instanceof Element)) return
      if (event.target === root && event.nativeEvent.offsetX >= root.clientWidth) return
      // The page's own selection would end with the blocks that leave the page; ours does not.
      event.preventDefault()
      handle.text()?.focus()
      const lane = event.target.closest('.reader-lane, .reader-sign')
      if (lane instanceof HTMLElement) return pickNext(handle, lane.dataset['marks']?.split(' ') ?? [lane.dataset['mark'] ?? ''])
      const offset = offsetAtPoint(root, reading.text, event.clientX, event.clientY)
      if (offset === null) return
      drag.current = beginDrag(handle, reading, event, offset)
    },
    [scroller, handle],
  )
  return { onMouseDown }
}

function beginDrag(handle: PaneHandle, reading: Reading, event: ReactMouseEvent, offset: number): Drag {
  const { selection, picked, caret } = handle.pane.getState()
  const row = picked === null ? undefined : reading.index.byId.get(picked)
  const unit: SelectionUnit = event.detail >= 3 ? 'clause' : event.detail === 2 ? 'word' : 'character'
  const begin = event.shiftKey ? (selection?.anchor ?? row?.start ?? caret) : null
  const origin = begin === null ? unitAt(reading, offset, unit) : { start: begin, end: begin }
  const target = unitAt(reading, offset, unit)
  const isClick = begin === null && unit === 'character'
  handle.pane.setState({
    selection: isClick ? { anchor: offset, focus: offset } : selectionBetween(origin, target),
    pressing: true, draft: null, cursor: null, bar: 'buttons',
    // A picked highlight stays picked until it is clear that this is no click on another one lying over it.
    ...(isClick ? {} : { picked: null }),
  })
  return { unit, origin, marks: marksUnder(event.target), isClick }
}

/** A click: sets the caret and picks what lies there, the next one when it lies over others; beside all highlights it gives everything up. */
function settleClick(handle: PaneHandle, { marks, origin }: Drag): void {
  if (marks.length) pickNext(handle, marks)
  else clear(handle.pane)
  handle.pane.setState({ caret: origin.start })
}

function pickNext(handle: PaneHandle, ids: readonly string[]): void {
  const byId = handle.reading()?.index.byId
  const { picked } = handle.pane.getState()
  const length = (id: string) => (byId?.get(id)?.end ?? 0) - (byId?.get(id)?.start ?? 0)
  const shortestFirst = [...ids].sort((a, b) => length(a) - length(b))
  const next = shortestFirst[(shortestFirst.indexOf(picked ?? '') + 1) % shortestFirst.length]
  if (next) pick(handle.pane, next)
}

/** The highlights that an element of the page lies in. */
export function marksUnder(target: EventTarget): string[] {
  const ids: string[] = []
  let mark = target instanceof Element ? target.closest<HTMLElement>('mark[data-mark]') : null
  while (mark) {
    ids.push(mark.dataset['mark'] ?? '')
    mark = mark.parentElement?.closest<HTMLElement>('mark[data-mark]') ?? null
  }
  return ids
}

function unitAt(reading: Reading, offset: number, unit: SelectionUnit): Span {
  if (unit === 'character') return { start: offset, end: offset }
  if (unit === 'word') return wordAt(reading.text, offset, reading.language)
  const clause = clauseIndexAt(reading, offset)
  return clauseSpan(reading, clause, clause) ?? wordAt(reading.text, offset, reading.language)
}
