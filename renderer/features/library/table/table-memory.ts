import { useMemo } from 'react'
import type { Engine } from '../../../client/engine.ts'
import { ownFieldId } from '../../../pane/plans/fields.ts'
import { useClient } from '../../../state/connection.ts'
import { remember, settingsStore, useSettings } from '../../../state/settings.ts'
import { type Sort, sortAtFirst } from './choosing-rows.ts'

/** How a person left the table: columns by their ids, null until they chose some, and what it is sorted by. */
export type TableMemory = { readonly columns: readonly string[] | null; readonly sort: Sort }

const name = 'library.table'

/** How the table was left, and what changes and keeps it. */
export function useTableMemory(): readonly [memory: TableMemory, keep: (next: TableMemory) => void] {
  const { engine } = useClient()
  const kept = useSettings(({ remembered }) => remembered[name])
  return [useMemo(() => readMemory(kept), [kept]), next => keepMemory(engine, next)]
}

/**
 * Lets a renamed attribute keep its column and what is sorted by it. Its old name stays chosen besides: it comes back when the renaming is
 * undone, and other projects may have an attribute of that name.
 */
export function carryColumn(engine: Engine, before: string, after: string): void {
  const { columns, sort } = readMemory(settingsStore.getState().remembered[name])
  const [from, to] = [ownFieldId(before), ownFieldId(after)]
  const isShown = columns?.includes(from) && !columns.includes(to)
  if (!isShown && sort.field !== from) return
  keepMemory(engine, { columns: columns && isShown ? [...columns, to] : columns, sort: sort.field === from ? { ...sort, field: to } : sort })
}

function keepMemory(engine: Engine, { columns, sort }: TableMemory): void {
  remember(engine, name, { columns: columns === null ? null : [...columns], sort: { ...sort } })
}

function readMemory(value: ReturnType<typeof settingsStore.getState>['remembered'][string] | undefined): TableMemory {
  const first: TableMemory = { columns: null, sort: sortAtFirst }
  if (!value || typeof value !== 'object' || Array.isArray(value)) return first
  const { columns, sort } = value
  return {
    columns: Array.isArray(columns) ? columns.filter(column => typeof column === 'string') : null,
    sort: sort && typeof sort === 'object' && !Array.isArray(sort) && typeof sort['field'] === 'string' ? { field: sort['field'], isDescending: sort['isDescending'] === true } : first.sort,
  }
}
