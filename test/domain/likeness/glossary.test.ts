import { expect, test } from 'vitest'
import { bundledTerms } from '#domain/likeness/glossary.ts'
import { meaningStem } from '#domain/likeness/meaning-stems.ts'
import { tokensOf } from '#domain/words/terms.ts'

test('a term of the bundled glossary stands in one line, in whatever form it is written there, so that it means one thing', () => {
  const linesByTerm = new Map<string, Set<string>>()
  for (const { english, chinese } of bundledTerms()) {
    const line = [...english, ...chinese].join(', ')
    for (const term of [...english, ...chinese]) {
      const key = tokensOf(term).map(({ folded }) => meaningStem(folded)).join(' ')
      linesByTerm.set(key, (linesByTerm.get(key) ?? new Set()).add(line))
    }
  }
  expect([...linesByTerm].filter(([, lines]) => lines.size > 1)).toEqual([])
})

test('each line has terms in both languages', () => {
  expect(bundledTerms().filter(({ english, chinese }) => english.length === 0 || chinese.length === 0 || !chinese.every(term => /^\p{Script=Han}+$/u.test(term)))).toEqual([])
  expect(bundledTerms().length).toBeGreaterThan(500)
})
