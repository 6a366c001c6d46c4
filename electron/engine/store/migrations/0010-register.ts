import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * The register of targets: what people say of rows that are read from texts anew each time, rows that they add, and which outcome answers which
 * target. A row nobody said anything of is not stored.
 */
export const register: Migration = {
  version: 10,
  fingerprint: 'bcb372dac7c274e3a0bb79ef0a951d7d9659b2b615dca7f5af8de1f22ce5491e',
  up(db: Database): void {
    db.exec(tables)
    for (const table of ['target', 'target_place', 'target_outcome', 'register_setting']) makeRecorder(db, table)
  },
}

const tables = `
CREATE TABLE target (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  -- The version that the quote stands in, and that start and end are of.
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  -- The amount in the quote, from its beginning; null where it names none.
  amount_from INTEGER CHECK (amount_from IS NULL OR amount_from >= 0),
  amount_to INTEGER CHECK ((amount_to IS NULL) = (amount_from IS NULL) AND (amount_to IS NULL OR amount_to > amount_from)),
  origin TEXT NOT NULL CHECK (origin IN ('read', 'hand')),
  verdict TEXT CHECK (verdict IN ('confirmed', 'refused')),
  -- What the program read when a person first spoke, whole; and the fields that people say otherwise, by their names.
  seen TEXT NOT NULL CHECK (json_valid(seen)),
  said TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(said)),
  -- How it stands with a target, when a person says so.
  status TEXT CHECK (status IN ('kept', 'partly', 'missed', 'overdue', 'early', 'unclear')),
  note TEXT NOT NULL DEFAULT '',
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX target_document ON target(document, start);
-- Where a row stands in a version that is not its own: in an earlier one where it stood, in a later one where it may stand.
CREATE TABLE target_place (
  target TEXT NOT NULL REFERENCES target(id) ON DELETE CASCADE,
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  status TEXT NOT NULL CHECK (status IN ('stood', 'fuzzy', 'ambiguous', 'orphan')),
  score REAL NOT NULL DEFAULT 0,
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  PRIMARY KEY (target, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_place_version ON target_place(version);
-- Which outcome is reported of which target; a rejected one is not suggested again.
CREATE TABLE target_outcome (
  target TEXT NOT NULL REFERENCES target(id) ON DELETE CASCADE,
  outcome TEXT NOT NULL REFERENCES target(id) ON DELETE CASCADE,
  verdict TEXT NOT NULL CHECK (verdict IN ('linked', 'rejected')),
  -- What this outcome says of the target, when a person says so.
  status TEXT CHECK (status IN ('kept', 'partly', 'missed', 'overdue', 'early', 'unclear')),
  note TEXT NOT NULL DEFAULT '',
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  PRIMARY KEY (target, outcome),
  CHECK (target <> outcome)
) STRICT, WITHOUT ROWID;
CREATE INDEX target_outcome_outcome ON target_outcome(outcome);
-- What holds for the whole register: the day that counts as today, when it is not the computer's.
CREATE TABLE register_setting (
  key TEXT PRIMARY KEY CHECK (key <> ''),
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
