import { expect, test } from 'vitest'
import { differenceRows, longestSide } from '../../../renderer/features/versions/earlier/difference-rows.ts'

const lines = (count: number, word = 'line') => Array.from({ length: count }, (_, at) => `${word} ${at}\n`).join('')

test('a change stands between two lines before and two after it, and says how many are left out', () => {
  const before = lines(20)
  expect(differenceRows(before, before.replace('line 10\n', 'another\n'))).toEqual([
    { kind: 'hidden', count: 8 },
    { kind: 'same', words: 'line 8\nline 9' },
    { kind: 'changed', before: 'line 10\n', after: 'another\n', isFirst: true },
    { kind: 'same', words: 'line 11\nline 12' },
    { kind: 'hidden', count: 7 },
  ])
})

test('the same texts have no change, an empty one is all change', () => {
  expect(differenceRows('same\n', 'same\n').some(({ kind }) => kind === 'changed')).toBe(false)
  expect(differenceRows('', '新文本\n')).toEqual([{ kind: 'changed', before: '', after: '新文本\n', isFirst: true }])
})

test('few lines between two changes are all shown once', () => {
  const rows = differenceRows('a\nkept 1\nkept 2\nkept 3\nb\n', 'x\nkept 1\nkept 2\nkept 3\ny\n')
  expect(rows.map(row => (row.kind === 'same' ? row.words : row.kind))).toEqual(['changed', 'kept 1\nkept 2', 'kept 3', 'changed'])
})

test('a long change is one difference in several rows that hold all of it, cut at line ends', () => {
  const [before, after] = [lines(3_000, '第'), lines(1_500, 'new')]
  const rows = differenceRows(before, after).filter(row => row.kind === 'changed')
  expect([rows.map(row => row.before).join(''), rows.map(row => row.after).join('')]).toEqual([before, after])
  expect(rows.filter(({ isFirst }) => isFirst)).toHaveLength(1)
  expect(Math.max(...rows.flatMap(row => [row.before.length, row.after.length]))).toBeLessThanOrEqual(longestSide)
  expect(rows.slice(0, -1).every(row => row.before.endsWith('\n'))).toBe(true)
  const oneLine = differenceRows('x'.repeat(longestSide * 3), 'y')
  expect(oneLine).toEqual([{ kind: 'changed', before: 'x'.repeat(longestSide * 3), after: 'y', isFirst: true }])
})
