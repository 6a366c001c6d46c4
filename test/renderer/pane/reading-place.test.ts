import { expect, test } from 'vitest'
import type { Reading } from '../../../renderer/pane/reading.ts'
import { readingPlace } from '../../../renderer/pane/reading-place.ts'

const reading = {
  clauses: [0, 100, 200, 900].map(start => ({ start })), index: { byId: new Map([['row', { start: 210, end: 230 }]]) },
} as unknown as Pick<Reading, 'clauses' | 'index'>
const nowhere = { place: 100, shown: { start: 100, end: 400 }, cursor: null, selection: null, picked: null, caret: null }

test('one reads where keys act, the more special before the caret, while that can be seen', () => {
  expect(readingPlace({ ...nowhere, caret: 250 }, reading)).toBe(250)
  expect(readingPlace({ ...nowhere, caret: 250, picked: 'row' }, reading)).toBe(210)
  expect(readingPlace({ ...nowhere, caret: 220, picked: 'row' }, reading)).toBe(220)
  expect(readingPlace({ ...nowhere, caret: 120, selection: { anchor: 150, focus: 200 } }, reading)).toBe(199)
  expect(readingPlace({ ...nowhere, caret: 120, selection: { anchor: 250, focus: 200 } }, reading)).toBe(200)
  expect(readingPlace({ ...nowhere, caret: 120, cursor: { from: 1, to: 2 } }, reading)).toBe(200)
})

test('one reads at the first line on the screen where keys act elsewhere, or before anything is laid out', () => {
  expect(readingPlace(nowhere, reading)).toBe(100)
  expect(readingPlace({ ...nowhere, caret: 20 }, reading)).toBe(100)
  expect(readingPlace({ ...nowhere, cursor: { from: 3, to: 3 } }, reading)).toBe(100)
  expect(readingPlace({ ...nowhere, picked: 'gone' }, reading)).toBe(100)
  expect(readingPlace({ ...nowhere, shown: null, caret: 250 }, reading)).toBe(100)
})
