import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from './program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  for (const name of ['sample-zh-articles.txt', 'sample-news-bullets.txt']) await desk.json(0, 'import', join(import.meta.dirname, '../../seeds', name))
  await desk.json(0, 'set', chinese, 'kind=plan', 'issued_on=2026-01-30')
})
afterAll(() => desk.remove())

const chinese = '示例：北京市健康服务与医药产业协同发展实施方案（2026年）'
type Row = { readonly document: string; readonly start: number; readonly end: number; readonly text: string; readonly value: number | null; readonly amount: { start: number; end: number } | null }

describe('targets', () => {
  it('are listed with the place of their quote in exactly the document’s text', async () => {
    const rows = await desk.json<Row[]>(0, 'targets', chinese)
    const text = await desk.json<string>(0, 'text', chinese)
    expect(rows.length).toBeGreaterThan(50)
    for (const { start, end, text: quote } of rows) expect(text.slice(start, end)).toBe(quote)
    const row = rows.find(({ amount }) => amount && text.slice(amount.start, amount.end) === '3000亩')
    expect(row).toMatchObject({
      kind: 'target', comparator: 'at least', value: 3000, valueTo: null, unit: 'mu', currency: null, deadline: '2026-12-31', due: '2026-12-31',
      clause: '第二十九条', citation: expect.stringContaining('第二十九条'), responsible: ['市规划和自然资源委员会', '北京经济技术开发区管理委员会', '有关区人民政府'],
    })
  })

  it('of all documents, of those that are named, and of those that a filter lets through', async () => {
    const documents = async (...args: string[]) => new Set((await desk.json<Row[]>(0, 'targets', ...args)).map(({ document }) => document)).size
    expect(await documents()).toBe(2)
    expect(await documents('--where', 'kind=plan')).toBe(1)
    expect(await documents('--where', 'kind=law')).toBe(0)
    expect((await desk.run('targets', 'No such plan')).exit).toBe(2)
    const { out } = await desk.run('targets', chinese)
    expect(out.toString()).toContain('at least 3000 mu')
    expect(out.toString()).toContain('BY WHEN')
  })

  it('go out as CSV, a line each', async () => {
    const rows = await desk.json<Row[]>(0, 'targets', '--where', 'kind=plan')
    expect(await desk.json(0, 'export', '--format', 'csv', '--what', 'targets', '--out', 'targets.csv', '--where', 'kind=plan')).toMatchObject({ file: 'targets.csv', rows: rows.length })
    const [head, ...lines] = readFileSync(desk.path('targets.csv'), 'utf8').slice(1).split('\r\n')
    expect(head).toBe('document,citation,kind,comparator,value,value_to,unit,currency,baseline,yearly,deadline,due,responsible,strength,quote,start,end')
    expect(lines.find(line => line.includes('新增产业用地不少于3000亩'))).toContain(',target,at least,3000,,mu,,,0,2026-12-31,2026-12-31,"市规划和自然资源委员会; 北京经济技术开发区管理委员会; 有关区人民政府",')
    expect((await desk.run('export', '--format', 'docx', '--what', 'targets', '--out', 'x.docx')).exit).toBe(2)
  })

  it('follow people’s corrections of the tree: what is set aside as boilerplate promises nothing', async () => {
    const rows = await desk.json<(Row & { clause_id: string })[]>(0, 'targets', chinese)
    const row = rows.find(({ value }) => value === 3000)
    await desk.json(0, 'correct-clause', chinese, String(row?.clause_id), '--kind', 'boilerplate')
    expect((await desk.json<Row[]>(0, 'targets', chinese)).some(({ value }) => value === 3000)).toBe(false)
    await desk.json(0, 'undo')
    expect((await desk.json<Row[]>(0, 'targets', chinese)).some(({ value }) => value === 3000)).toBe(true)
  })
})
