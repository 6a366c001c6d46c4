import { expect, test } from 'vitest'
import { Centres } from '#domain/suggesting/centres.ts'
import { measureAsTagged, measureOnOthers } from '#domain/suggesting/precision.ts'
import { suggestThemes } from '#domain/suggesting/suggesting.ts'
import type { Vector } from '#domain/likeness/vectors.ts'

const vector = (...numbers: number[]): Vector => ({ numbers: Uint32Array.from(numbers), weights: Float32Array.from(numbers, () => 1 / Math.sqrt(numbers.length)) })
const anything = () => true
const themes = (found: readonly { theme: number }[]) => found.map(({ theme }) => theme)

test('without tags what is said of a theme decides, and each tag counts a third of it', () => {
  const centres = new Centres([vector(1), vector(2)])
  expect(themes(suggestThemes(centres, vector(1, 9), anything, anything))).toEqual([0])
  expect(suggestThemes(centres, vector(7), anything, anything)).toEqual([])
  centres.tag(vector(7), [1])
  expect(centres.scores(vector(7))[1]).toBeCloseTo(1 / Math.sqrt(3 ** 2 + 1), 5)
  expect(themes(suggestThemes(centres, vector(7), anything, anything))).toEqual([1])
})

test('taking a tag back is as if it had not been', () => {
  const centres = new Centres([vector(1), null])
  const before = centres.scores(vector(1, 2))
  centres.tag(vector(2, 3), [0, 1])
  centres.untag(vector(2, 3), [0, 1])
  centres.scores(vector(1, 2)).forEach((score, theme) => expect(score).toBeCloseTo(before[theme] ?? NaN, 5))
})

test('what is given already is not suggested again, nor what then comes far behind it', () => {
  const centres = new Centres([vector(1, 2), vector(1, 3, 4, 5, 6), vector(2)])
  expect(themes(suggestThemes(centres, vector(1, 2), anything, anything))).toEqual([0, 2])
  expect(themes(suggestThemes(centres, vector(1, 2), anything, theme => theme !== 0))).toEqual([2])
  expect(themes(suggestThemes(centres, vector(1, 2), theme => theme === 1, anything))).toEqual([1])
})

test('as tagged, a highlight is asked for by those before it alone', () => {
  const examples = [1, 1, 2, 1].map(number => ({ vector: vector(number), themes: [number - 1], document: 'a' }))
  const centres = new Centres([null, null])
  // The first of each theme finds nothing, the others are right.
  expect(measureAsTagged(centres, examples, anything)).toMatchObject({ suggested: 2, right: 2, silent: 2 })
})

test('on others, a document is asked for without its own tags, which count again afterwards', () => {
  const examples = [
    { vector: vector(1), themes: [0], document: 'a' }, { vector: vector(1), themes: [1], document: 'b' }, { vector: vector(2), themes: [1], document: 'b' },
  ]
  const centres = new Centres([null, null])
  expect(measureOnOthers(centres, examples.slice(0, 1), anything)).toBeNull()
  for (const example of examples) centres.tag(example.vector, example.themes)
  const before = centres.scores(vector(1, 2))
  // Of a its word was tagged otherwise in b, and the other way round; the second of b is nowhere else.
  expect(measureOnOthers(centres, examples, anything)).toMatchObject({ suggested: 2, right: 0, silent: 1 })
  centres.scores(vector(1, 2)).forEach((score, theme) => expect(score).toBeCloseTo(before[theme] ?? NaN, 5))
})
