import { describe, expect, test } from 'vitest'
import { chainOf } from '../../../../renderer/features/compare/linked/chain.ts'
import { readingLine, topToFollow } from '../../../../renderer/features/compare/linked/following.ts'
import { rangesInSight } from '../../../../renderer/features/compare/ribbons/in-sight.ts'
import { isDrawn, kept, numberAt, ribbonPaths } from '../../../../renderer/features/compare/ribbons/shapes.ts'
import { aligned } from './pairs.ts'

/** A text whose every sign is so many px high, scrolled to a height of a window of 100 px. */
const text = (top: number, scale: number, whole = 10_000) => ({
  view: () => ({ top, height: 100, whole }),
  edge: () => 40,
  topOf: (offset: number) => offset * scale,
  bottomOf: (offset: number) => offset * scale,
  offsetAt: (px: number) => Math.round(px / scale),
})

describe('the text that follows', () => {
  const { pairs } = aligned([[100, 300, 0.9], [200, 400, 0.9], [300, 1_000, 0.9]])
  const chain = chainOf(pairs)
  const line = 100 * readingLine
  test('is level at a matched clause, and as far along between two', () => {
    expect(topToFollow(text(200 - line, 1), text(0, 2), chain, 'left')).toBe(800 - line)
    expect(topToFollow(text(250 - line, 1), text(0, 2), chain, 'left')).toBe(1_400 - line)
    expect(topToFollow(text(700 - line, 1), text(0, 1), chain, 'right')).toBe(250 - line)
  })
  test('begins and ends with the other', () => {
    expect(topToFollow(text(0, 1), text(900, 1), chain, 'left')).toBe(Math.max(0, 300 * 0.3 - line))
    expect(topToFollow(text(1_000 - line, 1, 1_000), text(0, 1, 5_000), chain, 'left')).toBe(5_000 - line)
  })
  test('stays where it is without anything in common, or without a height', () => {
    expect(topToFollow(text(50, 1), text(0, 1), [], 'left')).toBeNull()
    expect(topToFollow({ ...text(50, 1), view: () => ({ top: 0, height: 0, whole: 0 }) }, text(0, 1), chain, 'left')).toBeNull()
  })
})

describe('ribbons', () => {
  const height = 100
  test('are drawn while one end is in sight, also where the other end is far away, which then lies just beyond the edge', () => {
    const index = aligned([[10, 9_000, 0.9], [50, 60, 0.9], [5_000, 5_000, 0.9]], [30, 6_000], [70])
    const { ribbons, stubs } = rangesInSight(text(0, 1), text(0, 1), index, index.pairs, { top: 30, height })
    expect(ribbons.map(({ pair, left, right }) => [pair.number, left.top, right.top])).toEqual([[1, 20, 160], [2, 60, 70]])
    expect(stubs.map(({ id, range }) => [id, range.top])).toEqual([['l30', 40], ['r70', 80]])
  })
  test('a lonely clause tells whether a person said so', () => {
    const { only, ...index } = aligned([], [30, 50])
    const [first, second] = only.left
    const told = { ...index, only: { ...only, left: [first, second && { ...second, decisions: [{ id: 'd' }] }] } } as unknown as typeof index & { readonly only: typeof only }
    const { stubs } = rangesInSight(text(0, 1), text(0, 1), told, [], { top: 30, height })
    expect(stubs.map(({ id, isRecorded }) => [id, isRecorded])).toEqual([['l30', false], ['l50', true]])
  })
  test('lie along the clauses at both ends', () => {
    const { area, lines } = ribbonPaths({ top: 10, bottom: 30 }, { top: 50, bottom: 90 }, 40)
    expect(area).toBe('M0 12C20 12 20 52 40 52L40 88C20 88 20 28 0 28Z')
    expect(lines).toBe('M0 12C20 12 20 52 40 52M0 28C20 28 20 88 40 88')
  })
  test('keep their thickness beyond the edge, and are not drawn when both ends are', () => {
    expect(kept({ top: -500, bottom: -480 }, height)).toEqual({ top: -80, bottom: -60 })
    expect(isDrawn({ top: -30, bottom: 0 }, { top: 100, bottom: 120 }, height)).toBe(false)
    expect(isDrawn({ top: -30, bottom: 1 }, { top: 100, bottom: 120 }, height)).toBe(true)
  })
  test('show their number as long as the clause is in sight', () => {
    expect(numberAt({ top: 20, bottom: 60 }, height)).toBe(24)
    expect(numberAt({ top: -20, bottom: 60 }, height)).toBe(4)
    expect(numberAt({ top: -90, bottom: 8 }, height)).toBeNull()
    expect(numberAt({ top: 96, bottom: 160 }, height)).toBeNull()
  })
})
