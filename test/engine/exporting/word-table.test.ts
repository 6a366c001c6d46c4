import { describe, expect, test } from 'vitest'
import { type ExcerptColumn, excerptColumns } from '#contract/exports.ts'
import { writeTable } from '../../../electron/engine/exporting/word.ts'
import { excerptListColumns } from '../../../electron/engine/exporting/word/columns.ts'
import { columnHeadings } from '../../../electron/engine/exporting/word/labels.ts'
import { longTable, textCell } from '../../../electron/engine/exporting/word/tables.ts'
import { child, descendants, parseXml, readDocx, textOf } from './docx-reading.ts'
import { bytesOf, chinese, english, file, list } from './word-samples.ts'

describe('a table', () => {
  test('has its head repeated on every page and a row for each excerpt', async () => {
    const { bytes, summary } = await bytesOf(
      writeTable(
        list(
          ['quote', 'starred', 'start'],
          [
            ['“a”', true, 12],
            [null, false, -3],
          ],
        ),
      ),
    )
    const { body } = await readDocx(bytes)
    const rows = descendants(body, 'w:tr')
    expect(rows.map(row => descendants(row, 'w:tc').map(textOf))).toEqual([
      ['Quote', 'Starred', 'Start'],
      ['“a”', 'Yes', '12'],
      ['', '', '-3'],
    ])
    expect(rows.map(row => descendants(row, 'w:tblHeader').length)).toEqual([1, 0, 0])
    expect(summary).toEqual({ rows: 2 })
  })

  test.each([
    { columns: ['quote', 'citation'] as const, width: 11906 },
    { columns: ['document', 'citation', 'quote', 'theme', 'memo', 'starred'] as const, width: 16838 },
    { columns: excerptColumns, width: 23811 },
    { columns: ['start', 'end'] as const, width: 11906 },
  ])('takes the sheet that has room for $columns and fills it exactly', async ({ columns, width }) => {
    const { body } = await readDocx((await bytesOf(writeTable(list(columns, [])))).bytes)
    const section = descendants(body, 'w:sectPr')[0]
    const margins = child(section, 'w:pgMar')?.attributes
    expect(child(section, 'w:pgSz')?.attributes['w:w']).toBe(String(width))
    const grid = descendants(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w']))
    expect(grid.reduce((sum, part) => sum + part, 0)).toBe(width - Number(margins?.['w:left']) - Number(margins?.['w:right']))
    expect(descendants(body, 'w:tblLayout').map(({ attributes }) => attributes['w:type'])).toEqual(['fixed'])
  })

  test.each(['en', 'zh'] as const)('has room for every heading of all columns without a break inside a word, for dates and for figures, in %s', async language => {
    const headings = columnHeadings(language === 'zh' ? chinese : english)
    const columns = excerptListColumns(excerptColumns, headings)
    const { grid, em } = await layoutOf(columns)
    const broken = columns.flatMap(({ heading }, index) =>
      heading.split(' ').filter(word => emsOf(word) * em + 160 > (grid[index] ?? 0)).map(word => `${word}: ${grid[index]}`),
    )
    expect(broken).toEqual([])
    // Regular DejaVu Sans: a figure has 0.636 em, a hyphen 0.361.
    expect(Math.min(...['issued_on', 'created_at', 'updated_at'].map(column => grid[excerptColumns.indexOf(column as 'start')] ?? 0))).toBeGreaterThan((8 * 0.636 + 2 * 0.361) * em + 160)
    // As many letters in a line as 2,300 twips hold of the usual ones.
    expect(grid[excerptColumns.indexOf('quote')]).toBeGreaterThanOrEqual((2_129 * em) / 170 + 160)
    expect(Math.min(grid.at(-1) ?? 0, grid.at(-2) ?? 0)).toBeGreaterThan(6 * 0.636 * em + 160)
  })

  test('keeps words of twelve letters whole in all columns of texts, with smaller letters where there are many, and usual ones where not', async () => {
    const words = ['commissioner', 'requirements', 'implementing', 'Jurisdiction', 'transmission', 'environments']
    const texts = ['document', 'issuer', 'jurisdiction', 'heading_path', 'citation', 'quote', 'theme', 'theme_path', 'other_themes', 'memo', 'coder'] as const
    const brokenIn = async (chosen: readonly ExcerptColumn[]) => {
      const { grid, em } = await layoutOf(excerptListColumns(chosen, columnHeadings(english)))
      // Letters that are not bold are a tenth narrower.
      const broken = chosen.filter((column, index) => texts.includes(column as 'quote') && words.some(word => emsOf(word) * 0.92 * em + 160 > (grid[index] ?? 0)))
      return { broken, em }
    }
    const { broken, em } = await brokenIn(excerptColumns)
    expect(broken).toEqual([])
    expect(em).toBeGreaterThanOrEqual(140)
    expect(em).toBeLessThan(170)
    expect(await brokenIn(['document', 'citation', 'quote', 'theme', 'memo', 'starred'])).toEqual({ broken: [], em: 170 })
  })

  test('gives the room of empty columns to words that are longer, reads its rows once and lets go of them', async () => {
    const columns = excerptListColumns(excerptColumns, columnHeadings(english))
    const at = (column: ExcerptColumn) => excerptColumns.indexOf(column)
    const word = 'environmentally,'
    const row = columns.map((_, index) => (index === at('memo') ? `An ${word} friendly plan` : index === at('citation') ? '第十二条' : ''))
    let isLetGo = false
    function* rows(count: number) {
      try {
        for (let index = 0; index < count; index += 1) yield row
      } finally {
        isLetGo = true
      }
    }
    const { grid, em } = await layoutOf(columns, rows(3))
    expect(emsOf(word) * 0.92 * em + 160).toBeLessThan(grid[at('memo')] ?? 0)
    expect(isLetGo).toBe(true)
    const source = writeTable({ ...file, columns, rows: rows(1_000) })
    isLetGo = false
    await source.next()
    await source.return({ rows: 0 })
    expect(isLetGo).toBe(true)
    // Rows that nobody has looked at may hold what is missing in the first.
    expect((await layoutOf(columns, rows(1_000))).em).toBeLessThan(em)
  })

  test('lets columns have no more than their words need where all rows were looked at, so that an id stands on few lines and letters are larger', async () => {
    const columns = excerptListColumns(excerptColumns, columnHeadings(english))
    const id = '01a22dd6-4786-72e6-a3c7-f6e6a1f6a543'
    const row = excerptColumns.map(column => (column === 'id' ? id : ['theme_path', 'memo'].includes(column) ? 'environmentally, friendly' : 'Plan 9'))
    const { grid, em } = await layoutOf(columns, [row, row])
    const idWidth = grid[excerptColumns.indexOf('id')] ?? 0
    // Of what an id is written in nothing is wider than a figure.
    for (const part of id.split('-')) expect(part.length * 0.636 * em + 160, part).toBeLessThan(idWidth)
    expect(em).toBeGreaterThan((await layoutOf(columns)).em)
  })

  test('a long one goes on in further tables, each with its head, so that LibreOffice lays it out in time', async () => {
    const rowsOf = async (count: number) => {
      const { bytes, summary } = await bytesOf(writeTable(list(['quote'], Array.from({ length: count }, (_, index) => [`Quote ${index}`]))))
      expect(summary.rows).toBe(count)
      const { body } = await readDocx(bytes)
      return descendants(body, 'w:tbl').map(table => descendants(table, 'w:tr').map(textOf))
    }
    const [head] = (await rowsOf(0))[0] ?? []
    expect(await rowsOf(250)).toHaveLength(1)
    const tables = await rowsOf(600)
    expect(tables.map(rows => rows.length)).toEqual([251, 251, 101])
    expect(tables.map(([first]) => first)).toEqual([head, head, head])
    expect(tables.flatMap(rows => rows.slice(1))).toEqual(Array.from({ length: 600 }, (_, index) => `Quote ${index}`))
  })

  test('cells that say the same as those above them are one with these, in the next table as well, and the rows beside them stay rows', async () => {
    const rows = [...Array.from({ length: 249 }, (_, at) => [`Quote ${at}`, 'I 1', at]), ['Same', 'II 2', 1], ['Same', 'II 2', 2], ['Same', 'II 2', 3], ['Same', 'III 3', 4]]
    const { bytes, summary } = await bytesOf(writeTable({ ...list(['quote', 'citation', 'start'], rows), joined: [0, 1] }))
    expect(summary.rows).toBe(253)
    const { body } = await readDocx(bytes)
    const joinOf = (cell: ReturnType<typeof descendants>[number]) => descendants(cell, 'w:vMerge')[0]?.attributes['w:val'] ?? '-'
    const [first = [], second = []] = descendants(body, 'w:tbl').map(table => descendants(table, 'w:tr').slice(1).map(row => descendants(row, 'w:tc').map(cell => `${textOf(cell)} ${joinOf(cell)}`)))
    expect(first.at(-1)).toEqual(['Same restart', 'II 2 restart', '1 -'])
    expect(second).toEqual([['Same restart', 'II 2 restart', '2 -'], [' continue', ' continue', '3 -'], ['Same restart', 'III 3 restart', '4 -']])
  })

  test('lets go of its rows when the writing is given up', () => {
    let isLetGo = false
    function* rows() {
      try {
        for (let index = 0; index < 600; index += 1) yield { cells: [textCell(`Quote ${index}`)], whole: true }
      } finally {
        isLetGo = true
      }
    }
    const written = longTable({ title: 'Quotes', widths: [1000], head: [textCell('Quote')] }, rows())
    for (let step = 0; step < 300; step += 1) expect(written.next().done).toBe(false)
    expect(isLetGo).toBe(false)
    written.return(0)
    expect(isLetGo).toBe(true)
  })

  test('refuses more columns than Word takes', async () => {
    const columns = Array.from({ length: 64 }, () => ({ heading: 'x', least: 100, weight: 1 }))
    await expect(bytesOf(writeTable({ ...file, columns, rows: [] }))).rejects.toThrow(RangeError)
  })
})

/** Widths in thousandths of an em from the tables of DejaVu Sans Bold, the widest font that stands in for a missing Calibri; Han characters have a whole one. */
const advances: Readonly<Record<string, number>> = {
  A: 774, B: 762, C: 734, D: 830, E: 683, F: 683, G: 821, H: 837, I: 372, J: 372, K: 775, L: 637, M: 995,
  N: 837, O: 850, P: 733, Q: 850, R: 770, S: 720, T: 682, U: 812, V: 774, W: 1103, X: 771, Y: 724, Z: 725,
  a: 675, b: 716, c: 593, d: 716, e: 678, f: 435, g: 716, h: 712, i: 343, j: 343, k: 665, l: 343, m: 1042,
  n: 712, o: 687, p: 716, q: 716, r: 493, s: 595, t: 478, u: 712, v: 652, w: 924, x: 645, y: 652, z: 582,
}
/** The widths of a list's columns and of an em in its cells, twips. */
async function layoutOf(columns: ReturnType<typeof excerptListColumns>, rows: Parameters<typeof writeTable>[0]['rows'] = []) {
  const { body, parts } = await readDocx((await bytesOf(writeTable({ ...file, columns, rows }))).bytes)
  const style = descendants(parseXml(parts.get('word/styles.xml') ?? ''), 'w:style').find(({ attributes }) => attributes['w:styleId'] === 'TableText')
  const letters = style ? descendants(style, 'w:sz')[0]?.attributes['w:val'] : undefined
  return { grid: descendants(body, 'w:gridCol').map(({ attributes }) => Number(attributes['w:w'])), em: Number(letters) * 10 }
}

const emsOf = (word: string) => [...word].reduce((sum, letter) => sum + (advances[letter] ?? 1_000) / 1_000, 0)
