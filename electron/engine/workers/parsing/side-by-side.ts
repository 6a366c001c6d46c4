import { availableParallelism, totalmem } from 'node:os'
import type { CallLimits } from '../calling.ts'
import { openParser, type Parser } from './parser.ts'
import type { StartWorker } from '../port.ts'

/** Processes that read side by side at the most: one processor is left for everything else, but where there are two both read, since the engine waits for them. */
export function readersFor(processors: number): number {
  return processors <= 2 ? Math.max(1, processors) : Math.min(processors - 1, 4)
}

/** What the processors of this computer allow, see `readersFor`. */
export const usualReaders = readersFor(availableParallelism())

/** Bytes of resident memory that all of them may take together. One alone has the limit of its own. */
const usualTogether = Math.min(1_500_000_000, Math.max(1_000_000_000, totalmem() / 3))

/**
 * Bytes of files for which one more process is worth its start, and what a small file counts as. A process that is new works the better part of
 * a second longer than one that has read some files of the kind, until its code is compiled: as long as 8 Word files of 300 pages take (1.1 MB).
 */
const bytesPerReader = 1_200_000
const leastOfFile = 15_000

/** How many processes so many files are worth. @param sizes bytes */
export function readersWorth(sizes: readonly number[], most: number): number {
  const weight = sizes.reduce((sum, size) => sum + Math.max(size, leastOfFile), 0)
  return Math.max(1, Math.min(most, sizes.length, 1 + Math.floor(weight / bytesPerReader)))
}

export type SideBySide = {
  readonly startWorker: StartWorker
  /** How many processes. */
  readonly readers: number
  /** For each process, see `openParser`. */
  readonly limits?: CallLimits
  /** Bytes of resident memory of all processes. */
  readonly together?: number
}

type Lane = { readonly parser: Parser; readonly ended: AbortController; index: number; isSentAway: boolean }

/**
 * Reads `count` files in several processes, begun in their order; the values stand in it, too. When the processes take too much memory
 * together, the one with the latest file is ended, which another one reads again later; so the first file that is not done is always worked on.
 * @param read reads one file with a parser that is its own meanwhile, and throws when its signal fires: then it may be called for the
 * same file again. Whatever else it throws ends all, and is thrown once nobody reads any more
 */
export async function readSideBySide<T>(setup: SideBySide, count: number, read: (index: number, parser: Parser, signal: AbortSignal) => Promise<T>): Promise<T[]> {
  const values: T[] = []
  const waiting = Array.from({ length: count }, (_, index) => index)
  const lanes = new Set<Lane>()
  const failures: unknown[] = []
  const work = async () => {
    const lane: Lane = { parser: openParser(setup.startWorker, setup.limits), ended: new AbortController(), index: 0, isSentAway: false }
    lanes.add(lane)
    try {
      for (let index = waiting.shift(); index !== undefined && failures.length === 0; index = waiting.shift()) {
        lane.index = index
        values[index] = await read(index, lane.parser, lane.ended.signal)
        if (lane.isSentAway) break
      }
    } catch (error) {
      if (lane.isSentAway) waiting.splice(waiting.findLastIndex(index => index < lane.index) + 1, 0, lane.index)
      else failures.push(error)
      if (failures.length > 0) for (const other of lanes) other.ended.abort()
    } finally {
      lane.parser.close()
      lanes.delete(lane)
    }
  }
  const watch = setInterval(() => thinOut(lanes, setup.together ?? usualTogether), (setup.limits?.watchEvery ?? 200))
  try {
    await Promise.all(Array.from({ length: Math.max(1, Math.min(setup.readers, count)) }, work))
    // One that was sent away last of all left its file when nobody looked for more.
    while (waiting.length > 0 && failures.length === 0) await work()
  } finally {
    clearInterval(watch)
  }
  if (failures.length > 0) throw failures[0]
  return values
}

/** Sends the lane with the latest file away when all take too much together, and there are others. */
function thinOut(lanes: ReadonlySet<Lane>, together: number): void {
  const staying = [...lanes].filter(({ isSentAway }) => !isSentAway)
  const latest = staying.reduce<Lane | null>((found, lane) => (found && found.index > lane.index ? found : lane), null)
  const memory = staying.reduce((sum, { parser }) => sum + parser.memory(), 0)
  if (!latest || staying.length < 2 || memory <= together) return
  latest.isSentAway = true
  latest.ended.abort()
}
