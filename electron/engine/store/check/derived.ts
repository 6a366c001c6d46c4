import Database from 'better-sqlite3'
import type { MessageId } from '#domain/messages/catalogues.ts'
import { indexText } from '#domain/words/terms.ts'
import { type Connection, showIndexedWords } from '../connection.ts'
import { type Sql, sql } from '../sql.ts'
import type { Finding } from '../store.ts'

/** What was derived from a version's text and has no second record: its clause tree and the words of the search index. */

/** Takes what is not as it should be; an error unless it is said to be less. */
export type Report = (id: MessageId, values: Readonly<Record<string, string | number>>, severity?: Finding['severity']) => void

/** Is told which share of the work is done, 0 to 1. */
export type TellShare = (share: number) => void

/** The rows of a question that is about each text, one after the other; tells how many there were of all. */
export function* eachTold<T extends object>(read: Connection['read'], query: Sql, tell: TellShare): Generator<T> {
  const all = read.get<{ count: number }>(sql`SELECT count(*) AS count FROM document_version`)?.count ?? 0
  let done = 0
  for (const row of read.iterate<T>(query)) {
    tell(done / Math.max(1, all))
    done += 1
    yield row
  }
}

type ClauseRange = { readonly id: string; readonly parent: string | null; readonly start: number; readonly end: number; readonly text_end: number }

/** Clauses stand in the order of the text and within it, each in its parent whole; together their own texts are all of it but blanks. */
export function checkClauses({ read }: Connection, report: Report, tell: TellShare): void {
  const versions = eachTold<{ id: string; title: string; text: string }>(
    read, sql`SELECT document_version.id, title, text FROM document_version JOIN document ON document.id = document_version.document`, tell,
  )
  for (const { id, title, text } of versions) {
    const rows = read.all<ClauseRange>(sql`SELECT id, parent, start, end, text_end FROM clause WHERE version = ${id} ORDER BY ordinal`)
    const count = rows.length - countNested(rows, text.length) + countLeftOut(rows, text)
    if (count) report('projects.checkClause', { title, count })
  }
}

/** How many clauses lie where a tree over a text of so many UTF-16 code units can have them. */
function countNested(rows: readonly ClauseRange[], length: number): number {
  const open: ClauseRange[] = []
  let last = 0
  let count = 0
  for (const row of rows) {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= row.start) open.pop()
    const around = open.at(-1)
    const isInside = row.start >= Math.max(last, around?.text_end ?? 0) && row.end <= (around?.end ?? length)
    if (isInside && (row.parent ?? undefined) === around?.id) count += 1
    last = row.start
    open.push(row)
  }
  return count
}

/** How often something that can be read stands between the clauses' own texts. */
function countLeftOut(rows: readonly ClauseRange[], text: string): number {
  const ends = [0, ...rows.map(row => row.text_end)]
  const starts = [...rows.map(row => row.start), text.length]
  return ends.filter((end, index) => /[^\s\p{Cc}\p{Cf}]/u.test(text.slice(end, starts[index]))).length
}

/** The index holds for each passage the words that its text has, at their places: what FTS5 itself says of its pages tells nothing of words. */
export function checkIndex(connection: Connection, report: Report, tell: TellShare): void {
  const { read } = connection
  const count = (table: string) => read.get<{ count: number }>(sql`SELECT count(*) AS count FROM ${sql.name(table)}`)?.count ?? 0
  const [indexed, passages] = [count('passage_index_docsize'), count('passage')]
  if (indexed !== passages) return report('projects.checkIndex', { indexed, passages }, 'warning')
  showIndexedWords(connection)
  const other = madeAnew(connection, tell, made => countDiffering({ db: connection.db, table: 'indexed_place' }, { db: made, table: 'place' }))
  if (other) report('projects.checkIndexWords', { count: other }, 'warning')
}

/** Lends the index of the texts as they are, made in memory in the way that the project's was; its places are the table `place`. */
function madeAnew<T>({ read }: Connection, tell: TellShare, look: (made: Database.Database) => T): T {
  const memory = new Database(':memory:')
  try {
    memory.exec(read.get<{ sql: string }>(sql`SELECT sql FROM sqlite_schema WHERE name = 'passage_index'`)?.sql ?? '')
    const add = memory.prepare('INSERT INTO passage_index (rowid, text) VALUES (?, ?)')
    memory.exec('BEGIN')
    for (const { id, text } of eachTold<{ id: string; text: string }>(read, sql`SELECT id, text FROM document_version`, tell)) {
      for (const passage of read.all<{ id: number; start: number; end: number }>(sql`SELECT id, start, end FROM passage WHERE version = ${id}`)) {
        add.run(passage.id, indexText(text.slice(passage.start, passage.end)))
      }
    }
    memory.exec('COMMIT; CREATE VIRTUAL TABLE temp.place USING fts5vocab(main, passage_index, instance)')
    return look(memory)
  } finally {
    memory.close()
  }
}

/** The places of words in an index: each with its passage and how many words stand before it there. */
type Places = { readonly db: Database.Database; readonly table: 'indexed_place' | 'place' }

/** How many passages have other words, or others' places, in the one index than in the other. Only words whose sums differ are looked at place by place. */
function countDiffering(one: Places, other: Places): number {
  const [sums, otherSums] = [sumsByWord(one), sumsByWord(other)]
  const words = [...new Set([...sums.keys(), ...otherSums.keys()])].filter(word => sums.get(word) !== otherSums.get(word))
  const passages = new Set<number>()
  for (const word of words) {
    const [places, otherPlaces] = [placesByPassage(one, word), placesByPassage(other, word)]
    for (const passage of [...places.keys(), ...otherPlaces.keys()]) if (places.get(passage) !== otherPlaces.get(passage)) passages.add(passage)
  }
  return passages.size
}

/**
 * Each word with how often it stands and a sum over its places, which are equal where these are. SQLite adds them up: to hand ten million places over one by
 * one takes seven times as long. The three numbers are primes below 2³¹, so that no product is too large for 64 bits.
 */
function sumsByWord({ db, table }: Places): ReadonlyMap<string, string> {
  const place = '(doc * 1000003 + offset)'
  const rows = db.prepare<[], [string, string]>(`
    SELECT term, count(*) || ' ' || sum((${place} % 2147483647) * (${place} % 2147483629) % 2147483587) FROM temp.${table} GROUP BY term`)
  return new Map(rows.raw().all())
}

/** Where a word stands in each passage that has it. */
function placesByPassage({ db, table }: Places, word: string): ReadonlyMap<number, string> {
  const rows = db.prepare<[string], { doc: number; places: string }>(`SELECT doc, group_concat(offset ORDER BY offset) AS places FROM temp.${table} WHERE term = ? GROUP BY doc`)
  return new Map(rows.all(word).map(({ doc, places }) => [doc, places]))
}

/** What memos speak of is what their bodies say. */
export function checkMentions({ read }: Connection, report: Report): void {
  const kept = read.all<Mentioned>(sql`SELECT memo, kind, target, count FROM mention`)
  const bodies = read.iterate<{ id: string; body: string }>(sql`SELECT id, body FROM memo WHERE instr(body, '"mention"')`)
  const made = [...bodies].flatMap(({ id, body }) =>
    read.all<Omit<Mentioned, 'memo'>>(mentionsOf(body)).map(({ kind, target, count }) => ({ memo: id, kind, target, count })),
  )
  const keyOf = ({ memo, kind, target, count }: Mentioned) => JSON.stringify([memo, kind, target, count])
  const [keptKeys, madeKeys] = [new Set(kept.map(keyOf)), new Set(made.map(keyOf))]
  const other = [...keptKeys].filter(key => !madeKeys.has(key)).length + [...madeKeys].filter(key => !keptKeys.has(key)).length
  if (other) report('projects.checkMentions', { count: other })
}

type Mentioned = { readonly memo: string; readonly kind: string; readonly target: string; readonly count: number }

/** The same question as the triggers ask, see `migrations/0006-memos.ts`. */
function mentionsOf(body: string) {
  return sql`
    SELECT json_extract(b.value, found.path || '.kind') AS kind, json_extract(b.value, found.path || '.id') AS target, count(*) AS count
    FROM (SELECT ${body} AS value) b, json_tree(b.value) found
    WHERE found.key = 'type' AND found.atom = 'mention' AND json_extract(b.value, found.path || '.kind') IN ('excerpt', 'clause', 'document', 'theme')
      AND json_type(b.value, found.path || '.id') = 'text'
    GROUP BY 1, 2`
}
