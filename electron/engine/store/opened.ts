import { randomBytes } from 'node:crypto'
import { basename, dirname, join, resolve } from 'node:path'
import { listBackups } from './backups/backups.ts'
import { type Copying, copyingHere } from './backups/copying.ts'
import { findFaultsAtOnce } from './check/check.ts'
import type { Id } from '#domain/ids.ts'
import { type Connection, showIndexedWords } from './connection.ts'
import { faultOf, refusal } from './faults.ts'
import { discard, moveInPlace, removeSidecars, sizeOf } from './files.ts'
import { commitsAfter, lastOperation, listOperations, nextOperations, operate, replayedCommit, type Writing } from './history/operations.ts'
import { columnsOf, replay } from './history/replay.ts'
import { type Holder, takeLock } from './lock.ts'
import { isOpenHere } from './look.ts'
import { realPlace } from './places.ts'
import { sql } from './sql.ts'
import type { Backup, BackupReason, Commit, OperationRow, Store } from './store.ts'
import { openSeen } from './seen.ts'
import { openViews, type Views } from './views.ts'

/** A project's file, looked through and ready for work. */
export type Opened = {
  readonly connection: Connection
  /** The project's file; the connection's is another where a private copy is read. */
  readonly file: string
  readonly readOnly: boolean
  readonly holder: Holder
  readonly backupFolder: string | null
  /** Milliseconds: closing makes no backup when the last one is younger. */
  readonly backupApart: number
  /** Whether the file holds what no backup has. */
  readonly changed: boolean
  readonly clock: () => number
  readonly newId: () => string
  readonly coder: () => string
  /** The coder whose highlights alone are to be read, by the project's id; null for everybody's. */
  readonly onlyCoder?: ((project: Id) => string | null) | undefined
  /** Copies and proves whole projects. */
  readonly copying: Copying
  /** Lets go of everything but the connection. */
  release(): Promise<void>
}

type Life = {
  /** An operation is under way. */
  writing: boolean
  state: 'open' | 'closing' | 'closed'
  changed: boolean
  readonly running: Set<Promise<unknown>>
  /** Settled when the file, which another process writes into now, comes back. */
  lent: Promise<unknown> | null
  /** What has to be done before the file can be let go. */
  readonly lastWork: Set<() => Promise<void>>
  /** Whether the program ends with it, see `Store.close`. */
  isLast: boolean
}

/** The store of an opened project. */
export function storeOf(opened: Opened): Store {
  const { connection, file, readOnly, clock, newId, coder } = opened
  showIndexedWords(connection)
  const life: Life = { writing: false, state: 'open', changed: opened.changed, running: new Set(), lent: null, lastWork: new Set(), isLast: false }
  const backup = backupsOf(opened, life)
  const views = openViews(connection.file)
  let project: Id | undefined
  const onlyCoder = () => opened.onlyCoder?.((project ??= connection.read.get<{ id: Id }>(sql`SELECT id FROM project`)?.id ?? '')) ?? null
  const seen = openSeen(connection, onlyCoder, () => life.writing)
  return {
    ...seen.read,
    ...writingOf(opened, life),
    file,
    readFrom: connection.file,
    readOnly,
    newId,
    coder,
    onlyCoder,
    everybody: connection.read,
    now: () => new Date(clock()).toISOString(),
    operations: limit => listOperations(connection, limit),
    next: () => nextOperations(connection),
    check: () => findFaultsAtOnce(connection.file),
    onClosing: work => void life.lastWork.add(work),
    changedSinceBackup: () => life.changed,
    snapshot: (body, options) => track(life, () => views.read(body, options?.everybody ? null : onlyCoder())),
    backup: reason => track(life, () => backup(reason)),
    copyTo: path => track(life, () => inTurn(life, () => copyTo(opened, path))),
    close: closing(opened, life, [views, seen], backup),
  }
}

/** Keeps count of what must be over before the file can be let go. */
async function track<T>(life: Life, work: () => Promise<T>): Promise<T> {
  refuseUnlessOpen(life)
  const running = work()
  life.running.add(running)
  try {
    return await running
  } finally {
    life.running.delete(running)
  }
}

async function inTurn<T>(life: Life, body: () => T | Promise<T>): Promise<T> {
  while (life.lent) await life.lent
  return body()
}

function refuseUnlessOpen({ state }: Life): void {
  if (state !== 'open') throw refusal('projects.closing', { reason: 'closing' })
}

function refuseReadOnly(readOnly: boolean): void {
  if (readOnly) throw refusal('projects.readOnly', { reason: 'readOnly' })
}

function writingOf({ connection, readOnly, clock, coder }: Opened, life: Life): Pick<Store, 'operation' | 'lend' | 'lendReplay' | 'inTurn' | 'undo' | 'redo' | 'onCommit'> {
  const writing: Writing = { connection, coder, now: () => new Date(clock()).toISOString() }
  const columns = columnsOf(connection)
  const { emit, onCommit } = announcer()
  const alone = <T>(work: () => T): T => {
    refuseUnlessOpen(life)
    refuseReadOnly(readOnly)
    if (life.writing) throw new Error('an operation is already running; operations do not nest')
    if (life.lent) throw refusal('projects.lent', { reason: 'busy' })
    life.writing = true
    try {
      return work()
    } finally {
      life.writing = false
    }
  }
  const announce = (commit: Commit | null): OperationRow | null => {
    if (!commit) return null
    life.changed = true
    emit(commit)
    return commit.operation
  }
  /** @param begin looks at the project before it is lent; what it gives tells afterwards what was committed */
  const lend = <T>(work: (file: string) => Promise<T>, begin: () => () => readonly Commit[]): Promise<T> => track(life, () => inTurn(life, async () => {
    refuseReadOnly(readOnly)
    const committed = begin()
    const lent = work(connection.file)
    life.lent = lent.catch(() => undefined)
    try {
      return await lent
    } finally {
      life.lent = null
      committed().forEach(announce)
    }
  }))
  return {
    onCommit,
    operation(label, body, options) {
      const { result, commit } = alone(() => operate(writing, label, body, options?.mergeKey))
      announce(commit)
      return result
    },
    inTurn: body => inTurn(life, body),
    lend: work => lend(work, () => {
      const before = lastOperation(connection)
      return () => commitsAfter(connection, before)
    }),
    async lendReplay(kind, work) {
      let replayed: OperationRow | null = null
      try {
        await lend(work, () => {
          const id = nextOperations(connection)[kind]?.id
          return () => {
            const commit = id === undefined ? null : replayedCommit(connection, kind, id)
            replayed = commit?.operation ?? null
            return commit ? [commit] : []
          }
        })
      } catch (error) {
        // It may have ended between its commit and its answer.
        if (!replayed) throw error
      }
      return replayed
    },
    undo: () => announce(alone(() => replay(writing, columns, 'undo'))),
    redo: () => announce(alone(() => replay(writing, columns, 'redo'))),
  }
}

/**
 * Tells listeners of commits, each commit to all of them before the next one, also when a listener itself starts an operation.
 * What is committed stays so: a listener that throws is reported as a warning of the process, and the others are told all the same.
 */
function announcer(): { emit(commit: Commit): void; onCommit: Store['onCommit'] } {
  const listeners = new Set<(commit: Commit) => void>()
  const waiting: Commit[] = []
  const tell = (commit: Commit) => {
    for (const listener of listeners) {
      try {
        listener(commit)
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error))
      }
    }
  }
  return {
    onCommit(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit(commit) {
      if (waiting.push(commit) > 1) return
      for (let next: Commit | undefined = commit; next; next = waiting[0]) {
        tell(next)
        waiting.shift()
      }
    },
  }
}

/** Makes backups one after the other, never two at once. */
function backupsOf({ connection, backupFolder, clock, copying }: Opened, life: Life): (reason: BackupReason) => Promise<Backup> {
  let last: Promise<unknown> = Promise.resolve()
  return async reason => {
    if (backupFolder === null) throw refusal('projects.noBackupFolder', { reason: 'backup' })
    const own = last.then(async () => {
      const wasChanged = life.changed
      life.changed = false
      try {
        return await (life.isLast ? copyingHere : copying).backup(connection.file, backupFolder, reason, clock())
      } catch (error) {
        life.changed ||= wasChanged
        throw error
      }
    })
    last = own.catch(() => undefined)
    return own
  }
}

async function copyTo({ connection, holder, copying }: Opened, path: string): Promise<void> {
  const target = realPlace(resolve(path))
  const temporary = join(dirname(target), `.clausebook-${randomBytes(6).toString('hex')}.tmp`)
  try {
    if (isOpenHere(target)) throw refusal('projects.copyOntoOpen', { reason: 'open', values: { name: basename(target) } })
    await copying.compact(connection.file, temporary, target)
    const lock = (await sizeOf(target)) === null ? null : takeLock(target, holder)
    try {
      await removeSidecars(target)
      await moveInPlace(temporary, target)
    } finally {
      lock?.release()
    }
  } catch (error) {
    await discard(temporary)
    throw faultOf(error, target)
  }
}

function closing(opened: Opened, life: Life, reading: readonly Pick<Views, 'close'>[], backup: (reason: BackupReason) => Promise<Backup>): Store['close'] {
  let done: Promise<void> | undefined
  const close = async () => {
    life.state = 'closing'
    await Promise.allSettled(life.running)
    try {
      if (life.changed && !opened.readOnly && (await isBackupDue(opened))) await backup('close')
    } finally {
      await Promise.allSettled([...life.lastWork].map(async work => work()))
      life.state = 'closed'
      // The file can be tidied up only by the last connection.
      for (const connections of reading) connections.close()
      if (!opened.readOnly) tidyUp(opened.connection)
      opened.connection.close()
      await opened.release()
    }
  }
  return (isLast = false) => {
    life.isLast ||= isLast
    return (done ??= close())
  }
}

async function isBackupDue({ backupFolder, backupApart, clock }: Opened): Promise<boolean> {
  if (backupFolder === null || backupApart === 0) return backupFolder !== null
  const [newest] = await listBackups(backupFolder)
  const age = newest ? clock() - Date.parse(newest.madeAt) : Number.POSITIVE_INFINITY
  // A backup from the future says that the clock was set: better one too many.
  return age < 0 || age >= backupApart
}

/**
 * Brings everything into the one file and leaves no log beside it, so that a closed project can be copied, and read from a medium that
 * can't be written. Where a reader elsewhere or a full disk is in the way, the log stays; nothing is lost, and the next opening does it.
 */
function tidyUp({ db, endReads }: Connection): void {
  endReads()
  for (const pragma of ['busy_timeout = 0', 'optimize', 'wal_checkpoint(TRUNCATE)', 'journal_mode = DELETE']) {
    try {
      db.pragma(pragma)
    } catch {
      continue
    }
  }
}
