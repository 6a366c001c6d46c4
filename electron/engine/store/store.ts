import type { ChangeSet } from '#domain/change-set.ts'
import type { Id } from '#domain/ids.ts'
import type { Sentence } from '#wire/fault.ts'
import type { Sql } from './sql.ts'

/** Reading. `iterate` keeps the connection busy until it is read to its end or left by `break`: long reads belong into a snapshot. */
export type ReadStore = {
  /** @throws TypeError for a query that would write */
  all<T>(query: Sql): T[]
  get<T>(query: Sql): T | undefined
  iterate<T>(query: Sql): IterableIterator<T>
}

/** Writing, inside one operation and no longer than it. `all` and `get` take `… RETURNING` here. */
export type WriteStore = ReadStore & {
  run(query: Sql): { readonly changes: number }
  /** Begins a part of the operation that can be taken back by itself; one at a time. */
  beginPart(): Part
  /** Gives the operation another name than it began with: what was done may be less than what was begun. */
  rename(label: Sentence): void
}
export type Part = {
  /** What was written since its beginning stands as everything else does. */
  keep(): void
  /** What was written since its beginning is as if it had not been. */
  takeBack(): void
}

/** One thing a person did, as history lists it. */
export type OperationRow = {
  readonly id: number
  readonly label: Sentence
  /** ISO-8601 UTC. */
  readonly at: string
  readonly coder: string
  readonly state: 'done' | 'undone' | 'abandoned'
  /** Number of rows it changed. */
  readonly changes: number
}

export type Replay = 'undo' | 'redo'
/** What was committed: `changes` says what happened to the rows now (for an undo: the way back), in order. */
export type Commit = {
  readonly operation: OperationRow
  readonly kind: 'do' | Replay
  readonly changes: ChangeSet
  /** Of more changes than are told one by one the tables that they are in; `changes` is empty then. */
  readonly manyIn: readonly string[] | null
}

export type Finding = { readonly severity: 'error' | 'warning'; readonly message: Sentence }

export type BackupReason = 'migration' | 'close' | 'change' | 'restore' | 'asked'
export type Backup = {
  readonly path: string
  /** Counts up with each backup of a project: the order of their making, whatever the clock said. */
  readonly sequence: number
  /** ISO-8601 UTC, by the clock of that moment. */
  readonly madeAt: string
  readonly reason: BackupReason
  readonly bytes: number
  /** Of the whole file, hex; kept in its name. */
  readonly sha256: string
}

/** What rows are marked with: their ids, when they were made and by whom. */
export type Stamp = Pick<Store, 'newId' | 'now' | 'coder'>

/** An open project. Reads outside an operation see what is committed, without the highlights that are hidden (`onlyCoder`). */
export type Store = ReadStore & {
  /** The project's file, absolute, links followed. */
  readonly file: string
  /** The file that holds what is read, for other processes: a private copy where an older project is only read and so keeps its own shape. */
  readonly readFrom: string
  readonly readOnly: boolean
  /** The time now, ISO-8601 UTC. */
  now(): string
  newId(): Id
  /** Who is working, for rows that name their coder. */
  coder(): string
  /** The coder whose highlights alone are read outside operations; null when everybody's are. */
  onlyCoder(): string | null
  /** Reads everybody's highlights, whoever's are hidden. */
  readonly everybody: ReadStore
  /**
   * Runs `body` as one undo step in one transaction: all of it is committed (and on the disk) when this returns, or nothing of it happened.
   * No recorded row changed: no history entry. What was undone before can't be redone afterwards.
   * @param body synchronous; starts no other operation
   * @param options.mergeKey an operation of the same key and coder, directly after and within 60 s, joins the one before
   * @throws EngineError with a sentence when the project is read-only or the disk refuses; what the body throws, as it is
   */
  operation<T>(label: Sentence, body: (write: WriteStore) => T, options?: { readonly mergeKey?: string }): T
  /**
   * Lets another process of this program write one operation into the file (`writeLent`), while this one goes on reading: it sees what was
   * committed before. Meanwhile `operation`, `undo` and `redo` refuse; `inTurn` waits. What the other process committed is told as any commit,
   * before this returns, also when `work` throws.
   * @param work is given the file; begins when nobody else writes
   * @throws EngineError with a sentence when the project is read-only or closing; what `work` throws, as it is
   */
  lend<T>(work: (file: string) => Promise<T>): Promise<T>
  /** Runs `body` as soon as the file is not lent: at once, or when it comes back. What the body begins before its first `await` finds the way free. */
  inTurn<T>(body: () => T | Promise<T>): Promise<T>
  /** Takes the newest done operation back; null when there is none. */
  undo(): OperationRow | null
  /** Does the operation undone last again; null when there is none. */
  redo(): OperationRow | null
  /**
   * Lets another process of this program take the newest done operation back, or do the one undone last again (`replayLent`): otherwise as `lend`.
   * Null when there is none.
   * @throws EngineError as `lend` does; what `work` throws, unless it was done all the same
   */
  lendReplay(kind: Replay, work: (file: string) => Promise<unknown>): Promise<OperationRow | null>
  /** Newest first. */
  operations(limit: number): OperationRow[]
  /** What undo and redo would do now. */
  next(): { readonly undo: OperationRow | null; readonly redo: OperationRow | null }
  /** Calls `listener` after each commit, before the operation returns. Gives back how to stop it. */
  onCommit(listener: (commit: Commit) => void): () => void
  /** Has something done when the project is closed, before its file is let go of: what others have it open for ends then. */
  onClosing(work: () => Promise<void>): void
  /**
   * One unchanging view of the project, on a connection of its own: for exports and other long reads beside the writing.
   * @param options.everybody also what is hidden
   */
  snapshot<T>(body: (read: ReadStore) => T | Promise<T>, options?: { readonly everybody?: boolean }): Promise<T>
  /** Makes a verified backup in the folder given at opening, then thins the older ones. */
  backup(reason: BackupReason): Promise<Backup>
  /** Whether anything was committed that no backup holds yet. */
  changedSinceBackup(): boolean
  /**
   * Writes the whole project as one closed file to `path`, in place of what is there.
   * @throws EngineError when the place refuses, or when the file there is a project that is open
   */
  copyTo(path: string): Promise<void>
  /** Looks through all that the project holds: the file's structure, content hashes, quotes, history. Takes seconds on large projects. */
  check(): Finding[]
  /**
   * Waits for running snapshots, makes a backup if changed, tidies the file up and lets it go. A second call does nothing.
   * @param isLast whether the program ends: nobody waits for an answer any more then, and other processes may have been ended, so this one makes the backup
   */
  close(isLast?: boolean): Promise<void>
}
