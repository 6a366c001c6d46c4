import { invert } from '#domain/change-set.ts'
import { Sentence } from '#wire/fault.ts'
import { type Connection, inLongTransaction, inTransaction } from '../connection.ts'
import { faultOf, withSentences } from '../faults.ts'
import { sql } from '../sql.ts'
import type { Steps } from '../lending/steps.ts'
import type { Commit, OperationRow, Part, Replay, WriteStore } from '../store.ts'
import { countChanges, manyEntities, type StoredChange, toldOf } from './changes.ts'

/** Milliseconds within which operations of one merge key become one undo step. */
const mergeWindow = 60_000

export type Writing = { readonly connection: Connection; readonly now: () => string; readonly coder: () => string }

type StoredOperation = Omit<OperationRow, 'label'> & { readonly label: string }

/**
 * Runs `body` as one operation and says what was committed; null when no recorded row changed.
 * @throws what `body` throws, as it is, after taking everything back
 */
export function operate<T>(writing: Writing, label: Sentence, body: (write: WriteStore) => T, mergeKey?: string): Operated<T> {
  const { connection } = writing
  return inTransaction(connection, () => {
    const id = openOperation(writing, label)
    const { write, end } = writerOf(connection, id)
    let result: T
    try {
      result = body(write)
    } finally {
      connection.endReads()
      end()
    }
    refuseLater(result)
    return { result, commit: settle(writing, id, mergeKey) }
  })
}

/** The same step by step, on a connection that nobody else uses; `between` is awaited after each step, and what it throws takes all back. */
export async function operateInSteps<T>(
  writing: Writing,
  label: Sentence,
  body: (write: WriteStore) => Steps<T>,
  between: () => Promise<void>,
): Promise<Operated<T>> {
  const { connection } = writing
  return inLongTransaction(connection, async () => {
    const id = openOperation(writing, label)
    const { write, end } = writerOf(connection, id)
    let result: T
    try {
      const steps = body(write)
      let step = steps.next()
      for (; !step.done; step = steps.next()) await between()
      result = step.value
    } finally {
      connection.endReads()
      end()
    }
    return { result, commit: settle(writing, id, undefined) }
  })
}

type Operated<T> = { readonly result: T; readonly commit: Commit | null }

/** What was committed after the operation `id` by whoever else writes into the file, oldest first. */
export function commitsAfter(connection: Connection, id: number): Commit[] {
  return connection.read
    .all<StoredOperation>(sql`SELECT ${columns} FROM operation WHERE id > ${id} ORDER BY id`)
    .map(stored => ({ operation: operationOf(stored), kind: 'do', ...toldOf(connection, stored.id) }))
}

/**
 * What another process's undo or redo committed; null when the operation is not in the state that it leaves.
 * @param id of the operation that was next
 */
export function replayedCommit(connection: Connection, kind: Replay, id: number): Commit | null {
  const stored = connection.read.get<StoredOperation>(sql`SELECT ${columns} FROM operation WHERE id = ${id}`)
  if (stored?.state !== stateAfter[kind]) return null
  const { changes, manyIn } = toldOf(connection, id)
  return { operation: operationOf(stored), kind, changes: kind === 'undo' ? invert(changes) : changes, manyIn }
}

/** What a replay leaves an operation as. */
export const stateAfter = { undo: 'undone', redo: 'done' } as const satisfies Record<Replay, OperationRow['state']>

/** The newest operation's number; 0 before the first. */
export function lastOperation({ read }: Connection): number {
  return read.get<{ id: number | null }>(sql`SELECT max(id) AS id FROM operation`)?.id ?? 0
}

/** Puts down the operation under which the recorder writes from now on, until its state is set. */
export function openOperation({ connection, now, coder }: Writing, label: Sentence): number {
  connection.own.run(sql`INSERT INTO operation (label, coder, at) VALUES (${JSON.stringify(label)}, ${coder()}, ${now()})`)
  return connection.own.get<{ id: number }>(sql`SELECT max(id) AS id FROM operation`)?.id ?? 0
}

/** Takes an operation away again with all it recorded, as if it had not been there. */
export function forgetOperation({ own }: Connection, id: number): void {
  own.run(sql`DELETE FROM change WHERE operation = ${id}`)
  own.run(sql`DELETE FROM operation WHERE id = ${id}`)
}

const columns = sql`id, label, at, coder, state, coalesce(changes, (SELECT count(*) FROM change WHERE change.operation = operation.id)) AS changes`

/** The newest operations, newest first. */
export function listOperations({ read }: Connection, limit: number): OperationRow[] {
  return read.all<StoredOperation>(sql`SELECT ${columns} FROM operation ORDER BY id DESC LIMIT ${limit}`).map(operationOf)
}

/** What undo and redo would take next: the newest done one, and the one undone last. */
export function nextOperations({ read }: Connection): { undo: OperationRow | null; redo: OperationRow | null } {
  const undo = read.get<StoredOperation>(sql`SELECT ${columns} FROM operation WHERE state = 'done' ORDER BY id DESC LIMIT 1`)
  const redo = read.get<StoredOperation>(sql`SELECT ${columns} FROM operation WHERE state = 'undone' ORDER BY id LIMIT 1`)
  return { undo: undo ? operationOf(undo) : null, redo: redo ? operationOf(redo) : null }
}

function operationOf(stored: StoredOperation): OperationRow {
  return { ...stored, label: labelOf(stored.label) }
}

/** A project may come from anywhere, so its labels are looked at before a page puts them into words. */
function labelOf(json: string): Sentence {
  try {
    return Sentence.parse(JSON.parse(json))
  } catch {
    return { id: 'projects.unnamedStep' }
  }
}

/** Closes the books on an operation: none when nothing changed, one with the operation before when their merge keys say so. */
function settle(writing: Writing, id: number, mergeKey: string | undefined): Commit | null {
  const { own } = writing.connection
  const count = countChanges(writing.connection, id)
  if (count === 0) {
    forgetOperation(writing.connection, id)
    return null
  }
  own.run(sql`UPDATE operation SET changes = ${count}, entities = ${manyEntities(writing.connection, id, count)} WHERE id = ${id}`)
  const told = toldOf(writing.connection, id)
  const earlier = mergeKey === undefined ? undefined : mergeable(writing, id, mergeKey)
  own.run(sql`UPDATE operation SET state = 'abandoned' WHERE state = 'undone'`)
  if (earlier !== undefined) joinOperations(writing, earlier, id, count)
  else own.run(sql`UPDATE operation SET state = 'done', at = ${writing.now()}, merge_key = ${mergeKey ?? null} WHERE id = ${id}`)
  const row = own.get<StoredOperation>(sql`SELECT ${columns} FROM operation WHERE id = ${earlier ?? id}`)
  if (!row) throw new Error('an operation was deleted by its own body')
  return { operation: operationOf(row), kind: 'do', ...told }
}

/** The operation directly before, when this one is to become a part of it. */
function mergeable({ connection, now, coder }: Writing, id: number, mergeKey: string): number | undefined {
  const before = connection.read.get<{ id: number; at: string; coder: string; state: string; merge_key: string | null }>(
    sql`SELECT id, at, coder, state, merge_key FROM operation WHERE id < ${id} ORDER BY id DESC LIMIT 1`,
  )
  if (!before || before.state !== 'done' || before.merge_key !== mergeKey || before.coder !== coder()) return undefined
  const passed = Date.parse(now()) - Date.parse(before.at)
  return passed >= 0 && passed <= mergeWindow ? before.id : undefined
}

/**
 * Makes the changes of `later` a part of `earlier`. A single update of the row that was written last (the next words of a memo) replaces
 * that change's end instead of standing beside it, so that an hour of typing is not kept a hundred times over.
 */
function joinOperations({ connection, now }: Writing, earlier: number, later: number, count: number): void {
  const { own } = connection
  const last = own.get<StoredChange>(
    sql`SELECT id, entity, before, after FROM change WHERE operation = ${earlier} ORDER BY id DESC LIMIT 1`,
  )
  const only = count === 1 ? own.get<StoredChange>(sql`SELECT id, entity, before, after FROM change WHERE operation = ${later}`) : undefined
  if (last && only && only.after !== null && last.entity === only.entity && last.after !== null && last.after === only.before) {
    own.run(sql`UPDATE change SET after = ${only.after} WHERE id = ${last.id}`)
    own.run(sql`DELETE FROM change WHERE id = ${only.id}`)
  } else own.run(sql`UPDATE change SET operation = ${earlier} WHERE operation = ${later}`)
  own.run(sql`DELETE FROM operation WHERE id = ${later}`)
  // Both together may have changed as much as before, or more: it is counted when it is told.
  own.run(sql`UPDATE operation SET at = ${now()}, changes = NULL, entities = NULL WHERE id = ${earlier}`)
}

/** Statements that would end the transaction under the operation's feet, or change what the connection is. */
const notForOperations = /^\s*(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|RELEASE|PRAGMA|ATTACH|DETACH|VACUUM)\b/i

/** The body's way to write. After `end` it is dead: a kept one must not write outside its operation. */
function writerOf(connection: Connection, id: number): { write: WriteStore; end(): void } {
  let live = true
  let lost: unknown
  const guard = <T>(query: { readonly text: string }, body: () => T): T => {
    if (!live) throw new Error('this operation is over')
    if (lost) throw lost
    if (notForOperations.test(query.text)) throw new TypeError('a statement that an operation may not use')
    try {
      return body()
    } catch (error) {
      // The transaction is gone (full disk): going on would write outside of it.
      if (!connection.db.inTransaction) lost = faultOf(error, connection.file)
      throw error
    }
  }
  const { own } = connection
  return {
    write: {
      all: query => guard(query, () => own.all(query)),
      get: query => guard(query, () => own.get(query)),
      iterate: query => guard(query, () => own.iterate(query)),
      run: query => guard(query, () => own.run(query)),
      beginPart() {
        if (!live) throw new Error('this operation is over')
        return beginPart(connection)
      },
      rename(label) {
        const query = sql`UPDATE operation SET label = ${JSON.stringify(label)} WHERE id = ${id}`
        guard(query, () => own.run(query))
      },
    },
    end() {
      live = false
      if (lost) throw lost
    },
  }
}

/** A savepoint (sqlite.org/lang_savepoint.html): what the recorder and the search index wrote since goes with it. */
function beginPart({ db, file, endReads }: Connection): Part {
  const run = (statement: string) => withSentences(file, () => db.exec(statement))
  run('SAVEPOINT part')
  return {
    keep: () => run('RELEASE part'),
    takeBack() {
      endReads()
      // A full disk may already have taken everything back.
      if (db.inTransaction) run('ROLLBACK TO part; RELEASE part')
    },
  }
}

/** A body that goes on after it returned would write when its transaction is long over. */
function refuseLater(result: unknown): void {
  if (typeof result !== 'object' || result === null || !('then' in result) || typeof result.then !== 'function') return
  if (result instanceof Promise) result.catch(() => undefined)
  throw new TypeError('an operation must be done when it returns, so its body may not be asynchronous')
}
