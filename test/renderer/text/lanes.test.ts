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
        for (const a of all) {
          for (const b of all) {
            const overlap = a.id < b.id && a.start < b.end && b.start < a.end
            if (overlap && (lanes.get(a.id) ?? 0) < laneLimit - 1) expect(lanes.get(a.id)).not.toBe(lanes.get(b.id))
          }
        }
      }),
    )
  })
  test('are as few as the deepest overlap', () => {
    fc.assert(
      fc.property(marks, all => {
        const deepest = Math.max(0, ...all.map(({ start }) => all.filter(other => other.start <= start && start < other.end).length))
        expect(new Set(assignLanes(all).values()).size).toBe(Math.min(deepest, laneLimit))
      }),
    )
  })
  test('are shared by highlights that only touch', () => {
    expect([...assignLanes([{ id: 'a', start: 0, end: 5 }, { id: 'b', start: 5, end: 9 }]).values()]).toEqual([0, 0])
  })
  test('are limited: thousands of highlights over one place share the last one', () => {
    const all = Array.from({ length: 2_000 }, (_, index) => ({ id: `m${index}`, start: 0, end: 10 }))
    expect(Math.max(...assignLanes(all).values())).toBe(laneLimit - 1)
  })
})
