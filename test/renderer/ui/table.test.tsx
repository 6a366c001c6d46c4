import { cleanup, fireEvent, render, screen, within } from '@testing-library/react'
import { useState } from 'react'
import type { Selection, SortDescriptor } from 'react-aria-components'
import { afterEach, expect, test } from 'vitest'
import { Table, type TableColumn } from '../../../renderer/ui/lists/Table.tsx'

type Plan = { readonly id: string; readonly title: string; readonly clauses: number }
const plans: readonly Plan[] = [{ id: 'a', title: 'Air', clauses: 12 }, { id: 'w', title: 'Water', clauses: 7 }]
const columns: readonly TableColumn<Plan>[] = [
  { id: 'title', title: 'Title', isSortable: true, isRowHeader: true, cell: row => row.title },
  { id: 'clauses', title: 'Clauses', align: 'end', isSortable: true, cell: row => row.clauses },
]
afterEach(cleanup)

type PlansProps = { readonly rows?: readonly Plan[]; readonly shown?: readonly TableColumn<Plan>[]; readonly heard: (what: string) => void }
function Plans({ rows = plans, shown = columns, heard }: PlansProps) {
  const [selected, setSelected] = useState<Selection>(new Set())
  const [sort, setSort] = useState<SortDescriptor>({ column: 'title', direction: 'ascending' })
  const select = (next: Selection) => {
    setSelected(next)
    heard(`chosen ${next === 'all' ? 'all' : [...next].join(',')}`)
  }
  const sortBy = (next: SortDescriptor) => {
    setSort(next)
    heard(`sort ${String(next.column)} ${next.direction}`)
  }
  return (
    <Table label="Plans" columns={shown} rows={rows} selection="multiple" selected={selected} onSelect={select} sort={sort} onSort={sortBy}
      onOpen={id => heard(`open ${id}`)} onDelete={() => heard('delete')} empty="Nothing" />
  )
}

/** A click as a mouse makes it; a bare click event is what assistive technology sends. */
function clickWithMouse(element: Element): void {
  const mouse = { button: 0, detail: 1, pointerType: 'mouse', pointerId: 1, width: 1, height: 1, clientX: 5, clientY: 5 }
  for (const type of ['pointerDown', 'mouseDown', 'pointerUp', 'mouseUp', 'click'] as const) fireEvent[type](element, mouse)
}

const row = (name: string) => screen.getByRole('row', { name: new RegExp(name) })

test('a click chooses a row, a checkbox adds one, a double click opens', () => {
  const heard: string[] = []
  render(<Plans heard={what => heard.push(what)} />)
  clickWithMouse(row('Air'))
  fireEvent.click(within(row('Water')).getByRole('checkbox'))
  fireEvent.doubleClick(row('Air'))
  expect(heard).toEqual(['chosen a', 'chosen a,w', 'open a'])
})

test('a click on a column’s head sorts by it, a second one the other way', () => {
  const heard: string[] = []
  render(<Plans heard={what => heard.push(what)} />)
  const head = screen.getByRole('columnheader', { name: /Clauses/ })
  fireEvent.click(head)
  fireEvent.click(head)
  expect(heard).toEqual(['sort clauses ascending', 'sort clauses descending'])
  expect(head.getAttribute('aria-sort')).toBe('descending')
})

test('rows are drawn anew when their content changes', () => {
  const { rerender } = render(<Plans heard={() => {}} />)
  rerender(<Plans heard={() => {}} rows={[{ id: 'a', title: 'Clean air', clauses: 13 }]} />)
  expect(row('Clean air').textContent).toContain('13')
  expect(screen.queryByText('Water')).toBeNull()
})

test('the same rows are drawn anew when a column shows them in other words', () => {
  const { rerender } = render(<Plans heard={() => {}} />)
  rerender(<Plans heard={() => {}} shown={[{ id: 'title', title: '标题', isRowHeader: true, cell: plan => `《${plan.title}》` }]} />)
  expect(screen.getByRole('columnheader', { name: '标题' })).toBeTruthy()
  expect(screen.getByText('《Air》')).toBeTruthy()
  expect(screen.queryByText('12')).toBeNull()
})

test('the Delete key is for the table while it has the focus', () => {
  const heard: string[] = []
  render(<Plans heard={what => heard.push(what)} />)
  fireEvent.keyDown(document.body, { key: 'Delete' })
  fireEvent.keyDown(row('Air'), { key: 'Delete' })
  expect(heard).toEqual(['delete'])
})

test('no rows: what to do instead', () => {
  render(<Plans heard={() => {}} rows={[]} />)
  expect(screen.getByText('Nothing')).toBeTruthy()
})
