import type { Handlers } from '#contract/index.ts'
import type { Desk } from '../desk.ts'
import type { OperationRow, Replay } from '../store/database.ts'
import { openWriter } from '../workers/writing.ts'

/** Rows that are changed here and now, in some twenty milliseconds. More are changed by a process of their own. */
export const mostChangesHere = 1_000

/** What was done to the project, and taking it back. */
export function historyHandlers(desk: Desk): Handlers['history'] {
  return {
    list: ({ limit }) => desk.store().operations(limit),
    next: () => desk.store().next(),
    undo: async () => ({ operation: await replay(desk, 'undo') }),
    redo: async () => ({ operation: await replay(desk, 'redo') }),
  }
}

async function replay(desk: Desk, kind: Replay): Promise<OperationRow | null> {
  const store = desk.store()
  if ((store.next()[kind]?.changes ?? 0) <= mostChangesHere) return store[kind]()
  const writer = openWriter(desk.startWorker)
  try {
    return await writer.replay(store, kind)
  } finally {
    writer.close()
  }
}
