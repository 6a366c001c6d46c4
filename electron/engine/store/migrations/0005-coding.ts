import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * What coding needs beyond themes: how a theme is used, typed fields of excerpts, suggestions that nobody wants, searches that are kept.
 * Themes get columns, so what was recorded of them before names fewer; undoing it leaves the new ones as they are.
 */
export const coding: Migration = {
  version: 5,
  fingerprint: 'f5086ce9d95c0ccca1a8dcf0d5a8e0da3b4658091c7956077d02ac55bf2720c3',
  up(db: Database): void {
    db.exec(columns)
    for (const what of ['added', 'updated', 'removed']) db.exec(`DROP TRIGGER theme_${what}`)
    db.exec(tables)
    for (const table of ['theme', 'excerpt_field', 'excerpt_value', 'theme_rejected', 'saved_search']) makeRecorder(db, table)
  },
}

const columns = `
-- When the theme is given, when it is not, and a sentence that shows it.
ALTER TABLE theme ADD COLUMN include TEXT NOT NULL DEFAULT '';
ALTER TABLE theme ADD COLUMN exclude TEXT NOT NULL DEFAULT '';
ALTER TABLE theme ADD COLUMN example TEXT NOT NULL DEFAULT '';
-- Words that speak for the theme, a list of texts.
ALTER TABLE theme ADD COLUMN keywords TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(keywords));
-- A frozen theme stays as it is: not renamed, moved, merged or deleted, and its highlights keep it.
ALTER TABLE theme ADD COLUMN frozen INTEGER NOT NULL DEFAULT 0 CHECK (frozen IN (0, 1));
-- An archived one is offered nowhere; highlights that have it keep it.
ALTER TABLE theme ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1));
`

const tables = `
-- What an excerpt can say besides themes and memo. A scale is a choice whose order counts: commitment from weak to strong.
CREATE TABLE excerpt_field (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  type TEXT NOT NULL CHECK (type IN ('text', 'number', 'date', 'choice', 'scale')),
  -- What a choice or scale is made from, a list of texts; of a scale the least first.
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
  position INTEGER NOT NULL CHECK (position >= 0)
) STRICT;
CREATE TABLE excerpt_value (
  annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
  field TEXT NOT NULL REFERENCES excerpt_field(id) ON DELETE CASCADE,
  value TEXT NOT NULL CHECK (value <> ''),
  PRIMARY KEY (annotation, field)
) STRICT, WITHOUT ROWID;
CREATE INDEX excerpt_value_field ON excerpt_value(field);

-- A theme that was suggested for a clause and is not wanted there: never again for a clause of this document with the same words.
CREATE TABLE theme_rejected (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  -- SHA-256 of the clause's own text, so that it holds in later versions, too.
  clause_sha256 TEXT NOT NULL,
  theme TEXT NOT NULL REFERENCES theme(id) ON DELETE CASCADE,
  PRIMARY KEY (document, clause_sha256, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX theme_rejected_theme ON theme_rejected(theme);

-- Searches by name: what they find is asked anew each time.
CREATE TABLE saved_search (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  -- In texts, or among excerpts.
  kind TEXT NOT NULL CHECK (kind IN ('texts', 'excerpts')),
  query TEXT NOT NULL CHECK (json_valid(query)),
  created_at TEXT NOT NULL
) STRICT;
`
