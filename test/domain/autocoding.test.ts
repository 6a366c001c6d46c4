import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readExpression } from '../../electron/domain/autocoding/expressions.ts'
import { type Unit, unitsOf } from '../../electron/domain/autocoding/units.ts'
import { isGraphemeBoundary } from '../../electron/domain/graphemes.ts'

const plain = { matchCase: false, wholeWord: false }
const matches = (expression: string, text: string, how: Partial<typeof plain> = {}) => {
  const read = readExpression({ expression, ...plain, ...how })
  return typeof read === 'string' ? read : [...text.matchAll(read)].map(([words]) => words)
}

describe('regular expressions', () => {
  test('case is folded as Unicode does, unless it matters', () => {
    expect(matches('égalité', 'Égalité ÉGALITÉ')).toEqual(['Égalité', 'ÉGALITÉ'])
    expect(matches('égalité', 'Égalité égalité', { matchCase: true })).toEqual(['égalité'])
  })

  test('a point is a whole character, and ^ stands at each line', () => {
    expect(matches('^.', '𠮷野\n生态')).toEqual(['𠮷', '生'])
  })

  test('whole words end where letters, digits and marks end; Han characters part words', () => {
    expect(matches('plan', 'plan planning plan_b plan2 (plan) éplan', { wholeWord: true })).toEqual(['plan', 'plan'])
    expect(matches('GDP', '人均GDP增长 GDPs', { wholeWord: true })).toEqual(['GDP'])
    expect(matches('生态', '加强生态环境', { wholeWord: true })).toEqual(['生态'])
    expect(matches('a|b', 'ab a b', { wholeWord: true })).toEqual(['a', 'b'])
    expect(matches('(x)\\1', 'xx x xxx', { wholeWord: true })).toEqual(['xx'])
  })

  test.each([
    ['(', 'openGroup'], [')', 'closedGroup'], ['[a', 'openClass'], ['*a', 'nothingToRepeat'], ['a\\', 'escape'], ['\\q', 'escape'], ['\\u{110000}', 'escape'], ['\\p{Nix}', 'property'],
    ['a{2,1}', 'quantifier'], ['{', 'quantifier'], ['a{', 'quantifier'], ['[z-a]', 'range'], ['(?x)', 'group'], ['(?<1>a)', 'group'], ['a)(b', 'closedGroup'],
  ])('%j says what is wrong with it', (expression, flaw) => {
    expect(matches(expression, '')).toBe(flaw)
    expect(matches(expression, '', { wholeWord: true })).toBe(flaw)
  })
})

describe('what becomes a highlight', () => {
  const text = 'I. Goals\n1. Measure waits. Publish them.  Act!\n2. Trees.\n'
  const clause = (kind: 'heading' | 'item', level: number, label: string, start: number, textEnd: number, end = textEnd) => ({ kind, level, label, start, end, textEnd })
  const [one, two] = [text.indexOf('1.'), text.indexOf('2.')]
  const clauses = [clause('heading', 0, 'I', 0, 8, text.length), clause('item', 1, '1', one, two - 1), clause('item', 1, '2', two, text.length - 1)]
  const around = (unit: Unit, words: string) => {
    const start = text.indexOf(words)
    const range = unitsOf(unit, { text, clauses, language: 'en' })(start, start + words.length)
    return range && text.slice(range.start, range.end)
  }

  test('the place, its sentence, its clause; of several sentences or clauses all', () => {
    expect(around('match', 'Publish')).toBe('Publish')
    expect(around('sentence', 'Publish')).toBe('Publish them.')
    expect(around('clause', 'Publish')).toBe('1. Measure waits. Publish them.  Act!')
    expect(around('sentence', 'waits. Publish')).toBe('1. Measure waits. Publish them.')
    expect(around('clause', 'Act!\n2')).toBe('1. Measure waits. Publish them.  Act!\n2. Trees.')
    expect(around('clause', 'Goals')).toBe('I. Goals')
  })

  test('white space at the ends is left out, and alone it is nothing', () => {
    expect(around('match', '  Act')).toBe('Act')
    expect(around('match', '\n2. ')).toBe('2.')
    expect(around('match', '  ')).toBeNull()
    expect(around('clause', '\n')).toBeNull()
  })

  test('no character is ever cut, wherever a match ends', () => {
    const pieces = fc.constantFrom('a', ' ', '\n', 'é', '👩‍👩‍👧', '🇫🇷', '𠮷', '。', '生', '\u0301', '.')
    fc.assert(fc.property(fc.array(pieces, { minLength: 1, maxLength: 30 }), fc.nat(), fc.nat(), fc.constantFrom<Unit>('match', 'sentence', 'clause'), (parts, from, length, unit) => {
      const any = parts.join('')
      const start = from % any.length
      const range = unitsOf(unit, { text: any, clauses: [clause('item', 0, '', 0, any.length)], language: 'en' })(start, Math.min(any.length, start + 1 + (length % 9)))
      return !range || (range.end > range.start && isGraphemeBoundary(any, range.start) && isGraphemeBoundary(any, range.end))
    }))
  })
})
