import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
const plans: string[] = []
beforeAll(async () => {
  bench = await openWorkbench()
  for (const [title, jurisdiction] of [['Plan 1', 'Hebei'], ['Plan 2', 'Hebei'], ['Plan 3', null]] as const) {
    const id = await bench.bringIn(title, `${title} plants trees.\n`)
    await bench.engine.documents.describe({ document: id, values: { jurisdiction } })
    plans.push(id)
  }
  await bench.highlight(plans[0] ?? '', 'trees', ['Green > Trees'])
  await bench.highlight(plans[1] ?? '', 'trees', ['Green > Trees'])
  await bench.highlight(plans[2] ?? '', 'plants', ['Green'])
  const theme = await bench.themeId('Green > Trees')
  await bench.engine.memos.write({ owner: { cell: { theme, attribute: 'jurisdiction', value: 'Hebei' } }, body: '', plain: 'Planted <b>everywhere</b>' })
  await bench.engine.memos.write({ owner: { cell: { theme, document: plans[0] ?? '' } }, body: '', plain: 'Many' })
  await bench.engine.compare.recordSilence({ theme: await bench.themeId('Green'), documents: plans.slice(0, 1), searched: 'lawn*' })
})
afterAll(() => bench.close())

type Handout = Parameters<Workbench['engine']['exports']['make']>[0]
async function make(handout: Omit<Handout, 'what'>) {
  const made = await bench.engine.exports.make({ ...handout, what: 'matrix' })
  expect((await bench.engine.exports.count({ ...handout, what: 'matrix' })).rows).toBe(made.rows)
  return { rows: made.rows, bytes: readFileSync(bench.opened.files.open(made.ticket).path) }
}
const table = async (handout: Omit<Handout, 'what' | 'format'>) => parse((await make({ ...handout, format: 'csv' })).bytes, { bom: true }) as string[][]
const byJurisdiction = { by: { kind: 'attribute', key: 'jurisdiction' } } as const

describe('the matrix as a file', () => {
  it('has documents for columns, or what documents with one value have together, with what people wrote of these', async () => {
    expect(await table({})).toEqual([
      ['theme_path', 'Plan 1', 'Plan 2', 'Plan 3', 'with below: Plan 1', 'with below: Plan 2', 'with below: Plan 3', 'summary: Plan 1', 'silent: Plan 1'],
      ['Green', '0', '0', '1', '1', '1', '1', '', 'lawn* | Ada | 2026-01-01'],
      ['Green > Trees', '1', '1', '0', '1', '1', '0', 'Many', ''],
    ])
    expect(await table(byJurisdiction)).toEqual([
      ['theme_path', 'Hebei', 'No value', 'with below: Hebei', 'with below: No value', 'summary: Hebei', 'silent: Hebei'],
      ['Green', '0', '1', '2', '1', '', 'Plan 1 | lawn* | Ada | 2026-01-01'],
      ['Green > Trees', '2', '0', '2', '0', 'Planted <b>everywhere</b>', ''],
    ])
  })

  it('is turned: a line for each column and a column for each theme', async () => {
    expect(await table({ ...byJurisdiction, isTurned: true })).toEqual([
      ['jurisdiction', 'Green', 'Green > Trees', 'with below: Green', 'summary: Green > Trees', 'silent: Green'],
      ['Hebei', '0', '2', '2', 'Planted <b>everywhere</b>', 'Plan 1 | lawn* | Ada | 2026-01-01'],
      ['No value', '1', '0', '1', '', ''],
    ])
    expect((await make({ isTurned: true, format: 'xlsx' })).rows).toBe(3)
  })

  it('is a page with one table whose heads name lines and columns, and no markup of anybody’s', async () => {
    const { bytes, rows } = await make({ ...byJurisdiction, format: 'html' })
    const page = bytes.toString('utf8')
    expect(rows).toBe(2)
    expect(page).toContain("default-src 'none'")
    expect(page).toMatch(/<thead>\n<tr><th scope="col">Theme<\/th><th scope="col" class="said"><span>Hebei<\/span> <span class="note">2 plans<\/span><\/th><th scope="col"><span>No value<\/span>/)
    expect(page).toContain('<th scope="row" class="below1"><span>Trees</span></th><td><p>Planted &lt;b&gt;everywhere&lt;/b&gt;</p><p class="note">2 excerpts</p></td><td></td>')
    expect(page).toContain('<p class="silent">Plan 1: Nothing found: “lawn*” (Ada, 2026-01-01)</p>')
    expect((await make({ format: 'html', language: 'zh' })).bytes.toString('utf8')).toContain('<html lang="zh-CN">')
  })

  it('is a Word table and a Word report of the same lines and columns', async () => {
    const words = async (format: 'table' | 'report') => strFromU8(unzipSync((await make({ ...byJurisdiction, isTurned: true, format })).bytes)['word/document.xml'] ?? new Uint8Array())
    const framework = await words('table')
    expect(framework).toContain('Planted &lt;b&gt;everywhere&lt;/b&gt;')
    expect(framework.indexOf('Hebei')).toBeGreaterThan(framework.indexOf('Green &gt; Trees'))
    const report = await words('report')
    for (const word of ['Hebei', 'No value', 'Green', 'Trees']) expect(report).toContain(word)
  })

  it('says once what was recorded of several plans at once', async () => {
    await bench.engine.compare.recordSilence({ theme: await bench.themeId('Green'), documents: plans.slice(0, 2), searched: 'hedge*' })
    const page = (await make({ ...byJurisdiction, format: 'html' })).bytes.toString('utf8')
    expect(page).toContain('<p class="silent">Plan 1; Plan 2: Nothing found: “hedge*” (Ada, 2026-01-01)</p>')
    expect(page).toContain('<p class="silent">Plan 1: Nothing found: “lawn*” (Ada, 2026-01-01)</p>')
    const word = strFromU8(unzipSync((await make({ ...byJurisdiction, format: 'table' })).bytes)['word/document.xml'] ?? new Uint8Array())
    expect(word.match(/hedge\*/gu)).toHaveLength(1)
  })

  it('of many plans is one table on the screen and several on paper, none of which loses a column; in Word a line says only what there is', async () => {
    for (let at = 4; at <= 12; at += 1) await bench.bringIn(`Plan ${at}`, `Plan ${at} says nothing.\n`)
    const page = (await make({ format: 'html' })).bytes.toString('utf8')
    const tables = [...page.matchAll(/<table(?: class="(\w+)")?>\n<caption>([^<]*)<\/caption>\n<thead>\n(.*)\n<\/thead>/gu)].map(([, look, caption, head = '']) => ({ look, caption, plans: [...head.matchAll(/<span>(Plan \d+)<\/span>/gu)].map(([, plan]) => plan) }))
    const all = Array.from({ length: 12 }, (_, at) => `Plan ${at + 1}`)
    expect(tables[0]).toMatchObject({ look: 'whole', plans: all })
    expect(tables.slice(1).map(({ look }) => look)).toEqual(['part', 'part'])
    expect(tables.slice(1).flatMap(({ plans }) => plans)).toEqual(all)
    expect(tables[2]?.caption).toMatch(/ \(2\/2\)$/u)
    expect(page).toContain('<p class="note">1 excerpt in the themes below</p>')
    const word = strFromU8(unzipSync((await make({ format: 'table' })).bytes)['word/document.xml'] ?? new Uint8Array())
    const lines = word.split('<w:tr>').slice(2).map(row => row.split('<w:tc>').slice(1).map(cell => `${cell.includes('w:val="continue"') ? '^' : ''}${cell.replace(/<[^>]*>/gu, '')}`))
    expect(lines.map(([theme, plan]) => [theme, plan])).toEqual([['Green', 'Plan 1'], ['^', 'Plan 2'], ['^', 'Plan 3'], ['Green &gt; Trees', 'Plan 1'], ['^', 'Plan 2']])
  })
})
