import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readTargets, type Target } from '#domain/targets.ts'
import { canonicalText, languageOf } from '#domain/text.ts'
import { type MarkedClause, readMarkedPromises } from './promises/marked-promises.ts'

/**
 * Amounts, deadlines and responsible bodies against what a careful reader marked without knowing the rules, clause by clause. The rules of `domain/targets` were
 * written beside the plans of the tuned half; nothing may be changed for the sake of a miss in the other half.
 */
type Half = 'tuned' | 'untouched'
type Plan = { readonly half: Half; readonly name: string; readonly text: string; readonly clauses: readonly MarkedClause[] }
type Score = { marked: number; found: number; agreeing: number }
const fields = ['amounts', 'deadlines', 'bodies'] as const
type Field = (typeof fields)[number]

const root = resolve(import.meta.dirname, '../..')
const read = JSON.parse(readFileSync(join(import.meta.dirname, 'promises/read.json'), 'utf8')) as readonly { half: Half; file: string; sha256: string; clauses: readonly MarkedClause[] }[]
const fileOf = (file: string) => (file.startsWith('../shared/') ? resolve(process.env['CLAUSEBOOK_SEEDS'] ?? join(root, '../shared/seeds'), basename(file)) : join(root, file))

const plans: Plan[] = [
  ...read.filter(({ file }) => existsSync(fileOf(file))).map(({ half, file, sha256, clauses }) => {
    const text = canonicalText(readFileSync(fileOf(file), 'utf8'))
    if (createHash('sha256').update(text).digest('hex') !== sha256) throw new Error(`${file} is not the text that was marked.`)
    return { half, name: basename(file), text, clauses }
  }),
  ...['coast-plan.txt', 'river-plan-zh.txt'].map(name => ({
    half: 'untouched' as const, name, ...readMarkedPromises(readFileSync(join(import.meta.dirname, 'promises', name), 'utf8')),
  })),
]
const hasOriginals = plans.some(({ name }) => name.startsWith('001_'))

/** What is marked and not found, and the other way round, for a person who looks at a score that fell. */
const differences: string[] = []
const lines: string[] = []
afterAll(() => console.log([...lines, ...(process.env['CLAUSEBOOK_DIFFERENCES'] ? differences : [])].join('\n')))

/** F1 of each half that must not fall. At first sight the untouched half had 0.902, 0.916 and 0.938; after the rules had met other plans 0.962, 0.931 and 0.959. */
const floors: Readonly<Record<Half, Readonly<Record<Field, number>>>> = {
  tuned: { amounts: 0.99, deadlines: 0.99, bodies: 0.99 },
  untouched: { amounts: 0.96, deadlines: 0.93, bodies: 0.95 },
}

describe.each(['tuned', 'untouched'] as const)('promises of the %s half', half => {
  it.each(fields)('%s', field => {
    const score: Score = { marked: 0, found: 0, agreeing: 0 }
    for (const plan of plans) if (plan.half === half) addScore(score, plan, field)
    expect(score.marked).toBeGreaterThan(half === 'tuned' && !hasOriginals ? 20 : 35)
    const [precision, recall] = [score.agreeing / score.found, score.agreeing / score.marked]
    const f1 = (2 * score.agreeing) / (score.found + score.marked)
    lines.push(`${half.padEnd(10)} ${field.padEnd(10)} ${score.marked} marked  P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`)
    expect(f1).toBeGreaterThanOrEqual(floors[half][field])
  })
})

function addScore(score: Score, { name, text, clauses: marked }: Plan, field: Field): void {
  const { clauses } = readClauses(text)
  const targets = readTargets(text, clauses, { kind: null, issuedOn: null, language: languageOf(text) })
  for (const clause of marked) {
    const wanted = clause[field]
    if (wanted === undefined) continue
    const own = targets.filter(target => clauses[target.clause]?.start === clause.start)
    const found = saidBy(own, field)
    const left = [...found]
    let agreeing = 0
    for (const one of wanted.map(mark => JSON.stringify(mark))) {
      const at = left.indexOf(one)
      if (at >= 0) left.splice(at, 1)
      agreeing += at >= 0 ? 1 : 0
      if (at < 0) differences.push(`${name} ${clause.start} missing ${one}`)
    }
    differences.push(...left.map(one => `${name} ${clause.start} too much ${one}`))
    score.marked += wanted.length
    score.found += found.length
    score.agreeing += agreeing
  }
}

/** Each amount as it stands; a deadline or a body once for the clause, however many amounts it belongs to. */
function saidBy(targets: readonly Target[], field: Field): readonly string[] {
  const said: Readonly<Record<Field, () => readonly unknown[]>> = {
    amounts: () => targets.flatMap(({ comparator, value, valueTo, unit, currency }) => (value === null ? [] : [[comparator, value, valueTo, unit, currency]])),
    deadlines: () => [...new Set(targets.flatMap(({ deadline }) => deadline ?? []))],
    // What is marked there are the bodies that remarks name; those of sentences have their own marks, see `owners.test.ts`.
    bodies: () => [...new Set(targets.filter(({ responsibleFrom }) => responsibleFrom !== 'sentence').flatMap(({ responsible }) => responsible.map(({ name }) => name)))],
  }
  return said[field]().map(one => JSON.stringify(one))
}
