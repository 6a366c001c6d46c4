import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * What people write in a cell of the matrix: its summary is a memo with the cell for its owner, and that a plan is silent on a theme is a
 * finding of its own. Memos get a column, so what was recorded of them before names fewer.
 */
export const matrixCells: Migration = {
  version: 9,
  fingerprint: '293360803901f9b20aa6ab97b2dd08f12378dce922b870265e59b7862398e068',
  up(db: Database): void {
    db.exec(tables)
    for (const what of ['added', 'updated', 'removed']) db.exec(`DROP TRIGGER memo_${what}`)
    db.exec(column)
    for (const table of ['memo', 'matrix_cell', 'silence']) makeRecorder(db, table)
  },
}

const tables = `
CREATE TABLE matrix_cell (
  id TEXT PRIMARY KEY,
  theme TEXT NOT NULL REFERENCES theme(id) ON DELETE CASCADE,
  -- A plan's cell, or that of all plans with one value of an attribute: its key as files name it, or the name of one of the project's own.
  document TEXT REFERENCES document(id) ON DELETE CASCADE,
  attribute TEXT,
  value TEXT,
  CHECK ((document IS NULL) = (attribute IS NOT NULL) AND (attribute IS NULL) = (value IS NULL))
) STRICT;
CREATE UNIQUE INDEX matrix_cell_document ON matrix_cell(theme, document) WHERE document IS NOT NULL;
CREATE UNIQUE INDEX matrix_cell_value ON matrix_cell(theme, attribute, value) WHERE attribute IS NOT NULL;
CREATE INDEX matrix_cell_of_document ON matrix_cell(document);

CREATE TABLE silence (
  id TEXT PRIMARY KEY,
  theme TEXT NOT NULL REFERENCES theme(id) ON DELETE CASCADE,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  -- The text that was looked through; a later one may say more.
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  -- What was looked for.
  searched TEXT NOT NULL,
  coder TEXT NOT NULL DEFAULT '',
  recorded_at TEXT NOT NULL,
  UNIQUE (theme, document, coder, searched)
) STRICT;
CREATE INDEX silence_document ON silence(document);
CREATE INDEX silence_version ON silence(version);
`

const column = `
ALTER TABLE memo ADD COLUMN cell TEXT REFERENCES matrix_cell(id) ON DELETE CASCADE
  CHECK (cell IS NULL OR coalesce(annotation, document, theme, clause, journal_entry) IS NULL);
CREATE UNIQUE INDEX memo_cell ON memo(cell) WHERE cell IS NOT NULL;
`
