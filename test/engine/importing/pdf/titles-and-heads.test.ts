import { describe, expect, test } from 'vitest'
import { first, read, second } from './given-pdf.ts'
import { type Piece, setLines, type Sheet } from './pdf-writer.ts'

const body = (y: number): Piece[] => [...setLines(first, { x: 60, y, letters: 70 }), ...setLines(second, { x: 60, y: y - 60, letters: 70 })]
/** Lines of one size, set in the middle of the page, so many points apart. */
const titled = (lines: readonly string[], step: number): Sheet => ({
  pieces: [...lines.map((text, i) => ({ x: 298 - text.length * 6, y: 780 - step * i, text, size: 20 })), ...body(640)],
})

describe('a title', () => {
  test.each([24, 40])('goes on behind a little word, also where lines stand %i points apart', async step => {
    expect((await read([titled(['National Strategy for', 'Harbours and Ferries', '2026-2035'], step)])).title).toBe('National Strategy for Harbours and Ferries 2026-2035')
  })

  test.each(['14 March 2026', 'Ministry of Transport', 'By Anna Holm'])('ends above %s, which is set as it is', async line => {
    const { title, text } = await read([titled(['Plan for Harbours', line], 24)])
    expect(title).toBe('Plan for Harbours')
    expect(text.split(/\n+/u).slice(0, 2)).toEqual(['Plan for Harbours', line])
  })
})

test('the head of a table that is printed again on the next page is set aside there, and no row that says the same within a page', async () => {
  const row = (cells: readonly string[], y: number): Piece[] => cells.map((text, i) => ({ x: 60 + 150 * i, y, text }))
  const rules = (rows: number) => Array.from({ length: rows + 1 }, (_, i) => [56, 752 - 16 * i, 500, 752 - 16 * i] as const)
  const sheet = (names: readonly string[]): Sheet => ({ pieces: [['Task', 'Leads', 'Ends'], ...names.map(name => [name, 'Office', '2030'])].flatMap((cells, i) => row(cells, 740 - 16 * i)), rules: rules(names.length + 1) })
  const { text, hints } = await read([sheet(['Boats', 'Piers', 'Task']), sheet(['Lamps', 'Ropes', 'Crews'])])
  expect(text.match(/Task\tLeads/gu)).toHaveLength(2)
  expect(hints.filter(({ kind }) => kind === 'boilerplate').map(({ start, end }) => [start > 20, text.slice(start, end)])).toEqual([[true, 'Task\tLeads\tEnds']])
})

test('a note whose number nothing parts from its words is one, and cuts no sentence that goes on over the page', async () => {
  const halves = ['The ministry prepares a plan for clean water in every', 'district of the country and reports on it each year.'] as const
  const filler = setLines(`${second} ${second}`, { x: 60, y: 760, letters: 53 })
  const { text } = await read([
    { pieces: [...filler, { x: 60, y: 640, text: halves[0] }, { x: 60, y: 600, text: '8See annex 4.', size: 7 }, { x: 60, y: 592, text: '9Water Act, 2024.', size: 7 }] },
    { pieces: [{ x: 60, y: 760, text: halves[1] }, ...setLines(second, { x: 60, y: 700, letters: 53 })] },
  ])
  expect(text).toContain(`${halves[0]} ${halves[1]}`)
  expect(text).toMatch(/^8 See annex 4\.$/mu)
})

test('a page of two lines has a foot, too', async () => {
  const { text, pages } = await read([{ pieces: [...body(760), { x: 296, y: 40, text: '1' }] }, { pieces: [{ x: 60, y: 760, text: 'It is short.' }, { x: 296, y: 40, text: '2' }] }])
  expect(text).not.toMatch(/^\d$/mu)
  expect(pages.map(({ label }) => label)).toEqual(['1', '2'])
})
