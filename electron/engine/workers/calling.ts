import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Fault } from '#wire/fault.ts'
import type { StartWorker, WorkerEntry, WorkerPort } from './port.ts'

/** What crosses to a worker and back. A call may be told how far it is, any number of times, before its answer. */
export type WorkerRequest<Input> = { readonly id: number; readonly input: Input }
export type WorkerAnswer<Value> = { readonly id: number } & (
  { readonly value: Value } | { readonly fault: Fault } | { readonly done: number; readonly total: number }
)

/** What one call may cost. Milliseconds, bytes of resident memory. */
export type CallLimits = { readonly deadline: number; readonly memory: number; readonly watchEvery: number }
const usualLimits: CallLimits = { deadline: 60_000, memory: 1_000_000_000, watchEvery: 200 }

/** What is said when a call had to be ended. */
export type CallRefusals = { tookTooLong(seconds: number): EngineError; tooMuchMemory(): EngineError; died(): EngineError }

export type Caller<Input, Value> = {
  /**
   * Has the other process work on one thing; one at a time.
   * @throws EngineError what the process answers, that it died, took too long or too much memory; `cancelled` when the signal fires
   */
  call(input: Input, signal: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Value>
  /** Tells the process something while it works on a call; what it answers is heard by nobody. */
  say(input: Input): void
  /** Whether the process that the next call goes to has had a call before, and may still hold what that one cost. */
  hasWorked(): boolean
  /** Starts the process, unless it runs. */
  start(): void
  /** Resident memory of the process in bytes; 0 when none runs, or the host can't tell. */
  memory(): number
  close(): void
}

type Listener = { answer(message: unknown): void; exit(): void }

/** One process for as many calls as come; it is started again after a call that ended it. */
export function openCaller<Input, Value>(startWorker: StartWorker, entry: WorkerEntry, refusals: CallRefusals, limits: CallLimits = usualLimits): Caller<Input, Value> {
  let port: WorkerPort | null = null
  let listener: Listener | null = null
  let last = 0
  let calls = 0

  const open = (): WorkerPort => {
    if (port) return port
    const started = startWorker(entry)
    started.onMessage(message => listener?.answer(message))
    started.onExit(() => {
      if (port !== started) return
      port = null
      listener?.exit()
    })
    port = started
    calls = 0
    return started
  }
  const kill = () => {
    const killed = port
    port = null
    killed?.kill()
  }

  return {
    call(input, signal, onProgress) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(cancelled())
        const id = ++last
        const worker = open()
        calls += 1
        const end = (settle: () => void) => {
          clearTimeout(deadline)
          clearInterval(watch)
          signal.removeEventListener('abort', abort)
          listener = null
          settle()
        }
        const give = (error: EngineError) => {
          kill()
          end(() => reject(error))
        }
        const abort = () => give(cancelled())
        const deadline = setTimeout(() => give(refusals.tookTooLong(limits.deadline / 1_000)), limits.deadline)
        const watch = setInterval(() => {
          if ((worker.memory?.() ?? 0) > limits.memory) give(refusals.tooMuchMemory())
        }, limits.watchEvery)
        signal.addEventListener('abort', abort, { once: true })
        listener = {
          answer(message) {
            const answer = message as WorkerAnswer<Value>
            if (answer.id !== id) return
            if ('done' in answer) onProgress?.(answer.done, answer.total)
            else end(() => ('value' in answer ? resolve(answer.value) : reject(new EngineError(answer.fault))))
          },
          exit: () => end(() => reject(refusals.died())),
        }
        worker.post({ id, input } satisfies WorkerRequest<Input>)
      })
    },
    say: input => port?.post({ id: ++last, input } satisfies WorkerRequest<Input>),
    hasWorked: () => port !== null && calls > 0,
    start: () => void open(),
    memory: () => port?.memory?.() ?? 0,
    close: kill,
  }
}

function cancelled(): EngineError {
  return new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
}
