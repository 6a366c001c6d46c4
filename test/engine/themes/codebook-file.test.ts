import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { cleanName, readsAsPath, splitPath } from '#domain/themes.ts'
import { EngineError } from '#wire/fault.ts'
import { writeCsv } from '../../../electron/engine/exporting/csv.ts'
import { parseCodebook } from '../../../electron/engine/themes/files/codebook-file.ts'
import type { CodebookRow } from '../../../electron/engine/themes/files/codebook-row.ts'
import { openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

/** What a file says nothing of. */
const unsaid = { include: '', exclude: '', example: '', keywords: [], id: null }

const problem = (text: string) => {
  try {
    parseCodebook(text, 'codes.csv')
  } catch (error) {
    if (error instanceof EngineError) return { id: error.sentence.id, row: error.sentence.values?.row }
    throw error
  }
  return null
}

describe('reading a codebook file', () => {
  it('finds columns by their names, in any order, with what other programs add', () => {
    const rows = parseCodebook('\uFEFFNumber;Colour;PATH;Definition\r\n1;3184BF;Care > Childcare;"Fees; places"\r\n\r\n2;;Work;\r\n', 'codes.csv')
    expect(rows).toEqual([
      { ...unsaid, path: ['Care', 'Childcare'], definition: 'Fees; places', color: '#3184bf', shortcut: '' },
      { ...unsaid, path: ['Work'], definition: '', color: '', shortcut: '' },
    ])
    expect(parseCodebook('path\tkey\nA\tX\n', 'codes.csv')).toEqual([{ ...unsaid, path: ['A'], definition: '', color: '', shortcut: 'x' }])
  })

  it.each([
    ['no path column', 'name,definition\nA,b\n', { id: 'themes.noPathColumn', row: undefined }],
    ['nothing at all', '', { id: 'themes.noPathColumn', row: undefined }],
    ['a path with a gap', 'path\nA\nB >  > C\n', { id: 'themes.rowPath', row: 3 }],
    ['a row without its path', 'path,definition\nA,b\n,c\n', { id: 'themes.rowPath', row: 3 }],
    ['a colour by name', 'path,color\nA,red\n', { id: 'themes.rowColor', row: 2 }],
    ['a key of two letters', 'path,shortcut\nA,xy\n', { id: 'themes.rowShortcut', row: 2 }],
    ['a definition that goes on and on', `path,definition\nA,${'x'.repeat(20_001)}\n`, { id: 'themes.rowLong', row: 2 }],
    ['an open quotation mark', 'path,definition\nA,"b\n', { id: 'themes.notCsv', row: undefined }],
    ['a path of a thousand names', `path\n${Array.from({ length: 1_000 }, () => 'A').join(' > ')}\n`, { id: 'themes.rowPath', row: 2 }],
  ])('refuses %s, naming the row', (_, text, expected) => {
    expect(problem(text)).toEqual(expected)
  })

  /** Anything at all, with a liking for what spreadsheets take for formulas. */
  const anything = fc.tuple(fc.constantFrom('', '', '=', '+', '-', '@', '＝', '\t='), fc.string({ unit: 'binary', maxLength: 30 })).map(([start, rest]) => start + rest)
  const names = anything.map(cleanName).filter(name => name !== '' && !readsAsPath(name))
  const lines = anything.map(text => text.toWellFormed().replaceAll(/[\0\r\uFEFF]/g, '').trim())
  const rows: fc.Arbitrary<CodebookRow> = fc.record({
    path: fc.array(names, { minLength: 1, maxLength: 4 }),
    definition: lines,
    color: fc.constantFrom('', '#0a0b0c', '#ffffff'),
    shortcut: fc.constantFrom('', 'x', '9', '中'),
    include: lines, exclude: lines, example: lines,
    keywords: fc.array(lines.map(text => text.replaceAll(';', '').trim()).filter(text => text !== ''), { maxLength: 3 }),
    id: fc.constant(null),
  })

  it('reads back whatever was handed out, formulas and all', () => {
    fc.assert(
      fc.property(fc.array(rows, { maxLength: 8 }), written => {
        const table = { header: ['path', 'definition', 'color', 'shortcut', 'include', 'exclude', 'example', 'keywords'], rows: written.map(row => [row.path.join(' > '), row.definition, row.color, row.shortcut, row.include, row.exclude, row.example, row.keywords.join('; ')]) }
        const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(Buffer.concat([...writeCsv(table)]))
        expect(parseCodebook(text, 'codes.csv')).toEqual(written.map(row => ({ ...row, path: splitPath(row.path.join(' > ')) })))
      }),
      { numRuns: 300 },
    )
  })
})

describe('importing a codebook', () => {
  let bench: Workbench
  let number = 0
  beforeAll(async () => {
    bench = await openWorkbench()
  })
  beforeEach(async () => {
    const rows = await bench.engine.themes.list({})
    if (rows.length > 0) await bench.engine.themes.remove({ themes: rows.map(({ id }) => id) })
  })
  afterAll(() => bench.close())

  const bringIn = (content: string | Uint8Array, name = `codes-${(number += 1)}.csv`) => {
    const path = join(bench.folder, name)
    writeFileSync(path, content)
    return bench.engine.themes.import({ file: bench.opened.files.fromPath(path) })
  }
  const list = async () => (await bench.engine.themes.list({})).map(({ name, definition, color, shortcut }) => ({ name, definition, color, shortcut }))

  it('adds what is missing as one step, with the themes that paths name on their way', async () => {
    expect(await bringIn('path,definition,color,shortcut\nCare > Childcare,Fees,#112233,c\nWork,,,\n')).toEqual({ added: 3, updated: 0, unchanged: 0, sets: 0 })
    expect(await bench.paths()).toEqual(['Care', 'Care > Childcare', 'Work'])
    expect((await list())[1]).toEqual({ name: 'Childcare', definition: 'Fees', color: '#112233', shortcut: 'c' })
    expect((await bench.engine.history.next({})).undo?.label).toEqual({ id: 'themes.import', values: { count: 2 } })
    await bench.engine.history.undo({})
    expect(await bench.paths()).toEqual([])
  })

  it('changes what differs, leaves what the file says nothing about, and removes nothing', async () => {
    await bringIn('path,definition,color,shortcut\nCare,Old,#111111,c\nWork,Same,#222222,w\nRent,,,\n')
    const before = await list()
    expect(await bringIn('path,definition,color\nCare,New,\nWork,Same,#222222\nCare,,\n')).toEqual({ added: 0, updated: 1, unchanged: 1, sets: 0 })
    expect(await list()).toEqual(before.map(row => (row.name === 'Care' ? { ...row, definition: 'New' } : row)))
    const history = await bench.engine.history.list({})
    expect(await bringIn('path,definition\nCare,New\n')).toEqual({ added: 0, updated: 0, unchanged: 1, sets: 0 })
    expect(await bench.engine.history.list({})).toEqual(history)
  })

  it('frees a key that the file gives to another theme', async () => {
    await bringIn('path,shortcut\nCare,c\nWork,w\n')
    await bringIn('path,shortcut\nWork,C\n')
    expect((await list()).map(row => row.shortcut)).toEqual(['', 'c'])
  })

  it('reads UTF-16, as spreadsheets call Unicode text', async () => {
    await bringIn(Buffer.from('\uFEFFpath\tdefinition\n托育 > 费用\t名额\n', 'utf16le'))
    expect(await bench.paths()).toEqual(['托育', '托育 > 费用'])
  })

  it('takes over nothing of a file with one bad row, and says which kinds it does not read', async () => {
    expect(await refusal(bringIn('path,color\nCare,#111111\nWork,red\n'))).toBe('invalid themes.rowColor')
    expect(await refusal(bringIn('<Project/>', 'codes.qdc'))).toBe('invalid themes.noCodes')
    expect(await refusal(bringIn('x'.repeat(5_000_001)))).toBe('invalid themes.fileTooLarge')
    expect(await bench.paths()).toEqual([])
  })
})
