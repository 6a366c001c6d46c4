import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import { type About, mostAnsweredHere, type Question } from '../workers/reader.ts'
import { openPauses } from './pausing.ts'
import { readPromising } from './queries.ts'
import { type Reading, readingOf } from './reading.ts'

/**
 * Each text goes to the other process: what reads targets takes a tenth of a second to be compiled when it first reads a sentence, in one go, and that
 * shall not be this process's tenth.
 */
const highlightsPerText = mostAnsweredHere + 1

/** What is asked of texts whose targets were not read yet. */
export const targetQuestions = {
  readings: { name: 'targets.readings', answer: readTexts, countOf: (_, { documents }) => documents.length * highlightsPerText, isLong: true } satisfies Question<{ readonly documents: readonly Id[] }, readonly Reading[]>,
} as const

/** What these documents' texts say, in their order, without those that are not there. It follows from the texts alone, whoever asks. */
async function readTexts(read: ReadStore, { documents }: { readonly documents: readonly Id[] }, { signal }: Pick<About, 'signal'>): Promise<readonly Reading[]> {
  const wanted = new Set(documents)
  const pause = openPauses(signal)
  const found: Reading[] = []
  for (const document of readPromising(read)) if (wanted.has(document.id)) found.push(await readingOf(read, document, pause))
  return found
}
