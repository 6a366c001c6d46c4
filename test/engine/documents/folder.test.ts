import { monitorEventLoopDelay } from 'node:perf_hooks'
import { closeSync, openSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ImportAnswer } from '#contract/documents/documents.ts'
import { makeDocx, paragraph } from '../importing/docx/given-docx.ts'
import { assemble } from '../importing/pdf/pdf-writer.ts'
import { mixedFiles } from './mixed-folder.ts'
import { workbenchForEach } from './workbench.ts'

const bench = workbenchForEach()

const fateOf = (answer: ImportAnswer) => ('error' in answer ? answer.error.message.id : answer.existing ? 'existing' : 'new')

/** `CLAUSEBOOK_FOLDER=500` measures a folder of 500 files, a tenth of them broken; the usual run takes fewer and as many broken ones. */
const measured = Number(process.env['CLAUSEBOOK_FOLDER'] ?? 0)
const [good, broken] = measured > 0 ? [Math.round(measured * 0.9), Math.round(measured * 0.1)] : [48, 16]

test(`of a folder of ${good + broken} mixed files ${good} come in as one step, ${broken} are told with their reasons`, { timeout: 600_000 }, async () => {
  const expected = new Map<string, string>()
  const files = [...mixedFiles(good, broken)].map(({ name, bytes, refusal }) => {
    expected.set(name, refusal ?? 'new')
    return bench.ticket(name, bytes)
  })
  globalThis.gc?.()
  const before = process.memoryUsage().rss
  let highest = before
  const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  const told: { at: number; done: number; stage: string }[] = []
  const started = performance.now()
  delay.enable()
  let longestReading = 0
  const answers = await bench.engine.documents.import({ files }, {
    onProgress({ stage, done }) {
      told.push({ at: performance.now() - started, done, stage })
      // What stalls after the last of these is the one transaction.
      if (stage.endsWith('reading')) longestReading = delay.max / 1e6
    },
  })
  const seconds = (performance.now() - started) / 1_000
  delay.disable()
  clearInterval(watch)

  expect(Object.fromEntries(answers.map(answer => [answer.file, fateOf(answer)]))).toEqual(Object.fromEntries(expected))
  expect(await bench.engine.documents.list({})).toHaveLength(good)
  expect(await bench.engine.history.list({})).toMatchObject([{ label: { id: 'documents.import', values: { count: good } } }])
  const read = told.filter(({ stage }) => stage.endsWith('reading')).map(({ done }) => done)
  expect(read).toEqual(read.toSorted((a, b) => a - b))
  expect((highest - before) / 1e6).toBeLessThan(300)
  const gaps = told.map(({ at }, index) => at - (told[index - 1]?.at ?? 0))
  const saving = told.findIndex(({ stage }) => stage.endsWith('saving'))
  const measures = { files: good + broken, seconds, megabytesMore: (highest - before) / 1e6, longestGap: Math.max(...gaps.slice(0, saving)), stallWhileReading: longestReading, stallWhileSaving: delay.max / 1e6 }
  if (measured > 0) console.log(JSON.stringify(measures))
  await bench.engine.history.undo({})
  expect(await bench.engine.documents.list({})).toEqual([])
})

describe('a file made to do harm is refused in a sentence, and the next one comes in', () => {
  /** 100 MB, written piece by piece. */
  const longLine = () => {
    const path = join(bench.folder, 'line.txt')
    const file = openSync(path, 'w')
    for (let written = 0; written < 100; written++) writeSync(file, Buffer.alloc(1_000_000, 'water '))
    closeSync(file)
    return bench.files.fromPath(path)
  }
  const ticket = (name: string, bytes: string | Uint8Array) => () => bench.ticket(name, bytes)
  const cyclic = () => assemble(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Count 2 /Kids [2 0 R 2 0 R] >>'], '/Root 1 0 R')
  const hostile: readonly (readonly [what: string, file: () => string, refusal: string])[] = [
    ['a line of 100 MB', longLine, 'importing.tooLong'],
    ['a million lines', () => bench.ticket('lines.txt', 'a\n'.repeat(1_000_000)), 'importing.tooManyLines'],
    ['a million paragraphs', () => bench.ticket('p.docx', makeDocx({ body: '<w:p/>'.repeat(1_000_000) })), 'importing.packed.tooLarge'],
    ['5,000 controls in each other', () => bench.ticket('deep.docx', makeDocx({ body: '<w:sdt><w:sdtContent>'.repeat(5_000) })), 'importing.packed.tooDeep'],
    ['5,000 elements in each other', ticket('deep.html', `${'<div>'.repeat(5_000)}x`), 'importing.tooDeep'],
    ['a part that unpacks to 300 MB', () => bench.ticket('bomb.docx', makeDocx({ body: paragraph('a'.repeat(300_000_000)) })), 'importing.packed.tooLarge'],
    ['an entity that grows', () => bench.ticket('laughs.docx', makeDocx({ body: '', parts: { 'word/document.xml': '<!DOCTYPE d [<!ENTITY a "lol">]><d>&a;</d>' } })), 'importing.packed.doctype'],
    ['pages that hold themselves', () => bench.ticket('cyclic.pdf', cyclic()), 'importing.pdfBroken'],
  ]

  test.each(hostile)('%s', { timeout: 120_000 }, async (_, file, refusal) => {
    const files = [file(), bench.ticket('next.txt', 'Plan for clean water')]
    const before = process.memoryUsage().rss
    let highest = before
    const watch = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 20)
    const answers = await bench.engine.documents.import({ files })
    clearInterval(watch)
    expect(answers.map(fateOf)).toEqual([refusal, 'new'])
    expect((highest - before) / 1e6).toBeLessThan(300)
  })
})
