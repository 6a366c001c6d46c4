import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { guard, unguard } from '../../../../electron/engine/documents/attributes/file-reading.ts'
import { openWorkbench, sentenceOf, type Workbench } from '../workbench.ts'

let bench: Workbench
let ids: string[] = []
beforeEach(async () => {
  bench = await openWorkbench()
  const pasted = ['One', 'Two', 'Two'].map((title, index) => ({ title, text: `${title} ${index}\n\n1. First` }))
  const answers = await bench.engine.documents.import({ pasted })
  ids = answers.map(answer => ('document' in answer ? answer.document.id : ''))
})
afterEach(async () => {
  expect(bench.internal).toEqual([])
  await bench.remove()
})

async function handedOut(): Promise<string> {
  const { ticket, rows, bytes } = await bench.engine.attributes.toFile({})
  expect(rows).toBe(3)
  const written = readFileSync(bench.files.open(ticket).path)
  expect(written.length).toBe(bytes)
  return written.toString('utf8')
}
const take = (csv: string) => bench.engine.attributes.fromFile({ file: bench.ticket('a.csv', csv) })
const look = (csv: string) => bench.engine.attributes.previewFile({ file: bench.ticket('a.csv', csv) })

describe('attributes as CSV', () => {
  test('a mark, CRLF, names of columns, no formula; and reading it back changes nothing', async () => {
    const nasty = { '=cmd': '=1+1', 'a,b': '"quoted"; x', '键': '＝SUM(A1)', minus: '-5', at: "'=x", plain: "'tis" }
    await bench.engine.documents.describe({ document: ids[0] ?? '', values: { issuer: '@office', issuedOn: '2026-05', attributes: nasty } })
    const csv = await handedOut()
    expect(csv.startsWith('\uFEFFid,title,short_title,issuer,jurisdiction,kind,issued_on,period_from,period_to,language,source,')).toBe(true)
    expect(csv.split('\r\n')).toHaveLength(5)
    expect(csv).toContain("'@office")
    expect(csv).toContain("'=1+1")
    expect(csv).toContain("'-5")
    expect(csv).not.toMatch(/(^|,)"?[=＝@+-]/m)
    const before = await bench.engine.documents.list({})
    const steps = (await bench.engine.history.list({})).length
    expect(await take(csv)).toMatchObject({ rows: 3, changes: [], problems: [], newAttributes: [] })
    expect(await bench.engine.documents.list({})).toEqual(before)
    expect(await bench.engine.history.list({})).toHaveLength(steps)
  })

  test('every text comes back as it was', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("'", '=', '+', '-', '@', '＝', ' ', 'a', '1', '字') }), text => {
      const safe = guard(text)
      // What the writer does last.
      const written = /^[\s]*[=+\-@＝]/u.test(safe) ? `'${safe}` : safe
      expect(unguard(written)).toBe(text)
    }), { numRuns: 2_000 })
  })

  test('rows are matched by id, else by exact title; what can not be is told by row and nothing else is lost', async () => {
    await bench.engine.attributes.define({ name: 'Size', type: 'number' })
    const csv = `title;id;Size;Region;Issued on\nOne;;1 200;North;23.5.2026\nTwo;;1;;\nTwo;${ids[2]};many;South;\nNowhere;;1;;\n;;5;;\nOne;${ids[0]};7;;`
    const expected = {
      rows: 6,
      newAttributes: ['Region'],
      changes: [
        { row: 2, document: ids[0], title: 'One', key: 'Size', isFixed: false, before: '', after: '1200' },
        { row: 2, document: ids[0], title: 'One', key: 'Region', isFixed: false, before: '', after: 'North' },
        { row: 2, document: ids[0], title: 'One', key: 'issued_on', isFixed: true, before: '', after: '2026-05-23' },
        { row: 4, document: ids[2], title: 'Two', key: 'Region', isFixed: false, before: '', after: 'South' },
      ],
    }
    const told = [[3, 'attributes.row.ambiguous'], [4, 'attributes.notANumber'], [5, 'attributes.row.unmatched'], [6, 'attributes.row.nothing'], [7, 'attributes.row.again']]
    const preview = await look(csv)
    expect(preview).toMatchObject(expected)
    expect(preview.problems.map(({ row, message }) => [row, message.id])).toEqual(told)
    expect(await bench.engine.documents.list({})).toMatchObject([{ attributes: {}, issuedOn: null }, {}, {}])
    expect(await take(csv)).toEqual(preview)
    expect(await bench.engine.documents.list({})).toMatchObject([{ attributes: { Size: '1200', Region: 'North' }, issuedOn: '2026-05-23' }, { attributes: {} }, { attributes: { Region: 'South' } }])
    expect((await bench.engine.history.list({}))[0]?.label).toEqual({ id: 'attributes.import', values: { count: 2 } })
    await bench.engine.history.undo({})
    expect((await bench.engine.documents.list({})).every(row => Object.keys(row.attributes).length === 0)).toBe(true)
  })

  test('an empty cell clears, a missing column leaves; a title can be changed but not cleared', async () => {
    await bench.engine.documents.describe({ document: ids[0] ?? '', values: { issuer: 'Office', kind: 'plan', attributes: { a: '1' } } })
    const answer = await take(`id,issuer,a,title\r\n${ids[0]},,,Uno\r\n${ids[1]},x,,\r\n`)
    expect(answer.problems).toEqual([{ row: 3, message: { id: 'attributes.row.noTitle' } }])
    expect(await bench.engine.documents.list({})).toMatchObject([{ title: 'Uno', issuer: null, kind: 'plan', attributes: {} }, { title: 'Two', issuer: 'x' }, {}])
  })

  test('a kind is understood by its name in either language, in any case; another word stays as it is written', async () => {
    const csv = `id,kind\r\n${ids[0]},PLAN\r\n${ids[1]},规划\r\n${ids[2]},White paper\r\n`
    expect((await take(csv)).changes.map(({ after }) => after)).toEqual(['plan', 'plan', 'White paper'])
    expect((await bench.engine.documents.list({})).map(({ kind }) => kind)).toEqual(['plan', 'plan', 'White paper'])
    expect(await take(csv)).toMatchObject({ changes: [], problems: [] })
    await bench.engine.documents.describe({ document: ids[2] ?? '', values: { kind: '草案' } })
    expect((await bench.engine.documents.list({}))[2]?.kind).toBe('draft')
  })

  test('a language is understood by its tag or name; one that nobody knows stays out, and its row is named', async () => {
    const csv = `id,language\r\n${ids[0]},FR\r\n${ids[1]},法语\r\n${ids[2]},xx-invalid\r\n`
    expect(await take(csv)).toMatchObject({ problems: [{ row: 4, message: { id: 'attributes.notALanguage' } }] })
    expect((await bench.engine.documents.list({})).map(({ language }) => language)).toEqual(['fr', 'fr', 'en'])
  })

  test('a period that would end before it begins stays as it is, its row is named, and the rest of the row comes in', async () => {
    await bench.engine.documents.describe({ document: ids[0] ?? '', values: { periodFrom: '2024' } })
    const answer = await take(`id,issuer,period_from,period_to\r\n${ids[0]},Office,2024,2023\r\n${ids[1]},,2026,2027\r\n${ids[2]},,2026,2025-12\r\n`)
    expect(answer.problems).toEqual([
      { row: 2, message: { id: 'attributes.row.backwards', values: { title: 'One', from: '2024', to: '2023' } } },
      { row: 4, message: { id: 'attributes.row.backwards', values: { title: 'Two', from: '2026', to: '2025-12' } } },
    ])
    expect((await bench.engine.documents.list({})).map(({ issuer, periodFrom, periodTo }) => [issuer, periodFrom, periodTo])).toEqual([['Office', '2024', null], [null, '2026', '2027'], [null, null, null]])
  })

  test('values that stayed as text in a number survive the way out and back', async () => {
    await bench.engine.documents.describe({ document: ids[0] ?? '', values: { attributes: { Size: 'large' } } })
    await bench.engine.attributes.change({ name: 'Size', to: { type: 'number' }, keepsMisfits: true })
    expect(await take(await handedOut())).toMatchObject({ changes: [], problems: [] })
  })

  test.each([
    ['a table without id and title', 'name,issuer\nOne,x\n', 'invalid attributes.file.noKey'],
    ['two columns of one name', 'title,issuer,Issuer\nOne,x,y\n', 'invalid attributes.file.twice'],
    ['what is no CSV', 'title,issuer\n"One,x\n', 'invalid attributes.file.notCsv'],
  ])('%s is refused with a sentence', async (_, csv, said) => {
    expect(await sentenceOf(take(csv))).toBe(said)
  })

  test('a table in GBK, as Excel writes it in China, is read', async () => {
    const bytes = Buffer.concat([Buffer.from('title,issuer\r\nOne,'), Buffer.from([0xb9, 0xfa, 0xce, 0xf1, 0xd4, 0xba, 0xb9, 0xd8, 0xd3, 0xda, 0xd3, 0xa1, 0xb7, 0xa2]), Buffer.from('\r\n')])
    const answer = await bench.engine.attributes.fromFile({ file: bench.ticket('gbk.csv', bytes) })
    expect(answer.changes).toMatchObject([{ key: 'issuer', after: '国务院关于印发' }])
  })
})
