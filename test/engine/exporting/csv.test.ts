import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excelCellLimit, guardFormula, unguardFormula, writeCsv } from '../../../electron/engine/exporting/csv.ts'
import { excerptColumns } from '#contract/exports.ts'
import type { Cell } from '../../../electron/engine/exporting/rows.ts'
import { anyText } from './any-text.ts'

function written(header: readonly string[], rows: Iterable<readonly Cell[]>) {
  const source = writeCsv({ header, rows })
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = source.next()
    if (next.done) return { bytes: Buffer.concat(chunks), chunks, summary: next.value }
    chunks.push(next.value)
  }
}

const textOf = (header: readonly string[], rows: Iterable<readonly Cell[]>) => written(header, rows).bytes.toString('utf8')
const readBack = (bytes: Buffer) => parse(bytes, { bom: true, record_delimiter: '\r\n' }) as string[][]

describe('a CSV file', () => {
  test('begins with a byte-order mark and ends every line with CR LF', () => {
    expect([...written(['a', 'b'], [['1', '汉']]).bytes]).toEqual([0xef, 0xbb, 0xbf, ...Buffer.from('a,b\r\n1,汉\r\n')])
  })

  test('doubles quotation marks and quotes what a separator or a line end would tear', () => {
    expect(textOf(['a'], [['say "no"'], ['x,y'], ['x;y'], ['one\ntwo'], ['one\r\ntwo'], [' edge '], ['plain 文字']])).toBe(
      '\uFEFFa\r\n"say ""no"""\r\n"x,y"\r\n"x;y"\r\n"one\ntwo"\r\n"one\r\ntwo"\r\n" edge "\r\nplain 文字\r\n',
    )
  })

  test('leaves an empty place empty, and keeps a row whose only cell is empty', () => {
    expect(textOf(['a', 'b'], [[null, '']])).toBe('\uFEFFa,b\r\n,\r\n')
    const rows = parse(written(['a'], [[''], ['x'], [null]]).bytes, { bom: true, skip_empty_lines: true })
    expect(rows).toEqual([['a'], [''], ['x'], ['']])
  })

  test('writes numbers and yes-or-no values bare, and takes no negative number for a formula', () => {
    expect(textOf(['n', 'm', 'y', 't'], [[-5, 1204, true, '-5']])).toBe("\uFEFFn,m,y,t\r\n-5,1204,true,'-5\r\n")
  })

  test('refuses a number that is none, and a row that does not fit the header', () => {
    expect(() => textOf(['n'], [[Number.NaN]])).toThrow(RangeError)
    expect(() => textOf(['n'], [['a', 'b']])).toThrow(RangeError)
  })

  test('keeps the columns of an excerpt in the order that people know', () => {
    expect(textOf(excerptColumns, []).split('\r\n')[0]).toBe(
      '\uFEFFid,document,issuer,jurisdiction,issued_on,language,clause,heading_path,citation,quote,' +
        'theme,theme_path,other_themes,memo,starred,coder,created_at,updated_at,start,end',
    )
  })

  test('keeps a cell whole that Excel would cut off, and says where the first one is', () => {
    const long = '长'.repeat(excelCellLimit + 1)
    const { bytes, summary } = written(
      ['a', 'b'],
      [
        ['x', '长'.repeat(excelCellLimit)],
        ['x', long],
        [long, long],
      ],
    )
    expect(readBack(bytes)[2]?.[1]).toBe(long)
    expect(summary).toEqual({ rows: 3, longCells: 3, firstLongCell: { row: 2, column: 2 } })
  })

  test('a chunk is little, so that others have their turn soon: some rows more than 64 KiB at the most', () => {
    const { chunks, bytes } = written(['quote'], Array.from({ length: 2_000 }, (_, at) => [`${at} ${'托育 nursery '.repeat(40)}`]))
    expect(bytes.length).toBeGreaterThan(1_000_000)
    for (const chunk of chunks) expect(chunk.length).toBeLessThan(80 * 1024)
  })

  test('asks for the next row only when the last chunk was taken', () => {
    let asked = 0
    const rows = (function* () {
      for (;;) {
        asked += 1
        yield ['x'.repeat(1000)]
      }
    })()
    const source = writeCsv({ header: ['a'], rows })
    source.next()
    const afterOne = asked
    expect(afterOne).toBeLessThan(400)
    source.next()
    expect(asked).toBeLessThan(2 * afterOne + 2)
  })
})

describe('a cell that a spreadsheet could take for a formula gets an apostrophe', () => {
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']
  const before = [
    '',
    ' ',
    '   ',
    '\u00A0',
    '\u3000',
    '\u2003',
    '\u202F',
    '\uFEFF',
    '\u200B',
    '\u200E',
    '\u2060',
    '\u00AD',
    '\uFE0F',
    '\u034F',
    '\u3164',
    '\u0000',
    '\u001F',
    ' \u200B\u00A0',
  ]
  test.each(signs.flatMap(sign => before.map(lead => [lead + sign])))('%j', start => {
    const text = `${start}HYPERLINK("x")`
    expect(guardFormula(text)).toBe(`'${text}`)
    expect(unguardFormula(guardFormula(text))).toBe(text)
    expect(readBack(written(['a'], [[text]]).bytes)[1]).toEqual([`'${text}`])
  })

  test.each(['', 'plain', '’=1', "'", "'tis", '12 = 12', 'a\t=1', '（一）', '“=”', '1-2', '—=', '   ', ' 5'])('and %j gets none', text => {
    expect(guardFormula(text)).toBe(text)
    expect(unguardFormula(text)).toBe(text)
  })
})

test('any table comes back from a reader of its own as it was, but for the apostrophes and lone surrogates', () => {
  fc.assert(
    fc.property(fc.array(fc.array(anyText, { minLength: 3, maxLength: 3 }), { maxLength: 6 }), rows => {
      const back = readBack(written(['a', 'b', 'c'], rows).bytes).slice(1)
      expect(back).toEqual(rows.map(row => row.map(text => guardFormula(text.toWellFormed()))))
      for (const [index, row] of rows.entries()) {
        for (const [column, text] of row.entries())
          expect([text.toWellFormed(), `'${text.toWellFormed()}`]).toContain(back[index]?.[column])
      }
    }),
    { numRuns: 500 },
  )
})

test('no cell of any file begins, after what readers trim, like a formula', () => {
  fc.assert(
    fc.property(fc.constantFrom('', ' ', '\u3000', '\u00a0\t'), fc.constantFrom('', ...'=+-@＝＋－＠\t\r\n'), anyText, (space, sign, rest) => {
      const cell = readBack(written(['a', 'b'], [[space + sign + rest, 'x']]).bytes)[1]?.[0] ?? ''
      expect('=+-@＝＋－＠\t\r\n').not.toContain(cell.charAt(0) || 'x')
      expect('=+-@＝＋－＠').not.toContain(cell.trimStart().charAt(0) || 'x')
    }),
    { numRuns: 500 },
  )
})
