import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readMarkedText } from './marked-text.ts'
import { addScores, f1, formatScore, type Score, scoreClauses } from './scoring.ts'

/**
 * Forty short papers in the manner of as many governments and bodies, marked before the rules were run on them, ten at a time; what the ten before had shown was mended in between.
 * Starts and levels alone are marked throughout. Each is read twice: its lines right below one another, and with a blank line between them.
 */
const folder = join(import.meta.dirname, 'papers')
const forms = [['lines below one another', '\n'], ['blank lines between', '\n\n']] as const
/** F1 of starts with level on first sight, by ten, in the first form and in the second. */
const firstSight = '0.820 and 0.796, 0.782 and 0.770, 0.920 and 0.923, 0.828 and 0.839'
/** What F1 of starts with level falls short of 1, by paper and form; never to be lowered. Papers that are not named have their levels right. */
const floors: { readonly [paper: string]: readonly [number, number] } = {
  '01': [0.939, 0.939],
  '02': [0.818, 0.818],
  '04': [0.758, 0.827],
  '06': [0.84, 0.84],
  '07': [0.958, 1],
  '08': [0.982, 0.982],
  '11': [0.969, 1],
  '15': [0.8, 0.8],
  '16': [0.913, 0.913],
  '17': [0.724, 0.689],
  '18': [0.944, 0.944],
  '22': [0.96, 0.96],
  '25': [0.888, 0.888],
  '26': [0.967, 1],
  '29': [0.714, 0.714],
  '34': [0.814, 0.814],
  '35': [0.775, 0.88],
  '38': [0.866, 0.866],
}

describe.each(forms)('forty papers, %s', (form, between) => {
  const scores: Score[] = []

  it.each(readdirSync(folder).sort())('%s', file => {
    const { text, gold } = readMarkedText(readFileSync(join(folder, file), 'utf8').trimEnd().replace(/(?<!\{wrap \d+\})\n/gu, between))
    const score = scoreClauses(gold, readClauses(text).clauses)
    scores.push(score)
    const [starts, levels] = [f1(score.starts, score), f1(score.levels, score)]
    const floor = floors[file.slice(0, 2)]?.[between.length - 1] ?? 1
    expect(levels).toBeGreaterThanOrEqual(floor)
    // Titles of articles stand with their numbers in one clause, a title on two lines is one.
    expect(starts).toBeGreaterThanOrEqual({ '06': 0.92, '08': 0.98, '26': 0.96, '35': 0.97 }[file.slice(0, 2)] ?? 1)
  })

  afterAll(() => console.log(`${formatScore(form, addScores(scores))}\non first sight, starts with level: ${firstSight}`))
})
