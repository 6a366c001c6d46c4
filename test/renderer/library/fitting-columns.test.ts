import { expect, test } from 'vitest'
import { fittingColumns } from '../../../renderer/features/library/fitting-columns.ts'
import type { TableColumn } from '../../../renderer/ui/lists/Table.tsx'

const column = (id: string, size: Pick<TableColumn<object>, 'width' | 'minWidth'>): TableColumn<object> => ({ id, title: id, cell: () => null, ...size })
const columns = [
  column('title', { width: '5fr', minWidth: 220 }), column('shortTitle', { width: '2fr', minWidth: 80 }), column('issuer', { width: '2fr', minWidth: 80 }),
  column('kind', { width: 72 }), column('language', { width: 78 }), column('clauses', { width: 72 }), column('annotations', { width: 84 }),
]
const idsIn = (width: number) => fittingColumns(columns, width).map(({ id }) => id)

test('a wide table has every column, one without room for short titles all others', () => {
  expect(idsIn(1_000)).toEqual(['title', 'shortTitle', 'issuer', 'kind', 'language', 'clauses', 'annotations'])
  expect(idsIn(999)).toEqual(['title', 'issuer', 'kind', 'language', 'clauses', 'annotations'])
})

test('in a narrow table columns give way until the others stand whole, and the title never does', () => {
  expect(idsIn(646)).toContain('issuer')
  expect(idsIn(645)).toEqual(['title', 'kind', 'language', 'clauses', 'annotations'])
  expect(idsIn(416)).toEqual(['title', 'clauses', 'annotations'])
  expect(idsIn(100)).toEqual(['title'])
})
