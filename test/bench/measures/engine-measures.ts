import Database from 'better-sqlite3'
import { readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { Handout } from '../../../electron/contract/exports.ts'
import { indexExpression } from '../../../electron/domain/words/query/index-expression.ts'
import { readQuery } from '../../../electron/domain/words/query/reading.ts'
import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { saveBare } from '../bare-saving.ts'
import { readyFrom, writeBareWord } from '../bare-word.ts'
import { call, newId } from '../project.ts'
import { round, time, timeInTurn } from '../statistics.ts'

const queries = ['childcare', 'carbon', '"community hospital"', '托育服务', '养', 'subsid*', 'clinical trial', '人工智能 建设', 'nothingofthekind', '2026', 'childcare OR "community hospital"', 'community NEAR/5 hospital', 'carbon NOT "low carbon"']

/**
 * Search against the bare index query that finds the same passages. That is less than what Find tells: the number of hits and plans and 200
 * hits in their lines with citations come on top. The first search of all reads what every search needs; the first one of a query counts
 * its words and reads the texts and clauses of its hits, which are kept: both stand under `first`, in milliseconds. After that all are asked
 * for in turn: else the query measured first would warm up the code for the others, where the floor has no code to warm.
 */
export async function measureSearch(engine: OpenedEngine, file: string) {
  const db = new Database(file, { readonly: true })
  const bare = db.prepare('SELECT rowid FROM passage_index WHERE passage_index MATCH ? ORDER BY rowid').pluck()
  const find = (query: string, limit: number) => engine.handlers.search.find({ query, documents: [], where: [], sets: [], clauses: [], order: { by: 'place', descending: false }, offset: 0, limit, boilerplate: false }, call)
  const pairs = queries.map(query => {
    const read = readQuery(query).query
    const expression = read ? indexExpression(read) : ''
    return { query, ours: () => find(query, 200), floor: () => bare.all(expression) }
  })
  const byQuery: Record<string, unknown> = {}
  for (const { query, ours, floor } of pairs) byQuery[query] = { first: { ours: round(await time(ours)), floor: round(await time(floor)) } }
  for (let turn = 0; turn < 10; turn += 1) {
    for (const { ours, floor } of pairs) {
      await ours()
      floor()
    }
  }
  for (const { query, ours, floor } of pairs) byQuery[query] = Object.assign({}, byQuery[query], await timeInTurn(25, ours, floor), { total: (await find(query, 1)).total })
  db.close()
  return byQuery
}

/** The matrix against the bare grouping statement. */
export async function measureMatrix(engine: OpenedEngine, file: string) {
  const db = new Database(file, { readonly: true })
  const bare = db.prepare('SELECT t.theme, a.document, count(*) FROM annotation_theme t JOIN annotation a ON a.id = t.annotation GROUP BY t.theme, a.document')
  const times = await timeInTurn(10, () => engine.handlers.compare.matrix({ by: { kind: 'documents' }, measure: 'highlights', summaryLength: 200, withChildren: false, boilerplate: false, documents: [], where: [], sets: [] }, call), () => bare.all())
  db.close()
  return times
}

/** One highlight, committed with synchronous=FULL, against one bare INSERT committed the same way. */
export async function measureHighlight(engine: OpenedEngine, file: string, document: string) {
  const beside = `${file}-floor`
  const db = new Database(beside)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE annotation (id TEXT PRIMARY KEY, document TEXT, start INTEGER, end INTEGER, exact TEXT)')
  const insert = db.prepare('INSERT INTO annotation VALUES (?, ?, ?, ?, ?)')
  const [theme] = await engine.handlers.themes.list({}, call)
  const times = await timeInTurn(
    100,
    run => engine.handlers.annotations.create({ id: newId(), document, start: run * 10, end: run * 10 + 40, themes: theme ? [{ id: theme.id }] : [], memo: '', starred: false }, call),
    run => insert.run(newId(), document, run * 10, run * 10 + 40, 'x'.repeat(40)),
  )
  db.close()
  for (const end of ['', '-wal', '-shm']) rmSync(`${beside}${end}`, { force: true })
  return times
}

/** Excerpts to a file, against a bare writer that is handed the same content ready made. */
export async function measureHandout(engine: OpenedEngine, folder: string, format: 'csv' | 'report' | 'table') {
  const target = join(folder, `bare.${format === 'csv' ? 'csv' : 'docx'}`)
  const writeBare = await (format === 'csv' ? bareCsv(engine, target) : bareWord(engine, format, target))
  let peak = 0
  const watch = setInterval(() => { peak = Math.max(peak, process.memoryUsage.rss()) }, 20)
  const before = process.memoryUsage.rss()
  let written = { rows: 0, bytes: 0 }
  const times = await timeInTurn(
    11,
    async () => {
      const made = await engine.handlers.exports.make(Handout.parse({ format }), call)
      written = { rows: made.rows, bytes: made.bytes }
      engine.files.release(made.ticket)
    },
    writeBare,
  )
  clearInterval(watch)
  return { ...times, ...written, bareBytes: statSync(target).size, peakMiB: Math.round(peak / 1048576), beforeMiB: Math.round(before / 1048576) }
}

async function bareCsv(engine: OpenedEngine, target: string): Promise<() => void> {
  const rows = await fromMade(engine, 'csv', path => parse(readFileSync(path), { bom: true }))
  return () => saveBare(target, Buffer.from(`\uFEFF${stringify(rows, { record_delimiter: '\r\n' })}`))
}

async function bareWord(engine: OpenedEngine, format: 'report' | 'table', target: string): Promise<() => void> {
  const ready = await fromMade(engine, format, readyFrom)
  return () => writeBareWord(target, ready)
}

/** What a file of ours holds, taken apart for the bare writer. */
async function fromMade<T>(engine: OpenedEngine, format: Handout['format'], read: (path: string) => T): Promise<T> {
  const made = await engine.handlers.exports.make(Handout.parse({ format }), call)
  const content = read(engine.files.open(made.ticket).path)
  engine.files.release(made.ticket)
  return content
}

export const seconds = (milliseconds: number) => round(milliseconds / 1000)
