/** A stored row as it stands in the database: columns to values. */
export type Row = Readonly<Record<string, string | number | null>>

/** One row's change. `before` null: added; `after` null: removed. */
export type Change = { readonly entity: string; readonly before: Row | null; readonly after: Row | null }

/** What an operation (or its undoing) did to the project, in order. */
export type ChangeSet = readonly Change[]

/** The change set that takes this one back. */
export function invert(changes: ChangeSet): ChangeSet {
  return changes.map(({ entity, before, after }) => ({ entity, before: after, after: before })).reverse()
}

/** Which entities a change set touches. */
export function entitiesOf(changes: ChangeSet): ReadonlySet<string> {
  return new Set(changes.map(change => change.entity))
}

/**
 * One change a row: a run of changes to the same row becomes its first `before` and last `after`; a row that came and went drops out.
 * @param keyOf the row's identity within its entity
 */
export function squash(changes: ChangeSet, keyOf: (entity: string, row: Row) => string): ChangeSet {
  const byKey = new Map<string, Change>()
  for (const change of changes) {
    const row = change.after ?? change.before
    if (!row) continue
    const key = `${change.entity} ${keyOf(change.entity, row)}`
    const earlier = byKey.get(key)
    byKey.delete(key)
    const before = earlier ? earlier.before : change.before
    if (before || change.after) byKey.set(key, { entity: change.entity, before, after: change.after })
  }
  return [...byKey.values()]
}
