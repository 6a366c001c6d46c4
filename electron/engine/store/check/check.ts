import { createHash } from 'node:crypto'
import { sentence } from '#domain/messages/catalogues.ts'
import type { Row } from '#domain/change-set.ts'
import { EngineError } from '#wire/fault.ts'
import { checkClauses, checkIndex, checkMentions, eachTold, type Report, type TellShare } from './derived.ts'
import { connect, type Connection } from '../connection.ts'
import { changesOf } from '../history/changes.ts'
import { columnsOf } from '../history/replay.ts'
import { sql } from '../sql.ts'
import type { Finding } from '../store.ts'

/** What is looked at, in this order: what a person is told of meanwhile, and how. Those that go through all texts tell how far they are themselves. */
const checks = [
  ['file', checkStructure], ['file', checkReferences], ['texts', checkContents], ['texts', checkClauses], ['coding', checkQuotes], ['coding', checkCorrections],
  ['coding', checkAlignments], ['coding', checkTargets], ['coding', checkThemes], ['coding', checkMentions], ['index', checkIndex], ['history', checkHistory],
] as const satisfies readonly (readonly [string, (connection: Connection, report: Report, tell: TellShare) => void])[]
/** Parts of a project, as a person is told of them. */
export type CheckedPart = (typeof checks)[number][0]

/** How many of so many checks are done; between two, which share of the next. */
export type TellChecked = (done: number, total: number) => void

/** What is looked at when so many checks are done. */
export function partChecked(done: number): CheckedPart {
  return (checks[Math.min(checks.length - 1, Math.floor(done))] ?? checks[0])[0]
}

/** What `findFaults` finds in a file, read as it was at one moment: what another process commits meanwhile would look like damage. */
export function findFaultsAtOnce(file: string, tell?: TellChecked): Finding[] {
  const view = connect(file, true)
  try {
    view.db.exec('BEGIN')
    return findFaults(view, tell)
  } finally {
    view.close()
  }
}

/** Looks through everything a project holds and says what is not as it should be; an empty list is a sound project. Changes nothing. */
export function findFaults(connection: Connection, tell: TellChecked = () => undefined): Finding[] {
  const findings: Finding[] = []
  const report: Report = (id, values, severity = 'error') => void findings.push({ severity, message: sentence(id, values) })
  for (const [at, [, check]] of checks.entries()) {
    tell(at, checks.length)
    try {
      check(connection, report, share => tell(at + Math.min(share, 0.99), checks.length))
    } catch (error) {
      // What can't be read at all is damage too, and the other checks may still say something.
      if (error instanceof EngineError) report('projects.checkUnreadable', {})
      else report('projects.checkStructure', { detail: error instanceof Error ? error.message : '' })
    }
  }
  return findings
}

function checkStructure({ db }: Connection, report: Report): void {
  for (const { integrity_check: detail } of db.pragma('integrity_check(20)') as { integrity_check: string }[]) {
    if (detail !== 'ok') report('projects.checkStructure', { detail })
  }
}

function checkReferences({ db }: Connection, report: Report): void {
  const countByTable = new Map<string, number>()
  for (const { table } of db.pragma('foreign_key_check') as { table: string }[]) countByTable.set(table, (countByTable.get(table) ?? 0) + 1)
  for (const [table, count] of countByTable) report('projects.checkReference', { table, count })
}

/** Texts and original files are kept with their hashes. */
function checkContents({ read }: Connection, report: Report, tell: TellShare): void {
  const versions = eachTold<{ title: string; number: number; text: string; text_sha256: string }>(
    read, sql`SELECT title, number, text, text_sha256 FROM document_version JOIN document ON document.id = document_version.document`, tell,
  )
  for (const { title, number, text, text_sha256: hash } of versions)
    if (sha256(text) !== hash) report('projects.checkText', { title, number })
  for (const { name, bytes, sha256: hash } of read.iterate<{ name: string; bytes: Uint8Array; sha256: string }>(
    sql`SELECT name, bytes, sha256 FROM source_file`,
  )) {
    if (sha256(bytes) !== hash) report('projects.checkSource', { name })
  }
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * A highlight's quote is the text between its offsets, and it stands in a version of its document. Offsets that split a surrogate pair are
 * found with this: half a pair can't be stored, so no quote equals it.
 */
function checkQuotes({ read }: Connection, report: Report): void {
  const strayed = read.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM annotation JOIN document_version ON document_version.id = annotation.version
      WHERE document_version.document <> annotation.document`,
  )
  if (strayed?.count) report('projects.checkVersion', { count: strayed.count })
  checkExact({ read }, 'annotation', (count, title) => report('projects.checkQuote', { count, title }))
}

/** A correction of a clause stands in a version of its document, on the words that it is about, and so does what became of it later. */
function checkCorrections({ read }: Connection, report: Report): void {
  const strayed = read.get<{ count: number }>(
    sql`SELECT (SELECT count(*) FROM clause_correction c JOIN document_version v ON v.id = c.version WHERE v.document <> c.document)
      + (SELECT count(*) FROM correction_place p JOIN clause_correction c ON c.id = p.correction JOIN document_version v ON v.id = p.version
        WHERE v.document <> c.document) AS count`,
  )
  if (strayed?.count) report('projects.checkCorrectionVersion', { count: strayed.count })
  checkExact({ read }, 'clause_correction', (count, title) => report('projects.checkCorrection', { count, title }))
}

/** A row of the register stands in a version of its document, on the words that it quotes, and so does what became of it in others. */
function checkTargets({ read }: Connection, report: Report): void {
  const strayed = read.get<{ count: number }>(
    sql`SELECT (SELECT count(*) FROM target t JOIN document_version v ON v.id = t.version WHERE v.document <> t.document)
      + (SELECT count(*) FROM target_place p JOIN target t ON t.id = p.target JOIN document_version v ON v.id = p.version WHERE v.document <> t.document) AS count`,
  )
  if (strayed?.count) report('projects.checkTargetVersion', { count: strayed.count })
  checkExact({ read }, 'target', (count, title) => report('projects.checkTarget', { count, title }))
}

/** Tells of each version with rows of a table whose words are not those between their offsets how many they are. */
function checkExact({ read }: Pick<Connection, 'read'>, table: 'annotation' | 'clause_correction' | 'target', tell: (count: number, title: string) => void): void {
  const named = sql.name(table)
  const versions = read.all<{ id: string; title: string }>(
    sql`SELECT document_version.id, title FROM document_version JOIN document ON document.id = document_version.document
      WHERE EXISTS (SELECT 1 FROM ${named} t WHERE t.version = document_version.id)`,
  )
  for (const { id, title } of versions) {
    const text = read.get<{ text: string }>(sql`SELECT text FROM document_version WHERE id = ${id}`)?.text ?? ''
    const rows = read.all<{ start: number; end: number; exact: string }>(sql`SELECT start, end, exact FROM ${named} WHERE version = ${id}`)
    const count = rows.filter(({ start, end, exact }) => text.slice(start, end) !== exact).length
    if (count) tell(count, title)
  }
}

/** What was decided about clauses is about texts of its two documents. */
function checkAlignments({ read }: Connection, report: Report): void {
  const strayed = read.get<{ count: number }>(
    sql`SELECT count(*) AS count FROM alignment a JOIN document_version v ON v.id = a.version JOIN document_version o ON o.id = a.other_version
      WHERE v.document <> a.document OR o.document <> a.other_document`,
  )
  if (strayed?.count) report('projects.checkAlignmentVersion', { count: strayed.count })
}

function checkThemes({ read }: Connection, report: Report): void {
  const themes = read.all<{ id: string; parent: string | null; name: string }>(sql`SELECT id, parent, name FROM theme`)
  const themeById = new Map(themes.map(theme => [theme.id, theme]))
  for (const theme of themes) {
    let above = theme.parent
    for (let steps = 0; above !== null && above !== theme.id && steps < themes.length; steps++) above = themeById.get(above)?.parent ?? null
    if (above === theme.id) report('projects.checkThemeLoop', { name: theme.name })
  }
}

/**
 * Every recorded row is what the history makes it: going through all that is done, from nothing, each step begins with what the one before
 * left, and the last ends with what the tables hold.
 * The project's own row is there before the history begins, and a document whose import was undone stays as a removed one.
 */
function checkHistory(connection: Connection, report: Report, tell: TellShare): void {
  const { read } = connection
  const tables = new Map(
    [...columnsOf(connection)].map(([table, { keys }]) => [
      table,
      { keyOf: (row: Row) => JSON.stringify(keys.map(key => row[key])), rowByKey: new Map<string, Row>() },
    ]),
  )
  const misfits = new Map<string, number>()
  const operations = read.all<{ id: number }>(sql`SELECT id FROM operation WHERE state = 'done' ORDER BY id`)
  for (const [at, { id }] of operations.entries()) {
    tell(at / operations.length)
    for (const { entity, before, after } of changesOf(connection, id)) {
      const table = tables.get(entity)
      const left = before && table?.rowByKey.get(table.keyOf(before))
      if (before && left && !isSame(before, left)) misfits.set(entity, (misfits.get(entity) ?? 0) + 1)
      if (before) table?.rowByKey.delete(table.keyOf(before))
      if (after) table?.rowByKey.set(table.keyOf(after), after)
    }
  }
  for (const [table, { keyOf, rowByKey }] of tables) {
    let count = misfits.get(table) ?? 0
    for (const row of read.iterate<Row>(sql`SELECT * FROM ${sql.name(table)}`)) {
      const known = rowByKey.get(keyOf(row))
      rowByKey.delete(keyOf(row))
      const isOutside = !known && (table === 'project' || (table === 'document' && row['removed_at'] !== null))
      if (!isOutside && !(known && isSame(known, row))) count++
    }
    if (count + rowByKey.size) report('projects.checkHistory', { table, count: count + rowByKey.size })
  }
}

/** Whether two records of a row agree, as far as both have a column: later versions add some. */
function isSame(row: Row, other: Row): boolean {
  return Object.entries(row).every(([column, value]) => !(column in other) || other[column] === value)
}
