import type { Span } from '../../text/blocks.ts'
import type { PaneHandle } from '../pane-handle.ts'
import { select } from '../pane-state.ts'
import { findHits } from './hits.ts'

/** Looks for a query and goes to the first hit at or after the place one is at. A newer search ends an older one by the signal. */
export async function search(handle: PaneHandle, query: string, signal: AbortSignal): Promise<void> {
  const reading = handle.reading()
  if (!reading) return
  const hits = query.trim() ? await findHits(reading.text, reading.blocks, query, signal) : []
  const { place } = handle.pane.getState()
  const next = Math.max(0, hits.findIndex(hit => hit.start >= place))
  handle.pane.setState(({ find }) => ({ find: { ...find, query, hits, at: next } }))
  if (hits.length) showHit(handle, next)
}

/** Goes to the next or previous hit, round the ends, and shows it. */
export function stepFind(handle: PaneHandle, direction: 1 | -1): void {
  const { hits, at } = handle.pane.getState().find
  if (hits.length) showHit(handle, (at + direction + hits.length) % hits.length)
}

/** Selects the hit one is at, so that the bar offers themes for it. */
export function tagHit(handle: PaneHandle): void {
  const hit = currentHit(handle)
  if (!hit) return
  select(handle.pane, { anchor: hit.start, focus: hit.end })
  handle.pane.setState({ bar: 'name', cursor: null })
  handle.text()?.reveal(hit)
}

/** Closes the find bar; what was found last stays selected, so that it can be read on or tagged. */
export function closeFind(handle: PaneHandle): void {
  const hit = currentHit(handle)
  if (hit) select(handle.pane, { anchor: hit.start, focus: hit.end })
  handle.pane.setState(({ find }) => ({ find: { ...find, open: false } }))
  handle.text()?.focus()
}

function showHit(handle: PaneHandle, at: number): void {
  handle.pane.setState(({ find }) => ({ find: { ...find, at }, cursor: null }))
  const hit = currentHit(handle)
  if (hit) handle.text()?.reveal(hit)
}

function currentHit(handle: PaneHandle): Span | undefined {
  const { open, hits, at } = handle.pane.getState().find
  return open ? hits[at] : undefined
}
