import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError } from '#wire/fault.ts'
import { type Copying, copyingHere } from '../../store/backups/copying.ts'
import { sizeOf } from '../../store/files.ts'
import type { Backup } from '../../store/store.ts'
import { type CallLimits, openCaller } from '../calling.ts'
import type { StartWorker } from '../port.ts'

const hasDied = (error: unknown) => error instanceof EngineError && error.sentence.id === 'projects.copyDied'

/** One call of `Copying`. */
export type CopyInput = { [What in keyof Copying]: { readonly what: What; readonly of: Parameters<Copying[What]> } }[keyof Copying]
export type Copied = Awaited<ReturnType<Copying[keyof Copying]>>

/** Two gigabytes on a slow disk take minutes; nothing here is hostile. Milliseconds, bytes. */
const limits: CallLimits = { deadline: 3_600_000, memory: 4_000_000_000, watchEvery: 500 }

/** Bytes: a smaller project is copied before a process has started, and in less time than one answer may take. */
export const leastElsewhere = 4_000_000

/** To look whether a file is whole takes a tenth of the time that a copy takes. */
const timesLonger = 10

/**
 * Copies and proves whole projects in a process of its own for each, so that the engine answers meanwhile; small ones here.
 * @param least bytes from which on a project is given to another process
 */
export function openCopier(startWorker: StartWorker, least: number = leastElsewhere): Copying {
  const failed = () => new EngineError({ code: 'internal', message: sentence('projects.copyDied') })
  const elsewhere = async <T>(input: CopyInput): Promise<T> => {
    const caller = openCaller<CopyInput, Copied>(startWorker, 'copy', { tookTooLong: failed, tooMuchMemory: failed, died: failed }, limits)
    try {
      return (await caller.call(input, new AbortController().signal)) as T
    } finally {
      caller.close()
    }
  }
  const isLarge = async (file: string, times = 1) => ((await sizeOf(file)) ?? 0) >= least * times
  return {
    async backup(...of) {
      if (!(await isLarge(of[0]))) return copyingHere.backup(...of)
      // What is closed has its backup whatever becomes of another process.
      return elsewhere<Backup>({ what: 'backup', of }).catch((error: unknown) => (of[2] === 'close' && hasDied(error) ? copyingHere.backup(...of) : Promise.reject(error)))
    },
    compact: async (...of) => ((await isLarge(of[0])) ? elsewhere({ what: 'compact', of }) : copyingHere.compact(...of)),
    verified: async (...of) => ((await isLarge(of[0])) ? elsewhere({ what: 'verified', of }) : copyingHere.verified(...of)),
    prove: async (...of) => ((await isLarge(of[0])) ? elsewhere({ what: 'prove', of }) : copyingHere.prove(...of)),
    // No opening may depend on another process.
    whole: async (...of) => ((await isLarge(of[0], timesLonger)) ? elsewhere<boolean>({ what: 'whole', of }).catch(() => copyingHere.whole(...of)) : copyingHere.whole(...of)),
    preview: async (...of) => ((await isLarge(of[0])) ? elsewhere({ what: 'preview', of }) : copyingHere.preview(...of)),
  }
}
