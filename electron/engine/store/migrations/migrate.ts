import type { Database } from 'better-sqlite3'
import { applicationId, fingerprintOf, type Migration } from './schema.ts'

/** The schema's number that the file carries. */
export function versionOf(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Takes a database from the version it has to the newest, each step in a transaction of its own together with its number,
 * so that at every moment the file is whole in one version or the next.
 * A step may rebuild tables, so foreign keys are off meanwhile and are checked before the step is committed.
 * @throws Error when a step leaves a row pointing nowhere, or a shape other than the one it promises; the file then has the version before
 */
export function migrate(db: Database, steps: readonly Migration[]): void {
  db.pragma('foreign_keys = OFF')
  try {
    for (const step of steps.slice(versionOf(db))) {
      db.transaction(() => {
        step.up(db)
        db.pragma(`application_id = ${applicationId}`)
        db.pragma(`user_version = ${step.version}`)
        if ((db.pragma('foreign_key_check') as unknown[]).length)
          throw new Error(`migration ${step.version} leaves rows that point nowhere`)
        if (fingerprintOf(db) !== step.fingerprint)
          throw new Error(`migration ${step.version} makes another schema than the one it is known by`)
      }).immediate()
    }
  } finally {
    db.pragma('foreign_keys = ON')
  }
}
