import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { correctClauses, type CorrectableClause } from '#domain/clauses/correcting/corrections.ts'
import { doubtsOf } from '#domain/clauses/uncertain/doubts.ts'
import { canonicalText } from '#domain/text.ts'
import { readMarkedText } from './marked-text.ts'
import { f1, type GoldClause, scoreClauses } from './scoring.ts'

/**
 * How often a right tree is doubted, and a tree that is wrong near its root is not. Right are the trees that people marked, and those that are read from the same papers with hardly a
 * wrong level; wrong are the marked ones with one decision taken otherwise.
 */
const papers = ['papers', 'layouts/first', 'layouts/second', 'layouts/third'].flatMap(folder =>
  readdirSync(join(import.meta.dirname, folder)).sort().flatMap(file => {
    const marked = readFileSync(join(import.meta.dirname, folder, file), 'utf8').trimEnd()
    const forms = folder === 'papers' ? [marked, marked.replace(/(?<!\{wrap \d+\})\n/gu, '\n\n')] : [marked]
    return forms.map(form => ({ file, ...readMarkedText(form) }))
  }),
)
const said: string[] = []
afterAll(() => console.log(said.join('\n')))

type Row = Omit<CorrectableClause, 'id' | 'parent' | 'end'>

/** A tree from rows in reading order. */
function treeOf(text: string, rows: readonly Row[]): readonly CorrectableClause[] {
  const clauses = rows.map((row, ordinal) => ({ ...row, id: String(ordinal), parent: null, end: row.textEnd }))
  return correctClauses(text, clauses, [{ id: '', kind: 'label', start: rows[0]?.start ?? 0, end: 1, value: rows[0]?.label ?? '' }])
}

/** Labels are not marked throughout: they are those that are read. */
function rowsOf(text: string, gold: readonly GoldClause[]): readonly Row[] {
  const labels = new Map(readClauses(text).clauses.map(({ start, label }) => [start, label]))
  return gold.map(({ start, kind, label, level }, ordinal) => ({ ordinal, start, kind, label: labels.get(start) ?? label, level, textEnd: start + text.slice(start, gold[ordinal + 1]?.start).trimEnd().length }))
}

const isHeading = ({ kind, label }: Row | undefined = {} as Row) => kind === 'heading' && label === ''
const firstHeading = (rows: readonly Row[]) => rows.findIndex(isHeading)
const endOf = (rows: readonly Row[], from: number) => {
  const end = rows.findIndex((row, at) => at > from && row.level <= (rows[from]?.level ?? 0))
  return end < 0 ? rows.length : end
}
/** What one other decision makes of a right tree; null where the tree has no place for it. */
const damages: { readonly [name: string]: (rows: readonly Row[]) => readonly Row[] | null } = {
  'the first heading without a number holds all below it': rows => {
    const at = firstHeading(rows)
    const below = rows.slice(at + 1)
    return at === 0 && below.length >= 8 && below.filter(({ level, kind }) => level === 1 && kind === 'heading').length >= 2 ? rows.map((row, i) => (i > at ? { ...row, level: row.level + 1 } : row)) : null
  },
  'headings without a number hold nothing any more': rows => {
    const held = rows.flatMap((row, at) => (row.level > 1 && isHeading(row) && rows[at + 1]?.level === row.level + 1 ? [at] : []))
    if (held.length === 0) return null
    return rows.map((row, i) => (held.some(at => i > at && i < endOf(rows, at)) ? { ...row, level: row.level - 1 } : row))
  },
  'numbers like 2.1 stand beside 2': rows => {
    const isDecimal = ({ label }: Row) => /^\d+[.．]\d+$/u.test(label)
    const decimals = rows.filter(row => isDecimal(row) && row.level > 1)
    const hasChapter = rows.some(({ label, kind }) => kind === 'heading' && /^\d+$/u.test(label))
    if (decimals.length < 2 || !hasChapter) return null
    const lifted = rows.flatMap((row, at) => (isDecimal(row) && row.level > 1 ? [[at, endOf(rows, at)] as const] : []))
    return rows.map((row, i) => (lifted.some(([from, end]) => i >= from && i < end) ? { ...row, level: row.level - 1 } : row))
  },
}

describe('how often a tree is doubted', () => {
  it('hardly a right one: as it was marked, and as it is read', () => {
    const marked = papers.filter(({ text, gold }) => doubtsOf(text, treeOf(text, rowsOf(text, gold))).length > 0).map(({ file }) => file)
    const read = papers.flatMap(({ file, text, gold }) => {
      const { clauses } = readClauses(text)
      const score = scoreClauses(gold, clauses)
      return f1(score.levels, score) < 0.95 ? [] : [{ file, isDoubted: doubtsOf(text, treeOf(text, clauses)).length > 0 }]
    })
    const doubted = read.filter(({ isDoubted }) => isDoubted).map(({ file }) => file)
    said.push(`marked trees doubted: ${marked.length} of ${papers.length} (${marked.join(', ')})`, `trees read right and doubted: ${doubted.length} of ${read.length} (${doubted.join(', ')})`)
    expect(marked.length / papers.length).toBeLessThanOrEqual(0.04)
    expect(doubted.length / read.length).toBeLessThanOrEqual(0.025)
  })

  it('none of our samples', () => {
    const folder = join(import.meta.dirname, '../../seeds')
    for (const file of readdirSync(folder).filter(name => name.endsWith('.txt'))) {
      const text = canonicalText(readFileSync(join(folder, file), 'utf8'))
      expect(doubtsOf(text, treeOf(text, readClauses(text).clauses)), file).toEqual([])
    }
  })

  it.each(Object.entries(damages))('most trees in which %s', (name, damage) => {
    const damaged = papers.flatMap(({ file, text, gold }) => {
      const rows = damage(rowsOf(text, gold))
      return rows ? [{ file, isDoubted: doubtsOf(text, treeOf(text, rows)).length > 0 }] : []
    })
    const found = damaged.filter(({ isDoubted }) => isDoubted).length
    said.push(`${name}: ${found} of ${damaged.length} doubted (not: ${damaged.filter(({ isDoubted }) => !isDoubted).map(({ file }) => file).join(', ')})`)
    expect(damaged.length).toBeGreaterThan(10)
    expect(found / damaged.length).toBeGreaterThanOrEqual(0.85)
  })
})
