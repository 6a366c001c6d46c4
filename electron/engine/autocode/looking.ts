import type { Found, Look } from '#contract/coding/autocode.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import type { Store } from '../store/database.ts'
import { type CallLimits, openCaller } from '../workers/calling.ts'
import type { StartWorker } from '../workers/port.ts'
import type { TellLooked } from './finding.ts'

/** `file`: the project's; `onlyCoder`: whose highlights are seen, null for everybody's. */
export type FindInput = { readonly file: string; readonly look: Look; readonly onlyCoder: string | null }

/** A sound expression goes through 60 MB in a few seconds. */
export const usualLimits: CallLimits = { deadline: 30_000, memory: 1_500_000_000, watchEvery: 200 }

/**
 * Finds the places that a look leads to, in a process of its own that is ended with the call.
 * @throws EngineError with a sentence: what is no regular expression, that it took too long; `cancelled` when the signal fires
 */
export async function lookElsewhere(startWorker: StartWorker, store: Store, look: Look, limits: CallLimits, signal: AbortSignal, tell: TellLooked): Promise<Found> {
  const refusal = (id: MessageId, values?: Readonly<Record<string, number>>) => new EngineError({ code: 'invalid', message: sentence(id, values) })
  const caller = openCaller<FindInput, Found>(startWorker, 'find', {
    tookTooLong: seconds => refusal('autocode.tooLong', { seconds }),
    tooMuchMemory: () => refusal('autocode.tooMuchMemory'),
    died: () => refusal('autocode.died'),
  }, limits)
  try {
    // While a snapshot is open the project is not closed.
    return await store.snapshot(() => caller.call({ file: store.readFrom, look, onlyCoder: store.onlyCoder() }, signal, tell))
  } finally {
    caller.close()
  }
}
