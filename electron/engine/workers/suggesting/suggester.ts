import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Store } from '../../store/database.ts'
import { type Caller, openCaller } from '../calling.ts'
import type { StartWorker } from '../port.ts'

/** What is asked of the process `suggest`. Offsets are UTF-16 code units of the text that is read now. */
export type SuggestQuestion =
  /** Themes for one place, or for every clause of a document. Not `isWhole`: at once by what is known by now, see `left` of the answer. */
  | { readonly about: 'places'; readonly document: Id; readonly place: { readonly start: number; readonly end: number } | null; readonly isWhole: boolean }
  | { readonly about: 'precision' }
  /** What was rejected, and where it stands now. */
  | { readonly about: 'rejected'; readonly document: Id | null }
/** `onlyCoder`: whose highlights alone are learned from and measured; null for everybody's. */
export type SuggestInput = SuggestQuestion & { readonly file: string; readonly onlyCoder: string | null }

/** What suggestions are made from: themes of which something is said, and tagged highlights. */
export type Basis = { readonly described: number; readonly tagged: number }
export type Suggested = {
  readonly theme: Id
  /** 0 to 1. */
  readonly score: number
  /** Whether nine of ten like it are right. */
  readonly isLikely: boolean
  /** Words of the place that speak for it, as they stand there. */
  readonly words: readonly string[]
}
export type SuggestedPlace = {
  readonly start: number
  readonly end: number
  readonly clause: Id | null
  /** SHA-256 of the clause's own text, hex: what a rejection goes by. */
  readonly clauseHash: string
  readonly suggestions: readonly Suggested[]
  /** Themes that nobody wants here. */
  readonly rejected: readonly Id[]
}
export type Share = { readonly suggested: number; readonly right: number; readonly silent: number }
export type Measured = {
  readonly asTagged: Share
  /** Null when fewer than two documents have tags. */
  readonly onOthers: Share | null
  /** By theme, as the project was tagged. */
  readonly byTheme: readonly { readonly theme: Id; readonly suggested: number; readonly right: number }[]
}
export type RejectedPlace = {
  readonly document: Id
  readonly theme: Id
  readonly clauseHash: string
  /** Null where the text of now has no such clause. */
  readonly place: { readonly clause: Id; readonly start: number; readonly end: number; readonly words: string } | null
}
/** `left`: texts that are still to be read for a better answer, some with each question. */
type Places = { readonly basis: Basis; readonly left: number; readonly places: readonly SuggestedPlace[] }
export type SuggestAnswer =
  | Places
  | { readonly basis: Basis; readonly measured: Measured }
  | { readonly rejected: readonly RejectedPlace[] }

export type Suggester = {
  /** Asks about a project as it is committed; one question after the other. @throws EngineError with a sentence, `cancelled` for one that nobody waits for any more */
  ask<Q extends SuggestQuestion>(store: Store, question: Q, signal: AbortSignal): Promise<AnswerTo<Q>>
}
type AnswerTo<Q extends SuggestQuestion> = Q['about'] extends 'places'
  ? Places
  : Q['about'] extends 'precision'
    ? { readonly basis: Basis; readonly measured: Measured }
    : { readonly rejected: readonly RejectedPlace[] }

/** Milliseconds: the process goes when nobody asked for so long, and its memory with it. */
const idleFor = 300_000

/** The process `suggest`, started when it is first asked. Nothing is written by it, and nothing that it learned outlives it. */
export function openSuggester(startWorker: StartWorker): Suggester {
  const failed = () => new EngineError({ code: 'internal', message: sentence('suggestions.failed') })
  const caller: Caller<SuggestInput, SuggestAnswer> = openCaller(startWorker, 'suggest', { tookTooLong: failed, tooMuchMemory: failed, died: failed }, {
    deadline: 120_000, memory: 1_500_000_000, watchEvery: 500,
  })
  let before: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  return {
    ask(store, question, signal) {
      const asked = before.catch(() => undefined).then(() => {
        if (signal.aborted) throw new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
        clearTimeout(idle)
        // The project is not closed while the other process reads it; a question that was begun is answered, or the process would have to start anew.
        return store.snapshot(() => caller.call({ ...question, file: store.readFrom, onlyCoder: store.onlyCoder() }, new AbortController().signal))
      })
      before = asked.finally(() => {
        idle = setTimeout(caller.close, idleFor).unref()
      })
      before.catch(() => undefined)
      return asked as never
    },
  }
}
