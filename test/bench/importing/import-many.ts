/** Many files brought in at once, by the clock: with one reading process, with as many as the processors allow, and the bare parsers alone. */
import { execFileSync, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { startFile } from '../../../electron/engine/workers/child-worker.ts'
import type { StartWorker } from '../../../electron/engine/workers/port.ts'
import { usualReaders } from '../../../electron/engine/workers/parsing/side-by-side.ts'
import { mixedFiles } from '../../engine/documents/mixed-folder.ts'
import { type BenchFile, endings, makeFile } from './import-files.ts'
import { call, openAt } from '../project.ts'
import { round, time, timesOf } from '../statistics.ts'

const runs = 3
/** As the built program starts them: from the sources, a process takes four times as long to begin. */
const startBuilt: StartWorker = entry => startFile(resolve('out/main', `${entry}.js`))
const filesAFormat = 8

/**
 * Milliseconds by the clock, the least of some runs in turn: from the call to its answer, the start of the processes within; the bare
 * parsers read the same files one after the other in one process that has started, and do nothing with them.
 */
type Many = {
  readonly files: number
  readonly megabytes: number
  readonly bareParser: number
  readonly oneReader: number
  readonly sideBySide: number
  readonly megabytesPerSecond: { readonly bareParser: number; readonly oneReader: number; readonly sideBySide: number }
  readonly parserByOneReader: number
  readonly parserBySideBySide: number
  readonly oneReaderBySideBySide: number
}

export async function measureMany(seed: number): Promise<Record<string, unknown>> {
  execFileSync(process.execPath, ['electron/launch/build.mjs'], { stdio: 'inherit' })
  const report: Record<string, unknown> = { readers: usualReaders, '500 mixed files, 50 of them broken': await measureBatch([...mixedFiles(450, 50)]) }
  for (const ending of endings) {
    const files = Array.from({ length: filesAFormat }, (_, number) => ({ ...makeFile(ending, seed + number), name: `plan ${number}.${ending}` }))
    report[`${filesAFormat} ${ending} of 300 pages`] = await measureBatch(files)
  }
  return report
}

async function measureBatch(files: readonly BenchFile[]): Promise<Many> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  const paths = files.map(({ name, bytes }) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  const times: Record<'bareParser' | 'oneReader' | 'sideBySide', number[]> = { bareParser: [], oneReader: [], sideBySide: [] }
  for (let run = 0; run < runs; run += 1) {
    times.bareParser.push(await parseBare(paths))
    times.oneReader.push(await bringIn(join(folder, `one ${run}`), paths, 1))
    times.sideBySide.push(await bringIn(join(folder, `many ${run}`), paths, usualReaders))
  }
  rmSync(folder, { recursive: true, force: true })
  const best = (what: keyof typeof times) => timesOf(times[what]).best
  const [bareParser, oneReader, sideBySide] = [best('bareParser'), best('oneReader'), best('sideBySide')]
  const megabytes = round(files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6)
  const rate = (milliseconds: number) => round((1000 * megabytes) / milliseconds)
  return {
    files: files.length, megabytes, bareParser, oneReader, sideBySide,
    megabytesPerSecond: { bareParser: rate(bareParser), oneReader: rate(oneReader), sideBySide: rate(sideBySide) },
    parserByOneReader: round(bareParser / oneReader), parserBySideBySide: round(bareParser / sideBySide), oneReaderBySideBySide: round(oneReader / sideBySide),
  }
}

async function parseBare(paths: readonly string[]): Promise<number> {
  const child = fork(join(import.meta.dirname, 'bare-process.ts'), { execArgv: ['--no-warnings'] })
  const exit = once(child, 'exit').then(([code]) => { throw new Error(`the bare parsers ended: ${code}`) })
  await Promise.race([once(child, 'message'), exit])
  child.send(paths)
  const [milliseconds] = await Promise.race([once(child, 'message'), exit]) as [number]
  child.disconnect()
  await exit.catch(() => undefined)
  return milliseconds
}

async function bringIn(home: string, paths: readonly string[], readers: number): Promise<number> {
  mkdirSync(home)
  const engine = await openAt(home, { readers, startWorker: startBuilt })
  try {
    const files = paths.map(path => engine.files.fromPath(path))
    return await time(() => engine.handlers.documents.import({ files, pasted: [], clean: 'auto' }, call))
  } finally {
    await engine.close()
  }
}
