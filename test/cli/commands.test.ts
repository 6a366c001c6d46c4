import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writePdf } from '../engine/importing/pdf/pdf-writer.ts'
import { Desk } from './program.ts'

const english = 'HOUSING PLAN 2026\r\n\r\nI. Homes\r\n\r\n1. Build 400 homes.\r\n\r\n2. Keep rents low 😀.\r\n'
const stored = english.replaceAll('\r\n', '\n')
const chinese = '照护规划\n\n第一章 总则\n\n第一条 发展托育服务。\n\n第二条 降低费用。\n'
const at = (text: string, quote: string) => ({ start: String(text.indexOf(quote)), end: String(text.indexOf(quote) + quote.length) })

type Entry = { file: string; id?: string; title?: string; language?: string; characters?: number; clauses?: number; existing?: boolean; warnings?: string[]; error?: { code: string; message: string } }
type Annotation = { id: string; document: string; start: number; end: number; quote: string; themes: string[]; memo: string; starred: boolean; coder: string; clause: string | null; clause_id: string | null; path: string[]; citation: string }

let desk: Desk
let one = ''
let two = ''
beforeAll(async () => {
  desk = new Desk()
  mkdirSync(desk.path('plans'))
  writeFileSync(desk.path('plans/housing.txt'), `\uFEFF${english}`)
  writeFileSync(desk.path('plans/care.md'), chinese)
  writeFileSync(desk.path('empty.txt'), '')
})
afterAll(() => desk.remove())

describe('import', () => {
  it('makes the project, brings files and folders in, and says what became of each', async () => {
    const entries = await desk.json<Entry[]>(1, 'import', 'plans', 'nowhere.txt', 'empty.txt')
    expect(entries.map(({ file }) => file)).toEqual(['plans/care.md', 'plans/housing.txt', 'nowhere.txt', 'empty.txt'])
    const [care, housing, nowhere, empty] = entries
    expect(care).toMatchObject({ title: '照护规划', language: 'zh', existing: false, characters: chinese.length, mediaType: 'text/markdown', encoding: 'utf-8' })
    expect(housing).toMatchObject({ title: 'HOUSING PLAN 2026', language: 'en', existing: false, characters: stored.length, mediaType: 'text/plain' })
    expect(housing?.warnings).toEqual([])
    expect(nowhere).toEqual({ file: 'nowhere.txt', error: { code: 'missing', message: expect.stringContaining('nowhere.txt') } })
    expect(empty?.error?.message).toMatch(/\.$/)
    const again = await desk.run('import', 'nowhere.txt', 'plans')
    expect(again.err).toContain(`nowhere.txt: ${nowhere?.error?.message}\n`)
    expect(again.out.toString()).toMatch(/^nowhere\.txt +failed$/m)
    one = housing?.id ?? ''
    two = care?.id ?? ''
  })

  it('makes no project when nothing could be brought in, and passes over what is no plan in a folder', async () => {
    mkdirSync(desk.path('mixed'))
    writeFileSync(desk.path('mixed/list.csv'), 'a,b\n1,2\n')
    const elsewhere = ['--project', desk.path('other.clausebook')]
    const call = async (...args: string[]) => desk.ask([...args, ...elsewhere, '--json'], {})
    const failed = await call('import', 'mixed', 'empty.txt')
    expect([failed.exit, failed.err]).toEqual([1, expect.stringContaining(`Nothing could be brought in, so no project was made: there is no ${desk.path('other.clausebook')}.\n`)])
    expect(JSON.parse(failed.out.toString())).toMatchObject([{ file: 'mixed/list.csv', error: { code: 'invalid', message: expect.stringContaining('(.csv) are passed over') } }, { file: 'empty.txt' }])
    const told = (await desk.ask(['import', 'mixed', 'empty.txt', ...elsewhere], {})).out.toString()
    expect(told).toMatch(/^mixed\/list\.csv +passed over$/mu)
    expect(told).toContain('0 files brought in, 1 passed over, 1 failed.')
    expect(readdirSync(desk.folder).filter(name => name.startsWith('other'))).toEqual([])
    writeFileSync(desk.path('bad.csv'), 'path,color\nOther,red\n')
    expect((await call('themes', 'import', 'bad.csv')).exit).toBe(1)
    expect(existsSync(desk.path('other.clausebook'))).toBe(false)
    expect((await call('import', 'mixed/list.csv')).exit).toBe(0)
    expect((await call('import', 'empty.txt')).err).not.toContain('no project was made')
    expect(existsSync(desk.path('other.clausebook'))).toBe(true)
  })

  it('warns of a title that is here already with other bytes, and names the document', async () => {
    writeFileSync(desk.path('later.txt'), 'a,b\n\n1. A later list.\n')
    const elsewhere = ['--project', desk.path('other.clausebook'), '--json']
    const [first] = JSON.parse((await desk.ask(['documents', ...elsewhere], {})).out.toString()) as Entry[]
    const later = await desk.ask(['import', 'later.txt', ...elsewhere], {})
    const [entry] = JSON.parse(later.out.toString()) as Entry[]
    expect(entry).toMatchObject({ existing: false, title: first?.title, warnings: [expect.stringContaining(`undo, then clausebook replace ${first?.id} FILE`)] })
    expect(later.err).toContain('later.txt: A document with this title was here already')
  })

  it('finds the same bytes again, and makes no step of that', async () => {
    const before = await desk.json<unknown[]>(0, 'history')
    const [entry] = await desk.json<Entry[]>(0, 'import', 'plans/housing.txt')
    expect(entry).toMatchObject({ id: one, existing: true })
    expect(await desk.json(0, 'history')).toEqual(before)
    expect(before).toHaveLength(1)
  })

  it('takes a chosen encoding, and refuses one that this version does not have', async () => {
    writeFileSync(desk.path('wide.txt'), Buffer.from('Wide plan\n\n1. One.\n', 'utf16le'))
    const [entry] = await desk.json<Entry[]>(0, 'import', '--encoding', 'UTF-16LE', '--clean=none', 'wide.txt')
    expect(entry).toMatchObject({ title: 'Wide plan', encoding: 'utf-16le' })
    expect((await desk.run('import', 'wide.txt', '--encoding', 'ebcdic')).err).toMatch(/“ebcdic”: not yet in this version\. It is one of utf-8, .*gb18030/)
    await desk.run('undo')
  })
})

describe('documents, text and clauses', () => {
  it('lists documents', async () => {
    const rows = await desk.json<Record<string, unknown>[]>(0, 'documents')
    expect(rows.find(({ id }) => id === one)).toMatchObject({ title: 'HOUSING PLAN 2026', language: 'en', characters: stored.length, annotations: 0, attributes: { language: 'en' } })
    const table = (await desk.run('documents')).out.toString('utf8').split('\n')
    expect(table[0]).toMatch(/^ID +TITLE +LANGUAGE +CHARACTERS +CLAUSES +HIGHLIGHTS$/)
    expect(table).toHaveLength(4)
  })

  it('prints the text as a JSON string, and as its very bytes', async () => {
    expect(await desk.json(0, 'text', one)).toBe(stored)
    expect((await desk.run('text', one)).out.equals(Buffer.from(stored, 'utf8'))).toBe(true)
  })

  it('finds a document by its id, the beginning of it, and its title', async () => {
    const unlike = [...one].findIndex((sign, index) => sign !== two[index])
    for (const name of [one, one.slice(0, unlike + 1), one.toUpperCase(), 'HOUSING PLAN 2026']) expect(await desk.json(0, 'text', name), name).toBe(stored)
    for (const name of ['HOUSING PLAN', 'housing plan 2026', 'ffffffff']) expect(await desk.json(2, 'text', name)).toMatchObject({ error: { code: 'usage' } })
    const ambiguous = await desk.run('text', one.slice(0, 4))
    expect(ambiguous.exit).toBe(2)
    expect(ambiguous.err).toContain(one)
    expect(ambiguous.err).toContain(two)
  })

  it('lists clauses in reading order, with offsets into exactly that text', async () => {
    const rows = await desk.json<{ id: string; label: string; path: string[]; level: number; kind: string; start: number; end: number; text_end: number; parent: string | null }[]>(0, 'clauses', one)
    const item = rows.find(({ path }) => path.join(' ') === 'I 2')
    expect(item).toMatchObject({ label: '2', kind: 'item' })
    expect(stored.slice(item?.start, item?.end)).toBe('2. Keep rents low 😀.')
    expect(rows.find(({ id }) => id === item?.parent)).toMatchObject({ label: 'I' })
    expect(rows.map(({ start }) => start)).toEqual(rows.map(({ start }) => start).toSorted((a, b) => a - b))
    expect((await desk.run('clauses', two)).out.toString('utf8')).toContain('第一条')
  })

  it('lists the sentences of each clause when asked to', async () => {
    const rows = await desk.json<{ start: number; text_end: number; sentences?: [number, number][] }[]>(0, 'clauses', one, '--sentences')
    const cut = rows.map(({ sentences = [] }) => sentences.map(([start, end]) => stored.slice(start, end)))
    expect(cut).toContainEqual(['2. Keep rents low 😀.'])
    expect(rows.every(({ start, text_end, sentences = [] }) => sentences[0]?.[0] === start && sentences.at(-1)?.[1] === text_end)).toBe(true)
    const plain = await desk.json<object[]>(0, 'clauses', one)
    expect(plain.every(row => !('sentences' in row))).toBe(true)
    expect((await desk.run('clauses', one, '--sentences')).out.toString('utf8')).toContain('2. Keep rents low 😀.')
  })
})

describe('set', () => {
  it('describes a document, with attributes of one’s own, and clears', async () => {
    const row = await desk.json<Record<string, unknown>>(0, 'set', one, 'short_title=Housing 2026', 'issuer=City of = signs', 'issued_on=2026-05', 'Lead=Ann', 'kind=plan')
    expect(row).toMatchObject({ id: one, short_title: 'Housing 2026', issuer: 'City of = signs', attributes: { short_title: 'Housing 2026', issued_on: '2026-05', Lead: 'Ann', kind: 'plan' } })
    const cleared = await desk.json<{ attributes: object }>(0, 'set', one, 'kind=', 'Lead=')
    expect(cleared.attributes).toEqual({ short_title: 'Housing 2026', issuer: 'City of = signs', issued_on: '2026-05', language: 'en' })
  })

  it('refuses what it can’t take, whole', async () => {
    const before = await desk.json(0, 'documents')
    expect(await desk.json(1, 'set', one, 'issuer=New', 'issued_on=soon')).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('soon') } })
    expect(await desk.json(1, 'set', one, 'title=')).toMatchObject({ error: { code: 'invalid' } })
    expect(await desk.json(1, 'set', one, 'issuer=New', 'issued_on=2026-02-30')).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('2026-02-30') } })
    expect((await desk.run('set', one, 'issuer')).exit).toBe(2)
    expect((await desk.run('set', one, '__proto__=x')).exit).toBe(2)
    expect((await desk.run('set', one)).exit).toBe(2)
    expect(await desk.json(0, 'documents')).toEqual(before)
  })
})

describe('annotate and annotations', () => {
  it('highlights a range, with missing themes, memo and star', async () => {
    const { start, end } = at(stored, 'rents low 😀')
    const made = await desk.json<Annotation>(0, 'annotate', one, '--start', start, '--end', end, '--theme', 'Homes > Rent', '--theme', 'Money', '--memo', '- compare', '--star')
    expect(made).toMatchObject({
      document: one, start: Number(start), end: Number(end), quote: 'rents low 😀', themes: ['Homes > Rent', 'Money'], memo: '- compare', starred: true, coder: 'Ada',
      clause: '2', path: ['I', '2'], citation: 'Housing 2026, I 2',
    })
    const clauses = await desk.json<{ id: string; label: string }[]>(0, 'clauses', one)
    expect(clauses.find(({ id }) => id === made.clause_id)?.label).toBe('2')
    expect(await desk.json(0, 'annotations')).toEqual([made])
  })

  it('takes several themes after one option, and options before the document', async () => {
    const { start, end } = at(chinese, '托育服务')
    const made = await desk.json<Annotation>(0, 'annotate', '--start', start, '--end', end, '--theme', '照护 > 托育', 'Money', two)
    expect(made).toMatchObject({ quote: '托育服务', themes: ['Money', '照护 > 托育'], clause: '第一条', citation: '照护规划, 第一章 第一条' })
    const alone = await desk.json<Annotation>(0, 'annotate', two, '--start', start, '--end', end, '--theme', 'Money', 'Homes')
    expect(alone.themes).toEqual(['Homes', 'Money'])
    await desk.run('undo')
  })

  it.each([
    ['beyond the text', '0', '100000'],
    ['before the text', '-1', '5'],
    ['that ends before the text', '0', '-1'],
    ['beyond every text', '0', '100000000000000000000'],
    ['without text', '5', '5'],
    ['through a character', String(stored.indexOf('😀')), String(stored.indexOf('😀') + 1)],
  ])('refuses a range %s, and changes nothing', async (_, start, end) => {
    const before = [await desk.json(0, 'annotations'), await desk.json(0, 'themes')]
    expect(await desk.json(1, 'annotate', one, '--start', start, '--end', end, '--theme', 'New')).toEqual({ error: { code: 'invalid', message: expect.stringMatching(/Nothing was changed/) } })
    expect([await desk.json(0, 'annotations'), await desk.json(0, 'themes')]).toEqual(before)
  })

  it.each(['1e3', '1.5', '٣', ''])('does not take %j for an offset', async text => {
    expect((await desk.ask(['annotate', one, `--start=${text}`, '--end', '10', '--theme', 'A', '--project', desk.project])).exit).toBe(2)
  })

  it('filters by theme, with or without those below it, by document and star', async () => {
    const quotes = async (...args: string[]) => (await desk.json<Annotation[]>(0, 'annotations', ...args)).map(({ quote }) => quote)
    expect(await quotes('--theme', 'Homes')).toEqual(['rents low 😀'])
    expect(await quotes('--theme', 'Homes', '--without-children')).toEqual([])
    expect((await quotes('--theme', 'Money')).toSorted()).toEqual(['rents low 😀', '托育服务'].toSorted())
    expect(await quotes('--document', two)).toEqual(['托育服务'])
    expect(await quotes('--star')).toEqual(['rents low 😀'])
    expect(await desk.json(2, 'annotations', '--theme', 'Nothing like it')).toMatchObject({ error: { code: 'usage' } })
  })
})

describe('themes', () => {
  it('lists the codebook with paths and counts', async () => {
    const rows = await desk.json<Record<string, unknown>[]>(0, 'themes')
    expect(rows.map(({ path, count }) => [path, count])).toEqual([['Homes', 0], ['Homes > Rent', 1], ['Money', 2], ['照护', 0], ['照护 > 托育', 1]])
    expect(rows[1]).toMatchObject({ name: 'Rent', definition: '', shortcut: '', color: expect.stringMatching(/^#[0-9a-f]{6}$/) })
  })

  it('brings a codebook in and hands it out, and the file is the same codebook', async () => {
    writeFileSync(desk.path('codes.csv'), 'path,definition,color,shortcut\r\nMoney,"Costs, ""fees""",#102030,m\r\nHomes > Rent > Caps,,,\r\n')
    const after = await desk.json<Record<string, unknown>[]>(0, 'themes', 'import', 'codes.csv')
    expect(after.map(({ path, color, shortcut }) => [path, color, shortcut])).toContainEqual(['Money', '#102030', 'm'])
    const before = await desk.json<Record<string, unknown>[]>(0, 'themes')
    expect(after).toEqual(before)
    expect(await desk.json(0, 'themes', 'export', 'out.csv')).toEqual(before)
    expect((await desk.run('themes', 'export', 'out.csv')).out.toString()).toBe(`out.csv: 6 rows, ${readFileSync(desk.path('out.csv')).length} bytes\n`)
    expect((await desk.run('themes', 'import', 'out.csv')).out.toString()).toBe('0 added, 0 changed, 6 as they were\n')
    const copy = new Desk()
    try {
      writeFileSync(copy.path('out.csv'), readFileSync(desk.path('out.csv')))
      expect(await copy.json(0, 'themes', 'import', 'out.csv')).toHaveLength(6)
      const plain = (rows: Record<string, unknown>[]) => rows.map(({ path, name, color, definition, shortcut }) => ({ path, name, color, definition, shortcut }))
      expect(plain(await copy.json(0, 'themes'))).toEqual(plain(before))
    } finally {
      copy.remove()
    }
  })

  it('refuses a broken codebook whole, and hands it out as REFI-QDA, which comes in again', async () => {
    writeFileSync(desk.path('bad.csv'), 'path,color\nNew,#111111\nOther,red\n')
    expect(await desk.json(1, 'themes', 'import', 'bad.csv')).toMatchObject({ error: { code: 'invalid', message: expect.stringContaining('Row 3') } })
    expect((await desk.json<unknown[]>(0, 'themes')).length).toBe(6)
    const before = await desk.json<unknown[]>(0, 'themes')
    await desk.json(0, 'themes', 'export', 'codes.qdc')
    expect(readFileSync(desk.path('codes.qdc'), 'utf8')).toContain('<CodeBook xmlns="urn:QDA-XML:codebook:1.0" origin="Clausebook">')
    expect(await desk.json(0, 'export', '--format', 'qdc', '--out', 'again.qdc')).toMatchObject({ rows: 6 })
    expect(readFileSync(desk.path('again.qdc'))).toEqual(readFileSync(desk.path('codes.qdc')))
    expect(await desk.json(0, 'themes', 'import', 'codes.qdc')).toEqual(before)
    expect(await desk.json(1, 'export', '--format', 'qdc', '--what', 'matrix', '--out', 'x.qdc')).toMatchObject({ error: { code: 'invalid' } })
    expect((await desk.run('themes', 'frobnicate', 'x')).exit).toBe(2)
  })
})

describe('import --password', () => {
  it('opens a locked PDF; other files come in as without it, and a wrong one is told', async () => {
    const own = new Desk()
    try {
      const pieces = [{ x: 60, y: 700, text: 'A plan for clean water in every district.' }]
      writeFileSync(own.path('locked.pdf'), writePdf([{ pieces }], { password: 'secret' }))
      writeFileSync(own.path('open.pdf'), writePdf([{ pieces: [{ x: 60, y: 700, text: 'A plan for quiet streets.' }] }]))
      writeFileSync(own.path('plan.txt'), '1. Dig a pond.\n')
      type Entry = { readonly file: string; readonly characters?: number; readonly error?: { readonly message: string } }
      const brought = (entries: readonly Entry[]) => entries.map(({ file, error }) => (error ? `${file}: ${error.message.split('.')[0]}` : file))
      expect(brought(await own.json<Entry[]>(1, 'import', 'locked.pdf', '--password', 'wrong'))).toEqual(['locked.pdf: This PDF does not open with that password'])
      expect(brought(await own.json<Entry[]>(1, 'import', 'locked.pdf'))).toEqual(['locked.pdf: This PDF opens only with a password'])
      expect(brought(await own.json<Entry[]>(0, 'import', 'locked.pdf', 'open.pdf', 'plan.txt', '--password', 'secret'))).toEqual(['locked.pdf', 'open.pdf', 'plan.txt'])
    } finally {
      own.remove()
    }
  })
})
