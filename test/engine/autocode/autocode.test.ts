import { beforeEach, describe, expect, test } from 'vitest'
import { ExcerptFilter } from '#contract/coding/excerpts.ts'
import type { Look } from '#contract/coding/autocode.ts'
import { autocodeHandlers } from '../../../electron/engine/autocode/handlers.ts'
import type { Desk } from '../../../electron/engine/desk.ts'
import type { StartWorker } from '../../../electron/engine/workers/port.ts'
import { lendWorker } from '../lent-workers.ts'
import { sentenceOf, workbenchForEach } from '../documents/workbench.ts'

const bench = workbenchForEach()
const english = 'I. Goals\n1. Hospitals shall measure waiting times. They publish them.\n2. Measures without a date are void. Measure twice.\n'
const chinese = '第一章　总则\n第一条　保护生态环境。改善𠮷地生态。\n'
let [en, zh]: string[] = []
beforeEach(async () => {
  const answers = await bench.engine.documents.import({ pasted: [{ title: 'Health', text: english }, { title: '规划', text: chinese }] })
  ;[en, zh] = answers.map(answer => ('document' in answer ? answer.document.id : ''))
})

const expression = (written: string, rest: Partial<{ matchCase: boolean; wholeWord: boolean }> = {}) => ({ by: 'expression' as const, expression: written, ...rest })
const words = (query: string) => ({ by: 'words' as const, query })
type Asked = Partial<Omit<Look, 'sought'>> & { readonly sought: ReturnType<typeof expression> | ReturnType<typeof words> }
const find = (look: Asked) => bench.engine.autocode.find({ look })
const textOf = (document: string) => (document === en ? english : chinese)
const found = async (look: Asked) => (await find(look)).documents.flatMap(({ document, starts, ends }) => starts.map((start, index) => textOf(document).slice(start, ends[index])))
const rows = async () => (await bench.engine.excerpts.list({})).rows
const code = async (look: Asked, ...paths: string[]) =>
  bench.engine.autocode.apply({ places: (await find(look)).documents, themes: paths.map(path => ({ path: path.split('/') })) })
const undone = () => bench.engine.history.undo({})

describe('what is found', () => {
  test('words as Find takes them, by match, sentence or clause', async () => {
    expect(await found({ sought: words('measure') })).toEqual(['measure', 'Measures', 'Measure'])
    expect(await found({ sought: words('measure'), unit: 'sentence' })).toEqual(['1. Hospitals shall measure waiting times.', '2. Measures without a date are void.', 'Measure twice.'])
    const { hits, documents } = await find({ sought: words('measure'), unit: 'clause' })
    expect([hits, documents.map(({ starts }) => starts.length)]).toEqual([3, [2]])
    expect(await found({ sought: words('生态') })).toEqual(['生态', '生态'])
    expect(await found({ sought: words('void OR waiting'), unit: 'clause', documents: [en ?? ''] })).toHaveLength(2)
    expect(await sentenceOf(find({ sought: words('void AND') }))).toMatch(/^invalid search\.mistake/)
  })

  test('a regular expression over all documents, or those chosen', async () => {
    expect(await found({ sought: expression('\\bmeasur\\w+|生态.') })).toEqual(['measure', 'Measures', 'Measure', '生态环', '生态。'])
    expect(await found({ sought: expression('measur\\w+', { matchCase: true }) })).toEqual(['measure'])
    expect(await found({ sought: expression('measure', { wholeWord: true }), documents: [en ?? ''] })).toEqual(['measure', 'Measure'])
    expect(await found({ sought: expression('.地'), documents: [zh ?? ''], unit: 'sentence' })).toEqual(['改善𠮷地生态。'])
  })

  test('only in highlights with a theme or outside of them, only in a clause', async () => {
    const at = english.indexOf('Measures without')
    await bench.engine.annotations.create({ id: '01890000-0000-7000-8000-000000000001', document: en ?? '', start: at, end: at + 8, themes: [{ path: ['Void'] }] })
    const [theme] = await bench.engine.themes.list({})
    const coded = (outside: boolean) => ({ coded: { themes: [theme?.id ?? ''], withChildren: true, outside } })
    const [, , second] = await bench.engine.documents.clauses({ document: en ?? '' })
    for (const sought of [words('measure'), expression('measures?')]) {
      expect(await found({ sought, ...coded(false) })).toEqual(['Measures'])
      expect(await found({ sought, ...coded(true) })).toEqual(['measure', 'Measure'])
      expect(await found({ sought, clauses: [second?.id ?? ''] })).toEqual(['Measures', 'Measure'])
      expect(await found({ sought, clauses: [second?.id ?? ''], ...coded(true), unit: 'sentence' })).toEqual(['Measure twice.'])
    }
  })

  test('matches of no length are no hits', async () => {
    expect(await find({ sought: expression('x*') })).toEqual({ documents: [], hits: 0, setAside: 0, isLimited: false })
    expect(await found({ sought: expression('(?=Hosp)|void'), unit: 'match' })).toEqual(['void'])
    // Between a letter and its mark.
    await bench.engine.documents.import({ pasted: [{ title: 'Marks', text: 'cafe\u0301 au lait' }] })
    expect((await find({ sought: expression('(?=\u0301)') })).hits).toBe(0)
    expect((await find({ sought: expression('\u0301') })).documents.map(({ starts, ends }) => [starts, ends])).toEqual([[[3], [5]]])
  })

  test('what is no regular expression is explained', async () => {
    expect(await sentenceOf(find({ sought: expression('(a') }))).toBe('invalid autocode.flaw')
  })

  test('boilerplate is left out and counted, unless it is asked for', async () => {
    const clauses = await bench.engine.documents.clauses({ document: en ?? '' })
    const clause = clauses.find(({ label }) => label === '2')
    await bench.engine.documents.correctClause({ document: en ?? '', clause: clause?.id ?? '', change: { kind: 'kind', to: 'boilerplate' } })
    expect(await find({ sought: expression('measure') })).toMatchObject({ hits: 1, setAside: 2 })
    expect(await find({ sought: expression('measure|') })).toMatchObject({ hits: 1, setAside: 2 })
    expect(await find({ sought: words('measure') })).toMatchObject({ hits: 1, setAside: 2 })
    expect(await find({ sought: expression('measure'), boilerplate: true })).toMatchObject({ hits: 3, setAside: 0 })
    expect(await find({ sought: words('measure'), boilerplate: true })).toMatchObject({ hits: 3, setAside: 0 })
  })

  test('there are no more than may be, and it is said', async () => {
    await bench.engine.documents.import({ pasted: [{ title: 'Long', text: 'ab '.repeat(30_000) }] })
    const { hits, isLimited, documents } = await find({ sought: expression('a') })
    expect([isLimited, documents.reduce((sum, { starts }) => sum + starts.length, 0)]).toEqual([true, 20_000])
    expect(hits).toBe(20_000)
    // All of them are in one clause.
    expect(await find({ sought: expression('ab'), unit: 'clause' })).toMatchObject({ hits: 30_000, isLimited: false })
  })

  test('an expression that never ends is ended, and everything goes on', async () => {
    await bench.engine.documents.import({ pasted: [{ title: 'Trap', text: `${'a'.repeat(60)}!` }] })
    const store = { readFrom: `${bench.folder}/plans.clausebook`, onlyCoder: () => null, snapshot: async (body: () => unknown) => body() }
    const ended = Promise.withResolvers<number | null>()
    const startWorker: StartWorker = entry => {
      const port = lendWorker(entry)
      port.onExit(ended.resolve)
      return port
    }
    const handlers = autocodeHandlers({ startWorker, store: () => store } as unknown as Desk, { deadline: 1_500, memory: 1e9, watchEvery: 200 })
    const context = { signal: new AbortController().signal, progress: () => undefined }
    const look = { sought: { ...expression('(a+)+$'), matchCase: false, wholeWord: false }, unit: 'match' as const, documents: [], where: [], sets: [], clauses: [], boilerplate: false }
    expect(await sentenceOf(Promise.resolve(handlers.find({ look }, context)))).toBe('invalid autocode.tooLong')
    // Killed, not left to itself: it would look on for longer than anybody lives.
    expect(await ended.promise).toBeNull()
    expect(await rows()).toEqual([])
    expect(await found({ sought: expression('void') })).toEqual(['void'])
  }, 30_000)

  test('cancelled, it ends at once', async () => {
    await bench.engine.documents.import({ pasted: [{ title: 'Trap', text: `${'a'.repeat(60)}!` }] })
    const stop = new AbortController()
    const looking = bench.engine.autocode.find({ look: { sought: expression('(a+)+$') } }, { signal: stop.signal })
    setTimeout(() => stop.abort(), 800)
    expect(await sentenceOf(looking)).toBe('cancelled wire.cancelled')
  })
})

describe('what is coded', () => {
  test('each place becomes a highlight with the themes, as one step that can be undone', async () => {
    const answer = await code({ sought: words('measure'), unit: 'sentence' }, 'Health/Waiting', 'Verbs')
    expect(answer).toMatchObject({ created: 3, tagged: 0, unchanged: 0 })
    const made = await rows()
    expect(made.map(({ exact, coder, themes }) => [exact, coder, themes.length])).toEqual([
      ['1. Hospitals shall measure waiting times.', 'Tester', 2], ['2. Measures without a date are void.', 'Tester', 2], ['Measure twice.', 'Tester', 2],
    ])
    const [operation] = (await bench.engine.history.list({ limit: 1 }))
    expect(operation?.label).toEqual({ id: 'autocode.label', values: { count: 3, theme: 'Waiting', more: 1, total: 2 } })
    await undone()
    expect(await rows()).toEqual([])
    expect(await bench.engine.themes.list({})).toEqual([])
  })

  test('a highlight of just this range gets the themes instead of a second one; done again nothing changes', async () => {
    const at = english.indexOf('void')
    await bench.engine.annotations.create({ id: crypto.randomUUID(), document: en ?? '', start: at, end: at + 4, themes: [{ path: ['Old'] }], memo: 'kept' })
    const look = { sought: expression('void|twice') }
    expect((await find(look)).documents[0]?.standing).toMatchObject([{ place: 0, themes: [expect.any(String)] }])
    expect(await code(look, 'New')).toMatchObject({ created: 1, tagged: 1, unchanged: 0 })
    expect((await rows()).map(({ exact, memo, themes }) => [exact, memo, themes.length])).toEqual([['void', 'kept', 2], ['twice', '', 1]])
    const before = (await bench.engine.history.list({ limit: 10 })).length
    expect(await code(look, 'New')).toMatchObject({ created: 0, tagged: 0, unchanged: 2 })
    expect((await bench.engine.history.list({ limit: 10 })).length).toBe(before)
  })

  test('places without those that were unticked', async () => {
    const { documents } = await find({ sought: words('measure') })
    const places = documents.map(one => ({ ...one, starts: one.starts.slice(1), ends: one.ends.slice(1) }))
    await bench.engine.autocode.apply({ places, themes: [{ path: ['T'] }] })
    expect((await rows()).map(({ exact }) => exact)).toEqual(['Measures', 'Measure'])
  })

  test('what can’t be honoured exactly leaves nothing', async () => {
    const { documents } = await find({ sought: words('measure') })
    const [first] = documents
    const apply = (starts: number[], ends: number[], over: object = {}) => sentenceOf(bench.engine.autocode.apply({ places: [{ ...first, ...over, starts, ends } as never], themes: [{ path: ['T'] }] }))
    expect(await apply([0, 9], [4, 9])).toBe('invalid annotations.emptyRange')
    expect(await apply([0, 9], [4, 99_999])).toBe('invalid annotations.beyondText')
    expect(await apply([0, 1], [4])).toMatch(/^invalid wire/)
    expect(await apply([0], [4], { version: crypto.randomUUID() })).toBe('conflict autocode.changed')
    const at = chinese.indexOf('𠮷')
    const [{ version } = { version: '' }] = (await find({ sought: words('生态') })).documents
    expect(await apply([at], [at + 1], { document: zh, version })).toBe('invalid annotations.splitCharacter')
    expect(await sentenceOf(bench.engine.autocode.apply({ places: documents, themes: [{ id: crypto.randomUUID() }] }))).toBe('missing annotations.unknownTheme')
    expect([await rows(), await bench.engine.themes.list({})]).toEqual([[], []])
  })

  test('a text that was replaced since the preview is not coded', async () => {
    const { documents } = await find({ sought: words('measure') })
    await bench.engine.documents.replace({ document: en ?? '', file: bench.ticket('new.txt', `New beginning.\n${english}`) })
    expect(await sentenceOf(bench.engine.autocode.apply({ places: documents, themes: [{ path: ['T'] }] }))).toBe('conflict autocode.changed')
  })

  test('lines tell words, context and citation', async () => {
    const { documents: [one] } = await find({ sought: expression('void|Hosp[^]*') })
    const places = (one?.starts ?? []).map((start, index) => ({ version: one?.version ?? '', start, end: one?.ends[index] ?? 0 }))
    const [line] = await bench.engine.autocode.lines({ places })
    expect(line).toMatchObject({ before: 'I. Goals\n1. ', isCut: false, after: '\n', citation: 'Health, I 1–2' })
  })
})

describe('many places', () => {
  const many = 'alpha beta. '.repeat(1_500)
  beforeEach(async () => {
    await bench.engine.documents.import({ pasted: [{ title: 'Many', text: many }] })
  })
  const look = { sought: expression('alpha|beta') }

  test('are written elsewhere as one operation, and undone as one', async () => {
    expect(await code(look, 'Greek')).toMatchObject({ created: 3_000, tagged: 0 })
    expect(await bench.engine.excerpts.count({ filter: ExcerptFilter.parse({}) })).toBe(3_000)
    expect(await code(look, 'Greek', 'Letters')).toMatchObject({ created: 0, tagged: 3_000 })
    await undone()
    await undone()
    expect(await bench.engine.excerpts.count({})).toBe(0)
    expect(await bench.engine.themes.list({})).toEqual([])
  })

  test('cancelled half-way they leave nothing', async () => {
    const { documents } = await find(look)
    const stop = new AbortController()
    const told: number[] = []
    const coding = bench.engine.autocode.apply({ places: documents, themes: [{ path: ['Greek'] }] }, {
      signal: stop.signal,
      onProgress({ done, total }) {
        told.push(done / total)
        if (done > 0) stop.abort()
      },
    })
    expect(await sentenceOf(coding)).toBe('cancelled wire.cancelled')
    expect(told.at(-1)).toBeGreaterThan(0)
    expect([await bench.engine.excerpts.count({}), await bench.engine.themes.list({})]).toEqual([0, []])
    expect((await bench.engine.history.list({ limit: 5 })).some(({ label }) => label.id === 'autocode.label')).toBe(false)
    expect(await code(look, 'Greek')).toMatchObject({ created: 3_000 })
  })

  test('in a text that was taken away meanwhile they leave nothing', async () => {
    const { documents } = await find({ ...look, sought: expression('alpha|beta|measure') })
    await bench.engine.documents.remove({ documents: [documents.at(-1)?.document ?? ''] })
    expect(await sentenceOf(bench.engine.autocode.apply({ places: documents, themes: [{ path: ['Greek'] }] }))).toBe('conflict autocode.changed')
    expect([await bench.engine.excerpts.count({}), await bench.engine.themes.list({})]).toEqual([0, []])
  })
})
