import { describe, expect, test } from 'vitest'
import { choicesFor, referencesFor, type Choosable } from '../../../renderer/pane/themes/theme-choices.ts'

const themes: Choosable[] = [
  { id: '1', name: 'Health', path: 'Health' },
  { id: '2', name: 'Elder care', path: 'Health > Elder care' },
  { id: '3', name: 'Childcare', path: 'Health > Childcare' },
  { id: '4', name: 'Funding', path: 'Funding' },
  { id: '5', name: 'Other', path: 'Funding > Other' },
  { id: '6', name: 'Other', path: 'Health > Other' },
  { id: '7', name: '养老服务', path: '养老服务' },
]
const offered = (typed: string) =>
  choicesFor(typed, themes).map(choice => (choice.kind === 'theme' ? choice.id : `+${choice.path.join('/')}`))

describe('what the name field offers', () => {
  test('is every theme while nothing is typed', () => {
    expect(offered('')).toEqual(['1', '2', '3', '4', '5', '6', '7'])
  })
  test('puts the best match first: the whole name, its beginning, a word of it, a part of it, then the path', () => {
    expect(offered('care')).toEqual(['2', '3', '+care'])
    expect(offered('health')).toEqual(['1', '2', '3', '6'])
    expect(offered('fund')).toEqual(['4', '5', '+fund'])
  })
  test('does not mind case, accents or width', () => {
    expect(offered('ＨＥＡＬＴＨ').at(0)).toBe('1')
    expect(offered('héalth').at(0)).toBe('1')
    expect(offered('养老')).toEqual(['7', '+养老'])
  })
  test('ends with making what is not there, also below a parent, with or without spaces round the arrow', () => {
    expect(offered('Health>Clinics').at(-1)).toBe('+Health/Clinics')
    expect(offered('健康＞养老').at(-1)).toBe('+健康/养老')
    expect(offered('Health > Other')).toEqual(['6'])
    expect(offered('   >  ')).not.toContain('+')
  })
})

describe('what a typed line stands for', () => {
  test('several themes at once, those that are there by id and new ones by path', () => {
    expect(referencesFor('funding; Elder care；New > Thing', themes, null)).toEqual([{ id: '4' }, { id: '2' }, { path: ['New', 'Thing'] }])
  })
  test('a name that two themes have is no theme that is there: it is made at the top', () => {
    expect(referencesFor('Other', themes, null)).toEqual([{ path: ['Other'] }])
    expect(referencesFor('Health > Other', themes, null)).toEqual([{ id: '6' }])
  })
  test('the row one stands on counts for the last part only', () => {
    expect(referencesFor('Funding; el', themes, { kind: 'theme', id: '2', path: '' })).toEqual([{ id: '4' }, { id: '2' }])
  })
  test('nothing twice, and nothing for nothing', () => {
    expect(referencesFor('Funding; funding;; ', themes, null)).toEqual([{ id: '4' }])
    expect(referencesFor(' ; ', themes, null)).toEqual([])
    expect(referencesFor('New; new', themes, null)).toEqual([{ path: ['New'] }])
  })
})
