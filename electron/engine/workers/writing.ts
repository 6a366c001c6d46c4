import type { Sentence } from '#wire/fault.ts'
import type { Brought, ReadFile } from '../importing/batch.ts'
import { refusal } from '../importing/refusal.ts'
import { type CallLimits, openCaller } from './calling.ts'
import type { StartWorker } from './port.ts'

/** One operation that brings files in. */
export type Batch = {
  /** The project's. */
  readonly file: string
  readonly label: Sentence
  readonly files: readonly ReadFile[]
  readonly coder: string
  /** Milliseconds that the engine's clock is ahead of this computer's. */
  readonly ahead: number
}
export type WriteInput = Batch | { readonly stop: true }

export type Writer = {
  /** Starts the process, so that it is there when it is needed. */
  start(): void
  /**
   * Writes in the other process, one batch at a time. When the signal fires it stops as soon as it can: see `storeBatch`.
   * @throws EngineError with a sentence; nothing was written then
   */
  write(batch: Batch, signal: AbortSignal, onProgress: (done: number) => void): Promise<readonly Brought[]>
  close(): void
}

/** Milliseconds; the longest that a timer takes. Two gigabytes on a slow disk take what they take, and nothing here is hostile. */
const noDeadline = 2 ** 31 - 1
/** Bytes: a file of the largest size several times over. */
const limits: CallLimits = { deadline: noDeadline, memory: 1_500_000_000, watchEvery: 200 }

/** The process `write`, started when it is first needed. */
export function openWriter(startWorker: StartWorker): Writer {
  const died = () => refusal('importing.writerDied')
  const caller = openCaller<WriteInput, readonly Brought[]>(startWorker, 'write', { tookTooLong: died, tooMuchMemory: died, died }, limits)
  return {
    start: caller.start,
    async write(batch, signal, onProgress) {
      const stop = () => caller.say({ stop: true })
      signal.addEventListener('abort', stop, { once: true })
      try {
        // Ended from outside it would not tell what is in.
        return await caller.call(batch, new AbortController().signal, onProgress)
      } finally {
        signal.removeEventListener('abort', stop)
      }
    },
    close: caller.close,
  }
}
