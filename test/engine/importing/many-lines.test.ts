import { describe, expect, test } from 'vitest'
import { type ClauseHint, readClauses } from '#domain/clauses.ts'
import { contentsLines } from '../../../electron/engine/importing/html/contents-links.ts'
import { titleFrom } from '../../../electron/engine/importing/title.ts'

/** More than a call takes as arguments on any stack that Node has. */
const many = 150_000

/** The same line again and again, and where each of them stands. */
function repeated(line: string): { text: string, ranges: { start: number, end: number }[] } {
  const ranges = Array.from({ length: many }, (_, i) => ({ start: i * (line.length + 1), end: i * (line.length + 1) + line.length }))
  return { text: Array.from({ length: many }, () => line).join('\n'), ranges }
}

describe('a hundred and fifty thousand of one line are read', () => {
  test('heads of pages', () => {
    const text = Array.from({ length: many }, (_, i) => `Ferry Plan\n${i + 1}`).join('\n')
    expect(readClauses(text).clauses.at(-1)).toMatchObject({ end: text.length })
  })

  test('links to the same page', () => {
    const { text, ranges } = repeated('Piers')
    expect(contentsLines(text, ranges)).toHaveLength(many)
  })

  test('headings of a file', () => {
    const { text, ranges } = repeated('Piers')
    const hints = ranges.map((range): ClauseHint => ({ ...range, kind: 'heading', level: 2 }))
    expect(titleFrom(text, hints)).toBe('Piers')
    expect(readClauses(text, hints).clauses.at(-1)).toMatchObject({ end: text.length })
  })
})
