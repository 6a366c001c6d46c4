import { expect, test } from 'vitest'
import { countsOf, foundRows, tickedPlaces, ticksIn, withTicks } from '../../../renderer/features/autocode/found-rows.ts'

const found = {
  hits: 5, setAside: 0, isLimited: false,
  documents: [
    { document: 'a', version: 'a1', title: 'A', starts: [0, 10], ends: [4, 14], standing: [{ place: 1, themes: ['x'] }] },
    { document: 'b', version: 'b1', title: 'B', starts: [5, 7, 9], ends: [6, 8, 12], standing: [] },
  ],
}
const rows = foundRows(found)

test('places are counted through all documents, under their titles', () => {
  expect(rows.map(row => (row.kind === 'document' ? [row.title, row.from, row.to] : [row.at, row.start, row.standing]))).toEqual([
    ['A', 0, 2], [0, 0, null], [1, 10, ['x']], ['B', 2, 5], [2, 5, null], [3, 7, null], [4, 9, null],
  ])
})

test('what is unticked is neither counted nor coded', () => {
  const unticked = new Set([0, 2, 3, 4])
  expect(tickedPlaces(found, unticked)).toEqual([{ document: 'a', version: 'a1', starts: [10], ends: [14] }])
  expect(tickedPlaces(found, new Set([3]))).toEqual([
    { document: 'a', version: 'a1', starts: [0, 10], ends: [4, 14] }, { document: 'b', version: 'b1', starts: [5, 9], ends: [6, 12] },
  ])
  expect(countsOf(rows, unticked, [{ id: 'x' }])).toEqual({ chosen: 1, added: 0, tagged: 0, unchanged: 1 })
})

test('a highlight that has all themes stays as it is; a theme that is yet to be made is on none', () => {
  expect(countsOf(rows, new Set(), [])).toEqual({ chosen: 5, added: 4, tagged: 1, unchanged: 0 })
  expect(countsOf(rows, new Set(), [{ id: 'x' }, { id: 'y' }])).toMatchObject({ tagged: 1, unchanged: 0 })
  expect(countsOf(rows, new Set(), [{ path: ['x'] }])).toMatchObject({ tagged: 1, unchanged: 0 })
})

test('all places of a document are ticked and unticked together', () => {
  const none = withTicks(new Set([4]), 2, 5, false)
  expect([ticksIn(none, 2, 5), ticksIn(none, 0, 2)]).toEqual(['none', 'all'])
  expect(ticksIn(withTicks(none, 3, 4, true), 2, 5)).toBe('some')
  expect(withTicks(none, 2, 5, true).size).toBe(0)
})
