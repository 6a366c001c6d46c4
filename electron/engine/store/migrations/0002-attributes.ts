import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * Attributes get a type, sets of documents come in, and suggestions can be dismissed. A name that is in use has no definition, and so
 * is of type text: no row is written that the history does not know of, and what was done before can still be undone.
 */
export const attributes: Migration = {
  version: 2,
  fingerprint: '87f64fc7f170bcbd3b1573143613107eb5872f94a03fff54ebd5d537885cbb19',
  up(db: Database): void {
    db.exec(tables)
    for (const table of ['attribute_definition', 'document_set', 'document_in_set', 'suggestion_dismissed']) makeRecorder(db, table)
  },
}

const tables = `
-- What attributes a project has besides those of every document. A value's definition is the one of its key's name; one without is text.
CREATE TABLE attribute_definition (
  name TEXT PRIMARY KEY CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice')),
  -- What a choice is made from, a list of texts.
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;

CREATE TABLE document_set (
  id TEXT PRIMARY KEY,
  -- Sets stand at the top or in one that does.
  parent TEXT REFERENCES document_set(id) ON DELETE CASCADE,
  name TEXT NOT NULL CHECK (name <> '')
) STRICT;
CREATE INDEX document_set_parent ON document_set(parent);
CREATE UNIQUE INDEX document_set_name ON document_set(coalesce(parent, ''), name);
CREATE TABLE document_in_set (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  document_set TEXT NOT NULL REFERENCES document_set(id) ON DELETE CASCADE,
  PRIMARY KEY (document, document_set)
) STRICT, WITHOUT ROWID;
CREATE INDEX document_in_set_set ON document_in_set(document_set);

-- A suggestion that somebody did not want: it is not made again for this document.
CREATE TABLE suggestion_dismissed (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (document, key, value)
) STRICT, WITHOUT ROWID;
`
