import fc from 'fast-check'
import type { WriteStore } from '../../../../electron/engine/store/database.ts'
import { sql } from '../../../../electron/engine/store/sql.ts'
import { describe } from '../../../../electron/domain/anchor.ts'
import { copyCorrection, keepCorrectionPlace, readCarriedCorrections } from '../../../../electron/engine/importing/storing/carried-corrections.ts'
import { addAnnotation, addDocument, addTheme, addVersion, newId } from './rows.ts'

/** One thing that an operation may do; `a`, `b` choose the rows it is done to. */
export type Deed = { readonly what: keyof typeof deeds; readonly a: number; readonly b: number }

const ids = (write: WriteStore, table: string) =>
  write.all<{ id: string }>(sql`SELECT id FROM ${sql.name(table)} ORDER BY id`).map(({ id }) => id)
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)]
type Read = { document: string; version: string; number: number; sourceFile: string; text: string }
/** A document with the text that is read of it now. */
const readNow = (write: WriteStore, a: number) =>
  pick(
    write.all<Read>(sql`SELECT d.id AS document, v.id AS version, (SELECT max(number) FROM document_version WHERE document = d.id) AS number,
      v.source_file AS sourceFile, v.text FROM document d JOIN document_version v ON v.id = d.version ORDER BY d.id`),
    a,
  )
const name = (index: number) => `theme ${index % 4}`

function correctClause(write: WriteStore, a: number, b: number): void {
  const read = readNow(write, a)
  if (!read) return
  const { start, end, exact, prefix, suffix } = describe(read.text, b % 4, 6 + (b % 5))
  write.run(sql`INSERT INTO clause_correction (id, document, version, kind, start, end, exact, prefix, suffix, value, created_at)
    VALUES (${newId()}, ${read.document}, ${read.version}, 'label', ${start}, ${end}, ${exact}, ${prefix}, ${suffix}, ${`${b} bis`}, ${`t${b}`})`)
}

/** What the rooms above do to the recorded tables, and worse. A deed without rows to do it to does nothing. */
const deeds = {
  addTheme: (write: WriteStore, a: number, b: number) => void addTheme(write, name(a), pick([null, ...ids(write, 'theme')], b)),
  addLowerFirst: (write: WriteStore, a: number) =>
    void write.run(sql`INSERT INTO theme (id, parent, position, name, color)
      VALUES (${`${a} lower ${newId()}`}, ${`${a} upper`}, 'a', 'Lower', '#fff'), (${`${a} upper`}, NULL, 'a', ${`Upper ${a}`}, '#fff')`),
  renameTheme: (write: WriteStore, a: number, b: number) =>
    void write.run(sql`UPDATE theme SET name = ${name(b)} WHERE id = ${pick(ids(write, 'theme'), a) ?? ''}`),
  moveTheme: (write: WriteStore, a: number, b: number) => {
    const theme = pick(ids(write, 'theme'), a) ?? ''
    const below = sql`WITH RECURSIVE below(id) AS (SELECT ${theme} UNION SELECT theme.id FROM theme JOIN below ON theme.parent = below.id)
      SELECT id FROM below`
    const elsewhere = write.all<{ id: string }>(sql`SELECT id FROM theme WHERE id NOT IN (${below}) ORDER BY id`).map(({ id }) => id)
    write.run(sql`UPDATE theme SET parent = ${pick([null, ...elsewhere], b) ?? null} WHERE id = ${theme}`)
  },
  swapNames: (write: WriteStore, a: number, b: number) => {
    const rows = write.all<{ id: string; name: string }>(
      sql`SELECT id, name FROM theme WHERE parent IS (SELECT parent FROM theme WHERE id = ${pick(ids(write, 'theme'), a) ?? ''})
        ORDER BY id`,
    )
    const [left, right] = [pick(rows, a), pick(rows, b)]
    if (!left || !right || left.id === right.id) return
    write.run(sql`UPDATE theme SET name = ${'between'} WHERE id = ${left.id}`)
    write.run(sql`UPDATE theme SET name = ${left.name} WHERE id = ${right.id}`)
    write.run(sql`UPDATE theme SET name = ${right.name} WHERE id = ${left.id}`)
  },
  recolourAll: (write: WriteStore, a: number) => void write.run(sql`UPDATE theme SET color = ${`#${a}`}`),
  deleteTheme: (write: WriteStore, a: number) => void write.run(sql`DELETE FROM theme WHERE id = ${pick(ids(write, 'theme'), a) ?? ''}`),
  mergeThemes: (write: WriteStore, a: number, b: number) => {
    const [from, to] = [pick(ids(write, 'theme'), a), pick(ids(write, 'theme'), b)]
    if (!from || !to || from === to) return
    write.run(sql`UPDATE OR IGNORE annotation_theme SET theme = ${to} WHERE theme = ${from}`)
    write.run(sql`DELETE FROM theme WHERE id = ${from}`)
  },
  importPlan: (write: WriteStore, a: number) => {
    const { document } = addDocument(write, `Plan ${a}`, `1. The plan ${a} says so.\n2. 环境保护 ${a}.`)
    write.run(sql`INSERT INTO attribute (document, key, value) VALUES (${document}, ${'level'}, ${String(a)})`)
  },
  removePlan: (write: WriteStore, a: number) =>
    void write.run(
      sql`UPDATE document SET removed_at = ${'2026-06-01'} WHERE id = ${pick(ids(write, 'document'), a) ?? ''} AND removed_at IS NULL`,
    ),
  bringBackPlan: (write: WriteStore) => void write.run(sql`UPDATE document SET removed_at = NULL`),
  describePlan: (write: WriteStore, a: number, b: number) => {
    const document = pick(ids(write, 'document'), a)
    if (document)
      write.run(sql`INSERT OR REPLACE INTO attribute (document, key, value) VALUES (${document}, ${`key ${b % 2}`}, ${`值 ${b}\0"`})`)
  },
  forgetAttributes: (write: WriteStore, a: number) =>
    void write.run(sql`DELETE FROM attribute WHERE document = ${pick(ids(write, 'document'), a) ?? ''}`),
  highlight: (write: WriteStore, a: number, b: number) => {
    const place = pick(
      write.all<{ document: string; version: string }>(sql`SELECT document, id AS version FROM document_version ORDER BY id`),
      a,
    )
    const theme = pick(ids(write, 'theme'), b)
    const annotation = place ? addAnnotation(write, place, b % 5, 6 + (b % 7)) : undefined
    if (annotation && theme) write.run(sql`INSERT INTO annotation_theme VALUES (${annotation}, ${theme})`)
  },
  correctClause,
  /** A newer text takes some of the corrections along and leaves the others to be settled; there is one at least. */
  replaceText: (write: WriteStore, a: number, b: number) => {
    correctClause(write, a, b)
    const read = readNow(write, a)
    if (!read) return
    const [version, text] = [newId(), `${read.text}\n${b}. More.`]
    addVersion(write, { ...read, version, number: read.number + 1 }, text)
    write.run(sql`UPDATE document SET version = ${version} WHERE id = ${read.document}`)
    readCarriedCorrections(write, read.document, read.version).forEach(({ id: correction, target: { start, end } }, index) => {
      const isFound = (index + b) % 3 > 0
      if (isFound) copyCorrection(write, correction, { id: newId(), version, target: describe(text, start, end) })
      keepCorrectionPlace(write, { correction, version, start, end, score: 0, status: isFound ? 'copied' : 'orphan', settled: isFound })
    })
  },
  letGo: (write: WriteStore) => void write.run(sql`UPDATE correction_place SET settled = 1`),
  takeBackCorrection: (write: WriteStore, a: number) =>
    void write.run(sql`DELETE FROM clause_correction WHERE id = ${pick(ids(write, 'clause_correction'), a) ?? ''}`),
  tagAll: (write: WriteStore, a: number) =>
    void write.run(
      sql`INSERT OR IGNORE INTO annotation_theme SELECT annotation.id, theme.id FROM annotation, theme
        WHERE theme.id = ${pick(ids(write, 'theme'), a) ?? ''}`,
    ),
  starAll: (write: WriteStore, a: number) => void write.run(sql`UPDATE annotation SET starred = ${a % 2}`),
  deleteHighlight: (write: WriteStore, a: number) =>
    void write.run(sql`DELETE FROM annotation WHERE id = ${pick(ids(write, 'annotation'), a) ?? ''}`),
  writeMemo: (write: WriteStore, a: number, b: number) => {
    const theme = pick(ids(write, 'theme'), a)
    if (theme)
      write.run(
        sql`INSERT INTO memo (id, theme, body, plain, updated_at) VALUES (${newId()}, ${theme}, ${''}, ${`memo ${b}`}, ${'t'})
          ON CONFLICT (theme) DO UPDATE SET plain = excluded.plain`,
      )
  },
  moveMemo: (write: WriteStore, a: number, b: number) =>
    void write.run(
      sql`UPDATE memo SET theme = NULL, annotation = ${pick(ids(write, 'annotation'), b) ?? null}
        WHERE id = ${pick(ids(write, 'memo'), a) ?? ''}`,
    ),
  renameProject: (write: WriteStore, a: number) => void write.run(sql`UPDATE project SET name = ${`Project ${a}`}`),
} as const

/** Does deeds one after the other, as one operation's body. */
export function act(write: WriteStore, doing: readonly Deed[]): void {
  for (const { what, a, b } of doing) {
    try {
      deeds[what](write, a, b)
    } catch (error) {
      // A rule of the schema was broken; the statement did nothing, the operation goes on.
      if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CONSTRAINT'))) throw error
    }
  }
}

export const deed: fc.Arbitrary<Deed> = fc.record({
  what: fc.constantFrom(...(Object.keys(deeds) as (keyof typeof deeds)[])),
  a: fc.nat(30),
  b: fc.nat(30),
})
