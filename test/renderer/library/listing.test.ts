import { afterEach, describe, expect, test, vi } from 'vitest'
import type { DocumentRow } from '#contract/documents/documents.ts'
import { filterDocuments, sortDocuments } from '../../../renderer/features/library/listing.ts'
import { activateLanguage } from '../../../renderer/state/language.ts'

const plan = (title: string, more: Partial<DocumentRow> = {}): DocumentRow => ({
  id: title, title, shortTitle: null, issuer: null, jurisdiction: null, kind: null, issuedOn: null, periodFrom: null, periodTo: null, language: 'en', source: null,
  attributes: {}, version: title, versionNumber: 1, fileName: `${title}.txt`, mediaType: 'text/plain', encoding: 'utf-8', characters: 1, clauses: 1, annotations: 0, unsettled: 0, unsettledCorrections: 0, hasPages: false,
  warnings: [], createdAt: '2026-01-01T00:00:00.000Z', ...more,
})
const titles = (rows: readonly DocumentRow[]) => rows.map(row => row.title)

describe('filtering the library', () => {
  const plans = [plan('Clean air', { issuer: 'Beijing' }), plan('Water', { attributes: { Reviewer: 'Mei' } }), plan('北京市行动计划')]
  test.each([
    ['air', ['Clean air']], ['AIR beij', ['Clean air']], ['mei', ['Water']], ['行动', ['北京市行动计划']], ['air water', []], ['', ['Clean air', 'Water', '北京市行动计划']],
    ['ＡＩＲ', ['Clean air']],
  ])('by “%s” leaves %j', (filter, left) => expect(titles(filterDocuments(plans, filter))).toEqual(left))
})

describe('sorting the library', () => {
  const speak = (language: 'en' | 'zh') => {
    vi.stubGlobal('document', { documentElement: { lang: '' } })
    activateLanguage(language)
  }
  afterEach(() => {
    speak('en')
    vi.unstubAllGlobals()
  })
  test('begins with the script of the interface’s language', () => {
    const plans = [plan('示例'), plan('Water'), plan('北京'), plan('Air')]
    expect(titles(sortDocuments(plans, { column: 'title', direction: 'ascending' }))).toEqual(['Air', 'Water', '北京', '示例'])
    speak('zh')
    expect(titles(sortDocuments(plans, { column: 'title', direction: 'ascending' }))).toEqual(['北京', '示例', 'Air', 'Water'])
  })
  test('by text follows numbers inside it and looks past capitals', () => {
    const plans = [plan('plan 10'), plan('Plan 9'), plan('air')]
    expect(titles(sortDocuments(plans, { column: 'title', direction: 'ascending' }))).toEqual(['air', 'Plan 9', 'plan 10'])
    expect(titles(sortDocuments(plans, { column: 'title', direction: 'descending' }))).toEqual(['plan 10', 'Plan 9', 'air'])
  })
  test('puts those without a value last both ways', () => {
    const plans = [plan('none'), plan('b', { issuer: 'B' }), plan('a', { issuer: 'A' })]
    expect(titles(sortDocuments(plans, { column: 'issuer', direction: 'ascending' }))).toEqual(['a', 'b', 'none'])
    expect(titles(sortDocuments(plans, { column: 'issuer', direction: 'descending' }))).toEqual(['b', 'a', 'none'])
  })
  test('by a number counts', () => {
    const plans = [plan('ten', { clauses: 10 }), plan('nine', { clauses: 9 })]
    expect(titles(sortDocuments(plans, { column: 'clauses', direction: 'ascending' }))).toEqual(['nine', 'ten'])
  })
  test('by a column that is none leaves the order', () => {
    expect(titles(sortDocuments([plan('b'), plan('a')], { column: '__proto__', direction: 'ascending' }))).toEqual(['b', 'a'])
  })

  test('by what is said, not by what is stored', () => {
    const plans = [plan('English', { language: 'en' }), plan('Chinese', { language: 'zh' }), plan('none', { language: null })]
    const said = { language: (code: string) => (code === 'en' ? '英文' : '中文') }
    expect(titles(sortDocuments(plans, { column: 'language', direction: 'descending' }, said))).toEqual(['Chinese', 'English', 'none'])
    expect(titles(sortDocuments(plans, { column: 'language', direction: 'descending' }, { language: code => (code === 'en' ? 'English' : 'Chinese') }))).toEqual(['English', 'Chinese', 'none'])
  })
})
