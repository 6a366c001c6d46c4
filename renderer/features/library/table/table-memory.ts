import { useState } from 'react'
import { useClient } from '../../../state/connection.ts'
import { remember, settingsStore } from '../../../state/settings.ts'
import { type Sort, sortAtFirst } from './choosing-rows.ts'

/** How a person left the table: columns by their ids, null until they chose some, and what it is sorted by. */
export type TableMemory = { readonly columns: readonly string[] | null; readonly sort: Sort }

const name = 'library.table'

/** How the table was left, and what changes and keeps it. */
export function useTableMemory(): readonly [memory: TableMemory, keep: (next: TableMemory) => void] {
  const { engine } = useClient()
  const [memory, setMemory] = useState(readMemory)
  const keep = (next: TableMemory) => {
    setMemory(next)
    remember(engine, name, { columns: next.columns === null ? null : [...next.columns], sort: { ...next.sort } })
  }
  return [memory, keep]
}

function readMemory(): TableMemory {
  const value = settingsStore.getState().remembered[name]
  const first: TableMemory = { columns: null, sort: sortAtFirst }
  if (!value || typeof value !== 'object' || Array.isArray(value)) return first
  const { columns, sort } = value
  return {
    columns: Array.isArray(columns) ? columns.filter(column => typeof column === 'string') : null,
    sort: sort && typeof sort === 'object' && !Array.isArray(sort) && typeof sort['field'] === 'string' ? { field: sort['field'], isDescending: sort['isDescending'] === true } : first.sort,
  }
}
