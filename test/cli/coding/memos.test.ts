import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { Desk } from '../program.ts'

let desk: Desk
let plan = ''
let excerpt = ''
beforeAll(async () => {
  desk = new Desk()
  writeFileSync(desk.path('housing.txt'), 'HOUSING PLAN 2026\n\nI. Homes\n\n1. Build 400 homes.\n\n2. Keep rents low.\n')
  const [made] = await desk.json<{ id: string }[]>(0, 'import', 'housing.txt')
  plan = made?.id ?? ''
  excerpt = (await desk.json<{ id: string }>(0, 'annotate', plan, '--start', '32', '--end', '48', '--theme', 'Homes > Rent')).id
})
afterAll(() => desk.remove())

it('memos on the project, a document, a theme, an excerpt and a clause are written, shown and listed with what each is on', async () => {
  const [clause] = (await desk.json<{ id: string; label: string }[]>(0, 'clauses', plan)).filter(({ label }) => label === '2')
  writeFileSync(desk.path('note.txt'), 'from a file\r\nin two lines')
  await desk.json(0, 'memo', 'project', '--text', 'about all')
  await desk.json(0, 'memo', plan, '--file', 'note.txt')
  await desk.json(0, 'memo', 'theme:Homes > Rent', '--text', '关于租金')
  await desk.json(0, 'memo', excerpt, '--text', 'why')
  await desk.json(0, 'memo', clause?.id ?? '', '--text', 'low for whom?')
  expect(await desk.json(0, 'memo', plan)).toMatchObject({ on: 'document', id: plan, text: 'from a file\nin two lines' })
  expect((await desk.run('memo', 'theme:Homes > Rent')).out.toString()).toBe('关于租金\n')
  const listed = await desk.json<{ on: string; name: string; beginning: string }[]>(0, 'memos')
  expect(new Set(listed.map(({ on, name, beginning }) => [on, name, beginning].join(': ')))).toEqual(new Set([
    `project: ${(listed.find(({ on }) => on === 'project')?.name)}: about all`, 'document: HOUSING PLAN 2026: from a file in two lines', 'theme: Rent: 关于租金',
    'excerpt: “Build 400 homes.” (HOUSING PLAN 2026, I 1): why', 'clause: HOUSING PLAN 2026, I 2: low for whom?',
  ]))
  expect((await desk.json<{ on: string }[]>(0, 'memos', '--document', plan)).map(({ on }) => on).sort()).toEqual(['clause', 'document', 'excerpt'])
  await desk.json(0, 'memo', clause?.id ?? '', '--text', '')
  expect(await desk.json(0, 'memos')).toHaveLength(4)
  await desk.json(0, 'undo')
  expect(await desk.json(0, 'memo', clause?.id ?? '')).toMatchObject({ text: 'low for whom?' })
  expect(await desk.json(0, 'check')).toEqual([])
})

it('memos go out as Markdown, HTML, Word, CSV and Excel, all of them or those of one document', async () => {
  for (const [format, rows] of [['md', 5], ['html', 5], ['docx', 5], ['csv', 5], ['xlsx', 5]] as const) {
    expect(await desk.json(0, 'export', '--what', 'memos', '--format', format, '--out', `memos.${format}`)).toMatchObject({ rows })
  }
  expect(readFileSync(desk.path('memos.md'), 'utf8')).toContain('> Build 400 homes.\n>\n> — HOUSING PLAN 2026, I 1 · Rent\n\nwhy')
  expect(await desk.json(0, 'export', '--what', 'memos', '--document', plan, '--format', 'md', '--out', 'plan.md')).toMatchObject({ rows: 3 })
  expect((await desk.run('export', '--format', 'md', '--out', 'x.md')).exit).toBe(2)
})

it('what names nothing, or two texts at once, or a text beyond what a memo holds, is refused with a sentence', async () => {
  expect((await desk.run('memo', 'theme:Nowhere')).exit).toBe(2)
  expect((await desk.run('memo', 'nothing like this')).err).toContain('No document has the id or the title')
  expect((await desk.run('memo', 'project', '--text', 'a', '--file', 'note.txt')).err).toContain('not by both')
  writeFileSync(desk.path('long.txt'), 'x'.repeat(200_001))
  expect((await desk.run('memo', 'project', '--file', 'long.txt')).exit).toBe(1)
  expect(await desk.json(0, 'memo', 'project')).toMatchObject({ text: 'about all' })
})
