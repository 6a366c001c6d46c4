import { describe, expect, test } from 'vitest'
import { first, read, second, textOf } from './given-pdf.ts'
import { type Piece, setLines, type Sheet } from './pdf-writer.ts'

/** A letter's width, in points, at ten points. */
const letter = 6
const width = (text: string) => text.length * letter

/** A line driven apart from edge to edge. */
function driven(text: string, x: number, y: number, whole: number): Piece {
  const words = text.split(' ')
  return { x, y, text, gap: (whole - words.reduce((sum, word) => sum + width(word), 0)) / (words.length - 1) }
}

describe('lines that were driven apart to fill a column', () => {
  const whole = 30 * letter
  const lines = ['The ministry and its districts', 'coordination of lines', 'infrastructure and of', 'interoperability of systems', 'are paid by the harbour fund.']

  test('are lines of text, and no rows of a table', async () => {
    const column = (x: number) => lines.map((text, i) => (i === lines.length - 1 ? { x, y: 700 - 12 * i, text } : driven(text, x, 700 - 12 * i, whole)))
    expect(await textOf([...column(60), ...column(300)])).toBe(`${lines.join(' ')}\n${lines.join(' ')}`)
  })

  test('two words reach from edge to edge as the line beside them does', async () => {
    const text = ['The ministry pays all of these', 'Infrastructure boats', 'and sends them all to its town.']
    expect(await textOf([{ x: 60, y: 700, text: text[0] ?? '' }, driven(text[1] ?? '', 60, 688, whole), { x: 60, y: 676, text: text[2] ?? '' }])).toBe(text.join(' '))
  })

  test('but cells of numbers in equal steps are cells', async () => {
    const rows = ['Year 12 15 18', 'Boat 22 25 28', 'Pier 32 35 38'].map((text, i) => ({ x: 60, y: 700 - 12 * i, text, gap: 60 }))
    expect(await textOf(rows)).toBe('Year\t12\t15\t18\nBoat\t22\t25\t28\nPier\t32\t35\t38')
  })
})

describe('cells between drawn lines', () => {
  const rows = [['The council will buy boats', 'North', '2'], ['Where a pier can be mended', 'South', '3'], ['Low-income families get long-', 'North', '4'], ['term help', '', ''], ['Boats are sold', 'South', '5']] as const
  /** The second column begins right behind the first one's widest cell. */
  const columns = [60, 60 + 29 * letter + 4, 420]
  const y = (i: number) => 700 - 14 * i
  const cells = rows.flatMap((row, i) => row.map((text, n) => ({ x: columns[n] ?? 0, y: y(i), text }))).filter(({ text }) => text !== '')
  const [left, right, top, bottom] = [56, 500, 712, y(rows.length - 1) - 5]
  const uprights = [left, (columns[1] ?? 0) - 2, 416, right].map(x => [x, bottom, x, top] as const)
  const flat = [0, 1, 2, 4, 5].map(i => [left, y(i) + 10, right, y(i) + 10] as const)

  test('are apart however narrow the room between them is, and a word that a cell broke has no blank in it', async () => {
    expect(await read([{ pieces: cells, rules: [...uprights, ...flat, [left, bottom, right, bottom]] }])).toMatchObject({
      text: 'The council will buy boats\tNorth\t2\nWhere a pier can be mended\tSouth\t3\nLow-income families get long-term help\tNorth\t4\nBoats are sold\tSouth\t5',
    })
  })

  test('end where the lines end: what stands below, wider than a cell, is none of them', async () => {
    const below = [{ x: 58, y: bottom - 14, text: 'Helen Marsh' }, { x: 58, y: bottom - 34, text: 'Director General of the Department of Education' }]
    const { text } = await read([{ pieces: [...cells, ...below], rules: [...uprights, ...flat, [left, bottom, right, bottom]] }])
    expect(text.split('\n').slice(0, 2)).toEqual(['The council will buy boats\tNorth\t2', 'Where a pier can be mended\tSouth\t3'])
    expect(text).toMatch(/Helen Marsh\n+Director General of the Department of Education$/)
  })
})

test('a line in the middle above a heading and a short table is none of the table', async () => {
  const rules = [0, 1, 2].map(i => [56, 652 - 14 * i, 500, 652 - 14 * i] as const)
  const pieces = [{ x: 260, y: 720, text: 'Form HF-12' }, { x: 60, y: 680, text: 'A. Applicant', size: 15 }, { x: 60, y: 642, text: 'Name' }, { x: 60, y: 628, text: 'Address' }]
  expect((await read([{ pieces, rules }])).text.split(/\n+/u)).toEqual(['Form HF-12', 'A. Applicant', 'Name', 'Address'])
})

test('boxes to be ticked that another font brings stand where they are printed', async () => {
  const words: Piece = { x: 72, y: 700, text: 'new pier   repair   boat' }
  const boxes = [60, 72 + 9 * letter, 72 + 18 * letter].map(x => ({ x, y: 700, text: '+', font: 'bold' as const }))
  expect(await textOf([...boxes, words])).toBe('+ new pier + repair + boat')
})

test('a number that a line’s end cuts within Chinese text is one', async () => {
  const lines = ['加快推进港口建设，货物吞吐量达到5', '000万吨，建成港口二十座，能降1', '5%以上。']
  expect(await textOf(lines.map((text, i) => ({ x: 60, y: 700 - 14 * i, text, font: 'unicode' })))).toBe('加快推进港口建设，货物吞吐量达到5000万吨，建成港口二十座，能降15%以上。')
})

describe('what stands at the edges of pages', () => {
  const sheet = (head: string, body: string): Sheet => ({ pieces: [{ x: 60, y: 810, text: head, size: 8 }, ...setLines(body, { x: 60, y: 740, letters: 60 })] })

  test('a head whose title has the page’s figure in its years goes from every page', async () => {
    const { text, pages } = await read([1, 2, 3, 4, 5].map(n => sheet(`Water Plan 2026-2035 | ${n}`, n % 2 ? first : second)))
    expect(text).not.toContain('2026')
    expect(pages.map(({ label }) => label)).toEqual(['1', '2', '3', '4', '5'])
  })

  test('a head on both of two pages goes, and the title that comes again larger than the text stays', async () => {
    expect((await read([sheet('Ministry of Water', first), sheet('Ministry of Water', second)])).text).not.toContain('Ministry of Water')
    const titled = (body: string): Sheet => ({ pieces: [{ x: 60, y: 810, text: 'Water for All', size: 20 }, ...setLines(body, { x: 60, y: 740, letters: 60 })] })
    expect((await read([titled(first), titled(second)])).text).toContain('Water for All')
  })

  test('numbers of a table’s rows, and a year alone, are no pages’ numbers', async () => {
    const rows = (from: number) => [0, 1, 2, 3].flatMap(i => [{ x: 60, y: 780 - 12 * i, text: `Clinic ${'abcd'[i] ?? ''}` }, { x: 200, y: 780 - 12 * i, text: String(from + i) }, { x: 300, y: 780 - 12 * i, text: String(from + 10 + i) }])
    const { text } = await read([{ pieces: [...rows(21), ...setLines(first, { x: 60, y: 600, letters: 60 })] }, { pieces: [...rows(41), ...setLines(second, { x: 60, y: 600, letters: 60 })] }])
    for (const row of ['Clinic a\t21\t31', 'Clinic a\t41\t51', 'Clinic b\t42\t52']) expect(text).toContain(row)
    for (const sheets of [[first], [first, second]]) expect((await read(sheets.map((body, i) => (i === 0 ? sheet('2026', body) : { pieces: setLines(body, { x: 60, y: 740, letters: 60 }) })))).text).toContain('2026')
  })
})
