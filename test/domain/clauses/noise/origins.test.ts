import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const kindsOf = (lines: readonly string[]) => outlineOf(lines.join('\n')).map(row => row.trim().replace(/ .*/u, ''))
const opening = ['Harbour Plan 2030', '', '1. Ferries', 'The harbour council runs the ferries in every season of the year, and mends the piers.', '']
const closing = ['', '2. Piers', 'The piers are mended in the spring of each year by the harbour office of the islands.']

describe('where a table comes from is told by the plan', () => {
  it.each([
    ['below cells', ['Table 1: Boats', '2026 | 12 boats', '2027 | 15 boats', 'Source: Ministry of Transport, 2025.']],
    ['below a note', ['Figure 2: Boats', 'Note: Figures are rounded.', 'Source: Ministry of Transport, 2025']],
    ['below a table with blanks between its cells', ['2026    12', '2027    15', '来源：国家统计局']],
    ['between paragraphs', ['Source: calculations of the harbour office.']],
    ['with who made it', ['Map 3. Piers', 'Author: harbour office', 'Source: harbour office']],
  ])('%s', (_, lines) => {
    expect(kindsOf([...opening, ...lines, ...closing])).not.toContain('boilerplate')
    expect(kindsOf([...opening, ...lines])).not.toContain(lines.length > 1 ? 'boilerplate' : '')
  })

  it('also at the end of a plan that says so of others', () => {
    expect(kindsOf([...opening, 'Source: harbour office.', ...closing, '', 'Source: calculations of the harbour office.'])).not.toContain('boilerplate')
  })

  it('and is no heading', () => {
    expect(outlineOf('港口规划\n\n一、总体要求\n到2030年建成港口二十座，群众出行更加便利。\n表1 指标\n年份 | 数量\n数据来源：市统计局\n来源：港务局\n\n二、任务\n落实资金保障，确保各项任务按时完成。').filter(row => row.includes('来源'))).toEqual([
      expect.stringContaining('paragraph 数据来源：市统计局'), expect.stringContaining('paragraph 来源：港务局'),
    ])
  })
})

it.each([
  ['above the text', ['Source: Harbour Watch', '', ...opening, ...closing]],
  ['below it', [...opening, ...closing, '', '来源：港口日报']],
  ['beside what is the site’s', [...opening, '来源：港口日报', '责任编辑：王明', ...closing]],
])('where a page comes from is not: %s', (_, lines) => {
  expect(kindsOf(lines)).toContain('boilerplate')
})

it.each([
  [['Dr Anna Holm', 'Director General', 'Harbour Authority']],
  [['Anna Holm', 'Minister of Fisheries']],
  [['Anna Holm']],
  [['Harbour Authority of the Islands']],
  [['President of the Republic']],
])('who signs at the end is no publisher: %j', lines => {
  expect(kindsOf([...opening, ...closing, '', ...lines])).not.toContain('boilerplate')
})
