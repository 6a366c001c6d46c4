/** Import against the bare parsers of its formats, its memory, how often it tells how far it is, and how long it holds the engine up. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createHash } from 'node:crypto'
import { strToU8 } from 'fflate'
import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import { openParser } from '../../../electron/engine/workers/parsing/parser.ts'
import { bareParsers } from './bare-parsers.ts'
import { type BenchFile, endings, makeFile, pages } from './import-files.ts'
import { makePlan } from '../plans.ts'
import { type Hold, measureHold } from '../engine-hold.ts'
import { call, newId, openAt } from '../project.ts'
import { measureShares } from './import-shares.ts'
import { round } from '../statistics.ts'
import { textLibraries } from './text-libraries.ts'

const runs = 5

/** One report a format; milliseconds of processor time, memory in MiB of the reading process at its most, above what it has when it has read a word. */
export async function measureImport(seed: number): Promise<Record<string, unknown>> {
  const files = endings.map(ending => makeFile(ending, seed))
  const large = { name: 'large.txt', bytes: strToU8(makePlan(0, 10_000_000, seed).text) }
  const report: Record<string, unknown> = {}
  for (const file of files) report[endingOf(file)] = await measureFormat(file)
  for (const file of files.filter(({ name }) => /docx|pdf/u.test(name))) report[`${endingOf(file)} of ${pages} pages, brought in`] = await measureProgress(file)
  report['txt of 10 MB'] = await measureNextTexts(large)
  return report
}

const endingOf = ({ name }: BenchFile) => name.slice(name.indexOf('.') + 1)

async function measureFormat(file: BenchFile): Promise<Record<string, unknown>> {
  const [bare, library] = [bareParsers[endingOf(file)], textLibraries[endingOf(file)]]
  const { bareParser, library: libraryTime, ...parts } = await measureShares(runs, file, bare, library)
  const all = Object.values(parts).reduce((sum, part) => sum + part, 0)
  const shareByPart = Object.fromEntries(Object.entries(parts).map(([part, time]) => [part, round(time / all)]))
  return {
    megabytes: round(file.bytes.length / 1e6),
    pagesPerSecond: { read: Math.round((1000 * pages) / parts.read), broughtIn: Math.round((1000 * pages) / all) },
    processorTime: parts,
    shareByPart,
    ...(bare && { bareParser, parserByRead: round(bareParser / parts.read), parserByAll: round(bareParser / all) }),
    ...(library && { library: libraryTime, libraryByRead: round(libraryTime / parts.read) }),
    memoryMiB: await memoryOf(file),
  }
}

const watchEvery = 5

async function memoryOf(file: BenchFile): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  let memory: () => number | null = () => null
  const parser = openParser(entry => {
    const port = startChildWorker(entry)
    memory = () => port.memory?.() ?? null
    return port
  })
  const read = async (name: string, bytes: Uint8Array) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await parser.parseInto(join(folder, 'reading'), { path, name, size: bytes.length, sha256 }, { clean: 'auto' }, new AbortController().signal)
  }
  await read('word.txt', Buffer.from('Plan'))
  const before = memory() ?? 0
  let most = before
  const watch = setInterval(() => { most = Math.max(most, memory() ?? 0) }, watchEvery)
  await read(file.name, file.bytes)
  clearInterval(watch)
  parser.close()
  rmSync(folder, { recursive: true, force: true })
  return Math.round((most - before) / 1048576)
}

/** Brings a file in through the engine. */
async function measureProgress(file: BenchFile): Promise<Hold> {
  return withEngine(async engine => (await bringIn(engine, file)).hold)
}

/** Puts a text with highlights in the place of another one, corrects it, and takes that back. */
async function measureNextTexts({ name, bytes }: BenchFile): Promise<Readonly<Record<string, Hold>>> {
  return withEngine(async engine => {
    const { document, hold: broughtIn } = await bringIn(engine, { name, bytes })
    const text = Buffer.from(bytes).toString('utf8')
    for (let start = 0; start < text.length - 60; start += Math.floor(text.length / highlights)) {
      await engine.handlers.annotations.create({ id: newId(), document, start, end: start + 40, themes: [{ path: ['Measured'] }], memo: '', starred: false }, call)
    }
    let met = 0
    const newer = text.replaceAll('district', word => (met++ % 20 === 0 ? 'county' : word))
    const replaced = await measureHold(tell => engine.handlers.documents.replace({ document, file: engine.files.fromBytes(Buffer.from(newer), name), clean: 'auto' }, { ...call, progress: tell }))
    const { version } = replaced.value.document
    const corrected = await measureHold(tell => engine.handlers.documents.correct({ document, version, text: `Title\n${newer}` }, { ...call, progress: tell }))
    const undone = await measureHold(async () => engine.handlers.history.undo({}, call))
    return { broughtIn, replaced: replaced.hold, corrected: corrected.hold, undone: undone.hold }
  })
}

const highlights = 1_000

async function bringIn(engine: OpenedEngine, { name, bytes }: BenchFile): Promise<{ readonly document: string; readonly hold: Hold }> {
  const { ticket, path } = engine.files.receive(name)
  writeFileSync(path, bytes)
  const { value: [answer], hold } = await measureHold(tell => engine.handlers.documents.import({ files: [ticket], pasted: [], clean: 'auto' }, { ...call, progress: tell }))
  if (!answer || 'error' in answer) throw new Error(JSON.stringify(answer))
  return { document: answer.document.id, hold }
}

async function withEngine<T>(body: (engine: OpenedEngine) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'clausebook-bench-'))
  const engine = await openAt(folder)
  try {
    return await body(engine)
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
