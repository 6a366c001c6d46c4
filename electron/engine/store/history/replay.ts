import type { Change, Row } from '#domain/change-set.ts'
import { type Connection, inLongTransaction, inTransaction } from '../connection.ts'
import { codeOf } from '../faults.ts'
import { type Sql, sql } from '../sql.ts'
import { finish, type Steps } from '../lending/steps.ts'
import type { Commit, Replay } from '../store.ts'
import { changesInParts, historyBroken, toldOf } from './changes.ts'
import { forgetOperation, nextOperations, openOperation, stateAfter, type Writing } from './operations.ts'
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
export function replay(writing: Writing, columns: Columns, kind: Replay): Commit | null {
  try {
    return inTransaction(writing.connection, () => finish(turnAll(writing, columns, kind)))
  } catch (error) {
    throw withSentence(error)
  }
}

/** The same step by step, on a connection that nobody else uses; `between` is awaited after each step with the share that is done (0 to 1), and what it throws takes all back. */
export async function replayInSteps(writing: Writing, columns: Columns, kind: Replay, between: (share: number) => Promise<void>): Promise<Commit | null> {
  try {
    return await inLongTransaction(writing.connection, async () => {
      const steps = turnAll(writing, columns, kind)
      let step = steps.next()
      for (; !step.done; step = steps.next()) await between(step.value)
      return step.value
    })
  } catch (error) {
    throw withSentence(error)
  }
}

function withSentence(error: unknown): unknown {
  return codeOf(error).startsWith('SQLITE_CONSTRAINT') ? historyBroken(error) : error
}

function* turnAll(writing: Writing, columns: Columns, kind: Replay): Steps<Commit | null> {
  const { connection } = writing
  const operation = nextOperations(connection)[kind]
  if (!operation) return null
  const scratch = openOperation(writing, operation.label)
  // Rows may point to rows that come a moment later; what counts is the end.
  connection.db.pragma('defer_foreign_keys = ON')
  const turning = openTurning(columns, writing.now)
  let done = 0
  for (const changes of changesInParts(connection, operation.id, kind)) {
    for (const change of changes) turn(writing, columns, turning, change)
    done += changes.length
    yield done / operation.changes
  }
  const told = toldOf(connection, scratch)
  forgetOperation(connection, scratch)
  const state = stateAfter[kind]
  connection.own.run(sql`UPDATE operation SET state = ${state} WHERE id = ${operation.id}`)
  return { operation: { ...operation, state }, kind, ...told }
}

/** Puts a recorded change into the statement that makes it: written once for all changes of one look, for that costs as much as running it. */
type Turning = (change: Change) => Sql

/** Writes statements for one replay and keeps them. @param now what a removed document's row says of when that was */
function openTurning(columns: Columns, now: () => string): Turning {
  const kept = new Map<string, Sql>()
  return ({ entity, before, after }) => {
    const names = (row: Row | null) => (row ? fieldsOf(columns, entity, row) : [])
    const was = names(before)
    const becomes = before && after ? differing(names(after), before, after) : names(after)
    const look = `${entity} ${before ? was.join() : '-'} ${after ? becomes.join() : '-'}`
    const written = kept.get(look) ?? statementOf({ entity, before, after }, was, becomes)
    kept.set(look, written)
    const valuesOf = (row: Row | null, fields: readonly string[]) => fields.map(field => row?.[field] ?? null)
    const isRemoved = entity === 'document' && !after
    const key = entity === 'document' && !before ? [after?.['id'] ?? null] : []
    return sql.again(written, [...(isRemoved ? [now()] : valuesOf(after, becomes)), ...valuesOf(before, was), ...key])
  }
}

/**
 * The columns in which a row becomes another one. A key that is set, were it to what it is, has SQLite look at all rows that point to
 * the row (sqlite.org/foreignkeys.html): of a field with very many values that was nearly all that its undo took.
 */
function differing(fields: readonly string[], before: Row, after: Row): readonly string[] {
  const found = fields.filter(field => !(field in before) || before[field] !== after[field])
  // What differed was in a column that the file has not any more: the row is looked for all the same.
  return found.length > 0 ? found : fields
}

/** A row's columns as far as the file has them now. */
function fieldsOf(columns: Columns, entity: string, row: Row): readonly string[] {
  const known = columns.get(entity)
  if (!known) throw historyBroken(new Error('an entity that is not recorded'))
  if (!known.keys.every(key => key in row)) throw historyBroken(new Error('a row without its key'))
  return Object.keys(row).filter(column => known.names.has(column))
}

/** The statement with nothing in its places: first what becomes, then what was, last the key of a document that comes back. */
function statementOf({ entity, before, after }: Change, was: readonly string[], becomes: readonly string[]): Sql {
  const table = sql.name(entity)
  const is = sql.join(was.map(field => sql`${sql.name(field)} IS ${null}`), ' AND ')
  const set = sql.join(becomes.map(field => sql`${sql.name(field)} = ${null}`))
  if (before && after) return sql`UPDATE ${table} SET ${set} WHERE ${is}`
  if (before) return entity === 'document' ? sql`UPDATE document SET removed_at = ${null} WHERE ${is}` : sql`DELETE FROM ${table} WHERE ${is}`
  if (!after) throw historyBroken(new Error('a change of nothing'))
  if (entity === 'document') return sql`UPDATE document SET ${set} WHERE id = ${null}`
  return sql`INSERT INTO ${table} (${sql.join(becomes.map(field => sql.name(field)))}) VALUES (${sql.join(becomes.map(() => sql`${null}`))})`
}

/**
 * Makes the row that looks like `before` look like `after`.
 * A document is taken away by `removed_at`, so that its text is there for the redo.
 */
function turn({ connection }: Writing, columns: Columns, turning: Turning, change: Change): void {
  const { entity, before, after } = change
  const known = columns.get(entity)
  if (!known) throw historyBroken(new Error('an entity that is not recorded'))
  if (connection.own.run(turning(change)).changes === 1) return
  // Rows that came in one statement may go in another order than they came: the upper one takes the lower one along.
  const isKey = (row: Row) => sql.join(known.keys.map(key => sql`${sql.name(key)} IS ${row[key] ?? null}`), ' AND ')
  if (before && !after && !connection.read.get(sql`SELECT 1 FROM ${sql.name(entity)} WHERE ${isKey(before)}`)) return
  throw historyBroken(new Error(`a row of ${entity} is not as the history left it`))
}
