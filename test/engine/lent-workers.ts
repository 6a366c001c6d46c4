import { join } from 'node:path'
import { startChildWorker, startFile } from '../../electron/engine/workers/child-worker.ts'
import type { StartWorker, WorkerEntry, WorkerPort } from '../../electron/engine/workers/port.ts'
import { keep } from '../kept.ts'
import { isProgramBuilt, programFolder } from '../program.ts'

type Idle = { readonly port: WorkerPort; lend(to: Borrower | null): void }
type Borrower = { message(message: unknown): void; exit(code: number | null): void }

const idleByEntry = keep('idle workers', () => new Map<WorkerEntry, Idle[]>())

/**
 * Starts workers for the engines of this process. Whoever ends one that owes no answer gives it back instead, and the next engine gets
 * it: starting a process takes longer than most of what tests ask of it. One that still works, or was ended from outside, is gone.
 * Idle ones end with the process that started them.
 */
export const lendWorker: StartWorker = entry => {
  const { port, lend } = idleByEntry.get(entry)?.pop() ?? startIdle(entry)
  const owed = new Set<unknown>()
  const hears: ((message: unknown) => void)[] = []
  const ends: ((code: number | null) => void)[] = []
  let isMine = true
  lend({
    message(message) {
      if (!isProgress(message)) owed.delete(idOf(message))
      for (const hear of hears) hear(message)
    },
    exit(code) {
      isMine = false
      for (const end of ends) end(code)
    },
  })
  return {
    post(message) {
      owed.add(idOf(message))
      port.post(message)
    },
    onMessage: listener => void hears.push(listener),
    onExit: listener => void ends.push(listener),
    kill() {
      if (!isMine) return
      if (owed.size > 0) return port.kill()
      isMine = false
      lend(null)
      idleByEntry.set(entry, [...(idleByEntry.get(entry) ?? []), { port, lend }])
    },
    memory: () => port.memory?.() ?? null,
  }
}

/** The built worker where it is as new as the sources, which starts in a third of the time; else from the sources. */
function startProgram(entry: WorkerEntry): WorkerPort {
  return isProgramBuilt ? startFile(join(programFolder, `${entry}.js`)) : startChildWorker(entry)
}

function startIdle(entry: WorkerEntry): Idle {
  const port = startProgram(entry)
  let borrower: Borrower | null = null
  const idle: Idle = { port, lend: to => void (borrower = to) }
  port.onMessage(message => borrower?.message(message))
  port.onExit(code => {
    idleByEntry.set(entry, (idleByEntry.get(entry) ?? []).filter(each => each.port !== port))
    borrower?.exit(code)
  })
  return idle
}

const idOf = (message: unknown) => (message as { readonly id: number }).id
const isProgress = (message: unknown) => typeof message === 'object' && message !== null && 'done' in message
