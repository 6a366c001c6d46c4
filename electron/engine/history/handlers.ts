import type { Handlers } from '#contract/index.ts'
import type { Progress } from '#contract/values.ts'
import type { Desk } from '../desk.ts'
import type { OperationRow, Replay } from '../store/database.ts'
import { openWriter } from '../workers/writing/writer.ts'

/** Rows that are changed here and now, in some twenty milliseconds. More are changed by a process of their own. */
export const mostChangesHere = 1_000

/** What was done to the project, and taking it back. */
export function historyHandlers(desk: Desk): Handlers['history'] {
  return {
    list: ({ limit }) => desk.store().operations(limit),
    next: () => desk.store().next(),
    undo: async (_, job) => ({ operation: await replay(desk, 'undo', job) }),
    redo: async (_, job) => ({ operation: await replay(desk, 'redo', job) }),
  }
}

type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

async function replay(desk: Desk, kind: Replay, { signal, progress }: Job): Promise<OperationRow | null> {
  const store = desk.store()
  const total = store.next()[kind]?.changes ?? 0
  if (total <= mostChangesHere) return store[kind]()
  const tell = (share: number) => progress({ stage: 'history.stage.replaying', item: '', done: Math.floor(share * total), total })
  tell(0)
  const writer = openWriter(desk.startWorker, 'history.writerDied')
  try {
    return await writer.replay(store, kind, signal, tell)
  } finally {
    writer.close()
  }
}
