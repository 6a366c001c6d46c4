import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cutSegments } from '../../../renderer/text/segments.ts'

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
const overlay = fc.record({
  marks: fc.array(span, { maxLength: 12 }).map(spans => spans.map((one, index) => ({ ...one, id: `m${index}` }))),
  hits: fc.array(span, { maxLength: 5 }),
  current: fc.option(span),
  selection: fc.option(span),
})

describe('segments', () => {
  test('together are the block, in order, and none is empty', () => {
    fc.assert(
      fc.property(span, overlay, (block, over) => {
        const segments = cutSegments(block, over)
        let at = block.start
        for (const { start, end } of segments) {
          expect(start).toBe(at)
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(at).toBe(Math.max(block.start, block.end))
      }),
    )
  })

  test('say for each character which highlights cover it, whether it is selected and whether it is a hit', () => {
    fc.assert(
      fc.property(span, overlay, (block, { marks, hits, current, selection }) => {
        const segments = cutSegments(block, { marks, hits, current, selection })
        for (let at = block.start; at < block.end; at += 1) {
          const inside = (one: { start: number; end: number } | null) => one !== null && one.start <= at && at < one.end
          const segment = segments.find(inside)
          expect(segment?.marks).toEqual(marks.filter(inside).map(mark => mark.id))
          expect(segment?.selected).toBe(inside(selection))
          expect(segment?.hit).toBe(inside(current) ? 'current' : hits.some(inside) ? 'other' : 'none')
        }
      }),
    )
  })

  test('are cut nowhere else: a block with nothing over it is one segment', () => {
    const block = { start: 10, end: 20 }
    const marks = [{ id: 'a', start: 0, end: 10 }, { id: 'b', start: 20, end: 30 }]
    const far = { marks, hits: [], current: null, selection: { start: 15, end: 15 } }
    expect(cutSegments(block, far)).toHaveLength(1)
  })
})
