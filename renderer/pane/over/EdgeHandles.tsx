import { useDeferredValue, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react'
import { useProject } from '../../state/project.ts'
import type { Span } from '../../text/blocks.ts'
import { offsetAtPoint } from '../../text/positions.ts'
import { resizePicked } from '../tagging/actions.ts'
import { clamp } from '../caret.ts'
import { usePaneHandle } from '../pane-handle.ts'
import { usePane } from '../pane-state.ts'
import { useReadingContext } from '../reading.ts'
import { useEdgeScroll } from '../page/edge-scroll.ts'
import { useCaretAnchored } from './use-caret-anchored.ts'
import './over.css'

/** Handles at both ends of the picked highlight. The same is done by keys, so they are not in the tab order. */
export function EdgeHandles({ scroller }: { readonly scroller: RefObject<HTMLDivElement | null> }) {
  const { index } = useReadingContext()
  const picked = useDeferredValue(usePane(state => state.picked))
  const draft = usePane(state => state.draft)
  const row = picked === null ? undefined : index.byId.get(picked)
  const isReadOnly = useProject(open => open.project?.readOnly ?? true)
  if (!row || isReadOnly) return null
  const span = draft ?? row
  return (['start', 'end'] as const).map(edge => <EdgeHandle key={`${row.id} ${edge}`} edge={edge} span={span} scroller={scroller} />)
}

type EdgeHandleProps = { readonly edge: 'start' | 'end'; readonly span: Span; readonly scroller: RefObject<HTMLDivElement | null> }
function EdgeHandle({ edge, span, scroller }: EdgeHandleProps) {
  const handle = usePaneHandle()
  const element = useRef<HTMLDivElement>(null)
  const isDragging = useRef(false)
  useCaretAnchored(scroller, element, edge === 'start' ? span.start : span.end, edge === 'start' ? 'after' : 'before')

  const dragTo = (x: number, y: number) => {
    const root = scroller.current
    const reading = handle.reading()
    if (!root || !reading || !isDragging.current) return
    const box = root.getBoundingClientRect()
    const offset = offsetAtPoint(root, reading.text, x, clamp(y, box.top + 2, box.bottom - 2))
    if (offset === null) return
    const [start, end] = edge === 'start' ? [Math.min(offset, span.end - 1), span.end] : [span.start, Math.max(offset, span.start + 1)]
    handle.pane.setState({ draft: { start, end } })
  }
  const scrolling = useEdgeScroll(scroller, dragTo)
  const finish = () => {
    if (!isDragging.current) return
    isDragging.current = false
    scrolling.stop()
    const { draft } = handle.pane.getState()
    if (draft) void resizePicked(handle, draft)
  }
  return (
    <div
      ref={element}
      className="reader-handle"
      data-edge={edge}
      aria-hidden
      onMouseDown={event => event.preventDefault()}
      onPointerDown={(event: ReactPointerEvent<HTMLDivElement>) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        isDragging.current = true
        handle.text()?.focus()
      }}
      onPointerMove={event => {
        if (!isDragging.current) return
        dragTo(event.clientX, event.clientY)
        scrolling.follow(event.clientX, event.clientY)
      }}
      onPointerUp={finish}
      onPointerCancel={finish}
    />
  )
}
