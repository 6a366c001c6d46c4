import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readDocx } from '../../../../electron/engine/importing/docx/read-docx.ts'
import { runningNumbers } from '../../../../electron/engine/importing/flow/running-numbers.ts'
import { readRtf } from '../../../../electron/engine/importing/rtf/read-rtf.ts'
import { cell, makeDocx, paragraph, row, run, table } from '../docx/given-docx.ts'
import { rtfFile } from '../rtf/rtf-file.ts'

const styles = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>'

/** Levels and words, the headings with a sign. */
async function treeOf(...paragraphs: string[]): Promise<string[]> {
  const { text, hints } = await readDocx(makeDocx({ body: paragraphs.join(''), styles }))
  return readClauses(text, hints).clauses.map(({ level, kind, start, textEnd }) => `${level}${kind === 'heading' ? '#' : ''} ${text.slice(start, textEnd).replace(ending, '')}`)
}

const set = (text: string, more: string, centred = false) => paragraph(run(text, more), centred ? '<w:jc w:val="center"/>' : '')
const bold = (text: string, size = 22) => set(text, `<w:b/><w:sz w:val="${size}"/>`)
/** Most of a paper is not in bold. */
const ending = ' All of it was read to those who had come to the harbour on that day.'
const said = (text: string) => paragraph(text + ending)

test('of lines whose codes run on, a full stop takes none out', async () => {
  expect(await treeOf(
    set('Minutes of the Harbour Board', '<w:b/><w:sz w:val="32"/>', true), said('Held on 3 May 2026.'), bold('24/7 Receive apologies.'), said('None came.'), bold('24/8 Piers'), said('All stand.'),
    bold('24/9 Boats'), said('All float.'), bold('24/10 Why are there no lamps?'), said('They are bought.'), said('The board closed at nine.'),
  )).toEqual([
    '1# Minutes of the Harbour Board', '1 Held on 3 May 2026.', '1# 24/7 Receive apologies.', '2 None came.', '1# 24/8 Piers', '2 All stand.', '1# 24/9 Boats', '2 All float.',
    '1# 24/10 Why are there no lamps?', '2 They are bought.', '2 The board closed at nine.',
  ])
})

test('a count of one name and depth is set as its like in other sections, whatever ends its lines', async () => {
  const aim = (number: string, words: string) => bold(`Objective ${number} ${words}`, 24) + bold('Ways') + said('There are some.')
  expect(await treeOf(
    set('Ferry Board', '<w:b/><w:sz w:val="36"/>', true), said('It was set up in spring.'), bold('1.1 PIERS', 28), said('They come first.'), aim('1.1.1', 'Mend the piers.'), aim('1.1.2', 'Light the piers.'),
    bold('1.2 BOATS', 28), said('They come next.'), aim('1.2.1', 'New boats'), aim('1.2.2', 'New oars'),
  )).toEqual([
    '1# Ferry Board', '1 It was set up in spring.', '1# 1.1 PIERS', '2 They come first.', '2# Objective 1.1.1 Mend the piers.', '3# Ways', '4 There are some.', '2# Objective 1.1.2 Light the piers.', '3# Ways', '4 There are some.',
    '1# 1.2 BOATS', '2 They come next.', '2# Objective 1.2.1 New boats', '3# Ways', '4 There are some.', '2# Objective 1.2.2 New oars', '3# Ways', '4 There are some.',
  ])
})

test('in capitals they are headings with a full stop or a colon, and what stands right above a count holds it', async () => {
  expect(await treeOf(
    set('Harbour Board', '<w:b/><w:sz w:val="32"/>', true), bold('WHO CAME:'), said('Ann Pier was there.'), bold('THE BUSINESS'), bold('B1/26 APOLOGIES.'), said('None came.'),
    bold('B2/26 PIERS'), said('All stand.'), bold('B3/26 BOATS.'), said('All float.'),
  )).toEqual(['1# Harbour Board', '1# WHO CAME:', '2 Ann Pier was there.', '1# THE BUSINESS', '2# B1/26 APOLOGIES.', '3 None came.', '2# B2/26 PIERS', '3 All stand.', '2# B3/26 BOATS.', '3 All float.'])
})

test('days divide a paper, words in capitals that come again divide the days, and slanted ones those', async () => {
  const house = (name: string) => set(`${name}:`, '<w:i/><w:sz w:val="22"/>')
  const day = (words: string) => set(words, '<w:b/><w:sz w:val="22"/>', true)
  const papers = [house('Upper House'), said('1. The boats are counted.'), said('2. The piers are counted.')]
  expect(await treeOf(
    day('PAPERS OF THE HOUSE'), day('MONDAY, 4 MAY 2026'), bold('TABLED:'), ...papers, bold('SENT:'), ...papers, day('TUESDAY, 5 MAY 2026'), bold('TABLED:'), ...papers, day('FRIDAY, 8 MAY 2026'), bold('SENT:'), ...papers,
  )).toEqual([
    '1# PAPERS OF THE HOUSE',
    ...[['MONDAY, 4', 'TABLED', 'SENT'], ['TUESDAY, 5', 'TABLED'], ['FRIDAY, 8', 'SENT']].flatMap(([date, ...parts]) => [
      `1# ${date} MAY 2026`, ...parts.flatMap(part => [`2# ${part}:`, '3# Upper House:', '4 1. The boats are counted.', '4 2. The piers are counted.']),
    ]),
  ])
})

test('without a number inside a count they stand below it, and the count goes on where it was', async () => {
  expect(await treeOf(
    bold('Summary'), said('It is a plan.'), bold('Purpose'), said('It is for boats.'), bold('1. AIMS OF IT'), said('There are aims.'), bold('2. WAYS TO THEM'), said('There are ways.'), bold('By sea'), said('By boat.'), bold('3. COSTS OF IT'), said('They are low.'),
  )).toEqual(['1# Summary', '2 It is a plan.', '1# Purpose', '2 It is for boats.', '1# 1. AIMS OF IT', '2 There are aims.', '1# 2. WAYS TO THEM', '2 There are ways.', '2# By sea', '3 By boat.', '1# 3. COSTS OF IT', '2 They are low.'])
})

test('right below a number they stand below it, but not where each holds numbers of a count that runs through', async () => {
  expect(await treeOf(
    bold('Papers'), said('There are papers.'), bold('2015. Reports'), said('One came.'), bold('2016. Motions'), bold('On boats'), said('It was carried.'), bold('On piers'), said('It was lost.'),
  )).toEqual(['1# Papers', '2 There are papers.', '1# 2015. Reports', '2 One came.', '1# 2016. Motions', '2# On boats', '3 It was carried.', '2# On piers', '3 It was lost.'])
  expect((await treeOf(
    bold('At sea', 26), bold('1. Boats'), said('They float.'), bold('2. Crews'), said('They row.'), bold('On land', 26), bold('3. Piers'), said('They stand.'), bold('4. Lamps'), said('They burn.'),
  )).filter(line => line.includes('#'))).toEqual(['1# At sea', '2# 1. Boats', '2# 2. Crews', '1# On land', '2# 3. Piers', '2# 4. Lamps'])
})

test('a title that comes again holds nothing', async () => {
  expect((await treeOf(
    bold('Plan for the Harbour', 28), bold('Summary'), said('It is short.'), bold('Purpose'), said('It is for boats.'), bold('Plan for the Harbour', 28), bold('1. AIMS OF IT'), said('There are aims.'), bold('2. WAYS TO THEM'), said('There are ways.'),
  )).filter(line => line.includes('#'))).toEqual(['1# Plan for the Harbour', '1# Summary', '1# Purpose', '1# Plan for the Harbour', '1# 1. AIMS OF IT', '1# 2. WAYS TO THEM'])
})

test('in a table of names and values a name without a value is a row like the others', async () => {
  const [parts, tree] = [['Boats', 'Crews', 'Piers'], (text: string) => [`1# ${text}`, '2 There are some.']]
  const named = (name: string, value: string) => row(cell(paragraph(run(name, '<w:b/>'))), cell(value))
  const found = await treeOf(table(named('Decided by', 'The board'), named('Head of harbour', ''), named('Wards', '')), ...parts.flatMap(text => [bold(text), said('There are some.')]))
  expect(found).toEqual(['1 Decided by\tThe board', '1 Head of harbour', '1 Wards', ...parts.flatMap(tree)])
  const rtfRow = (name: string, value: string) => `\\trowd\\cellx4000\\cellx8000\\pard\\intbl\\b ${name}\\b0\\cell ${value}\\cell\\row`
  const { text, hints } = readRtf(rtfFile(rtfRow('Decided by', 'The board') + rtfRow('Head of harbour', '') + parts.map(part => `\\pard\\b ${part}\\b0\\par There are some.\\par`).join('')))
  expect(hints.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end))).toEqual(parts)
})

test('a row of a table stays one line, though a cell of it holds names one below the other', async () => {
  const cells = (...texts: string[][]) => row(...texts.map(lines => cell(lines.map(text => paragraph(text)).join(''))))
  const tasks = table(cells(['No.'], ['Task'], ['Offices']), cells(['1'], ['Count all boats that are tied up in the harbour by night.'], ['Harbour office', 'All wards of the town and its islands']), cells(['2'], ['Count the piers.'], ['Wards']))
  expect(await treeOf(said('These are the tasks.'), tasks)).toEqual([
    '1 These are the tasks.', '1 No.\tTask\tOffices', '1 1\tCount all boats that are tied up in the harbour by night.\tHarbour office All wards of the town and its islands', '1 2\tCount the piers.\tWards',
  ])
  expect(await treeOf(said('This is a form.'), table(cells(['Name'], [''], ['Number or', 'other sign'], ['']), cells(['Head of', 'the office'], [''])))).toEqual(['1 This is a form.', '1 Name\t\tNumber or other sign', '1 Head of the office'])
  const laidOut = table(cells(['Boats', 'They float on the water of the harbour all year.'], ['Piers', 'They stand in the water of the harbour all year.'], ['Lamps']))
  expect(await treeOf(said('This is a page.'), laidOut)).toHaveLength(6)
})

test('a row over the whole table right above counted ones holds them, and both stand below the title', async () => {
  const counted = (n: number, text: string) => row(cell(bold(`${n}. ${text}`))) + [1, 2].map(at => row(cell(`${at}`), cell(said('It is done.')), cell('Board'))).join('')
  const found = await treeOf(
    set('Harbour plan', '<w:b/><w:sz w:val="32"/>', true), table(row(cell('No.'), cell(said('Step')), cell('Who')), row(cell(bold('Working group on boats'))), counted(1, 'Count the boats'), counted(2, 'Mend the boats'), counted(3, 'Sell the boats')),
  )
  expect(found.filter(line => line.includes('#'))).toEqual(['1# Harbour plan', '1# Working group on boats', '2# 1. Count the boats', '2# 2. Mend the boats', '2# 3. Sell the boats'])
})

test('what ends each number in the same words is no heading, nor is any line of a title below a number that stands alone', async () => {
  expect((await treeOf(
    bold('Papers'), said('There are some.'), bold('1. Boats'), said('They float.'), bold('Motion passed'), bold('2. Piers'), said('They stand.'), bold('Motion passed'), bold('3. Lamps'), said('They burn.'),
    bold('Thanks'), said('To all.'),
  )).filter(line => line.includes('#'))).toEqual(['1# Papers', '1# 1. Boats', '1# 2. Piers', '1# 3. Lamps', '1# Thanks'])
  const { text, hints } = await readDocx(makeDocx({ styles, body: [
    bold('Boats', 28), said('They float.'), bold('Piers', 28), said('They stand.'), bold('Lamps', 28), said('They burn.'), paragraph('Annex 1'), bold('List of the boats', 28), bold('and of their crews', 28), said('It is long.'),
  ].join('') }))
  expect(hints.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end))).toEqual(['Boats', 'Piers', 'Lamps'])
})

test('codes are numbers where they run on', () => {
  expect(runningNumbers(['C048/23  1. Apologies', 'C049/23  2. Piers', '1916.  Boats', '1917.  Lamps', '2026 was a good year', '1999 was not', 'Thanks'])).toEqual([
    { series: 'code C#/#', n: 48 }, { series: 'code C#/#', n: 49 }, { series: 'code #.', n: 1916 }, { series: 'code #.', n: 1917 }, null, null, null,
  ])
})
