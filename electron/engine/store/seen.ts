import { connect, type Connection, showIndexedWords } from './connection.ts'
import { withSentences } from './faults.ts'
import type { ReadStore } from './store.ts'

/**
 * Tables of what people code, and which of their rows one coder's are: what hangs on a highlight is seen with it. Memos on documents, clauses and cells of the matrix,
 * records of silence, the journal's days and what is said in the register are by who wrote them; what nobody is known to have written is everybody's, as are the memos on themes, which say what these mean, and the project's.
 * A row of the register that somebody else spoke of is there for a link of one's own, with what was read of it alone.
 */
const ownRows = (coder: string) => {
  const isOwn = (annotation: string) => `EXISTS (SELECT 1 FROM main.annotation own WHERE own.id = ${annotation} AND own.coder = ${literal(coder)})`
  const isBy = (column: string) => `${column} IN ('', ${literal(coder)})`
  const isLinked = `EXISTS (SELECT 1 FROM main.target_outcome o WHERE t.id IN (o.target, o.outcome) AND ${isBy('o.coder')})`
  return {
    target: `SELECT * FROM main.target WHERE ${isBy('coder')} UNION ALL
      SELECT id, document, version, start, end, exact, prefix, suffix, amount_from, amount_to, origin, NULL, seen, '{}', NULL, '', '', created_at, created_at
      FROM main.target t WHERE NOT ${isBy('coder')} AND ${isLinked}`,
    target_outcome: `SELECT * FROM main.target_outcome WHERE ${isBy('coder')}`,
    annotation: `SELECT rowid, * FROM main.annotation WHERE coder = ${literal(coder)}`,
    annotation_theme: `SELECT * FROM main.annotation_theme t WHERE ${isOwn('t.annotation')}`,
    anchor: `SELECT * FROM main.anchor n WHERE ${isOwn('n.annotation')}`,
    excerpt_value: `SELECT * FROM main.excerpt_value v WHERE ${isOwn('v.annotation')}`,
    alignment: `SELECT rowid, * FROM main.alignment WHERE coder = ${literal(coder)}`,
    journal_entry: `SELECT rowid, * FROM main.journal_entry WHERE ${isBy('coder')}`,
    silence: `SELECT rowid, * FROM main.silence WHERE ${isBy('coder')}`,
    memo: `SELECT rowid, * FROM main.memo m WHERE CASE
      WHEN m.annotation IS NOT NULL THEN ${isOwn('m.annotation')}
      WHEN m.journal_entry IS NOT NULL THEN EXISTS (SELECT 1 FROM main.journal_entry j WHERE j.id = m.journal_entry AND ${isBy('j.coder')})
      WHEN coalesce(m.document, m.clause, m.cell) IS NOT NULL THEN ${isBy('m.coder')}
      ELSE 1 END`,
  }
}

const seenBy = new WeakMap<Connection, string | null>()

/**
 * Lets a connection that only reads see the highlights of one coder, and what hangs on them: views of the connection alone stand before the tables of their
 * names, so no query has to know of it, and none can forget it. The file is not written.
 * @param coder null for everybody's
 */
export function showOnly(connection: Connection, coder: string | null): void {
  if ((seenBy.get(connection) ?? null) === coder) return
  const views = Object.entries(ownRows(coder ?? ''))
  const dropped = views.map(([name]) => `DROP VIEW IF EXISTS temp.${name};`)
  const made = coder === null ? [] : views.map(([name, rows]) => `CREATE TEMP VIEW ${name} AS ${rows};`)
  withSentences(connection.file, () => connection.db.exec([...dropped, ...made].join('\n')))
  seenBy.set(connection, coder)
}

/** SQL has no parameters in views. */
function literal(text: string): string {
  return `'${text.replaceAll("'", "''").replaceAll('\0', '')}'`
}

/** Reading as one who sees only some of it does; within an operation all of it is read, since it is written there. */
export type Seen = { readonly read: ReadStore; close(): void }

/**
 * @param connection the store's own, which reads everything
 * @param coder whose highlights are to be seen now; null for everybody's
 * @param isWriting whether an operation is under way
 */
export function openSeen(connection: Connection, coder: () => string | null, isWriting: () => boolean): Seen {
  let narrowed: Connection | null = null
  const now = (): ReadStore => {
    const only = coder()
    if (only === null || isWriting()) return connection.read
    if (!narrowed) {
      narrowed = connect(connection.file, true)
      showIndexedWords(narrowed)
    }
    showOnly(narrowed, only)
    return narrowed.read
  }
  return {
    read: { all: query => now().all(query), get: query => now().get(query), iterate: query => now().iterate(query) },
    close() {
      narrowed?.close()
      narrowed = null
    },
  }
}
