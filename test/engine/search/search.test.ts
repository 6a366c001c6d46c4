import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

const english = [
  'Plan for Health',
  '',
  'I. Goals',
  '1. Hospitals shall measure waiting times; measuring begins in 2025.',
  '(1) Each measure is published. MEASURES without a date are void.',
  'II. Climate',
  '2. Carbon-neutral buildings. Low carbon transport; carbon markets.',
].join('\n')
const chinese = '第一章　总则\n第一条　保护环境，改善生态环境质量。\n第二条　环保产业ＧＤＰ占比达到百分之十。\n'

let bench: Workbench
const ids: string[] = []
beforeAll(async () => {
  bench = await openWorkbench()
  for (const [title, text] of [['Health Plan', english], ['环境规划', chinese]] as const) {
    const [answer] = await bench.engine.documents.import({ pasted: [{ title, text }] })
    if (answer && 'document' in answer) ids.push(answer.document.id)
  }
  await bench.engine.documents.describe({ document: ids[0] ?? '', values: { shortTitle: 'HP' } })
})
afterAll(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const find = (query: string, rest: { documents?: string[]; limit?: number } = {}) => bench.engine.search.find({ query, ...rest })
const matches = async (query: string) => (await find(query)).hits.map(({ match }) => match)

describe('what is found', () => {
  test('English words by their stem, wherever a form of them stands', async () => {
    expect(await matches('measures')).toEqual(['measure', 'measuring', 'measure', 'MEASURES'])
  })

  test('a phrase as it is written', async () => {
    expect(await matches('"low carbon"')).toEqual(['Low carbon'])
    expect(await matches('"carbon low"')).toEqual([])
  })

  test('Chinese from one character up', async () => {
    expect(await matches('环')).toEqual(['环', '环', '环'])
    expect(await matches('环境')).toEqual(['环境', '环境'])
    expect(await matches('生态环境质量')).toEqual(['生态环境质量'])
    expect(await matches('境环')).toEqual([])
  })

  test('full-width forms by their usual ones', async () => {
    expect(await matches('gdp')).toEqual(['ＧＤＰ'])
  })

  test.each(['', '   ', '"', '""', '。！？', '***', '-', '()'])('%j finds nothing', async query => {
    expect(await find(query)).toEqual({ total: 0, documents: 0, setAside: 0, hits: [] })
  })

  const syntax = [
    'and', 'not carbon', 'carbon*', '"carbon', 'col:carbon', 'carbon"; DROP TABLE document; --', 'near(a b)', '^carbon', '{a}', "'", '+carbon', '-carbon',
  ]
  test.each(syntax)('%j is words, never the query language of SQLite', async query => {
    expect((await find(query)).total).toBeGreaterThanOrEqual(0)
    expect((await bench.engine.documents.list({})).length).toBe(2)
  })
})

describe('what words are joined by', () => {
  test.each([
    ['carbon OR waiting', ['waiting', 'Carbon', 'carbon', 'carbon']],
    ['carbon NOT transport', []],
    ['measure NOT published', ['measure', 'measuring']],
    ['measure NOT "each measure"', ['measure', 'measuring']],
    ['low NEAR/0 carbon', ['Low', 'carbon']],
    ['(hospital AND waiting) OR 产业', ['Hospitals', 'waiting', '产业']],
    ['环 NEAR/3 （质量 OR 产业）', ['环', '质量', '环', '产业']],
  ])('%j', async (query, expected) => {
    const { total, hits } = await find(query)
    expect(hits.map(({ match }) => match)).toEqual(expected)
    expect(total).toBe(expected.length)
    expect((await find(query, { limit: 1 })).total).toBe(expected.length)
  })

  test('a mistake is refused with its place, before anything is searched', async () => {
    await expect(find('carbon AND')).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'search.mistake.missingBehind' }, details: { start: 7, end: 10 } })
  })
})

describe('where it is found', () => {
  test('a hit tells document, place, context, clause and citation', async () => {
    const { total, documents, hits } = await find('published')
    expect({ total, documents }).toEqual({ total: 1, documents: 1 })
    const start = english.indexOf('published')
    expect(hits).toEqual([{
      document: ids[0], documentTitle: 'Health Plan', start, end: start + 9, match: 'published', clause: '(1)', citation: 'HP, I 1 (1)',
      before: english.slice(Math.max(0, start - 120), start), after: english.slice(start + 9, start + 129),
    }])
  })

  test('by the names that the document has now', async () => {
    await bench.engine.documents.describe({ document: ids[0] ?? '', values: { title: 'Better Health', shortTitle: 'BH' } })
    expect((await find('published')).hits[0]).toMatchObject({ documentTitle: 'Better Health', citation: 'BH, I 1 (1)' })
    await bench.engine.history.undo({})
    expect((await find('published')).hits[0]).toMatchObject({ documentTitle: 'Health Plan', citation: 'HP, I 1 (1)' })
  })

  test('without a short title the title is cited', async () => {
    expect((await find('生态')).hits[0]?.citation).toBe('环境规划, 第一章 第一条')
  })

  test('hits come in document and reading order', async () => {
    const { hits } = await find('carbon')
    expect(hits.map(({ start }) => start)).toEqual(hits.map(({ start }) => start).toSorted((left, right) => left - right))
    expect(hits.map(({ match }) => match)).toEqual(['Carbon', 'carbon', 'carbon'])
  })

  test('context never splits a grapheme', async () => {
    const family = '👨‍👩‍👧‍👦'
    const [answer] = await bench.engine.documents.import({ pasted: [{ text: `${family.repeat(14)}zebra${family.repeat(14)}` }] })
    const [hit] = (await find('zebra')).hits
    expect([hit?.before, hit?.after]).toEqual([family.repeat(10), family.repeat(10)])
    if (answer && 'document' in answer) await bench.engine.documents.remove({ documents: [answer.document.id] })
  })
})

describe('how much is found', () => {
  test('the number is the number of hits, whatever the limit', async () => {
    const all = await find('measure')
    const few = await find('measure', { limit: 2 })
    expect(few).toEqual({ total: 4, documents: 1, setAside: 0, hits: all.hits.slice(0, 2) })
  })

  test('only the chosen documents are looked through', async () => {
    expect((await find('carbon', { documents: [ids[1] ?? ''] })).total).toBe(0)
    expect((await find('carbon', { documents: [ids[0] ?? ''] })).total).toBe(3)
  })

  test('a long text without a line end is found to its last word', async () => {
    const [answer] = await bench.engine.documents.import({ pasted: [{ text: `${'filler words here. '.repeat(2_000)}needle at the end` }] })
    const { total, hits } = await find('needle')
    expect([total, hits[0]?.start]).toEqual([1, 38_000])
    expect((await find('filler', { limit: 1 })).total).toBe(2_000)
    if (answer && 'document' in answer) await bench.engine.documents.remove({ documents: [answer.document.id] })
  })

  test('every hit of any word is where its text says, and all together are the number', async () => {
    const sample = readFileSync(resolve('seeds/sample-zh-articles.txt'), 'utf8')
    const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Sample', text: sample }] })
    if (!answer || !('document' in answer)) throw new Error('not brought in')
    const { text } = await bench.engine.documents.text({ document: answer.document.id })
    const word = fc.nat(text.length - 1).chain(start => fc.integer({ min: 1, max: 6 }).map(length => text.slice(start, start + length)))
    await fc.assert(
      fc.asyncProperty(word, async query => {
        const { total, hits } = await find(query, { documents: [answer.document.id], limit: 100_000 })
        expect(hits.length).toBe(total)
        for (const { start, end, match } of hits) expect(text.slice(start, end)).toBe(match)
      }),
      { numRuns: 100 },
    )
  })
})
