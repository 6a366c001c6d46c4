import { sentence } from '#domain/messages/catalogues.ts'
import { EngineError, type Fault } from '#wire/fault.ts'
import { mostBytes } from '../importing/limits.ts'
import type { Prepared, PrepareOptions } from '../importing/prepare.ts'
import { refusal } from '../importing/refusal.ts'
import type { StartWorker, WorkerPort } from './port.ts'

/** A file to read. `sha256` of the bytes that will be stored: the process must find the same ones. `size` in bytes. */
export type ParsedFile = { readonly path: string; readonly name: string; readonly size: number; readonly sha256: string }
export type ParseRequest = ParsedFile & { readonly id: number; readonly options: PrepareOptions }
export type ParseAnswer = { readonly id: number; readonly prepared: Prepared } | { readonly id: number; readonly fault: Fault }

/** What one file may cost. Milliseconds, bytes of resident memory. */
export type ParseLimits = { readonly deadline: number; readonly memory: number; readonly watchEvery: number }
const usualLimits: ParseLimits = { deadline: 60_000, memory: 1_000_000_000, watchEvery: 200 }

export type Parser = {
  /**
   * Reads one file in the other process; one at a time.
   * @throws EngineError with a sentence: what the file is, that the process died, took too long or too much memory; `cancelled` when the
   * signal fires
   */
  parse(file: ParsedFile, options: PrepareOptions, signal: AbortSignal): Promise<Prepared>
  close(): void
}

/** One process for as many files as come; it is started again after a file that ended it. */
export function openParser(startWorker: StartWorker, limits: ParseLimits = usualLimits): Parser {
  let port: WorkerPort | null = null
  let listener: { answer(value: ParseAnswer): void; exit(): void } | null = null
  let last = 0

  const open = (): WorkerPort => {
    if (port) return port
    const started = startWorker('parse')
    started.onMessage(value => listener?.answer(value as ParseAnswer))
    started.onExit(() => {
      if (port !== started) return
      port = null
      listener?.exit()
    })
    port = started
    return started
  }
  const kill = () => {
    const killed = port
    port = null
    killed?.kill()
  }

  return {
    parse(file, options, signal) {
      if (file.size > mostBytes) return Promise.reject(refusal('importing.tooLarge', { megabytes: mostBytes / 1e6 }))
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(cancelled())
        const id = ++last
        const worker = open()
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
        const deadline = setTimeout(() => give(refusal('importing.tookTooLong', { seconds: limits.deadline / 1_000 })), limits.deadline)
        const watch = setInterval(() => {
          if ((worker.memory?.() ?? 0) > limits.memory) give(refusal('importing.tooMuchMemory'))
        }, limits.watchEvery)
        signal.addEventListener('abort', abort, { once: true })
        listener = {
          answer(value) {
            if (value.id !== id) return
            end(() => ('prepared' in value ? resolve(value.prepared) : reject(new EngineError(value.fault))))
          },
          exit: () => end(() => reject(refusal('importing.workerDied'))),
        }
        worker.post({ id, ...file, options } satisfies ParseRequest)
      })
    },
    close: kill,
  }
}

function cancelled(): EngineError {
  return new EngineError({ code: 'cancelled', message: sentence('wire.cancelled') })
}
