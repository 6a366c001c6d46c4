import { createStore } from 'zustand'
import type { ClauseRow } from '#contract/documents/clauses.ts'

/** The clause whose label is being written; null while none is. */
export const relabelStore = createStore<{ readonly clause: ClauseRow | null }>(() => ({ clause: null }))
