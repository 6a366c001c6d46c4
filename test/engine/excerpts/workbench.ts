import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Id, uuidv7 } from '#domain/ids.ts'
import { themePaths } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { type Calls, callsOf } from '../../../electron/cli/engine-calls.ts'
import { openEngine, type OpenedEngine } from '../../../electron/engine/index.ts'
import { lendWorker } from '../lent-workers.ts'

let made = 0
/** A new id; ids made later sort later. */
export function freshId(): Id {
  made += 1
  const random = new Uint8Array(10)
  new DataView(random.buffer).setUint32(6, made)
  return uuidv7(1_700_000_000_000 + made, random)
}

export type Workbench = {
  readonly engine: Calls
  readonly opened: OpenedEngine
  readonly folder: string
  /** Brings a text in and gives its document's id. */
  bringIn(title: string, text: string): Promise<Id>
  /** Highlights the first occurrence of `quote` after `from`. */
  highlight(document: Id, quote: string, themes?: readonly string[], more?: { memo?: string; starred?: boolean }): Promise<Id>
  /** Paths of all themes, in order. */
  paths(): Promise<string[]>
  themeId(path: string): Promise<Id>
  close(): Promise<void>
}

/**
 * A real project in a temporary folder behind all of the engine, with a clock that goes on a second at each look.
 * @param coder who is at work; null for whoever the settings name, so that people can take turns
 */
export async function openWorkbench(coder: string | null = 'Ada'): Promise<Workbench> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-rooms-'))
  let seconds = 0
  const opened = await openEngine({
    dataFolder: join(folder, 'data'),
    projectFile: join(folder, 'test.clausebook'),
    createProject: true,
    clock: () => Date.UTC(2026, 0, 1) + 1_000 * (seconds += 1),
    newId: freshId,
    log: () => undefined,
    startWorker: lendWorker,
    seedsFolder: '',
    showFolders: false,
    backups: false,
    ...(coder === null ? {} : { coder }),
  })
  const engine = callsOf(opened.handlers)
  const paths = async () => [...themePaths(await engine.themes.list({})).values()].map(path => path.join(' > '))
  return {
    engine,
    opened,
    folder,
    async bringIn(title, text) {
      const [answer] = await engine.documents.import({ pasted: [{ title, text }] })
      if (!answer || 'error' in answer) throw new Error(JSON.stringify(answer))
      return answer.document.id
    },
    async highlight(document, quote, themes = [], more = {}) {
      const { text } = await engine.documents.text({ document })
      const start = text.indexOf(quote)
      if (start < 0) throw new Error(`no “${quote}” in the text`)
      const id = freshId()
      await engine.annotations.create({ id, document, start, end: start + quote.length, themes: themes.map(path => ({ path: path.split(' > ') })), ...more })
      return id
    },
    paths,
    async themeId(path) {
      const rows = await engine.themes.list({})
      const found = [...themePaths(rows)].find(([, names]) => names.join(' > ') === path)
      if (!found) throw new Error(`no theme ${path}`)
      return found[0]
    },
    async close() {
      await opened.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The code and message of the refusal that a call ends with. */
export async function refusal(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof EngineError) return `${error.code} ${error.sentence.id}`
    throw error
  }
  return 'not refused'
}
