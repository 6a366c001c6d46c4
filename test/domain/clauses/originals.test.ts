import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { clausePath } from '#domain/citation.ts'
import { readClauses } from '#domain/clauses.ts'
import { canonicalText } from '#domain/text.ts'

type Row = readonly [label: string, kind: string, level: number, start: number, textEnd: number]
type Original = { readonly sha256: string; readonly rows: readonly Row[] }

/** The source plans themselves are not part of the project: what is known of them is labels, offsets and hashes. */
const root = resolve(import.meta.dirname, '../../..')
const folder = resolve(root, process.env.CLAUSEBOOK_ORIGINALS ?? '../shared/seeds')
const gold = JSON.parse(readFileSync(join(root, 'test/fixtures/originals.json'), 'utf8')) as Record<string, Original>
const filesByHash = new Map((existsSync(folder) ? readdirSync(folder) : []).map(name => {
  const bytes = readFileSync(join(folder, name))
  return [createHash('sha256').update(bytes).digest('hex'), bytes.toString('utf8')] as const
}))
const scores: string[] = []

if (filesByHash.size === 0) console.log(`The clause trees of the original plans are not checked: there is no folder ${folder}.`)

describe.skipIf(filesByHash.size === 0)('C14 the clause trees of the original plans', () => {
  it.each(Object.entries(gold))('%s: every clause with its label, kind, level and own text', (name, { sha256, rows }) => {
    const text = canonicalText(filesByHash.get(sha256) ?? expect.fail(`${name} is not in ${folder}`))
    const found = readClauses(text).clauses.map(({ label, kind, level, start, textEnd }): Row => [label, kind, level, start, textEnd])
    const wanted = new Set(rows.map(row => JSON.stringify(row)))
    const right = found.filter(row => wanted.has(JSON.stringify(row))).length
    scores.push(`${name}: ${rows.length} clauses, precision ${(right / found.length).toFixed(3)}, recall ${(right / rows.length)
      .toFixed(3)}`)
    expect(found).toEqual(rows)
  })

  it('the plan with a misplaced, repeated item and a missing section: all kept, all told', () => {
    const text = canonicalText(filesByHash.get(gold['001']?.sha256 ?? '') ?? '')
    const { clauses, warnings } = readClauses(text)
    const paths = clauses.map((_, i) => clausePath(clauses, i).join(' '))
    expect(paths.filter(path => path.startsWith('II (III) 14'))).toEqual(['II (III) 14', 'II (III) 14 (2nd)'])
    expect(paths.filter(path => /^II \(\S+\)$/.test(path)))
      .toEqual(['II (1)', 'II (II)', 'II (III)', 'II (5)', 'II (6)', 'II (7)', 'II (8)'])
    expect(warnings.map(({ code, label, expected }) => [code, label, expected])).toEqual([
      ['order', '14', '12'], ['duplicate', '14', undefined], ['gap', '(5)', '(IV)'], ['misnumbered', '3', 'III'],
    ])
  })

  afterAll(() => console.log(scores.join('\n')))
})
