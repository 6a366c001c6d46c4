import { expect, test } from 'vitest'
import { windowStart } from '../../../renderer/features/excerpts/excerpt-window.ts'
import { choosingOf, idsBetween, toggled } from '../../../renderer/features/excerpts/selecting.ts'
import { everything, isNarrowed } from '../../../renderer/pane/excerpts/excerpt-list.ts'
import { placeInCitation } from '../../../renderer/pane/excerpts/places.ts'

const keys = (more: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey', boolean>>) => ({
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  ...more,
})

test('a plain press chooses one, Ctrl or Cmd one more or less, Shift all from the last one', () => {
  expect(choosingOf(keys({}))).toBe('only')
  expect(choosingOf(keys({ ctrlKey: true }))).toBe('toggle')
  expect(choosingOf(keys({ metaKey: true }))).toBe('toggle')
  expect(choosingOf(keys({ shiftKey: true, ctrlKey: true }))).toBe('range')
})

test('a range holds both its ends, whichever was pressed first', () => {
  const ids = ['a', 'b', 'c', 'd']
  expect(idsBetween(ids, 1, 2)).toEqual(['b', 'c'])
  expect(idsBetween(ids, 3, 0)).toEqual(ids)
  expect(idsBetween(ids, -1, 0)).toEqual(['a'])
})

test('putting one in twice takes it out again', () => {
  expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b'])
  expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b'])
})

test('the rows in sight lie inside the window that is asked for, with rows before them', () => {
  for (const first of [0, 7, 49, 50, 51, 199, 200, 9_999]) {
    const start = windowStart(first)
    expect(start).toBeLessThanOrEqual(first)
    expect(first - start).toBeLessThan(100)
  }
  expect(windowStart(120)).toBe(windowStart(149))
})

test('a filter is narrow as soon as one part of it holds something back', () => {
  expect(isNarrowed(everything)).toBe(false)
  expect(isNarrowed({ ...everything, withChildren: false, text: '  ' })).toBe(false)
  for (const part of [
    { themes: ['t'] },
    { documents: ['d'] },
    { untagged: true },
    { starred: false },
    { coder: '' },
    { text: 'x' },
    { annotations: [] },
  ]) {
    expect(isNarrowed({ ...everything, ...part })).toBe(true)
  }
})

test('a citation under its title is told without it', () => {
  expect(placeInCitation('Plan A, B, II 3', 'Plan A, B')).toBe('II 3')
  expect(placeInCitation('Plan A, B', 'Plan A, B')).toBe('')
  expect(placeInCitation('Other plan, 3', 'Plan A, B')).toBe('')
})
