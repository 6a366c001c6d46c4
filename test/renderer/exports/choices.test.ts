import { describe, expect, test } from 'vitest'
import { excerptColumns } from '#contract/exports.ts'
import { defaultColumns, dropColumns, readChoices, stepColumn, withFields, type ColumnChoice } from '../../../renderer/features/exports/choices.ts'

const columns: readonly ColumnChoice[] = (['quote', 'theme', 'citation', 'memo'] as const).map(id => ({ id, isOn: true }))
const order = (list: readonly ColumnChoice[]) => list.map(({ id }) => id).join(' ')

describe('the order of the columns', () => {
  test('a step changes places with the neighbour and ends at the edges', () => {
    expect(order(stepColumn(columns, 'theme', -1))).toBe('theme quote citation memo')
    expect(order(stepColumn(columns, 'theme', 1))).toBe('quote citation theme memo')
    expect(stepColumn(columns, 'quote', -1)).toBe(columns)
    expect(stepColumn(columns, 'memo', 1)).toBe(columns)
  })
  test('dropped columns stand before or behind the target, in the order they had', () => {
    expect(order(dropColumns(columns, new Set(['memo', 'quote']), 'citation', 'before'))).toBe('theme quote memo citation')
    expect(order(dropColumns(columns, new Set(['quote']), 'memo', 'after'))).toBe('theme citation memo quote')
    expect(dropColumns(columns, new Set(['quote']), 'quote', 'after')).toBe(columns)
  })
})

describe('columns of fields', () => {
  const [one, two] = ['018bcfe5-6800-7000-8000-000000000001', '018bcfe5-6800-7000-8000-000000000002']
  test('are offered last and left out until somebody takes them, and what was taken keeps its place', () => {
    expect(withFields(defaultColumns, [{ id: one }]).slice(-2)).toEqual([{ id: 'end', isOn: true }, { id: `field:${one}`, isOn: false }])
    const kept = readChoices({ columns: [{ id: `field:${two}`, isOn: true }, { id: 'quote', isOn: true }] }, 'en').columns
    const shown = withFields(kept, [{ id: one }, { id: two }])
    expect(shown[0]).toEqual({ id: `field:${two}`, isOn: true })
    expect(shown.at(-1)).toEqual({ id: `field:${one}`, isOn: false })
  })
  test('of fields that are gone, or another project’s, are not there', () => {
    expect(withFields([{ id: `field:${two}`, isOn: true }, ...columns], [])).toEqual(columns)
  })
})

describe('what is remembered of the last hand-out', () => {
  test('comes back as it was', () => {
    const kept = {
      formats: { excerpts: 'csv', matrix: 'csv', codebook: 'csv' },
      group: 'document',
      rows: 'quote-theme',
      columns: [
        { id: 'quote', isOn: true },
        { id: 'id', isOn: false },
      ],
      language: 'zh',
    }
    const read = readChoices(kept, 'en')
    expect(read).toMatchObject({ ...kept, columns: expect.anything() })
    expect(read.columns.slice(0, 2)).toEqual(kept.columns)
  })
  test('every column is there once: unknown and doubled ones go, missing ones stand last and off', () => {
    const { columns: read } = readChoices(
      { columns: [{ id: 'quote', isOn: true }, { id: 'quote', isOn: false }, { id: 'colour', isOn: true }, 'memo', null] },
      'en',
    )
    expect(read).toHaveLength(excerptColumns.length)
    expect(new Set(read.map(({ id }) => id)).size).toBe(excerptColumns.length)
    expect(read.filter(({ isOn }) => isOn)).toEqual([{ id: 'quote', isOn: true }])
  })
  test('anything that makes no sense gives way to what stands at first', () => {
    for (const kept of [
      undefined,
      null,
      'x',
      [],
      { formats: 'csv', columns: {}, language: 'fr', rows: 3 },
      { formats: { matrix: 'qdc' } },
    ]) {
      expect(readChoices(kept, 'zh')).toEqual({
        formats: { document: 'report', memos: 'report', excerpts: 'report', matrix: 'report', codebook: 'report' },
        group: 'theme',
        rows: 'quote',
        columns: defaultColumns,
        examples: 0,
        language: 'zh',
      })
    }
  })
})
