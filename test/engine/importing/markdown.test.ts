import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readMarkdown } from '../../../electron/engine/importing/plain/markdown.ts'

function treeOf(text: string): string[] {
  return readClauses(text, readMarkdown(text)).clauses.map(({ level, kind, start, textEnd }) => `${level} ${kind} ${text.slice(start, textEnd).replace(/\s+/g, ' ')}`)
}

test('lines that were broken in the middle of a sentence are one paragraph or one item', () => {
  expect(treeOf('# Ferries\n\n## Boats\n\nSix boats sail between the islands and the\nmainland, also in winter.\n\n- crews of four, one of whom\n  speaks the language of the island\n- lamps\n')).toEqual([
    '1 heading # Ferries', '1 heading ## Boats', '2 paragraph Six boats sail between the islands and the mainland, also in winter.', '2 item - crews of four, one of whom speaks the language of the island', '2 item - lamps',
  ])
})

test.each([
  ['that Markdown breaks', 'Margaret of Holm, keeper of the  \nferries and the piers of the islands'],
  ['that are short, as addresses are', 'Harbour Board\nSkerry'],
  ['of which the first is a sentence', 'Six boats sail between the islands and the mainland.\nNobody swims.'],
  ['of which one is bold', '**Lead:** the board of the harbours of all islands\n**When:** by the end of next year'],
])('lines %s stay lines', (_, text) => {
  expect(readMarkdown(text)).toEqual([])
  expect(treeOf(text)).toHaveLength(2)
})

test('an underlined heading of two lines is one heading and no paragraph', () => {
  expect(readMarkdown('Ferries of the outer islands and of the\nmainland\n===\n\nText.').map(({ kind }) => kind)).toEqual(['heading'])
})

test('a heading needs no blank behind two signs or more; one sign alone may be a tag', () => {
  expect(readMarkdown('##1. Boats\n\n#ferries\n\n###Crews').map(({ level }) => level)).toEqual([2, 3])
  expect(treeOf('##Ferries\n\n###1. Boats\n\nSix sail.\n\n###2. Piers\n\nFour stand.')).toEqual(['1 heading ##Ferries', '1 heading ###1. Boats', '2 paragraph Six sail.', '1 heading ###2. Piers', '2 paragraph Four stand.'])
})

test('a line that begins with a small letter goes on, whatever stands above it', () => {
  expect(readMarkdown('Boats (i.e.\nferries) sail.').map(({ kind }) => kind)).toEqual(['paragraph'])
})
