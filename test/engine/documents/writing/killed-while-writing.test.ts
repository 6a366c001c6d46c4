import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startChildWorker } from '../../../../electron/engine/workers/child-worker.ts'
import { start } from '../../store/children/child.ts'
import { openWorkbench } from '../workbench.ts'
import { large } from './large-plan.ts'

const folders = mkdtempSync(join(tmpdir(), 'clausebook-killed-'))
afterAll(() => rmSync(folders, { recursive: true, force: true }))

test.each([
  ['brought in', 'bring', 0], ['put in the place of another text', 'replace', 2],
])('the engine killed while a text is %s by its other process: nothing of it is there, and the project opens and takes the same again', async (_, way, highlights) => {
  const folder = join(folders, way)
  mkdirSync(folder)
  const child = await start('bring-much.ts', folder, way)
  expect(child.said).toMatch(/^writing \d+$/)
  const writer = Number(child.said.split(' ')[1])
  await child.kill()
  const file = join(folder, 'plans.clausebook')
  const again = await openWorkbench({ dataFolder: join(folder, 'home'), projectFile: file, startWorker: startChildWorker })
  const state = async () => ({
    documents: (await again.engine.documents.list({})).map(({ versionNumber, annotations, unsettled }) => ({ versionNumber, annotations, unsettled })),
    excerpts: (await again.engine.excerpts.list({})).total,
  })
  const untouched = { documents: highlights ? [{ versionNumber: 1, annotations: highlights, unsettled: 0 }] : [], excerpts: highlights }
  try {
    expect(await state()).toEqual(untouched)
    expect((await again.engine.history.list({})).map(({ label }) => label.id)).not.toContain('documents.replace')
    // Let go on, it ends by itself: nobody is there to tell.
    if (writer) process.kill(writer, 'SIGCONT')
    await expect.poll(() => isRunning(writer), { timeout: 60_000 }).toBe(false)
    expect(await state()).toEqual(untouched)
    const ticket = again.ticket('large.txt', large('large'))
    if (highlights) {
      const [row] = await again.engine.documents.list({})
      expect(await again.engine.documents.replace({ document: row?.id ?? '', file: ticket })).toMatchObject({ document: { versionNumber: 2, annotations: highlights } })
      await again.engine.history.undo({})
      expect(await state()).toEqual(untouched)
    } else expect(await again.engine.documents.import({ files: [ticket] })).toMatchObject([{ existing: false, document: { title: 'Plan large' } }])
    expect(await again.engine.projects.check({})).toEqual([])
  } finally {
    await again.close()
  }
})

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
