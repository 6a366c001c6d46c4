import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clauseAt } from '#domain/citation.ts'
import { type ClauseDraft, type ClauseHint, readClauses } from '#domain/clauses.ts'
import { canonicalText } from '#domain/text.ts'

const piece = fc.constantFrom(
  'I. ', 'II. ', '3. ', '1. ', '2. ', '4. ', '(1) ', '(II) ', '（一）', '（二）', '一、', '二、', '三、', '第一章 ', '第二条 ', '第三条 ', '1.1 ', '1.2 ',
    '2.1.1 ', '①', '②', 'a) ', '(i) ',
  '- ', '• ', '    ', '\t', '\u3000', '\n', '\n', '\n', '\n\n', '\u2028', '\v', '\f', '\u200B', '\u00A0', '—', '- 3 -', 'Source: x',
    'from $9', '[bookmark: a]', 'x.- A.com', '2026-01-02',
  'Goals', 'Key Points', 'The city acts.', 'acts:', '加强服务。', '总则', 'e\u0301', '😀', '👩‍👩‍👧', '\uD83D', '.', '：',
)
const plainText = fc.array(piece, { maxLength: 80 }).map(pieces => canonicalText(pieces.join('')))
const anyText = fc.oneof(plainText, fc.string({ unit: 'binary', maxLength: 200 }).map(canonicalText), plainText.map(text => text.repeat(4)))
const anyHints = fc.array(fc.record({
  start: fc.integer({ min: -5, max: 300 }),
  end: fc.integer({ min: -5, max: 300 }),
  kind: fc.constantFrom('heading' as const, 'item' as const, 'paragraph' as const, 'boilerplate' as const),
  level: fc.option(fc.integer({ min: -2, max: 9 }), { nil: undefined }),
}), { maxLength: 12 })

describe('C12 for any text and any hints', () => {
  it('own texts cover all that is not white space, once, and neither begin nor end with white space', () => {
    forAll((text, clauses) => {
      const gaps = [...clauses.map(({ start }, i) => text.slice(clauses[i - 1]?.textEnd ?? 0, start)),
        text.slice(clauses.at(-1)?.textEnd ?? 0)]
      const isTight = ({ start, textEnd }: ClauseDraft) =>
        start < textEnd && /\S/.test(text.charAt(start)) && /\S/.test(text.charAt(textEnd - 1))
      return gaps.every(gap => gap.trim() === '') && clauses.every(isTight) && clauses
        .every(({ start }, i) => start >= (clauses[i - 1]?.textEnd ?? 0))
    })
  })

  it('ranges nest: what stands in a clause lies behind its own text, and the clause ends with the last of it', () => {
    forAll((_, clauses) => {
      const ends = clauses.map(({ textEnd }) => textEnd)
      return [...clauses.entries()].reverse().every(([i, clause]) => {
        const parent = clause.parent === null ? null : clauses[clause.parent]
        if (clause.parent !== null) ends[clause.parent] = Math.max(ends[clause.parent] ?? 0, clause.end)
        const isInside = !parent || ((clause.parent ?? i) < i && clause.start >= parent.textEnd && clause.end <= parent.end)
        return isInside && clause.ordinal === i && clause.level === (parent?.level ?? 0) + 1 && clause.level <= 12 && clause.end === ends[i]
      })
    })
  })

  it('siblings are disjoint and in order', () => {
    forAll((_, clauses) => {
      const endByParent = new Map<number | null, number>()
      return clauses.every(({ parent, start, end }) => {
        const isBehind = start >= (endByParent.get(parent) ?? 0)
        endByParent.set(parent, end)
        return isBehind
      })
    })
  })

  it('labels are printed where their clause begins, and boilerplate has none', () => {
    forAll((text, clauses) => clauses.every(({ label, kind, start, textEnd }) => (
      text.slice(start, Math.min(textEnd, start + 120)).includes(label) && (kind !== 'boilerplate' || label === '') && !/[.、:：\s]$/
        .test(label)
    )))
  })

  it('warnings point at labelled clauses', () => {
    fc.assert(fc.property(anyText, anyHints, (text, hints) => {
      const { clauses, warnings } = readClauses(text, hints)
      const labelByStart = new Map(clauses.map(({ start, label }) => [start, label]))
      expect(warnings.map(({ start }) => labelByStart.get(start))).toEqual(warnings.map(({ label }) => label))
    }), { numRuns: 500 })
  })

  it('every place that is not white space has its clause', () => {
    forAll((text, clauses) => (
      clauses.every(({ start, textEnd }, i) => clauseAt(clauses, start) === i && clauseAt(clauses, textEnd - 1) === i)
        && clauseAt(clauses, text.length) === null
    ))
  })
})

describe('C13 hostile texts', () => {
  // Each would take minutes or overflow the stack if any step were worse than linear: the test's own time limit tells.
  const size = 300_000
  it.each([
    ['one letter', 'a'.repeat(size)],
    ['spaces', `${' '.repeat(size)}x`],
    ['dots', '.'.repeat(size)],
    ['dashes', '- '.repeat(size / 2)],
    ['empty lines', '\n'.repeat(size)],
    ['lines of one letter', 'x\n'.repeat(size / 2)],
    ['labels only', '1. \n'.repeat(size / 4)],
    ['numbers in one line', '1. A (1) B ① C 一、 D '.repeat(size / 22)],
    ['open brackets', '('.repeat(size)],
    ['bookmarks', '[bookmark: a]'.repeat(size / 13)],
    ['headings', 'Title Here Now\n\n'.repeat(size / 16)],
    ['headings and lists', 'Title Here Now\n1. Foo\n2. Bar\n'.repeat(size / 30)],
    ['headings above headings', 'Care of All\n\nKnow who needs help\n\nThey call on everyone who lives alone.\n\n'.repeat(size / 80)],
    ['parts by name', 'Mission: Health\n\nA town that is built to last a long time.\n\nHospitals\n\n'.repeat(size / 74)],
    ['sections of no chapter', Array.from({ length: size / 60 }, (_, i) => `Weekly food waste\n\n4.${i + 1} A town that is built to last.`).join('\n\n')],
    ['adverts', 'from $1\nresume\n\n'.repeat(size / 16)],
    ['all label styles', '1. a\n(1) b\n① c\na) d\ni. e\nA. f\n一、g\n（一）h\n第一章 i\n1.1 j\n'.repeat(size / 52)],
    ['ever deeper lists', Array.from({ length: 700 }, (_, i) => `${' '.repeat(i)}- x`).join('\n')],
  ])('%s', (_, text) => {
    const { clauses } = readClauses(text)
    expect(clauses.reduce((units, { start, textEnd }) => units + textEnd - start, 0)).toBeLessThanOrEqual(text.length)
    expect(clauses.length > 0 || text.trim() === '').toBe(true)
  })

  it('30,000 hints that lie in one line or hold one another', () => {
    const text = 'x '.repeat(size / 2)
    const kinds = ['heading', 'item', 'paragraph', 'boilerplate'] as const
    const beside = Array
      .from({ length: 30_000 }, (_, i): ClauseHint => ({ start: i * 10, end: i * 10 + 9, kind: kinds[i % 4] ?? 'item', level: i % 9 }))
    const nested = Array.from({ length: 30_000 }, (_, i): ClauseHint => ({ start: i, end: size, kind: 'item', level: i }))
    expect(readClauses(text, beside).clauses).toHaveLength(30_000)
    expect(readClauses(text, nested).clauses).toHaveLength(15_001)
  })
})

function forAll(holds: (text: string, clauses: readonly ClauseDraft[]) => boolean): void {
  fc.assert(fc.property(anyText, anyHints, (text, hints) => holds(text, readClauses(text, hints).clauses)), { numRuns: 700 })
  fc.assert(fc.property(anyText, text => holds(text, readClauses(text).clauses)), { numRuns: 700 })
}
