import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { isOffice, isOfLetter } from '#domain/clauses/titles/letterhead.ts'

/** Level of each line, those that hold others or could with a sign; `heads`: lines that the file declares, with their levels. */
function treeOf(lines: readonly string[], heads: Readonly<Record<string, number>> = {}): string[] {
  const text = lines.join('\n\n')
  const hints = Object.entries(heads).map(([line, level]) => ({ kind: 'heading' as const, level, start: text.indexOf(line), end: text.indexOf(line) + line.length }))
  return readClauses(text, hints).clauses.map(({ level, kind, start, textEnd }) => `${level}${kind === 'heading' ? '#' : ''} ${text.slice(start, textEnd)}`)
}

test('offices above the text hold nothing, though the file declares them headings; further down they do', () => {
  const lines = [
    'REPUBLIC OF MARELLA', 'Ministry of Ferries', 'Ferries for All 2027', 'We row in all weather.', 'Where we stand', 'There are nine ferries.', 'Ministry of Ferries', 'It owns the ferries.',
  ]
  const heads = { 'REPUBLIC OF MARELLA': 1, 'Ferries for All 2027': 2, 'Where we stand': 2 }
  expect(treeOf(lines, heads)).toEqual([
    '1 REPUBLIC OF MARELLA', '1 Ministry of Ferries', '1# Ferries for All 2027', '2 We row in all weather.', '1# Where we stand', '2 There are nine ferries.', '2 Ministry of Ferries', '2 It owns the ferries.',
  ])
})

test('the verb of an act and who enacts it hold none of its articles', () => {
  const lines = ['DECREE', 'on ferries', 'THE PRIME MINISTER', 'Pursuant to the law on waters of 3 May 2001;', 'DECIDES:', 'Article 1.- Ferries run by night, too.', 'Article 2.- This decree takes effect at once.']
  expect(treeOf(lines, { DECREE: 1, 'THE PRIME MINISTER': 2, 'DECIDES:': 2 }).slice(2)).toEqual([
    '1 THE PRIME MINISTER', '1 Pursuant to the law on waters of 3 May 2001;', '1 DECIDES:', '1 Article 1.- Ferries run by night, too.', '1 Article 2.- This decree takes effect at once.',
  ])
})

test('the fields of a letter are no headings, whatever stands below them', () => {
  const lines = ['Circular on Ferries', 'From: The Harbour Master', 'To: All Ferry Crews', 'Subject: Lamps in the Night', 'Every ferry carries two lamps from dusk to dawn, and one more in fog.', 'They are lit by the crew.']
  expect(treeOf(lines).filter(line => line.includes('#'))).toEqual(['1# Circular on Ferries'])
})

test.each([
  ['Ministry of Health', true, false], ['Ministry of Health Strategic Plan 2026', false, false], ['FINANCE (PC.I) DEPARTMENT', true, false], ['THE PRIME MINISTER', true, false],
  ['MINISTÈRE DE LA MER', true, false], ['The President may dissolve it', false, false], ['REF. NO. ED: 2.518', false, true], ['G.O.Ms.No.52 Dated: 25-02-2010', false, true], ['DECRETA:', false, true],
  ['To the harbour', false, false], ['Subjects: ships', false, false], ['Orders of the day', false, false], ['Date: 4 May 2026', false, true], ['THROUGH:', false, true], ['WHEREAS, Boats Are Dear', false, true],
])('%s: an office %s, of a letter %s', (line, office, letter) => {
  expect([isOffice(line), isOfLetter(line)]).toEqual([office, letter])
})
