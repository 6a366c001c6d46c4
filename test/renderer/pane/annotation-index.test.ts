import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { indexAnnotations } from '../../../renderer/pane/annotation-index.ts'

const row = (id: string, start: number, end: number): AnnotationRow =>
  ({ id, document: 'd', version: 'v', start, end, exact: '', themes: [], memo: '', values: {}, starred: false, coder: '', createdAt: '', updatedAt: '' })
const mapOf = (...rows: AnnotationRow[]) => new Map(rows.map(one => [one.id, one]))
const rows = fc
  .array(fc.tuple(fc.nat(300), fc.integer({ min: 1, max: 120 })), { maxLength: 30 })
  .map(pairs => pairs.map(([start, length], index) => row(`m${index}`, start, start + length)))
const blocks = Array.from({ length: 10 }, (_, index) => ({ start: index * 40, end: index * 40 + 39 }))

describe('the index of highlights', () => {
  test('answers for each block exactly the highlights that touch it, in reading order', () => {
    fc.assert(
      fc.property(rows, all => {
        const index = indexAnnotations(mapOf(...all))
        for (const block of blocks) {
          const wanted = index.sorted.filter(one => one.start < block.end && one.end > block.start)
          expect(index.inBlock(block).map(mark => mark.row)).toEqual(wanted)
        }
      }),
    )
  })

  test('gives a block the same array again while nothing in it changed', () => {
    const before = indexAnnotations(mapOf(row('a', 0, 10), row('b', 200, 210)))
    const kept = blocks.map(block => before.inBlock(block))
    const after = indexAnnotations(mapOf(row('x', 5, 8), ...before.byId.values()), before)
    expect(blocks.map((block, at) => after.inBlock(block) === kept[at])).toEqual(blocks.map((_, at) => at !== 0))
  })

  test('answers anew when a highlight of the block changed, moved to another lane or went', () => {
    const before = indexAnnotations(mapOf(row('a', 0, 30), row('b', 10, 90)))
    for (const block of blocks) before.inBlock(block)
    const without = indexAnnotations(mapOf(...[...before.byId.values()].slice(1)), before)
    expect(without.inBlock(blocks[0]!).map(({ row, lane }) => [row.id, lane])).toEqual([['b', 0]])
    expect(without.inBlock(blocks[2]!).map(({ row, lane }) => [row.id, lane])).toEqual([['b', 0]])
    const starred = indexAnnotations(mapOf({ ...row('b', 10, 90), starred: true }), without)
    expect(starred.inBlock(blocks[1]!)[0]?.row.starred).toBe(true)
  })

  test('finds all highlights over an offset', () => {
    const index = indexAnnotations(mapOf(row('a', 0, 100), row('b', 10, 20), row('c', 20, 30)))
    expect(index.at(15).map(one => one.id)).toEqual(['a', 'b'])
    expect(index.at(20).map(one => one.id)).toEqual(['a', 'c'])
    expect(index.at(100)).toEqual([])
    expect(index.lanes).toBe(2)
  })

  test('does not slow down or grow with what came before it', () => {
    let index = indexAnnotations(new Map())
    for (let round = 0; round < 200; round += 1) {
      index = indexAnnotations(mapOf(...index.byId.values(), row(`m${round}`, round * 3, round * 3 + 2)), index)
      for (const block of blocks) index.inBlock(block)
    }
    expect(index.known.size).toBe(blocks.length)
    expect(index.inBlock(blocks[0]!)).toHaveLength(13)
  })
})
