import { expect, it } from 'vitest'
import { hint, outlineOf } from './outline.ts'

const sections = 'Section 2.\nBoats are bound by it.\nSection 3.\nIt holds from May.'
const policy = 'Ferry Policy\nPart 1. Boats\nBoats leave on time.\nPart 2. Piers\nPiers have lamps.'
const declared = (text: string) => [hint(text, 'ORDINANCE', 'heading', 1), hint(text, 'Ferry Policy', 'heading', 1), hint(text, 'Part 1. Boats', 'heading', 2), hint(text, 'Part 2. Piers', 'heading', 2)]

it('what a section of an order sets out below its colon stands in that section', () => {
  const text = `ORDINANCE\nThe island needs boats.\nSection 1.\nA policy is adopted as follows:\n${policy}\n${sections}`
  expect(outlineOf(text, declared(text))).toEqual([
    'heading ORDINANCE', 'paragraph The island needs boats.',
    'heading [Section 1] Section 1.', '  paragraph A policy is adopted as f…',
    '  heading Ferry Policy', '    heading [Part 1] Part 1. Boats', '      paragraph Boats leave on time.', '    heading [Part 2] Part 2. Piers', '      paragraph Piers have lamps.',
    'heading [Section 2] Section 2.', '  paragraph Boats are bound by it.', 'heading [Section 3] Section 3.', '  paragraph It holds from May.',
  ])
})

it('its parts stand below its title, though they are set as large', () => {
  const text = `ORDINANCE\nThe island needs boats.\nSection 1.\nA policy is adopted as follows:\n${policy}\n${sections}`
  expect(outlineOf(text, ['ORDINANCE', 'Ferry Policy', 'Part 1. Boats', 'Part 2. Piers'].map(line => hint(text, line, 'heading', 1))).slice(4, 6)).toEqual(['  heading Ferry Policy', '    heading [Part 1] Part 1. Boats'])
})

it.each([
  ['no colon announces it', `ORDINANCE\nSection 1.\nBoats need rules.\n${policy}\n${sections}`],
  ['the sections begin anew below it', `ORDINANCE\nSection 1.\nThese are the rules:\n${policy}\nSection 1.\n${sections}`],
])('headings hold their sections where %s', (_, text) => {
  expect(outlineOf(text, declared(text))).toContain('heading Ferry Policy')
})
