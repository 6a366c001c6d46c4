import type { Id } from '#domain/ids.ts'
import type { ReadStore } from '../store/database.ts'
import type { About, Question } from '../workers/reader.ts'
import { openPauses } from './pausing.ts'
import { readPromising } from './queries.ts'
import { type Reading, readingOf } from './reading.ts'

/** To read a text of 60,000 characters for the first time takes as long as to look at many thousands of highlights: more than two go to the other process. */
const highlightsPerText = 2_000

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
