import type { Correction } from '../importing/correction.ts'
import { mostBytes } from '../importing/limits.ts'
import type { Prepared, PrepareOptions } from '../importing/prepare.ts'
import { refusal } from '../importing/refusal.ts'
import { type CallLimits, openCaller } from './calling.ts'
import type { StartWorker } from './port.ts'

/** A file to read. `sha256` of the bytes that will be stored: the process must find the same ones. `size` in bytes. */
export type ParsedFile = { readonly path: string; readonly name: string; readonly size: number; readonly sha256: string }
export type ParseInput = (ParsedFile & { readonly options: PrepareOptions }) | { readonly correction: Correction }

export type Parser = {
  /**
   * Reads one file in the other process; one at a time.
   * @param onProgress how much of the file is read, in whatever the format counts in
   * @throws EngineError with a sentence: what the file is, that the process died, took too long or too much memory; `cancelled` when the
   * signal fires
   */
  parse(file: ParsedFile, options: PrepareOptions, signal: AbortSignal, onProgress?: (done: number, total: number) => void): Promise<Prepared>
  /** Reads a text that a person typed. @throws EngineError as `parse` does */
  correct(correction: Correction, signal: AbortSignal): Promise<Prepared>
  close(): void
}

/** One process for as many files as come; it is started again after a file that ended it. */
export function openParser(startWorker: StartWorker, limits?: CallLimits): Parser {
  const caller = openCaller<ParseInput, Prepared>(startWorker, 'parse', {
    tookTooLong: seconds => refusal('importing.tookTooLong', { seconds }),
    tooMuchMemory: () => refusal('importing.tooMuchMemory'),
    died: () => refusal('importing.workerDied'),
  }, limits)
  return {
    async parse(file, options, signal, onProgress) {
      if (file.size > mostBytes) throw refusal('importing.tooLarge', { megabytes: mostBytes / 1e6 })
      return caller.call({ ...file, options }, signal, onProgress)
    },
    correct: (correction, signal) => caller.call({ correction }, signal),
    close: caller.close,
  }
}
