import { describe, expect, test } from 'vitest'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import type { Hit } from '#contract/search.ts'
import { hitLines } from '../../../renderer/features/search/hits/hit-lines.ts'
import { marksOver } from '../../../renderer/features/search/hits/tagging.ts'
import { inOneLine } from '../../../renderer/pane/excerpts/places.ts'

const hit = (document: string, start: number): Hit => ({
  document,
  documentTitle: `Plan ${document}`,
  start,
  end: start + 4,
  before: '',
  match: 'care',
  after: '',
  clause: '',
  citation: '',
})

describe('the list of hits', () => {
  test('puts hits under their documents, in the order of their coming', () => {
    const lines = hitLines([hit('a', 1), hit('a', 9), hit('b', 3)], 3)
    expect(lines.map(line => (line.kind === 'document' ? `${line.title}: ${line.count}` : line.hit.start))).toEqual([
      'Plan a: 2',
      1,
      9,
      'Plan b: 1',
      3,
    ])
  })
  test('says of the last document that more may come, as long as not all hits are here', () => {
    const wholes = (total: number) =>
      hitLines([hit('a', 1), hit('b', 3)], total).flatMap(line => (line.kind === 'document' ? [line.isWhole] : []))
    expect(wholes(2)).toEqual([true, true])
    expect(wholes(70)).toEqual([true, false])
  })
  test('shows what stands around a hit in one line', () => {
    expect(inOneLine('one\n\n  two\tthree')).toBe('one two three')
  })
})

describe('the themes over a hit', () => {
  const row = (start: number, end: number, themes: string[], starred = false): AnnotationRow => ({
    id: `${start}-${end}`,
    document: 'a',
    version: 'v',
    start,
    end,
    exact: '',
    themes,
    memo: '',
    values: {},
    starred,
    coder: '',
    createdAt: '',
    updatedAt: '',
  })
  test('are those of every highlight that touches it, each once', () => {
    const rows = [row(0, 20, ['t1', 't2'], true), row(8, 12, ['t2']), row(30, 40, ['t3']), row(4, 8, ['t4'])]
    expect(marksOver(rows, { document: 'a', start: 8, end: 12 }).themes).toEqual(['t1', 't2'])
  })
  test('a star counts only on a highlight of exactly these words', () => {
    expect(marksOver([row(0, 20, [], true)], { document: 'a', start: 8, end: 12 }).starred).toBe(false)
    expect(marksOver([row(8, 12, [], true)], { document: 'a', start: 8, end: 12 }).starred).toBe(true)
  })
})
