import { readFileSync, writeFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readSheet } from '../engine/exporting/sheet-reading.ts'
import { Desk, oneValue } from './program.ts'

const stored = 'HOUSING PLAN 2026\n\nI. Homes\n\n1. Build 400 homes.\n\n2. Keep rents low 😀.\n'
const chinese = '照护规划\n\n第一章 总则\n\n第一条 发展托育服务。\n\n第二条 降低费用。\n'
const at = (text: string, quote: string) => ({ start: String(text.indexOf(quote)), end: String(text.indexOf(quote) + quote.length) })

type Operation = { id: number; label: string; at: string; coder: string; state: string; changes: number } | null

let desk: Desk
let one = ''
let two = ''
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), stored)
  writeFileSync(desk.path('care.md'), chinese)
  writeFileSync(desk.path('codes.csv'), 'path,definition\nHomes,\nHomes > Rent,\nHomes > Rent > Caps,\nMoney,Costs\n照护,\n照护 > 托育,\n')
  const [housing, care] = await desk.json<{ id: string }[]>(0, 'import', 'housing.txt', 'care.md')
  one = housing?.id ?? ''
  two = care?.id ?? ''
  await desk.json(0, 'set', one, 'short_title=Housing 2026')
  await desk.json(0, 'themes', 'import', 'codes.csv')
  const rents = at(stored, 'rents low 😀')
  await desk.json(0, 'annotate', one, '--start', rents.start, '--end', rents.end, '--theme', 'Homes > Rent', 'Money', '--memo', '- compare', '--star')
  const care2 = at(chinese, '托育服务')
  await desk.json(0, 'annotate', two, '--start', care2.start, '--end', care2.end, '--theme', '照护 > 托育', 'Money')
})
afterAll(() => desk.remove())

describe('search', () => {
  it('leaves boilerplate out and says so, unless it is asked for', async () => {
    const other = new Desk()
    writeFileSync(other.path('page.txt'), '1. Dig a pond.\n2. Keep frogs.\n© 2025 Frog Friends')
    await other.json(0, 'import', 'page.txt')
    expect(await other.json(0, 'search', 'frogs')).toHaveLength(1)
    expect((await other.run('search', 'frogs')).err).toContain('1 hit in boilerplate left out; --boilerplate shows it.')
    expect(await other.json(0, 'search', 'frogs', '--boilerplate')).toHaveLength(2)
    other.remove()
  })

  it('and so do matrix and export with highlights in it', async () => {
    const other = new Desk()
    const page = '1. Dig a pond.\n2. Keep frogs.\n© 2025 Frog Friends'
    writeFileSync(other.path('page.txt'), page)
    const [made] = await other.json<{ id: string }[]>(0, 'import', 'page.txt')
    for (const quote of ['Keep frogs', 'Frog Friends']) await other.json(0, 'annotate', made?.id ?? '', '--start', at(page, quote).start, '--end', at(page, quote).end, '--theme', 'Frogs')
    const said = '1 highlight in boilerplate left out; --boilerplate takes it in.'
    const counts = async (...more: string[]) => (await other.json<{ cells: { count: number }[] }>(0, 'matrix', ...more)).cells.map(({ count }) => count)
    expect([await counts(), await counts('--boilerplate')]).toEqual([[1], [2]])
    expect((await other.run('matrix')).err).toContain(said)
    expect((await other.run('matrix', '--boilerplate')).err).not.toContain('left out')
    const exported = async (...more: string[]) => (await other.json<{ rows: number }>(0, 'export', '--format', 'csv', '--out', 'list.csv', ...more)).rows
    expect([await exported(), await exported('--boilerplate')]).toEqual([1, 2])
    expect((await other.run('export', '--format', 'docx', '--out', 'list.docx')).err).toContain(said)
    expect(await other.json(0, 'annotations')).toHaveLength(2)
    other.remove()
  })

  it('finds words and Chinese where they stand', async () => {
    const hits = await desk.json<{ document: string; start: number; end: number; before: string; match: string; after: string; clause: string }[]>(0, 'search', 'home')
    expect(hits.length).toBeGreaterThan(0)
    for (const hit of hits) expect(stored.slice(hit.start, hit.end)).toBe(hit.match)
    const [chineseHit] = await desk.json<typeof hits>(0, 'search', '托育')
    expect(chineseHit).toMatchObject({ document: two, match: '托育', clause: '第一条' })
    expect(chinese.slice(chineseHit?.start, chineseHit?.end)).toBe('托育')
    expect(await desk.json(0, 'search', 'nothinglikeit')).toEqual([])
    expect(await desk.json<unknown[]>(0, 'search', 'build', 'homes')).toEqual(await desk.json(0, 'search', 'build homes'))
  })

  it('takes a limit', async () => {
    expect(await desk.json<unknown[]>(0, 'search', 'the', '--limit', '1')).toHaveLength(Math.min(1, (await desk.json<unknown[]>(0, 'search', 'the')).length))
    expect(await desk.json(0, 'search', 'nothinglikeit', '--memos')).toEqual([])
    const sorted = await desk.json<{ after: string }[]>(0, 'search', 'the', '--sort', 'after', '--descending')
    const after = sorted.map(hit => hit.after.toLowerCase().replaceAll(/[^a-z ]/gu, ' ').trim().split(' ')[0] ?? '').filter(word => /^[a-z]/.test(word))
    expect(after).toEqual([...after].sort().reverse())
    expect((await desk.run('search', 'the', '--sort', 'length')).exit).toBe(2)
    expect((await desk.run('search', 'x', '--limit', '0')).exit).toBe(2)
    expect((await desk.run('search', '--limit', '5')).exit).toBe(2)
  })
})

describe('matrix', () => {
  it('measures clauses, the share of the text and stars, keeps the counts, and turns the table', async () => {
    type Cells = { measure: string; total: number; cells: { count: number; value: number }[]; documents: { value: number }[] }
    const counted = async (...more: string[]) => {
      const { measure, total, cells, documents } = await desk.json<Cells>(0, 'matrix', ...more)
      return { measure, total, plans: documents.map(({ value }) => value), cells: cells.filter(({ count }) => count > 0).map(({ count, value }) => [count, value]) }
    }
    const ones = [[1, 1], [1, 1], [1, 1], [1, 1]]
    expect(await counted()).toEqual({ measure: 'highlights', total: 2, plans: [1, 1], cells: ones })
    expect(await counted('--measure', 'clauses')).toEqual({ measure: 'clauses', total: 2, plans: [1, 1], cells: ones })
    const starred = await counted('--measure', 'starred')
    expect(starred).toMatchObject({ total: 1, plans: [1, 0] })
    expect(starred.cells.map(([, value]) => value).toSorted()).toEqual([0, 0, 1, 1])
    const share = await counted('--measure', 'share')
    const percent = (part: number, whole: number) => Math.round((part / whole) * 10_000) / 100
    expect(share.plans).toEqual([percent('rents low 😀'.length, stored.length), percent('托育服务'.length, chinese.length)])
    const printed = (await desk.run('matrix', '--measure', 'share', '--transpose')).out.toString('utf8')
    expect(printed).toMatch(/^TITLE +Homes/)
    expect(printed).toContain(`${share.plans[0]?.toFixed(2)}%`)
    expect(printed.trimEnd().split('\n')).toHaveLength(3)
    for (const wrong of [['--measure', 'loud'], ['speaking', '照护', one, '--measure', 'share']]) expect((await desk.run('matrix', ...wrong)).exit).toBe(2)
  })

  it('puts documents together by an attribute, by years or by set, and takes summaries of these', async () => {
    type Told = { by: string; columns: { id: string; documents: string[]; count: number }[]; cells: { column: string; count: number; summary: string | null }[] }
    await desk.json(0, 'set', one, 'jurisdiction=Hebei')
    const { by, columns, cells } = await desk.json<Told>(0, 'matrix', '--by', 'jurisdiction')
    expect([by, columns.map(({ id, documents, count }) => [id, documents, count])]).toEqual(['jurisdiction', [['Hebei', [one], 1], ['', [two], 1]]])
    expect(cells.filter(({ column, count }) => column === 'Hebei' && count > 0)).toHaveLength(2)
    expect(await desk.json(0, 'matrix', 'summarise', 'Money', 'hebei', 'Little money', '--by', 'jurisdiction')).toMatchObject({ attribute: 'jurisdiction', value: 'Hebei', summary: 'Little money' })
    expect((await desk.json<Told>(0, 'matrix', '--by', 'jurisdiction')).cells.filter(({ summary }) => summary !== null)).toMatchObject([{ column: 'Hebei', summary: 'Little money' }])
    const printed = (await desk.run('matrix', '--by', 'jurisdiction')).out.toString('utf8')
    expect(printed).toMatch(/^THEME +Hebei \(1\) +no value \(1\)$/m)
    expect((await desk.json<Told>(0, 'matrix', '--by', 'set')).columns).toMatchObject([{ id: '', count: 2 }])
    for (const wrong of [['--by', 'nothing'], ['summarise', 'Money', 'Mars', 'x', '--by', 'jurisdiction'], ['silent', 'Money', one, '--searched', 'x', '--by', 'set']]) expect((await desk.run('matrix', ...wrong)).exit).toBe(2)
    for (let step = 0; step < 2; step += 1) await desk.json(0, 'undo')
  })

  it('has a cell for each theme and document', async () => {
    const { themes, documents, cells } = await desk.json<{ themes: { id: string; path: string }[]; documents: { id: string; title: string }[]; cells: { theme: string; document: string; count: number; summary: null; silent: boolean }[] }>(0, 'matrix')
    expect(cells).toHaveLength(themes.length * documents.length)
    const countOf = (path: string, document: string) => cells.find(cell => cell.document === document && cell.theme === themes.find(theme => theme.path === path)?.id)?.count
    expect([countOf('Money', one), countOf('Money', two), countOf('Homes', one), countOf('Homes > Rent', one)]).toEqual([1, 1, 0, 1])
    expect(cells[0]).toMatchObject({ summary: null, silent: false })
    expect((await desk.run('matrix', '--children')).out.toString('utf8')).toMatch(/^Homes +1 +0$/m)
  })

  it('takes summaries and records of silence, also where nothing is highlighted, and each is a step to undo', async () => {
    type Cells = { themes: { id: string; path: string }[]; cells: { theme: string; document: string; count: number; summary: string | null; silent: boolean }[]; silences: { searched: string; coder: string }[] }
    const cell = async (path: string, document: string) => {
      const { themes, cells, silences } = await desk.json<Cells>(0, 'matrix')
      const found = cells.find(each => each.document === document && each.theme === themes.find(theme => theme.path === path)?.id)
      return { count: found?.count, summary: found?.summary, silent: found?.silent, silences: silences.map(({ searched, coder }) => `${coder}: ${searched}`) }
    }
    expect(await desk.json(0, 'matrix', 'summarise', 'Homes', one, 'Rents are kept low.')).toMatchObject({ document: one, summary: 'Rents are kept low.' })
    expect(await desk.json(0, 'matrix', 'silent', '照护', one, '--searched', 'nurser*')).toMatchObject([{ document: one, searched: 'nurser*', coder: 'Ada', earlier_text: false }])
    expect(await cell('Homes', one)).toEqual({ count: 0, summary: 'Rents are kept low.', silent: false, silences: ['Ada: nurser*'] })
    expect(await cell('照护', one)).toMatchObject({ count: 0, summary: null, silent: true })
    const shown = (await desk.run('matrix')).out.toString('utf8')
    expect(shown).toMatch(/^Homes +0\* +0$/m)
    expect(shown).toMatch(/^照护 +– +\d$/m)
    expect(await desk.json(0, 'memos', '--document', one)).toMatchObject(expect.arrayContaining([expect.objectContaining({ on: 'cell', id: null, name: 'Homes × Housing 2026', cell: { theme: expect.any(String), document: one } })]))
    expect(await desk.json(0, 'matrix', 'speaking', '照护', one)).toHaveLength(1)
    expect(await cell('照护', one)).toMatchObject({ silent: false })
    for (const _ of [1, 2, 3]) await desk.json(0, 'undo')
    expect(await cell('Homes', one)).toEqual({ count: 0, summary: null, silent: false, silences: [] })
  })

  it('refuses to record what nobody can check, and what it can’t tell apart', async () => {
    expect((await desk.run('matrix', 'silent', 'Homes', one)).err).toContain('--searched')
    expect((await desk.run('matrix', 'silent', 'Homes', '--searched', 'x')).exit).toBe(2)
    expect((await desk.run('matrix', 'summarise', 'Homes', one)).exit).toBe(2)
    expect((await desk.run('matrix', 'summarise', 'Nowhere', one, 'x')).exit).toBe(2)
    expect((await desk.run('matrix', 'loud')).exit).toBe(2)
    expect((await desk.run('matrix', '--searched', 'x')).exit).toBe(2)
    expect(await desk.json(1, 'matrix', 'silent', 'Homes', one, '--searched', ' ')).toMatchObject({ error: { code: 'invalid' } })
  })
})

describe('export', () => {
  const record = (file: string): Record<string, string>[] => parse(readFileSync(desk.path(file)), { bom: true, columns: true })

  it('writes CSV with the product’s columns, a row a quote or a row a quote and theme', async () => {
    const made = await desk.json<{ file: string; rows: number; bytes: number }>(0, 'export', '--format', 'csv', '--out', 'e.csv')
    expect(made).toEqual({ file: 'e.csv', rows: 2, bytes: readFileSync(desk.path('e.csv')).length })
    const [first = {}] = record('e.csv')
    expect(Object.keys(first).join(', ')).toBe('id, document, issuer, jurisdiction, issued_on, language, clause, heading_path, citation, quote, theme, theme_path, other_themes, memo, starred, coder, created_at, updated_at, start, end')
    expect(record('e.csv').find(row => row.document === 'HOUSING PLAN 2026')).toMatchObject({ quote: 'rents low 😀', theme: 'Rent; Money', theme_path: 'Homes > Rent; Money', memo: "'- compare", starred: 'true', coder: 'Ada' })
    await desk.json(0, 'export', '--format', 'csv', '--out', 'e.csv', '--rows', 'quote-theme')
    expect(record('e.csv').map(row => [row.theme, row.other_themes])).toEqual(expect.arrayContaining([['Rent', 'Money'], ['Money', 'Homes > Rent']]))
    expect(record('e.csv')).toHaveLength(4)
  })

  it('writes the same columns as an Excel workbook, the matrix and the codebook too', async () => {
    const made = await desk.json<{ file: string; rows: number; bytes: number }>(0, 'export', '--format', 'xlsx', '--out', 'e.xlsx')
    expect(made).toEqual({ file: 'e.xlsx', rows: 2, bytes: readFileSync(desk.path('e.xlsx')).length })
    const { cells } = await readSheet(readFileSync(desk.path('e.xlsx')))
    expect(cells[0]?.join(', ')).toMatch(/^id, document, issuer, .*, start, end$/u)
    expect(cells.find(row => row[1] === 'HOUSING PLAN 2026')).toEqual(expect.arrayContaining(['rents low 😀', 'Rent; Money', '- compare', true]))
    for (const what of ['matrix', 'codebook']) expect(await desk.json(0, 'export', '--format', 'xlsx', '--what', what, '--out', `${what}.xlsx`)).toMatchObject({ rows: 6 })
    const { cells: matrix } = await readSheet(readFileSync(desk.path('matrix.xlsx')))
    expect(matrix.slice(1).flatMap(row => row.slice(1)).filter(cell => typeof cell !== 'number')).toEqual([])
  })

  it('writes what a filter finds, and only chosen columns', async () => {
    await desk.json(0, 'export', '--format', 'csv', '--out', 'f.csv', '--document', two, '--theme', '照护', '--columns', 'quote,citation')
    expect(record('f.csv')).toEqual([{ quote: '托育服务', citation: '照护规划, 第一章 第一条' }])
  })

  it('writes what is said of cells with the matrix: as columns, and side by side as a Word table; not among the memos', async () => {
    await desk.json(0, 'matrix', 'summarise', 'Homes', one, 'Rents are kept low.')
    await desk.json(0, 'matrix', 'silent', '照护', one, '--searched', 'nurser*')
    await desk.json(0, 'export', '--format', 'csv', '--out', 's.csv', '--what', 'matrix')
    const rows = record('s.csv')
    expect(rows.find(row => row.theme_path === 'Homes')).toMatchObject({ 'HOUSING PLAN 2026': '0', 'summary: HOUSING PLAN 2026': 'Rents are kept low.', 'silent: HOUSING PLAN 2026': '' })
    expect(rows.find(row => row.theme_path === '照护')?.['silent: HOUSING PLAN 2026']).toMatch(/^nurser\* \| Ada \| \d{4}-\d\d-\d\d$/)
    // Path, two plans, their sums with themes below, a summary, a silence.
    expect(Object.keys(rows[0] ?? {})).toHaveLength(7)
    expect(await desk.json(0, 'export', '--format', 'docx', '--table', '--out', 's.docx', '--what', 'matrix')).toMatchObject({ rows: 6 })
    const xml = strFromU8(unzipSync(readFileSync(desk.path('s.docx')))['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('Rents are kept low.')
    expect(xml).toMatch(/Nothing found: “nurser\*” \(Ada, /)
    await desk.json(0, 'export', '--format', 'csv', '--out', 'memos.csv', '--what', 'memos')
    expect(readFileSync(desk.path('memos.csv'), 'utf8')).not.toContain('Rents are kept low.')
    for (const _ of [1, 2]) await desk.json(0, 'undo')
  })

  it('writes matrix and codebook', async () => {
    await desk.json(0, 'export', '--format', 'csv', '--out', 'm.csv', '--what', 'matrix')
    expect(record('m.csv').find(row => row.theme_path === 'Money')).toMatchObject({ 'HOUSING PLAN 2026': '1', 照护规划: '1' })
    await desk.json(0, 'export', '--format', 'csv', '--out', 't.csv', '--what', 'matrix', '--by', 'set', '--transpose')
    expect(record('t.csv')).toMatchObject([{ set: 'In no set', Money: '2' }])
    expect(await desk.json(0, 'export', '--format', 'html', '--out', 'm.html', '--what', 'matrix')).toMatchObject({ rows: 6 })
    expect(readFileSync(desk.path('m.html'), 'utf8')).toContain('<th scope="col"><span>Housing 2026</span></th>')
    expect((await desk.run('export', '--format', 'csv', '--out', 'x.csv', '--transpose')).exit).toBe(2)
    expect(await desk.json(0, 'export', '--format', 'docx', '--out', 'c.docx', '--what', 'codebook', '--table')).toMatchObject({ rows: 6 })
  })

  it('writes the codebook as a Word report, with examples when they are asked for', async () => {
    const xmlOf = async (...more: string[]) => {
      expect(await desk.json(0, 'export', '--format', 'docx', '--out', 'r.docx', '--what', 'codebook', ...more)).toMatchObject({ rows: 6 })
      return strFromU8(unzipSync(readFileSync(desk.path('r.docx')))['word/document.xml'] ?? new Uint8Array())
    }
    const bare = await xmlOf()
    expect(bare).toContain('Costs')
    expect(bare).not.toContain('托育服务')
    const shown = await xmlOf('--examples', '1', '--language', 'zh')
    expect(shown.match(/<w:pStyle w:val="Quote"\/>/g)).toHaveLength(3)
    expect(shown).toContain('托育服务')
    expect(shown).toContain('定义')
    for (const wrong of ['21', '-1', '1.5', 'some']) expect((await desk.run('export', '--format', 'docx', '--out', 'w.docx', '--what', 'codebook', '--examples', wrong)).exit).toBe(2)
  })

  it('writes one document whole for Word, with its highlights as comments', async () => {
    expect(await desk.json(0, 'export', '--format', 'docx', '--what', 'document', '--document', two, '--language', 'zh', '--out', 'd.docx')).toMatchObject({ file: 'd.docx', rows: 1 })
    const parts = unzipSync(readFileSync(desk.path('d.docx')))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('托育服务')
    expect(strFromU8(parts['word/comments.xml'] ?? new Uint8Array())).toContain('照护规划, 第一章 第一条')
    for (const wrong of [['--format', 'docx', '--table', '--document', two], ['--format', 'csv', '--document', two], ['--format', 'docx']]) {
      expect((await desk.run('export', '--what', 'document', '--out', 'w.docx', ...wrong)).exit).not.toBe(0)
    }
  })

  it.each([['theme'], ['document']])('writes a Word report by %s', async group => {
    const made = await desk.json<{ rows: number; bytes: number }>(0, 'export', '--format', 'docx', '--out', `${group}.docx`, '--group', group)
    const bytes = readFileSync(desk.path(`${group}.docx`))
    expect(made).toEqual({ file: `${group}.docx`, rows: group === 'theme' ? 4 : 2, bytes: bytes.length })
    const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
    expect(xml).toContain('rents low 😀')
    expect(xml).toContain('Housing 2026, I 2')
  })

  it('replaces an old file whole, and refuses to replace a project', async () => {
    writeFileSync(desk.path('old.csv'), 'old')
    await desk.json(0, 'export', '--format', 'csv', '--out', 'old.csv')
    expect(record('old.csv')).toHaveLength(2)
    const before = readFileSync(desk.path(desk.project))
    for (const out of [desk.project, `./${desk.project}`]) expect(await desk.json(1, 'export', '--format', 'csv', '--out', out)).toMatchObject({ error: { code: 'invalid' } })
    expect(readFileSync(desk.path(desk.project)).equals(before)).toBe(true)
  })

  it.each([
    ['the folder is not there', 'no/such/folder/e.csv'],
    ['no file can have the name', 'a\ne.csv'],
  ])('says in a sentence and nothing else that %s', async (_, out) => {
    const { err, exit } = await desk.run('export', '--format', 'csv', '--out', out)
    expect(exit).toBe(1)
    expect(err).toMatch(/e\.csv.*\.\n$/s)
    expect(err).not.toMatch(/ at |ENOENT/)
  })
})

describe('undo, redo and history', () => {
  it('takes one command back as one step, and does it again', async () => {
    const before = [await desk.json(0, 'annotations'), await desk.json(0, 'themes')]
    const { start, end } = at(stored, 'Build')
    await desk.json(0, 'annotate', one, '--start', start, '--end', end, '--theme', 'A', 'B', 'C > D')
    const after = [await desk.json(0, 'annotations'), await desk.json(0, 'themes')]
    expect(await desk.json<Operation>(0, 'undo')).toMatchObject({ label: 'Highlight with “A” and 2 more themes', coder: 'Ada', state: 'undone' })
    expect([await desk.json(0, 'annotations'), await desk.json(0, 'themes')]).toEqual(before)
    expect(await desk.json<Operation>(0, 'redo')).toMatchObject({ state: 'done' })
    expect([await desk.json(0, 'annotations'), await desk.json(0, 'themes')]).toEqual(after)
    const [newest] = await desk.json<Operation[]>(0, 'history')
    expect(newest).toMatchObject({ label: 'Highlight with “A” and 2 more themes', state: 'done', changes: 8 })
  })

  it('has an end, and says so', async () => {
    expect(await desk.json(0, 'redo')).toBeNull()
    const empty = new Desk()
    try {
      writeFileSync(empty.path('codes.csv'), 'path\nA\n')
      await empty.json(0, 'themes', 'import', 'codes.csv')
      await empty.json(0, 'undo')
      const { out, err, exit } = await empty.run('undo')
      expect([out.toString(), err, exit]).toEqual(['', 'There is nothing to undo.\n', 0])
      expect(await empty.json(0, 'undo')).toBeNull()
    } finally {
      empty.remove()
    }
  })
})

describe('check, backup and restore', () => {
  it('finds nothing wrong with a sound project', async () => {
    expect(await desk.json(0, 'check')).toEqual([])
  })

  it('writes a copy that is a project, and puts it back after keeping what was there', async () => {
    const before = await desk.json(0, 'annotations')
    const made = await desk.json<{ file: string; bytes: number }>(0, 'backup', 'copy.clausebook')
    expect(made).toEqual({ file: 'copy.clausebook', bytes: readFileSync(desk.path('copy.clausebook')).length })
    expect(oneValue((await desk.ask(['annotations', '--project', 'copy.clausebook', '--json'])).out)).toEqual(before)
    await desk.json(0, 'set', one, 'issuer=Somebody else')
    const later = await desk.json(0, 'documents')
    const restored = await desk.json<{ project: string; backup: string }>(0, 'restore', 'copy.clausebook')
    expect(await desk.json(0, 'annotations')).toEqual(before)
    expect(restored.project).toBe(desk.path(desk.project))
    expect(oneValue((await desk.ask(['documents', '--project', restored.backup, '--json'])).out)).toEqual(later)
  })

  it('refuses to copy a project onto itself, and to restore what is no project', async () => {
    expect(await desk.json(1, 'backup', desk.project)).toMatchObject({ error: { code: 'invalid' } })
    expect(await desk.json(1, 'restore', desk.project)).toMatchObject({ error: { code: 'invalid' } })
    expect((await desk.json<{ error: object }>(1, 'restore', 'housing.txt')).error).toBeDefined()
    expect((await desk.json<{ error: object }>(1, 'restore', 'nowhere')).error).toBeDefined()
    expect(await desk.json(0, 'check')).toEqual([])
  })
})
