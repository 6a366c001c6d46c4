import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { freshId, openWorkbench, refusal, type Workbench } from '../excerpts/workbench.ts'

let bench: Workbench
beforeEach(async () => {
  bench = await openWorkbench()
})
afterEach(() => bench.close())

const body = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children })
const text = (text: string, format = 0) => ({ type: 'text', text, format })
async function add(day: string, words = ''): Promise<string> {
  const id = freshId()
  await bench.engine.memos.addEntry({ id, day })
  if (words) await bench.engine.memos.write({ owner: { entry: id }, body: '', plain: words })
  return id
}
const days = async () => (await bench.engine.memos.journal({})).map(({ day, beginning }) => `${day} ${beginning}`.trim())

describe('the journal', () => {
  it('has entries by day, newest first, which are dated anew and deleted, each undone as one step', async () => {
    await add('2026-05-01', 'first')
    const second = await add('2026-05-03', 'second')
    await add('2026-05-02')
    expect(await days()).toEqual(['2026-05-03 second', '2026-05-02', '2026-05-01 first'])
    await bench.engine.memos.dateEntry({ entry: second, day: '2026-04-30' })
    expect(await days()).toEqual(['2026-05-02', '2026-05-01 first', '2026-04-30 second'])
    await bench.engine.memos.removeEntry({ entry: second })
    expect(await days()).toHaveLength(2)
    expect((await bench.engine.memos.list({})).map(({ name }) => name)).toEqual(['2026-05-01'])
    await bench.engine.history.undo({})
    await bench.engine.history.undo({})
    expect(await days()).toEqual(['2026-05-03 second', '2026-05-02', '2026-05-01 first'])
    expect(await bench.engine.projects.check({})).toEqual([])
  })

  it('refuses an entry that is gone, and a day that is none', async () => {
    expect(await refusal(bench.engine.memos.removeEntry({ entry: freshId() }))).toBe('missing memos.noEntry')
    expect(await refusal(bench.engine.memos.write({ owner: { entry: freshId() }, body: '', plain: 'x' }))).toBe('missing memos.noOwner')
    await expect(bench.engine.memos.addEntry({ id: freshId(), day: '2026-13-01' })).rejects.toThrow()
  })

  it('is one Markdown file, oldest day first, with chips by their names of now and nothing that is taken for Markdown by chance', async () => {
    const plan = await bench.bringIn('Plan', 'One two three.\n')
    await bench.highlight(plan, 'One', ['Care'])
    const theme = await bench.themeId('Care')
    const later = await add('2026-05-02', '# no heading\n1. no list *here*')
    const first = await add('2026-05-01')
    const list = { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', children: [text('third')] }, { type: 'listitem', children: [{ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [text('under')] }] }] }] }
    const cell = (words: string) => ({ type: 'tablecell', children: [paragraph(text(words))] })
    await bench.engine.memos.write({
      owner: { entry: first }, plain: 'x',
      body: body(
        { type: 'heading', tag: 'h1', children: [text('Findings')] }, paragraph(text('See '), { type: 'mention', kind: 'theme', id: theme, name: 'Care' }, text(' bold ', 1)), list,
        { type: 'quote', children: [text('said')] }, { type: 'table', children: [{ type: 'tablerow', children: [cell('a|b'), cell('目标')] }, { type: 'tablerow', children: [cell('1'), cell('2')] }] },
      ),
    })
    await bench.engine.themes.update({ theme, name: 'Families' })
    const { ticket, fileName } = await bench.engine.memos.journalFile({})
    const name = (await bench.engine.projects.current({}))?.name
    expect(fileName).toBe(`${name}.md`)
    expect(readFileSync(bench.opened.files.target(ticket), 'utf8')).toBe(
      `# ${name}\n\n## 2026-05-01\n\n### Findings\n\nSee [[Families]] **bold** \n\n3. third\n   - under\n\n> said\n\n| a\\|b | 目标 |\n| --- | --- |\n| 1 | 2 |\n\n## 2026-05-02\n\n\\# no heading\n\n1\\. no list \\*here\\*\n`,
    )
    expect(later).not.toBe(first)
  })
})
