import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignLanes, byPlace, laneLimit } from '../../../renderer/text/lanes.ts'

const marks = fc
  .array(fc.tuple(fc.nat(200), fc.integer({ min: 1, max: 40 })), { maxLength: 60 })
  .map(pairs => pairs.map(([start, length], index) => ({ id: `m${index}`, start, end: start + length })).sort(byPlace))

describe('lanes', () => {
  test('never hold two highlights that overlap, as long as there are lanes left', () => {
    fc.assert(
      fc.property(marks, all => {
        const lanes = assignLanes(all)
        for (const [at, a] of all.entries()) {
          for (const [other, b] of all.entries()) {
            const overlap = at < other && a.start < b.end && b.start < a.end
            if (overlap && (lanes[at] ?? 0) < laneLimit - 1) expect(lanes[at]).not.toBe(lanes[other])
          }
        }
      }),
    )
  })
  test('are as few as the deepest overlap', () => {
    fc.assert(
      fc.property(marks, all => {
        const deepest = Math.max(0, ...all.map(({ start }) => all.filter(other => other.start <= start && start < other.end).length))
        expect(new Set(assignLanes(all)).size).toBe(Math.min(deepest, laneLimit))
      }),
    )
  })
  test('are shared by highlights that only touch', () => {
    expect(assignLanes([{ start: 0, end: 5 }, { start: 5, end: 9 }])).toEqual([0, 0])
  })
  test('are limited: thousands of highlights over one place share the last one', () => {
    const all = Array.from({ length: 2_000 }, (_, index) => ({ id: `m${index}`, start: 0, end: 10 }))
    expect(Math.max(...assignLanes(all))).toBe(laneLimit - 1)
  })
})
