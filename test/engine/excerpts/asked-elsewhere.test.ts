import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { cellsOf } from '#domain/comparing/cells.ts'
import { suggest } from '#domain/attributes/suggestions.ts'
import { startChildWorker } from '../../../electron/engine/workers/child-worker.ts'
import type { StartWorker, WorkerPort } from '../../../electron/engine/workers/port.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../documents/workbench.ts'
import { newId } from '../store/given/rows.ts'

/** Looks at what the reading process answers before the engine hears it; false keeps it back. */
let meddle: ((port: WorkerPort, hear: () => void) => boolean) | null
let started: number
let killed: number
const watched: StartWorker = entry => {
  const port = startChildWorker(entry)
  if (entry !== 'read') return port
  started += 1
  const kill = () => {
    killed += 1
    port.kill()
  }
  return { ...port, kill, onMessage: listener => port.onMessage(message => { if (!meddle || meddle(port, () => listener(message))) listener(message) }) }
}

let bench: Workbench
let document: string
beforeEach(async () => {
  meddle = null
  started = 0
  killed = 0
  bench = await openWorkbench({ startWorker: watched, answeredHere: 0 })
  const text = Array.from({ length: 30 }, (_, item) => `${item + 1}. Measure ${item} shall be taken by the river.`).join('\n')
  const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Plan', text }] })
  document = answer && 'document' in answer ? answer.document.id : ''
  for (let item = 0; item < 12; item += 1) await highlight(item)
})
afterEach(async () => bench.remove())

const highlight = async (item: number) => {
  const { text } = await bench.engine.documents.text({ document })
  const start = text.indexOf(`Measure ${item} `)
  return bench.engine.annotations.create({ id: newId(), document, start, end: start + 9, themes: [{ path: ['All'] }, ...(item % 2 ? [{ path: ['All', 'Odd'] }] : [])] })
}

const questions = async ({ engine }: Workbench) => {
  const odd = (await engine.themes.list({})).find(({ name }) => name === 'Odd')?.id ?? ''
  return Promise.all([
    engine.excerpts.list({ limit: 5, offset: 3 }), engine.excerpts.list({ filter: { text: 'measure 1' } }), engine.excerpts.count({}), engine.excerpts.ids({ order: { by: 'quote', descending: true } }),
    engine.excerpts.count({ filter: { near: [{ themes: [odd], how: 'paragraphs', within: 1 }] } }), engine.excerpts.themes({}), engine.excerpts.inBoilerplate({}),
    engine.excerpts.cooccurrence({ by: 'clause' }), engine.excerpts.coders({}), engine.compare.matrix({ withChildren: true, boilerplate: true }),
  ])
}

test('the other process answers just what this one answers', async () => {
  const there = await questions(bench)
  expect(started).toBe(1)
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched })
  expect(await questions(bench)).toEqual(there)
  expect(started).toBe(1)
  expect(there[2]).toBe(12)
})

test('who codes blind is shown no other people’s highlights by the other process either', async () => {
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched, answeredHere: 0, coder: null })
  const { engine } = bench
  const project = (await engine.projects.current({}))?.id ?? ''
  await engine.settings.write({ coder: 'Grace' })
  await highlight(15)
  await engine.settings.codeBlind({ project, blind: true })
  expect(await engine.excerpts.count({})).toBe(1)
  expect(cellsOf(await engine.compare.matrix({})).map(({ count }) => count)).toEqual([1, 1])
  await engine.settings.codeBlind({ project, blind: false })
  expect(await engine.excerpts.count({})).toBe(13)
  expect(started).toBe(1)
})

test('what is committed while a question is on its way is in its answer', async () => {
  const answered = Promise.withResolvers<() => void>()
  meddle = (_, hear) => {
    answered.resolve(hear)
    return false
  }
  const counting = bench.engine.excerpts.count({})
  const release = await answered.promise
  meddle = null
  await highlight(20)
  release()
  expect(await counting).toBe(13)
})

test('a question that nobody asks any more ends at once, and the next one is answered', async () => {
  const answered = Promise.withResolvers<void>()
  meddle = () => {
    answered.resolve()
    return false
  }
  const controller = new AbortController()
  const first = sentenceOf(bench.engine.excerpts.count({}, { signal: controller.signal }))
  await answered.promise
  const second = bench.engine.excerpts.count({ filter: { text: 'measure 3' } })
  meddle = null
  controller.abort()
  expect(await first).toBe('cancelled wire.cancelled')
  // Who asked does not wait for the process, which has a moment left to answer.
  expect(killed).toBe(0)
  expect(await second).toBe(1)
  expect(killed).toBe(1)
})

test('the process dies: it is said, and the next question is answered by another one', async () => {
  meddle = port => {
    port.kill()
    return false
  }
  expect(await sentenceOf(bench.engine.excerpts.count({}))).toBe('internal excerpts.readerDied')
  meddle = null
  expect(await bench.engine.excerpts.count({})).toBe(12)
  expect(started).toBe(2)
})

const besides = (folder: string, name: string) => readdirSync(folder).filter(file => file.startsWith(name)).toSorted()

test('the project is closed when what is asked is answered, and leaves no log beside it', async () => {
  expect(await bench.engine.excerpts.count({})).toBe(12)
  expect((await bench.engine.search.find({ query: 'river' })).total).toBe(30)
  await bench.close()
  expect(besides(bench.folder, 'plans.')).toEqual(['plans.clausebook'])
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched, answeredHere: 0 })
  expect(await bench.engine.projects.check({})).toEqual([])
})

test('the other process keeps the project open from one question to the next, and lets go of it for another one', async () => {
  const file = join(bench.folder, 'plans.clausebook')
  await bench.engine.excerpts.count({})
  if (existsSync('/proc/self/fd')) expect(othersWith(file)).toBe(1)
  await highlight(14)
  expect(await bench.engine.excerpts.count({})).toBe(13)
  await bench.engine.projects.create({ name: 'Other' })
  expect(besides(bench.folder, 'plans.')).toEqual(['plans.clausebook'])
  expect(await bench.engine.excerpts.count({})).toBe(0)
  expect(started).toBe(1)
})

/** Processes but this one that have a file open, where the system tells. */
function othersWith(file: string): number {
  const processes = readdirSync('/proc').filter(name => /^[0-9]+$/u.test(name) && Number(name) !== process.pid)
  return processes.filter(name => {
    try {
      return readdirSync(`/proc/${name}/fd`).some(open => readlinkSync(`/proc/${name}/fd/${open}`) === file)
    } catch {
      // It ended, or is somebody else's.
      return false
    }
  }).length
}

const found = async ({ engine }: Workbench) => Promise.all([
  engine.search.find({ query: 'river' }), engine.search.find({ query: 'measure NEAR/3 shall NOT 7', order: { by: 'before' }, limit: 5 }), engine.search.find({ query: '"by the river"', offset: 4, limit: 3 }),
])

test('a search is answered by a process of its own, which answers just what this one does, and sees what was written since', async () => {
  const there = await found(bench)
  expect(there.map(({ total }) => total)).toEqual([30, 56, 30])
  await bench.engine.excerpts.count({})
  expect(started).toBe(2)
  const [other] = await bench.engine.documents.import({ pasted: [{ title: 'Later', text: 'Another river.' }] })
  expect((await bench.engine.search.find({ query: 'river' })).total).toBe(31)
  await bench.engine.documents.remove({ documents: [other && 'document' in other ? other.document.id : ''] })
  expect(await found(bench)).toEqual(there)
  await bench.engine.documents.describe({ document, values: { title: 'Renamed' } })
  expect((await bench.engine.search.find({ query: 'river' })).hits[0]?.documentTitle).toBe('Renamed')
  await bench.engine.history.undo({})
  expect(started).toBe(2)
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched })
  expect(await found(bench)).toEqual(there)
  expect(started).toBe(2)
})

test('a mistake in a query is told by the other process, with its place', async () => {
  const here = await openWorkbench({})
  const asked = async ({ engine }: Workbench) => engine.search.find({ query: '(river OR' }).catch((error: unknown) => error)
  const wrong = await asked(here)
  await here.remove()
  expect(await asked(bench)).toEqual(wrong)
  expect(wrong).toMatchObject({ code: 'invalid' })
})

test('values of fields are counted and compared by the other process as they are here', async () => {
  const field = newId()
  await bench.engine.fields.define({ id: field, name: 'Who', type: 'choice', choices: ['City', 'State'] })
  const ids = await bench.engine.excerpts.ids({})
  await bench.engine.fields.set({ annotations: ids.slice(0, 5), field, value: 'City' })
  const asked = async ({ engine }: Workbench) => Promise.all([engine.fields.values({ field }), engine.fields.common({ annotations: ids.slice(0, 5) }), engine.fields.common({ annotations: ids })])
  meddle = port => {
    port.kill()
    return false
  }
  expect(await sentenceOf(bench.engine.fields.values({ field }))).toBe('internal excerpts.readerDied')
  expect(await sentenceOf(bench.engine.fields.common({ annotations: ids }))).toBe('internal excerpts.readerDied')
  meddle = null
  started = 0
  const there = await asked(bench)
  expect(there).toEqual([[{ value: 'City', count: 5 }], [{ field, value: 'City' }], [{ field, value: null }]])
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched })
  expect(await asked(bench)).toEqual(there)
  expect(started).toBe(1)
})

const counted = async ({ engine }: Workbench, everybody = false) => Promise.all([
  engine.exports.count({ format: 'csv', everybody }), engine.exports.count({ format: 'csv', rows: 'quote-theme', everybody }), engine.exports.count({ format: 'report', filter: { text: 'measure 1' }, everybody }),
  engine.exports.count({ what: 'memos', format: 'md', everybody }), engine.exports.count({ what: 'codebook', format: 'qdc', everybody }),
])

const handedOut = async ({ engine, files }: Workbench, everybody = false) => {
  const made: string[] = []
  const handouts: Partial<Parameters<typeof engine.exports.make>[0]>[] = [
    { rows: 'quote', order: { by: 'quote', descending: true } }, { rows: 'quote-theme', filter: { text: 'measure 1' } }, { what: 'matrix' }, { what: 'codebook' }, { what: 'memos' },
    { format: 'html', what: 'document', filter: { documents: [document] } },
  ]
  for (const handout of handouts) {
    const { ticket, bytes: _, fileName: __, ...said } = await engine.exports.make({ format: 'csv', ...handout, everybody })
    made.push(JSON.stringify(said), readFileSync(files.open(ticket).path, 'utf8'))
  }
  return made
}

test('what is handed out is counted and chosen by the other process as it is here, coding blind too', async () => {
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched, answeredHere: 0, coder: null })
  const project = (await bench.engine.projects.current({}))?.id ?? ''
  await bench.engine.settings.write({ coder: 'Grace' })
  const { text } = await bench.engine.documents.text({ document })
  const start = text.indexOf('Measure 15')
  await bench.engine.annotations.create({ id: newId(), document, start, end: start + 10, themes: [{ path: ['All'] }, { path: ['All', 'Odd'] }], memo: 'By the river' })
  await bench.engine.settings.codeBlind({ project, blind: true })
  const there = [await counted(bench), await counted(bench, true)]
  expect(there.map(counts => counts.map(({ rows }) => rows))).toEqual([[1, 2, 2, 1, 2], [13, 20, 7, 1, 2]])
  const files = [await handedOut(bench), await handedOut(bench, true)]
  expect(files.map(([said]) => said)).toEqual(['{"rows":1,"excerpts":1,"setAside":0}', '{"rows":13,"excerpts":13,"setAside":0}'])
  expect(started).toBe(1)
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched, coder: null })
  expect([await counted(bench), await counted(bench, true)]).toEqual(there)
  expect([await handedOut(bench), await handedOut(bench, true)]).toEqual(files)
  expect(started).toBe(1)
})

test('a hand-out that is cancelled while it is chosen ends at once and leaves no file behind, and the next one is made', async () => {
  const folder = dirname(bench.files.produce('unused', 'csv').path)
  const before = readdirSync(folder)
  const released = vi.spyOn(bench.files, 'release')
  const answered = Promise.withResolvers<void>()
  meddle = () => {
    answered.resolve()
    return false
  }
  const controller = new AbortController()
  const making = sentenceOf(bench.engine.exports.make({ format: 'csv' }, { signal: controller.signal }))
  await answered.promise
  controller.abort()
  expect(await making).toBe('cancelled wire.cancelled')
  expect(readdirSync(folder)).toEqual(before)
  // Nor is its name kept, for which there will be no file.
  expect(released).toHaveBeenCalledTimes(1)
  meddle = null
  expect((await bench.engine.exports.make({ format: 'csv' })).rows).toBe(12)
})

test('what texts say of their documents is read by the other process, once for each title, and kept here', async () => {
  const title = 'Plan for the river 2024–2026'
  const text = 'Plan for the river 2024–2026\nSource: www.example.org\n\n1. The river shall be clean.'
  const [answer] = await bench.engine.documents.import({ pasted: [{ title, text }] })
  const documents = [answer && 'document' in answer ? answer.document.id : '']
  const said = async () => (await bench.engine.attributes.suggestions({ documents })).map(({ document: _, ...each }) => each)
  expect(started).toBe(0)
  const first = await said()
  expect(started).toBe(1)
  expect(first).toEqual(suggest({ title, beginning: text, ending: text }).filter(({ key }) => key !== 'language'))
  expect(first).toMatchObject([{ key: 'period_from', value: '2024' }, { key: 'period_to', value: '2026' }, { key: 'kind' }, { key: 'source' }])
  meddle = port => {
    port.kill()
    return false
  }
  expect(await said()).toEqual(first)
  await bench.engine.documents.describe({ document: documents[0] ?? '', values: { title: 'Plan for the river 2027–2030' } })
  expect(await sentenceOf(said())).toBe('internal excerpts.readerDied')
  meddle = null
  expect(await said()).toMatchObject([{ value: '2027' }, { value: '2030' }, {}, {}])
})

test('what a memo could speak of is found, and what it speaks of is named, by the other process as it is here', async () => {
  const nowhere = newId()
  const targets = (await bench.engine.excerpts.ids({})).map(id => ({ kind: 'excerpt' as const, id }))
  const named = async ({ engine }: Workbench) => engine.memos.targets({ targets: [...targets, { kind: 'document', id: document }, { kind: 'theme', id: nowhere }] })
  meddle = port => {
    port.kill()
    return false
  }
  expect(await sentenceOf(named(bench))).toBe('internal excerpts.readerDied')
  meddle = null
  const names = await named(bench)
  expect(names.slice(-3).map(({ name }) => name)).toEqual(['“Measure 1” (Plan, 12)', 'Plan', ''])
  const asked = async ({ engine }: Workbench) => Promise.all([engine.memos.find({ words: 'measure 1' }), engine.memos.find({ words: '7', document }), engine.memos.find({ words: '' })])
  const there = await asked(bench)
  expect(there.map(rows => rows.map(({ kind }) => kind))).toEqual([['excerpt', 'excerpt', 'excerpt'], ['clause'], ['theme', 'theme', 'document']])
  expect(started).toBe(2)
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched })
  expect(await asked(bench)).toEqual(there)
  expect(await named(bench)).toEqual(names)
  expect(started).toBe(2)
})

test('texts are read for the register by the other process as they are here, once, and a correction has one read again', async () => {
  const text = 'I. Goals\n\nBy the end of 2026 the city will build no less than 3,000 childcare places.\n\nThe fund shall reach RMB 2 billion by 2027.\n'
  await bench.engine.documents.import({ pasted: [1, 2, 3].map(number => ({ title: `Plan ${number}`, text: `${text}${number}` })) })
  const asked = async ({ engine }: Workbench) => engine.targets.read({ today: '2026-01-01' })
  const there = await asked(bench)
  expect(there.map(({ value }) => value)).toEqual(expect.arrayContaining([3000, 2_000_000_000]))
  expect(started).toBe(1)
  meddle = port => {
    port.kill()
    return false
  }
  expect(await asked(bench)).toEqual(there)
  await bench.engine.documents.describe({ document, values: { kind: 'report' } })
  expect(await sentenceOf(asked(bench))).toBe('internal excerpts.readerDied')
  await bench.engine.history.undo({})
  meddle = null
  const controller = new AbortController()
  controller.abort()
  expect(await sentenceOf(bench.engine.targets.read({}, { signal: controller.signal }))).toBe('cancelled wire.cancelled')
  await bench.close()
  bench = await openWorkbench({ dataFolder: bench.folder, startWorker: watched })
  started = 0
  expect(await asked(bench)).toEqual(there)
})
