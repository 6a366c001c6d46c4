import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import { openCaller } from './calling.ts'
import type { StartWorker } from './port.ts'

/** What can be asked of a project in any process. Input and answer cross to it as they are. */
export type Question<I, T> = { readonly name: string; answer(read: ReadStore, input: I): T }
/** `onlyCoder`: whose highlights are seen, null for everybody's. */
export type ReadInput = { readonly file: string; readonly name: string; readonly input: unknown; readonly onlyCoder: string | null }

/**
 * Answers from the project as it is: at once, or, of one with very many highlights, in the reading process, one question after the other. An answer
 * is never older than what was committed before it comes.
 * @throws EngineError `cancelled` when the signal fires, with a sentence when the process ended
 */
export type Ask = <I, T>(question: Question<I, T>, input: I, signal: AbortSignal) => T | Promise<T>

/** Highlights of a project whose questions are answered here: the slowest of them takes some thirty milliseconds then. */
export const mostAnsweredHere = 5_000

/** Milliseconds that a question which nobody asks any more is left to its end: to start another process takes longer than most of them. */
const patience = 250
/** Milliseconds without a question after which the process goes. */
const idleFor = 60_000
/** An answer that others' changes made old is asked for again so often; then it is answered here, where nobody changes anything meanwhile. */
const mostRounds = 5

export type Reader = {
  /** See `Ask`. */
  ask<I, T>(store: Store, question: Question<I, T>, input: I, signal: AbortSignal): T | Promise<T>
}

/** The process `read`, started when it is first needed. @param most highlights whose questions are answered here; tests give others */
export function openReader(startWorker: StartWorker, most = mostAnsweredHere): Reader {
  const failed = () => new EngineError({ code: 'internal', message: sentence('excerpts.readerDied') })
  const caller = openCaller<ReadInput, unknown>(startWorker, 'read', { tookTooLong: failed, tooMuchMemory: failed, died: failed }, {
    deadline: 120_000, memory: 1_500_000_000, watchEvery: 200,
  })
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const inOrder = <T>(work: () => Promise<T>): Promise<T> => {
    clearTimeout(idle)
    const own = last.then(work)
    last = own.catch(() => undefined)
    void last.then(() => {
      clearTimeout(idle)
      idle = setTimeout(caller.close, idleFor)
      idle.unref()
    })
    return own
  }

  const askThere = async <I, T>(store: Store, question: Question<I, T>, input: I, signal: AbortSignal): Promise<T> => {
    let commits = 0
    const stop = store.onCommit(() => void (commits += 1))
    try {
      for (let round = 0; round < mostRounds; round += 1) {
        const before = commits
        // While a snapshot is open the project is not closed.
        const answer = await store.snapshot(() => caller.call({ file: store.readFrom, name: question.name, input, onlyCoder: store.onlyCoder() }, signal)) as T
        if (before === commits) return answer
      }
      return question.answer(store, input)
    } finally {
      stop()
    }
  }

  return {
    ask(store, question, input, signal) {
      if (store.readOnly || countHighlights(store) <= most) return question.answer(store, input)
      if (signal.aborted) throw cancelled()
      const gone = Promise.withResolvers<never>()
      const enough = new AbortController()
      let impatience: NodeJS.Timeout | undefined
      const leave = () => {
        impatience = setTimeout(() => enough.abort(), patience)
        gone.reject(cancelled())
      }
      signal.addEventListener('abort', leave, { once: true })
      const answered = inOrder(async () => {
        // What nobody asks any more when its turn comes is not begun.
        if (signal.aborted) throw cancelled()
        return askThere(store, question, input, enough.signal)
      }).finally(() => {
        clearTimeout(impatience)
        signal.removeEventListener('abort', leave)
      })
      return Promise.race([answered, gone.promise])
    },
  }
}

/** At least as many as there are: the greatest number of a row, which is known without counting. */
function countHighlights(read: ReadStore): number {
  return read.get<{ most: number | null }>(sql`SELECT max(rowid) AS most FROM annotation`)?.most ?? 0
}

function cancelled(): EngineError {
  return new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
}
