import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { PlanHeads, ThemeLine } from '../../../renderer/features/compare/matrix/MatrixLines.tsx'
import type { MatrixRow } from '../../../renderer/features/compare/matrix/matrix-rows.ts'

afterEach(cleanup)
const cell = ({ row, column }: { readonly row: number; readonly column: number }) => ({ id: `${row}-${column}`, 'aria-colindex': column + 1, 'data-active': undefined, onClick: () => undefined })
const title = 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care (Draft for Comment)'
const row = (id: string, counts: readonly (readonly [string, number])[]): MatrixRow => ({ id, name: title, color: null, depth: 0, hasChildren: false, isOpen: false, total: 1, countByPlan: new Map(counts) })
const columns = ['a', 'b'].map((id, index) => ({ key: id, index, plan: { id, title, shortTitle: title, highlights: 1 }, shown: 'Sample…(Draft for Comment)', place: {} }))

test('a name that has no room is heard in full', () => {
  const words = { corner: 'compare.matrix.corner', total: 'compare.matrix.total', all: 'compare.matrix.all' } as never
  render(<div role="grid"><PlanHeads columns={columns} cell={cell} words={words} /><ThemeLine columns={columns} cell={cell} row={row('a', [])} name="Sample…Comment)" at={2} top={0} largest={1} /></div>)
  expect(screen.getAllByText('Sample…(Draft for Comment)')).toHaveLength(2)
  expect(screen.getAllByRole('columnheader', { name: title })).toHaveLength(2)
  expect(screen.getByRole('rowheader', { name: title }).textContent).toBe('Sample…Comment)')
})
test('where a plan meets itself no number stands, where it meets another that has none a nought is heard', () => {
  render(<div role="grid"><ThemeLine columns={columns} cell={cell} row={row('a', [])} name="A" at={2} top={0} largest={1} /></div>)
  const [, itself, other] = screen.getAllByRole('gridcell')
  expect(itself?.textContent).toBe('')
  expect(other?.textContent).toContain('0')
})
