import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), 'HOUSING PLAN 2026\n\n1. Build 400 homes.\n')
  writeFileSync(desk.path('care.txt'), 'CARE PLAN\n\n1. Care.\n')
  await desk.json(0, 'import', 'care.txt', 'housing.txt')
})
afterAll(() => desk.remove())

describe('attributes', () => {
  it('are defined, checked by set, changed, ordered and removed', async () => {
    await desk.json(0, 'attributes', 'define', 'Homes', '--type', 'number')
    expect(await desk.json(0, 'attributes', 'define', 'Level', '--type', 'choice', '--choices', 'city; county')).toEqual([
      { name: 'Homes', type: 'number', choices: [], count: 0 }, { name: 'Level', type: 'choice', choices: ['city', 'county'], count: 0 },
    ])
    expect(await desk.json(0, 'set', 'CARE PLAN', 'Homes=1,200', 'Level=City', 'Region=North')).toMatchObject({ attributes: { Homes: '1200', Level: 'city', Region: 'North' } })
    expect(await desk.json(1, 'set', 'CARE PLAN', 'Homes=many')).toEqual({ error: { code: 'invalid', message: expect.stringContaining('“many” is not a number') } })
    expect(await desk.json(1, 'attributes', 'change', 'Region', '--type', 'number')).toMatchObject({ changed: false, misfits: [{ title: 'CARE PLAN', value: 'North' }] })
    expect(await desk.json(0, 'attributes', 'change', 'Region', '--type', 'number', '--keep', '--name', 'Area')).toMatchObject({ changed: true })
    const ordered = await desk.json<{ name: string }[]>(0, 'attributes', 'order', 'Area')
    expect(ordered.map(({ name }) => name)).toEqual(['Area', 'Homes', 'Level'])
    await desk.json(0, 'attributes', 'remove', 'Area')
    expect((await desk.run('attributes')).out.toString()).toMatch(/^Level +choice +1 +city; county/m)
    const many = Array.from({ length: 501 }, (_, index) => `c${index}`).join(';')
    expect(await desk.json(1, 'attributes', 'define', 'Many', '--type', 'choice', '--choices', many)).toMatchObject({ error: { message: expect.stringMatching(/^These are 501 choices.* 500 at most/) } })
    expect((await desk.run('attributes', 'define')).exit).toBe(2)
    expect((await desk.run('attributes', 'order', 'Nowhere')).exit).toBe(2)
  })

  it('a period can’t end before it begins: set says so and changes nothing, a file’s row is named', async () => {
    expect(await desk.json(1, 'set', 'CARE PLAN', 'period_from=2026', 'period_to=2024')).toEqual({ error: { code: 'invalid', message: expect.stringContaining('begin (2026) after it ends (2024)') } })
    writeFileSync(desk.path('p.csv'), 'title,period_from,period_to\nCARE PLAN,2026,2024\n')
    expect(await desk.json(1, 'attributes', 'import', 'p.csv')).toMatchObject({ changes: [], errors: [{ row: 2, message: expect.stringContaining('“CARE PLAN”') }] })
  })

  it('go out as CSV and come back; a row that fits no document makes the exit 1', async () => {
    expect(await desk.json(0, 'attributes', 'export', 'a.csv')).toMatchObject({ file: 'a.csv', rows: 2 })
    const csv = readFileSync(desk.path('a.csv'), 'utf8')
    expect(csv).toContain(',Homes,Level\r\n')
    expect(await desk.json(0, 'attributes', 'import', 'a.csv')).toMatchObject({ applied: true, rows: 2, changes: [], errors: [] })
    writeFileSync(desk.path('b.csv'), 'title,Homes\nHOUSING PLAN 2026,400\nNo Plan,3\n')
    const preview = await desk.json<{ changes: unknown[] }>(1, 'attributes', 'import', 'b.csv', '--preview')
    expect(preview).toMatchObject({ applied: false, changes: [{ row: 2, title: 'HOUSING PLAN 2026', key: 'Homes', before: '', after: '400' }], errors: [{ row: 3, message: expect.stringContaining('“No Plan”') }] })
    const ended = await desk.run('attributes', 'import', 'b.csv')
    expect([ended.exit, ended.err]).toEqual([1, expect.stringContaining('Row 3: No document has')])
    expect((await desk.json<{ title: string; attributes: Record<string, string> }[]>(0, 'documents')).find(({ title }) => title.startsWith('HOUSING'))?.attributes['Homes']).toBe('400')
  })
})

describe('--where and --set', () => {
  it('narrow annotations, search, matrix and export alike, and say what they can’t read', async () => {
    await desk.json(0, 'set', 'CARE PLAN', 'issuer=国务院', 'issued_on=2024-05', 'Cost=7')
    await desk.json(0, 'attributes', 'change', 'Cost', '--type', 'number')
    for (const plan of ['CARE PLAN', 'HOUSING PLAN 2026']) await desk.json(0, 'annotate', plan, '--start', '0', '--end', '4', '--theme', 'A')
    const titles = async (...args: string[]) => (await desk.json<{ document_title: string }[]>(0, 'annotations', ...args)).map(row => row.document_title)
    expect(await titles('--where', 'issuer=国务院|Nobody')).toEqual(['CARE PLAN'])
    expect(await titles('--where', 'issuer=')).toEqual(['HOUSING PLAN 2026'])
    expect(await titles('--where', 'title~plan', '--where', 'issued_on=2023..2024-05')).toEqual(['CARE PLAN'])
    expect(await titles('--where', 'title~care')).toEqual(['CARE PLAN'])
    expect(await titles('--where', 'Cost=8..')).toEqual([])
    expect(await titles('--where', 'Cost=6')).toEqual([])
    expect(await titles('--where', 'Cost=..7')).toEqual(['CARE PLAN'])
    expect(await desk.json(0, 'search', 'plan', '--where', 'Cost=7')).toMatchObject([{ title: 'CARE PLAN' }])
    expect(await desk.json(0, 'matrix', '--where', 'issued_on=2024')).toMatchObject({ documents: [{ title: 'CARE PLAN' }] })
    expect(await desk.json(0, 'export', '--format', 'csv', '--out', 'w.csv', '--where', 'Cost=')).toMatchObject({ rows: 1 })
    await desk.json(0, 'sets', 'create', 'W')
    await desk.json(0, 'sets', 'add', 'W', 'CARE PLAN')
    expect(await titles('--set', 'W')).toEqual(['CARE PLAN'])
    await desk.json(0, 'sets', 'remove', 'W')
    for (const wrong of ['issuer', '=x', 'Nothing=1', 'issued_on=soon', 'Cost=1..many']) expect((await desk.run('annotations', '--where', wrong)).exit).toBe(2)
    expect((await desk.run('matrix', '--set', 'Nowhere')).exit).toBe(2)
  })
})

describe('suggestions', () => {
  it('are listed, accepted and dismissed', async () => {
    const kinds = await desk.json<{ key: string; value: string }[]>(0, 'attributes', 'suggestions', 'CARE PLAN')
    expect(kinds).toEqual([{ document: expect.any(String), key: 'kind', value: 'plan', quote: 'PLAN' }])
    await desk.json(0, 'attributes', 'dismiss', 'CARE PLAN')
    expect(await desk.json(0, 'attributes', 'accept')).toHaveLength(1)
    const kindsNow = (await desk.json<{ title: string; attributes: Record<string, string> }[]>(0, 'documents')).map(({ title, attributes }) => [title, attributes['kind']])
    expect(kindsNow.toSorted()).toEqual([['CARE PLAN', undefined], ['HOUSING PLAN 2026', 'plan']])
    expect(await desk.json(0, 'attributes', 'suggestions')).toEqual([])
  })
})

describe('sets', () => {
  it('are made, filled, renamed and removed', async () => {
    await desk.json(0, 'sets', 'create', 'Cities')
    await desk.json(0, 'sets', 'create', 'North', '--in', 'Cities')
    expect(await desk.json(0, 'sets', 'add', 'Cities > North', 'CARE PLAN', 'HOUSING PLAN 2026')).toMatchObject([{ path: 'Cities' }, { path: 'Cities > North', documents: [{}, {}].map(() => expect.any(String)) }])
    await desk.json(0, 'sets', 'take', 'North', 'CARE PLAN')
    await desk.json(0, 'sets', 'rename', 'North', 'South')
    expect((await desk.run('sets')).out.toString()).toMatch(/^Cities > South +1 /m)
    expect(await desk.json(0, 'sets', 'remove', 'Cities')).toEqual([])
    await desk.json(0, 'undo')
    expect(await desk.json(0, 'sets')).toHaveLength(2)
    expect((await desk.run('sets', 'add', 'Nowhere', 'CARE PLAN')).exit).toBe(2)
  })

  it('are named by paths with strokes, moved, and never into themselves', async () => {
    await desk.json(0, 'sets', 'create', '省')
    await desk.json(0, 'sets', 'create', '省/市')
    await desk.json(0, 'sets', 'create', '省 > 市 > 县')
    expect((await desk.run('sets', 'create', 'Nowhere/North')).exit).toBe(2)
    await desk.json(0, 'sets', 'create', '省/县')
    expect((await desk.run('sets', 'add', '县', 'CARE PLAN')).err).toContain('Several sets are called “县”.')
    await desk.json(0, 'undo')
    await desk.json(0, 'sets', 'add', '省/市/县', 'CARE PLAN')
    expect(await desk.json(1, 'sets', 'move', '省', '--in', '省/市')).toEqual({ error: { code: 'invalid', message: expect.stringContaining('into itself') } })
    await desk.json(0, 'sets', 'move', '省/市', '--in', 'Cities/South')
    const paths = async () => (await desk.json<{ path: string }[]>(0, 'sets')).map(({ path }) => path)
    expect(await paths()).toContain('Cities > South > 市 > 县')
    await desk.json(0, 'undo')
    expect(await paths()).toContain('省 > 市 > 县')
    await desk.json(0, 'sets', 'move', '县')
    expect(await paths()).toContain('县')
  })
})
