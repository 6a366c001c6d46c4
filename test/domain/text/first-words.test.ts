import { expect, test } from 'vitest'
import { clauseName } from '#domain/text/first-words.ts'

const nameOf = (text: string, label = '', start = 0) => clauseName(text, { label, start, textEnd: text.length })

test('a clause is called by its label, one without by its first words', () => {
  expect(nameOf('4. Build care homes.', '4')).toBe('4')
  expect(nameOf('Title\nBuild care\nhomes.', '', 6)).toBe('“Build care homes.”')
  expect(nameOf('By the end of 2027 every district has one.')).toBe('“By the end of 2027 every…”')
  expect(nameOf('到二〇二七年底每个区都有养老院。')).toBe('“到二〇二七年…”')
})

test('a writing without spaces gives no endless name, and no character is cut', () => {
  const name = nameOf('👩‍👩‍👧'.repeat(40))
  expect(name).toMatch(/^“(?:👩‍👩‍👧)+…”$/u)
  expect(name.length).toBeLessThanOrEqual(51)
})
