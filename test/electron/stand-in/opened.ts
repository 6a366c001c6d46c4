import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openEngine, type OpenedEngine } from '../../../electron/engine/index.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'

/** A real engine in a folder of its own. */
export async function openTestEngine(): Promise<{
  readonly engine: OpenedEngine
  readonly folder: string
  readonly log: string[]
  close(): Promise<void>
}> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-window-'))
  const log: string[] = []
  const engine = await openEngine({
    dataFolder: join(folder, 'data'),
    log: line => log.push(line),
    startWorker: startChildWorker,
    seedsFolder: resolve('seeds'),
    showFolders: true,
  })
  return {
    engine,
    folder,
    log,
    async close() {
      await engine.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
