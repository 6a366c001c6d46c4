import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cut, formatTable, plainLine, plainLines, widthOf } from '../../../electron/cli/output/table.ts'

describe('the width of text in a terminal', () => {
  it.each([
    ['abc', 3],
    ['照护', 4],
    ['（一）', 6],
    ['ＧＤＰ', 6],
    ['cafe\u0301', 4],
    ['a\u200bb', 2],
    ['👨‍👩‍👧', 2],
    ['한국', 4],
    ['“x”', 3],
  ])('%j takes %d places', (text, places) => {
    expect(widthOf(text)).toBe(places)
  })

  it('cuts at whole characters, and never beyond the places there are', () => {
    expect(cut('发展托育服务', 7)).toBe('发展托…')
    expect(cut('short', 5)).toBe('short')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 30 }), (text, most) => {
        expect(widthOf(cut(text, most))).toBeLessThanOrEqual(Math.max(most, 1))
      }),
    )
  })
})

describe('a table', () => {
  it('is aligned, Chinese too', () => {
    const lines = formatTable([{ heading: 'THEME' }, { heading: 'N', side: 'right' }, { heading: 'X' }], [['照护', '5', 'a'], ['Housing', '12', 'b']]).split('\n')
    expect(lines).toEqual(['THEME     N  X', '照护      5  a', 'Housing  12  b'])
  })

  it('shows by blanks how deep a cell stands, where that is meant', () => {
    expect(formatTable([{ heading: 'A', indented: true }, { heading: 'B' }], [['  1\t', '  x']])).toBe('A    B\n  1  x')
  })

  it('shows nothing of a document that a terminal would obey', () => {
    const [, line = ''] = formatTable([{ heading: 'T' }], [['a\u001b[31mred\u0007\nnext\u202etxt\u2066']]).split('\n')
    expect(line).toBe('a [31mred nexttxt')
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        expect(plainLine(text)).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(plainLines(text).replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }),
    )
  })
})
