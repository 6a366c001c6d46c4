import { describe, expect, test } from 'vitest'
import { clausesUnder, percentOf, unitsUnder } from '#domain/comparing/measures.ts'

const range = (start: number, end: number) => ({ start, end })

test('text under several ranges is counted once, in whatever order they come', () => {
  expect(unitsUnder([range(20, 30), range(0, 10), range(5, 12), range(12, 14), range(22, 24)])).toBe(24)
  expect(unitsUnder([])).toBe(0)
})

describe('clauses under ranges', () => {
  const clauses = [[0, 10], [12, 20], [20, 30], [35, 40]].map(([start = 0, textEnd = 0]) => ({ start, textEnd }))
  test('are those with any of their own text there, each once', () => {
    expect(clausesUnder([range(0, 1), range(8, 9)], clauses)).toBe(1)
    expect(clausesUnder([range(9, 13)], clauses)).toBe(2)
    expect(clausesUnder([range(0, 100)], clauses)).toBe(4)
  })
  test('are not those that only touch an end, nor is the blank between two one', () => {
    expect(clausesUnder([range(10, 12)], clauses)).toBe(0)
    expect(clausesUnder([range(12, 20)], clauses)).toBe(1)
    expect(clausesUnder([range(30, 36), range(10, 12)], clauses)).toBe(1)
    expect(clausesUnder([range(40, 50)], clauses)).toBe(0)
  })
})

test('a share has two decimals, and what is there is never nought', () => {
  expect([percentOf(1, 3), percentOf(0, 3), percentOf(1, 1_000_000), percentOf(3, 3), percentOf(0, 0)]).toEqual([33.33, 0, 0.01, 100, 0])
})
