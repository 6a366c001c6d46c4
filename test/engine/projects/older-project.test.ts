import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openWorkbench } from '../documents/workbench.ts'

test('a project of an older shape that is only read is read by other processes in today’s shape, and keeps its own', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-older-'))
  const projectFile = join(folder, 'older.clausebook')
  const bytes = gunzipSync(readFileSync(resolve('test/migrations/older/version-6.sqlite.gz')))
  writeFileSync(projectFile, bytes)
  const bench = await openWorkbench({ dataFolder: folder, projectFile, createProject: false, readOnly: true, answeredHere: 0 })
  // The process `align` reads a table that version 6 had not, the process `read` the newest columns of themes.
  expect(await bench.engine.alignments.list({})).toEqual([])
  expect(await bench.engine.excerpts.count({})).toBe(0)
  await bench.close()
  expect(bench.internal).toEqual([])
  expect(readFileSync(projectFile).equals(bytes)).toBe(true)
  rmSync(folder, { recursive: true })
})
