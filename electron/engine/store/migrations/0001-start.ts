import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * The first schema. Times are ISO-8601 UTC text, ids UUIDv7 text, offsets UTF-16 code units, booleans 0 or 1.
 * A document is taken away by `removed_at`, never deleted: what was read from its file is not recorded, so a deletion could not be undone.
 */
export const start: Migration = {
  version: 1,
  fingerprint: 'fd2941821834e2a1707fdbc0f4a15b96fc156abeefdc7f393bdd419d971e713e',
  up(db: Database): void {
    db.exec(tables)
    for (const table of ['project', 'document', 'attribute', 'clause_correction', 'theme', 'annotation', 'annotation_theme', 'anchor', 'memo']) makeRecorder(db, table)
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
  -- The version that is read now. It is written after the document, so what it points to is looked at when the operation ends.
  version TEXT NOT NULL REFERENCES document_version(id) DEFERRABLE INITIALLY DEFERRED,
  removed_at TEXT,
  created_at TEXT NOT NULL
) STRICT;
CREATE TRIGGER document_stays BEFORE DELETE ON document
BEGIN SELECT RAISE(ABORT, 'a document is removed by removed_at, never deleted'); END;
CREATE TABLE attribute (
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  key TEXT NOT NULL CHECK (key <> ''),
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
  -- The version that this one took the place of.
  previous TEXT REFERENCES document_version(id),
  -- A corrected text keeps the file of the text that was corrected.
  origin TEXT NOT NULL DEFAULT 'file' CHECK (origin IN ('file', 'correction')),
  source_file TEXT NOT NULL REFERENCES source_file(sha256),
  text_sha256 TEXT NOT NULL,
  -- Length of the text in UTF-16 code units: SQL counts code points, and lists must not read the texts.
  characters INTEGER NOT NULL DEFAULT 0 CHECK (characters >= 0),
  encoding TEXT NOT NULL,
  importer TEXT NOT NULL,
  warnings TEXT NOT NULL CHECK (json_valid(warnings)),
  coder TEXT NOT NULL DEFAULT '',
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
-- What people change in the derived tree. It is found again in the next version by the words it is about, as annotations are.
CREATE TABLE clause_correction (
  id TEXT PRIMARY KEY,
  document TEXT NOT NULL REFERENCES document(id) ON DELETE CASCADE,
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('split', 'merge', 'label', 'level', 'kind', 'range')),
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL, prefix TEXT NOT NULL, suffix TEXT NOT NULL,
  value TEXT NOT NULL DEFAULT '',
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX clause_correction_version ON clause_correction(version);
CREATE TABLE page (
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  label TEXT NOT NULL,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
-- Remarks that stood beside the text in its file.
CREATE TABLE comment (
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  author TEXT NOT NULL,
  text TEXT NOT NULL,
  PRIMARY KEY (version, ordinal)
) STRICT, WITHOUT ROWID;
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
-- Where an annotation stands in a version that is not its own: in an earlier one where it stood, in a later one where it may stand.
CREATE TABLE anchor (
  annotation TEXT NOT NULL REFERENCES annotation(id) ON DELETE CASCADE,
  version TEXT NOT NULL REFERENCES document_version(id) ON DELETE CASCADE,
  start INTEGER NOT NULL CHECK (start >= 0),
  end INTEGER NOT NULL CHECK (end >= start),
  status TEXT NOT NULL CHECK (status IN ('stood', 'fuzzy', 'ambiguous', 'orphan')),
  score REAL NOT NULL DEFAULT 0,
  settled INTEGER NOT NULL DEFAULT 0 CHECK (settled IN (0, 1)),
  PRIMARY KEY (annotation, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX anchor_version ON anchor(version);

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
