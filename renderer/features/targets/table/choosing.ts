import type { TargetRow } from '#contract/targets.ts'

/** How a row is pressed: alone, with what is chosen already, or with all up to it from where the range began. */
export type Pressed = 'only' | 'toggle' | 'range'

/** The ids that are chosen after a row was pressed. @param from where a range begins: a place in the list, negative for none */
export function chosenAfter(rows: readonly Pick<TargetRow, 'id'>[], chosen: ReadonlySet<string>, index: number, how: Pressed, from: number): ReadonlySet<string> {
  const id = rows[index]?.id
  if (id === undefined || how === 'only') return new Set()
  if (how === 'range') {
    const [first, last] = from < 0 ? [index, index] : [Math.min(from, index), Math.max(from, index)]
    return new Set(rows.slice(first, last + 1).map(row => row.id))
  }
  const next = new Set(chosen)
  if (!next.delete(id)) next.add(id)
  return next
}

/** The field that Tab leads to from one of a table's rows: the next of the row, behind the last the first of the next row. Null at the ends. */
export function fieldBeside<F extends string>(fields: readonly F[], rows: readonly Pick<TargetRow, 'id'>[], at: { readonly id: string; readonly field: F }, direction: 1 | -1): { readonly id: string; readonly field: F } | null {
  const [row, place] = [rows.findIndex(({ id }) => id === at.id), fields.indexOf(at.field) + direction]
  if (row < 0) return null
  const within = fields[place]
  if (within !== undefined) return { id: at.id, field: within }
  const [next, field] = [rows[row + direction], direction === 1 ? fields[0] : fields.at(-1)]
  return next && field !== undefined ? { id: next.id, field } : null
}
