import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * What people decide about clauses of two documents, and which terms mean the same. What the program suggests is found anew each time and
 * never stored.
 */
export const alignments: Migration = {
  version: 8,
  fingerprint: '3c1bb632d8c8f828eb2f0471eb1d61baab2fe2267fe119e8a738af9995d96191',
  up(db: Database): void {
    db.exec(tables)
    for (const table of ['alignment', 'term_pair']) makeRecorder(db, table)
  },
}

const tables = `
-- One person's word on a clause and one of another document: it deals with the same matter (a suggestion confirmed, or linked by hand), it does not, or
-- the clause has none there (only). A clause may be in any number of pairs.
CREATE TABLE alignment (
  id TEXT PRIMARY KEY,
  status TEXT NOT NULL CHECK (status IN ('confirmed', 'linked', 'rejected', 'only')),
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  -- The clause as it stood in the text that was read then; where it stands in a later one is found when it is asked for, since texts never change.
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  clause TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  other_document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  -- The text that it was compared with, and the clause there; none of a clause that has none there.
  other_version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  other_clause TEXT,
  other_start INTEGER CHECK (other_start >= 0),
  other_end INTEGER CHECK (other_end > other_start),
  -- How alike the program held them to be when it was decided, 0 to 1.
  score REAL NOT NULL DEFAULT 0 CHECK (score BETWEEN 0 AND 1),
  note TEXT NOT NULL DEFAULT '',
  coder TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL,
  CHECK (document <> other_document),
  CHECK ((status = 'only') = (other_clause IS NULL) AND (other_clause IS NULL) = (other_start IS NULL) AND (other_clause IS NULL) = (other_end IS NULL))
) STRICT;
CREATE INDEX alignment_document ON alignment(document, other_document);
CREATE INDEX alignment_other_document ON alignment(other_document, document);

-- Terms that mean the same, mostly in two languages; or that do not, whatever the program takes them for.
CREATE TABLE term_pair (
  term TEXT NOT NULL CHECK (term <> ''),
  same_as TEXT NOT NULL CHECK (same_as <> '' AND same_as <> term),
  used INTEGER NOT NULL DEFAULT 1 CHECK (used IN (0, 1)),
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  PRIMARY KEY (term, same_as)
) STRICT, WITHOUT ROWID;
`
