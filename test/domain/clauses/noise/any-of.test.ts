import { expect, test } from 'vitest'
import { anyOf } from '#domain/clauses/noise/any-of.ts'

const patterns = [/^home$/i, /^首页/, /^(?:next|last) page/i, /^Page \d+$/, /^a|b$/, /\bcc$/i, /\bcc$/]

test.each([
  ['HOME', true],
  ['home page', false],
  ['my home', false],
  ['首页 新闻', true],
  ['新闻 首页', false],
  ['Last Page of', true],
  ['Page 3', true],
  // Of those that are tried as one each keeps its own flags.
  ['page 3', false],
  ['a whole line', true],
  ['and at its end b', true],
  ['x b c', false],
  ['to: CC', true],
  ['', false],
])('%j is as each of the patterns says', (line, isAny) => {
  expect(anyOf(patterns)(line)).toBe(isAny)
  expect(patterns.some(pattern => pattern.test(line))).toBe(isAny)
})
