import { describe, expect, test } from 'vitest'
import type { ThemeRow } from '#contract/coding/themes.ts'
import { currentLooks, looksOf, themeLooks } from '../../../renderer/pane/themes/theme-looks.ts'
import { choicesFor } from '../../../renderer/pane/themes/theme-choices.ts'
import { quickThemes } from '../../../renderer/pane/themes/quick-themes.ts'
import { barThemes } from '../../../renderer/pane/tagging/bar-themes.ts'

const theme = (id: string, name: string, rest: Partial<ThemeRow> = {}): ThemeRow =>
  ({ id, name, parent: null, position: id, color: '#3184bf', definition: '', shortcut: '', include: '', exclude: '', example: '', keywords: [], frozen: false, archived: false, count: 0, ...rest })

describe('the looks of themes', () => {
  test('stay the same object while only counts change, so that no text is drawn again', () => {
    const before = currentLooks([theme('1', 'Health'), theme('2', 'Funding')])
    expect(currentLooks([theme('1', 'Health', { count: 3 }), theme('2', 'Funding')])).toBe(before)
    expect(currentLooks([theme('1', 'Health', { color: '#000000' }), theme('2', 'Funding')]).get('1')?.color).toBe('#000000')
    expect(currentLooks([theme('1', 'Health')]).size).toBe(1)
  })
  test('give every theme a code of its own that a later theme does not change', () => {
    const before = themeLooks([theme('1', 'Health'), theme('2', 'Heat')])
    const after = themeLooks([theme('3', 'Hello'), theme('1', 'Health'), theme('2', 'Heat')])
    expect(new Set([...after.values()].map(look => look.code)).size).toBe(3)
    expect(['1', '2'].map(id => after.get(id)?.code)).toEqual(['1', '2'].map(id => before.get(id)?.code))
  })
  test('name the path from the root down', () => {
    const looks = themeLooks([theme('1', 'Health'), theme('2', 'Care', { parent: '1' })])
    expect(looks.get('2')?.path).toBe('Health > Care')
    expect(looksOf(['2', 'gone', '1'], looks).map(look => look.id)).toEqual(['1', '2'])
  })
})

describe('the themes on the bar', () => {
  const looks = themeLooks([theme('1', 'A'), theme('2', 'B', { shortcut: 'x' }), theme('3', 'C', { shortcut: 'b' }), theme('4', 'D')])
  test('are those that are on, those with a key in its order, those used lately, then the rest of the codebook', () => {
    expect(barThemes(looks, ['1'], ['4', 'gone'])).toEqual(['1', '3', '2', '4'])
    expect(barThemes(looks, [], [])).toEqual(['3', '2', '1', '4'])
  })
  test('are no archived ones, whatever key they have and however lately they were used; those that are on stay, and frozen ones are given', () => {
    const some = themeLooks([theme('1', 'A', { archived: true, shortcut: 'a' }), theme('2', 'B', { archived: true }), theme('3', 'C', { frozen: true, shortcut: 'c' })])
    expect(barThemes(some, [], ['1', '2'])).toEqual(['3'])
    expect(barThemes(some, ['2'], ['1'])).toEqual(['2', '3'])
    expect(choicesFor('', [...some.values()])).toMatchObject([{ kind: 'theme', id: '3' }])
    expect(choicesFor('b', [...some.values()]).filter(({ kind }) => kind === 'theme')).toEqual([])
  })
  test('are, after those with a key, those used lately and those given most often, in turn', () => {
    const rows = [theme('1', 'A', { count: 2 }), theme('2', 'B', { count: 9 }), theme('3', 'C'), theme('4', 'D', { count: 5, archived: true }), theme('5', 'E', { count: 1, shortcut: 'e' })]
    const quick = quickThemes(rows, ['3', 'gone', '4', '1'])
    expect(quick).toEqual([{ id: '3', why: 'recent' }, { id: '2', why: 'frequent' }, { id: '1', why: 'recent' }, { id: '5', why: 'frequent' }])
    expect(barThemes(themeLooks(rows), [], quick.map(({ id }) => id))).toEqual(['5', '3', '2', '1'])
    expect(quickThemes([theme('1', 'A')], [])).toEqual([])
  })
  test('are few', () => {
    const many = themeLooks(Array.from({ length: 40 }, (_, index) => theme(`${index}`, `Theme ${index}`)))
    expect(barThemes(many, ['5', '6'], [])).toHaveLength(9)
  })
})
