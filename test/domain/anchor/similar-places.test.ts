import { expect, test } from 'vitest'
import { similarPlaces, wholeWords } from '#domain/anchor/similar-places.ts'
import { startProcessorClock } from '../../processor-clock.ts'

const shown = (text: string, words: string) => similarPlaces(text, words).map(({ start, end, score }) => [text.slice(start, end), Math.round(score * 100)])

test('places with altered words are found, the same words and what is unlike are not', () => {
  const text = [
    'Nurses are trained in three schools by the end of 2029, and paid while they learn.',
    'Beds are counted in each ward once a year.',
    'Doctors are trained in three schools by the end of 2031.',
    'Nurses are trained in three schools by the end of 2027.',
  ].join('\n')
  expect(shown(text, 'Nurses are trained in three schools by the end of 2027')).toEqual([
    ['Nurses are trained in three schools by the end of 2029', 98],
    ['Doctors are trained in three schools by the end of 2031', 89],
  ])
  expect(shown(text, 'Every district has a childcare centre of its own')).toEqual([])
})

test('Chinese words are found by few characters, and no character is cut', () => {
  const text = '一、逐步建立符合本市需要的短期护理制度。\n二、推进医药产业协同发展。\n'
  expect(shown(text, '逐步建立符合本市需要的长期护理保险制度')).toEqual([['逐步建立符合本市需要的短期护理制度', 84]])
  expect(similarPlaces('', '逐步')).toEqual([])
})

test('of many like places the twelve likest are told of, in reading order', () => {
  const wanted = 'The council of the northern district pays for nine schools in the spring of each year'
  const other = wanted.replace('northern', 'far western')
  const text = [...Array.from({ length: 8 }, () => other), ...Array.from({ length: 10 }, () => wanted.replace('nine', 'ten'))].join('.\n')
  const places = similarPlaces(text, wanted)
  expect(places).toHaveLength(12)
  expect(places.filter(({ score }) => score > 0.95)).toHaveLength(10)
  expect(places.map(({ start }) => start)).toEqual(places.map(({ start }) => start).toSorted((a, b) => a - b))
})

test('words too long to be compared by eye are not looked for', () => {
  const words = (count: number) => Array.from({ length: count }, (_, index) => `word${index}`).join(' ')
  const long = words(280)
  expect(long.length).toBeGreaterThan(2_000)
  expect(similarPlaces(long.replace('word9 ', 'term9 '), long)).toEqual([])
  const short = words(260)
  expect(short.length).toBeLessThan(2_000)
  expect(similarPlaces(short.replace('word9 ', 'term9 '), short)).toHaveLength(1)
})

test('a long text is gone through quickly', () => {
  const lines = Array.from({ length: 12_000 }, (_, index) => `Clause ${index}: district ${index % 97} reports item ${index % 13} to the council in spring, and pays for it.`)
  const text = lines.join('\n')
  expect(text.length).toBeGreaterThan(900_000)
  const elapsed = startProcessorClock()
  expect(similarPlaces(text, 'district 12 shall report item 7 to the council in autumn, and pay for it').length).toBeGreaterThan(0)
  // Far from what is measured, 0.1 s: only a search that grows with the square of the text is caught.
  expect(elapsed()).toBeLessThan(5_000)
})

test('a range that ends within a word takes the whole word', () => {
  const text = 'by the end of 2029, and'
  expect(wholeWords(text, { start: 3, end: 17 })).toEqual({ start: 3, end: 18 })
  expect(wholeWords('建立长期护理', { start: 2, end: 4 })).toEqual({ start: 2, end: 4 })
})
