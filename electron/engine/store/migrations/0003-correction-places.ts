import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * A correction of a clause stays with the text that it was made on, and what became of it in each later text is kept beside it. Before, it
 * moved along. No row is written here that the history does not know of: a correction on an earlier text without any such row is one that
 * was left behind then, and waits to be settled.
 */
export const correctionPlaces: Migration = {
  version: 3,
  fingerprint: '139ac03b47be7a3f416061d145ea99f19b7dbe95dafb2b801b64e292f563fd14',
  up(db: Database): void {
    db.exec(tables)
    makeRecorder(db, 'correction_place')
  },
}

const tables = `
CREATE TABLE correction_place (
  correction TEXT NOT NULL REFERENCES clause_correction(id) ON DELETE CASCADE,
  -- A version that came after the correction's own.
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  -- Where it may stand there, or where its copy was put.
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  status TEXT NOT NULL CHECK (status IN ('copied', 'fuzzy', 'ambiguous', 'orphan')),
  score REAL NOT NULL DEFAULT 0,
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  PRIMARY KEY (correction, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX correction_place_version ON correction_place(version);
CREATE INDEX clause_correction_document ON clause_correction(document);
`
