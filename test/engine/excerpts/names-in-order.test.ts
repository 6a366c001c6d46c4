import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { openWorkbench, type Workbench } from '../documents/workbench.ts'
import { newId } from '../store/given/rows.ts'

let bench: Workbench
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

const titles = ['安全规划', 'Zoning plan', '北方规划', 'Air plan']
const english = ['Air plan', 'Zoning plan', '安全规划', '北方规划']
const chinese = ['安全规划', '北方规划', 'Air plan', 'Zoning plan']

async function fill() {
  const { engine } = bench
  await engine.attributes.define({ name: 'Region', type: 'text' })
  const answers = await engine.documents.import({ pasted: titles.map(title => ({ title, text: `${title}\n\n${title} names a measure.` })) })
  for (const [at, answer] of answers.entries()) {
    const document = 'document' in answer ? answer.document.id : ''
    const title = titles[at] ?? ''
    await engine.annotations.create({ id: newId(), document, start: 0, end: title.length, themes: [{ path: ['All'] }] })
    await engine.documents.describe({ document, values: { attributes: { Region: title } } })
    await engine.sets.create({ name: title, parent: null })
    await engine.searches.save({ name: title, search: { kind: 'texts', query: { query: 'measure' } } })
  }
}

/** All that is sorted by name, in the order in which it stands. */
async function lists() {
  const { engine } = bench
  const order = (by: 'document' | 'quote') => ({ order: { by, descending: false } })
  return [
    (await engine.excerpts.list(order('document'))).rows.map(({ documentTitle }) => documentTitle),
    (await engine.excerpts.list(order('quote'))).rows.map(({ exact }) => exact),
    (await engine.search.find({ query: 'measure', order: { by: 'document', descending: false } })).hits.map(({ documentTitle }) => documentTitle),
    (await engine.sets.list({})).map(({ name }) => name),
    (await engine.searches.list({})).map(({ name }) => name),
    (await engine.compare.matrix({ by: { kind: 'sets' } })).columns.flatMap(({ id, title }) => (id === '' ? [] : [title])),
    (await engine.compare.matrix({ by: { kind: 'attribute', key: 'Region' } })).columns.map(({ title }) => title),
  ]
}

test.each([['here', {}], ['in a process of their own', { answeredHere: 0 }]])('names stand in the order of the interface’s language: lists made %s', async (_, options) => {
  bench = await openWorkbench({ ...options, language: setting => (setting === 'system' ? 'en' : setting) })
  await fill()
  for (const list of await lists()) expect(list).toEqual(english)
  const heard: string[][] = []
  bench.on('changed', ({ entities }) => void heard.push([...entities]))
  await bench.engine.settings.write({ language: 'zh' })
  for (const list of await lists()) expect(list).toEqual(chinese)
  expect(heard.flat(), 'lists are asked for again').toEqual(expect.arrayContaining(['annotation', 'document', 'document_set', 'saved_search']))
})

test('what a memo could speak of: what begins with the words first, the document that is read before others, then names in the language’s order', async () => {
  bench = await openWorkbench({ language: setting => (setting === 'system' ? 'en' : setting) })
  await fill()
  const { engine } = bench
  for (const name of ['Water', 'Clean water', '水 water', 'waterways']) await engine.themes.create({ id: newId(), parent: null, name })
  const named = async (kind: string, asked: { words: string; document?: string }) => (await engine.memos.find(asked)).filter(row => row.kind === kind).map(({ name }) => name)
  const read = (await engine.documents.list({})).find(({ title }) => title === 'Zoning plan')?.id ?? ''
  expect(await named('theme', { words: 'water' })).toEqual(['Water', 'waterways', 'Clean water', '水 water'])
  expect(await named('document', { words: '' })).toEqual(english)
  expect(await named('document', { words: '', document: read })).toEqual(['Zoning plan', ...english.filter(title => title !== 'Zoning plan')])
  await engine.settings.write({ language: 'zh' })
  expect(await named('theme', { words: 'water' })).toEqual(['Water', 'waterways', '水 water', 'Clean water'])
  expect(await named('document', { words: '' })).toEqual(chinese)
})

test.each([['en', english], ['zh', chinese]] as const)('a file has names in the order of its own language: %s', async (language, expected) => {
  bench = await openWorkbench({ language: () => (language === 'en' ? 'zh' : 'en') })
  await fill()
  const { ticket } = await bench.engine.exports.make({ format: 'csv', rows: 'quote', columns: ['quote'], language, order: { by: 'document', descending: false } })
  expect(readFileSync(bench.files.open(ticket).path, 'utf8').replace('\uFEFF', '').trim().split(/\r?\n/).slice(1)).toEqual(expected)
  const matrix = await bench.engine.exports.make({ format: 'csv', what: 'matrix', language, by: { kind: 'sets' } })
  const [head = ''] = readFileSync(bench.files.open(matrix.ticket).path, 'utf8').split(/\r?\n/)
  expect(titles.toSorted((one, other) => head.indexOf(one) - head.indexOf(other))).toEqual(expected)
})
