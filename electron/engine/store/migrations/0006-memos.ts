import type { Database } from 'better-sqlite3'
import { makeRecorder } from '../history/recorder.ts'
import type { Migration } from './schema.ts'

/**
 * Memos on clauses, entries of the project's journal, and what memos speak of. The last is derived from their bodies by triggers, in the
 * statement that writes them: no writer and no undo can leave it behind. Memos get columns, so what was recorded of them before names fewer.
 */
export const memos: Migration = {
  version: 6,
  fingerprint: '0da0b4af5f82aa35db43b186ce10f86535c095510d1d40f5361628b7742076a7',
  up(db: Database): void {
    db.exec(journal)
    for (const what of ['added', 'updated', 'removed']) db.exec(`DROP TRIGGER memo_${what}`)
    db.exec(columns)
    for (const table of ['memo', 'journal_entry']) makeRecorder(db, table)
    db.exec(mentions)
  },
}

const journal = `
CREATE TABLE journal_entry (
  id TEXT PRIMARY KEY,
  -- The day that it is of, as a person has set it: YYYY-MM-DD.
  day TEXT NOT NULL CHECK (length(day) = 10),
  coder TEXT NOT NULL DEFAULT '',
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX journal_entry_day ON journal_entry(day);
`

const columns = `
-- A clause of the version that the memo was written on, or the correction that made it; where it stands in a later text is found when it is asked for.
ALTER TABLE memo ADD COLUMN clause TEXT CHECK (clause IS NULL OR coalesce(annotation, document, theme) IS NULL);
ALTER TABLE memo ADD COLUMN journal_entry TEXT REFERENCES journal_entry(id) ON DELETE CASCADE
  CHECK (journal_entry IS NULL OR coalesce(annotation, document, theme, clause) IS NULL);
CREATE UNIQUE INDEX memo_clause ON memo(clause) WHERE clause IS NOT NULL;
CREATE UNIQUE INDEX memo_journal_entry ON memo(journal_entry) WHERE journal_entry IS NOT NULL;
`

/** What a body (JSON text, by the SQL that names it) speaks of: kind, id, how often. */
export const mentionsIn = (body: string) => `
  SELECT json_extract(${body}, found.path || '.kind') AS kind, json_extract(${body}, found.path || '.id') AS target, count(*) AS count
  FROM json_tree(${body}) found
  WHERE found.key = 'type' AND found.atom = 'mention' AND json_extract(${body}, found.path || '.kind') IN ('excerpt', 'clause', 'document', 'theme')
    AND json_type(${body}, found.path || '.id') = 'text'
  GROUP BY 1, 2`

const mentions = `
CREATE TABLE mention (
  memo TEXT NOT NULL REFERENCES memo(id) ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('excerpt', 'clause', 'document', 'theme')),
  target TEXT NOT NULL,
  count INTEGER NOT NULL CHECK (count > 0),
  PRIMARY KEY (memo, kind, target)
) STRICT, WITHOUT ROWID;
CREATE INDEX mention_target ON mention(target, kind);
CREATE TRIGGER mentions_of_added AFTER INSERT ON memo WHEN instr(new.body, '"mention"')
BEGIN INSERT INTO mention (memo, kind, target, count) SELECT new.id, * FROM (${mentionsIn('new.body')}); END;
CREATE TRIGGER mentions_of_updated AFTER UPDATE OF body ON memo WHEN instr(old.body || new.body, '"mention"')
BEGIN
  DELETE FROM mention WHERE memo = old.id;
  INSERT INTO mention (memo, kind, target, count) SELECT new.id, * FROM (${mentionsIn('new.body')}) WHERE instr(new.body, '"mention"');
END;
`
