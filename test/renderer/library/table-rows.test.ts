import { describe, expect, test } from 'vitest'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { type ColumnFilter, filterRows, isSuggestedField, narrows, sortAmong, sortRows } from '../../../renderer/features/library/table/choosing-rows.ts'
import { allFields, isMisfit, readWritten } from '../../../renderer/pane/plans/fields.ts'
import { occurringValues } from '../../../renderer/pane/plans/occurring-values.ts'
import type { Say } from '../../../renderer/state/language.ts'
import { patternOf } from '#domain/messages/catalogues.ts'

const say: Say = id => patternOf(id, 'en') ?? id
const row = (title: string, values: Partial<DocumentRow> = {}): DocumentRow => ({
  id: title, title, shortTitle: null, issuer: null, jurisdiction: null, kind: null, issuedOn: null, periodFrom: null, periodTo: null, language: null, source: null,
  attributes: {}, version: '', versionNumber: 1, fileName: '', mediaType: '', encoding: '', characters: 0, clauses: 0, annotations: 0, unsettled: 0, unsettledCorrections: 0, hasPages: false, warnings: [], createdAt: '', ...values,
})
const rows = [
  row('b', { kind: 'plan', issuedOn: '2026-05-23', attributes: { Size: '30', Level: 'city' }, clauses: 9 }),
  row('a', { kind: 'roadmap', issuedOn: '2026', attributes: { Size: '200' }, clauses: 10 }),
  row('c', { issuer: 'Ｏffice of Care', issuedOn: '2024-12', attributes: { Size: 'large' }, clauses: 1 }),
  row('d'),
]
const own = [{ name: 'Size', type: 'number', choices: [], count: 3 }, { name: 'Level', type: 'choice', choices: ['city', 'county'], count: 1 }] as const
const fields = allFields(own.map(one => ({ ...one, choices: [...one.choices] })), rows, say)
const field = (id: string) => fields.find(field => field.id === id) as (typeof fields)[number]
const passing = (id: string, filter: ColumnFilter) => filterRows(rows, { [id]: filter }, fields, say).map(({ title }) => title).join('')
const sorted = (id: string, isDescending = false) => sortRows(rows, { field: id, isDescending }, fields, say).map(({ title }) => title).join('')

describe('what texts suggest', () => {
  const suggested = new Map([['d issuer', 'Basic office'], ['b issuer', 'Air office'], ['c issuer', 'never shown']])

  test('is let through by a filter of its own, where nobody wrote anything', () => {
    expect(filterRows(rows, { issuer: { isSuggested: true } }, fields, say, suggested).map(({ title }) => title)).toEqual(['b', 'd'])
    expect(filterRows(rows, { issuer: { isSuggested: true, contains: 'office' } }, fields, say, suggested)).toEqual([])
    expect(narrows({ isSuggested: true })).toBe(true)
    expect(isSuggestedField(field('issuer'))).toBe(true)
    expect([field('title'), field('own:Size'), field('clauses')].some(isSuggestedField)).toBe(false)
  })

  test('is sorted behind what is written and before what is empty', () => {
    const order = (isDescending: boolean) => sortRows(rows, { field: 'issuer', isDescending }, fields, say, suggested).map(({ title }) => title).join('')
    expect(order(false)).toBe('cbda')
    expect(order(true)).toBe('cdba')
  })
})

test('a column that is not there any more sorts nothing: the title does', () => {
  const sort = { field: 'own:Size', isDescending: true }
  expect(sortAmong(fields, sort)).toBe(sort)
  expect(sortAmong(fields, { field: 'own:Gone', isDescending: true })).toEqual({ field: 'title', isDescending: false })
})

describe('filters of a column', () => {
  test.each<[string, ColumnFilter, string]>([
    ['issuer', { contains: 'office' }, 'c'],
    ['issuer', { isEmpty: true }, 'bad'],
    ['kind', { values: ['plan'] }, 'b'],
    ['kind', { values: ['plan', 'roadmap'] }, 'ba'],
    ['own:Level', { values: ['city'] }, 'b'],
    ['own:Size', { from: '100' }, 'a'],
    ['own:Size', { from: '30', to: '200' }, 'ba'],
    ['own:Size', { to: '100' }, 'b'],
    ['clauses', { from: '9' }, 'ba'],
    ['issuedOn', { from: '2026' }, 'ba'],
    ['issuedOn', { from: '2026-06' }, 'a'],
    ['issuedOn', { to: '2025' }, 'c'],
    ['issuedOn', { to: '2026' }, 'bac'],
    ['issuedOn', { from: '2024-12-31', to: '2026-05-23' }, 'bac'],
    ['issuedOn', {}, 'bacd'],
  ])('%s %o lets %s through', (id, filter, expected) => {
    expect(passing(id, filter)).toBe(expected)
  })

  test('each must hold', () => {
    expect(filterRows(rows, { kind: { values: ['plan', 'roadmap'] }, issuedOn: { to: '2026-05' }, 'own:Size': { from: '100' } }, fields, say).map(({ title }) => title)).toEqual(['a'])
  })
})

test('values that conditions take for the same are counted once, the most frequent first', () => {
  const documents = [row('a', { issuer: '国务院' }), row('b', { issuer: 'Ｏffice' }), row('c', { issuer: 'office' }), row('d'), row('e', { issuer: 'Agency' })]
  const values = occurringValues(documents, field('issuer'))
  expect(values).toEqual([{ value: 'Ｏffice', count: 2 }, { value: 'Agency', count: 1 }, { value: '国务院', count: 1 }])
  for (const { value, count } of values) expect(filterRows(documents, { issuer: { values: [value] } }, fields, say)).toHaveLength(count)
})

test.each([
  ['title', false, 'abcd'], ['title', true, 'dcba'], ['own:Size', false, 'bacd'], ['own:Size', true, 'abcd'], ['clauses', true, 'abcd'], ['issuedOn', false, 'cabd'], ['own:Level', true, 'bacd'],
] as const)('sorted by %s (down: %s): %s; what is empty last', (id, isDescending, expected) => {
  expect(sorted(id, isDescending)).toBe(expected)
})

test('a cell reads what its column takes, a kind also in words', () => {
  expect(readWritten(say, field('kind'), 'PLAN')).toEqual({ value: 'plan' })
  expect(readWritten(say, field('kind'), 'white  paper')).toEqual({ value: 'white paper' })
  expect(readWritten(say, field('issuedOn'), '2026年5月')).toEqual({ value: '2026-05' })
  expect(readWritten(say, field('issuedOn'), 'soon')).toMatchObject({ problem: { id: 'library.field.noDate' } })
  expect(readWritten(say, field('title'), ' ')).toMatchObject({ problem: { id: 'library.field.noTitle' } })
  expect(readWritten(say, field('own:Size'), '1,200')).toEqual({ value: '1200' })
  expect([isMisfit(field('own:Size'), 'large'), isMisfit(field('own:Size'), '3'), isMisfit(field('issuer'), 'x')]).toEqual([true, false, false])
})
