import type { Database } from 'better-sqlite3'

/** The tables whose every change is recorded, and so can be undone. All else is derived from them or never changes. */
export const recordedTables = [
  'project', 'document', 'attribute', 'clause_correction', 'theme', 'annotation', 'annotation_theme', 'anchor', 'memo',
  'attribute_definition', 'document_set', 'document_in_set', 'suggestion_dismissed', 'correction_place', 'excerpt_field', 'excerpt_value', 'theme_rejected', 'saved_search', 'journal_entry', 'merged',
  'alignment', 'term_pair', 'matrix_cell', 'silence',
  'target', 'target_place', 'target_outcome', 'register_setting',
] as const

/**
 * Makes the three triggers that write a table's every change into `change`, under the operation that is open.
 * Without an open operation `change.operation` would be null, which the schema refuses: so nothing can be written unrecorded,
 * by whatever statement and through whatever cascade. An update that changes no value is no change.
 * @param table from a migration, with the columns it has at that moment; after adding a column the triggers are dropped and made again
 */
export function makeRecorder(db: Database, table: string): void {
  const columns = (db.pragma(`table_info(${table})`) as { readonly name: string }[]).map(({ name }) => name)
  const json = (row: 'old' | 'new') => `json_object(${columns.map(column => `'${column}', ${row}."${column}"`).join(', ')})`
  const same = columns.map(column => `old."${column}" IS new."${column}"`).join(' AND ')
  const record = (before: string, after: string) =>
    `BEGIN INSERT INTO change (operation, entity, before, after)
      VALUES ((SELECT max(id) FROM operation WHERE state = 'open'), '${table}', ${before}, ${after}); END`
  db.exec(`
CREATE TRIGGER ${table}_added AFTER INSERT ON ${table} ${record('NULL', json('new'))};
CREATE TRIGGER ${table}_updated AFTER UPDATE ON ${table} WHEN NOT (${same}) ${record(json('old'), json('new'))};
CREATE TRIGGER ${table}_removed AFTER DELETE ON ${table} ${record(json('old'), 'NULL')};`)
}
