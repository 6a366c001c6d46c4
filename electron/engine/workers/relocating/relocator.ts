import type { Location, Target } from '#domain/anchor.ts'
import type { ClauseCorrection } from '#domain/clauses/correcting/corrections.ts'
import type { Encoding } from '#domain/encodings.ts'
import { boundaryBefore } from '#domain/graphemes.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Passages } from '#domain/changes/passages.ts'
import { EngineError } from '#wire/fault.ts'
import { openCaller } from '../calling.ts'
import type { StartWorker } from '../port.ts'

export type RelocateInput = {
  /** The file that holds the text before, in UTF-8. */
  readonly before: string
  /** The file that holds what was read of the next text, see `keepReading`. */
  readonly reading: string
  /** Ranges of the text before. */
  readonly targets: readonly Target[]
  /** The file that both texts were read of, when it is one and the same, and the encoding in which it was read before. */
  readonly sameBytes: { readonly path: string; readonly encoding: Encoding } | null
  /** Ranges of texts before that one. */
  readonly earlier: readonly Target[]
  /** Which of all these, the earlier ones after the others, correct a clause, in the order in which they were made. */
  readonly corrections: readonly PlacedCorrection[]
  /** Whether it is wanted what a person looks at: the passages in which the texts differ, and words. */
  readonly isForShow: boolean
}
/** `place`: its index among the ranges that are looked for. */
export type PlacedCorrection = { readonly place: number; readonly kind: ClauseCorrection['kind']; readonly value: string }
/** Words of the next text, whole ones, with their place. UTF-16 code units. */
export type ShownPlace = { readonly start: number; readonly end: number; readonly words: string }
/** Without being wanted, the passages and words are none. */
export type Relocated = {
  readonly locations: readonly Location[]
  readonly passages: Passages
  /** By their place in `locations`; none of those that are certain. */
  readonly shownByPlace: ReadonlyMap<number, ShownPlace>
}

/** UTF-16 code units of words that are shown. */
const longestShown = 2_000

/** How words begin, cut between graphemes. */
export function beginningOf(words: string): string {
  return words.length <= longestShown ? words : `${words.slice(0, boundaryBefore(words, longestShown))}…`
}

const nothing: Relocated = { locations: [], passages: { count: 0, shown: [] }, shownByPlace: new Map() }

/**
 * Finds ranges again in the next version of a text, in a process of its own; first the locations of the targets, then of the earlier ones.
 * The words of a correction are only proposed where they stand and no clause that it can be about begins with them.
 * @throws EngineError `cancelled` when the signal fires, `invalid` when it took too long or too much memory
 */
export async function relocate(
  startWorker: StartWorker, input: RelocateInput, signal: AbortSignal, onProgress: (done: number, total: number) => void,
): Promise<Relocated> {
  if (input.targets.length + input.earlier.length === 0 && !input.isForShow) return nothing
  const refusal = () => new EngineError({ code: 'invalid', message: sentence('documents.relocatingFailed') })
  const caller = openCaller<RelocateInput, Relocated>(startWorker, 'relocate', { tookTooLong: refusal, tooMuchMemory: refusal, died: refusal }, {
    deadline: 300_000, memory: 1_500_000_000, watchEvery: 200,
  })
  try {
    return await caller.call(input, signal, onProgress)
  } finally {
    caller.close()
  }
}
