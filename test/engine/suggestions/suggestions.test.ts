import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Id } from '#domain/ids.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

const text = [
  'HOMES AND FAMILIES', '', '1. Open nurseries for small children.', '', '2. Build affordable homes near stations.', '',
  '3. Pay childcare subsidies to every family.', '', '4. Freeze the rents of homes.', '', '5. Publish a report.', '',
].join('\n')

let bench: Workbench
let plan: Id
let childcare: Id
let housing: Id
beforeEach(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Plan', text)
  childcare = await makeTheme('Childcare', { definition: 'Nurseries and subsidies for families with small children' })
  housing = await makeTheme('Housing', { keywords: ['homes', 'rents'] })
})
afterEach(() => bench.close())

async function makeTheme(name: string, said: { definition?: string; keywords?: string[]; parent?: Id } = {}): Promise<Id> {
  const id = freshId()
  await bench.engine.themes.create({ id, name, ...said })
  return id
}
const placeOf = (words: string) => ({ document: plan, start: text.indexOf(words), end: text.indexOf(words) + words.length })
const at = async (words: string) => (await bench.engine.suggestions.at(placeOf(words))).place
const themesAt = async (words: string) => ((await at(words))?.suggestions ?? []).map(({ theme }) => theme)

describe('themes are suggested', () => {
  it('by what the codebook says of them, with the words that speak for them', async () => {
    const place = await at('Open nurseries for small children.')
    expect(place?.suggestions[0]).toMatchObject({ theme: childcare, isLikely: true })
    expect(place?.suggestions[0]?.words.map(word => word.toLowerCase())).toContain('nurseries')
    expect(await themesAt('Freeze the rents of homes.')).toEqual([housing])
    expect(await themesAt('Publish a report.')).toEqual([])
  })

  it('rather when nothing speaks against them', async () => {
    await bench.engine.themes.update({ theme: childcare, archived: true })
    const said = { definition: 'What every family gets' }
    const [one, other] = [await makeTheme('One', said), await makeTheme('Other', said)]
    const score = async (theme: Id) => (await at('Pay childcare subsidies to every family.'))?.suggestions.findIndex(row => row.theme === theme)
    await bench.engine.themes.update({ theme: one, exclude: 'Subsidies' })
    expect([await score(one), await score(other)]).toEqual([1, 0])
    await bench.engine.themes.update({ theme: one, exclude: '' })
    await bench.engine.themes.update({ theme: other, exclude: 'Subsidies' })
    expect([await score(one), await score(other)]).toEqual([0, 1])
  })

  it('at a place without length for the clause that it is in', async () => {
    const start = text.indexOf('affordable')
    const { place } = await bench.engine.suggestions.at({ document: plan, start, end: start })
    expect(text.slice(place?.start, place?.end)).toBe('2. Build affordable homes near stations.')
    expect(place?.suggestions[0]?.theme).toBe(housing)
  })

  it('for every clause of a document but headings', async () => {
    const { places, basis } = await bench.engine.suggestions.ofDocument({ document: plan })
    expect(places.map(({ start, end }) => text.slice(start, end).slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.'])
    expect(places.map(({ suggestions }) => suggestions[0]?.theme)).toEqual([childcare, housing, childcare, housing, undefined])
    expect(basis).toEqual({ described: 2, tagged: 0 })
  })

  it('from the next tag on by what was tagged, and no longer by it when that is undone', async () => {
    const openness = await makeTheme('Openness')
    expect(await themesAt('Publish a report.')).toEqual([])
    const other = await bench.bringIn('Other', '1. Publish a yearly report of results.\n')
    await bench.engine.annotations.create({ id: freshId(), document: other, start: 3, end: 38, themes: [{ id: openness }] })
    expect(await themesAt('Publish a report.')).toEqual([openness])
    await bench.engine.history.undo({})
    expect(await themesAt('Publish a report.')).toEqual([])
  })

  it('never when they are frozen, archived, or on the clause already, and a mere holder of others never', async () => {
    const words = 'Freeze the rents of homes.'
    await bench.engine.themes.update({ theme: housing, archived: true })
    expect(await themesAt(words)).toEqual([])
    await bench.engine.themes.update({ theme: housing, archived: false, frozen: true })
    expect(await themesAt(words)).toEqual([])
    await bench.engine.themes.update({ theme: housing, frozen: false })
    await makeTheme('Social', { parent: housing })
    expect(await themesAt(words)).toEqual([])
    await bench.highlight(plan, 'affordable homes', ['Housing'])
    expect(await themesAt(words)).toEqual([housing])
    await bench.highlight(plan, 'rents', ['Housing'])
    expect(await themesAt(words)).toEqual([])
  })

  it('only when there is something to go by', async () => {
    await bench.engine.themes.remove({ themes: [childcare, housing] })
    await makeTheme('Homes')
    const { basis, place } = await bench.engine.suggestions.at(placeOf('Build affordable homes near stations.'))
    expect(basis).toEqual({ described: 0, tagged: 0 })
    expect(place?.suggestions).toEqual([])
  })

  it('in Chinese by an English codebook, and the other way round', async () => {
    const chinese = '一、发放育儿补贴，增加托育服务。\n二、稳定住房租金。\n'
    const document = await bench.bringIn('计划', chinese)
    const { places } = await bench.engine.suggestions.ofDocument({ document })
    expect(places.map(({ suggestions }) => suggestions[0]?.theme)).toEqual([childcare, housing])
  })

  it('for nothing that is gone', async () => {
    expect(await bench.engine.suggestions.at({ document: freshId(), start: 0, end: 3 })).toMatchObject({ place: null })
    expect(await bench.engine.suggestions.at({ document: plan, start: 5_000, end: 9_000 })).toMatchObject({ place: { suggestions: [] } })
  })
})

describe('in a project of many documents', () => {
  const many = 60

  it('what is said of themes answers at once, what was tagged comes to it with each asking, until all is read', async () => {
    const openness = await makeTheme('Openness')
    const pasted = Array.from({ length: many }, (_, number) => ({ title: `Plan ${number}`, text: `1. Publish a yearly report of results ${number}.\n` }))
    for (const answer of await bench.engine.documents.import({ pasted })) {
      if ('error' in answer) throw new Error('not brought in')
      await bench.engine.annotations.create({ id: freshId(), document: answer.document.id, start: 3, end: 38, themes: [{ id: openness }] })
    }
    const soon = async (words: string) => bench.engine.suggestions.at({ ...placeOf(words), isWhole: false })
    const first = await soon('Open nurseries for small children.')
    expect(first.place?.suggestions[0]?.theme).toBe(childcare)
    expect(first.basis.tagged).toBe(0)
    const left = [first.left]
    while ((left.at(-1) ?? 0) > 0) left.push((await soon('Publish a report.')).left)
    expect(left[0]).toBeGreaterThan(many)
    expect(left).toEqual([...new Set(left)].toSorted((a, b) => b - a))
    const learned = await soon('Publish a report.')
    expect(learned.place?.suggestions[0]?.theme).toBe(openness)
    expect(learned).toEqual(await bench.engine.suggestions.at(placeOf('Publish a report.')))
    expect(learned.basis.tagged).toBe(many)
  })

  it('a whole answer waits for all of it', async () => {
    const pasted = Array.from({ length: many }, (_, number) => ({ title: `Plan ${number}`, text: `1. Build homes number ${number}.\n` }))
    await bench.engine.documents.import({ pasted })
    expect(await bench.engine.suggestions.at(placeOf('Publish a report.'))).toMatchObject({ left: 0 })
  })
})

describe('a suggestion that nobody wants', () => {
  const reject = async (words: string, theme: Id) => {
    const clauseHash = (await at(words))?.clauseHash ?? ''
    await bench.engine.suggestions.reject({ document: plan, clauseHash, theme })
    return { document: plan, clauseHash, theme }
  }

  it('does not come again for this clause, until that is undone or taken back', async () => {
    const words = '4. Freeze the rents of homes.'
    const rejection = await reject(words, housing)
    expect(await at(words)).toMatchObject({ suggestions: [], rejected: [housing] })
    expect(await themesAt('2. Build affordable homes near stations.')).toEqual([housing])
    await bench.engine.history.undo({})
    expect(await themesAt(words)).toEqual([housing])
    await bench.engine.history.redo({})
    expect(await themesAt(words)).toEqual([])
    expect(await bench.engine.suggestions.rejected({})).toEqual([{ ...rejection, place: expect.objectContaining({ words }) }])
    expect(await bench.engine.suggestions.unreject({ rejections: [rejection] })).toEqual({ changed: 1 })
    expect(await themesAt(words)).toEqual([housing])
    expect(await bench.engine.suggestions.rejected({ document: plan })).toEqual([])
    expect((await bench.engine.history.list({})).slice(0, 2).map(({ label }) => label.id)).toEqual(['suggestions.unreject', 'suggestions.reject'])
  })

  it('stays away in a corrected text, as long as the clause has these words', async () => {
    await reject('4. Freeze the rents of homes.', housing)
    const correct = async (to: string) => {
      const { version } = await bench.engine.documents.text({ document: plan })
      await bench.engine.documents.correct({ document: plan, version, text: to })
    }
    const place = async () => (await bench.engine.suggestions.rejected({}))[0]?.place ?? null
    await correct(text.replace('5. Publish', '5. Print'))
    expect(await place()).toMatchObject({ words: '4. Freeze the rents of homes.' })
    await correct(text.replace('4. Freeze', '4. Lower'))
    expect(await place()).toBeNull()
  })

  it('is refused with a sentence for what is not there', async () => {
    const clauseHash = '0'.repeat(64)
    expect(await refusal(bench.engine.suggestions.reject({ document: plan, clauseHash, theme: freshId() }))).toBe('missing themes.unknown')
    expect(await refusal(bench.engine.suggestions.reject({ document: freshId(), clauseHash, theme: housing }))).toBe('missing suggestions.documentMissing')
    expect(await refusal(bench.engine.suggestions.unreject({ rejections: [{ document: plan, clauseHash, theme: housing }] }))).toBe('missing suggestions.notRejected')
  })
})

describe('precision', () => {
  it('is told of the tagged highlights, as they were made and in documents without tags', async () => {
    await bench.highlight(plan, 'Open nurseries for small children', ['Childcare'])
    await bench.highlight(plan, 'Build affordable homes near stations', ['Housing'])
    await bench.highlight(plan, 'Freeze the rents of homes', ['Childcare'])
    expect(await bench.engine.suggestions.precision({})).toEqual({
      basis: { described: 2, tagged: 3 },
      asTagged: { suggested: 3, right: 2, silent: 0 },
      onOthers: null,
      byTheme: expect.arrayContaining([{ theme: childcare, suggested: 1, right: 1 }, { theme: housing, suggested: 2, right: 1 }]),
    })
    const other = await bench.bringIn('Other', '1. Subsidies for families with children.\n')
    await bench.highlight(other, 'Subsidies for families', ['Childcare'])
    expect((await bench.engine.suggestions.precision({})).onOthers).toMatchObject({ suggested: 4 })
  })

  it('leaves out highlights of themes that are not suggested', async () => {
    await bench.highlight(plan, 'Open nurseries for small children', ['Childcare'])
    await bench.engine.themes.update({ theme: childcare, archived: true })
    expect((await bench.engine.suggestions.precision({})).asTagged).toEqual({ suggested: 0, right: 0, silent: 0 })
  })
})
