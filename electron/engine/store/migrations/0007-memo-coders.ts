import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * Who wrote a memo last, and what themes and highlights that were merged away went into. Of memos of before nobody is said to have written them,
 * though the history may know: rows filled in by a migration would not be as that history left them when it is gone through again.
 */
export const memoCoders: Migration = {
  version: 7,
  fingerprint: '2aa1e44086d53f16911b8b760043c7333294a9f55238712a83293a83596f3415',
  up(db: Database): void {
    for (const what of ['added', 'updated', 'removed']) db.exec(`DROP TRIGGER memo_${what}`)
    db.exec(coders)
    makeRecorder(db, 'memo')
    db.exec(merged)
    makeRecorder(db, 'merged')
  },
}

const coders = `
-- Who wrote in it last; '' where nobody knows.
ALTER TABLE memo ADD COLUMN coder TEXT NOT NULL DEFAULT '';
`

const merged = `
-- What became of a theme or a highlight that was merged away: memos that speak of it lead there. It may have been merged in turn, or deleted since.
CREATE TABLE merged (
  kind TEXT NOT NULL CHECK (kind IN ('theme', 'excerpt')),
  id TEXT NOT NULL,
  target TEXT NOT NULL CHECK (target <> id),
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_target ON merged(target);
`
