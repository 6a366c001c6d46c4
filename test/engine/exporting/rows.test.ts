import { expect, test } from 'vitest'
import { rowByRow } from '../../../electron/engine/exporting/rows.ts'

test('a row is made when it is taken, not before', () => {
  const made: number[] = []
  const rows = rowByRow([1, 2, 3], item => {
    made.push(item)
    return [item]
  })
  expect(made).toEqual([])
  expect(rows.next().value).toEqual([1])
  expect(made).toEqual([1])
  expect([...rows]).toEqual([[2], [3]])
})
