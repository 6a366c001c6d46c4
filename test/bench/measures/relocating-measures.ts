import { describe, type Target } from '../../../electron/domain/anchor.ts'
import { relocator } from '../../../electron/domain/anchor/relocation.ts'
import { startProcessorClock } from '../../processor-clock.ts'
import { makePlan, random } from '../plans.ts'

const highlights = 1_000
const characters = 1_000_000

/** Two texts, and ranges of the first one that are looked for in the second. */
export type Relocation = { readonly before: string; readonly after: string; readonly targets: readonly Target[] }

/** A plan with highlights of 40 to 200 characters, the words of a third of them altered in about one of twenty places. */
export function makeRelocation(language: 'en' | 'zh', seed: number): Relocation {
  const next = random(seed)
  const below = (most: number) => Math.floor(next() * most)
  const before = makePlan(language === 'zh' ? 2 : 0, characters, seed).text
  const targets = Array.from({ length: highlights }, (_, index) => {
    const start = Math.floor((index * (before.length - 300)) / highlights)
    return describe(before, start, start + 40 + below(160))
  })
  const parts: string[] = []
  let at = 0
  for (const { start, end, exact } of targets.filter((_, index) => index % 3 === 0)) {
    let words = exact
    for (let edit = 0; edit < Math.max(1, exact.length / 20); edit += 1) {
      const place = below(words.length)
      words = `${words.slice(0, place)}x${words.slice(place + 1 + below(2))}`
    }
    parts.push(before.slice(at, start), words)
    at = end
  }
  return { before, after: [...parts, before.slice(at)].join(''), targets }
}

const size = characters
const around = { prefix: 'c'.repeat(64), suffix: 'd'.repeat(64) }
const given = (count: number, exactOf: (index: number) => string): readonly Target[] => Array.from({ length: count }, (_, index) => {
  const exact = exactOf(index)
  return { start: index * 5, end: index * 5 + exact.length, exact, ...around }
})
const sentence = 'The office in charge reports to the council. '

/** What is meant to take longer than any plan: texts of one letter, words that stand everywhere, quotes as long as chapters. */
export const hostileRelocations: Readonly<Record<string, () => Relocation>> = {
  'one letter, 1,000 quotes of it with another one inside': () => ({ before: '', after: 'a'.repeat(size), targets: given(1_000, index => `${'a'.repeat(100 + index % 90)}b${'a'.repeat(100)}`) }),
  '1,000 quotes of one letter': () => ({ before: '', after: sentence.repeat(size / sentence.length), targets: given(1_000, index => sentence.charAt(index % 40)) }),
  '1,000 quotes of one sentence that stands 50,000 times': () => ({ before: '', after: sentence.repeat(50_000), targets: given(1_000, () => sentence) }),
  'the same, altered': () => ({ before: '', after: sentence.repeat(50_000), targets: given(1_000, () => sentence.replace('council', 'counsel')) }),
  '1,000 different alterations of it': () => ({ before: '', after: sentence.repeat(50_000), targets: given(1_000, index => sentence.replace('office', `${index} offices`)) }),
  '10 quotes of 100,000 characters': () => ({ before: '', after: makePlan(0, size, 1).text, targets: given(10, index => `${makePlan(0, 100_000, 1).text.slice(index)}x`) }),
  '50 altered quotes of 4,000 characters': () => ({ before: '', after: makePlan(0, size, 1).text, targets: given(50, index => makePlan(0, size, 1).text.slice(index * 4_000, (index + 1) * 4_000).replaceAll('by 2', 'in 2')) }),
}

/** Milliseconds of processor time until all ranges of a text were looked for in another one, the preparation with them; and how many of them came to what. */
export function measureRelocation({ before, after, targets }: Relocation, prepare = relocator) {
  const elapsed = startProcessorClock()
  const relocate = prepare(before, after)
  const found = targets.map(relocate)
  const milliseconds = Math.round(elapsed())
  return { milliseconds, countByStatus: Object.fromEntries([...Map.groupBy(found, ({ status }) => status)].map(([status, { length }]) => [status, length])) }
}

/** Of each kind one: in both languages as in an office, and what is meant to take long. */
export function measureRelocations(seed: number): Record<string, unknown> {
  const usual = { English: measureRelocation(makeRelocation('en', seed)), Chinese: measureRelocation(makeRelocation('zh', seed)) }
  return { ...usual, ...Object.fromEntries(Object.entries(hostileRelocations).map(([what, make]) => [what, measureRelocation(make())])) }
}
