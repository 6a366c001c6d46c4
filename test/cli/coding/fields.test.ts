import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), 'HOUSING PLAN 2026\n\n1. Build 400 homes.\n\n2. Keep rents low.\n')
  await desk.json(0, 'import', 'housing.txt')
})
afterAll(() => desk.remove())

type Annotation = { readonly quote: string; readonly fields: Record<string, string> }
const annotate = (quote: string, ...more: string[]): [string, ...string[]] => {
  const start = 'HOUSING PLAN 2026\n\n1. Build 400 homes.\n\n2. Keep rents low.\n'.indexOf(quote)
  return ['annotate', 'HOUSING PLAN 2026', '--start', String(start), '--end', String(start + quote.length), '--theme', 'A', ...more]
}
const quotes = async (...args: string[]) => (await desk.json<Annotation[]>(0, 'annotations', ...args)).map(({ quote }) => quote)

describe('fields', () => {
  it('are defined, given with a highlight, listed with their values, chosen by and handed out', async () => {
    expect(await desk.json(0, 'fields')).toEqual([])
    expect(await desk.json(2, ...annotate('Build', '--field', 'Strength=binding'))).toMatchObject({ error: { message: expect.stringContaining('Define it first') } })
    await desk.json(0, 'fields', 'define', 'Strength', '--type', 'scale', '--choices', 'mentioned, intended, committed, binding')
    await desk.json(0, 'fields', 'define', 'Cost', '--type', 'number')
    expect(await desk.json(0, ...annotate('Build 400 homes', '--field', 'Strength=BINDING', '--field', 'Cost=-1,200'))).toMatchObject({ fields: { Strength: 'binding', Cost: '-1200' } })
    expect(await desk.json(0, ...annotate('Keep rents low', '--field', 'Strength=intended'))).toMatchObject({ fields: { Strength: 'intended' } })
    expect(await desk.json(1, ...annotate('homes', '--field', 'Strength=perhaps'))).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('mentioned, intended, committed, binding') } })
    expect(await desk.json(2, ...annotate('homes', '--field', 'Stength=binding'))).toMatchObject({ error: { message: expect.stringContaining('Strength, Cost') } })
    expect(await desk.json<Annotation[]>(0, 'annotations')).toMatchObject([{ fields: { Strength: 'binding', Cost: '-1200' } }, { fields: { Strength: 'intended' } }])
    expect(await desk.json(0, 'fields')).toMatchObject([
      { name: 'Strength', type: 'scale', choices: ['mentioned', 'intended', 'committed', 'binding'], count: 2 }, { name: 'Cost', type: 'number', choices: [], count: 1 },
    ])

    expect(await quotes('--field', 'Strength=committed..')).toEqual(['Build 400 homes'])
    expect(await quotes('--field', 'Strength=..intended')).toEqual(['Keep rents low'])
    expect(await quotes('--field', 'Strength=intended|binding', '--field', 'Cost=')).toEqual(['Keep rents low'])
    expect(await quotes('--field', 'Cost=..0')).toEqual(['Build 400 homes'])
    for (const wrong of ['Strength', 'Nothing=1', 'Strength=weak..', 'Cost=a..b']) expect((await desk.run('annotations', '--field', wrong)).exit).toBe(2)

    await desk.json(0, 'fields', 'define', 'quote', '--type', 'text')
    await desk.json(0, 'export', '--format', 'csv', '--out', 'a.csv', '--columns', 'quote,field:Strength,field:Cost,field:quote')
    expect(readFileSync(desk.path('a.csv'), 'utf8')).toBe('\uFEFFquote,Strength,Cost,field: quote\r\nBuild 400 homes,binding,-1200,\r\nKeep rents low,intended,,\r\n')
    await desk.json(0, 'export', '--format', 'csv', '--out', 'default.csv')
    expect(readFileSync(desk.path('default.csv'), 'utf8').split('\r\n')[0]).not.toContain('Strength')
    expect((await desk.run('export', '--format', 'csv', '--out', 'b.csv', '--columns', 'quote,field:Nothing')).exit).toBe(2)
    expect(await desk.json(0, 'export', '--format', 'docx', '--out', 'a.docx', '--columns', 'quote,field:Strength,field:Cost')).toMatchObject({ rows: 2 })
  })

  it('a highlight with values is one step to undo', async () => {
    await desk.json(0, ...annotate('homes', '--field', 'Strength=mentioned'))
    await desk.json(0, 'undo')
    expect(await quotes()).toEqual(['Build 400 homes', 'Keep rents low'])
  })

  it('are changed: values go along with renamed choices, and are lost or thrown together only when it is said', async () => {
    expect(await desk.json(0, 'fields', 'change', 'Strength', '--rename', 'binding=legally binding', '--name', 'Commitment')).toMatchObject([{ name: 'Commitment', choices: ['mentioned', 'intended', 'committed', 'legally binding'] }, {}, {}])
    expect((await desk.json<Annotation[]>(0, 'annotations'))[0]).toMatchObject({ fields: { Commitment: 'legally binding' } })
    expect(await desk.json(1, 'fields', 'change', 'Commitment', '--rename', 'intended=legally binding')).toMatchObject({ error: { message: expect.stringContaining('no value would be lost and 1 value thrown together') } })
    expect(await desk.json(1, 'fields', 'change', 'Commitment', '--choices', 'mentioned,intended')).toMatchObject({ error: { message: expect.stringContaining('1 value would be lost and none thrown together') } })
    expect(await desk.json(0, 'fields', 'change', 'Commitment', '--choices', 'intended; mentioned, too', '--sure')).toMatchObject([{ choices: ['intended', 'mentioned, too'], count: 1 }, {}, {}])
    expect((await desk.json<{ name: string }[]>(0, 'fields', 'order', 'quote', 'Cost')).map(({ name }) => name)).toEqual(['quote', 'Cost', 'Commitment'])
    expect((await desk.json<{ name: string }[]>(0, 'fields', 'remove', 'quote')).map(({ name }) => name)).toEqual(['Cost', 'Commitment'])
    expect((await desk.run('fields')).out.toString()).toMatch(/^Commitment +scale +1 +intended; mentioned, too/m)
    expect((await desk.run('fields', 'change', 'Cost')).exit).toBe(2)
    expect((await desk.run('fields', 'change', 'Commitment', '--rename', 'nothing=x')).exit).toBe(2)
    expect((await desk.run('fields', 'define')).exit).toBe(2)
    expect((await desk.run('fields', 'remove', 'Nothing')).exit).toBe(2)
  })
})
