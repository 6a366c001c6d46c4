import { useCallback, useSyncExternalStore } from 'react'
import type { PaneHandle } from '../../../pane/pane-handle.ts'
import type { Span } from '../../../text/blocks.ts'
import { highlightSpan, isEmpty, spanOf } from '../../../text/selection.ts'

/** What would be taken now: what is selected in the new text, else the place that is proposed; null when there is neither. */
export function useChosenSpan(pane: PaneHandle | null, text: string | null, place: Span | null): Span | null {
  const listen = useCallback((heard: () => void) => pane?.pane.subscribe(heard) ?? (() => {}), [pane])
  const selection = useSyncExternalStore(listen, () => pane?.pane.getState().selection ?? null)
  if (text === null || !selection || isEmpty(selection)) return place
  return highlightSpan(text, spanOf(selection)) ?? place
}
