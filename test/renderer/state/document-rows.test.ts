import { expect, test } from 'vitest'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { askWhenStale, mergeDocuments } from '../../../renderer/state/asking/document-rows.ts'

const row = (id: string, createdAt: string, title = id) => ({ id, createdAt, title }) as DocumentRow
const rows = [row('a', '1'), row('b', '2'), row('d', '4')]

test('changed documents stand where they stood, the others stay the same objects', () => {
  const merged = mergeDocuments(rows, ['b'], [row('b', '2', 'B')])
  expect(merged.map(({ title }) => title)).toEqual(['a', 'B', 'd'])
  expect(merged[0]).toBe(rows[0])
})

test('those that went leave the list, those that came or came back stand in the order of their coming', () => {
  expect(mergeDocuments(rows, ['a', 'x'], []).map(({ id }) => id)).toEqual(['b', 'd'])
  expect(mergeDocuments(rows, ['c', 'e', 'a'], [row('c', '3'), row('e', '4'), row('a', '1')]).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('what becomes stale while an answer is on its way is asked for together, in one question', async () => {
  const asked: (readonly string[] | undefined)[] = []
  const answers: (() => void)[] = []
  const ask = askWhenStale(documents => {
    asked.push(documents)
    return new Promise(resolve => answers.push(resolve))
  })
  const first = ask(['a'])
  const others = [ask(['b']), ask(['c', 'b'])]
  expect(asked).toEqual([['a']])
  answers[0]?.()
  await first
  await Promise.resolve()
  expect(asked).toEqual([['a'], ['b', 'c']])
  const all = [ask(['d']), ask(null), ask(['e'])]
  answers[1]?.()
  await Promise.all(others)
  await Promise.resolve()
  expect(asked[2]).toBeUndefined()
  expect(asked).toHaveLength(3)
  answers[2]?.()
  await Promise.all(all)
  void ask(Array.from({ length: 1_001 }, (_, index) => `${index}`))
  expect(asked[3]).toBeUndefined()
})
