import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { openWorkbench } from '../documents/workbench.ts'
import { start } from '../store/children/child.ts'
import { many, manyHighlights, seen } from './many-highlights.ts'

test('the engine killed while its other process changes very many highlights: nothing of it is there, and all that was is', async () => {
  const open = (dataFolder?: string) => openWorkbench({ startWorker: startChildWorker, backups: false, ...(dataFolder && { dataFolder }) })
  let bench = await open()
  const { folder } = bench
  const { document, annotations } = await manyHighlights(bench.engine)
  const add = Array.from({ length: 100 }, (_, number) => ({ path: ['Very many', `Theme ${number}`] }))
  try {
    for (const way of ['tag', 'remove', 'undo']) {
      if (way === 'remove') await bench.engine.annotations.tag({ annotations, add })
      const before = await seen(bench.engine, document)
      const { undo } = await bench.engine.history.next({})
      await bench.close()
      const child = await start('change-much.ts', folder, way)
      expect(child.said).toMatch(/^writing \d+$/)
      const writer = Number(child.said.split(' ')[1])
      await child.kill()
      bench = await open(folder)
      expect(await seen(bench.engine, document)).toEqual(before)
      expect((await bench.engine.history.next({})).undo).toEqual(undo)
      // Let go on, it ends by itself: nobody is there to tell.
      if (writer) process.kill(writer, 'SIGCONT')
      await expect.poll(() => isRunning(writer), { timeout: 60_000 }).toBe(false)
      expect(await seen(bench.engine, document)).toEqual(before)
      expect(await bench.engine.projects.check({})).toEqual([])
      expect(await bench.engine.excerpts.count({})).toBe(many)
    }
    // And the same can still be done.
    await bench.engine.history.undo({})
    expect((await bench.engine.themes.list({})).map(({ name }) => name)).toEqual(['First', 'Second', 'Third'])
  } finally {
    await bench.remove()
  }
}, 240_000)

/** A process that nobody waits for stays as a zombie in a container without a first process that does. */
function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/stat`
  if (!existsSync(status)) return false
  try {
    return readFileSync(status, 'latin1').split(') ')[1]?.[0] !== 'Z'
  } catch {
    return false
  }
}
