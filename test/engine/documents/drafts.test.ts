import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { HoldWish } from '#contract/documents/drafts.ts'
import { openWorkbench, sentenceOf, type Workbench } from './workbench.ts'

let bench: Workbench
let document: string
let version: string
beforeEach(async () => {
  bench = await openWorkbench()
  const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: '1. Plant trees.\n2. Measure the air.\n' }] })
  if (!answer || 'error' in answer) throw new Error('the plan was not taken in')
  document = answer.document.id
  version = answer.document.version
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const draft = () => ({ document, version, edits: [{ start: 3, end: 8, text: 'Fell' }] })
const again = (file: string) => openWorkbench({ dataFolder: bench.folder, projectFile: join(bench.folder, file) })

test('a draft is there again when the program was ended and begun again, and is no step of the project', async () => {
  const steps = async (of: Workbench) => (await of.engine.history.list({})).length
  const before = await steps(bench)
  await bench.engine.drafts.keep({ ...draft(), edits: [{ start: 0, end: 1, text: 'first' }] })
  await bench.engine.drafts.keep(draft())
  await bench.close()
  const next = await again('plans.clausebook')
  expect(await next.engine.drafts.list({})).toEqual([{ document, version }])
  expect(await next.engine.drafts.read({ document })).toEqual(draft())
  expect(await steps(next)).toBe(before)
  await next.engine.drafts.drop({ document })
  expect(await next.engine.drafts.read({ document })).toBeNull()
  expect(await next.engine.drafts.list({})).toEqual([])
  await next.close()
})

test('a draft belongs to its project and to a document that is there', async () => {
  await bench.engine.drafts.keep(draft())
  await bench.engine.documents.remove({ documents: [document] })
  expect(await bench.engine.drafts.list({})).toEqual([])
  expect(await bench.engine.drafts.read({ document })).toBeNull()
  await bench.engine.history.undo({})
  expect(await bench.engine.drafts.list({})).toHaveLength(1)
  await bench.close()
  const other = await again('other.clausebook')
  expect(await other.engine.drafts.list({})).toEqual([])
  expect(await sentenceOf(other.engine.drafts.keep(draft()))).toBe('missing documents.missing')
  await other.close()
})

test('what does not lie in the text, or not in order, is not kept', async () => {
  const keep = (edits: readonly (readonly [start: number, end: number])[]) =>
    sentenceOf(bench.engine.drafts.keep({ document, version, edits: edits.map(([start, end]) => ({ start, end, text: '' })) }))
  expect(await keep([[0, 2], [2, 4]])).toBe('done')
  for (const edits of [[[0, 400]], [[4, 2]], [[0, 4], [2, 6]], [[4, 6], [0, 2]]] as const) expect(await keep(edits)).toBe('missing documents.missing')
})

const windows = { first: '01890000-0000-7000-8000-000000000001', second: '01890000-0000-7000-8000-000000000002' } as const
type Hand = { readonly news: string[]; readonly letGo: () => void; readonly ended: Promise<string> }

/** A window that holds the draft, and hands it over when it is `willing`. */
function hold(window: keyof typeof windows, wish: HoldWish, willing = async () => {}): Hand {
  const news: string[] = []
  const controller = new AbortController()
  const onProgress = async ({ news: one }: { readonly news: string }) => {
    news.push(one)
    if (one === 'wanted') await willing().then(() => controller.abort(), () => {})
  }
  const ended = bench.engine.drafts.hold({ document, by: windows[window], wish }, { signal: controller.signal, onProgress }).then(({ end }) => end, () => 'let go')
  return { news, ended, letGo: () => controller.abort() }
}
const told = (hand: Hand, news: string) => expect.poll(() => hand.news).toContain(news)
const keepBy = (by: keyof typeof windows | null, text: string) =>
  sentenceOf(bench.engine.drafts.keep({ document, version, edits: [{ start: 3, end: 8, text }], ...(by && { by: windows[by] }) }))
const kept = async () => (await bench.engine.drafts.read({ document }))?.edits[0]?.text

test('while one window holds a draft no other writes or drops it, and it is free again when that window lets go', async () => {
  const first = hold('first', 'ask')
  await told(first, 'held')
  expect(await keepBy('first', 'mine')).toBe('done')
  expect(await hold('second', 'ask').ended).toBe('elsewhere')
  expect([await keepBy('second', 'other'), await keepBy(null, 'other')]).toEqual(['conflict drafts.elsewhere', 'conflict drafts.elsewhere'])
  expect(await sentenceOf(bench.engine.drafts.drop({ document, by: windows.second }))).toBe('conflict drafts.elsewhere')
  expect(await kept()).toBe('mine')
  first.letGo()
  expect(await first.ended).toBe('let go')
  const second = hold('second', 'ask')
  await told(second, 'held')
  expect(await keepBy('second', 'other')).toBe('done')
  second.letGo()
})

test('who hands a draft over gives first what was not kept yet', async () => {
  const first = hold('first', 'ask', async () => void (await keepBy('first', 'the last letter')))
  await told(first, 'held')
  const second = hold('second', 'take')
  await told(second, 'held')
  expect(await kept()).toBe('the last letter')
  expect(await keepBy('first', 'too late')).toBe('conflict drafts.elsewhere')
  second.letGo()
})

test('a window that does not answer loses its draft after a moment', async () => {
  const first = hold('first', 'ask', () => Promise.reject(new Error('frozen')))
  await told(first, 'held')
  const second = hold('second', 'take')
  expect(await first.ended).toBe('taken')
  await told(second, 'held')
  second.letGo()
})

test('a window that was cut off goes on only where nobody else wrote in between', async () => {
  const first = hold('first', 'ask')
  await told(first, 'held')
  first.letGo()
  await first.ended
  const again = hold('first', 'goOn')
  await told(again, 'held')
  again.letGo()
  await again.ended
  const second = hold('second', 'ask')
  await told(second, 'held')
  second.letGo()
  await second.ended
  expect(await hold('first', 'goOn').ended).toBe('elsewhere')
})

test('a file that another hand broke is set aside, and the others are found', async () => {
  await bench.engine.drafts.keep(draft())
  const [folder = ''] = readdirSync(join(bench.folder, 'drafts'))
  writeFileSync(join(bench.folder, 'drafts', folder, 'broken.json'), '{"document": ')
  writeFileSync(join(bench.folder, 'drafts', folder, 'strange.json'), '{"document": 7}')
  expect(await bench.engine.drafts.list({})).toHaveLength(1)
  expect(readdirSync(join(bench.folder, 'drafts', folder)).filter(name => name.includes('.broken-'))).toHaveLength(1)
})
