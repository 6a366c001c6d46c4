import type { Location, Target } from '#domain/anchor.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Passages } from '#domain/passages.ts'
import { EngineError } from '#wire/fault.ts'
import { openCaller } from './calling.ts'
import type { StartWorker } from './port.ts'

export type RelocateInput = {
  readonly before: string
  readonly after: string
  /** Ranges of the text before. */
  readonly targets: readonly Target[]
  /** Ranges of texts before that one. */
  readonly earlier: readonly Target[]
  /** Whether the passages in which the texts differ are wanted. */
  readonly withPassages: boolean
}
/** Without being wanted, the passages are none. */
export type Relocated = { readonly locations: readonly Location[]; readonly passages: Passages }

export const noPassages: Passages = { count: 0, shown: [] }

/**
 * Finds ranges again in the next version of a text, in a process of its own; first the locations of the targets, then of the earlier ones.
 * @throws EngineError `cancelled` when the signal fires, `invalid` when it took too long or too much memory
 */
export async function relocate(
  startWorker: StartWorker, input: RelocateInput, signal: AbortSignal, onProgress: (done: number, total: number) => void,
): Promise<Relocated> {
  if (input.targets.length + input.earlier.length === 0 && !input.withPassages) return { locations: [], passages: noPassages }
  const refusal = () => new EngineError({ code: 'invalid', message: sentence('documents.relocatingFailed') })
  const caller = openCaller<RelocateInput, Relocated>(startWorker, 'relocate', { tookTooLong: refusal, tooMuchMemory: refusal, died: refusal }, {
    deadline: 300_000, memory: 1_500_000_000, watchEvery: 200,
  })
  try {
    return await caller.call(input, signal, onProgress)
  } finally {
    caller.close()
  }
}
