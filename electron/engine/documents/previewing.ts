import type { PreviewAnswer } from '#contract/documents.ts'
import type { Desk } from '../desk.ts'
import type { PrepareOptions } from '../importing/prepare.ts'
import type { Store } from '../store/database.ts'
import type { Outline } from '../workers/outline.ts'
import { openParser, type Parser } from '../workers/parsing.ts'
import type { Job } from './bringing-in.ts'
import { fault, faultOfFile, hashFile, titleOfFile } from '../importing/incoming-file.ts'
import { documentOfBytes } from '../importing/storing/document.ts'
import { documentRows } from './queries.ts'
import { steadyNews } from './steady-news.ts'

export type Looked = { readonly ticket: string; readonly options: PrepareOptions }

/**
 * Reads files in another process as `bringIn` does, and stores nothing: their tickets stay good. The answers stand in the order of the
 * files; a file that can't be read is answered with its reason.
 * @throws EngineError `cancelled` when the signal fires
 */
export async function previewFiles(desk: Desk, files: readonly Looked[], job: Job): Promise<PreviewAnswer[]> {
  const parser = openParser(desk.startWorker)
  const answers: PreviewAnswer[] = []
  const { progress, end } = steadyNews(job.progress)
  try {
    for (const [done, looked] of files.entries()) answers.push(await previewFile(desk, parser, looked, { signal: job.signal, progress }, { done, total: files.length }))
    return answers
  } finally {
    end()
    parser.close()
  }
}

async function previewFile(desk: Desk, parser: Parser, { ticket, options }: Looked, job: Job, count: { done: number; total: number }): Promise<PreviewAnswer> {
  if (job.signal.aborted) throw fault('cancelled', 'wire.cancelled')
  const stage = 'documents.stage.reading'
  let file = ''
  try {
    const { name, path, isFound } = desk.files.open(ticket)
    file = name
    job.progress({ stage, item: name, ...count })
    const { sha256, size } = await hashFile(path, job.signal)
    const tell = (done: number, total: number) => job.progress({ stage, item: name, ...count, done: count.done + done / total })
    const outline = await parser.outline({ path, name, size, sha256 }, { ...options, isFound }, job.signal, tell)
    return { ticket, file, size, existing: existingOf(desk.store(), sha256), preview: previewOf(outline, name) }
  } catch (error) {
    if (job.signal.aborted) throw fault('cancelled', 'wire.cancelled')
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
    clauses: outline.clauses.map(clause => ({ ...clause, path: [...clause.path] })),
  }
}
