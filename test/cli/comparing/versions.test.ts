import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { Desk } from '../program.ts'

const first = 'A PLAN\n\nI. Goals\n1. Plant trees along every street.\n2. Report the noise of all streets and squares to the council once a year.\nII. Means\n3. Buses run on batteries.\n'
const newer = first.replace('I. Goals', 'I. Goals\n0. Begin.').replace('once a year', 'twice a year').replace('3. Buses run on batteries.\n', '')

let desk: Desk
beforeEach(async () => {
  desk = new Desk()
  writeFileSync(desk.path('plan.txt'), first)
  writeFileSync(desk.path('newer.txt'), newer)
  await desk.json(0, 'import', 'plan.txt')
})
afterEach(() => desk.remove())

const mark = (words: string) => {
  const start = first.indexOf(words)
  return desk.json<{ id: string }>(0, 'annotate', 'A PLAN', '--start', String(start), '--end', String(start + words.length), '--theme', 'Noise')
}

describe('a newer text', () => {
  it('leaves the files of both texts to be saved as they were', async () => {
    writeFileSync(desk.path('gb.txt'), Buffer.from([0xd6, 0xd0, 0xb9, 0xfa, 0xbc, 0xc6, 0xbb, 0xae, 0x0d, 0x0a]))
    await desk.json(0, 'replace', 'A PLAN', 'gb.txt', '--encoding', 'gb18030')
    expect(await desk.json(0, 'original', 'A PLAN', 'out.txt')).toEqual({ file: 'out.txt', name: 'gb.txt', bytes: 10 })
    expect(readFileSync(desk.path('out.txt')).equals(readFileSync(desk.path('gb.txt')))).toBe(true)
    await desk.json(0, 'original', 'A PLAN', 'out.txt', '--version', '1')
    expect(readFileSync(desk.path('out.txt'), 'utf8')).toBe(first)
    expect(await desk.json(2, 'original', 'A PLAN', 'out.txt', '--version', '3')).toMatchObject({ error: { code: 'usage' } })
  })

  it('tells what is odd about it, as when it is brought in', async () => {
    const told = ['The numbering jumps here to “4”; expected was “3”. A clause may be missing in the source.']
    writeFileSync(desk.path('odd.txt'), first.replace('3. Buses', '4. Buses'))
    expect(await desk.json(0, 'import', 'odd.txt')).toMatchObject([{ warnings: expect.arrayContaining(told) }])
    await desk.json(0, 'undo')
    expect(await desk.json(0, 'replace', 'A PLAN', 'odd.txt')).toMatchObject({ same: false, warnings: told })
    await desk.json(0, 'undo')
    expect((await desk.run('replace', 'A PLAN', 'odd.txt')).err).toContain(told[0])
  })

  it('takes the place of the old one; what is not certain is listed and settled, and one undo takes it all back', async () => {
    const trees = await mark('Plant trees along every street.')
    const report = await mark('Report the noise of all streets and squares to the council once a year.')
    const buses = await mark('Buses run on batteries.')
    const before = await desk.json(0, 'annotations')
    expect(await desk.json(0, 'replace', 'A PLAN', 'newer.txt')).toMatchObject({ title: 'A PLAN', same: false, kept: 1, unsettled: 2, characters: newer.length })
    expect(await desk.json(0, 'text', 'A PLAN')).toBe(newer)
    expect(await desk.json(0, 'versions', 'A PLAN')).toMatchObject([{ number: 2, file: 'newer.txt', current: true }, { number: 1, file: 'plan.txt', current: false }])
    expect(await desk.json(0, 'text', 'A PLAN', '--version', '1')).toBe(first)
    expect(await desk.json(2, 'text', 'A PLAN', '--version', '3')).toMatchObject({ error: { code: 'usage' } })
    const list = await desk.json<{ annotation: string; status: string; start: number; end: number }[]>(0, 'unsettled')
    expect(list.map(({ annotation, status }) => [annotation, status])).toEqual([[report.id, 'fuzzy'], [buses.id, 'orphan']])
    const place = list[0]
    expect(newer.slice(place?.start, place?.end)).toBe('Report the noise of all streets and squares to the council twice a year.')
    const settled = await desk.json(0, 'settle', report.id, '--start', String(place?.start), '--end', String(place?.end))
    expect(settled).toMatchObject({ id: report.id, quote: 'Report the noise of all streets and squares to the council twice a year.', start: place?.start, citation: 'A PLAN, I 2' })
    expect(await desk.json(0, 'settle', buses.id, '--leave')).toMatchObject({ quote: 'Buses run on batteries.', citation: 'A PLAN, II 3', clause: '3' })
    expect(await desk.json(0, 'unsettled', 'A PLAN')).toEqual([])
    expect(await desk.json(0, 'unsettled', '--all')).toHaveLength(1)
    const all = await desk.json<{ id: string; start: number; end: number; quote: string }[]>(0, 'annotations')
    const moved = all.find(({ id }) => id === trees.id)
    expect(newer.slice(moved?.start, moved?.end)).toBe(moved?.quote)
    for (let step = 0; step < 3; step += 1) await desk.json(0, 'undo')
    expect(await desk.json(0, 'text', 'A PLAN')).toBe(first)
    expect(await desk.json(0, 'annotations')).toEqual(before)
    expect(await desk.json(0, 'check')).toEqual([])
  })

  it('offers for what is not certain the places that have these words or similar ones, of which one can be taken', async () => {
    const report = await mark('Report the noise of all streets and squares to the council once a year.')
    await mark('Buses run on batteries.')
    const near = 'Report the dust of all streets and squares to the council once a year.'
    const other = 'Report the dust in streets and parks to mayors once each year.'
    writeFileSync(desk.path('other.txt'), first.replace('Report the noise of all streets and squares to the council once a year.', near).replace('Buses run on batteries.', other))
    await desk.json(0, 'replace', 'A PLAN', 'other.txt')
    type Row = { status: string; places?: { start: number; end: number; score: number; text: string }[] }
    expect((await desk.json<Row[]>(0, 'unsettled')).map(({ places }) => places)).toEqual([undefined, undefined])
    const rows = await desk.json<Row[]>(0, 'unsettled', '--places')
    expect(rows).toMatchObject([{ annotation: report.id, status: 'fuzzy', places: [{ text: near, score: expect.closeTo(0.94, 2) }, { text: other, score: expect.closeTo(0.62, 2) }] }, { status: 'orphan', places: [] }])
    expect((await desk.run('unsettled', '--places')).out.toString()).toMatch(/^ {2}61 % +\d+ +\d+ +Report the dust in streets/m)
    const [, place] = rows[0]?.places ?? []
    expect(await desk.json(0, 'settle', report.id, '--start', String(place?.start), '--end', String(place?.end))).toMatchObject({ quote: other })
  })

  it('is looked at before, beside whoever has the project open, and nothing is written', async () => {
    await mark('Plant trees along every street.')
    const report = await mark('Report the noise of all streets and squares to the council once a year.')
    await desk.json(0, 'correct-clause', 'A PLAN', 'II 3', '--label', '3 bis')
    const expected = {
      preview: true, title: 'A PLAN', same: false, highlights: { exact: 0, moved: 1, fuzzy: 1, ambiguous: 0, orphan: 0, left: 0 }, corrections: { orphan: 1 },
      waiting: [{ annotation: report.id, status: 'fuzzy', now: 'Report the noise of all streets and squares to the council twice a year.' }],
      corrections_left: [{ kind: 'label', value: '3 bis' }], changes: { count: 3 },
    }
    expect(await desk.json(0, 'replace', 'A PLAN', 'newer.txt', '--preview')).toMatchObject(expected)
    expect(await desk.json(0, 'correct', 'A PLAN', 'newer.txt', '--preview')).toMatchObject(expected)
    const { out } = await desk.run('replace', 'A PLAN', 'newer.txt', '--preview')
    expect(out.toString()).toMatch(/^“A PLAN” would change in 3 places\. Nothing was written\.\n2 highlights\n {2}0 {2}stay exactly where they are\n {2}1 {2}move along/)
    expect(await desk.json(0, 'replace', 'A PLAN', '--preview')).toMatchObject({ same: true, changes: { count: 0, passages: [] } })
    expect(await desk.json(0, 'versions', 'A PLAN')).toHaveLength(1)
    expect((await desk.run('replace', 'A PLAN', 'nowhere.txt', '--preview')).exit).toBe(1)
  })

  it('may be typed over the old one; the same text is none, and what can’t be read changes nothing', async () => {
    expect(await desk.json(0, 'correct', 'A PLAN', 'newer.txt')).toMatchObject({ same: false, file: 'plan.txt' })
    expect(await desk.json(0, 'correct', 'A PLAN', 'newer.txt')).toMatchObject({ same: true })
    expect((await desk.run('versions', 'A PLAN')).out.toString()).toMatch(/^ *2\* +Corrected by hand .*\n *1 +plan\.txt /m)
    expect(await desk.json(0, 'replace', 'A PLAN')).toMatchObject({ same: false })
    expect(await desk.json(0, 'text', 'A PLAN')).toBe(first)
    expect((await desk.run('replace', 'A PLAN', 'nowhere.txt')).exit).toBe(1)
    expect((await desk.run('correct', 'A PLAN')).exit).toBe(2)
    expect((await desk.run('settle', 'x', '--leave')).exit).toBe(2)
    expect(await desk.json(0, 'history')).toHaveLength(3)
  })

  it('read again in another encoding is a version of the same file', async () => {
    writeFileSync(desk.path('zh.txt'), Buffer.from([0xbb, 0xb7, 0xbe, 0xb3, 0xb9, 0xe6, 0xbb, 0xae, 0x0a, 0xb5, 0xda, 0xd2, 0xbb, 0xcc, 0xf5]))
    const [answer] = await desk.json<{ id: string }[]>(0, 'import', 'zh.txt', '--encoding', 'big5')
    const id = answer?.id ?? ''
    expect(await desk.json(0, 'text', id)).not.toContain('环境规划')
    expect(await desk.json(0, 'replace', id, '--encoding', 'gb18030')).toMatchObject({ encoding: 'gb18030', file: 'zh.txt' })
    expect(await desk.json(0, 'text', id)).toBe('环境规划\n第一条')
  })
})

describe('a clause of the tree', () => {
  it('is relabelled, split, merged, moved and given another kind, one step each', async () => {
    const labels = async () => (await desk.json<{ label: string; level: number; kind: string }[]>(0, 'clauses', 'A PLAN')).map(({ label, level, kind }) => `${level} ${label} ${kind}`)
    const before = await labels()
    await desk.json(0, 'correct-clause', 'A PLAN', 'I 2', '--label', '2a')
    await desk.json(0, 'correct-clause', 'A PLAN', 'I 1', '--split', String(first.indexOf('along every')))
    await desk.json(0, 'correct-clause', 'A PLAN', 'II 3', '--kind', 'boilerplate')
    await desk.json(0, 'correct-clause', 'A PLAN', 'II 3', '--level', '-1')
    expect(await labels()).toEqual(['1  heading', '1 I heading', '2 1 item', '2  paragraph', '2 2a item', '1 II heading', '1 3 boilerplate'])
    await desk.json(0, 'correct-clause', 'A PLAN', 'I 2a', '--merge')
    expect((await labels())[4]).toBe('1 II heading')
    for (let step = 0; step < 5; step += 1) await desk.json(0, 'undo')
    expect(await labels()).toEqual(before)
  })

  it('is given another kind with others, as one step', async () => {
    const kinds = (rows: readonly { label: string; kind: string }[]) => rows.map(({ label, kind }) => `${label} ${kind}`)
    const changed = await desk.json<{ label: string; kind: string }[]>(0, 'correct-clause', 'A PLAN', 'I 1', 'II 3', '--kind', 'boilerplate')
    expect(kinds(changed)).toEqual([' heading', 'I heading', '1 boilerplate', '2 item', 'II heading', '3 boilerplate'])
    await desk.json(0, 'undo')
    expect(kinds(await desk.json(0, 'clauses', 'A PLAN'))).toEqual([' heading', 'I heading', '1 item', '2 item', 'II heading', '3 item'])
  })

  it('moves with all that are like it, in its section or in the document, as one step', async () => {
    const levels = async () => (await desk.json<{ label: string; level: number }[]>(0, 'clauses', 'A PLAN')).map(({ label, level }) => `${level} ${label}`)
    const before = await levels()
    const moved = await desk.json<{ label: string; level: number }[]>(0, 'correct-clause', 'A PLAN', 'I 2', '--level', '-1', '--alike', 'section')
    expect(moved.map(({ label, level }) => `${level} ${label}`)).toEqual(['1 ', '1 I', '1 1', '1 2', '1 II', '2 3'])
    await desk.json(0, 'undo')
    await desk.json(0, 'correct-clause', 'A PLAN', 'I 2', '--level', '-1', '--alike', 'document')
    expect(await levels()).toEqual(['1 ', '1 I', '1 1', '1 2', '1 II', '1 3'])
    await desk.json(0, 'undo')
    expect(await levels()).toEqual(before)
    expect(await desk.json(2, 'correct-clause', 'A PLAN', 'I 2', '--merge', '--alike', 'document')).toMatchObject({ error: { code: 'usage' } })
    expect(await desk.json(2, 'correct-clause', 'A PLAN', 'I 2', '--level', '1', '--alike', 'all')).toMatchObject({ error: { code: 'usage' } })
  })

  it('stays corrected in the older text when a newer one comes; what finds no clause there is listed and settled', async () => {
    type Clause = { label: string; level: number }
    const labels = async (...version: string[]) => (await desk.json<Clause[]>(0, 'clauses', 'A PLAN', ...version)).map(({ label }) => label)
    await desk.json(0, 'correct-clause', 'A PLAN', 'I 1', '--label', '1 bis')
    await desk.json(0, 'correct-clause', 'A PLAN', 'II 3', '--level', '-1')
    const old = await desk.json(0, 'clauses', 'A PLAN')
    expect(await desk.json(0, 'replace', 'A PLAN', 'newer.txt', '--preview')).toMatchObject({ corrections: { moved: 1, orphan: 1 }, corrections_left: [{ kind: 'level', value: '-1' }] })
    expect((await desk.run('replace', 'A PLAN', 'newer.txt')).out.toString()).toMatch(/1 correction of a clause is to be settled, too\./)
    expect(await desk.json(0, 'clauses', 'A PLAN', '--version', '1')).toEqual(old)
    expect(await labels('--version', '2')).toEqual(['', 'I', '0', '1 bis', '2', 'II'])
    expect(await labels()).toEqual(await labels('--version', '2'))
    expect(await desk.json(2, 'clauses', 'A PLAN', '--version', '3')).toMatchObject({ error: { code: 'usage' } })

    type Row = { correction: string; places?: { text: string }[] }
    const [row] = await desk.json<Row[]>(0, 'unsettled', 'A PLAN', '--places')
    expect(row).toMatchObject({ kind: 'level', value: '-1', clause: '3', quote: '3. Buses run on batteries.', status: 'orphan', left: false, places: [] })
    expect((await desk.run('unsettled')).out.toString()).toMatch(/^Not found +\d+ +\d+ +correction of 3 \(level -1\): 3\. Buses run on batteries\. +[0-9a-f-]{36}$/m)
    const id = row?.correction ?? ''
    expect((await desk.run('settle', id, '--clause', 'II 9')).exit).toBe(2)
    expect((await desk.run('settle', id, '--clause', 'I 2', '--leave')).exit).toBe(2)
    expect(await desk.json(1, 'settle', id, '--clause', 'II')).toMatchObject({ error: { code: 'invalid' } })
    expect(await desk.json(0, 'settle', id, '--clause', 'I 2')).toMatchObject({ kind: 'level', value: '-1', clause: '2', left: false })
    expect((await desk.json<Clause[]>(0, 'clauses', 'A PLAN')).map(({ label, level }) => `${level} ${label}`)).toEqual(['1 ', '1 I', '2 0', '2 1 bis', '1 2', '1 II'])
    expect(await desk.json(0, 'unsettled', '--all')).toEqual([])
    await desk.json(0, 'undo')
    const start = newer.indexOf('2. Report')
    expect(await desk.json(0, 'settle', id, '--start', String(start), '--end', String(start + 9))).toMatchObject({ clause: '2', start })
    await desk.json(0, 'undo')
    expect((await desk.run('settle', id, '--leave')).out.toString()).toContain('3  left with the earlier text')
    expect(await desk.json(0, 'unsettled')).toEqual([])
    expect(await desk.json(0, 'unsettled', '--all')).toMatchObject([{ correction: id, left: true }])
    expect(await desk.json(0, 'check')).toEqual([])
  })

  it('is named, and one change with it', async () => {
    expect((await desk.run('correct-clause', 'A PLAN', 'IX 2', '--merge')).exit).toBe(2)
    expect((await desk.run('correct-clause', 'A PLAN', 'I 2')).exit).toBe(2)
    expect((await desk.run('correct-clause', 'A PLAN', 'I 2', 'II 3', '--merge')).exit).toBe(2)
    expect((await desk.run('correct-clause', 'A PLAN', 'I 2', '--merge', '--label', 'x')).exit).toBe(2)
    expect(await desk.json(1, 'correct-clause', 'A PLAN', 'I 2', '--label', '2')).toMatchObject({ error: { code: 'invalid' } })
  })
})
