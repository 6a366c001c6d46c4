import { describe, expect, test } from 'vitest'
import { clausesLike, movedAlike, type Reach } from '#domain/clauses/correcting/alike.ts'
import { correctClauses, type CorrectableClause } from '#domain/clauses/correcting/corrections.ts'
import type { ClauseKind } from '#domain/clauses/draft.ts'
import { readMarkedText } from '../../../gold/marked-text.ts'

/** A tree as it is marked, and what moves with the clause that begins with some words. */
function read(marked: string) {
  const { text, gold } = readMarkedText(marked)
  const open: CorrectableClause[] = []
  const clauses = gold.map(({ start, label, level, kind }, ordinal): CorrectableClause => {
    open.length = level - 1
    const textEnd = text.slice(0, gold[ordinal + 1]?.start ?? text.length).trimEnd().length
    const clause = { id: String(ordinal), parent: open.at(-1)?.id ?? null, ordinal, kind: kind as ClauseKind, level, label, start, end: textEnd, textEnd }
    open.push(clause)
    return clause
  })
  const at = (words: string) => clauses.find(({ start }) => text.startsWith(words, start)) ?? clauses[0]!
  const first = ({ start, textEnd }: CorrectableClause) => text.slice(start, Math.min(textEnd, start + 8))
  const like = (words: string, reach: Reach) => clausesLike(text, clauses, at(words), reach)
  const levelsAfter = (words: string, by: number, reach: Reach) => {
    const moved = movedAlike(clauses, like(words, reach), by)
    return correctClauses(text, clauses, moved.map(({ id, start, textEnd }) => ({ id: `c${id}`, kind: 'level', value: by, start, end: textEnd }))).map(row => `${row.level} ${first(row)}`)
  }
  return { like: (words: string, reach: Reach) => like(words, reach).map(first), levelsAfter }
}

const flat = '{1h}Plan\n{1h I}I. Goals\n{2i A}A. Air\n{2i (1)}(1) Dust\n{2i (2)}(2) Smoke\n{2i B}B. Water\n{2i (1)}(1) Wells\n{1h II}II. Means\n{2i (1)}(1) Money\n{2i (2)}(2) Staff'

describe('clauses like one', () => {
  test('are those in its figures, on its level, in its section or in the document', () => {
    expect(read(flat).like('(1) Dust', 'section')).toEqual(['(1) Dust', '(2) Smok', '(1) Well'])
    expect(read(flat).like('(2) Staf', 'document')).toEqual(['(1) Dust', '(2) Smok', '(1) Well', '(1) Mone', '(2) Staf'])
    expect(read(flat).like('A. Air', 'document')).toEqual(['A. Air', 'B. Water'])
  })

  test('are told by what they stand with where a numeral can be read in two ways', () => {
    const letters = read('{1i (g)}(g) one\n{1i (h)}(h) two\n{1i (i)}(i) three\n{1i (1)}(1) four')
    expect(letters.like('(i)', 'document')).toEqual(['(g) one', '(h) two', '(i) thre'])
    const mixed = read('{1i (A)}(A) one\n{1i (1)}(1) two\n{1i (2)}(2) three\n{1i (3)}(3) four\n{1i (B)}(B) five')
    expect(mixed.like('(B)', 'section')).toEqual(['(A) one', '(B) five'])
    const roman = read('{1h A}A. x\n{2i (i)}(i) one\n{2i (ii)}(ii) two\n{1h B}B. y\n{2i (a)}(a) three\n{2i (b)}(b) four\n{1h C}C. z\n{2i (i)}(i) alone')
    expect(roman.like('(ii)', 'document')).toEqual(['(i) one', '(ii) two', '(i) alon'])
  })

  test('without numbers are of one kind and set as heavy; behind marks of Markdown, in Chinese and with a label that a person wrote they are known, too', () => {
    const plain = read('{1h}AIMS\n{1p}Text one.\n{1h}Notes\n{1h}MEANS\n{1p}Text two.\n{1i}- a\n{1i}• b\n{1i}- c')
    expect(plain.like('AIMS', 'document')).toEqual(['AIMS', 'MEANS'])
    expect(plain.like('Text two', 'document')).toEqual(['Text one', 'Text two'])
    expect(plain.like('- a', 'document')).toEqual(['- a', '- c'])
    expect(read('{1i 1}**1.** one\n{1i 2}**2.** two\n{1i 7}III. three').like('**1', 'document')).toEqual(['**1.** o', '**2.** t'])
    expect(read('{1i 1}**1) one**\n{1i 2}**2) two**\n{1i 1}**1. three**').like('**1)', 'document')).toEqual(['**1) one', '**2) two'])
    expect(read('{1i （一）}（一）甲\n{1i 一}一、乙\n{1i （二）}（二）丙').like('（二）', 'document')).toEqual(['（一）甲', '（二）丙'])
    expect(read('{1i 2a}2. one\n{1i 3}3. two').like('2.', 'document')).toEqual(['2. one', '3. two'])
  })

  test('do not hold page heads', () => {
    expect(read('{1b}Page 1\n{1p}One.\n{1b}Page 2').like('Page 1', 'document')).toEqual(['Page 1'])
  })
})

describe('clauses that move together', () => {
  test('go into what stands before them, with all that is in them', () => {
    expect(read(flat).levelsAfter('(1) Wells', 1, 'section')).toEqual(['1 Plan', '1 I. Goals', '2 A. Air', '3 (1) Dust', '3 (2) Smok', '2 B. Water', '3 (1) Well', '1 II. Mean', '2 (1) Mone', '2 (2) Staf'])
  })

  test('stay where nothing stands before them, so that none goes into another one of its series', () => {
    const after = read(flat).levelsAfter('(1) Wells', 1, 'document')
    expect(after.slice(-2)).toEqual(['2 (1) Mone', '2 (2) Staf'])
    expect(after.filter(row => row.startsWith('3'))).toHaveLength(3)
  })

  test('come out of what holds them', () => {
    const held = '{1h}Foreword\n{2h 1}1. Aims\n{3p}Text.\n{2h 2}2. Means\n{1h}Annex'
    expect(read(held).levelsAfter('2. Means', -1, 'section')).toEqual(['1 Foreword', '1 1. Aims', '2 Text.', '1 2. Means', '1 Annex'])
  })

  test('take page heads between them along', () => {
    const paged = '{1h A}A. Air\n{1i (1)}(1) Dust\n{1b}Page 2\n{1i (2)}(2) Smoke'
    expect(read(paged).levelsAfter('(2)', 1, 'document')).toEqual(['1 A. Air', '2 (1) Dust', '2 Page 2', '2 (2) Smok'])
  })

  test('are found among many without going through them again and again', () => {
    const many = read(`{1h A}A. Air\n${Array.from({ length: 20_000 }, (_, i) => `{1i (${(i % 900) + 1})}(${(i % 900) + 1}) x`).join('\n')}`)
    expect(many.like('(2)', 'document')).toHaveLength(20_000)
  })
})
