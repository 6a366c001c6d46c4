import { expect, it } from 'vitest'
import { candidatesFor, type Weighed, wordsNear } from '#domain/register/candidates.ts'
import type { TargetFields } from '#domain/register/fields.ts'

const fields = (kind: 'target' | 'outcome', value: number): TargetFields => ({
  kind, what: '', comparator: 'exactly', value, valueTo: null, unit: 'count', currency: null, baseline: null, isYearly: false, deadline: null, deadlineKind: null, responsible: [], strength: null,
})
const said = (text: string, kind: 'target' | 'outcome' = 'outcome'): Weighed => {
  const number = /\d+/u.exec(text)
  return { text, near: wordsNear(text, number && { start: number.index, end: number.index + number[0].length }), fields: fields(kind, Number(number?.[0])) }
}

it('an outcome in the other language is found by what its characters mean, among outcomes in the target’s own, and says which', () => {
  const outcomes = ['The city mended 40 roofs of barns.', '看好了60个蜂箱。', '修补了310个谷仓屋顶。', 'Teachers taught 90 lessons.', '喂养了75头奶牛。'].map(text => said(text))
  const found = candidatesFor(said('Mend 300 roofs of barns.', 'target'), outcomes)
  expect(found.slice(0, 2).map(({ place }) => place)).toEqual([0, 2])
  expect(found[1]?.words.join(' ')).toContain('修补')
  expect(found.map(({ place }) => place)).not.toContain(3)
})

it('so are English ones for a Chinese target', () => {
  const found = candidatesFor(said('修补300个谷仓屋顶。', 'target'), ['Teachers taught 90 lessons.', 'The city mended 310 roofs of barns.', 'Bees were guarded in 60 places.'].map(text => said(text)))
  expect(found[0]?.place).toBe(1)
  expect(found[0]?.words).toContain('mended')
})
