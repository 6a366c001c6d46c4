import { rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import { Look } from '../../../electron/contract/coding/autocode.ts'
import type { OpenedEngine } from '../../../electron/engine/index.ts'
import { measureHold } from '../engine-hold.ts'
import { call, newId } from '../project.ts'
import { round, time } from '../statistics.ts'

/** Places that are coded, where the project has so many. */
const coded = 10_000
/** Words enough for that in three plans. */
const longWord = /\p{L}{7,}/giu

/**
 * Up to 10,000 places are found by a regular expression, highlighted and tagged as one operation, and that is undone: how long each takes, and how
 * long the engine does nothing else. The floors: the bare expression over the same texts, and the same rows written by bare statements into a
 * copy of the project, without the triggers that record them, saved as surely.
 */
export async function measureAutocode(engine: OpenedEngine, file: string) {
  const { autocode, themes, history } = engine.handlers
  const look = Look.parse({ sought: { by: 'expression', expression: longWord.source, matchCase: false, wholeWord: true } })
  const found = await measureHold(() => autocode.find({ look }, call))
  let left = coded
  const places = found.value.documents.flatMap(({ document, version, starts, ends }) => {
    const own = { document, version, starts: starts.slice(0, left), ends: ends.slice(0, left) }
    left -= own.starts.length
    return own.starts.length > 0 ? [own] : []
  })
  const theme = newId()
  await themes.create({ id: theme, parent: null, name: 'Auto-coded', definition: '', shortcut: '' }, call)
  const bare = await measureBare(file, places, theme)
  const lines = await time(() => autocode.lines({ places: places.flatMap(({ version, starts, ends }) => starts.map((start, index) => ({ version, start, end: ends[index] ?? start }))).slice(0, 200) }, call))
  const applied = await measureHold(() => autocode.apply({ places, themes: [{ id: theme }] }, call))
  const undone = await measureHold(() => history.undo({}, call))
  await themes.remove({ themes: [theme] }, call)
  return { places: coded - left, find: found.hold, lines: round(lines), apply: applied.hold, undo: undone.hold, bare }
}

type Places = readonly { readonly document: string; readonly version: string; readonly starts: readonly number[]; readonly ends: readonly number[] }[]

async function measureBare(file: string, places: Places, theme: string): Promise<{ readonly find: number; readonly apply: number }> {
  const copy = `${file}-bare`
  const source = new Database(file)
  source.pragma('wal_checkpoint(PASSIVE)')
  const texts = source.prepare('SELECT text FROM document_version v JOIN document d ON d.version = v.id').pluck()
  const find = await time(() => void (texts.all() as string[]).map(text => [...text.matchAll(longWord)].length))
  await source.backup(copy)
  source.close()
  const db = new Database(copy)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  for (const { name } of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string }[]) db.exec(`DROP TRIGGER "${name}"`)
  const insert = db.prepare(`INSERT INTO annotation (id, document, version, start, end, exact, prefix, suffix, starred, coder, created_at, updated_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, 'bench', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`)
  const tag = db.prepare('INSERT INTO annotation_theme (annotation, theme) VALUES (?, ?)')
  const text = db.prepare('SELECT text FROM document_version WHERE id = ?').pluck()
  const apply = await time(() => db.transaction(() => {
    for (const { document, version, starts, ends } of places) {
      const own = text.get(version) as string
      for (const [index, start] of starts.entries()) {
        const [id, end] = [newId(), ends[index] ?? start]
        insert.run(id, document, version, start, end, own.slice(start, end), own.slice(Math.max(0, start - 32), start), own.slice(end, end + 32))
        tag.run(id, theme)
      }
    }
  })())
  db.close()
  for (const ending of ['', '-wal', '-shm']) rmSync(`${copy}${ending}`, { force: true })
  return { find: round(find), apply: round(apply) }
}
