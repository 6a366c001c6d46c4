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
