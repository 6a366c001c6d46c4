import { type ChangeSet, invert, type Row } from '#domain/change-set.ts'
import type { Connection } from '../connection.ts'
import { refusal } from '../faults.ts'
import { mostRows } from '../lending/steps.ts'
import { sql } from '../sql.ts'
import type { Commit, Replay } from '../store.ts'
import { recordedTables } from './recorder.ts'

/** A recorded change as it is stored. */
export type StoredChange = { readonly id: number; readonly entity: string; readonly before: string | null; readonly after: string | null }

/** Changes of one commit that are told one by one: each is parsed here, which takes some ten microseconds. */
const mostChangesTold = 2_000

/** What is told of an operation's changes, however many they are. */
export function toldOf(connection: Connection, operation: number): Pick<Commit, 'changes' | 'manyIn'> {
  const said = connection.read.get<{ changes: number | null; entities: string | null }>(sql`SELECT changes, entities FROM operation WHERE id = ${operation}`)
  if ((said?.changes ?? countChanges(connection, operation)) <= mostChangesTold) return { changes: changesOf(connection, operation), manyIn: null }
  return { changes: [], manyIn: namesIn(said?.entities ?? null) ?? entitiesIn(connection, operation) }
}

/** What an operation's row says of the tables that it changed, when there were so many changes: null where they are told one by one. */
export function manyEntities(connection: Connection, operation: number, count: number): string | null {
  return count > mostChangesTold ? JSON.stringify(entitiesIn(connection, operation)) : null
}

function entitiesIn({ read }: Connection, operation: number): readonly string[] {
  return read.all<{ entity: string }>(sql`SELECT DISTINCT entity FROM change WHERE operation = ${operation}`).map(({ entity }) => entity)
}

/** A project may come from anywhere, so what it says is believed only where it names recorded tables. */
function namesIn(json: string | null): readonly string[] | null {
  try {
    const names: unknown = JSON.parse(json ?? 'null')
    return Array.isArray(names) && names.every((name): name is (typeof recordedTables)[number] => recordedTables.includes(name)) ? names : null
  } catch {
    return null
  }
}

/** How many changes an operation recorded, whatever its row says. */
export function countChanges({ read }: Connection, operation: number): number {
  return read.get<{ count: number }>(sql`SELECT count(*) AS count FROM change WHERE operation = ${operation}`)?.count ?? 0
}

/** What an operation recorded, in order. */
export function changesOf(connection: Connection, operation: number): ChangeSet {
  return [...changesInParts(connection, operation, 'redo')].flat()
}

/**
 * The changes that do an operation again, in order, or that take it back, from the last to the first; some at a time.
 * @throws EngineError when its history can't be read
 */
export function* changesInParts({ read }: Connection, operation: number, kind: Replay): Generator<ChangeSet, void> {
  const order = kind === 'undo' ? sql`DESC` : sql`ASC`
  for (let last: number | null = null; ; ) {
    const beyond = last === null ? sql`1` : kind === 'undo' ? sql`id < ${last}` : sql`id > ${last}`
    const rows: StoredChange[] = read.all<StoredChange>(sql`
      SELECT id, entity, before, after FROM change WHERE operation = ${operation} AND ${beyond} ORDER BY id ${order} LIMIT ${mostRows}`)
    const changes = rows.map(({ entity, before, after }) => ({ entity, before: rowOf(before), after: rowOf(after) }))
    if (changes.length > 0) yield kind === 'undo' ? invert(changes).toReversed() : changes
    if (rows.length < mostRows) return
    last = rows.at(-1)?.id ?? null
  }
}

/** A project may come from anywhere, so what its history holds is looked at before it is used. */
function rowOf(json: string | null): Row | null {
  if (json === null) return null
  try {
    const row: unknown = JSON.parse(json)
    if (isRow(row)) return row
  } catch (error) {
    throw historyBroken(error)
  }
  throw historyBroken(new Error('a recorded row that is none'))
}

function isRow(value: unknown): value is Row {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  return Object.values(value).every(field => field === null || typeof field === 'string' || typeof field === 'number')
}

/** The sentence for a step that can't be taken back any more. */
export function historyBroken(cause: unknown): Error {
  return refusal('projects.historyBroken', { reason: 'history', cause })
}
