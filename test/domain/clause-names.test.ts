import { describe, expect, test } from 'vitest'
import { clauseNamed } from '#domain/clauses/labels/clause-names.ts'

const paths = [
  ['I'], ['I', '1'], ['I', '2'], ['II'], ['II', '¶1'], ['II', '(III)'], ['II', '(III)', '8'], ['II', '(III)', '8 (2nd)'], ['II', '(III)', '9', 'a)'],
  ['1'], ['1', '1.2'], ['1', '1.2', '1.2.3'], ['第三章'], ['第三章', '第十二条'], ['第三章', '第十三条'], ['第三章', '第十三条', '（一）'], ['Annex A', 'Article 5'], ['C'],
]
const clauses = paths.map(path => ({ path }))
const named = (words: string) => paths[clauseNamed(clauses, words) ?? -1]?.join(' ') ?? null

describe('the clause that a person names', () => {
  test.each([
    ['II.3.8', 'II (III) 8'], ['II (III) 8', 'II (III) 8'], ['ii iii 8', 'II (III) 8'], ['2.3.8', 'II (III) 8'], ['II 8', 'II (III) 8'], ['8', 'II (III) 8'],
    ['II.3.9.a', 'II (III) 9 a)'], ['1.2.3', '1 1.2 1.2.3'], ['1.2', '1 1.2'], ['I.2', 'I 2'], ['第十二条', '第三章 第十二条'], ['第12条', '第三章 第十二条'], ['３.13.一', '第三章 第十三条 （一）'],
    ['13（一）', '第三章 第十三条 （一）'], ['article 5', 'Annex A Article 5'], ['Article 5', 'Annex A Article 5'], ['A.5', 'Annex A Article 5'], ['II ¶1', 'II ¶1'], ['C', 'C'], ['  II  ', 'II'],
  ])('%s is %s', (words, path) => expect(named(words)).toBe(path))

  test.each(['', '   ', 'article 6', '第十二章', 'II.4', 'IV', 'chapter', '8.II'])('%s names none', words => expect(named(words)).toBeNull())

  test('what is printed as it was typed goes before what only counts the same, and the first of two', () => {
    expect(named('1')).toBe('1')
    expect(named('I')).toBe('I')
    expect(named('三')).toBe('第三章')
  })
})
