import { describe, expect, test } from 'vitest'
import { columnOfCell, placeOfColumn, setsKey, valueColumns } from '#domain/comparing/columns.ts'

const plans = (...values: string[]) => values.map((value, index) => ({ id: String(index), value }))
const told = (given: Parameters<typeof valueColumns>[0], attribute: Parameters<typeof valueColumns>[1], { language = 'en' as 'en' | 'zh', more = [] as string[] } = {}) => valueColumns(given, attribute, language, more).map(({ value, plans }) => `${value || '–'}: ${plans.join(' ')}`)
const text = { type: 'text', choices: [] } as const

describe('columns by value', () => {
  test('put plans with the same value together, without case or width, as it was first written; without a value they stand last', () => {
    expect(told(plans('', 'Hebei', 'ＨＥＢＥＩ', 'Beijing', ''), text)).toEqual(['Beijing: 3', 'Hebei: 1 2', '–: 0 4'])
  })
  test('of a date are its years', () => {
    expect(told(plans('2024-05', '2019', '2024', ''), { type: 'date', choices: [] })).toEqual(['2019: 1', '2024: 0 2', '–: 3'])
  })
  test('stand as a choice’s list has them, what is not in it behind; numbers by size, names by pinyin', () => {
    expect(told(plans('low', 'odd', 'high'), { type: 'choice', choices: ['high', 'low'] })).toEqual(['high: 2', 'low: 0', 'odd: 1'])
    expect(told(plans('10', '9'), { type: 'number', choices: [] })).toEqual(['9: 1', '10: 0'])
    expect(told(plans('上海', '北京', 'Xi’an'), text)).toEqual(['Xi’an: 2', '北京: 1', '上海: 0'])
    expect(told(plans('上海', '北京', 'Xi’an'), text, { language: 'zh' })).toEqual(['北京: 1', '上海: 0', 'Xi’an: 2'])
  })
  test('are there without a plan when somebody said something of a value', () => {
    expect(told(plans('a'), text, { more: ['b', 'A'] })).toEqual(['a: 0', 'b: '])
  })
})

test('a cell stands in the column of its plan, value or set, and in none of another attribute', () => {
  const byIssuer = { kind: 'attribute', key: 'issuer' } as const
  expect(columnOfCell({ document: 'd' }, { kind: 'documents' })).toBe('d')
  expect(columnOfCell({ document: 'd' }, byIssuer)).toBeUndefined()
  expect(columnOfCell({ attribute: 'issuer', value: 'v' }, byIssuer)).toBe('v')
  expect(columnOfCell({ attribute: 'kind', value: 'v' }, byIssuer)).toBeUndefined()
  expect(columnOfCell({ attribute: setsKey, value: 's' }, { kind: 'sets' })).toBe('s')
  for (const by of [{ kind: 'documents' }, byIssuer, { kind: 'sets' }] as const) expect(columnOfCell(placeOfColumn('x', by) ?? { document: '' }, by)).toBe('x')
  expect(placeOfColumn('', byIssuer)).toBeNull()
})
