import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openWorkbench, sentenceOf, type Workbench } from './workbench.ts'

let bench: Workbench
let document: string
beforeEach(async () => {
  bench = await openWorkbench()
  const [answer] = await bench.engine.documents.import({ pasted: [{ title: 'Plan', text: 'I. Goals\n1. First' }] })
  document = answer && 'document' in answer ? answer.document.id : ''
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

type Values = Parameters<Workbench['engine']['documents']['describe']>[0]['values']
const describeIt = (values: Values) => bench.engine.documents.describe({ document, values })

describe('describing', () => {
  test('what is named is set, the rest stays; nothing clears', async () => {
    await describeIt({ shortTitle: 'P', issuer: '  State\n Council ', issuedOn: '2026-05', attributes: { Region: 'North', Level: 'city' } })
    const row = await describeIt({ shortTitle: '', kind: 'plan', attributes: { Region: '', Scope: 'x' } })
    expect(row).toMatchObject({ title: 'Plan', shortTitle: null, issuer: 'State Council', issuedOn: '2026-05', kind: 'plan' })
    expect(row.attributes).toEqual({ Level: 'city', Scope: 'x' })
  })

  test('a title cannot be cleared', async () => {
    expect(await sentenceOf(describeIt({ title: ' \n', issuer: 'X' }))).toBe('invalid documents.titleEmpty')
    expect((await bench.engine.documents.list({}))[0]).toMatchObject({ title: 'Plan', issuer: null })
  })

  test('it is one step that can be undone; saying the same again is none', async () => {
    await describeIt({ title: 'New', attributes: { a: '1' } })
    await describeIt({ title: 'New', attributes: { a: '1' } })
    const [latest] = await bench.engine.history.list({})
    expect(latest).toMatchObject({ label: { id: 'documents.describe', values: { title: 'Plan' } } })
    expect(await bench.engine.history.list({})).toHaveLength(2)
    await bench.engine.history.undo({})
    expect((await bench.engine.documents.list({}))[0]).toMatchObject({ title: 'Plan', attributes: {} })
  })

  test('names of attributes may be anything, up to 200 of them', async () => {
    const attributes = { __proto__x: '1', constructor: '2', '键 名': '值' }
    expect((await describeIt({ attributes: { ...attributes, ['__proto__']: 'p' } })).attributes).toMatchObject(attributes)
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`a${index}`, 'x']))
    expect(await sentenceOf(describeIt({ attributes: many }))).toBe('invalid documents.tooManyAttributes')
    expect(Object.keys((await bench.engine.documents.list({}))[0]?.attributes ?? {}).length).toBeLessThan(10)
  })

  test('the described language decides between English and Chinese, otherwise the script', async () => {
    const language = async () => (await bench.engine.documents.text({ document })).language
    expect(await language()).toBe('en')
    await describeIt({ language: 'zh-Hans' })
    expect(await language()).toBe('zh')
    await describeIt({ language: 'fr' })
    expect(await language()).toBe('en')
  })

  test('a language is stored by its tag, however it is written, and only one that is known', async () => {
    expect(await sentenceOf(describeIt({ language: 'xx-invalid' }))).toBe('invalid attributes.notALanguage')
    expect((await bench.engine.documents.list({}))[0]?.language).toBe('en')
    expect((await describeIt({ language: ' ZH_hant' })).language).toBe('zh-Hant')
    expect((await describeIt({ language: '法语' })).language).toBe('fr')
    expect((await describeIt({ language: null })).language).toBeNull()
  })
})

describe('removing', () => {
  test('a removed document is out of sight everywhere until it is undone, with its highlights', async () => {
    const id = crypto.randomUUID()
    await bench.engine.annotations.create({ id, document, start: 0, end: 8 })
    expect((await bench.engine.documents.list({}))[0]?.annotations).toBe(1)
    expect(await bench.engine.documents.remove({ documents: [document, document, crypto.randomUUID()] })).toEqual({ removed: 1 })
    expect(await bench.engine.documents.list({})).toEqual([])
    for (const call of ['text', 'clauses', 'original'] as const) {
      expect(await sentenceOf(bench.engine.documents[call]({ document }))).toBe('missing documents.missing')
    }
    expect(await sentenceOf(describeIt({ title: 'X' }))).toBe('missing documents.missing')
    expect((await bench.engine.search.find({ query: 'goals' })).total).toBe(0)
    await bench.engine.history.undo({})
    expect((await bench.engine.documents.list({}))[0]?.annotations).toBe(1)
  })

  test('removing what is not there is no step', async () => {
    expect(await bench.engine.documents.remove({ documents: [crypto.randomUUID()] })).toEqual({ removed: 0 })
    expect(await bench.engine.history.list({})).toHaveLength(1)
  })
})
