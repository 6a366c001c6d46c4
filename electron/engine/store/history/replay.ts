import { type Change, invert, type Row } from '#domain/change-set.ts'
import { type Connection, inTransaction } from '../connection.ts'
import { codeOf } from '../faults.ts'
import { type Sql, sql } from '../sql.ts'
import type { Commit } from '../store.ts'
import { changesOf, forgetOperation, historyBroken, nextOperations, openOperation, type Writing } from './operations.ts'
import { recordedTables } from './recorder.ts'

/** Column names and primary keys by recorded table, as the file has them now. */
export type Columns = ReadonlyMap<string, { readonly names: ReadonlySet<string>; readonly keys: readonly string[] }>

export function columnsOf({ db }: Connection): Columns {
  return new Map(
    recordedTables.map(table => {
      const columns = db.pragma(`table_info(${table})`) as { readonly name: string; readonly pk: number }[]
      return [table, { names: new Set(columns.map(({ name }) => name)), keys: columns.filter(({ pk }) => pk > 0).map(({ name }) => name) }]
    }),
  )
}

/**
 * Takes the newest done operation back, or does the one undone last again, in one transaction; null when there is none.
 * The recorded changes are gone through one by one, backwards or forwards: each state on the way is one that the project was in before,
 * so names that must differ (themes below one theme) never meet. Every row must be as the history left it, else nothing happens.
 * @throws EngineError with a sentence when the rows are not as the history left them, or when the disk refuses
 */
export function replay(writing: Writing, columns: Columns, kind: 'undo' | 'redo'): Commit | null {
  const { connection } = writing
  try {
    return inTransaction(connection, () => {
      const operation = nextOperations(connection)[kind]
      if (!operation) return null
      const scratch = openOperation(writing, operation.label)
      // Rows may point to rows that come a moment later; what counts is the end.
      connection.db.pragma('defer_foreign_keys = ON')
      const recorded = changesOf(connection, operation.id)
      for (const change of kind === 'redo' ? recorded : invert(recorded)) turn(writing, columns, change)
      const changes = changesOf(connection, scratch)
      forgetOperation(connection, scratch)
      const state = kind === 'undo' ? 'undone' : 'done'
      connection.own.run(sql`UPDATE operation SET state = ${state} WHERE id = ${operation.id}`)
      return { operation: { ...operation, state }, kind, changes }
    })
  } catch (error) {
    throw codeOf(error).startsWith('SQLITE_CONSTRAINT') ? historyBroken(error) : error
  }
}

/**
 * Makes the row that looks like `before` look like `after`.
 * A document is taken away by `removed_at`, so that its text is there for the redo.
 */
function turn({ connection, now }: Writing, columns: Columns, { entity, before, after }: Change): void {
  const known = columns.get(entity)
  if (!known) throw historyBroken(new Error('an entity that is not recorded'))
  const table = sql.name(entity)
  const fields = (row: Row) => {
    if (!known.keys.every(key => key in row)) throw historyBroken(new Error('a row without its key'))
    return Object.entries(row).filter(([column]) => known.names.has(column))
  }
  const is = (row: Row) =>
    sql.join(
      fields(row).map(([column, value]) => sql`${sql.name(column)} IS ${value}`),
      ' AND ',
    )
  const set = (row: Row) => sql.join(fields(row).map(([column, value]) => sql`${sql.name(column)} = ${value}`))
  const query = (): Sql => {
    if (before && after) return sql`UPDATE ${table} SET ${set(after)} WHERE ${is(before)}`
    if (before)
      return entity === 'document'
        ? sql`UPDATE document SET removed_at = ${now()} WHERE ${is(before)}`
        : sql`DELETE FROM ${table} WHERE ${is(before)}`
    if (!after) throw historyBroken(new Error('a change of nothing'))
    if (entity === 'document') return sql`UPDATE document SET ${set(after)} WHERE id = ${after['id'] ?? null}`
    const names = fields(after).map(([column]) => sql.name(column))
    return sql`INSERT INTO ${table} (${sql.join(names)}) VALUES (${sql.join(fields(after).map(([, value]) => sql`${value}`))})`
  }
  if (connection.own.run(query()).changes === 1) return
  // Rows that came in one statement may go in another order than they came: the upper one takes the lower one along.
  const isKey = (row: Row) => sql.join(known.keys.map(key => sql`${sql.name(key)} IS ${row[key] ?? null}`), ' AND ')
  if (before && !after && !connection.read.get(sql`SELECT 1 FROM ${table} WHERE ${isKey(before)}`)) return
  throw historyBroken(new Error(`a row of ${entity} is not as the history left it`))
}
