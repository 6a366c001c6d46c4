import type { Handlers } from '#contract/index.ts'
import type { Desk } from '../desk.ts'

/** What was done to the project, and taking it back. */
export function historyHandlers(desk: Desk): Handlers['history'] {
  return {
    list: ({ limit }) => desk.store().operations(limit),
    next: () => desk.store().next(),
    undo: () => ({ operation: desk.store().undo() }),
    redo: () => ({ operation: desk.store().redo() }),
  }
}
