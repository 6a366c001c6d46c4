import { expect, test } from 'vitest'
import { changedPassages } from '#domain/changes/passages.ts'

test('only changed lines are shown, an added or removed one beside nothing', () => {
  expect(changedPassages('A\nB\nC\nD\n', 'A\nb\nC\nD\nE\n')).toEqual({ count: 2, shown: [{ before: 'B', after: 'b' }, { before: '', after: 'E' }] })
  expect(changedPassages('A\n', 'A\n')).toEqual({ count: 0, shown: [] })
})

test('of a long line what lies around the difference is shown, and no letter is cut', () => {
  const long = '👩🏽‍⚕️护士'.repeat(400)
  const [passage] = changedPassages(`${long}2027${long}`, `${long}2029 or later${long}`).shown
  expect(passage?.before).toContain('2027')
  expect(passage?.after).toContain('2029 or later')
  for (const shown of [passage?.before ?? '', passage?.after ?? '']) {
    expect(shown.length).toBeLessThan(400)
    expect(shown.startsWith('…') && shown.endsWith('…')).toBe(true)
    const inner = shown.slice(1, -1)
    expect(inner).toMatch(/^(?:👩🏽‍⚕️|护|士)/u)
    expect(inner).toMatch(/(?:👩🏽‍⚕️|护|士)$/u)
  }
})

test('very many differences are counted and the first are shown', () => {
  const lines = Array.from({ length: 600 }, (_, index) => `${index}`)
  const { count, shown } = changedPassages(lines.join('\n'), lines.map((line, index) => (index % 2 ? `${line}!` : line)).join('\n'))
  expect([count, shown.length]).toEqual([300, 100])
})
