import { expect, test } from 'vitest'
import { countThemesWithin } from '../../../renderer/features/reader/theme-counts.ts'

const theme = (id: string, parent: string | null) => ({ id, parent, position: id, name: id })
const themes = [theme('care', null), theme('elderly', 'care'), theme('homes', 'elderly'), theme('money', null)]

test('a theme counts the highlights of those below it, each once', () => {
  const counts = countThemesWithin(themes, [['homes'], ['homes', 'elderly'], ['money', 'care'], []])
  expect(Object.fromEntries(counts)).toEqual({ homes: 2, elderly: 2, care: 3, money: 1 })
})

test('themes that stand below each other in a circle end the count', () => {
  const circle = [theme('a', 'b'), theme('b', 'a')]
  expect(Object.fromEntries(countThemesWithin(circle, [['a']]))).toEqual({ a: 1, b: 1 })
})
