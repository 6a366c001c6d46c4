import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readQuery } from '#domain/words/query/reading.ts'
import { openCatalogue } from '../../../electron/engine/search/catalogue.ts'
import { countedTerm } from '../../../electron/engine/search/counting/counted-terms.ts'
import { openCounting } from '../../../electron/engine/search/counting/counting.ts'
import { connect, type Connection, showIndexedWords } from '../../../electron/engine/store/connection.ts'
import { termsIn } from '../../domain/words/finding.ts'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'

const words = [
  'measure', 'Measures', 'measuring', 'happy', 'happiness', 'a', '2026', '2026a', 'x'.repeat(70), '环', '境', '环境', '托育服务', '々', '〇', '𠮷',
  '人', '人人', '人人人', '境环', '育服', 'low-carbon', 'Low carbon', 'carbons', 'policy', 'police', 'policies', 'usable', 'usability', '养老', 'AI赋能',
  'é', 'café', 'cafe\u0301', 'ﬁle', 'file', '１２', 'ＧＤＰ', 'gdp', 'か\u3099', 'क्षि', 'ſun', 'sun', 'Kelvin', 'kelvin', '👩‍👩‍👧', '1️⃣', '\u0600١', 'İ', 'ß', 'ss',
]
const between = [' ', ' ', '', '，', '. ', '\n', '\u200d', '\u00ad', '\u200b', '\u0301', '-', '“', '’', '\u3000']
const anyPlan = fc.array(fc.oneof(fc.constantFrom(...words), fc.constantFrom(...between)), { minLength: 1, maxLength: 60 }).map(parts => parts.join(''))

let bench: Workbench
let index: Connection
const plans: string[] = []
beforeAll(async () => {
  bench = await openWorkbench()
  const pasted = fc.sample(anyPlan, { numRuns: 60, seed: 7 }).map((text, index) => ({ title: `Plan ${index}`, text: `${index} ${text}` }))
  for (const answer of await bench.engine.documents.import({ pasted })) if ('document' in answer) plans.push(answer.document.id)
  // The index goes on to hold what was removed.
  await bench.engine.documents.remove({ documents: plans.filter((_, index) => index % 4 === 0) })
  index = connect(join(bench.folder, 'plans.clausebook'), true)
  showIndexedWords(index)
}, 120_000)
afterAll(async () => {
  index.close()
  await bench.remove()
})

const counted = (query: string) => termsIn(query).map(term => countedTerm(index.read, term))

test('the number of hits is the number of places, whether the index counts them or they are located', async () => {
  const word = fc.oneof(fc.constantFrom(...words), fc.constantFrom(...words).map(word => `"${word}"`), fc.constantFrom('mea*', '20*', 'm*', 'polic*', 'police*', 'usab*', 'usabl*', 'usabi*', 'carb*', 'happ*', 'happi*', '人*'))
  const joint = fc.constantFrom(' ', ' ', ' OR ', ' NOT ', ' AND ', ' NEAR/0 ')
  const pair = fc.tuple(word, joint, word).map(parts => `(${parts.join('')})`)
  const joined = fc.tuple(fc.array(fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: pair }), { minLength: 1, maxLength: 3 }), joint).map(([parts, between]) => parts.join(between))
  const near = fc.tuple(word, fc.constantFrom(1, 4, 20), word).map(([one, within, other]) => `${one} NEAR/${within} ${other}`)
  const query = fc.oneof({ weight: 3, arbitrary: joined }, { weight: 2, arbitrary: near })
  const chosen = fc.oneof(fc.constant<string[]>([]), fc.subarray(plans, { minLength: 1 }))
  const seen = { term: 0, all: 0, any: 0, near: 0, hits: 0 }
  await fc.assert(
    fc.asyncProperty(query, chosen, fc.nat(12), fc.integer({ min: 1, max: 6 }), async (query, documents, offset, limit) => {
      const asked = { query, documents }
      const { query: read, mistake } = readQuery(query)
      if (mistake) return
      const all = await bench.engine.search.find({ ...asked, limit: 100_000 })
      expect(all.total, query).toBe(all.hits.length)
      expect(all.documents, query).toBe(new Set(all.hits.map(({ document }) => document)).size)
      for (const [from, few] of [[0, 1], [offset, limit]] as const) {
        const page = await bench.engine.search.find({ ...asked, offset: from, limit: few })
        expect(page, query).toEqual({ ...all, hits: all.hits.slice(from, from + few) })
      }
      if (all.total > 0 && read) seen[read.kind]++
      seen.hits += all.total
    }),
    { numRuns: 1_500 },
  )
  expect(Math.min(...Object.values(seen)), JSON.stringify(seen)).toBeGreaterThan(40)
})

test('a term is counted by the index as it stands there: stems, Han characters, all words with a beginning', async () => {
  const words = (query: string) => counted(query).map(term => term?.anyOf.map(each => each.join(' ')).join('|') ?? null)
  await bench.engine.documents.import({ pasted: [{ title: 'Words', text: 'Subsidies, subsidised; a subsidy. Police and policy. 环境 subsoil' }] })
  expect(words('Measures measuring 环 "境" 2026')).toEqual(['measur', 'measur', '环', '境', '2026'])
  expect(words('环境 low-carbon 人人')).toEqual(['环 境', 'low carbon', '人 人'])
  expect(words('subsid*')).toEqual(['subsidi|subsidis'])
  for (const query of ['"measure"', 'policy*', 'か', '𠮷', '"low carbon"']) expect(words(query), query).toEqual([null])
})

test('what was counted of a query is known when it is asked for again, until passages come', async () => {
  const catalogue = openCatalogue()
  const counting = openCounting()
  const { query } = readQuery('measure NOT "low carbon"')
  if (!query) throw new Error('no query')
  const among = () => ({ read: index.read, passages: catalogue(index.read, { store: 1, written: String(Math.random()) }).passages, passageIn: () => ({ text: '', plain: true }) })
  expect(counting.everywhere(among(), query)).toBeNull()
  counting.keep(among(), query, { total: 7, documents: 3 })
  expect(counting.everywhere(among(), query)).toEqual({ total: 7, documents: 3 })
  await bench.engine.documents.import({ pasted: [{ title: 'New', text: 'Another measure.' }] })
  expect(counting.everywhere(among(), query)).toBeNull()
})

test('parts that share words, or what the index holds otherwise, are counted as they are found', async () => {
  const text = 'Low carbon, low-carbon hubs near low carbons. A 托育服务 and 育服. Police, policy. Low carbon hub'
  const answers = await bench.engine.documents.import({ pasted: [{ title: 'Parts', text }, { title: 'Parts again', text: `Once more. ${text}` }] })
  const documents = answers.flatMap(answer => ('document' in answer ? [answer.document.id] : []))
  const count = async (query: string) => {
    const { total } = await bench.engine.search.find({ query, documents, limit: 1 })
    expect((await bench.engine.search.find({ query, documents })).hits, query).toHaveLength(total)
    return total / 2
  }
  expect(await count('carbon OR carbons')).toBe(4)
  expect(await count('"low carbon" OR police')).toBe(4)
  expect(await count('"low carbon" OR carbons')).toBe(4)
  expect(await count('low NEAR/0 carbon')).toBe(8)
  expect(await count('near NEAR/2 carbon')).toBe(3)
  expect(await count('near NEAR/0 carbon')).toBe(0)
  expect(await count('polic* NEAR/0 police')).toBe(2)
  expect(await count('育服 OR 服')).toBe(2)
  expect(await count('托育服务 OR 服')).toBe(2)
  expect(await count('police NOT "low carbons"')).toBe(0)
  expect(await count('police NOT "carbon low carbons"')).toBe(1)
})

test('what is brought in, removed and brought back later counts at once', async () => {
  const total = async () => (await bench.engine.search.find({ query: 'zebra', limit: 1 })).total
  expect(await total()).toBe(0)
  const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Late', text: 'A zebra, two zebras.' }] })
  expect(await total()).toBe(2)
  if (!answer || !('document' in answer)) throw new Error('not brought in')
  await bench.engine.documents.remove({ documents: [answer.document.id] })
  expect(await total()).toBe(0)
  await bench.engine.history.undo({})
  expect(await total()).toBe(2)
})

test('a catalogue is read anew when something was written, or of another project, however much was written there', async () => {
  const catalogueOf = openCatalogue()
  const stamp = { store: 1, written: '0 1' }
  const titles = (asked = stamp) => [...catalogueOf(index.read, asked).documentByVersion.values()].map(({ title }) => title)
  const before = titles()
  expect(catalogueOf(index.read, stamp)).toBe(catalogueOf(index.read, { ...stamp }))
  const [document = ''] = plans.slice(1)
  await bench.engine.documents.describe({ document, values: { title: 'Renamed beside' } })
  expect([before, titles(), titles({ ...stamp, written: '0 2' })].map(all => all.includes('Renamed beside'))).toEqual([false, false, true])
  expect([titles(), titles({ store: 2, written: '0 1' })].map(all => all.includes('Renamed beside'))).toEqual([true, true])
  await bench.engine.history.undo({})
  expect(titles()).toEqual(before)
})

test('what is brought in where something else was taken back is found where it stands', async () => {
  const places = async (query: string) => (await bench.engine.search.find({ query })).hits.map(({ documentTitle, start, end }) => ({ documentTitle, start, end }))
  await bench.engine.documents.import({ pasted: [{ title: 'Taken back', text: 'A giraffe.' }] })
  expect(await places('giraffe')).toEqual([{ documentTitle: 'Taken back', start: 2, end: 9 }])
  await bench.engine.history.undo({})
  expect(await places('giraffe')).toEqual([])
  await bench.engine.documents.import({ pasted: [{ title: 'Instead', text: 'See: a giraffe and an okapi.' }] })
  expect(await places('giraffe')).toEqual([{ documentTitle: 'Instead', start: 7, end: 14 }])
  expect(await places('"an okapi"')).toEqual([{ documentTitle: 'Instead', start: 19, end: 27 }])
})
