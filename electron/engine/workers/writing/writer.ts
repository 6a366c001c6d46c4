import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Sentence } from '#wire/fault.ts'
import type { Change, ChangeName, ChangeOutcome } from '../../changing/change.ts'
import type { Coded, Coding } from '../../excerpts/coding/store-coding.ts'
import type { Brought, ReadFile } from '../../importing/storing/batch.ts'
import type { Carried, NextVersion } from '../../importing/storing/next-version.ts'
import { fault } from '../../importing/incoming-file.ts'
import { refusal } from '../../importing/refusal.ts'
import type { OperationRow, Replay, Store } from '../../store/database.ts'
import { type CallLimits, openCaller } from '../calling.ts'
import type { StartWorker } from '../port.ts'

/** One operation: files that are brought in, a text that takes the place of another one, or places that are highlighted. */
export type Work = { readonly files: readonly ReadFile[] } | { readonly next: NextVersion } | { readonly coding: Coding }
/** What both processes have to agree on. */
type Shared = {
  /** The project's file. */
  readonly file: string
  readonly label: Sentence
  readonly coder: string
  /** Milliseconds that the engine's clock is ahead of this computer's. */
  readonly ahead: number
}
/** Bytes that the project keeps, to be written to a file for this user alone. */
export type Fetched = { readonly file: string; readonly sha256: string; readonly into: string }
/** A change of many highlights, which names itself; an operation that is taken back or done again. */
type Unnamed = Omit<Shared, 'label'> & ({ readonly change: Change } | { readonly replay: Replay })
export type WriteInput = (Shared & Work) | Unnamed | { readonly fetch: Fetched } | { readonly stop: true }
export type Written = readonly Brought[] | Carried | Coded | ChangeOutcome<ChangeName> | null

export type Writer = {
  /** Starts the process, so that it is there when it is needed. */
  start(): void
  /**
   * Writes files in the other process, one operation at a time; the store is lent to it meanwhile. When the signal fires from now on it stops
   * as soon as it can: see `storeBatch`. One that fired before is no reason not to write.
   * @throws EngineError with a sentence; nothing was written then, unless the process ended between its commit and its answer
   */
  writeFiles(store: Store, label: Sentence, files: readonly ReadFile[], signal: AbortSignal, onProgress: TellWritten): Promise<readonly Brought[]>
  /** Writes a text in the place of another one in the same way: see `storeNextVersion`. @throws EngineError as `writeFiles` does */
  writeNext(store: Store, label: Sentence, next: NextVersion, signal: AbortSignal, onProgress: TellWritten): Promise<Carried>
  /** Highlights and tags places in the same way: see `storeCoding`. @throws EngineError as `writeFiles` does */
  writeCoding(store: Store, label: Sentence, coding: Coding, signal: AbortSignal, onProgress: TellWritten): Promise<Coded>
  /**
   * Makes a change of many highlights in the same way; when the signal fires, all of it is taken back.
   * @param onProgress is told which share is done, 0 to 1
   * @throws EngineError with a sentence, which says so where the process ended between its commit and its answer; otherwise nothing was written
   */
  change<N extends ChangeName>(store: Store, change: Change<N>, signal: AbortSignal, onProgress: TellWritten): Promise<ChangeOutcome<N>>
  /** Takes the newest operation back, or does the one undone last again, in the same way. @throws EngineError as `change` does */
  replay(store: Store, kind: Replay, signal: AbortSignal, onProgress: TellWritten): Promise<OperationRow | null>
  /** Has the other process write the bytes of a file that the project keeps to `into`. @throws EngineError that it died */
  fetchFile(store: Store, sha256: string, into: string): Promise<void>
  close(): void
}
/** `done` files or places, or which share of a text. */
type TellWritten = (done: number) => void

/** Milliseconds; the longest that a timer takes. Two gigabytes on a slow disk take what they take, and nothing here is hostile. */
const noDeadline = 2 ** 31 - 1
/** Bytes: a file of the largest size several times over. */
const limits: CallLimits = { deadline: noDeadline, memory: 1_500_000_000, watchEvery: 200 }

/**
 * The process `write`, started when it is first needed.
 * @param diedSentence what is said when it ended before it wrote anything
 */
export function openWriter(startWorker: StartWorker, diedSentence: MessageId = 'importing.writerDied'): Writer {
  const died = () => refusal(diedSentence)
  const caller = openCaller<WriteInput, Written>(startWorker, 'write', { tookTooLong: died, tooMuchMemory: died, died }, limits)
  /** Tells the process to stop when the signal fires: ended from outside it would not tell what is in. */
  const callUntil = async (signal: AbortSignal, input: WriteInput, onProgress: TellWritten) => {
    const stop = () => caller.say({ stop: true })
    signal.addEventListener('abort', stop, { once: true })
    try {
      return await caller.call(input, new AbortController().signal, onProgress)
    } finally {
      signal.removeEventListener('abort', stop)
    }
  }
  const write = async (store: Store, label: Sentence, work: Work, signal: AbortSignal, onProgress: TellWritten) => {
    const wasAborted = signal.aborted
    return store.lend(async file => {
      // While others were writing.
      if (signal.aborted && !wasAborted) throw fault('cancelled', 'wire.cancelled')
      return callUntil(signal, { file, label, ...stampOf(store), ...work }, onProgress)
    })
  }
  const refuseAborted = (signal: AbortSignal) => {
    if (signal.aborted) throw fault('cancelled', 'wire.cancelled')
  }
  const change = async <N extends ChangeName>(store: Store, change: Change<N>, signal: AbortSignal, onProgress: TellWritten) => {
    let isKept = false
    let stopHearing = () => undefined as void
    try {
      return await store.lend(async file => {
        refuseAborted(signal)
        // Nobody else commits until the file comes back.
        stopHearing = store.onCommit(() => void (isKept = true))
        return await callUntil(signal, { file, ...stampOf(store), change }, onProgress) as ChangeOutcome<N>
      })
    } catch (error) {
      throw isKept ? new EngineError({ code: 'internal', message: sentence('annotations.writerDiedAfter') }) : error
    } finally {
      stopHearing()
    }
  }
  return {
    start: caller.start,
    writeFiles: async (store, label, files, signal, onProgress) => await write(store, label, { files }, signal, onProgress) as readonly Brought[],
    writeNext: async (store, label, next, signal, onProgress) => await write(store, label, { next }, signal, onProgress) as Carried,
    writeCoding: async (store, label, coding, signal, onProgress) => await write(store, label, { coding }, signal, onProgress) as Coded,
    change,
    replay: (store, kind, signal, onProgress) => store.lendReplay(kind, async file => {
      refuseAborted(signal)
      return callUntil(signal, { file, replay: kind, ...stampOf(store) }, onProgress)
    }),
    // While a snapshot is open the project is not closed.
    fetchFile: (store, sha256, into) => store.snapshot(async () => void await caller.call({ fetch: { file: store.readFrom, sha256, into } }, new AbortController().signal)),
    close: caller.close,
  }
}

function stampOf(store: Store): Pick<Shared, 'coder' | 'ahead'> {
  return { coder: store.coder(), ahead: Date.parse(store.now()) - Date.now() }
}
