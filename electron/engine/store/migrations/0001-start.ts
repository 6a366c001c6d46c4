import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * The first schema. Times are ISO-8601 UTC text, ids UUIDv7 text, offsets UTF-16 code units, booleans 0 or 1.
 * A document is taken away by `removed_at`, never deleted: what was read from its file is not recorded, so a deletion could not be undone.
 */
export const start: Migration = {
  version: 1,
  fingerprint: '2bd6311968c7492dca548a0b61282c2d61eddfaa4d1b4934cc882495d8bcccce',
  up(db: Database): void {
    db.exec(tables)
    for (const table of ['project', 'document', 'attribute', 'theme', 'annotation', 'annotation_theme', 'memo']) makeRecorder(db, table)
  },
}

const tables = `
CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL,
  one INTEGER NOT NULL DEFAULT 1 UNIQUE CHECK (one = 1)
) STRICT;
CREATE TRIGGER project_stays BEFORE DELETE ON project
BEGIN SELECT RAISE(ABORT, 'a project''s row is never deleted'); END;

CREATE TABLE document (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL CHECK (title <> ''),
  short_title TEXT, issuer TEXT, jurisdiction TEXT, kind TEXT,
  issued_on TEXT, period_from TEXT, period_to TEXT,
  language TEXT, source TEXT,
  removed_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER document_stays BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is removed by removed_at, never deleted'); END;
CREATE TABLE attribute (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key <> ''),
  type TEXT NOT NULL DEFAULT 'text' CHECK (type IN ('text')),
  value TEXT NOT NULL,
  PRIMARY KEY (document, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE source_file (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE TRIGGER source_file_is_immutable BEFORE UPDATE ON source_file
BEGIN SELECT RAISE(ABORT, 'a stored file never changes'); END;
CREATE TABLE document_version (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  number INTEGER NOT NULL CHECK (number > 0),
  source_file TEXT NOT NULL REFERENCES source_file(sha256),
  text_sha256 TEXT NOT NULL,
  -- Length of the text in UTF-16 code units: SQL counts code points, and lists must not read the texts.
  characters INTEGER NOT NULL DEFAULT 0 CHECK (characters >= 0),
  encoding TEXT NOT NULL,
  importer TEXT NOT NULL,
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  created_at TEXT NOT NULL,
  -- Last, so that the columns before it are read without walking through its pages.
  text TEXT NOT NULL,
  UNIQUE (document, number)
) STRICT;
CREATE INDEX document_version_source ON document_version(source_file);
CREATE TRIGGER document_version_is_immutable BEFORE UPDATE ON document_version
BEGIN SELECT RAISE(ABORT, 'a stored version never changes'); END;

CREATE TABLE clause (
  id TEXT PRIMARY KEY,
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  parent TEXT REFERENCES clause(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('heading', 'item', 'paragraph', 'boilerplate')),
  level INTEGER NOT NULL CHECK (level > 0),
  label TEXT NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  text_end INTEGER NOT NULL CHECK (text_end > start AND text_end <= end),
  UNIQUE (version, ordinal)
) STRICT;
CREATE INDEX clause_parent ON clause(parent);
CREATE TABLE passage (
  id INTEGER PRIMARY KEY,
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start)
) STRICT;
CREATE INDEX passage_version ON passage(version, start);
CREATE VIRTUAL TABLE passage_index USING fts5(text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');

CREATE TABLE theme (
  id TEXT PRIMARY KEY,
  parent TEXT REFERENCES theme(id) ON DELETE CASCADE,
  position TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  color TEXT NOT NULL,
  definition TEXT NOT NULL DEFAULT '',
  shortcut TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX theme_parent ON theme(parent);
CREATE UNIQUE INDEX theme_name ON theme(coalesce(parent, ''), name);

CREATE TABLE annotation (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  starred INTEGER NOT NULL DEFAULT 0 CHECK (starred IN (0, 1)),
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX annotation_document ON annotation(document, start);
CREATE TABLE annotation_theme (
  annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
  theme TEXT NOT NULL REFERENCES theme(id) ON DELETE CASCADE,
  PRIMARY KEY (annotation, theme)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_theme_theme ON annotation_theme(theme);

CREATE TABLE memo (
  id TEXT PRIMARY KEY,
  annotation TEXT UNIQUE REFERENCES annotation(id) ON DELETE CASCADE,
  document TEXT UNIQUE REFERENCES document(id) ON DELETE CASCADE,
  theme TEXT UNIQUE REFERENCES theme(id) ON DELETE CASCADE,
  body TEXT NOT NULL DEFAULT '' CHECK (body = '' OR json_valid(body)),
  plain TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CHECK ((annotation IS NOT NULL) + (document IS NOT NULL) + (theme IS NOT NULL) <= 1)
) STRICT;

CREATE TABLE operation (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  label TEXT NOT NULL CHECK (json_valid(label)),
  coder TEXT NOT NULL DEFAULT '',
  at TEXT NOT NULL,
  merge_key TEXT,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'undone', 'abandoned'))
) STRICT;
CREATE INDEX operation_state ON operation(state, id);
CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  operation INTEGER NOT NULL REFERENCES operation(id),
  entity TEXT NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_operation ON change(operation);
`
