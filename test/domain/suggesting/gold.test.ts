import { expect, test } from 'vitest'
import { Centres } from '#domain/suggesting/centres.ts'
import { type Example, measureAsTagged, measureOnOthers } from '#domain/suggesting/precision.ts'
import { hasOriginals, markedTexts, projectOf } from './gold.ts'

const anything = () => true

/** Which part of the examples has one of its themes on top, whether it would be shown or not. */
function rightOf(centres: Centres, examples: readonly Example[]): number {
  const right = examples.filter(({ vector, themes }) => {
    const scores = centres.scores(vector)
    const most = Math.max(...scores)
    return most > 0 && themes.includes(scores.indexOf(most))
  })
  return right.length / examples.length
}

/** A row of numbers from a seed: the same draws each time. */
function drawn(seed: number): () => number {
  let state = seed
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff
}

/** Mean of eight draws: right on the others once each theme has `tags` tags. */
function afterTags(descriptions: ConstructorParameters<typeof Centres>[0], examples: readonly Example[], tags: number): number {
  const random = drawn(7)
  const shares = Array.from({ length: 8 }, () => {
    const centres = new Centres(descriptions)
    const tagged = new Map<number, number>()
    const rest: Example[] = []
    const order = examples.map(example => ({ example, at: random() })).sort((one, other) => one.at - other.at)
    for (const { example } of order) {
      if (example.themes.every(theme => (tagged.get(theme) ?? 0) >= tags)) {
        rest.push(example)
        continue
      }
      centres.tag(example.vector, example.themes)
      for (const theme of example.themes) tagged.set(theme, (tagged.get(theme) ?? 0) + 1)
    }
    return rightOf(centres, rest)
  })
  return shares.reduce((sum, share) => sum + share, 0) / shares.length
}

/** All figures of a project, each the share of first suggestions that are right, to three places. */
function figures(which: 'original' | 'sample', language: 'en' | 'zh', names?: readonly string[], withExcludes = false) {
  const texts = markedTexts(which).filter(({ name }) => names === undefined || names.includes(name))
  const { descriptions, examples } = projectOf(texts, language, withExcludes)
  const round = (share: number) => Math.round(share * 1_000) / 1_000
  const share = (tally: { readonly right: number; readonly suggested: number } | null) => (tally ? round(tally.right / tally.suggested) : null)
  const centres = new Centres(descriptions)
  const asTagged = measureAsTagged(centres, examples, anything)
  return {
    cold: round(rightOf(new Centres(descriptions), examples)),
    afterTwo: round(afterTags(descriptions, examples, 2)),
    afterFive: round(afterTags(descriptions, examples, 5)),
    asTagged: share(asTagged),
    onOthers: share(measureOnOthers(centres, examples, anything)),
    suggested: round(asTagged.suggested / examples.length),
  }
}

const english = ['sample-news-bullets.txt', 'sample-news-summary.txt', 'sample-numbered-sections.txt', 'sample-conference.txt', 'sample-deadlines.txt']

/** No figure may fall below what is written here; raise it when it rose for good. (A glossary of all fields of policy raised all but four by up to 0.045 and took one clause of the Chinese sample's 54.) After five tags each, hardly a Chinese clause is left to ask for. */
test.for([
  ['English samples', 'sample', 'en', english, { cold: 0.803, afterTwo: 0.855, afterFive: 0.842, asTagged: 0.858, onOthers: 0.831, suggested: 0.984 }],
  ['the Chinese sample, English codebook', 'sample', 'en', ['sample-zh-articles.txt'], { cold: 0.833, afterTwo: 0.902, asTagged: 0.833, onOthers: null, suggested: 1 }],
  ['the Chinese sample, Chinese codebook', 'sample', 'zh', ['sample-zh-articles.txt'], { cold: 0.889, afterTwo: 0.938, asTagged: 0.889, onOthers: null, suggested: 1 }],
  ['all samples in both languages', 'sample', 'en', undefined, { cold: 0.795, afterTwo: 0.83, afterFive: 0.867, asTagged: 0.855, onOthers: 0.84, suggested: 0.983 }],
  ['the five originals', 'original', 'en', undefined, { cold: 0.833, afterTwo: 0.883, afterFive: 0.921, asTagged: 0.89, onOthers: 0.88, suggested: 0.983 }],
  ['the five originals, Chinese codebook', 'original', 'zh', undefined, { cold: 0.767, afterTwo: 0.847, afterFive: 0.91, asTagged: 0.846, onOthers: 0.861, suggested: 0.975 }],
] as const)('first suggestions are as right as they were: %s', ([name, which, language, names, least], { skip }) => {
  if (which === 'original' && !hasOriginals) skip('the published texts are not all here')
  const measured = figures(which, language, names)
  if (process.env['CLAUSEBOOK_PRINT']) console.log(name, measured)
  for (const [figure, floor] of Object.entries(least)) {
    const value = measured[figure as keyof typeof measured]
    if (floor === null) expect(value, figure).toBeNull()
    else expect(value, figure).toBeGreaterThanOrEqual(floor)
  }
})

/** What people write under "exclude when" may make no first suggestion of an untagged project worse. */
test.for([
  ['English samples', 'sample', english, { cold: 0.77, afterFive: 0.822, onOthers: 0.797 }],
  ['the five originals', 'original', undefined, { cold: 0.8, afterFive: 0.91, onOthers: 0.862 }],
] as const)('what a theme is not given for is heard: %s', ([, which, names, least], { skip }) => {
  if (which === 'original' && !hasOriginals) skip('the published texts are not all here')
  const measured = figures(which, 'en', names, true)
  for (const [figure, floor] of Object.entries(least)) expect(measured[figure as keyof typeof least], figure).toBeGreaterThanOrEqual(floor)
})
