import { describe, expect, it } from 'vitest'
import { readClauses } from '#domain/clauses.ts'

const clausesOf = (text: string) => readClauses(text).clauses.map(({ start, textEnd }) => text.slice(start, textEnd).replace(/\s*\n\s*/gu, '⏎'))

const filler = [
  'The harbour council runs the ferries in every season of the year and also',
  'mends the piers whenever a storm has passed over the islands, and each of',
  'the districts reports on it once a year, whereupon the council publishes',
  'what it was told before the first of March, with the costs of each of the',
  'piers and the names of those who mended them in the course of that year.',
]

describe('wrapped text whose lines happen to begin like clauses', () => {
  it('what closes a bracket of the line above is no clause', () => {
    const sentence = ['The council weighs what its boats and its crews can do for the islands (see', 'Action 3: Boats of the Harbour).']
    const text = ['Action 1: Piers', '', ...filler, '', 'Action 2: Crews', '', ...sentence, '', 'Action 3: Boats of the Harbour', '', ...filler].join('\n')
    expect(clausesOf(text)).toContain(sentence.join('⏎'))
  })

  it('a date behind a word that ends no sentence is the end of that sentence', () => {
    const item = ['• The crews of all boats have been trained in the school of the harbour by', 'April 2031']
    const text = ['Harbour Plan', '', ...filler, '', 'The council promises:', '', ...item, '', '• The piers are of stone.', '', ...filler].join('\n')
    expect(clausesOf(text)).toContain(item.join('⏎'))
  })

  it('a number goes on with those within the sentence above, and begins an item where they do', () => {
    const within = ['Boats are let to districts on these terms: (1) the district keeps the boat;', '(2) the crew is trained; (3) the boat returns to the harbour before winter;', '(4) nobody pays twice.']
    const items = ['(1) the district keeps the boats that it was lent and mends them in each', 'winter;', '(2) the crew is trained in the school of the harbour, or by masters that all']
    const text = ['Harbour Plan', '', ...filler, '', ...within, '', ...filler, '', 'The terms are:', '', ...items].join('\n')
    expect(clausesOf(text)).toContain(within.join('⏎'))
    expect(clausesOf(text)).toContain(items[2])
  })

  it('words between dashes stay in their sentence', () => {
    const sentence = ['Boats that have carried passengers for many years can be built once more', '- slowly - in the yards of the harbour.']
    expect(clausesOf(['Harbour Plan', '', ...filler, '', ...sentence, '', ...filler].join('\n'))).toContain(sentence.join('⏎'))
  })
  it('in a list whose items dashes begin, a line with two dashes is an item of its own', () => {
    const items = ['- boats that have carried passengers to the islands for years are rebuilt', '- slowly - in the yards of the harbour, by those who know how they are made']
    const clauses = clausesOf(['Harbour Plan', '', ...filler, '', 'The council promises:', '', ...items, '', ...filler].join('\n'))
    expect(clauses).toContain(items[0])
    expect(clauses).toContain(items[1])
  })
})
