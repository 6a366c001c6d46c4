import type { Progress } from '#contract/values.ts'
import { type MessageId, sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { type CheckedPart, partChecked } from '../../store/check/check.ts'
import type { Store } from '../../store/database.ts'
import type { Finding } from '../../store/store.ts'
import { type CallLimits, openCaller } from '../calling.ts'
import type { StartWorker } from '../port.ts'

/** `file`: the project's. */
export type CheckInput = { readonly file: string }

/** Two gigabytes of texts on a slow disk take minutes; nothing here is hostile. Milliseconds, bytes. */
const limits: CallLimits = { deadline: 3_600_000, memory: 4_000_000_000, watchEvery: 500 }

const stageByPart: Readonly<Record<CheckedPart, MessageId>> = {
  file: 'projects.stage.checkingFile',
  texts: 'projects.stage.checkingTexts',
  coding: 'projects.stage.checkingCoding',
  index: 'projects.stage.checkingIndex',
  history: 'projects.stage.checkingHistory',
}

export type CheckJob = { readonly signal: AbortSignal; readonly progress: (value: Progress) => void }

/**
 * Looks a whole project over as `Store.check` does, in a process of its own that is ended with the check, so that all else goes on meanwhile.
 * @throws EngineError with a sentence where the process ended; `cancelled` when the signal fires
 */
export async function checkElsewhere(startWorker: StartWorker, store: Store, { signal, progress }: CheckJob): Promise<Finding[]> {
  const failed = () => new EngineError({ code: 'internal', message: sentence('projects.checkDied') })
  const caller = openCaller<CheckInput, Finding[]>(startWorker, 'check', { tookTooLong: failed, tooMuchMemory: failed, died: failed }, limits)
  const tell = (done: number, total: number) => progress({ stage: stageByPart[partChecked(done)], item: '', done, total })
  try {
    // While a snapshot is open the project is not closed.
    return await store.snapshot(() => caller.call({ file: store.readFrom }, signal, tell))
  } finally {
    caller.close()
  }
}
