import { describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import type { Language } from '#domain/text.ts'
import { ownTextAt, selectionFocusFrom } from '../../../renderer/pane/caret.ts'
import type { Reading } from '../../../renderer/pane/reading.ts'
import { buildBlocks } from '../../../renderer/text/blocks.ts'
import { moveEdge } from '../../../renderer/text/selection.ts'

/** As much of a reading as word steps look at. */
function read(text: string, language: Language): Reading {
  const clauses = readClauses(text).clauses.map((clause, index) => ({ ...clause, id: String(index), parent: null }))
  return { text, language, clauses, blocks: buildBlocks(text, clauses) } as unknown as Reading
}

/** What each word step adds, from the first of some words on, `count` steps. */
function steps(reading: Reading, from: number, direction: 1 | -1, count: number): string[] {
  const taken: string[] = []
  let at = from
  for (let turn = 0; turn < count; turn += 1) {
    const next = selectionFocusFrom(reading, at, 'word', direction, null)
    taken.push(reading.text.slice(Math.min(at, next), Math.max(at, next)))
    at = next
  }
  return taken
}

const plans = [
  ['zh', '一、总体要求\n（一）健全养老服务体系。\n（二）发展托育服务。\n', '服务体系。', ['服务', '体系', '。', '\n（二'], '发展', ['二）', '（', '体系。\n', '服务']],
  ['en', '1. Build care homes.\n2. Train the staff.\n', 'care homes.', ['care', ' homes', '.', '\n2'], 'Train', ['2. ', 'homes.\n', 'care ', 'Build ']],
] as const

describe.each(plans)('word steps in %s', (language, text, words, forward, backFrom, back) => {
  const reading = read(text, language)

  test('to the right stop at the end of the clause before the next clause’s label', () => {
    const at = text.indexOf(words)
    expect(steps(reading, at, 1, 4)).toEqual(forward)
  })

  test('to the left stop at the beginning of the clause before the last word of the one above', () => {
    const at = text.indexOf(backFrom)
    expect(steps(reading, at, -1, 4)).toEqual(back)
  })

  test('of a highlight’s edge stop there too', () => {
    const [start, end] = [text.indexOf(words), text.indexOf(words) + words.length - 1]
    const moved = moveEdge(text, { start, end }, 'end', 'word', 1, language, ownTextAt(reading, end, 1))
    expect(text.slice(moved.start, moved.end)).toBe(words)
  })
})

test('lines inside a clause are no ends', () => {
  const text = '1. Report on all\nprogrammes, and every\nyear.\n'
  const clauses = [{ id: '1', parent: null, kind: 'item' as const, label: '1', level: 1, start: 0, end: text.length - 1, textEnd: text.length - 1 }]
  const reading = { text, language: 'en', clauses, blocks: buildBlocks(text, clauses) } as unknown as Reading
  expect(reading.blocks).toHaveLength(3)
  expect(steps(reading, text.indexOf('programmes'), 1, 5)).toEqual(['programmes', ', and', ' every', '\nyear', '.'])
})

test('at a border the clause counts that the step begins in', () => {
  const text = '（一）养老；（二）托育。'
  const border = text.indexOf('（二')
  const clauses = [[0, border], [border, text.length]].map(([start = 0, end = 0], at) => (
    { id: String(at), parent: null, kind: 'item' as const, label: '', level: 1, start, end, textEnd: end }
  ))
  const reading = { text, language: 'zh', clauses, blocks: buildBlocks(text, clauses) } as unknown as Reading
  expect([ownTextAt(reading, border, -1)?.start, ownTextAt(reading, border, 1)?.start]).toEqual([0, border])
  expect([ownTextAt(reading, 0, -1), ownTextAt(reading, text.length, 1)]).toEqual([null, null])
})
