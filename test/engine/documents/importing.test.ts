import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ImportAnswer } from '#contract/documents/documents.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import type { WorkerPort } from '../../../electron/engine/workers/port.ts'
import { openWorkbench, sentenceOf, type Workbench } from './workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const bringIn = (...files: string[]) => bench.engine.documents.import({ files })
const documentOf = (answer: ImportAnswer | undefined) => {
  if (!answer || 'error' in answer) throw new Error(`not brought in: ${JSON.stringify(answer)}`)
  return answer.document
}
const fateOf = (answer: ImportAnswer) => ('error' in answer ? answer.error.message.id : answer.existing ? 'existing' : 'new')
const summary = (answers: ImportAnswer[]) => answers.map(answer => `${answer.file} ${fateOf(answer)}`)

const watch = (port: WorkerPort, ports: WorkerPort[]) => {
  ports.push(port)
  return port
}

/** Keeps a reader busy for a second or more, and well below the memory that one may take: twice as many come close to it. */
const slowPage = '<i>a</i>'.repeat(500_000)

describe('bringing in', () => {
  test('a plan becomes a document with its text, clauses, warnings and original bytes', async () => {
    const bytes = Buffer.from('\ufeffPlan for Health\r\n\r\nI. Goals\r\n1. First\r\n3. Third\r\n')
    const document = documentOf((await bringIn(bench.ticket('plan.txt', bytes)))[0])
    expect(document).toMatchObject({
      title: 'Plan for Health', language: 'en', fileName: 'plan.txt', mediaType: 'text/plain', encoding: 'utf-8', versionNumber: 1,
      annotations: 0, attributes: {},
    })
    const { text, version } = await bench.engine.documents.text({ document: document.id })
    expect(text).toBe('Plan for Health\n\nI. Goals\n1. First\n3. Third\n')
    expect(document).toMatchObject({ version, characters: text.length })
    const clauses = await bench.engine.documents.clauses({ document: document.id })
    expect(document.clauses).toBe(clauses.length)
    expect(clauses.map(({ label, path, start, textEnd }) => [label, path.join(' '), text.slice(start, textEnd)])).toEqual([
      ['', '', 'Plan for Health'], ['I', 'I', 'I. Goals'], ['1', 'I 1', '1. First'], ['3', 'I 3', '3. Third'],
    ])
    expect(document.warnings).toEqual([expect.objectContaining({ id: 'importing.warning.gap', start: text.indexOf('3.') })])
    const { ticket, fileName } = await bench.engine.documents.original({ document: document.id })
    expect(fileName).toBe('plan.txt')
    expect(readFileSync(bench.files.open(ticket).path)).toEqual(bytes)
  })

  test('answers stand in the order of the files; what cannot be read is told, the rest comes in as one step', async () => {
    const files = { 'a.txt': 'Alpha', 'b.pdf': '%PDF-1.4', 'c.html': '<h1>Gamma</h1>', 'd.txt': '' }
    const answers = await bringIn(...Object.entries(files).map(([name, content]) => bench.ticket(name, content)))
    expect(summary(answers)).toEqual(['a.txt new', 'b.pdf importing.pdfBroken', 'c.html new', 'd.txt importing.emptyFile'])
    const label = { id: 'documents.import', values: { count: 2 } }
    expect(await bench.engine.history.list({})).toMatchObject([{ label, coder: 'Tester' }])
    await bench.engine.history.undo({})
    expect(await bench.engine.documents.list({})).toEqual([])
    await bench.engine.history.redo({})
    expect((await bench.engine.documents.list({})).map(({ title }) => title)).toEqual(['Alpha', 'Gamma'])
  })

  test('many documents are listed in the order in which they came in', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `Plan ${index}`)
    await bringIn(...names.map(name => bench.ticket(`${name}.txt`, name)))
    expect((await bench.engine.documents.list({})).map(({ title }) => title)).toEqual(names)
  })

  test('the same bytes are not stored twice, whatever they are called', async () => {
    const [first, again] = await bringIn(bench.ticket('a.txt', 'Same text'), bench.ticket('copy.txt', 'Same text'))
    const [later] = await bringIn(bench.ticket('later.txt', 'Same text'))
    expect([first, again, later].map(answer => answer && 'existing' in answer && answer.existing)).toEqual([false, true, true])
    expect(documentOf(later).id).toBe(documentOf(first).id)
    expect(documentOf(again).id).toBe(documentOf(first).id)
    expect(await bench.engine.documents.list({})).toHaveLength(1)
    expect(await bench.engine.history.list({})).toMatchObject([{ label: { values: { count: 1 } } }])
  })

  test('a removed document’s bytes come in anew', async () => {
    const first = documentOf((await bringIn(bench.ticket('a.txt', 'Same text')))[0])
    await bench.engine.documents.remove({ documents: [first.id] })
    const [answer] = await bringIn(bench.ticket('a.txt', 'Same text'))
    expect(answer).toMatchObject({ existing: false })
    expect(documentOf(answer).id).not.toBe(first.id)
  })

  test('pasted text comes in as it is, under its title or first line', async () => {
    const pasted = [{ title: ' My note ', text: 'Body 一\r\nmore' }, { text: 'First line\nrest' }]
    const answers = await bench.engine.documents.import({ pasted, encoding: 'utf-16le' })
    expect(answers.map(answer => documentOf(answer).title)).toEqual(['My note', 'First line'])
    expect((await bench.engine.documents.text({ document: documentOf(answers[0]).id })).text).toBe('Body 一\nmore')
    expect(readdirSync(bench.files.open(bench.files.fromBytes(Buffer.from('x'), 'x')).path.replace(/[^/]*$/u, ''))).toHaveLength(1)
  })

  test('a title comes from the file name where the text has none', async () => {
    expect(documentOf((await bringIn(bench.ticket('规划 2026.txt', '——\n***')))[0]).title).toBe('规划 2026')
  })

  test('lone surrogates and NULs never reach the store', async () => {
    const bytes = Buffer.from('\ufeffPlan \ud800 with \0 words', 'utf16le')
    const document = documentOf((await bringIn(bench.ticket('a.txt', bytes)))[0])
    expect((await bench.engine.documents.text({ document: document.id })).text).toBe('Plan \ufffd with  words')
    expect(document).toMatchObject({ encoding: 'utf-16le', characters: 18 })
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  test('characters are UTF-16 units of the text, whatever it is written in', async () => {
    const text = '第一条　𠮷野家 👨‍👩‍👧 e\u0301'
    expect(documentOf((await bringIn(bench.ticket('a.txt', text)))[0]).characters).toBe(text.length)
  })

  test('3 MB come in whole', async () => {
    const text = readFileSync(resolve('seeds/sample-numbered-sections.txt'), 'utf8').repeat(140)
    const document = documentOf((await bringIn(bench.ticket('long.txt', text)))[0])
    expect(document.characters).toBe(text.replaceAll('\r\n', '\n').length)
    expect(document.characters).toBeGreaterThan(3_000_000)
    const clauses = await bench.engine.documents.clauses({ document: document.id })
    expect(clauses.at(-1)?.end).toBeLessThanOrEqual(document.characters)
  })

  test('progress names each file, and the saving', async () => {
    const seen: string[] = []
    const files = [bench.ticket('a.txt', 'A plan'), bench.ticket('b.txt', 'B plan')]
    await bench.engine.documents.import(
      { files },
      { onProgress: ({ stage, item, done, total }) => seen.push(`${stage} ${item} ${Math.floor(done)}/${total}`) },
    )
    expect([...new Set(seen)]).toEqual(['documents.stage.reading a.txt 0/2', 'documents.stage.reading b.txt 1/2', 'documents.stage.saving a.txt 0/2'])
  })

  test('a file that vanished or was never chosen is told by a sentence', async () => {
    const { fromPath } = bench.files
    const answers = await bringIn(fromPath(join(bench.folder, 'nowhere.txt')), 'A'.repeat(20), fromPath(bench.folder))
    expect(answers.map(fateOf)).toEqual(['files.gone', 'files.unknownTicket', 'files.notAFile'])
    expect(await bench.engine.history.list({})).toEqual([])
  })

  test('tickets of what came in are used up, those of what failed can be tried again', async () => {
    const good = bench.ticket('a.txt', 'A plan')
    const bad = bench.ticket('b.txt', Buffer.from('(\u00c3)\u00ff', 'latin1'))
    await bringIn(good, bad)
    expect((await bringIn(good, bad)).map(fateOf)).toEqual(['files.unknownTicket', 'importing.unknownEncoding'])
  })

  test('pages learn of the new documents before the answer', async () => {
    const heard: string[] = []
    bench.on('changed', ({ operation, entities }) => heard.push(`${operation?.label.id} ${entities.join(' ')}`))
    await bringIn(bench.ticket('a.txt', 'A plan'))
    expect(heard).toEqual(['documents.import document'])
  })
})

describe('cancelling and dying', () => {
  test('a cancel keeps what is read, as one step; the rest is told, and can be brought in again', async () => {
    const controller = new AbortController()
    await bench.remove()
    bench = await openWorkbench({ readers: 1 })
    const files = [bench.ticket('a.txt', 'A plan'), bench.ticket('slow.html', slowPage), bench.ticket('c.txt', 'C plan')]
    const answers = await bench.engine.documents.import(
      { files },
      { signal: controller.signal, onProgress: ({ item }) => item === 'slow.html' && controller.abort() },
    )
    expect(summary(answers)).toEqual(['a.txt new', 'slow.html documents.notBroughtIn', 'c.txt documents.notBroughtIn'])
    expect((await bench.engine.documents.list({})).map(({ title }) => title)).toEqual(['A plan'])
    expect(await bench.engine.history.list({})).toMatchObject([{ label: { id: 'documents.import', values: { count: 1 } } }])
    expect(summary(await bringIn(...files))).toEqual([' files.unknownTicket', 'slow.html new', 'c.txt new'])
  })

  test('a cancel before anything is read leaves nothing', async () => {
    const controller = new AbortController()
    const files = [bench.ticket('slow.html', slowPage), bench.ticket('a.txt', 'A plan')]
    const running = bench.engine.documents.import({ files }, { signal: controller.signal, onProgress: () => controller.abort() })
    expect(await sentenceOf(running)).toBe('cancelled wire.cancelled')
    expect(await bench.engine.documents.list({})).toEqual([])
    expect(await bench.engine.history.list({})).toEqual([])
  })

  test('a cancel while saving, pressed twice, keeps all', async () => {
    const controller = new AbortController()
    const files = [bench.ticket('a.txt', 'A plan'), bench.ticket('b.txt', 'B plan')]
    const press = () => [controller.abort(), controller.abort()]
    const answers = await bench.engine.documents.import({ files }, { signal: controller.signal, onProgress: ({ stage }) => stage.endsWith('saving') && press() })
    expect(summary(answers)).toEqual(['a.txt new', 'b.txt new'])
    expect(await bench.engine.documents.list({})).toHaveLength(2)
  })

  test('nothing private is left when the call has ended', async () => {
    const controller = new AbortController()
    const files = [bench.ticket('a.txt', 'A plan'), bench.ticket('b.txt', ''), bench.ticket('slow.html', slowPage)]
    await bench.engine.documents.import({ files }, { signal: controller.signal, onProgress: ({ item }) => item === 'slow.html' && controller.abort() })
    const last = bench.files.fromBytes(Buffer.from('x'), 'x')
    expect(readdirSync(dirname(bench.files.open(last).path))).toHaveLength(1)
  })

  test('a file that changes between its reading and its storing is told, the others come in', async () => {
    const [first, second] = [bench.ticket('a.txt', 'A plan'), bench.ticket('b.txt', 'B plan')]
    const { path } = bench.files.open(first)
    const running = (files: string[]) => bench.engine.documents.import({ files }, { onProgress: ({ item }) => item === 'b.txt' && writeFileSync(path, 'Another') })
    expect(summary(await running([first, second]))).toEqual(['a.txt importing.changedMeanwhile', 'b.txt new'])
  })

  test('closing the workbench ends the reading and stores nothing', async () => {
    const ports: WorkerPort[] = []
    const other = await openWorkbench({ startWorker: entry => watch(startChildWorker(entry), entry === 'parse' ? ports : []) })
    const begun = Promise.withResolvers<void>()
    const files = [other.ticket('slow.html', slowPage)]
    void other.engine.documents.import({ files }, { onProgress: () => begun.resolve() }).catch(() => undefined)
    await begun.promise
    await expect.poll(() => ports.length).toBe(1)
    let isEnded = false
    ports[0]?.onExit(() => (isEnded = true))
    // The engine itself ends it, before its port closes and takes back what was asked through it.
    await other.opened.close()
    await expect.poll(() => isEnded).toBe(true)
    await other.close()
    const again = await openWorkbench({ dataFolder: other.folder })
    expect(await again.engine.documents.list({})).toEqual([])
    await again.remove()
  })

  test('a reader that dies costs only the file it was reading', async () => {
    const ports: WorkerPort[] = []
    const other = await openWorkbench({ readers: 1, startWorker: entry => watch(startChildWorker(entry), entry === 'parse' ? ports : []) })
    const files = [other.ticket('a.txt', 'A plan'), other.ticket('slow.html', slowPage), other.ticket('c.txt', 'C plan')]
    const killSoon = () => setTimeout(() => ports[0]?.kill(), 100)
    const answers = await other.engine.documents.import({ files }, { onProgress: ({ item }) => item === 'slow.html' && killSoon() })
    expect(summary(answers)).toEqual(['a.txt new', 'slow.html importing.workerDied', 'c.txt new'])
    expect(ports).toHaveLength(2)
    await other.remove()
  })
})

describe('the originals and the samples', () => {
  const originals = process.env['CLAUSEBOOK_ORIGINALS'] ?? resolve('../shared/seeds')
  const folders = [resolve('seeds'), ...(existsSync(originals) ? [originals] : [])]
  if (folders.length < 2) console.log(`the original plans are not in ${originals}: only the samples were brought in`)

  test.each(folders)('everything in %s comes in with clauses that cite', async folder => {
    const names = readdirSync(folder).filter(name => name.endsWith('.txt'))
    const answers = await bringIn(...names.map(name => bench.files.fromPath(join(folder, name))))
    expect(summary(answers)).toEqual(names.map(name => `${name} new`))
    for (const answer of answers) {
      const clauses = await bench.engine.documents.clauses({ document: documentOf(answer).id })
      expect(clauses.length).toBeGreaterThan(8)
      const cited = clauses.filter(({ label }) => label).map(({ path }) => path.join(' '))
      expect(new Set(cited).size).toBe(cited.length)
    }
    expect(await bench.engine.projects.check({})).toEqual([])
  })
})
