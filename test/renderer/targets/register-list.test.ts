import { expect, test } from 'vitest'
import type { TargetRow } from '#contract/targets.ts'
import { everyRow } from '../../../renderer/state/rooms/register.ts'
import { bodiesOf, listRows, rowAt, totalsOf } from '../../../renderer/features/targets/register-list.ts'
import { row } from './rows.ts'
import { timelineOf } from '../../../renderer/features/targets/timeline.ts'

const ids = (rows: readonly TargetRow[]) => rows.map(({ id }) => id)
const place = { by: 'place', descending: false } as const

test('rows stand in the order of documents and of reading, refused ones only when they are asked for', () => {
  const rows = [row({ id: 'b1', document: 'two', start: 5 }), row({ id: 'a2', start: 50 }), row({ id: 'a1', start: 10 }), row({ id: 'no', verdict: 'refused' })]
  expect(ids(listRows(rows, everyRow, place, ['one', 'two']))).toEqual(['a1', 'a2', 'b1'])
  expect(ids(listRows(rows, { ...everyRow, said: 'refused' }, place, ['one', 'two']))).toEqual(['no'])
})

test('what has no day, amount or body stands last, whichever way the list is sorted', () => {
  const rows = [row({ id: 'none' }), row({ id: 'late', due: '2027-01-01', value: 5 }), row({ id: 'early', due: '2025-01-01', value: 50 })]
  expect(ids(listRows(rows, everyRow, { by: 'due', descending: false }, ['one']))).toEqual(['early', 'late', 'none'])
  expect(ids(listRows(rows, everyRow, { by: 'due', descending: true }, ['one']))).toEqual(['late', 'early', 'none'])
  expect(ids(listRows(rows, everyRow, { by: 'amount', descending: true }, ['one']))).toEqual(['early', 'late', 'none'])
})

test('the filter takes a year of deadlines, and all that are due by today', () => {
  const rows = [row({ id: 'past', due: '2025-12-31' }), row({ id: 'today', due: '2026-06-01' }), row({ id: 'later', due: '2026-12-31' }), row({ id: 'none' })]
  const listed = (due: string) => ids(listRows(rows, { ...everyRow, due }, place, ['one'], '2026-06-01'))
  expect(listed('past')).toEqual(['past', 'today'])
  expect(listed('2026')).toEqual(['today', 'later'])
})

test('the filter takes words of quote and bodies, bodies or none, gaps, and what a person said before what is suggested', () => {
  const overdue = { standing: 'overdue', reason: 'overdue', share: null } as const
  const rows = [row({ id: 'health', responsible: ['Health Commission'], suggested: overdue }), row({ id: 'kept', standing: 'kept', suggested: overdue, isStored: true }), row({ id: 'free', quote: 'Libraries', gaps: ['owner'] })]
  const listed = (filter: Partial<typeof everyRow>) => ids(listRows(rows, { ...everyRow, ...filter }, place, ['one']))
  expect(listed({ text: 'HEALTH' })).toEqual(['health'])
  expect(listed({ text: 'librar' })).toEqual(['free'])
  expect(listed({ body: 'Health Commission' })).toEqual(['health'])
  expect(listed({ body: '' })).toEqual(['kept', 'free'])
  expect(listed({ standing: 'overdue' })).toEqual(['health'])
  expect(listed({ standing: 'kept' })).toEqual(['kept'])
  expect(listed({ gap: 'owner' })).toEqual(['free'])
  expect(listed({ said: 'said' })).toEqual(['kept'])
  expect(totalsOf(rows)).toMatchObject({ targets: 3, outcomes: 0, said: 1 })
  expect(bodiesOf(rows).map(({ body, targets }) => [body, targets])).toEqual([['Health Commission', 1], ['', 2]])
})

test('a place of a text is that of the row whose amount is nearest', () => {
  const quote = { start: 0, end: 100 }
  const rows = [row({ id: 'first', ...quote, amount: { start: 10, end: 15 } }), row({ id: 'second', ...quote, amount: { start: 80, end: 85 } }), row({ id: 'other', document: 'two', ...quote })]
  expect(rowAt(rows, { document: 'one', start: 75, end: 90 })?.id).toBe('second')
  expect(rowAt(rows, { document: 'one', start: 12, end: 12 })?.id).toBe('first')
  expect(rowAt(rows, { document: 'one', start: 300, end: 310 })).toBeUndefined()
})

test('what has no day of its own stands on the timeline where its plan ends, in a dot that says so and with nothing else in it', () => {
  const rows = [row({ due: '2028-12-31' }), row({ planEnd: '2028-12-31' }), row({ planEnd: '2028-12-31' }), row({})]
  const { lanes, undated, atPlanEnd } = timelineOf(rows, '2026-01-01', 2)
  expect(lanes[0]?.dots.map(({ rows: own, isPlanEnd }) => [own.length, isPlanEnd])).toEqual([[1, false], [2, true]])
  expect([undated, atPlanEnd]).toEqual([1, 2])
})

const suggested = (standing: 'overdue' | 'early') => ({ standing, reason: 'notYetDue', share: null }) as const

test('signs of a lane stand apart, and each number has room beside its own sign', () => {
  const due = (standing: 'overdue' | 'early', ...days: string[]) => days.map(day => row({ due: day, suggested: suggested(standing) }))
  const numbers = (...rows: readonly ReturnType<typeof row>[]) => timelineOf([...rows, row({ due: '2030-12-31' })], '2026-01-01', 2).lanes[0]?.dots.map(({ rows: own, number }) => `${own.length} ${number}`)
  // The first day of either is further apart than what most of them stand at.
  expect(numbers(...due('overdue', '2026-01-31', '2026-03-20', '2026-03-20', '2026-04-10'))).toEqual(['4 behind', '1 behind'])
  expect(numbers(...due('overdue', '2026-10-31', '2026-10-31'), ...due('early', '2026-12-31', '2026-12-31'))).toEqual(['2 before', '2 behind', '1 behind'])
  expect(numbers(...due('early', '2026-09-30'), ...due('overdue', '2026-11-10'), ...due('early', '2026-12-31'))).toEqual(['1 before', '1 above', '1 behind', '1 behind'])
})

test('the timeline has a lane for each body, whole years at its ends, and says what it leaves out', () => {
  const rows = [row({ due: '2025-06-30', responsible: ['A', 'B'] }), row({ due: '2026-12-31', responsible: ['A'] }), row({ due: '2026-12-31' }), row({}), row({ kind: 'outcome', due: '2020-01-01' })]
  const { lanes, years, today, undated, more } = timelineOf(rows, '2026-01-01', 2)
  expect(lanes.map(({ body, dots }) => [body, dots.length])).toEqual([['A', 2], ['B', 1], ['', 1]])
  expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027])
  expect(today).toBeCloseTo(0.5)
  expect([undated, more]).toEqual([1, 0])
  // However many bodies there are, what nobody answers for is to be seen.
  expect(timelineOf(rows, '2026-01-01', 1)).toMatchObject({ lanes: [{ body: 'A' }, { body: '' }], more: 1 })
  expect(timelineOf([row({})], '2026-01-01', 2).lanes).toEqual([])
  // What stands alike at nearly one day is one dot; what doesn't is not, and no dot stands on the other side of today.
  const near = timelineOf([row({ due: '2025-12-30', suggested: suggested('overdue') }), row({ due: '2025-12-31', suggested: suggested('overdue') }), row({ due: '2026-01-02', suggested: suggested('early') })], '2026-01-01', 2)
  expect(near.lanes[0]?.dots.map(({ rows: own, share }) => [own.length, share < (near.today ?? 0)])).toEqual([[2, true], [1, false]])
  // A dot stands at the day of most of its targets.
  const days = timelineOf(['2019-01-31', '2019-02-28', '2019-02-28', '2026-12-31'].map(due => row({ due })), '2026-01-01', 2)
  const alone = timelineOf([row({ due: '2019-02-28' }), row({ due: '2026-12-31' })], '2026-01-01', 2)
  expect(days.lanes[0]?.dots.map(({ rows: own }) => own.length)).toEqual([3, 1])
  expect(days.lanes[0]?.dots[0]?.share).toBe(alone.lanes[0]?.dots[0]?.share)
})
