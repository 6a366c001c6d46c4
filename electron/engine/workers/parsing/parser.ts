import { EngineError } from '#wire/fault.ts'
import type { Correction } from '../../importing/correction.ts'
import { mostBytes } from '../../importing/limits.ts'
import type { Prepared, PrepareOptions } from '../../importing/prepare.ts'
import { refusal } from '../../importing/refusal.ts'
import { type CallLimits, openCaller } from '../calling.ts'
import type { Outline } from './outline.ts'
import type { StartWorker } from '../port.ts'

/** A file to read. `sha256` of the bytes that will be stored: the process must find the same ones. `size` in bytes. */
export type ParsedFile = { readonly path: string; readonly name: string; readonly size: number; readonly sha256: string }
type FileInput = ParsedFile & {
  readonly options: PrepareOptions
  /** The whole of what was read, only what a person looks at, or nothing: then the whole is written to the file `into`. */
  readonly answer: 'whole' | 'outline' | { readonly into: string }
}
/** A text that a person typed: long ones lie in files. `clauses` has a list of them in each line. */
export type CorrectionFiles = Omit<Correction, 'text' | 'before' | 'clauses'> & { readonly text: string; readonly before: string; readonly clauses: string }
export type ParseInput = FileInput | { readonly correction: CorrectionFiles; readonly into: string }

/** What is told of a reading that lies in a file. */
export type ReadingKept = Pick<Prepared, 'textSha256' | 'mediaType'>

export type TellRead = (done: number, total: number) => void

export type Parser = {
  /**
   * Reads one file in the other process; one at a time.
   * @param onProgress how much of the file is read, in whatever the format counts in
   * @throws EngineError with a sentence: what the file is, that the process died, took too long or too much memory; `cancelled` when the
   * signal fires
   */
  parse(file: ParsedFile, options: PrepareOptions, signal: AbortSignal, onProgress?: TellRead): Promise<Prepared>
  /** Reads one file and leaves what was read in the file `into`, for `readKept`: a thousand readings take no room in this process. */
  parseInto(into: string, file: ParsedFile, options: PrepareOptions, signal: AbortSignal, onProgress?: TellRead): Promise<ReadingKept>
  /** Reads one file and answers what a person looks at. @throws EngineError as `parse` does */
  outline(file: ParsedFile, options: PrepareOptions, signal: AbortSignal, onProgress?: TellRead): Promise<Outline>
  /** Reads a text that a person typed and leaves it in the file `into`. @throws EngineError as `parse` does */
  correctInto(into: string, correction: CorrectionFiles, signal: AbortSignal): Promise<ReadingKept>
  /** Resident memory of the process in bytes; 0 when none runs, or the host can't tell. */
  memory(): number
  close(): void
}

/** One process for as many files as come; it is started again after a file that ended it. */
export function openParser(startWorker: StartWorker, limits?: CallLimits): Parser {
  const caller = openCaller<ParseInput, unknown>(startWorker, 'parse', {
    tookTooLong: seconds => refusal('importing.tookTooLong', { seconds }),
    tooMuchMemory: () => refusal('importing.tooMuchMemory'),
    died: () => refusal('importing.workerDied'),
  }, limits)
  const read = async (input: FileInput, signal: AbortSignal, onProgress?: TellRead): Promise<unknown> => {
    if (input.size > mostBytes) throw refusal('importing.tooLarge', { megabytes: mostBytes / 1e6 })
    const isFresh = !caller.hasWorked()
    try {
      return await caller.call(input, signal, onProgress)
    } catch (error) {
      if (isFresh || !(error instanceof EngineError) || error.sentence.id !== 'importing.tooMuchMemory') throw error
      // What a process still holds of files before is not this file's fault: a process of its own decides.
      caller.close()
      return await caller.call(input, signal, onProgress)
    }
  }
  return {
    parse: async (file, options, signal, onProgress) => await read({ ...file, options, answer: 'whole' }, signal, onProgress) as Prepared,
    parseInto: async (into, file, options, signal, onProgress) => await read({ ...file, options, answer: { into } }, signal, onProgress) as ReadingKept,
    outline: async (file, options, signal, onProgress) => await read({ ...file, options, answer: 'outline' }, signal, onProgress) as Outline,
    correctInto: async (into, correction, signal) => await caller.call({ correction, into }, signal) as ReadingKept,
    memory: caller.memory,
    close: caller.close,
  }
}
