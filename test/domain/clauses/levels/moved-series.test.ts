import { expect, test } from 'vitest'
import type { Location } from '#domain/anchor.ts'
import { movedWithTheirSeries } from '#domain/clauses/correcting/moved-series.ts'

const clauses = [
  { parent: null, label: 'I', start: 0 },
  { parent: 0, label: '(1)', start: 10 },
  { parent: 0, label: '(2)', start: 20 },
  { parent: 0, label: '', start: 30 },
  { parent: null, label: 'II', start: 40 },
  { parent: 4, label: '(3)', start: 50 },
]
const at = (start: number, status: Location['status']): Location => ({ start, end: start + 5, status, score: 1 })
const level = (place: number, exact: string, location: Location, value = '1') => ({ place, value, exact, location })

test('a clause with other words stays in the series that moved, where its number stands at its place', () => {
  expect([...movedWithTheirSeries(clauses, [level(0, '(1) Dust', at(10, 'moved')), level(1, '(2) Smoke', at(20, 'fuzzy'))])]).toEqual([1])
})

test.each([
  ['has another number', level(1, '(7) Smoke', at(20, 'fuzzy'))],
  ['moved by another number of levels', level(1, '(2) Smoke', at(20, 'fuzzy'), '-1')],
  ['stands in another section', level(1, '(3) Smoke', at(50, 'fuzzy'))],
  ['has no number', level(1, 'Smoke', at(30, 'fuzzy'))],
  ['begins no clause', level(1, '(2) Smoke', at(22, 'fuzzy'))],
  ['is not there', level(1, '(2) Smoke', at(20, 'orphan'))],
])('what %s waits for a person', (_, other) => {
  expect([...movedWithTheirSeries(clauses, [level(0, '(1) Dust', at(10, 'exact')), other])]).toEqual([])
})
