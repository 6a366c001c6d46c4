import { describe, expect, test } from 'vitest'
import { chainOf } from '../../../../renderer/features/compare/linked/chain.ts'
import type { Compared } from '#contract/comparing/alignments.ts'
import { indexPairs, nearestOf, pairHere, stepFrom } from '../../../../renderer/features/compare/pairs/pair-index.ts'
import { gapInUse } from '../../../../renderer/features/compare/beside-memory.ts'
import { numbersAt } from '../../../../renderer/features/compare/ribbons/numbers.ts'
import { aligned, clause, named } from './pairs.ts'
import { startProcessorClock } from '../../../processor-clock.ts'

describe('pairs', () => {
  const index = aligned([[30, 10, 0.9], [10, 30, 0.4], [10, 50, 0.6]], [20], [70])
  test('are numbered in the order of the left text', () => {
    expect(index.pairs.map(({ number }) => number)).toEqual([1, 2, 3])
    expect(named(index.pairs)).toEqual(['10-30', '10-50', '30-10'])
  })
  test('where one is: both clauses, else the likest of the side in use, else none', () => {
    const at = (left: string | null, right: string | null, side: 'left' | 'right' = 'left') => named([pairHere(index, { left, right }, side)].filter(pair => pair !== null))
    expect(at('l10', 'r30')).toEqual(['10-30'])
    expect(at('l10', 'r10')).toEqual(['10-50'])
    expect(at('l10', 'r10', 'right')).toEqual(['30-10'])
    expect(at('l20', 'r30')).toEqual([])
    expect(at(null, null)).toEqual([])
  })
  test('the clauses most like one come with the likest first, three at most', () => {
    const candidate = (left: string, right: string, score: number) => ({ left, right, score, strong: false, words: { left: [], right: [] } })
    const candidates = [candidate('l1', 'r1', 0.1), candidate('l1', 'r2', 0.3), candidate('l1', 'r3', 0.2), candidate('l1', 'r4', 0.05), candidate('l2', 'r1', 0.4)]
    const of = (clause: string, side: 'left' | 'right') => nearestOf({ ...index, candidates }, clause, side).map(({ left, right }) => `${left}-${right}`)
    expect(of('l1', 'left')).toEqual(['l1-r2', 'l1-r3', 'l1-r1'])
    expect(of('r1', 'right')).toEqual(['l2-r1', 'l1-r1'])
    expect(of('r9', 'right')).toEqual([])
  })
  test('a title without a partner is named, but neither counted nor gone to until somebody recorded that it has none', () => {
    const single = (id: string, isTitle: boolean, decisions: readonly unknown[] = []) => ({ ...clause(id, 0), isTitle, decisions })
    const found = { pairs: [], candidates: [], unsettled: [], onlyLeft: [single('l1', true), single('l2', false)], onlyRight: [single('r1', true, [{}])] }
    const { single: all, only } = indexPairs(found as unknown as Compared)
    expect([all.left, only.left, only.right].map(clauses => clauses.map(({ id }) => id))).toEqual([['l1', 'l2'], ['l2'], ['r1']])
  })
  test('the next place goes round the ends', () => {
    const places = [{ start: 5 }, { start: 9 }]
    const to = (from: number, direction: 1 | -1) => stepFrom(places, from, direction)?.start
    expect([to(0, 1), to(5, 1), to(9, 1), to(9, -1), to(5, -1)]).toEqual([5, 9, 5, 5, 9])
    expect(stepFrom([], 3, 1)).toBeUndefined()
  })
})

describe('the chain that scrolling follows', () => {
  test('takes what stands in one order in both texts, the heavier way where there are two', () => {
    const { pairs } = aligned([[10, 10, 0.5], [20, 90, 0.9], [30, 30, 0.5], [40, 40, 0.5], [50, 100, 0.2]])
    expect(named(chainOf(pairs))).toEqual(['10-10', '30-30', '40-40', '50-100'])
  })
  test('takes one pair of a clause that has several, on either side', () => {
    const { pairs } = aligned([[10, 10, 0.3], [10, 20, 0.4], [20, 20, 0.3], [30, 30, 0.3]])
    expect(named(chainOf(pairs))).toEqual(['10-10', '20-20', '30-30'])
  })
  test('goes through a moved clause where one is, and gives up what is in its way', () => {
    const { pairs } = aligned([[10, 10, 0.5], [20, 90, 0.2], [30, 30, 0.5], [40, 40, 0.5], [50, 100, 0.2]])
    expect(named(chainOf(pairs, pairs[1] ?? null))).toEqual(['10-10', '20-90', '50-100'])
  })
  test('a decided pair counts more than suggested ones', () => {
    const { pairs } = aligned([[10, 10, 0.5], [20, 90, 0.2], [30, 30, 0.5], [40, 40, 0.5]])
    const decided = pairs.map(pair => (pair.number === 2 ? { ...pair, status: 'confirmed' as never } : pair))
    expect(named(chainOf(decided))).toEqual(['10-10', '20-90'])
  })
  test('is found among thousands in no time, and none of none', () => {
    expect(chainOf([])).toEqual([])
    const many = aligned(Array.from({ length: 20_000 }, (_, at) => [at * 10, ((at * 7919) % 20_000) * 10, 0.5] as const))
    const elapsed = startProcessorClock()
    expect(chainOf(many.pairs).length).toBeGreaterThan(100)
    expect(elapsed()).toBeLessThan(5_000)
  })
})

test('the neighbours in use stay while the text in use is one of them', () => {
  expect([gapInUse(0, 0, 2), gapInUse(0, 1, 2), gapInUse(1, 1, 4), gapInUse(1, 2, 4), gapInUse(0, 2, 4), gapInUse(0, 3, 4), gapInUse(2, 0, 4)]).toEqual([0, 0, 1, 1, 2, 2, 0])
})

test('numbers of pairs that have one clause at an end are not written over each other', () => {
  const { pairs } = aligned([[10, 10, 0.9], [10, 20, 0.5], [10, 30, 0.4], [20, 40, 0.4], [30, 10, 0.3]])
  const written = (side: 'left' | 'right', current: number | null = null) => pairs.flatMap(pair => numbersAt(side, pairs, pairs.find(({ number }) => number === current) ?? null).get(pair) ?? [])
  expect(written('left')).toEqual(['1–3', '4', '5'])
  expect(written('left', 2)).toEqual(['2', '4', '5'])
  expect(written('right')).toEqual(['1 …', '2', '3', '4'])
})
