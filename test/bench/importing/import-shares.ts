/** Where an import's processor time goes, beyond the bare parser: what each part of it buys is told in electron/engine/importing/README.md. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { indexText } from '../../../electron/domain/words/terms.ts'
import { storeBatch } from '../../../electron/engine/importing/storing/batch.ts'
import { hashBytes } from '../../../electron/engine/importing/incoming-file.ts'
import { passagesOf } from '../../../electron/engine/importing/passages.ts'
import { prepareVersion } from '../../../electron/engine/importing/prepare.ts'
import { readSource } from '../../../electron/engine/importing/read.ts'
import { openStore } from '../../../electron/engine/store/database.ts'
import { finish } from '../../../electron/engine/store/lending/steps.ts'
import { keepReading, readKept } from '../../../electron/engine/workers/parsing/kept-reading.ts'
import type { BenchFile } from './import-files.ts'
import { newId } from '../project.ts'
import { round, timesOf } from '../statistics.ts'

const inOneGo = 5

type Work = ((bytes: Uint8Array) => unknown) | undefined
export type Parts = 'bareParser' | 'library' | 'read' | 'clauses' | 'index' | 'handOver' | 'write'

/**
 * Runs the parts of one import, the bare parser and a library that reads the format to text in turn, so that whatever else the machine does falls on all; the first turn is not
 * counted. Each is done several times in one go, so that most of the garbage that is cleared away in it is its own. Milliseconds of this
 * thread's processor time, medians, so that other people's work on the machine is not in them.
 */
export async function measureShares(runs: number, file: BenchFile, bare: Work, library: Work): Promise<Record<Parts, number>> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  const [path, reading] = [join(folder, file.name), join(folder, 'reading')]
  writeFileSync(path, file.bytes)
  const times: Record<Parts, number[]> = { bareParser: [], library: [], read: [], clauses: [], index: [], handOver: [], write: [] }
  for (let run = -1; run < runs; run += 1) {
    const spend = async <T>(part: Parts, body: () => T | Promise<T>, repeats = inOneGo): Promise<T> => {
      const before = process.threadCpuUsage()
      for (let repeat = 1; repeat < repeats; repeat += 1) await body()
      const value = await body()
      const { user, system } = process.threadCpuUsage(before)
      if (run >= 0) times[part].push((user + system) / 1000 / repeats)
      return value
    }
    if (bare) await spend('bareParser', () => bare(file.bytes))
    if (library) await spend('library', () => library(file.bytes), file.name.endsWith('pdf') ? 1 : inOneGo)
    const { text, hints } = await spend('read', () => readSource(file.bytes, file.name))
    const { clauses } = await spend('clauses', () => readClauses(text, hints))
    await spend('index', () => passagesOf(text, clauses).map(({ start, end }) => indexText(text.slice(start, end))))
    const prepared = await prepareVersion(file.bytes, file.name, { clean: 'auto' })
    await spend('handOver', () => {
      keepReading(reading, prepared)
      readKept(reading)
    })
    const store = await openStore({ file: join(folder, `${run}.clausebook`), create: { name: 'Bench' }, coder: () => 'bench', clock: Date.now, newId, holder: { name: 'bench' } })
    const files = [{ name: file.name, sha256: hashBytes(file.bytes), path, reading, values: {}, attributes: {} }]
    await spend('write', () => store.operation({ id: 'documents.import' }, write => finish(storeBatch(store, write, files, { isStopped: () => false, tell: () => undefined }))), 1)
    await store.close()
  }
  rmSync(folder, { recursive: true, force: true })
  const median = (part: Parts) => round(timesOf(times[part]).p50)
  return { bareParser: bare ? median('bareParser') : 0, library: library ? median('library') : 0, read: median('read'), clauses: median('clauses'), index: median('index'), handOver: median('handOver'), write: median('write') }
}
