import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EngineError } from '#wire/fault.ts'
import { type OpenOptions, openStore, type ReadStore, type Store } from '../../../../electron/engine/store/database.ts'
import { recordedTables } from '../../../../electron/engine/store/history/recorder.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { afterwards } from '../../../afterwards.ts'
import { newId } from './rows.ts'

/**
 * For what makes thousands of commits and asks nothing of the disk (a process that is killed takes with it only what it never wrote):
 * where there is a file system in memory, they need not wait for one.
 */
export const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()

/** A folder of its own for one test, removed after it. */
export function makeFolder(within = tmpdir()): string {
  const folder = mkdtempSync(join(within, 'clausebook-test-'))
  afterwards(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A clock that goes only when it is told to. */
export function makeClock(start = Date.parse('2026-05-01T09:00:00Z')): { clock: () => number; pass(ms: number): void; now: number } {
  const self = { now: start, clock: () => self.now, pass: (ms: number) => void (self.now += ms) }
  return self
}

export function optionsFor(folder: string, more: Partial<OpenOptions> = {}): OpenOptions {
  return {
    file: join(folder, 'plans.clausebook'),
    coder: () => 'Ann',
    clock: Date.now,
    newId,
    holder: { name: 'Ann' },
    ...more,
  }
}

/** Opens a store that is closed after the test. */
export async function open(options: OpenOptions): Promise<Store> {
  const store = await openStore(options)
  afterwards(() => store.close().catch(() => undefined))
  return store
}

export const create = (folder: string, more: Partial<OpenOptions> = {}) => open(optionsFor(folder, { create: { name: 'Plans' }, ...more }))

export const label = { id: 'test.step' }

/** The error's message id and what programs read of it. */
export async function faultOf(
  work: () => unknown,
): Promise<{ id: string; code: string; details: Record<string, unknown>; values: Record<string, unknown> }> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof EngineError)) throw error
    return {
      id: error.sentence.id,
      code: error.code,
      details: (error.details ?? {}) as Record<string, unknown>,
      values: error.sentence.values ?? {},
    }
  }
  throw new Error('nothing was refused')
}

/** Every row of every recorded table, as text; with `documents`, only those documents. */
export function dump(read: ReadStore, documents?: ReadonlySet<unknown>): string {
  return recordedTables
    .map(table => {
      const rows = read.all<Record<string, unknown>>(sql`SELECT * FROM ${sql.name(table)} ORDER BY 1, 2`)
      return `${table}\n${rows
        .filter(row => table !== 'document' || !documents || documents.has(row['id']))
        .map(row => JSON.stringify(row))
        .join('\n')}`
    })
    .join('\n')
}

export const documentIds = (read: ReadStore) => new Set<unknown>(read.all<{ id: string }>(sql`SELECT id FROM document`).map(({ id }) => id))
