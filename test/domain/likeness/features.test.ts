import { expect, test } from 'vitest'
import { addUp, featuresOf, wordsBearing } from '#domain/likeness/features.ts'
import { startProcessorClock } from '../../processor-clock.ts'

const marks = (text: string) => [...featuresOf(text).keys()].filter(feature => !feature.startsWith('#'))

test('English words count by their stems and in pairs, little words and figures not at all', () => {
  expect(marks('Subsidies for 295,000 families')).toEqual(['subsidi', 'famili', 'subsidi famili'])
})

test('Chinese counts by pairs of neighbouring characters, never across a sign', () => {
  expect(marks('托育、补贴')).toEqual(['托育', '补贴'])
  expect(marks('育儿补贴')).toEqual(['育儿', '儿补', '补贴'])
})

test('what says the same in both languages has a mark in common', () => {
  const concepts = (text: string) => [...featuresOf(text).keys()].filter(feature => feature.startsWith('#'))
  expect(concepts('Childcare subsidies')).toEqual(concepts('托育补贴'))
  expect(concepts('长期护理保险')).toEqual(concepts('Long-term care insurance'))
  expect(concepts('ＡＩ')).toEqual(concepts('artificial intelligence'))
})

test.each([
  ['allowed', 'allowances'], ['important', 'imports'], ['accelerate', 'accelerators'], ['emerging', 'emergencies'], ['at the age of three', 'ageing'], ['internal', 'international'],
  ['indicate', 'indicators'], ['powerful', 'power'], ['universal', 'universities'], ['communicate', 'communities'], ['custom', 'customs'], ['respond', 'responsible'], ['publicly', 'publicity'], ['integrated', 'integrity'], ['they build', 'buildings'], ['digits', 'digital'], ['securely', 'security'], ['commercial', 'commercialization'],
])('%s is not the same as %s, though both have one stem', (other, term) => {
  const concepts = (text: string) => [...featuresOf(text).keys()].filter(feature => feature.startsWith('#'))
  expect(concepts(term)).toHaveLength(1)
  expect(concepts(other)).toEqual([])
})

test('who is responsible by when, at the end in brackets, says nothing of what a clause is about', () => {
  const said = 'Foreign physicians may practice at more than one place.'
  expect(marks(`${said} (Time of Completion: before the end of May 2019; responsible organization: Municipal Health Commission (MHC), and others)`)).toEqual(marks(said))
  expect(marks('公布地址。（责任单位：市卫生健康委员会；完成时限：2026年6月底前）')).toEqual(marks('公布地址。'))
  expect(marks('Homes (note: small)  ')).toEqual(['home'])
})

test('a clause begins by saying what it is about: that counts twice', () => {
  const features = featuresOf('8. Share health data. Hospitals keep records of what they do with every single patient.')
  expect(features.get('data')).toBe(2)
  expect(features.get('record')).toBe(1)
})

test('hostile texts end in time, and long ones are read by their beginning', () => {
  const elapsed = startProcessorClock()
  for (const text of ['（：'.repeat(50_000), `${'(a:b'.repeat(20_000)})`, `(a: ${'(b) c '.repeat(20_000)}`, '\ud800'.repeat(10_000), 'ா'.repeat(50_000)]) featuresOf(text)
  expect(elapsed()).toBeLessThan(2_000)
  expect(marks(`Homes ${'. '.repeat(5_000)} nurseries`)).toEqual(['home'])
})

test('words that bear marks are told as they stand, each once', () => {
  const text = 'Childcare subsidies: 育儿补贴 for Families, families'
  expect(wordsBearing(text, ['famili', '补贴', 'subsidi', 'nowhere'], 3)).toEqual(['Families', '补贴', 'subsidies'])
  expect(wordsBearing('Childcare', ['childcar', [...featuresOf('childcare').keys()].find(feature => feature.startsWith('#')) ?? ''], 3)).toEqual(['Childcare'])
})

test('texts add up, each as often as it counts', () => {
  expect(addUp([['Homes', 2], ['home frogs', 0.5]])).toEqual(new Map([['home', 2.5], [featuresIdOf('home'), 2.5], ['frog', 0.5], ['home frog', 0.5]]))
})

function featuresIdOf(word: string): string {
  return [...featuresOf(word).keys()].find(feature => feature.startsWith('#')) ?? ''
}
