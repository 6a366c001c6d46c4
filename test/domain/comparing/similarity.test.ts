import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { tellApart, writtenMarks } from '#domain/comparing/shared-words.ts'
import { meanSimilarities, PlanWords, readRow, readTable, sharedMarks, similarities, themeProfile, writeRow } from '#domain/comparing/similarity.ts'
import { variantsByFirst, variantsWith } from '#domain/likeness/glossary.ts'
import { languageOf } from '#domain/text.ts'

const worded = (plans: readonly (readonly string[])[], variants = variantsByFirst()) => {
  const words = new PlanWords(variants)
  for (const clauses of plans) words.add(languageOf(clauses.join('\n')), clauses)
  return { words, profiles: words.profiles() }
}
const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8').split('\n').filter(line => line !== '')

describe('by words', () => {
  const roads = ['Roads are built in every town.', 'Bridges are kept open.']
  const ponds = ['Dig frog ponds.', 'Frogs are counted each spring.']
  test('the same words are wholly alike, other words not at all, some of them in between, in whatever form they stand', () => {
    const [, second, third, fourth] = similarities(worded([roads, roads, ponds, ['Building of roads in towns.', 'Frogs.']]).profiles)
    expect(second).toEqual([1000])
    expect(third).toEqual([0, 0])
    const [withRoads = 0, , withPonds = 0] = fourth ?? []
    expect(withRoads).toBeGreaterThan(withPonds ?? 0)
    expect(withPonds).toBeGreaterThan(0)
    expect(withRoads).toBeLessThan(1000)
  })
  test('two languages are compared by concepts of the glossary, and by a project’s own terms', () => {
    const plans = [['Honey cakes work.', 'Childcare is free.'], ['做蜂蜜糕。', '托育免费。'], ['刷漆。']]
    const [, [bundled = null] = []] = similarities(worded(plans).profiles)
    const [, [own = null] = [], paintAlone] = similarities(worded(plans, variantsWith([{ term: 'honey cake', sameAs: '蜂蜜糕', used: true }])).profiles)
    expect(bundled).toBeGreaterThan(0)
    expect(own).toBeGreaterThan(bundled ?? 0)
    // A plan without a mark that both languages have can't be compared across them.
    expect(paintAlone).toEqual([null, 0])
  })
  test('in whichever order plans come, what two languages have is known by all of them', () => {
    const english = ['Childcare is free.', 'Homes for senior residents.']
    const chinese = ['托育免费。', '养老机构。']
    const rows = similarities(worded([english, chinese, chinese, english, chinese]).profiles)
    const table = readTable(rows.map(writeRow))
    const across = [[0, 1], [0, 2], [3, 1], [3, 2], [0, 4], [3, 4]].map(([one = 0, other = 0]) => table.of(one, other))
    expect(across[0]).toBeGreaterThan(0)
    expect(new Set(across).size).toBe(1)
  })
  test('the number of two languages is made smaller by as much as plans in one are less alike by all words than by what both languages have', () => {
    const concepts = 'Childcare, subsidy, elderly, hotline, hospital, insurance, talent, training, land, tax.'
    const chinese = ['托育、补贴、养老、热线、医院、医保、人才、培训、土地、税收。']
    const [one, other] = [[concepts, 'Frogs jump over muddy ponds quickly.'], [concepts, 'Violins sound through wooden churches softly.']]
    const [, [alone = null] = []] = similarities(worded([one, chinese]).profiles)
    const [, , [beside = null] = []] = similarities(worded([one, other, chinese]).profiles)
    expect(beside).toBeLessThan((alone ?? 0) * 0.9)
    expect(beside).toBeGreaterThan(0)
  })
  test('what makes two alike comes first, as it is written in each; words within a pair that is told are left to it', () => {
    const left = ['Honey cakes keep long.', 'A honey cake crumbles slowly.', 'Roads.']
    const right = ['Crumbling each honey cake.', 'Trams.']
    const { words, profiles } = worded([left, right])
    const [one, other] = profiles
    if (!one || !other) throw new Error('no profile')
    const shared = sharedMarks(one, other)
    expect(shared.reduce((sum, { part }) => sum + part, 0)).toBeCloseTo(1, 5)
    const names = shared.map(({ number }) => words.vocabulary.featureOf(number))
    expect(new Set(names)).toEqual(new Set(['honei', 'cake', 'honei cake', 'crumbl']))
    const [inLeft, inRight] = [left, right].map(clauses => writtenMarks(clauses, new Set(names), variantsByFirst()))
    const found = names.map((mark, at) => ({ mark, part: shared[at]?.part ?? 0, left: inLeft?.get(mark) ?? { written: '', count: 0 }, right: inRight?.get(mark) ?? { written: '', count: 0 } }))
    expect(tellApart(found).map(({ left: l, right: r }) => `${l.written} ${l.count}, ${r.written} ${r.count}`).toSorted()).toEqual(['Honey cakes 2, honey cake 1', 'crumbles 1, Crumbling 1'])
  })
  test('words that say nothing to a reader are not told, though they are weighed', () => {
    const word = (written: string) => ({ mark: written, part: 1, left: { written, count: 1 }, right: { written, count: 2 } })
    expect(tellApart(['them', 'Ones', 'make given', 'nursery', 'make homes'].map(word)).map(({ mark }) => mark)).toEqual(['nursery'])
    expect(tellApart([{ ...word('them'), right: { written: '他们', count: 1 } }])).toHaveLength(1)
  })
  test('pairs of Chinese characters are told where they are words', () => {
    expect([...writtenMarks(['发展托育服务'], new Set(['托育', '育服', '服务']), variantsByFirst()).keys()]).not.toContain('育服')
    expect([...writtenMarks(['发展托育服务'], new Set(['托育', '育服', '服务']), variantsByFirst()).keys()]).toContain('服务')
  })
  test('of the samples a draft is most like its final edition', () => {
    const files = ['sample-deadlines.txt', 'sample-deadlines-draft.txt', 'sample-numbered-sections.txt', 'sample-zh-articles.txt']
    const table = readTable(similarities(worded(files.map(seed)).profiles).map(writeRow))
    for (const other of [2, 3]) expect(table.of(0, 1)).toBeGreaterThan(table.of(0, other) ?? 0)
    expect(table.of(0, 1)).toBeGreaterThan(600)
  })
})

test('by themes: the cosine of how many highlights each has, null without any', () => {
  const profiles = [themeProfile(new Map([[0, 3], [1, 4]])), themeProfile(new Map([[0, 6], [1, 8]])), themeProfile(new Map([[0, 5]])), themeProfile(new Map())]
  expect(similarities(profiles)).toEqual([[], [1000], [600, 600], [null, null, null]])
  expect(meanSimilarities(similarities(profiles))).toEqual([800, 800, 600, null])
})

test('a row goes over a port as text and comes back', () => {
  for (const row of [[], [0], [null, 1000, 7]]) expect(readRow(writeRow(row))).toEqual(row)
  const table = readTable(['', '250', '- 7'])
  expect([table.of(0, 1), table.of(1, 0), table.of(2, 0), table.of(1, 2), table.of(1, 1)]).toEqual([250, 250, null, 7, null])
})
