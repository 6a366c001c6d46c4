import { sentence } from '#domain/messages/catalogues.ts'
import type { MessageLanguage } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { ReadStore, Store } from '../store/database.ts'
import { sql } from '../store/sql.ts'
import type { TellProgress } from './answering.ts'
import { openCaller } from './calling.ts'
import type { StartWorker } from './port.ts'

/** What can be asked of a project in any process. Input and answer cross to it as they are. */
export type Question<I, T> = {
  readonly name: string
  answer(read: ReadStore, input: I, about: About): T | Promise<T>
  /** How much it goes through: highlights where nothing is said. */
  countOf?(read: ReadStore, input: I): number
  /** Whether it is asked of everybody's highlights, also while somebody codes blind; never where nothing is said. */
  seesEverybody?(input: I): boolean
  /** Whether a process of its own answers it, which keeps what it has read of texts. */
  readonly isSearch?: true
  /** Whether it takes so long that no other question shall wait for it: another process of its own answers it. */
  readonly isLong?: true
}
/** What an answer may be kept by, when nobody waits for it any more, who hears how far it is, and in which language's order names stand. */
export type About = { readonly stamp: Stamp; readonly signal: AbortSignal; readonly progress: TellProgress; readonly language: MessageLanguage }
/** Which open project, and another text whenever anything was written into it: what was read of it under the same ones is as it was. */
export type Stamp = { readonly store: number; readonly written: string }
/** A question, with whose highlights are seen, null for everybody's; or, null, that the project which was asked about last is to be let go of. */
export type ReadInput = { readonly file: string; readonly name: string; readonly input: unknown; readonly onlyCoder: string | null; readonly stamp: Stamp; readonly language: MessageLanguage } | null

/**
 * Answers from the project as it is: at once, or, of one with very many highlights, in the reading process, one question after the other. An answer
 * is never older than what was committed before it comes.
 * @throws EngineError `cancelled` when the signal fires, with a sentence when the process ended
 */
export type Ask = <I, T>(question: Question<I, T>, input: I, signal: AbortSignal, progress?: TellProgress) => T | Promise<T>

/** Highlights of a project whose questions are answered here: the slowest of them takes some thirty milliseconds then. */
export const mostAnsweredHere = 5_000
/**
 * Passages of a project that is searched here. With some 20,000 (100 plans) the first search for a phrase takes some 30 ms and a search for what was counted before one; to ask the
 * process takes three whatever it is asked.
 */
export const mostSearchedHere = 30_000

/** Milliseconds: how long a question which nobody asks any more is left to its end, after which time without one the process goes, and how long one may take. */
export type Waiting = { readonly patience: number; readonly idleFor: number; readonly deadline?: number }
/** To start another process takes longer than most questions. */
const usualWaiting: Waiting = { patience: 250, idleFor: 60_000 }
/** What a process has read of texts is worth more than the time that a search takes. */
export const waitingOfSearches: Waiting = { patience: 3_000, idleFor: 300_000 }
/** To read all texts of a thousand plans takes about a minute where the machine is busy. */
export const waitingOfLong: Waiting = { patience: 0, idleFor: 300_000, deadline: 600_000 }
const nobody: TellProgress = () => undefined
/** An answer that others' changes made old is asked for again so often; then it is answered here, where nobody changes anything meanwhile. */
const mostRounds = 5

export type Reader = {
  /** See `Ask`. */
  ask<I, T>(store: Store, question: Question<I, T>, input: I, signal: AbortSignal, progress?: TellProgress): T | Promise<T>
  /** Has the process read what this question takes, so that the next one like it waits less, where it is the process that is asked; whatever comes of it, nobody is told. */
  readAhead<I, T>(store: Store, question: Question<I, T>, input: I): Promise<void>
  /** Has the process let go of the project's file, unless it works: then it does when it ends. */
  letGo(): Promise<void>
}

/** A process `read`, started when it is first needed. @param most highlights or passages whose questions are answered here; tests give others */
export function openReader(startWorker: StartWorker, language: () => MessageLanguage, most = mostAnsweredHere, { patience, idleFor, deadline = 120_000 } = usualWaiting): Reader {
  const failed = () => new EngineError({ code: 'internal', message: sentence('excerpts.readerDied') })
  const caller = openCaller<ReadInput, unknown>(startWorker, 'read', { tookTooLong: failed, tooMuchMemory: failed, died: failed }, {
    deadline, memory: 1_500_000_000, watchEvery: 200,
  })
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  let unanswered = 0
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

  /** The project whose file the process may have open. */
  let held: Store | null = null
  const letGoOf = async (store: Store): Promise<void> => {
    if (held !== store) return
    held = null
    // A project that is closed waits for it: what has a file open keeps its log beside it.
    await inOrder(async () => (caller.hasWorked() ? caller.call(null, new AbortController().signal) : undefined)).catch(caller.close)
  }
  const hold = (store: Store): void => {
    if (held !== store) store.onClosing(() => letGoOf(store))
    held = store
  }

  const askOnce = <I, T>(store: Store, question: Question<I, T>, input: I, signal: AbortSignal, progress: TellProgress) => {
    hold(store)
    // While a snapshot is open the project is not closed.
    return store.snapshot(() => caller.call({ file: store.readFrom, name: question.name, input, onlyCoder: question.seesEverybody?.(input) ? null : store.onlyCoder(), stamp: stampOf(store), language: language() }, signal, progress)) as Promise<T>
  }

  const isAnsweredHere = <I, T>(store: Store, question: Question<I, T>, input: I) => store.readOnly || (question.countOf ?? countHighlights)(store, input) <= most

  const askThere = async <I, T>(store: Store, question: Question<I, T>, input: I, signal: AbortSignal, progress: TellProgress): Promise<T> => {
    let commits = 0
    const stop = store.onCommit(() => void (commits += 1))
    try {
      for (let round = 0; round < mostRounds; round += 1) {
        const before = commits
        const answer = await askOnce(store, question, input, signal, progress)
        if (before === commits) return answer
      }
      return await answerHere(store, question, input, { signal, progress, language: language() })
    } finally {
      stop()
    }
  }

  return {
    ask(store, question, input, signal, progress = nobody) {
      if (isAnsweredHere(store, question, input)) return answerHere(store, question, input, { signal, progress, language: language() })
      if (signal.aborted) throw cancelled()
      const gone = Promise.withResolvers<never>()
      const enough = new AbortController()
      let impatience: NodeJS.Timeout | undefined
      const leave = () => {
        impatience = setTimeout(() => enough.abort(), patience)
        gone.reject(cancelled())
      }
      signal.addEventListener('abort', leave, { once: true })
      unanswered += 1
      const answered = inOrder(async () => {
        // What nobody asks any more when its turn comes is not begun.
        if (signal.aborted) throw cancelled()
        return askThere(store, question, input, enough.signal, progress)
      }).finally(() => {
        unanswered -= 1
        clearTimeout(impatience)
        signal.removeEventListener('abort', leave)
      })
      return Promise.race([answered, gone.promise])
    },
    async readAhead(store, question, input) {
      unanswered += 1
      // Once, also where others change the project meanwhile: nobody waits for this answer.
      const read = async () => (isAnsweredHere(store, question, input) ? undefined : inOrder(() => askOnce(store, question, input, new AbortController().signal, nobody)))
      await read().catch(() => undefined)
      unanswered -= 1
    },
    letGo: async () => (held && unanswered === 0 ? letGoOf(held) : undefined),
  }
}

function answerHere<I, T>(store: Store, question: Question<I, T>, input: I, given: Omit<About, 'stamp'>): T | Promise<T> {
  const about = { ...given, stamp: stampOf(store) }
  return question.answer(question.seesEverybody?.(input) ? store.everybody : store, input, about)
}

const numbers = new WeakMap<Store, number>()
let lastNumber = 0

/** Two files may have had as many writes, and a project that is opened again begins to count anew: so each open one has a number. */
export function stampOf(store: Store): Stamp {
  const number = numbers.get(store) ?? (lastNumber += 1)
  numbers.set(store, number)
  // This connection counts its own rows, SQLite what others commit (sqlite.org/pragma.html#pragma_data_version).
  const row = store.everybody.get<{ own: number; others: number }>(sql`SELECT total_changes() AS own, data_version AS others FROM pragma_data_version`)
  return { store: number, written: `${row?.own} ${row?.others}` }
}

/** At least as many as there are: the greatest number of a row, which is known without counting. */
export function countHighlights(read: ReadStore): number {
  return read.get<{ most: number | null }>(sql`SELECT max(rowid) AS most FROM annotation`)?.most ?? 0
}

function cancelled(): EngineError {
  return new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
}
