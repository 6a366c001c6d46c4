import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isGraphemeBoundary } from '#domain/graphemes.ts'
import { cutAround, cutParts, joinParts, partAt } from '../../../renderer/features/versions/correcting/parts.ts'

test('parts are the whole text in order, none too long, none cut within a character', () => {
  const text = fc.array(fc.constantFrom('word ', 'line\n', '\n', '👩‍👩‍👧', 'é', '条'), { maxLength: 200 }).map(all => all.join(''))
  fc.assert(fc.property(text, fc.integer({ min: 20, max: 80 }), (text, longest) => {
    const parts = cutParts(text, longest)
    expect(joinParts(text, parts, new Map())).toBe(text)
    for (const { start, end } of parts) {
      expect(end - start).toBeLessThanOrEqual(longest)
      expect(isGraphemeBoundary(text, start)).toBe(true)
    }
    parts.forEach((part, index) => part.end > part.start && expect(partAt(parts, part.start)).toBe(index))
  }))
})

test('lines are not torn where one ends in time', () => {
  const text = 'a line of words\n'.repeat(100)
  expect(cutParts(text, 100).every(({ end }) => text[end - 1] === '\n')).toBe(true)
})

test('what was written over a part stands in its place', () => {
  const text = `${'one\n'.repeat(10)}${'two\n'.repeat(10)}`
  const parts = cutParts(text, 40)
  expect(parts).toHaveLength(2)
  expect(joinParts(text, parts, new Map([[1, 'three\n']]))).toBe(`${'one\n'.repeat(10)}three\n`)
  expect(partAt(parts, text.length)).toBe(1)
})

test('what was begun on a text is cut out as it was, and the rest as ever', () => {
  const text = 'a line of words\n'.repeat(40)
  const parts = cutParts(text, 100)
  const [, second, third] = parts
  expect(cutAround(text, [], 100)).toEqual(parts)
  expect(cutAround(text, [second, third].flatMap(part => part ?? []), 100)).toEqual(parts)
  const odd = cutAround(text, [{ start: 7, end: 250 }, { start: 250, end: 260 }], 100)
  expect(odd.filter(({ start }) => start === 7 || start === 250)).toEqual([{ start: 7, end: 250 }, { start: 250, end: 260 }])
  expect(joinParts(text, odd, new Map())).toBe(text)
  expect(joinParts(text, odd, new Map([[1, '-'], [2, '+']]))).toBe(`${text.slice(0, 7)}-+${text.slice(260)}`)
  expect(cutAround('', [], 100)).toEqual([{ start: 0, end: 0 }])
})
