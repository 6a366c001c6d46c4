import type { MessageId } from '#domain/messages/catalogues.ts'
import type { Progress } from '#contract/values.ts'

/** How far the reading of several files is that are under way at once. */
export type ReadingNews = {
  /** Tells the name of a file that is begun. */
  begin(file: number, name: string): void
  /** Tells how much of it is read; news that come while others are under way name the one that was begun first. */
  tell(file: number, done: number, total: number): void
  /** Counts it, however it ended, and tells so while others are under way. */
  end(file: number): void
}

const stage = 'documents.stage.reading' satisfies MessageId

/**
 * Counts files and parts of files together, so that what is told never goes back, also when a file has to be read again.
 * @param files how many there are
 */
export function readingNews(files: number, progress: (value: Progress) => void): ReadingNews {
  const underWay = new Map<number, { readonly name: string; share: number }>()
  let [ended, last] = [0, 0]
  const news = (name: string): Progress => {
    last = Math.max(last, ended + [...underWay.values()].reduce((sum, { share }) => sum + share, 0))
    return { stage, item: name, done: last, total: files }
  }
  const tellFirst = () => {
    const [first] = underWay.values()
    if (first) progress(news(first.name))
  }
  return {
    begin(file, name) {
      underWay.set(file, { name, share: underWay.get(file)?.share ?? 0 })
      progress(news(name))
    },
    tell(file, done, total) {
      const own = underWay.get(file)
      if (!own) return
      own.share = Math.max(own.share, Math.min(1, done / total))
      tellFirst()
    },
    end(file) {
      if (!underWay.delete(file)) return
      ended += 1
      tellFirst()
    },
  }
}
