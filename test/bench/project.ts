import { cpus, totalmem } from 'node:os'
import { join, resolve } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { type EngineOptions, openEngine, type OpenedEngine } from '../../electron/engine/index.ts'
import { startChildWorker } from '../../electron/engine/workers/child-worker.ts'
import { uuidv7 } from '../../electron/domain/ids.ts'
import { makePlan, random } from './plans.ts'

export type Call = { readonly signal: AbortSignal; readonly progress: () => void }
export const call: Call = { signal: new AbortController().signal, progress: () => undefined }

export async function openAt(folder: string, options: Partial<EngineOptions> = {}): Promise<OpenedEngine> {
  return openEngine({
    dataFolder: join(folder, 'home'), projectFile: join(folder, 'bench.clausebook'), createProject: true, backups: false, coder: 'bench',
    log: () => undefined, startWorker: startChildWorker, seedsFolder: resolve('seeds'), showFolders: false, ...options,
  })
}

export const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))

export type Size = { readonly plans: number; readonly characters: number; readonly highlights: number; readonly themes: number }

/** Fills a project: plans through the import, highlights through the same call as the window's, spread over all plans. */
export async function fill(engine: OpenedEngine, size: Size, seed: number): Promise<readonly string[]> {
  const { documents, themes } = engine.handlers
  const pasted = Array.from({ length: size.plans }, (_, number) => makePlan(number, size.characters, seed))
  const ids: string[] = []
  for (let at = 0; at < pasted.length; at += 50) {
    const answers = await documents.import({ files: [], pasted: pasted.slice(at, at + 50), clean: 'auto' }, call)
    for (const answer of answers) {
      if ('error' in answer) throw new Error(JSON.stringify(answer.error))
      ids.push(answer.document.id)
    }
  }
  const themeIds = Array.from({ length: size.themes }, newId)
  for (const [index, id] of themeIds.entries()) await themes.create({ id, parent: null, name: `Theme ${index + 1}`, definition: '', shortcut: '' }, call)
  await highlight(engine, ids, themeIds, size.highlights, seed)
  return ids
}

/** Makes highlights of 20 to 220 code units at even distances, each with one or two themes. */
export async function highlight(engine: OpenedEngine, documents: readonly string[], themes: readonly string[], count: number, seed: number): Promise<void> {
  const next = random(seed + 1)
  for (const [index, document] of documents.entries()) {
    const mine = Math.floor(count / documents.length) + (index < count % documents.length ? 1 : 0)
    const { text } = await engine.handlers.documents.text({ document }, call)
    for (let made = 0; made < mine; made += 1) {
      const start = Math.floor(((made + 0.1) * (text.length - 300)) / mine)
      const chosen = [themes[made % themes.length], ...(next() < 0.3 ? [themes[(made * 7 + 3) % themes.length]] : [])]
      const references = [...new Set(chosen)].flatMap(id => (id ? [{ id }] : []))
      await engine.handlers.annotations.create(
        { id: newId(), document, start, end: start + 20 + Math.floor(next() * 200), themes: references, memo: '', starred: made % 17 === 0 }, call,
      )
    }
  }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/** What this process takes up, and what of its heap is still held once garbage is collected: the engine's and what measures keep for their floors, MiB. */
export function memoryNow() {
  const resident = process.memoryUsage.rss()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return { residentMiB: mebibytes(resident), heldMiB: mebibytes(heapUsed + external) }
}

const mebibytes = (bytes: number) => Math.round(bytes / 1_048_576)

export const machine = () => ({
  cpu: cpus()[0]?.model ?? '', cores: cpus().length, memoryMiB: mebibytes(totalmem()), platform: `${process.platform} ${process.arch}`, node: process.version,
})
