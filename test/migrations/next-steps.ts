import Database from 'better-sqlite3'
import { makeRecorder } from '../../electron/engine/store/history/recorder.ts'
import { migrations } from '../../electron/engine/store/migrations/list.ts'
import { fingerprintOf, type Migration } from '../../electron/engine/store/migrations/schema.ts'

/** Steps as a later version might have them: a column more, and a table built anew. */
const latest = migrations.length
const later: readonly Omit<Migration, 'fingerprint'>[] = [
  {
    version: latest + 1,
    up(db) {
      db.exec("ALTER TABLE theme ADD COLUMN note TEXT NOT NULL DEFAULT ''")
      for (const what of ['added', 'updated', 'removed']) db.exec(`DROP TRIGGER theme_${what}`)
      makeRecorder(db, 'theme')
    },
  },
  {
    version: latest + 2,
    up(db) {
      db.exec(`CREATE TABLE new_clause (id TEXT PRIMARY KEY, version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
          label TEXT NOT NULL) STRICT;
        INSERT INTO new_clause SELECT id, version, label FROM clause; DROP TABLE clause; ALTER TABLE new_clause RENAME TO clause`)
      // Something that takes its time, so that a process can be killed within it.
      db.exec(
        `CREATE TABLE filler (id INTEGER PRIMARY KEY, text TEXT) STRICT;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
          INSERT INTO filler SELECT i, hex(zeroblob(200)) FROM n; DELETE FROM filler`,
      )
    },
  },
]

function withFingerprints(): readonly Migration[] {
  const db = new Database(':memory:')
  for (const step of migrations) step.up(db)
  const steps = later.map(step => {
    step.up(db)
    return { ...step, fingerprint: fingerprintOf(db) }
  })
  db.close()
  return [...migrations, ...steps]
}

export const nextSteps = withFingerprints()
