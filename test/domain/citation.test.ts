import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cite, type CitedClause, clauseAt, clausePath, firstClause } from '#domain/citation.ts'
import { readClauses } from '#domain/clauses.ts'

const plan = [
  'Beijing Action Plan',
  'Opening words of the plan.',
  'I. Goals',
  'The first paragraph of the goals says something.',
  'The second paragraph of the goals says something else.',
  'II. Tasks',
  '(I) First group',
  '1. The first task is to build a hospital in the north of the city.',
  '2. The second task is to build another hospital in the south of the city.',
  '(II) Second group',
  '14. The fourteenth task is met here for the first time in the document.',
  'A paragraph goes on with it.',
  '14. The fourteenth task is met here for the second time in the document.',
  'Another paragraph goes on with that.',
].join('\n')
const { clauses } = readClauses(plan)
const at = (words: string) => plan.indexOf(words)
const indexOf = (words: string) => clauses.findIndex(({ start }) => start === at(words))

describe('P1 the path of a clause', () => {
  it.each([
    ['I. Goals', ['I']],
    ['The first paragraph', ['I', '¶1']],
    ['The second paragraph', ['I', '¶2']],
    ['(II) Second', ['II', '(II)']],
    ['2. The second', ['II', '(I)', '2']],
    ['Opening words', ['¶1']],
    ['Beijing Action Plan', []],
  ])('of %j is %j', (words, path) => {
    expect(clausePath(clauses, indexOf(words))).toEqual(path)
  })

  it('numbers a label that is met again, and what stands in it', () => {
    const second = plan.indexOf('14. ', at('14. ') + 1)
    expect(clausePath(clauses, indexOf('14. '))).toEqual(['II', '(II)', '14'])
    expect(clausePath(clauses, clauses.findIndex(({ start }) => start === second))).toEqual(['II', '(II)', '14 (2nd)'])
    expect(clausePath(clauses, indexOf('A paragraph goes'))).toEqual(['II', '(II)', '14', '¶1'])
    expect(clausePath(clauses, indexOf('Another paragraph'))).toEqual(['II', '(II)', '14 (2nd)', '¶1'])
  })

  it('passes over unlabelled headings: their lists count as one', () => {
    const rows = [row('heading', 1, ''), row('item', 2, '1'), row('paragraph', 2, ''), row('heading', 1, ''), row('item', 2, '1'),
      row('boilerplate', 2, ''), row('item', 2, '')]
    expect(rows.map((_, i) => clausePath(rows, i))).toEqual([[], ['1'], ['¶1'], [], ['1 (2nd)'], ['[¶1]'], ['¶2']])
  })

  it('leaves out of the count what is set aside as boilerplate, which is counted by itself', () => {
    const rows = [row('boilerplate', 1, ''), row('paragraph', 1, ''), row('boilerplate', 1, ''), row('item', 1, '7'), row('boilerplate', 2, ''), row('paragraph', 2, ''), row('paragraph', 1, '')]
    expect(rows.map((_, i) => clausePath(rows, i).join(' '))).toEqual(['[¶1]', '¶1', '[¶2]', '7', '7 [¶1]', '7 ¶1', '¶2'])
  })

  it('counts paragraphs inside paragraphs with their nearest labelled clause', () => {
    const rows = [row('item', 1, '7'), row('paragraph', 2, ''), row('item', 3, ''), row('item', 3, ''), row('paragraph', 2, '')]
    expect(rows.map((_, i) => clausePath(rows, i).join(' '))).toEqual(['7', '7 ¶1', '7 ¶2', '7 ¶3', '7 ¶4'])
  })

  it('writes English ordinals', () => {
    const rows = Array.from({ length: 23 }, () => row('item', 1, '1'))
    const labels = rows.map((_, i) => clausePath(rows, i)[0])
    expect([labels[2], labels[3], labels[10], labels[11], labels[12], labels[20], labels[21]]).toEqual([
      '1 (3rd)', '1 (4th)', '1 (11th)', '1 (12th)', '1 (13th)', '1 (21st)', '1 (22nd)',
    ])
  })

  it('refuses an index that is not in the list', () => {
    expect(() => clausePath(clauses, clauses.length)).toThrow(RangeError)
  })

  it('is different for every labelled clause of any document', () => {
    fc.assert(fc
      .property(fc
        .array(fc.record(
          { kind: fc.constantFrom('heading' as const, 'item' as const, 'paragraph' as const, 'boilerplate' as const), level: fc.integer({ min: 1, max: 4 }),
            label: fc.constantFrom('', '1', '2') })), shapes => {
      const rows = shapes.map(({ kind, level, label }) => row(kind, level, label))
      const paths = rows.map((_, i) => clausePath(rows, i).join(' / '))
        .filter((_, i) => rows[i]?.label !== '' || rows[i]?.kind !== 'heading')
      expect(new Set(paths).size).toBe(paths.length)
    }))
  })
})

describe('P2 the clause at an offset', () => {
  it.each([
    ['the first character of a clause', 'I. Goals', 0, 'I. Goals'],
    ['the inside of a clause', '1. The first task', 9, '1. The first task'],
    ['the line end behind a heading', 'I. Goals', 8, 'The first paragraph'],
    ['the line end behind an item', '2. The second task is to build another hospital in the south of the city.', 73, '(II) Second'],
  ])('for %s', (_, words, distance, expected) => {
    expect(clauseAt(clauses, at(words) + distance)).toBe(indexOf(expected))
  })

  it('is the first one above all clauses and none behind the last', () => {
    const { clauses: late } = readClauses('\n\n  One.\n\n')
    expect([0, 3, 4, 7, 8, 99].map(offset => clauseAt(late, offset))).toEqual([0, 0, 0, 0, null, null])
    expect(clauseAt([], 0)).toBeNull()
  })
})

describe('P2b the clause that a range begins in', () => {
  it('is the one it reaches, and in white space alone the one before', () => {
    const gap = at('1. The') - 1
    const first = (start: number, end: number) => clauses[firstClause(clauses, start, end) ?? -1]?.label
    expect(first(gap, gap + 2)).toBe('1')
    expect(first(gap, gap + 1)).toBe('(I)')
    expect(cite('', clauses, gap, gap + 1)).toBe('II (I)')
  })
})

describe('P3 citations', () => {
  const cited = (from: string, to: string) => cite('Plan', clauses, at(from), at(to) + to.length)

  it.each([
    ['one clause', '2. The', 'south', 'Plan, II (I) 2'],
    ['two neighbours', '1. The', 'south', 'Plan, II (I) 1–2'],
    ['clauses of two sections', '2. The', 'fourteenth', 'Plan, II (I) 2–(II) 14'],
    ['clauses of two parts', 'The second paragraph', 'north', 'Plan, I ¶2–II (I) 1'],
    ['a section with all that is in it', '(I) First', 'south of the city.', 'Plan, II (I)'],
    ['a part of a section', '(I) First', 'north of the city.', 'Plan, II (I)–1'],
    ['a heading alone', 'I. Goals', 'Goals', 'Plan, I'],
    ['the title', 'Beijing', 'Plan', 'Plan'],
    ['the title and more', 'Beijing', 'Opening', 'Plan, ¶1'],
  ])('of %s', (_, from, to, citation) => {
    expect(cited(from, to)).toBe(citation)
  })

  it('does not count the white space at the ends of the range', () => {
    expect(cite('Plan', clauses, at('1. The') - 1, at('2. The'))).toBe('Plan, II (I) 1')
  })

  it('says what there is to say', () => {
    expect(cite('', clauses, at('I. Goals'), at('I. Goals') + 1)).toBe('I')
    expect(cite('Plan', [], 0, 5)).toBe('Plan')
    expect(cite('', [], 0, 5)).toBe('')
  })
})

function row(kind: CitedClause['kind'], level: number, label: string): CitedClause {
  return { kind, level, label, start: 0, end: 1, textEnd: 1 }
}
