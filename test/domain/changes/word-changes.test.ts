import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineRuns, placeAbout } from '#domain/changes/line-changes.ts'
import { changedCharacters, wordRuns } from '#domain/changes/word-changes.ts'

test('words that changed are told apart from those that stayed', () => {
  expect(wordRuns('within 25 weeks, in all', 'within 20 weeks, for all')).toEqual([
    { kind: 'same', words: 'within ' },
    { kind: 'gone', words: '25' },
    { kind: 'new', words: '20' },
    { kind: 'same', words: ' weeks, ' },
    { kind: 'gone', words: 'in' },
    { kind: 'new', words: 'for' },
    { kind: 'same', words: ' all' },
  ])
})

test('neighbouring words that changed are told as one change, those of different lines apart', () => {
  expect(wordRuns('paid up to 30 days late', 'paid more than 30 days late')).toEqual([
    { kind: 'same', words: 'paid ' },
    { kind: 'gone', words: 'up to' },
    { kind: 'new', words: 'more than' },
    { kind: 'same', words: ' 30 days late' },
  ])
  expect(changedCharacters('paid up to 30 days late', 'paid more than 30 days late')).toEqual({ gone: 4, added: 8 })
  expect(wordRuns('one\ntwo', 'three\nfour').map(({ words }) => words)).toEqual(['one', 'three', '\n', 'two', 'four'])
})

test('Chinese is compared character by character', () => {
  expect(wordRuns('压缩到25周以内', '压缩到20周内')).toEqual([
    { kind: 'same', words: '压缩到' },
    { kind: 'gone', words: '25' },
    { kind: 'new', words: '20' },
    { kind: 'same', words: '周' },
    { kind: 'gone', words: '以' },
    { kind: 'same', words: '内' },
  ])
})

test('what is told is exactly the two passages, whatever they are', () => {
  const passage = fc.array(fc.constantFrom('a', 'bb', ' ', '\n', '7', '。', '年', '👩‍👩‍👧', 'é', '-'), { maxLength: 40 }).map(parts => parts.join(''))
  fc.assert(fc.property(passage, passage, (before, after) => {
    const runs = wordRuns(before, after)
    const told = (kind: 'gone' | 'new') => runs.filter(run => run.kind !== kind).map(({ words }) => words).join('')
    expect(told('new')).toBe(before)
    expect(told('gone')).toBe(after)
    expect(runs.every(({ words }) => words !== '')).toBe(true)
    const { gone, added } = changedCharacters(before, after)
    expect(before.length - gone).toBe(after.length - added)
  }))
})

test('lines are cut into runs that hold both texts whole, and a place in a kept line is found again', () => {
  const line = fc.constantFrom('a\n', 'b\n', 'c\n', '\n', 'long line\n')
  const text = fc.array(line, { maxLength: 30 }).map(lines => lines.join(''))
  fc.assert(fc.property(text, text, (before, after) => {
    const runs = lineRuns(before, after)
    expect(runs.map(run => before.slice(run.before.start, run.before.end)).join('')).toBe(before)
    expect(runs.map(run => after.slice(run.after.start, run.after.end)).join('')).toBe(after)
    for (const run of runs) if (run.isKept) expect(before.slice(run.before.start, run.before.end)).toBe(after.slice(run.after.start, run.after.end))
    expect(runs.every(({ isKept }, index) => runs[index + 1]?.isKept !== isKept)).toBe(true)
  }))
})

test('what was taken out is shown where it was', () => {
  const before = 'one\ntwo\nthree\nfour\n'
  const runs = lineRuns(before, 'zero\none\nfour\n')
  expect(placeAbout(runs, before.indexOf('three'))).toBe('zero\none\n'.length)
  expect(placeAbout(runs, before.indexOf('our'))).toBe('zero\none\nf'.length)
})
