import type { AlignedClause, ClausePair } from '#domain/aligning.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { openCaller } from './calling.ts'
import type { StartWorker } from './port.ts'

export type AlignInput = { readonly left: readonly AlignedClause[]; readonly right: readonly AlignedClause[] }

/**
 * Aligns the clauses of two texts in a process of its own.
 * @throws EngineError `cancelled` when the signal fires, `invalid` when it took too long or too much memory
 */
export async function align(startWorker: StartWorker, input: AlignInput, signal: AbortSignal, onProgress: (done: number, total: number) => void): Promise<readonly ClausePair[]> {
  if (input.left.length === 0 || input.right.length === 0) return []
  const refusal = () => new EngineError({ code: 'invalid', message: sentence('compare.alignFailed') })
  const caller = openCaller<AlignInput, readonly ClausePair[]>(startWorker, 'align', { tookTooLong: refusal, tooMuchMemory: refusal, died: refusal }, { deadline: 120_000, memory: 1_500_000_000, watchEvery: 200 })
  try {
    return await caller.call(input, signal, onProgress)
  } finally {
    caller.close()
  }
}
