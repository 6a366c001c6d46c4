import { createContext, useContext } from 'react'
import type { Engine } from '../client/engine.ts'
import { notifyProblem } from '../state/notices.ts'
import type { Span } from '../text/blocks.ts'
import type { Heights } from './page/layout/heights.ts'
import type { PaneStore } from './pane-state.ts'
import type { Reading } from './reading.ts'

/** What can be asked of the scrolled text. */
export type TextHandle = {
  readonly focus: () => void
  /** Scrolls until a span can be seen; does nothing when it can be already. `start`: puts it near the upper edge in any case, `third` a third down. */
  readonly reveal: (span: Span, align?: 'near' | 'start' | 'third') => void
  /** Whether all of a span can be seen; of an empty one, its place. */
  readonly shows: (span: Span) => boolean
  /** The offset one line above or below another, as near as can be in the same column. */
  readonly lineFrom: (offset: number, direction: 1 | -1) => number
  /** Whether a span reaches beyond the lower (`1`) or upper (`-1`) edge of what can be seen. */
  readonly reachesBeyond: (span: Span, direction: 1 | -1) => boolean
  readonly scrollLines: (lines: number) => void
  /** Where what stands, for whoever holds this text against another one. */
  readonly heights: Heights
}

/** One reader, for what acts on it: its commands, its bar, the panes beside it. */
export type PaneHandle = {
  readonly pane: PaneStore
  readonly engine: Engine
  /** What is being read now; null while the text is on its way. */
  readonly reading: () => Reading | null
  readonly text: () => TextHandle | null
  /** Does one thing after the other: two theme keys pressed quickly tag one highlight and don't make two. */
  readonly inTurn: (act: () => Promise<void>) => Promise<void>
}

export const HandleContext = createContext<PaneHandle | null>(null)

/** What the reader round the caller can be told to do. @throws Error outside a reader */
export function usePaneHandle(): PaneHandle {
  const handle = useContext(HandleContext)
  if (!handle) throw new Error('usePaneHandle outside a reader')
  return handle
}

/** Runs acts one after the other; one that fails becomes a notice and does not stop the next. */
export function createTurns(): PaneHandle['inTurn'] {
  let last: Promise<void> = Promise.resolve()
  return act => (last = last.then(act).catch(notifyProblem))
}
