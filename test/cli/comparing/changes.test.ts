import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  for (const name of ['sample-deadlines-draft.txt', 'sample-deadlines.txt']) await desk.json(0, 'import', join(import.meta.dirname, '../../../seeds', name))
})
afterAll(() => desk.remove())

const final = 'Sample: Three-Year Action Plan on Opening Healthcare and Elderly Care'
const draft = `${final} (Draft for Comment)`
type Clause = { readonly label: string | null; readonly citation: string; readonly text: string }
type Changes = { readonly changes: { readonly kinds: string[]; readonly old: Clause[]; readonly new: Clause[]; readonly deadline: { old: string[]; new: string[] } }[]; readonly counts: Record<string, number> }

describe('changes', () => {
  it('lists what changed between two documents, both cited, and counts the kinds', async () => {
    const { changes, counts } = await desk.json<Changes>(0, 'changes', draft, final)
    expect(counts).toMatchObject({ dropped: 2, added: 0, merged: 1, split: 0, moved: 1, kept: 9 })
    const moved = changes.find(({ kinds }) => kinds.includes('moved'))
    expect([moved?.old[0]?.label, moved?.new[0]?.label]).toEqual(['28', '15'])
    expect(moved?.new[0]?.citation).toBe(`${final}, V 15`)
    expect(changes.find(({ old }) => old[0]?.label === '32')?.deadline).toEqual({ old: ['before the end of December 2021'], new: ['before the end of December 2020'] })
    expect((await desk.run('changes', draft, final)).out.toString()).toMatch(/Moved[\s\S]*\d+ changes; 9 clauses kept/)
    for (const args of [[draft], [draft, final, '--from', '1'], ['No such plan', final], [draft, '--from', '7']]) expect((await desk.run('changes', ...args)).exit).toBe(2)
  })

  it('go out as CSV, Excel and a Word table', async () => {
    const csv = join(desk.folder, 'changes.csv')
    const written = await desk.json<{ rows: number; bytes: number }>(0, 'export', '--what', 'changes', '--document', draft, '--document', final, '--format', 'csv', '--out', csv)
    const text = readFileSync(csv, 'utf8')
    expect(text.split('\r\n')[0]).toBe('\uFEFFnumber,change,old_citation,old_text,new_citation,new_text,numbers,deadline,responsible,strength')
    expect(written.rows).toBe(35)
    expect(text).toContain('before the end of December 2021 → before the end of December 2020')
    for (const format of ['docx', 'xlsx']) {
      const file = join(desk.folder, `changes.${format}`)
      expect(await desk.json(0, 'export', '--what', 'changes', '--document', draft, '--document', final, '--format', format, '--out', file, '--language', 'zh')).toMatchObject({ rows: 35 })
      expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
    }
    expect((await desk.run('export', '--what', 'changes', '--document', draft, '--format', 'csv', '--out', join(desk.folder, 'x.csv'))).exit).toBe(2)
    expect((await desk.run('export', '--what', 'changes', '--document', draft, '--document', final, '--format', 'html', '--out', join(desk.folder, 'x.html'))).exit).toBe(2)
  })

  it('compare two texts of one document', async () => {
    const file = join(desk.folder, 'newer.txt')
    writeFileSync(file, readFileSync(join(import.meta.dirname, '../../../seeds/sample-deadlines.txt'), 'utf8').replace('may practice at more', 'shall practice at more'))
    await desk.json(0, 'replace', final, file)
    const { changes, counts } = await desk.json<Changes>(0, 'changes', final, '--from', '1')
    expect(changes.filter(({ kinds }) => !kinds.includes('kept')).map(({ kinds, old }) => [old[0]?.label, kinds])).toEqual([['6', ['strength']]])
    expect(counts['kept']).toBe(changes.length - 1)
  })
})
