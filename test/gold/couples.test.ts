import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { compareClauses } from '#domain/aligning.ts'
import { textSide, type TextSide } from '../domain/aligning/sides.ts'

/**
 * Plans on other matters than health, two and two, written and marked (2 the same commitment, 1 in part) before anything was run on them, by who widened the glossary: so no measure of
 * strange plans. `waste` and `schools-en-zh` were not looked at while it was widened first. The next four came afterwards, on matters that the first are not about, and were written before the
 * glossary was read; it was widened a second time after `housing-en-zh` and `justice`, without a look at `villages-en-zh` and `digital-en-zh`, which were not looked at either when characters' meanings came. `wrong` is how many suggestions may be, of pairs
 * that are not marked. The last four are on fields that no couple had, were written before a rule or the glossary was read, and say the same in other words more often than the first do; `transport` and `energy-en-zh` were looked at afterwards, of `disability` and `culture-en-zh` the figures alone. No term was added for them. A line is `key<TAB>text`; the text begins as a plan is pasted.
 */
const couples = {
  ageing: { hit: 0.69, recall: 0.91, suggested: 3, wrong: 0 },
  waste: { hit: 0.72, recall: 0.88, suggested: 6, wrong: 0 },
  'climate-en-zh': { hit: 1, recall: 1, suggested: 25, wrong: 1 },
  'schools-en-zh': { hit: 0.97, recall: 0.98, suggested: 21, wrong: 1 },
  'housing-en-zh': { hit: 0.95, recall: 1, suggested: 20, wrong: 0 },
  'villages-en-zh': { hit: 0.86, recall: 0.95, suggested: 17, wrong: 1 },
  'digital-en-zh': { hit: 0.85, recall: 0.89, suggested: 17, wrong: 2 },
  justice: { hit: 0.84, recall: 0.95, suggested: 15, wrong: 0 },
  transport: { hit: 0.43, recall: 0.66, suggested: 3, wrong: 3 },
  'energy-en-zh': { hit: 0.67, recall: 0.92, suggested: 16, wrong: 10 },
  disability: { hit: 0.53, recall: 0.68, suggested: 10, wrong: 5 },
  'culture-en-zh': { hit: 0.5, recall: 0.75, suggested: 11, wrong: 10 },
} as const

const lines: string[] = []
afterAll(() => console.log(lines.join('\n')))

describe.each(Object.entries(couples))('clauses about the same matter, %s', (name, floor) => {
  it('are found, and hardly others suggested', () => {
    const { left, right, pairs } = readCouple(name)
    const alignment = compareClauses(left.clauses, right.clauses)
    const ranked = alignment.candidates().toSorted((one, other) => other.score - one.score)
    const answers = [...new Set(pairs.map(([from]) => from))].map(place => ({ found: ranked.filter(pair => pair.left === place).map(pair => pair.right), wanted: pairs.filter(([from]) => from === place).map(([, to]) => to) }))
      .concat([...new Set(pairs.map(([, to]) => to))].map(place => ({ found: ranked.filter(pair => pair.right === place).map(pair => pair.left), wanted: pairs.filter(([, to]) => to === place).map(([from]) => from) })))
    const hit = answers.filter(({ found, wanted }) => found.slice(0, 1).some(place => wanted.includes(place))).length / answers.length
    const recall = answers.reduce((sum, { found, wanted }) => sum + found.slice(0, 3).filter(place => wanted.includes(place)).length / Math.min(3, wanted.length), 0) / answers.length
    const suggested = alignment.suggest()
    const rightOnes = suggested.filter(pair => pairs.some(([from, to]) => pair.left === from && pair.right === to)).length
    lines.push(`${name.padEnd(14)} ${answers.length} asked  hit@1 ${hit.toFixed(3)}  recall@3 ${recall.toFixed(3)}  suggested ${rightOnes}/${suggested.length} right`)
    expect(hit).toBeGreaterThanOrEqual(floor.hit)
    expect(recall).toBeGreaterThanOrEqual(floor.recall)
    expect(rightOnes).toBeGreaterThanOrEqual(floor.suggested)
    expect(suggested.length - rightOnes).toBeLessThanOrEqual(floor.wrong)
  })
})

type Couple = { readonly left: TextSide; readonly right: TextSide; readonly pairs: readonly (readonly [left: number, right: number])[] }

function readCouple(name: string): Couple {
  const parts = readFileSync(join(import.meta.dirname, `matters/couples/${name}.txt`), 'utf8').split(/^# .*\n/mu).slice(1)
  const [left, right] = parts.slice(0, 2).map(readSide)
  if (!left || !right) throw new Error(`${name} has not two sides.`)
  const pairs = (parts[2] ?? '').trim().split('\n').map(line => {
    const [from = '', to = ''] = line.split(' ')
    return [left.placeOf(from), right.placeOf(to)] as const
  })
  return { left: left.side, right: right.side, pairs }
}

function readSide(written: string): { readonly side: TextSide; readonly placeOf: (key: string) => number } {
  const startByKey = new Map<string, number>()
  let text = ''
  for (const line of written.trimEnd().split('\n')) {
    const [key = '', clause = ''] = line.split('\t')
    startByKey.set(key, text.length)
    text += `${clause}\n`
  }
  const side = textSide(text)
  return {
    side,
    placeOf(key) {
      const place = side.starts.indexOf(startByKey.get(key) ?? -1)
      if (place < 0) throw new Error(`No clause begins where ${key} does.`)
      return place
    },
  }
}
