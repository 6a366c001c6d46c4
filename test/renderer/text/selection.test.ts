import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isGraphemeBoundary } from '#domain/graphemes.ts'
import { highlightSpan, moveEdge, selectionBetween, spanOf, stepFrom, wordAt } from '../../../renderer/text/selection.ts'

const piece = fc.constantFrom('a', 'word', ' ', '\n', '文件', '。', '👩‍👩‍👧', 'e\u0301', ' \u0301', '🇨🇳', '\u3000')
const text = fc.array(piece, { minLength: 1, maxLength: 30 }).map(parts => parts.join(''))
const steps = fc.constantFrom('character' as const, 'word' as const)
const directions = fc.constantFrom(1 as const, -1 as const)
const withSpan = text.chain(text => fc.tuple(fc.constant(text), fc.nat(text.length), fc.nat(text.length)))

describe('what a highlight covers', () => {
  test('is whole graphemes without white space at its ends, or nothing', () => {
    fc.assert(
      fc.property(withSpan, ([text, a, b]) => {
        const span = highlightSpan(text, { start: Math.min(a, b), end: Math.max(a, b) })
        if (!span) return
        expect(isGraphemeBoundary(text, span.start) && isGraphemeBoundary(text, span.end)).toBe(true)
        expect(text.slice(span.start, span.end)).toMatch(/\S/)
      }),
    )
    expect(highlightSpan('  two words \n', { start: 0, end: 13 })).toEqual({ start: 2, end: 11 })
    expect(highlightSpan('a \n\u3000 b', { start: 1, end: 5 })).toBeNull()
    expect(highlightSpan('x👩‍👩‍👧y', { start: 2, end: 3 })).toEqual({ start: 1, end: 9 })
  })
})

describe('selecting', () => {
  test('from the far end of the first unit to the far end of the last, in both directions', () => {
    const word = { start: 10, end: 15 }
    expect(selectionBetween(word, { start: 20, end: 24 })).toEqual({ anchor: 10, focus: 24 })
    expect(selectionBetween(word, { start: 2, end: 6 })).toEqual({ anchor: 15, focus: 2 })
    expect(selectionBetween(word, word)).toEqual({ anchor: 10, focus: 15 })
    expect(spanOf({ anchor: 15, focus: 2 })).toEqual({ start: 2, end: 15 })
  })
  test('a double click takes the word, also at its right edge, and a Chinese word as the dictionary has it', () => {
    expect(wordAt('the policy, then', 5, 'en')).toEqual({ start: 4, end: 10 })
    expect(wordAt('the policy, then', 10, 'en')).toEqual({ start: 4, end: 10 })
    expect(wordAt('养老服务体系', 1, 'zh')).toEqual({ start: 0, end: 2 })
    expect(wordAt('a 👩‍👩‍👧 b', 3, 'en')).toEqual({ start: 2, end: 10 })
    expect(wordAt('', 0, 'en')).toEqual({ start: 0, end: 0 })
  })
  test('steps go on until the ends of the text and never stop inside a grapheme', () => {
    fc.assert(
      fc.property(text, steps, directions, (text, step, direction) => {
        let at = direction > 0 ? 0 : text.length
        for (let count = 0; at !== (direction > 0 ? text.length : 0); count += 1) {
          const next = stepFrom(text, at, step, direction, 'en')
          expect((next - at) * direction).toBeGreaterThan(0)
          expect(isGraphemeBoundary(text, next)).toBe(true)
          at = next
        }
      }),
    )
  })
})

describe('moving an edge', () => {
  test('never empties a highlight and never turns it round', () => {
    fc.assert(
      fc.property(withSpan, fc.constantFrom('start' as const, 'end' as const), steps, directions, ([text, a, b], edge, step, direction) => {
        const span = highlightSpan(text, { start: Math.min(a, b), end: Math.max(a, b) })
        if (!span) return
        const moved = moveEdge(text, span, edge, step, direction, 'en')
        expect(moved.start).toBeLessThan(moved.end)
        expect(moved[edge === 'start' ? 'end' : 'start']).toBe(span[edge === 'start' ? 'end' : 'start'])
      }),
    )
  })
  test('goes word by word', () => {
    const text = 'one two three'
    expect(moveEdge(text, { start: 4, end: 7 }, 'end', 'word', 1, 'en')).toEqual({ start: 4, end: 13 })
    expect(moveEdge(text, { start: 4, end: 7 }, 'start', 'word', -1, 'en')).toEqual({ start: 0, end: 7 })
    expect(moveEdge(text, { start: 4, end: 7 }, 'end', 'word', -1, 'en')).toEqual({ start: 4, end: 7 })
  })
})
