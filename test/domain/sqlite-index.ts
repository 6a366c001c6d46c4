import Database from 'better-sqlite3'

/** A search index of SQLite's own, fed as the project's is. */
export type Index = {
  readonly add: (words: readonly string[]) => void
  /** Which of the added texts an FTS5 query finds, by their place. */
  readonly find: (expression: string) => number[]
  /** The tokens that SQLite keeps of each added text, one character for each byte. */
  readonly tokens: () => string[][]
  readonly close: () => void
}

export function openIndex(): Index {
  const database = new Database(':memory:')
  database.exec(`
    CREATE VIRTUAL TABLE passage_index USING fts5(text, content='', contentless_delete=1, tokenize='porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE vocabulary USING fts5vocab(passage_index, 'instance');
  `)
  const insert = database.prepare('INSERT INTO passage_index(rowid, text) VALUES (?, ?)')
  let added = 0
  return {
    add: words => database.transaction(() => {
      for (const word of words) insert.run((added += 1), word)
    })(),
    find: expression =>
      database.prepare<[string], { rowid: number }>('SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid')
        .all(expression).map(({ rowid }) => rowid - 1),
    tokens() {
      const tokens = Array.from({ length: added }, (): string[] => [])
      const rows = database
        .prepare<[], { doc: number; term: Buffer }>('SELECT doc, CAST(term AS BLOB) AS term FROM vocabulary ORDER BY doc, offset')
      for (const { doc, term } of rows.iterate()) tokens[doc - 1]?.push(term.toString('latin1'))
      return tokens
    },
    close: () => database.close(),
  }
}
