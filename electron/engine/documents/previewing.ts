import type { PreviewAnswer } from '#contract/documents/documents.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Desk } from '../desk.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import type { Store } from '../store/database.ts'
import type { Outline } from '../workers/parsing/outline.ts'
import type { Parser } from '../workers/parsing/parser.ts'
import { readSideBySide, readersWorth } from '../workers/parsing/side-by-side.ts'
import type { Job } from './bringing-in.ts'
import { fault, faultOfFile, hashFile, titleOfFile } from '../importing/incoming-file.ts'
import { documentOfBytes } from '../importing/storing/document.ts'
import { namesakeFinder } from './namesakes.ts'
import { documentRows } from './queries.ts'
import { sizesOf } from './reading/read-all.ts'
import { type ReadingNews, readingNews } from './reading/reading-news.ts'
import { steadyNews } from './steady-news.ts'

export type Looked = { readonly ticket: string; readonly options: PrepareOptions }

/**
 * Reads files in other processes, side by side, as `bringIn` does, and stores nothing: their tickets stay good. The answers stand in the order of the
 * files; a file that can't be read is answered with its reason. When the signal fires, what was looked at until then is kept, and each of the
 * others is answered with an error `cancelled`.
 * @throws EngineError `cancelled` when the signal fires before any file was looked at
 */
export async function previewFiles(desk: Desk, files: readonly Looked[], job: Job): Promise<PreviewAnswer[]> {
  const { progress, end } = steadyNews(job.progress)
  const news = readingNews(files.length, progress)
  const readers = readersWorth(sizesOf(desk, files), desk.readers)
  try {
    const answers = await readSideBySide({ startWorker: desk.startWorker, readers }, files.length, async (place, parser, ended) => {
      const answer = await previewFile({ desk, parser, news, place, signal: job.signal, stop: AbortSignal.any([job.signal, ended]) }, files[place] as Looked)
      news.end(place)
      return answer
    })
    if (job.signal.aborted && answers.every(isLeft)) throw fault('cancelled', 'wire.cancelled')
    return answers
  } finally {
    end()
  }
}

type Turn = {
  readonly desk: Desk
  readonly parser: Parser
  readonly news: ReadingNews
  readonly place: number
  /** The person's. */
  readonly signal: AbortSignal
  /** Fires with the person's, too, and when the file has to be read again or not at all. */
  readonly stop: AbortSignal
}

const isLeft = (answer: PreviewAnswer) => 'error' in answer && answer.error.code === 'cancelled'

function notLookedAt(desk: Desk, ticket: string): PreviewAnswer {
  let file = ''
  try {
    file = desk.files.open(ticket).name
  } catch {
    // Gone, and not looked for any more.
  }
  return { ticket, file, error: { code: 'cancelled', message: sentence('documents.notLookedAt') } }
}

async function previewFile({ desk, parser, news, place, signal, stop }: Turn, { ticket, options }: Looked): Promise<PreviewAnswer> {
  if (signal.aborted) return notLookedAt(desk, ticket)
  let file = ''
  try {
    const { name, path, isFound } = desk.files.open(ticket)
    file = name
    news.begin(place, name)
    const { sha256, size } = await hashFile(path, stop)
    const outline = await parser.outline({ path, name, size, sha256 }, { ...options, isFound }, stop, (done, total) => news.tell(place, done, total))
    const [existing, preview] = [existingOf(desk.store(), sha256), previewOf(outline, name)]
    return { ticket, file, size, sha256, existing, namesake: existing ? null : namesakeFinder(desk.store())(preview.title), preview }
  } catch (error) {
    if (signal.aborted) return notLookedAt(desk, ticket)
    // Ended for another reason: somebody else looks at it again, or nobody does.
    if (stop.aborted) throw error
    return { ticket, file, error: faultOfFile(error, file) }
  }
}

function existingOf(store: Store, sha256: string): { readonly id: string; readonly title: string } | null {
  const id = documentOfBytes(store, sha256)
  const row = id ? documentRows(store, [id])[0] : undefined
  return row ? { id: row.id, title: row.title } : null
}

function previewOf(outline: Outline, name: string) {
  return {
    ...outline,
    title: outline.title ?? titleOfFile(name),
    warnings: [...outline.warnings],
    doubts: [...outline.doubts],
    clauses: outline.clauses.map(clause => ({ ...clause, path: [...clause.path] })),
  }
}
