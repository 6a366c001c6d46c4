import type { Sentence } from '#wire/fault.ts'
import { connect, type Connection, forceToDisk } from '../connection.ts'
import { operateInSteps } from '../history/operations.ts'
import { columnsOf, replayInSteps } from '../history/replay.ts'
import type { Steps } from './steps.ts'
import type { Replay, WriteStore } from '../store.ts'

/** A project that another process of this program holds open and lends for one operation, see `Store.lend`. */
export type Lent = {
  readonly file: string
  /** ISO-8601 UTC. */
  readonly now: () => string
  readonly coder: () => string
}

/**
 * Writes one operation into a project that was lent, step by step in one transaction: until the last step is committed nobody sees any of
 * it, and when this process ends before that, nothing of it happened. No lock is taken: the lender has it, and writes nothing meanwhile.
 * @param between awaited after each step; what it throws takes everything back
 * @throws EngineError with a sentence when the disk refuses; what the body throws, as it is
 */
export async function writeLent<T>(
  { file, now, coder }: Lent,
  label: Sentence,
  body: (write: WriteStore) => Steps<T>,
  between: () => Promise<void>,
): Promise<T> {
  return onLent(file, async connection => (await operateInSteps({ connection, now, coder }, label, body, between)).result)
}

/**
 * Takes the newest done operation of a lent project back, or does the one undone last again, in the same way.
 * @param between is told which share is done, 0 to 1
 * @throws EngineError with a sentence as an undo here does
 */
export async function replayLent({ file, now, coder }: Lent, kind: Replay, between: (share: number) => Promise<void>): Promise<void> {
  await onLent(file, connection => replayInSteps({ connection, now, coder }, columnsOf(connection), kind, between))
}

async function onLent<T>(file: string, work: (connection: Connection) => Promise<T>): Promise<T> {
  const connection = connect(file, false)
  try {
    forceToDisk(connection)
    return await work(connection)
  } finally {
    connection.close()
  }
}
