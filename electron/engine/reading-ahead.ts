import { search } from '#contract/search.ts'
import type { CurrentProject } from './projects/current.ts'
import type { Reader } from './workers/reader.ts'
import { searchQuestions } from './search/questions.ts'

/** Milliseconds: a window has asked its first questions by then, and nobody has typed a word to search for. */
export const usualAhead = 2_000

/**
 * Has the searching process read what each search takes, some time after a great project was opened. The first search of a session had waited for a
 * process to start, its modules and the list of what is searched: half a second of 300 plans; 20 to 35 ms where they are there.
 * @param after milliseconds from the opening
 */
export function readAhead(current: CurrentProject, searcher: Reader, after: number): { stop(): void } {
  let timer: NodeJS.Timeout | undefined
  current.onSwitch(store => {
    clearTimeout(timer)
    if (store) timer = setTimeout(() => void searcher.readAhead(store, searchQuestions.find, search.find.input.parse({ query: '' })), after).unref()
  })
  return { stop: () => clearTimeout(timer) }
}
