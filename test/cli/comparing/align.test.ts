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
type Clause = { readonly id: string; readonly label: string | null }
type Pair = { readonly left: Clause; readonly right: Clause; readonly score: number; readonly status: string | null; readonly decisions: { status: string; note: string | null; coder: string }[] }
type Compared = { readonly pairs: Pair[]; readonly onlyLeft: (Clause & { decisions: unknown[] })[]; readonly onlyRight: Clause[]; readonly candidates: Pair[] }
const compare = () => desk.json<Compared>(0, 'compare', draft, final)
const pairOf = ({ pairs }: Compared, left: string, right: string) => pairs.find(pair => pair.left.label === left && pair.right.label === right)

describe('align', () => {
  it('confirms, rejects and links pairs, each a step to undo, and takes them back', async () => {
    const [four, five] = [await pathOf(draft, '4'), await pathOf(final, '3')]
    const confirmed = await desk.json<Pair>(0, 'align', 'confirm', draft, four, final, five, '--note', 'the same wording')
    expect(confirmed).toMatchObject({ left: { label: '4' }, right: { label: '3' }, status: 'confirmed', decisions: [{ status: 'confirmed', note: 'the same wording' }] })
    // Named the other way round it is the same pair, and one's own word takes the place of the one before.
    const rejected = await desk.json<Pair>(0, 'align', 'reject', final, five, draft, four)
    expect(rejected).toMatchObject({ left: { label: '3' }, right: { label: '4' }, status: 'rejected', decisions: [{ status: 'rejected' }] })
    const after = await compare()
    expect(pairOf(after, '4', '3')?.status).toBe('rejected')
    expect(after.onlyLeft.map(({ label }) => label)).toContain('4')
    expect(after.candidates.some(({ left, right }) => left.label === '4' && right.label === '3')).toBe(false)
    await desk.json(0, 'undo')
    expect(pairOf(await compare(), '4', '3')?.status).toBe('confirmed')
    // One clause with several.
    await desk.json(0, 'align', 'link', draft, await pathOf(draft, '2'), final, await pathOf(final, '1'))
    expect((await compare()).pairs.filter(({ right }) => right.label === '1').map(({ left, status }) => [left.label, status])).toEqual(expect.arrayContaining([['2', 'linked']]))
    expect(await desk.json<Pair>(0, 'align', 'unlink', draft, four, final, five)).toMatchObject({ status: 'suggested', decisions: [] })
    expect((await desk.json<{ error: { code: string } }>(1, 'align', 'unlink', draft, four, final, five)).error.code).toBe('missing')
  })

  it('records that a clause has no other, unless it is linked', async () => {
    const six = await pathOf(draft, '6')
    expect(await desk.json(0, 'align', 'only', draft, six, final)).toMatchObject({ label: '6', status: 'only' })
    expect((await compare()).onlyLeft.find(({ label }) => label === '6')?.decisions).toHaveLength(1)
    const list = await desk.json<{ status: string; right: unknown }[]>(0, 'align', 'list', draft)
    expect(list.map(({ status }) => status)).toEqual(['linked', 'only'])
    expect((await desk.json<{ error: { code: string } }>(1, 'align', 'only', draft, await pathOf(draft, '2'), final)).error.code).toBe('conflict')
    expect(await desk.json(0, 'align', 'unlink', draft, six, final)).toMatchObject({ status: null })
    expect((await desk.run('align', 'list')).out.toString()).toContain('Linked by hand')
  })

  it('hands out the pairs of two documents, whole and cited, as CSV, Excel and a Word table', async () => {
    const [four, three, six] = [await pathOf(draft, '4'), await pathOf(final, '3'), await pathOf(draft, '6')]
    await desk.json(0, 'align', 'confirm', draft, four, final, three, '--note', '=checked, twice')
    await desk.json(0, 'align', 'only', draft, six, final)
    const write = (format: string, ...more: string[]) => {
      const file = join(desk.folder, `pairs.${format}`)
      return desk.json<{ rows: number }>(0, 'export', '--what', 'alignments', '--document', draft, '--document', final, '--format', format, '--out', file, ...more).then(({ rows }) => ({ rows, file }))
    }
    const { pairs, onlyLeft, onlyRight } = await compare()
    const csv = await write('csv')
    // What the papers are called is missed by nobody.
    const titles = 2
    expect(csv.rows).toBe(pairs.length + onlyLeft.length + onlyRight.length - titles)
    const [head, ...lines] = readFileSync(csv.file, 'utf8').trimEnd().split('\r\n')
    expect(head).toBe('\uFEFFnumber,status,score,left_label,left_citation,left_text,right_label,right_citation,right_text,words,note,coder,decided_at')
    const confirmed = lines.find(line => line.includes(',Confirmed,'))
    // A note that begins like a formula is none.
    expect(confirmed).toContain(`"'=checked, twice"`)
    expect(confirmed).toMatch(new RegExp(`,4,"?${draft.replace(/[()]/gu, '\\$&')}, [^,]* 4"?,`, 'u'))
    expect(lines.filter(line => line.includes(',Only here,'))).toHaveLength(1)
    expect(lines.filter(line => line.includes(',No partner found,') && line.includes(`,${draft},`))).toEqual([])
    expect((await write('xlsx', '--language', 'zh')).rows).toBe(csv.rows)
    expect(readFileSync((await write('docx', '--title', 'Draft and final')).file).subarray(0, 2).toString()).toBe('PK')
    for (const args of [['--document', draft, '--format', 'csv'], ['--document', draft, '--document', final, '--format', 'html']]) {
      expect((await desk.run('export', '--what', 'alignments', ...args, '--out', join(desk.folder, 'x'))).exit).toBe(2)
    }
    await desk.json(0, 'undo')
    await desk.json(0, 'undo')
  })

  it('keeps a glossary', async () => {
    expect(await desk.json(0, 'glossary', 'add', 'elderly care', '养老')).toMatchObject([{ term: 'elderly care', same_as: '养老', source: 'own', documents: [] }])
    expect(await desk.json(0, 'glossary', 'leave-out', 'elderly care', '养老')).toMatchObject([{ source: 'left-out' }])
    expect((await desk.run('glossary')).out.toString()).toContain('Left out')
    expect(await desk.json(0, 'glossary', 'remove', 'elderly care', '养老')).toEqual([])
    for (const args of [['add', 'x'], ['lose', 'x', 'y']]) expect((await desk.run('glossary', ...args)).exit).toBe(2)
  })

  it('settles which clause of a corrected text one is that was decided about', async () => {
    await desk.json(0, 'align', 'link', draft, await pathOf(draft, '33'), final, await pathOf(final, '30'))
    const text = await desk.json<string>(0, 'text', draft)
    writeFileSync(desk.path('corrected.txt'), text.replace('There should be enough senior care providers and projects, all of them in good working order, for every resident of Beijing who needs them.', 'Residents who need care find a provider near them.'))
    await desk.json(0, 'correct', draft, desk.path('corrected.txt'))
    const unsettled = () => desk.json<{ id: string; left: { now: unknown } }[]>(0, 'align', 'list', '--unsettled')
    const [waiting, ...others] = await unsettled()
    expect([waiting?.left.now, others]).toEqual([null, []])
    expect((await desk.run('align', 'list', '--unsettled')).out.toString()).toContain(waiting?.id)
    for (const [id, side] of [['ffff', 'left'], [waiting?.id ?? '', 'above']] as const) expect((await desk.run('align', 'settle', id, side, '30')).exit).toBe(2)
    expect(await desk.json(0, 'align', 'settle', waiting?.id ?? '', 'left', await pathOf(draft, '33'))).toMatchObject({ id: waiting?.id, left: { now: { label: '33' } } })
    expect(await unsettled()).toEqual([])
    await desk.json(0, 'undo')
    expect(await unsettled()).toHaveLength(1)
  })

  it('refuses what can\'t be meant', async () => {
    for (const args of [['confirm', draft], ['marry', draft, '1', final, '1'], ['confirm', draft, '999', final, '1'], ['list', draft, final]]) expect((await desk.run('align', ...args)).exit).toBe(2)
  })
})

async function pathOf(title: string, label: string): Promise<string> {
  const found = (await desk.json<{ id: string; label: string | null }[]>(0, 'clauses', title)).find(clause => clause.label === label)
  return found?.id ?? ''
}
