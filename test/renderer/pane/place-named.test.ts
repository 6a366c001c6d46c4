import { expect, test } from 'vitest'
import type { ClauseRow } from '#contract/documents/clauses.ts'
import { placeNamed } from '../../../renderer/pane/finding/place-named.ts'

const text = 'II. Boats\n\n8. All of them carry two lamps from dusk to dawn in winter.\n\n9. None is dirty.'
const clause = (label: string, path: string[], words: string) => ({ label, path, start: text.indexOf(words), textEnd: text.indexOf(words) + words.length }) as unknown as ClauseRow
const clauses = [clause('II', ['II'], 'II. Boats'), clause('8', ['II', '8'], '8. All of them carry two lamps from dusk to dawn in winter.'), clause('9', ['II', '9'], '9. None is dirty.')]
const pages = [{ start: 0, label: 'iv' }, { start: text.indexOf('9.'), label: '12' }]
const named = (words: string) => placeNamed({ text, clauses, pages }, words)

test('a clause is named by its labels, a page with its word', () => {
  expect(named('II.8')).toEqual({ start: text.indexOf('8. All'), clause: 1, label: 'II 8', words: 'All of them carry two lamps from dusk…' })
  const twelve = { start: text.indexOf('9.'), clause: null, label: '', words: '9. None is dirty.' }
  for (const words of ['p. 12', 'p12', 'page 12', 'P.12', '第12页', '12页', '第１２頁']) expect(named(words), words).toEqual(twelve)
  expect(named('p. IV')?.start).toBe(0)
})

test('what is neither is nothing', () => {
  for (const words of ['', '12', 'p. 13', '10', 'boats', 'page']) expect(named(words), words).toBeNull()
})
