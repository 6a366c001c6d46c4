import { createContext, useContext } from 'react'
import { createStore, useStore, type StoreApi } from 'zustand'
import type { SuggestedPlace, SuggestionBasis } from '#contract/coding/suggestions.ts'
import type { Span } from '../text/blocks.ts'
import type { Selection } from '../text/selection.ts'

/** What one reader is doing. Each reader has its own: two may stand side by side on the same document. */
export type PaneState = {
  readonly selection: Selection | null
  /** The pointer is down and dragging; the bar waits. */
  readonly pressing: boolean
  /** The highlight that is picked, by id. */
  readonly picked: string | null
  /** The highlight that was made here last, by id, until a screen reader is told of it. */
  readonly made: string | null
  /** Where the picked highlight's edges are while they are dragged. */
  readonly draft: Span | null
  /** The clause cursor, as clause indexes: it began at `from` and reaches to `to`. */
  readonly cursor: { readonly from: number; readonly to: number } | null
  /** Offset of the last plain click: where keys begin. */
  readonly caret: number | null
  /** What of the bar is in use: its buttons only, the name field, or the memo. */
  readonly bar: 'buttons' | 'name' | 'memo'
  /** `turn` counts how often finding was asked for. */
  readonly find: {
    readonly open: boolean
    readonly query: string
    readonly hits: readonly Span[]
    readonly at: number
    readonly turn: number
  }
  /** The bar that goes to a clause; `turn` counts how often it was asked for. */
  readonly goTo: { readonly open: boolean; readonly turn: number }
  /** Offset of the first line on the screen. */
  readonly place: number
  /** From the first block in sight to the end of the last; null before the text is laid out. */
  readonly shown: Span | null
  /** About what can be seen, from the first line to the last; null before the text is laid out. */
  readonly seen: Span | null
  /** The themes that come near to one place, and what they were found by; null while nothing was answered. */
  readonly suggested: SuggestedPlace | null
  readonly suggestedFrom: (SuggestionBasis & { /** Documents whose texts are still to be read for it. */ readonly left: number }) | null
  /** What a screen reader is told, and how often something was told. */
  readonly announcement: { readonly text: string; readonly turn: number }
}

export type PaneStore = StoreApi<PaneState>

/** @param place where the text is opened, UTF-16 code units: known before anything is scrolled */
export function createPane(place = 0): PaneStore {
  return createStore<PaneState>(() => ({
    selection: null, pressing: false, picked: null, made: null, draft: null, cursor: null, caret: null, bar: 'buttons',
    find: { open: false, query: '', hits: [], at: 0, turn: 0 }, goTo: { open: false, turn: 0 }, place, shown: null, seen: null, suggested: null, suggestedFrom: null, announcement: { text: '', turn: 0 },
  }))
}

/** Says something politely to a screen reader; saying the same twice is heard twice. */
export function announce(pane: PaneStore, text: string): void {
  pane.setState(({ announcement }) => ({ announcement: { text, turn: announcement.turn + 1 } }))
}

/** Selects text; a highlight is then no longer picked. */
export function select(pane: PaneStore, selection: Selection | null): void {
  pane.setState({ selection, picked: null, draft: null, bar: 'buttons' })
}

/** Picks a highlight; text is then no longer selected. */
export function pick(pane: PaneStore, annotation: string | null, bar: PaneState['bar'] = 'buttons'): void {
  pane.setState({ picked: annotation, selection: null, draft: null, bar })
}

/** Back to plain reading: nothing selected, nothing picked. */
export function clear(pane: PaneStore): void {
  pane.setState({ selection: null, picked: null, draft: null, bar: 'buttons', pressing: false })
}

export const PaneContext = createContext<PaneStore | null>(null)

function usePaneStore(): PaneStore {
  const pane = useContext(PaneContext)
  if (!pane) throw new Error('usePaneStore outside a reader')
  return pane
}

/** A part of the state of the reader round the caller, as it is now. */
export function usePane<T>(select: (state: PaneState) => T): T {
  return useStore(usePaneStore(), select)
}
