import { afterAll, beforeAll, expect, test } from 'vitest'
import type { HitOrder } from '#contract/search.ts'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench({ language: () => 'zh' })
  await bench.engine.documents.import({ pasted: [
    { title: 'Zoo plan', text: 'II. Homes\n10. Zebras need good care today.\n2. Éagles need bad care tomorrow.\nI. More\n' },
    { title: 'Art plan', text: '1. Apes\tneed good, care always. No care.\n2. 安全 care 北京。\n3. 北京 care 安全。\n' },
  ] })
})
afterAll(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const lines = async (order: Partial<HitOrder>, rest: { limit?: number; offset?: number; query?: string } = {}) => {
  const { hits } = await bench.engine.search.find({ query: 'care', ...rest, order })
  return hits.map(({ documentTitle, before, match, after }) => `${documentTitle[0]} ${before.slice(-6).replaceAll(/\s/g, ' ')}|${match}|${after.slice(0, 4).replaceAll(/\s/g, ' ')}`)
}
const reading = ['Z  good |care| tod', 'Z d bad |care| tom', 'A good, |care| alw', 'A s. No |care|. 2.', 'A 2. 安全 |care| 北京。', 'A 3. 北京 |care| 安全。']
const [today, tomorrow, always, no, beijing, safe] = reading as [string, string, string, string, string, string]

test('words before a hit are compared from the hit outwards, whatever stands between them', async () => {
  // 10 zebras need good; Apes need good: the third word from the hit decides. Chinese stands before Latin, by sounds: 北京 (jing bei), 安全 (quan an).
  expect(await lines({ by: 'before' })).toEqual([safe, beijing, tomorrow, always, today, no])
  expect(await lines({ by: 'before', descending: true })).toEqual([no, today, always, tomorrow, beijing, safe])
})

test('words after it from left to right, where nothing stands first', async () => {
  expect(await lines({ by: 'after' })).toEqual([no, safe, beijing, always, today, tomorrow])
})

test('documents by title, clauses by their numbers, what is alike in reading order', async () => {
  expect(await lines({ by: 'document' })).toEqual([always, no, beijing, safe, today, tomorrow])
  const clauses = await bench.engine.search.find({ query: 'care', order: { by: 'clause' } })
  expect(clauses.hits.map(({ citation }) => citation.replace(/^[^,]+, /, ''))).toEqual(['1', '1', '2', '3', 'II 2', 'II 10'])
  expect(await lines({ by: 'place' })).toEqual(reading)
  expect(await lines({ by: 'place', descending: true })).toEqual(reading.toReversed())
  expect(await lines({ by: 'hit' }, { query: 'need OR apes' })).toHaveLength(4)
})

test('pages follow each other, and the number stays', async () => {
  const all = await lines({ by: 'before' })
  const pages = await Promise.all([0, 2, 4].map(offset => lines({ by: 'before' }, { offset, limit: 2 })))
  expect(pages.flat()).toEqual(all)
  expect((await bench.engine.search.find({ query: 'care', order: { by: 'after' }, limit: 1 })).total).toBe(6)
  expect(await lines({}, { offset: 4 })).toEqual(reading.slice(4))
})

test('a sorting of many hits is ended when nobody waits for it', async () => {
  const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Many', text: 'word '.repeat(30_000) }] })
  const controller = new AbortController()
  const asked = bench.engine.search.find({ query: 'word', order: { by: 'after' } }, { signal: controller.signal })
  controller.abort()
  await expect(asked).rejects.toThrow()
  if (answer && 'document' in answer) await bench.engine.documents.remove({ documents: [answer.document.id] })
})
