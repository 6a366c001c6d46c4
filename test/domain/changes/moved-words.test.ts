import { expect, test } from 'vitest'
import { withMoves } from '#domain/changes/moved-words.ts'
import { wordRuns } from '#domain/changes/word-changes.ts'
import type { Language } from '#domain/text.ts'
import { startProcessorClock } from '../../processor-clock.ts'

const runsOf = (before: string, after: string, language: Language = 'en') => withMoves(wordRuns(before, after), language)
const moved = (before: string, after: string, language: Language = 'en') => runsOf(before, after, language).filter(({ kind }) => kind.startsWith('moved')).map(({ kind, words }) => `${kind} ${words}`)

test('a stretch that stands elsewhere is told as moved on both sides, what is really gone or new stays so', () => {
  const [before, after] = ['Before the end of May hospitals shall open a desk for guests.', 'Hospitals shall open one desk for guests before the end of May.']
  expect(moved(before, after)).toEqual(['movedFrom Before the end of May', 'movedTo before the end of May'])
  const runs = runsOf(before, after)
  expect(runs.filter(({ kind }) => kind !== 'new' && kind !== 'movedTo').map(({ words }) => words).join('')).toBe(before)
  expect(runs.filter(({ kind }) => kind !== 'gone' && kind !== 'movedFrom').map(({ words }) => words).join('')).toBe(after)
  expect(runs.some(({ kind, words }) => kind === 'new' && words.includes('one'))).toBe(true)
})

test('Chinese is cut by word where its language is told, else by character', () => {
  const [before, after] = ['建设托育中心', '建立托育中心']
  expect(wordRuns(before, after, 'zh').map(({ words }) => words)).toEqual(['建设', '建立', '托育中心'])
  expect(wordRuns(before, after).map(({ words }) => words)).toEqual(['建', '设', '立', '托育中心'])
  for (const runs of [wordRuns(before, after, 'zh')]) expect(runs.filter(({ kind }) => kind !== 'new').map(({ words }) => words).join('')).toBe(before)
})

test('Chinese moves by word', () => {
  const [before, after] = ['在2026年底前，各区应当建立托育服务中心。', '各区应当建立综合托育服务中心，在2026年底前。']
  expect(moved(before, after, 'zh')).toEqual(['movedFrom 在2026年底前', 'movedTo 在2026年底前'])
})

test('two words that come back somewhere have not moved, and what only one has has not either', () => {
  expect(moved('of the city: build homes', 'build homes of the')).toEqual([])
  expect(moved('', 'a b c d')).toEqual([])
  expect(moved('a b c d', 'a b c d')).toEqual([])
})

test('hostile passages end soon', () => {
  const many = Array.from({ length: 290 }, (_, at) => `a${at % 3}`)
  const runs = [{ kind: 'gone' as const, words: many.join(' ') }, { kind: 'new' as const, words: [...many.slice(7), 'b', ...many.slice(0, 7)].join(' ') }]
  const elapsed = startProcessorClock()
  expect(withMoves(runs).some(({ kind }) => kind === 'movedTo')).toBe(true)
  expect(elapsed()).toBeLessThan(5_000)
})
