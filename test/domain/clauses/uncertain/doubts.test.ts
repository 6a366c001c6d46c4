import { describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { correctClauses, type CorrectableClause } from '#domain/clauses/correcting/corrections.ts'
import type { TreeDoubt } from '#domain/clauses/uncertain/doubt.ts'
import { doubtsOf } from '#domain/clauses/uncertain/doubts.ts'
import { correctionsOf, otherReading } from '#domain/clauses/uncertain/other-reading.ts'
import { sayDoubt } from '#domain/clauses/uncertain/said.ts'

type Line = readonly [level: number, kind: CorrectableClause['kind'], words: string, label?: string]

/** A tree of one clause a line. */
function treeOf(lines: readonly Line[]): { readonly text: string; readonly clauses: readonly CorrectableClause[] } {
  const text = lines.map(([, , words]) => words).join('\n')
  let at = 0
  const rows = lines.map(([level, kind, words, label = ''], ordinal): CorrectableClause => {
    const start = at
    at += words.length + 1
    return { id: String(ordinal), parent: null, ordinal, kind, level, label, start, end: start + words.length, textEnd: start + words.length }
  })
  // Parents and ends as order and levels give them.
  return { text, clauses: correctClauses(text, rows, [{ id: 'c', kind: 'label', start: 0, end: 1, value: rows[0]?.label ?? '' }]) }
}

const levels = (text: string, clauses: readonly CorrectableClause[]) => clauses.map(({ level, start, textEnd }) => `${level} ${text.slice(start, textEnd)}`)
const otherwise = (text: string, clauses: readonly CorrectableClause[], doubt: TreeDoubt | undefined) =>
  doubt ? correctClauses(text, clauses, correctionsOf(otherReading(clauses, doubt), String)) : []

describe('what is doubted about a whole tree', () => {
  test('a heading without a number, behind lines of the title, that holds the rest', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Ministry of Parks'], [1, 'heading', 'Parks for Everybody'],
      [2, 'heading', '1. Trees', '1'], [3, 'paragraph', 'We plant them.'], [2, 'heading', '2. Lawns', '2'], [3, 'paragraph', 'We mow them.'], [2, 'heading', '3. Money', '3'],
    ])
    const doubts = doubtsOf(text, clauses)
    expect(doubts).toMatchObject([{ kind: 'holder', start: text.indexOf('Parks for'), count: 71, by: -1 }])
    expect(levels(text, otherwise(text, clauses, doubts[0]))).toEqual(['1 Ministry of Parks', '1 Parks for Everybody', '1 1. Trees', '2 We plant them.', '1 2. Lawns', '2 We mow them.', '1 3. Money'])
    expect(sayDoubt(text, clauses, doubts[0] as TreeDoubt)).toMatchObject({ sentence: { id: 'documents.doubt.holder', values: { name: '“Parks for Everybody”', count: 71 } }, other: { id: 'documents.doubt.holder.other' } })
  })

  test('nothing where an introduction with paragraphs of its own stands before it, or where it holds one section', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Introduction'], [2, 'paragraph', 'Parks are good.'], [1, 'heading', 'What we will do'],
      [2, 'heading', '1. Trees', '1'], [3, 'paragraph', 'We plant them.'], [2, 'heading', '2. Lawns', '2'], [3, 'paragraph', 'We mow them.'], [2, 'heading', '3. Money', '3'],
    ])
    expect(doubtsOf(text, clauses)).toEqual([])
  })

  test('an introduction that holds chapters: what it says itself stays in it', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Parks'], [1, 'heading', 'Executive summary'], [2, 'paragraph', 'Parks are good.'],
      [2, 'heading', 'Trees'], [3, 'paragraph', 'We plant them.'], [2, 'heading', 'Lawns'], [3, 'paragraph', 'We mow them.'],
    ])
    const [doubt] = doubtsOf(text, clauses)
    expect(doubt).toMatchObject({ kind: 'holder' })
    expect(levels(text, otherwise(text, clauses, doubt)).slice(1, 4)).toEqual(['1 Executive summary', '2 Parks are good.', '1 Trees'])
  })

  test('headings that hold nothing above numbers on their level; page heads between go along', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Waste'], [1, 'heading', '1. Bins', '1'], [2, 'heading', 'Food'], [2, 'boilerplate', 'Page 2'], [2, 'item', '1.1 A caddy each.', '1.1'], [2, 'item', '1.2 From May.', '1.2'],
      [2, 'heading', 'Glass'], [2, 'item', '1.3 Every week.', '1.3'],
    ])
    const doubts = doubtsOf(text, clauses)
    expect(doubts).toMatchObject([{ kind: 'empty', start: text.indexOf('Food'), count: 2, by: 1 }])
    const after = otherwise(text, clauses, doubts[0])
    expect(levels(text, after)).toEqual(['1 Waste', '1 1. Bins', '2 Food', '3 Page 2', '3 1.1 A caddy each.', '3 1.2 From May.', '2 Glass', '3 1.3 Every week.'])
    expect(doubtsOf(text, after)).toEqual([])
  })

  test('no line of the title, whatever stands below it, and no title of a label on the line above', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Waste'], [1, 'heading', 'A plan of the borough'], [1, 'paragraph', 'The council agreed on it in May.'],
      [1, 'heading', 'CHAPTER I', 'CHAPTER I'], [2, 'heading', 'BINS'], [2, 'item', 'Article 1. A caddy each.', 'Article 1'], [1, 'heading', 'CHAPTER II', 'CHAPTER II'], [2, 'heading', 'MONEY'], [2, 'item', 'Article 2. A pound each.', 'Article 2'],
    ])
    expect(doubtsOf(text, clauses)).toEqual([])
  })

  test('short lines above text that are read as paragraphs', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Health'], [2, 'heading', 'Clinics'], [3, 'paragraph', 'Every town gets one by the end of the year.'],
      [2, 'paragraph', 'Nurses'], [2, 'paragraph', 'Nine hundred are trained each year.'], [2, 'paragraph', 'Beds'], [2, 'paragraph', 'They are counted every day at noon.'],
    ])
    const doubts = doubtsOf(text, clauses)
    expect(doubts).toMatchObject([{ kind: 'lines', start: text.indexOf('Nurses'), count: 2 }])
    const after = otherwise(text, clauses, doubts[0])
    expect(after.filter(({ kind }) => kind === 'heading').map(({ start, textEnd }) => text.slice(start, textEnd))).toEqual(['Health', 'Clinics', 'Nurses', 'Beds'])
    expect(levels(text, after).slice(3)).toEqual(['2 Nurses', '3 Nine hundred are trained each year.', '2 Beds', '3 They are counted every day at noon.'])
  })

  test('a title of two parts is such a line; a field is none, nor is a line that says its heading once more, nor any where no heading stands beside', () => {
    const lines = (first: string, second: string): readonly Line[] => [
      [1, 'heading', 'Speech'], [1, 'paragraph', 'Honourable members, we gather for a new session.'], [1, 'paragraph', first], [1, 'paragraph', 'Nine hundred nurses are trained each year from now on, in all towns.'],
      [1, 'paragraph', second], [1, 'paragraph', 'Beds are counted every day at noon, in every town of the land.'], [1, 'heading', 'Clinics'], [2, 'paragraph', 'Every town gets one.'],
    ]
    const doubtsAbout = (rows: readonly Line[]) => {
      const { text, clauses } = treeOf(rows)
      return doubtsOf(text, clauses).map(({ kind, count }) => `${kind} ${count}`)
    }
    expect(doubtsAbout(lines('Getting It Done: Nurses for All', 'Counting What Counts: Beds'))).toEqual(['lines 2'])
    expect(doubtsAbout(lines('Lead: Ministry of Health', 'Lead agency: Ministry of Beds'))).toEqual([])
    expect(doubtsAbout(lines('Nurses', 'Beds').slice(0, 6))).toEqual([])
    expect(doubtsAbout([
      [1, 'heading', '## Nurses'], [2, 'paragraph', 'Nurses'], [2, 'paragraph', 'Nine hundred are trained each year.'], [1, 'heading', '## Beds'], [2, 'paragraph', 'Beds'], [2, 'paragraph', 'They are counted every day at noon.'],
      [2, 'heading', '### Clinics'], [3, 'paragraph', 'Every town gets one.'],
    ])).toEqual([])
  })

  test('a heading without a number between two chapters', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Waste'], [1, 'heading', '1. Bins', '1'], [2, 'paragraph', 'All get one.'], [1, 'heading', 'A word on glass'], [2, 'paragraph', 'It breaks.'], [1, 'heading', '2. Money', '2'], [2, 'paragraph', 'We pay.'],
    ])
    const doubts = doubtsOf(text, clauses)
    expect(doubts).toMatchObject([{ kind: 'between', start: text.indexOf('A word'), count: 1, by: 1 }])
    expect(levels(text, otherwise(text, clauses, doubts[0])).slice(3, 6)).toEqual(['2 A word on glass', '3 It breaks.', '1 2. Money'])
  })

  test('a count that stands in other things here than elsewhere', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Questions'], [1, 'heading', 'Part A: Why', 'Part A'], [2, 'heading', 'Question 1', 'Question 1'], [2, 'heading', 'Question 2', 'Question 2'],
      [1, 'heading', 'Part B: How', 'Part B'], [2, 'heading', 'Proposal 1: Spares', 'Proposal 1'], [3, 'heading', 'Question 3', 'Question 3'],
    ])
    const doubts = doubtsOf(text, clauses)
    expect(doubts).toMatchObject([{ kind: 'levels', start: text.indexOf('Question 3'), count: 1, by: -1 }])
    expect(sayDoubt(text, clauses, doubts[0] as TreeDoubt).sentence.values).toMatchObject({ name: 'Question 3', other: 'Question 1', usual: 2, level: 3 })
    expect(levels(text, otherwise(text, clauses, doubts[0])).at(-1)).toBe('2 Question 3')
  })

  test('a number outside the one that it goes on with', () => {
    const { text, clauses } = treeOf([
      [1, 'heading', 'Waste'], [1, 'heading', '1. Bins', '1'], [2, 'heading', '1.1 Food', '1.1'], [1, 'heading', '2. Money', '2'], [1, 'heading', '2.1 Fees', '2.1'], [2, 'paragraph', 'A pound.'], [1, 'heading', '2.2 Fines', '2.2'],
    ])
    const doubts = doubtsOf(text, clauses)
    expect(doubts).toMatchObject([{ kind: 'outside', start: text.indexOf('2.1'), count: 2, by: 1 }])
    expect(levels(text, otherwise(text, clauses, doubts[0])).slice(3)).toEqual(['1 2. Money', '2 2.1 Fees', '3 A pound.', '2 2.2 Fines'])
  })

  test('nothing of an empty text, of one line and of boilerplate alone', () => {
    expect(doubtsOf('', [])).toEqual([])
    for (const kind of ['heading', 'paragraph', 'boilerplate'] as const) expect(doubtsOf('Waste', treeOf([[1, kind, 'Waste']]).clauses)).toEqual([])
  })

  test('nothing of a Chinese plan as it is read', () => {
    const text = '河湖治理行动方案\n\n一、总体要求\n\n坚持系统治理。\n\n二、重点任务\n\n（一）治水。\n\n三、保障措施\n\n加强领导。\n'
    const clauses = readClauses(text).clauses.map((draft, at) => ({ ...draft, id: String(at), parent: draft.parent === null ? null : String(draft.parent) }))
    expect(doubtsOf(text, clauses)).toEqual([])
  })
})
