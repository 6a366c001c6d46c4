import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ChangedEvent, EngineHandlers } from '#contract/index.ts'
import { changedBy } from '../../../electron/engine/news.ts'
import type { Commit, Store } from '../../../electron/engine/store/database.ts'
import { withSlowCallLog } from '../../../electron/engine/timing.ts'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
let document: string
beforeEach(async () => {
  bench = await openWorkbench()
  const [answer] = await bench.engine.documents.import({ pasted: [{ text: 'I. Goals\n1. First' }] })
  document = answer && 'document' in answer ? answer.document.id : ''
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

describe('what pages are told', () => {
  test('a highlight is there, as it is now, before its call is answered', async () => {
    const heard: ChangedEvent[] = []
    bench.on('changed', event => heard.push(event))
    const id = crypto.randomUUID()
    const row = await bench.engine.annotations.create({ id, document, start: 0, end: 8, themes: [{ path: ['Aims'] }], memo: 'note' })
    expect(heard).toHaveLength(1)
    expect(heard[0]?.entities.toSorted()).toEqual(['annotation', 'annotation_theme', 'memo', 'theme'])
    expect(heard[0]?.annotations).toEqual({ put: [row], removed: [] })
    expect(heard[0]?.operation).toEqual((await bench.engine.history.list({}))[0])
  })

  test('undo and redo tell of the highlight that went and came, and name no operation', async () => {
    const id = crypto.randomUUID()
    await bench.engine.annotations.create({ id, document, start: 0, end: 8 })
    const heard: ChangedEvent[] = []
    bench.on('changed', event => heard.push(event))
    await bench.engine.history.undo({})
    await bench.engine.history.redo({})
    const told = heard.map(({ operation, annotations }) => [operation, annotations?.put.map(row => row.id), annotations?.removed])
    expect(told).toEqual([[null, [], [id]], [null, [id], []]])
  })

  test('a change of a memo or a theme’s tag is a change of its highlight', async () => {
    const id = crypto.randomUUID()
    await bench.engine.annotations.create({ id, document, start: 0, end: 8, themes: [{ path: ['Aims'] }] })
    const [theme] = await bench.engine.themes.list({})
    const heard: ChangedEvent[] = []
    bench.on('changed', event => heard.push(event))
    await bench.engine.memos.write({ owner: { annotation: id }, body: '', plain: 'note' })
    await bench.engine.themes.remove({ themes: [theme?.id ?? ''] })
    const told = heard.map(({ annotations }) => annotations?.put.map(({ memo, themes }) => [memo, themes.length]))
    expect(told).toEqual([[['note', 1]], [['note', 0]]])
  })

  test('what became of a correction of a clause names its document', () => {
    const changes = [{ entity: 'correction_place', before: null, after: { correction: 'c', version: 'v', status: 'orphan' } }]
    const store = { all: ({ values }: { values: readonly unknown[] }) => (values.includes('["v"]') ? [{ document: 'd' }] : []) }
    const { entities, documents } = changedBy(store as unknown as Store, { operation: null, kind: 'undo', changes } as unknown as Commit)
    expect({ entities, documents }).toEqual({ entities: ['correction_place'], documents: ['d'] })
  })

  test.each([
    ['annotation', { id: 'a' }], ['annotation_theme', { annotation: 'a', theme: 't' }], ['memo', { id: 'm', annotation: 'a' }],
  ])('a changed row of %s belongs to its highlight', (entity, row) => {
    const commit = { operation: null, kind: 'undo', changes: [{ entity, before: null, after: row }] } as unknown as Commit
    expect(changedBy({ all: () => [] } as unknown as Store, commit).annotations?.removed).toEqual(['a'])
  })

  test('more than 2,000 highlights are not sent', () => {
    const change = (_: unknown, index: number) => ({ entity: 'annotation', before: { id: `${index}` }, after: null })
    const commit = (length: number) => ({ operation: null, kind: 'undo', changes: Array.from({ length }, change) }) as unknown as Commit
    const store = { all: () => [] } as unknown as Store
    expect(changedBy(store, commit(2_000)).annotations?.removed).toHaveLength(2_000)
    expect(changedBy(store, commit(2_001))).toEqual({ operation: null, entities: ['annotation'], annotations: null, documents: [] })
  })

  test('the documents that a commit changed are named, those of a highlight and of its unsettled place too, and of undo', async () => {
    const [other] = await bench.engine.documents.import({ pasted: [{ text: 'II. Means\n1. Second' }] })
    const second = other && 'document' in other ? other.document : null
    const heard: ChangedEvent['documents'][] = []
    bench.on('changed', event => heard.push(event.documents))
    await bench.engine.documents.describe({ document, values: { issuer: 'A', attributes: { Region: 'North' } } })
    await bench.engine.annotations.create({ id: crypto.randomUUID(), document: second?.id ?? '', start: 0, end: 9 })
    await bench.engine.documents.correct({ document: second?.id ?? '', version: second?.version ?? '', text: 'III. Quite other words\n1. Third' })
    await bench.engine.themes.create({ id: crypto.randomUUID(), name: 'Aims' })
    await bench.engine.history.undo({})
    await bench.engine.attributes.set({ documents: [document, second?.id ?? ''], values: { kind: 'plan' } })
    expect(heard).toEqual([[document], [second?.id], [second?.id], [], [], [document, second?.id]])
    const anchor = { entity: 'anchor', before: null, after: { annotation: 'a', version: second?.version ?? '', settled: 1 } }
    const commit = { operation: null, kind: 'undo', changes: [anchor] } as unknown as Commit
    expect(changedBy({ all: () => [{ document: 'd' }] } as unknown as Store, commit).documents).toEqual(['d'])
  })

  test('more than 500 documents are not named', () => {
    const change = (_: unknown, index: number) => ({ entity: 'attribute', before: null, after: { document: `${index}`, key: 'k', value: 'v' } })
    const commit = (length: number) => ({ operation: null, kind: 'undo', changes: Array.from({ length }, change) }) as unknown as Commit
    const store = { all: () => [] } as unknown as Store
    expect(changedBy(store, commit(500)).documents).toHaveLength(500)
    expect(changedBy(store, commit(501)).documents).toBeNull()
  })

  test('a listener that stopped hears no more', async () => {
    const heard: string[] = []
    const stop = bench.opened.onEvent(name => heard.push(name))
    await bench.engine.documents.describe({ document, values: { issuer: 'A' } })
    stop()
    await bench.engine.documents.describe({ document, values: { issuer: 'B' } })
    expect(heard).toEqual(['changed'])
  })
})

describe('slow calls', () => {
  test('are named in the log without what they were about, apart from those that are only waited for; quick ones are not, and jobs only when they hold everything up', async () => {
    const lines: string[] = []
    let now = 0
    vi.spyOn(performance, 'now').mockImplementation(() => now)
    const takes = (time: number) => async () => {
      now += time
      return {}
    }
    const waits = (time: number) => async () => {
      await Promise.resolve()
      now += time
      return {}
    }
    const handlers = { documents: { list: takes(41), text: takes(40), clauses: waits(50), import: waits(9_000), replace: takes(60) } } as unknown as EngineHandlers
    const { documents } = withSlowCallLog(handlers, line => lines.push(line))
    const context = { signal: new AbortController().signal, progress: () => undefined as never }
    await documents.list({}, context)
    await documents.text({ document: 'secret' }, context)
    await documents.import({ files: [], pasted: [], clean: 'auto' }, context)
    await documents.clauses({ document: 'secret' }, context)
    await documents.replace({ document: 'secret', file: '', clean: 'auto' }, context)
    vi.restoreAllMocks()
    expect(lines).toEqual(['held up: documents.list 41 ms', 'slow call: documents.clauses 50 ms', 'held up: documents.replace 60 ms'])
  })
})
