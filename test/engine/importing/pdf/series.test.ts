import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { first, read, second, textOf } from './given-pdf.ts'
import { type Font, type Piece, setLines } from './pdf-writer.ts'

type Given = { readonly text: string; readonly font?: Font; readonly size?: number; readonly isCentred?: boolean }

const bold = (text: string, more: Omit<Given, 'text' | 'font'> = {}): Given => ({ text, font: 'bold', ...more })
const said = (text: string): Given => ({ text: `${text} ${first}` })

/** Paragraphs one below the other, 75 letters wide. */
function setPage(given: readonly Given[], top = 800): Piece[] {
  let y = top
  return given.flatMap(({ text, font = 'mono', size = 10, isCentred = false }) => {
    const pieces = setLines(text, { x: isCentred ? 285 - 0.3 * size * text.length : 60, y, letters: 75, size, font })
    y = (pieces.at(-1)?.y ?? y) - 26
    return pieces
  })
}

/** Levels and words of the headings, and where asked for of all. */
async function treeOf(pages: readonly (readonly Given[])[], isAll = false): Promise<string[]> {
  const { text, hints } = await read(pages.map(given => ({ pieces: setPage(given) })))
  const { clauses } = readClauses(text, hints)
  return clauses.filter(({ kind }) => isAll || kind === 'heading').map(({ level, start, textEnd }) => `${level} ${text.slice(start, textEnd).replace(first, '').trim()}`)
}

test('of lines whose codes run on, a full stop takes none out, and what has no number inside a count stands below it', async () => {
  expect(await treeOf([[
    bold('24/7 Receive the apologies which were sent to the board before the meeting.'), said('None.'), bold('24/8 Piers'), said('All stand.'), bold('24/9 Boats'), said('All float.'),
    bold('By sail'), said('Some.'), bold('24/10 Lamps'), said('They are bought.'),
  ]])).toEqual(['1 24/7 Receive the apologies which were sent to the board before the meeting.', '1 24/8 Piers', '1 24/9 Boats', '2 By sail', '1 24/10 Lamps'])
})

test('what ends each number in the same words is no heading', async () => {
  const parts = ['1. Boats', '2. Piers', '3. Lamps'].flatMap((part, i) => [bold(part), said('So it is.'), ...(i < 2 ? [bold('Motion passed')] : [])])
  expect(await treeOf([[bold('Papers'), said('There are some.'), ...parts]])).toEqual(['1 Papers', '1 1. Boats', '1 2. Piers', '1 3. Lamps'])
})

test('days divide a paper, words in capitals those, and slanted ones that come again above a count', async () => {
  const day = (date: string, part: string): Given[] => [bold(date, { isCentred: true }), bold(`${part}:`), { text: 'Upper House:', font: 'slanted' }, { text: `1. The boats. ${first}` }, { text: `2. The piers. ${first}` }]
  expect(await treeOf([[
    bold('Papers', { size: 16, isCentred: true }), ...day('MONDAY, 4 MAY 2026', 'TABLED'), ...day('TUESDAY, 5 MAY 2026', 'SENT'), ...day('FRIDAY, 8 MAY 2026', 'TABLED'),
  ]], true)).toEqual(['1 Papers', ...[['MONDAY, 4', 'TABLED'], ['TUESDAY, 5', 'SENT'], ['FRIDAY, 8', 'TABLED']].flatMap(([date, part]) => [
    `1 ${date} MAY 2026`, `2 ${part}:`, '3 Upper House:', '4 1. The boats.', '4 2. The piers.',
  ])])
})

test('lines centred below the title, and the title where it comes again, hold nothing', async () => {
  const chapters = [bold('1. Boats'), said('They float.'), bold('2. Crews'), said('They row.'), bold('3. Piers'), said('They stand.')]
  expect(await treeOf([[bold('Committee on Policy for the Harbour', { size: 18, isCentred: true }), bold('Report', { size: 14, isCentred: true }), said('It met.'), ...chapters]])).toEqual([
    '1 Committee on Policy for the Harbour', '1 1. Boats', '1 2. Crews', '1 3. Piers',
  ])
  expect((await treeOf([
    [bold('Plan for the Harbour', { size: 18, isCentred: true }), bold('Summary', { size: 14 }), said('It is short.'), bold('Purpose', { size: 14 }), said('It is for boats.')],
    [bold('Plan for the Harbour', { size: 16, isCentred: true }), bold('Boats', { size: 14 }), said('They float.'), bold('Piers', { size: 14 }), said('They stand.')],
  ]))).toEqual(['1 Plan for the Harbour', '1 Summary', '1 Purpose', '1 Boats', '1 Piers'])
})

test('the rest of a year below a title’s hyphen is no number of a page, and a subtitle that ends the cover holds nothing', async () => {
  const cover = [...setLines('Our Programme for Boats 2024- 26', { x: 60, y: 800, letters: 29, size: 24, leading: 28, font: 'bold' }), { x: 60, y: 730, text: 'boats for all', size: 16 }]
  const text = setPage([bold('Boats'), said('They float.'), bold('Crews'), said('They row.'), bold('Piers'), said('They stand.')])
  const found = await read([{ pieces: cover }, { pieces: text }])
  expect(found.text.split('\n')[0]).toBe('Our Programme for Boats 2024-26')
  expect(readClauses(found.text, found.hints).clauses.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([1, 1, 1, 1])
})

test('lines as far apart as paragraphs go on while they fill the width and end in the middle of a sentence', async () => {
  const paragraph = (text: string, y: number) => setLines(text, { x: 60, y, letters: 75, leading: 28 })
  expect((await textOf([...paragraph(first, 800), ...paragraph(second, 740), ...paragraph(first, 680), ...paragraph(second, 620)])).replace('\n\n', '\n')).toBe([first, second, first, second].join('\n'))
})

test('a number that closes a bracket above it is no label', async () => {
  const lines = ['(i) The bill was sent to the other house (as its rules ask for, see section', '75) and came back.']
  expect(await textOf([...setLines(`${first} ${second}`, { x: 60, y: 800, letters: 75 }), { x: 60, y: 700, text: lines[0] ?? '' }, { x: 88, y: 688, text: lines[1] ?? '' }])).toContain(lines.join(' '))
})

test('lines set to the right, in the middle or to the left are paragraphs of their own, as first lines below an end are in Chinese', async () => {
  // Signs of 10 points, 40 of them from edge to edge.
  const line = (text: string, y: number, at: number): Piece => ({ x: 60 + 10 * at, y, text, font: 'unicode' })
  const full = '各区县人民政府及其所属各部门应当按照本办法的规定对全市的渡口码头船舶和船员作出检查'.slice(0, 38)
  expect(await textOf([
    line('渡发〔2026〕3号', 800, 15), line(`${full}各街`, 784, 0), line('道和各镇：', 768, 0), line(`现将办法印发给你们，${full.slice(0, 27)}。`, 752, 2), line(`对同一渡口，${full.slice(0, 32)}`, 736, 2), line('也要检查。', 720, 0),
    line('渡口检查局', 704, 33), line('市交通运局', 688, 33), line('2026年5月3日', 672, 30), line('（此件公开发布）', 656, 2),
  ])).toBe([
    '渡发〔2026〕3号', `${full}各街道和各镇：`, `现将办法印发给你们，${full.slice(0, 27)}。`, `对同一渡口，${full.slice(0, 32)}也要检查。`, '渡口检查局', '市交通运局', '2026年5月3日', '（此件公开发布）',
  ].join('\n'))
})

test('what stands further out than a numbered list below it is no part of its last item, and what stands as far in is', async () => {
  const treeWith = async (x: number) => {
    const pieces: Piece[] = []
    let y = 800
    const add = (text: string, left: number, font: Font = 'mono') => {
      pieces.push(...setLines(text, { x: left, y, letters: 60, size: 10, font }))
      y = (pieces.at(-1)?.y ?? y) - 26
    }
    for (const part of ['Boats', 'Piers', 'Lamps']) {
      add(part, 60, 'bold')
      add(`The board goes by these in order. ${first}`, 60)
      for (const item of ['1. Sail', '2. Oars', '3. Steam']) add(item, 80)
      add(`It reports on them. ${second}`, x)
      add(`The council reads it. ${second}`, x)
    }
    const { text, hints } = await read([{ pieces }])
    return readClauses(text, hints).clauses.filter(({ start }) => text.startsWith('It reports', start) || text.startsWith('3. ', start)).map(({ level }) => level)
  }
  expect(await treeWith(60)).toEqual([2, 2, 2, 2, 2, 2])
  expect(await treeWith(80)).toEqual([2, 3, 2, 3, 2, 3])
})

test('a title that breaks within its brackets is one heading', async () => {
  const title: Piece[] = [{ x: 60, y: 800, text: 'Plan of the Ferries and Piers of all the Isles (Chapter', size: 16 }, { x: 60, y: 780, text: '9)', size: 16 }]
  const chapters = ['Boats', 'Piers', 'Lamps'].flatMap((part, i): Piece[] => [{ x: 60, y: 740 - 80 * i, text: part, font: 'bold' }, ...setLines(first, { x: 60, y: 720 - 80 * i, letters: 80 })])
  const { text, hints } = await read([{ pieces: [...title, ...chapters] }])
  expect(hints.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '))).toEqual(['Plan of the Ferries and Piers of all the Isles (Chapter 9)', 'Boats', 'Piers', 'Lamps'])
})
