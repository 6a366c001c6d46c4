import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGraphemeBoundary } from '#domain/graphemes.ts'
import { blockIndexAt, blockRange, buildBlocks, longestRow, type ClauseShape } from '../../../renderer/text/blocks.ts'

const clause = (start: number, end: number, rest: Partial<ClauseShape> = {}): ClauseShape =>
  ({ id: `${start}`, parent: null, kind: 'paragraph', start, end, textEnd: end, ...rest })

/** Clauses that cover a text in order, as an importer makes them, and now and then none at all or ones that overlap. */
const pieces = fc.oneof(fc.constantFrom('Plan', '第一条', '\n', '\n\n', ' ', '👩‍👩‍👧', 'e\u0301', '🇨🇳', '；'), fc.string({ unit: 'grapheme', maxLength: 12 }))
const texts = fc.array(pieces, { maxLength: 40 }).map(parts => parts.join(''))
const clauseLists = (text: string) =>
  fc.array(fc.tuple(fc.nat(text.length), fc.nat(text.length)), { maxLength: 8 }).map(pairs =>
    pairs.filter(([a, b]) => a !== b).map(([a, b]) => clause(Math.min(a, b), Math.max(a, b))).sort((a, b) => a.start - b.start))

describe('blocks', () => {
  test('hold every character that is not white space exactly once and in order, whatever the clauses are', () => {
    fc.assert(
      fc.property(texts.chain(text => fc.tuple(fc.constant(text), clauseLists(text))), ([text, clauses]) => {
        const blocks = buildBlocks(text, clauses)
        const drawn = blocks.map(({ start, end }) => text.slice(start, end)).join('')
        expect(drawn.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        for (const [at, block] of blocks.entries()) {
          expect(block.index).toBe(at)
          expect(block.end).toBeGreaterThan(block.start)
          expect(block.start).toBeGreaterThanOrEqual(blocks[at - 1]?.end ?? 0)
          expect(text.slice(block.start, block.end)).not.toContain('\n')
        }
      }),
    )
  })

  test('begin anew with each clause, and only the first line of a clause opens it', () => {
    const text = 'I. Goals\nFirst line\nsecond line\nTail'
    const blocks = buildBlocks(text, [clause(0, 31, { kind: 'heading', textEnd: 8, id: 'h' }), clause(9, 31, { parent: 'h' })])
    expect(blocks.map(({ start, end, clause, opens, depth }) => [text.slice(start, end), clause, opens, depth])).toEqual([
      ['I. Goals', 0, true, 0], ['First line', 1, true, 1], ['second line', 1, false, 1], ['Tail', -1, false, 0],
    ])
  })

  test('count the numbered items that a clause stands in', () => {
    const outer = clause(0, 6, { kind: 'item', id: 'a', textEnd: 2 })
    const inner = clause(2, 6, { kind: 'item', id: 'b', parent: 'a', textEnd: 4 })
    const clauses = [outer, inner, clause(4, 6, { parent: 'b' })]
    expect(buildBlocks('a\nb\ncd', clauses).map(block => block.indent)).toEqual([0, 1, 2])
  })

  test('cut a line of a megabyte into rows between graphemes, none longer than the longest row', () => {
    const text = '👩‍👩‍👧e\u0301文'.repeat(90_000)
    const blocks = buildBlocks(text, [clause(0, text.length)])
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    expect(blocks.every(({ start, end }) => end - start <= longestRow && isGraphemeBoundary(text, start))).toBe(true)
    expect(blocks.map(block => block.continues).indexOf(false, 1)).toBe(-1)
  })

  test('prefer to cut a long line behind a space or the end of a sentence', () => {
    const text = `${'长'.repeat(3_900)}。${'长'.repeat(3_900)}`
    expect(buildBlocks(text, []).map(({ start, end }) => end - start)).toEqual([3_901, 3_900])
  })
})

describe('finding blocks', () => {
  const blocks = [{ start: 2, end: 5 }, { start: 6, end: 9 }, { start: 12, end: 15 }]
  test('an offset belongs to the block that holds it, else to the one before, else to the first', () => {
    expect([0, 2, 4, 5, 6, 10, 14, 99].map(offset => blockIndexAt(blocks, offset))).toEqual([0, 0, 0, 0, 1, 1, 2, 2])
    expect(blockIndexAt([], 3)).toBe(-1)
  })
  test('a span touches the blocks with which it shares a character', () => {
    expect(blockRange(blocks, { start: 4, end: 7 })).toEqual({ first: 0, last: 1 })
    expect(blockRange(blocks, { start: 5, end: 13 })).toEqual({ first: 1, last: 2 })
    expect(blockRange(blocks, { start: 9, end: 12 })).toBeNull()
    expect(blockRange(blocks, { start: 0, end: 99 })).toEqual({ first: 0, last: 2 })
  })
})
