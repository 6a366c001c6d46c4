import { describe, expect, it } from 'vitest'
import { linesOfTitle } from '#domain/clauses/titles/wrapped-title.ts'
import { outlineOf } from '../outline.ts'

const count = (text: string) => linesOfTitle(text.split('\n').flatMap((words, i, all) => (words === '' ? [] : [{ words, afterGap: i === 0 || all[i - 1] === '' }])))

describe('a title on several lines at the beginning', () => {
  it.each([
    ['National Action Plan for the Protection\nof Coastal Waters and the Renewal\nof Fishing Harbours 2026–2030\n\nMinistry of Fisheries', 3],
    ['THE NATIONAL STRATEGY FOR\nSUSTAINABLE HARBOURS AND\nCOASTAL COMMUNITIES\n\nIntroduction', 3],
    ['Plan national pour la protection\ndes eaux côtières\n2026-2030\n\nIntroduction', 3],
    ['A Strategy for Piers,\nBoats and Lamps\nMinistry of Fisheries\n\nIntroduction', 2],
    ['某某省“十五五”\n现代综合交通运输体系\n发展规划（2026—2030年）\n\n一、总体要求', 3],
    ['Harbour Plan\n2026–2030\n1. Ferries', 2],
  ])('%j goes over %i of them', (text, lines) => {
    expect(count(text)).toBe(lines)
    expect(outlineOf(text)[1]).toMatch(/Fisheries|Introduction|总体要求|Ferries/)
  })

  it.each([
    'Harbour Plan\nMinistry of Fisheries\n\nIntroduction',
    'Harbour Plan\n\nof the islands',
    'The ministry prepares a plan for clean\nwater in every district of the\ncountry, and reports on it.\n\nIt is short.',
    'Harbour Plan for\nthe Islands',
    '港口规划\n渔业规划\n\n一、总则',
    '为加快建设，提出如下意见，\n请各地落实本方案\n\n一、总则',
    '12/03/2025, 14:07 Green Roofs\nhttps://www.example.org/roofs 1/3\n\nIntroduction',
    'Boats for\n1. Ferries\n\n2. Piers',
  ])('%j does not', text => {
    expect(count(text)).toBe(1)
  })
})
