import { expect, test } from 'vitest'
import { chosenAfter, fieldBeside } from '../../../renderer/features/targets/table/choosing.ts'

const rows = ['a', 'b', 'c', 'd'].map(id => ({ id }))
const chosen = (before: readonly string[], index: number, how: Parameters<typeof chosenAfter>[3], from = -1) => [...chosenAfter(rows, new Set(before), index, how, from)]

test('a row is chosen with others or no more, a range replaces what was chosen, and going on chooses none', () => {
  expect(chosen(['a'], 2, 'toggle')).toEqual(['a', 'c'])
  expect(chosen(['a', 'c'], 2, 'toggle')).toEqual(['a'])
  expect(chosen(['a'], 1, 'range', 3)).toEqual(['b', 'c', 'd'])
  expect(chosen(['a'], 1, 'range')).toEqual(['b'])
  expect(chosen(['a', 'b'], 3, 'only')).toEqual([])
  expect(chosen(['a'], 9, 'toggle')).toEqual([])
})

test('Tab goes through the fields of a row, then to the next row, and back; at the ends it leaves', () => {
  const beside = (id: string, field: 'x' | 'y', direction: 1 | -1) => fieldBeside(['x', 'y'], rows, { id, field }, direction)
  expect(beside('a', 'x', 1)).toEqual({ id: 'a', field: 'y' })
  expect(beside('a', 'y', 1)).toEqual({ id: 'b', field: 'x' })
  expect(beside('b', 'x', -1)).toEqual({ id: 'a', field: 'y' })
  expect([beside('d', 'y', 1), beside('a', 'x', -1), beside('gone', 'x', 1)]).toEqual([null, null, null])
})
