import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { indexAnnotations } from '../../../renderer/pane/annotation-index.ts'
import { moveClause, selectSentence, stretchSelection } from '../../../renderer/pane/moves.ts'
import type { PaneHandle, TextHandle } from '../../../renderer/pane/pane-handle.ts'
import { createPane } from '../../../renderer/pane/pane-state.ts'
import type { Reading } from '../../../renderer/pane/reading.ts'
import type { Say } from '../../../renderer/state/language.ts'
import { buildBlocks } from '../../../renderer/text/blocks.ts'

const text = '1. Build care homes.\n2. Train the staff.\n3. Count the beds.\n'
const clicked = text.indexOf('the staff')

/** A reader whose text was clicked once, with `shown` as what can be seen of it. */
function clickedReader(shown: (offset: number) => boolean): PaneHandle {
  const clauses = readClauses(text).clauses.map((clause, index) => ({ ...clause, id: String(index), parent: null }))
  const reading = { text, language: 'en', clauses, blocks: buildBlocks(text, clauses), index: indexAnnotations(new Map()) } as unknown as Reading
  const pane = createPane()
  pane.setState({ caret: clicked })
  const shownText = { shows: ({ start }: { start: number }) => shown(start), reveal: () => undefined } as unknown as TextHandle
  return { pane, reading: () => reading, text: () => shownText } as unknown as PaneHandle
}
const say = (() => '') as unknown as Say

test('keys begin where the text was clicked', () => {
  const stretched = clickedReader(() => true)
  stretchSelection(stretched, 'character', 1)
  expect(stretched.pane.getState().selection).toEqual({ anchor: clicked, focus: clicked + 1 })
  const moved = clickedReader(() => true)
  moveClause(moved, 1, say)
  expect(moved.pane.getState().cursor).toEqual({ from: 1, to: 1 })
  moveClause(moved, 1, say)
  expect(moved.pane.getState().cursor).toEqual({ from: 2, to: 2 })
})

test('what is set aside as boilerplate is passed over, both ways and at the ends, unless it was clicked', () => {
  const lines = 'Page 1\n1. Build care homes.\nPage 2\nCity of Elms\n2. Train the staff.\nPage 3\n'
  let start = 0
  const clauses = lines.trimEnd().split('\n').map((line, index) => {
    const at = start
    start += line.length + 1
    const isRead = /^\d/u.test(line)
    return { id: String(index), parent: null, ordinal: index, level: 1, kind: isRead ? 'item' : 'boilerplate', label: isRead ? line.slice(0, 1) : '', path: [], start: at, end: at + line.length, textEnd: at + line.length } as const
  })
  const reading = { text: lines, language: 'en', clauses, blocks: buildBlocks(lines, clauses), index: indexAnnotations(new Map()) } as unknown as Reading
  const pane = createPane()
  const handle = { pane, reading: () => reading, text: () => ({ shows: () => true, reveal: () => undefined }) } as unknown as PaneHandle
  const cursorAfter = (...directions: readonly (1 | -1)[]) => directions.map(direction => {
    moveClause(handle, direction, say)
    return pane.getState().cursor?.to
  })
  expect(cursorAfter(1, 1, 1, -1, -1)).toEqual([1, 4, 4, 1, 1])
  pane.setState({ cursor: null, caret: lines.indexOf('City') })
  expect(cursorAfter(1, 1)).toEqual([3, 4])
})

test('what was clicked and is out of sight by now is no beginning', () => {
  const handle = clickedReader(() => false)
  moveClause(handle, 1, say)
  expect(handle.pane.getState().cursor).toEqual({ from: 0, to: 0 })
})

test('the sentence where one is is selected, then the next one, over the ends of clauses; and one that is selected in part', () => {
  const reading = (words: string) => {
    const clauses = readClauses(words).clauses.map((clause, index) => ({ ...clause, id: String(index), parent: null }))
    return { text: words, language: 'en', clauses, blocks: buildBlocks(words, clauses), index: indexAnnotations(new Map()) } as unknown as Reading
  }
  const words = '1. Build care homes. Train the staff.\n2. Count the beds.\n'
  const now = reading(words)
  const pane = createPane()
  const handle = { pane, reading: () => now, text: () => null } as unknown as PaneHandle
  const selected = () => {
    const { selection } = pane.getState()
    return selection && words.slice(selection.anchor, selection.focus)
  }
  pane.setState({ cursor: { from: 0, to: 0 } })
  const found = ['1. Build care homes.', 'Train the staff.', '2. Count the beds.', '2. Count the beds.']
  for (const sentence of found) {
    selectSentence(handle)
    expect(selected()).toBe(sentence)
  }
  expect(pane.getState().cursor).toBeNull()
  const from = words.indexOf('the staff')
  pane.setState({ selection: { anchor: from + 9, focus: from } })
  selectSentence(handle)
  expect(selected()).toBe('Train the staff.')
})
