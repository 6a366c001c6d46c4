import type { AlignmentRow, Compared, DecisionRow } from '#contract/comparing/alignments.ts'
import type { Edition, EditionChanges } from '#contract/comparing/editions.ts'
import type { GlossaryRow } from '#contract/comparing/glossary.ts'
import type { Id } from '#domain/ids.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Store } from '../../store/database.ts'
import { openCaller } from '../calling.ts'
import type { StartWorker } from '../port.ts'

/** What is asked of the process `align`. */
export type AlignQuestion =
  | { readonly about: 'pairs'; readonly left: Id; readonly right: Id }
  /** The same with all that the clauses say, for a file. */
  | { readonly about: 'rows'; readonly left: Id; readonly right: Id }
  | { readonly about: 'changes'; readonly old: Edition; readonly now: Edition }
  /** Of one document or of all. */
  | { readonly about: 'decisions'; readonly document: Id | null; readonly unsettled: boolean }
  /** Which terms count as the same. */
  | { readonly about: 'terms' }
/** `onlyCoder`: whose decisions alone are seen; null for everybody's. */
export type AlignInput = AlignQuestion & { readonly file: string; readonly onlyCoder: string | null }
type Answers = {
  readonly pairs: { readonly compared: Compared }
  readonly rows: { readonly rows: readonly AlignmentRow[] }
  readonly changes: EditionChanges
  readonly decisions: { readonly decisions: readonly DecisionRow[] }
  readonly terms: { readonly terms: readonly GlossaryRow[] }
}
export type AlignAnswer = Answers[keyof Answers]
type AnswerTo<Q extends AlignQuestion> = Answers[Q['about']]

export type Aligner = {
  /**
   * Asks about a project as it is committed; one question after the other.
   * @throws EngineError `missing` for a document that is not there, `cancelled` when the signal fires, `invalid` when it took too long or too much memory
   */
  ask<Q extends AlignQuestion>(store: Store, question: Q, signal: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<AnswerTo<Q>>
}

/** Milliseconds: the process goes when nobody asked for so long, and what it compared with it. */
const idleFor = 120_000

/** The process `align`, started when it is first asked. Nothing is written by it. */
export function openAligner(startWorker: StartWorker): Aligner {
  const refusal = () => new EngineError({ code: 'invalid', message: sentence('compare.alignFailed') })
  const caller = openCaller<AlignInput, AlignAnswer>(startWorker, 'align', { tookTooLong: refusal, tooMuchMemory: refusal, died: refusal }, { deadline: 120_000, memory: 1_500_000_000, watchEvery: 200 })
  let before: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  return {
    ask(store, question, signal, onProgress) {
      clearTimeout(idle)
      const asked = before.catch(() => undefined).then(() => {
        // The project is not closed while the other process reads it.
        return store.snapshot(() => caller.call({ ...question, file: store.readFrom, onlyCoder: store.onlyCoder() }, signal, onProgress))
      })
      before = asked.finally(() => {
        clearTimeout(idle)
        idle = setTimeout(caller.close, idleFor).unref()
      })
      before.catch(() => undefined)
      return asked as never
    },
  }
}
