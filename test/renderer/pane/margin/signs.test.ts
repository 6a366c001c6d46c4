import { expect, test } from 'vitest'
import type { AnnotationRow } from '#contract/coding/annotations.ts'
import { signsOf } from '../../../../renderer/pane/page/margin/signs.ts'

const row = (id: string, memo: string, starred = false): AnnotationRow =>
  ({ id, document: 'd', version: 'v', start: 0, end: 9, exact: '', themes: [], memo, values: {}, starred, coder: '', createdAt: '', updatedAt: '' })
const seen = (rows: readonly AnnotationRow[], tops: Record<string, number>) =>
  signsOf(rows, new Map(Object.entries(tops))).map(({ rows: shown, ...sign }) => ({ ids: shown.map(({ id }) => id).join(), ...sign }))

test('only highlights with a memo or a star have a sign, beside the line where they begin', () => {
  expect(seen([row('a', 'Why?'), row('b', ''), row('c', '', true), row('d', 'And?', true)], { a: 0, b: 30, c: 60, d: 90 })).toEqual([
    { ids: 'a', top: 0, hasMemo: true, isStarred: false },
    { ids: 'c', top: 60, hasMemo: false, isStarred: true },
    { ids: 'd', top: 90, hasMemo: true, isStarred: true },
  ])
})

test('signs that would lie over each other become one that stands for all', () => {
  expect(seen([row('a', 'Why?'), row('b', '', true), row('c', 'Later')], { a: 10, b: 10, c: 37 })).toEqual([
    { ids: 'a,b', top: 10, hasMemo: true, isStarred: true },
    { ids: 'c', top: 37, hasMemo: true, isStarred: false },
  ])
})

test('what is not laid out has no sign', () => {
  expect(seen([row('a', 'Why?')], {})).toEqual([])
})
