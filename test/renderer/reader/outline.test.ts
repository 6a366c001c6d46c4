import { describe, expect, test } from 'vitest'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { closedAtFirst, outlineRows, rowAt, visibleRows } from '../../../renderer/pane/documents/outline.ts'

const text = 'I. Goals[1]\nIntro paragraph\n1. Raise funds\n(1) By half\n## II. Tasks\n第一条　总则内容'
const clause = (id: string, kind: ClauseRow['kind'], label: string, words: string, parent: string | null): ClauseRow => {
  const start = text.indexOf(words)
  return { id, parent, ordinal: 0, kind, level: 1, label, path: [], start, end: start + words.length, textEnd: start + words.length }
}
const clauses = [
  clause('a', 'heading', 'I', 'I. Goals[1]', null), clause('p', 'paragraph', '', 'Intro paragraph', 'a'),
  clause('b', 'item', '1', '1. Raise funds', 'p'), clause('c', 'item', '(1)', '(1) By half', 'b'),
  clause('d', 'heading', 'II', '## II. Tasks', null), clause('e', 'item', '第一条', '第一条　总则内容', 'd'),
]
const rows = outlineRows(text, clauses)

describe('the outline', () => {
  test('has headings and numbered clauses, without the label twice; what hangs on a plain paragraph hangs on the row above', () => {
    expect(rows.map(({ label, words, depth, parent, hasChildren }) => [label, words, depth, parent, hasChildren])).toEqual([
      ['I', 'Goals', 0, null, true], ['1', 'Raise funds', 1, 'a', true], ['(1)', 'By half', 2, 'b', false],
      ['II', 'Tasks', 0, null, true], ['第一条', '总则内容', 1, 'd', false],
    ])
  })
  test('hides what is below a closed row, however deep', () => {
    expect(visibleRows(rows, new Set(['a']), '').map(row => row.id)).toEqual(['a', 'd', 'e'])
    expect(visibleRows(rows, new Set(['b', 'd']), '').map(row => row.id)).toEqual(['a', 'b', 'd'])
  })
  test('shows what a filter finds with everything above it, closed or not', () => {
    expect(visibleRows(rows, new Set(['a', 'b']), 'HALF').map(row => row.id)).toEqual(['a', 'b', 'c'])
    expect(visibleRows(rows, new Set(), '总则').map(row => row.id)).toEqual(['d', 'e'])
    expect(visibleRows(rows, new Set(), 'nowhere')).toEqual([])
  })
  test('knows the row one reads in', () => {
    expect(rowAt(rows, text.indexOf('half'))).toBe(2)
    expect(rowAt(rows.slice(1), 0)).toBe(-1)
  })
  test('is open at first unless it is very long', () => {
    expect(closedAtFirst(rows).size).toBe(0)
    const long = Array.from({ length: 100 }, () => rows).flat()
    expect([...closedAtFirst(long)]).toEqual(['b'])
  })
})
