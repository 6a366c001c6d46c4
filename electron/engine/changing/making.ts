import type { Progress } from '#contract/values.ts'
import type { Store } from '../store/database.ts'
import { finish } from '../store/lending/steps.ts'
import type { StartWorker } from '../workers/port.ts'
import { openWriter } from '../workers/writing/writer.ts'
import { knownHighlights } from './queries.ts'
import { type ChangeInput, changeInSteps, type ChangeName, type ChangeOutcome } from './change.ts'

/** Highlights that are changed here and now, in some twenty milliseconds. More are changed by a process of their own. */
export const mostHighlightsHere = 500

type Desk = { store(): Store; readonly startWorker: StartWorker }
export type Job = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/**
 * Makes a change as one operation: at once, or, of very many highlights, in the writing process, which tells how far it is and takes all
 * back when the signal fires.
 * @param count highlights that it is about
 * @throws EngineError with a sentence; nothing of it happened then, unless the sentence says so
 */
export function makeChange<N extends ChangeName>(desk: Desk, name: N, input: ChangeInput<N>, count: number, job: Job): ChangeOutcome<N> | Promise<ChangeOutcome<N>> {
  const store = desk.store()
  // A change looks at everybody's highlights: those that are hidden now are not among the named ones.
  const isNarrowed = store.onlyCoder() !== null && 'annotations' in input
  const change = { name, input: isNarrowed ? { ...input, annotations: knownHighlights(store, input.annotations) } : input }
  if (count > mostHighlightsHere) return makeElsewhere(desk, change, count, job)
  return store.operation({ id: 'projects.unnamedStep' }, write => finish(changeInSteps(store, write, change, { isStopped: () => false, tell: () => undefined })))
}

async function makeElsewhere<N extends ChangeName>({ store, startWorker }: Desk, change: { readonly name: N; readonly input: ChangeInput<N> }, count: number, { signal, progress }: Job): Promise<ChangeOutcome<N>> {
  const tell = (share: number) => progress({ stage: 'annotations.stage.changing', item: '', done: Math.floor(share * count), total: count })
  tell(0)
  const writer = openWriter(startWorker, 'annotations.writerDied')
  try {
    return await writer.change(store(), change, signal, tell)
  } finally {
    writer.close()
  }
}
