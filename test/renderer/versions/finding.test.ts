import { expect, test } from 'vitest'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { findLetters, lineNamed, lineStart, mostFound, partOf, placeWritten, stepFrom, writtenText } from '../../../renderer/features/versions/correcting/finding/finding.ts'

test('letters are found whatever their case, and signs stand for themselves', () => {
  const text = 'Clinics (new). CLINICS [new]? 诊所 clinics.'
  expect(findLetters(text, 'clinics').map(({ start, end }) => text.slice(start, end))).toEqual(['Clinics', 'CLINICS', 'clinics'])
  expect(findLetters(text, '(new).')).toEqual([{ start: 8, end: 14 }])
  expect(findLetters(text, '[new]?')).toHaveLength(1)
  expect(findLetters(text, '诊所')).toEqual([{ start: 30, end: 32 }])
  expect(findLetters(text, '')).toEqual([])
  expect(findLetters('a'.repeat(mostFound + 5), 'a')).toHaveLength(mostFound)
})

test('one goes from the caret to the next or previous place, and round the ends', () => {
  const found = [{ start: 5, end: 8 }, { start: 20, end: 23 }]
  expect(stepFrom(found, { start: 0, end: 0 }, 1)).toBe(found[0])
  expect(stepFrom(found, { start: 5, end: 8 }, 1)).toBe(found[1])
  expect(stepFrom(found, { start: 20, end: 23 }, 1)).toBe(found[0])
  expect(stepFrom(found, { start: 20, end: 23 }, -1)).toBe(found[0])
  expect(stepFrom(found, { start: 5, end: 8 }, -1)).toBe(found[1])
  // What stands right behind the caret is the next, what ends right before it the previous one.
  expect(stepFrom(found, { start: 20, end: 20 }, 1)).toBe(found[1])
  expect(stepFrom(found, { start: 8, end: 8 }, -1)).toBe(found[0])
  expect(stepFrom([], { start: 0, end: 0 }, 1)).toBeNull()
})

test('a line is found by its number', () => {
  expect([1, 2, 3, 4].map(line => lineStart('a\nb\n\nc', line))).toEqual([0, 2, 4, 5])
  expect([lineStart('a', 2), lineStart('a', 0)]).toEqual([null, null])
})

test('places in what is written lie in its parts, behind what was put in before them', () => {
  const written = writtenText(['One\n', 'Two and a half\n', 'Three\n'])
  expect([0, 3, 4, 19, 24].map(offset => partOf(written, offset))).toEqual([0, 0, 1, 2, 2])
  expect(placeWritten('a\nb\n', 'new\na\nb\n', 2)).toBe(6)
  expect(placeWritten('same', 'same', 2)).toBe(2)
})

test('what is named is the line where it stands in what is written by now; a label goes before a number', () => {
  const text = 'Goals\n1. Trees\n2. Noise\n'
  const parts = [{ start: 0, end: 15 }, { start: 15, end: 24 }]
  const values = ['A new line\nGoals\n1. Trees\n', '2. Noise\n']
  const written = writtenText(values)
  const clauses = [{ label: '2', path: ['2'], start: 15 }] as unknown as ClauseRow[]
  const lineOf = (named: string) => {
    const line = lineNamed(named, clauses, { text, parts, values, written })
    return line && written.text.slice(line.start, line.end)
  }
  expect(['1', '2', ' 3', '5', '6', 'II', 'IV'].map(lineOf)).toEqual(['A new line', '2. Noise', '1. Trees', '', null, '2. Noise', null])
})
