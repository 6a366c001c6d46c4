import { expect, test } from 'vitest'
import { startProcessorClock } from '../../processor-clock.ts'
import { findCandidates, type Unsettled } from '#domain/anchor/candidate-places.ts'

const rowOf = (exact: string, part: Partial<Unsettled>): Unsettled => ({
  exact, status: 'ambiguous', start: 0, end: 0, score: 1, ...part,
})

test('every other place with the same words is offered, in reading order, and the proposal is known among them', () => {
  const text = 'plant trees. Then plant trees. At last plant trees.'
  const { places, proposal } = findCandidates(text, rowOf('plant trees', { start: 18, end: 29 }))
  expect(places.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([[0, 'plant trees'], [18, 'plant trees'], [39, 'plant trees']])
  expect(proposal).toBe(1)
})

test('a highlight that is found nowhere has no proposal', () => {
  expect(findCandidates('nothing of it', rowOf('plant trees', { status: 'orphan', start: 4, end: 4 }))).toEqual({ places: [], proposal: -1 })
})

test('a proposal that ends within a word takes the whole word, in Chinese nothing is added', () => {
  const text = 'trained by the end of 2029, and paid'
  const end = text.indexOf('2029') + 3
  const [place] = findCandidates(text, rowOf('trained by the end of 2027', { status: 'fuzzy', start: 0, end })).places
  expect(text.slice(place?.start, place?.end)).toBe('trained by the end of 2029')
  const chinese = '逐步建立长期护理保险制度'
  expect(findCandidates(chinese, rowOf('建立短期护理', { status: 'fuzzy', start: 2, end: 8 })).places).toMatchObject([{ start: 2, end: 8 }])
})

test('of words that stand very often the nearest places are offered', () => {
  const text = 'so '.repeat(1_000)
  const { places, proposal } = findCandidates(text, rowOf('so', { start: 1_500, end: 1_502 }))
  expect(places).toHaveLength(60)
  expect(places[proposal]).toMatchObject({ start: 1_500, end: 1_502 })
  expect(Math.abs((places[0]?.start ?? 0) - 1_500)).toBeLessThanOrEqual(90)
})

test('places with altered words are offered beside those with the same, never over them', () => {
  const text = 'plant a tree. Then plant trees. At last plant three.'
  const similar = [{ start: 0, end: 12, score: 0.8 }, { start: 17, end: 30, score: 0.7 }, { start: 40, end: 51, score: 0.9 }]
  const { places, proposal } = findCandidates(text, rowOf('plant trees', { start: 19, end: 30 }), similar)
  expect(places.map(({ start, end, score }) => [text.slice(start, end), score])).toEqual([['plant a tree', 0.8], ['plant trees', 1], ['plant three', 0.9]])
  expect(proposal).toBe(1)
})

test('a letter that stands half a million times is looked at near the proposal alone', () => {
  const elapsed = startProcessorClock()
  const { places } = findCandidates('é '.repeat(500_000), rowOf('é', { status: 'orphan', start: 500_000, end: 500_000 }))
  expect(places.map(({ start }) => start)).toEqual(Array.from({ length: 60 }, (_, index) => 499_940 + 2 * index))
  // Far from what it takes: only looking at every one of them is caught.
  expect(elapsed()).toBeLessThan(1_500)
})
