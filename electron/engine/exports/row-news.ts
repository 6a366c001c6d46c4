import type { Progress } from '#contract/values.ts'

/** Milliseconds between two pieces of news: often enough to look alive, seldom enough to cost nothing. */
const newsEvery = 120

export type RowNews = <Row>(rows: Iterable<Row>) => Iterable<Row>

/**
 * Tells how many rows of a hand-out are written while its writer takes them: at once that none is, then every 120 ms at most, and when the
 * last one is. One count for all lists that are given to it, since a report takes its excerpts from one list for each group.
 * @param about the file's title, and how many rows it will have
 */
export function rowNews(progress: (value: Progress) => void, { item, total }: { readonly item: string; readonly total: number }): RowNews {
  let done = 0
  let told = 0
  const tell = () => {
    told = performance.now()
    progress({ stage: 'exports.stage.writing', item, done, total })
  }
  tell()
  return function* (rows) {
    for (const row of rows) {
      yield row
      // Here the writer asks for the next one: it is through with this.
      done += 1
      if (done === total || performance.now() - told >= newsEvery) tell()
    }
  }
}
