import { readdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { excerptColumns } from '#contract/exports.ts'
import { momentsIn } from '../../../electron/engine/exports/moments.ts'
import { rowNews } from '../../../electron/engine/exports/row-news.ts'
import { openWorkbench, type Workbench } from '../excerpts/workbench.ts'

const text = 'HOUSING PLAN\n\nI. Homes\n\n1. Build 400 homes.\n\n2. =SUM(A1) keeps rents low.\n\nII. Care\n\n1. Open "nurseries", and more.\n'

let bench: Workbench
let one = ''
let two = ''
beforeAll(async () => {
  bench = await openWorkbench()
  one = await bench.bringIn('Housing plan', text)
  two = await bench.bringIn('Care plan', '照护规划\n\n第一条 发展托育。\n')
  await bench.engine.documents.describe({ document: one, values: { shortTitle: 'Housing', issuer: 'City', jurisdiction: 'Somewhere', issuedOn: '2026-05', language: 'en', attributes: { Lead: 'Ann' } } })
  await bench.engine.documents.describe({ document: two, values: { language: 'zh' } })
  await bench.highlight(one, 'Build 400 homes', ['Homes', 'Care > Family'], { memo: 'First\nsecond', starred: true })
  await bench.highlight(one, '=SUM(A1)', [])
  await bench.highlight(two, '发展托育', ['Care', 'Care > Family'])
  await bench.highlight(one, '"nurseries", and', ['Care'])
})
afterAll(() => bench.close())

type Handout = Parameters<Workbench['engine']['exports']['make']>[0]
async function make(handout: Handout) {
  const made = await bench.engine.exports.make(handout)
  const file = bench.opened.files.open(made.ticket)
  const bytes = readFileSync(file.path)
  expect(bytes.length).toBe(made.bytes)
  expect(file.name).toBe(made.fileName)
  expect(await bench.engine.exports.count(handout)).toEqual({ rows: made.rows, excerpts: made.excerpts, inBoilerplate: 0 })
  return { ...made, content: bytes }
}
async function csv(handout: Omit<Handout, 'format'>): Promise<Record<string, string>[]> {
  const { content, rows, fileName } = await make({ ...handout, format: 'csv' })
  expect(fileName).toMatch(/\.csv$/)
  const records: Record<string, string>[] = parse(content, { bom: true, columns: true })
  expect(records).toHaveLength(rows)
  return records
}
/** The paragraphs of a Word file, as text. */
async function word(handout: Handout): Promise<string[]> {
  const { content, fileName } = await make(handout)
  expect(fileName).toMatch(/\.docx$/)
  const document = unzipSync(content)['word/document.xml']
  if (!document) throw new Error('no document in the file')
  const paragraphs = strFromU8(document).match(/<w:p[ >].*?<\/w:p>/gs) ?? []
  return paragraphs.map(xml => [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, run = '']) => plain(run)).join('')).filter(line => line !== '')
}
const plain = (xml: string) => xml.replaceAll('&gt;', '>').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

describe('times in a Word table', () => {
  const table = (language: 'en' | 'zh', columns: Handout['columns']) => word({ format: 'table', language, columns })

  it('are written as people read them, in the file’s language, and their zone is named once', async () => {
    const [first] = await csv({ columns: ['created_at'] })
    const at = first?.['created_at'] ?? ''
    expect(at).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
    for (const language of ['en', 'zh'] as const) {
      const lines = await table(language, ['created_at', 'quote', 'updated_at'])
      const { say, zone } = momentsIn(language)
      expect(lines.filter(line => line === say(at)).length).toBeGreaterThanOrEqual(2)
      expect(lines.join('\n')).not.toMatch(/\dT\d/)
      expect(lines.filter(line => line.includes(zone))).toHaveLength(1)
    }
    expect((await table('en', ['quote'])).join('\n')).not.toContain('local times')
  })

  it.each([
    ['en', 'Europe/Berlin', '28 Nov 2026, 16:47', '28 Jun 2026, 17:47', 'Central European Time'],
    ['zh', 'Asia/Shanghai', '2026/11/28 23:47', '2026/6/28 23:47', '中国标准时间'],
    ['en', 'UTC', '28 Nov 2026, 15:47', '28 Jun 2026, 15:47', 'UTC'],
  ] as const)('in %s and %s', (language, zone, winter, summer, name) => {
    const moments = momentsIn(language, zone)
    expect(moments.say('2026-11-28T15:47:48.123Z')).toBe(winter)
    expect(moments.say('2026-11-28T15:47:59.999Z')).toBe(winter)
    expect(moments.say('2026-06-28T15:47:00.000Z')).toBe(summer)
    expect(moments.zone).toBe(name)
    expect(moments.say('no time')).toBe('no time')
  })
})

describe('excerpts as CSV', () => {
  it('have the columns of the product in their order, one row a quote', async () => {
    const { content } = await make({ format: 'csv' })
    expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(content.toString('utf8').slice(1).split('\r\n')[0]).toBe(excerptColumns.join(','))
    const rows = await csv({})
    expect(rows.map(row => row.quote)).toEqual(['Build 400 homes', "'=SUM(A1)", '"nurseries", and', '发展托育'])
    const [first] = await bench.engine.annotations.list({ document: one })
    expect(rows[0]).toEqual({
      id: first?.id, document: 'Housing plan', issuer: 'City', jurisdiction: 'Somewhere', issued_on: '2026-05', language: 'en', clause: '1',
      heading_path: expect.stringMatching(/I\. Homes$/), citation: 'Housing, I 1', quote: 'Build 400 homes', theme: 'Homes; Family', theme_path: 'Homes; Care > Family', other_themes: '',
      memo: 'First\nsecond', starred: 'true', coder: 'Ada', created_at: first?.createdAt, updated_at: first?.updatedAt, start: String(first?.start), end: String(first?.end),
    })
    expect(rows[1]).toMatchObject({ theme: '', theme_path: '', memo: '', starred: 'false' })
  })

  it('have one row for each quote and theme when that is asked for, with the other themes beside it', async () => {
    const rows = await csv({ rows: 'quote-theme' })
    expect(rows.map(row => [row.quote, row.theme, row.theme_path, row.other_themes])).toEqual([
      ['Build 400 homes', 'Homes', 'Homes', 'Care > Family'],
      ['Build 400 homes', 'Family', 'Care > Family', 'Homes'],
      ["'=SUM(A1)", '', '', ''],
      ['"nurseries", and', 'Care', 'Care', ''],
      ['发展托育', 'Care', 'Care', 'Care > Family'],
      ['发展托育', 'Family', 'Care > Family', 'Care'],
    ])
  })

  it('hold what the list with the same filter shows, in its order', async () => {
    const filter = { themes: [await bench.themeId('Care')] }
    const order = { by: 'document', descending: true } as const
    const list = await bench.engine.excerpts.list({ filter, order })
    expect((await csv({ filter, order })).map(row => row.id)).toEqual(list.rows.map(row => row.id))
  })

  it('have rows only for the themes that were chosen', async () => {
    const rows = await csv({ rows: 'quote-theme', filter: { themes: [await bench.themeId('Care > Family')] } })
    expect(rows.map(row => [row.quote, row.theme, row.other_themes])).toEqual([['Build 400 homes', 'Family', 'Homes'], ['发展托育', 'Family', 'Care']])
  })

  it('have the chosen columns in the chosen order', async () => {
    const [row] = await csv({ columns: ['quote', 'document'] })
    expect(Object.keys(row ?? {})).toEqual(['quote', 'document'])
  })

  it('leave out a removed document', async () => {
    await bench.engine.documents.remove({ documents: [one] })
    expect((await csv({})).map(row => row.quote)).toEqual(['发展托育'])
    await bench.engine.history.undo({})
  })

  it('are of one moment, whatever is done while they are written', async () => {
    const before = await csv({})
    let done = false
    const { ticket } = await bench.engine.exports.make({ format: 'csv' }, {
      onProgress({ stage }) {
        if (stage !== 'exports.stage.writing' || done) return
        done = true
        void bench.engine.annotations.remove({ annotations: before.map(row => row.id ?? '') })
      },
    })
    expect(await csv({})).toEqual([])
    expect(parse(readFileSync(bench.opened.files.open(ticket).path), { bom: true, columns: true })).toEqual(before)
    await bench.engine.history.undo({})
  })
})

describe('matrix and codebook as CSV', () => {
  it('count each theme in each document', async () => {
    const { content } = await make({ format: 'csv', what: 'matrix' })
    expect(content.toString('utf8')).toBe('\uFEFFtheme_path,Housing plan,Care plan,with below: Housing plan,with below: Care plan\r\nHomes,1,0,1,0\r\nCare,1,1,2,1\r\nCare > Family,1,1,1,1\r\n')
  })

  it('hand the codebook out as it can be brought in again', async () => {
    await bench.engine.themes.update({ theme: await bench.themeId('Care'), definition: 'Help, "daily"', shortcut: 'c' })
    const { content } = await make({ format: 'csv', what: 'codebook' })
    const [homes, care, family] = await bench.engine.themes.list({})
    expect(parse(content, { bom: true })).toEqual([
      ['path', 'definition', 'color', 'shortcut'],
      ['Homes', '', homes?.color, ''],
      ['Care', 'Help, "daily"', care?.color, 'c'],
      ['Care > Family', '', family?.color, ''],
    ])
    await bench.engine.history.undo({})
  })
})

describe('the Word report', () => {
  it('groups excerpts by theme, those without one last', async () => {
    const lines = await word({ format: 'report', title: 'My report' })
    const body = lines.slice(lines.lastIndexOf('Excerpts by theme'))
    expect(lines[0]).toBe('My report')
    const headings = ['Homes', 'Care', 'Family', 'Without a theme', 'Matrix of themes by plan']
    expect(body.filter(line => headings.includes(line)).slice(0, 5)).toEqual(headings)
    expect(body.filter(line => line === 'Build 400 homes')).toHaveLength(2)
    expect(body.filter(line => line === '=SUM(A1)')).toHaveLength(1)
    expect(lines).toContain('4 excerpts from 2 plans')
    expect(lines.some(line => line.includes('Ann'))).toBe(true)
  })

  it('says how many of the plans have an excerpt where some have none', async () => {
    const filter = { themes: [await bench.themeId('Homes')] }
    expect(await word({ format: 'report', filter })).toContain('1 excerpt from 1 of 2 plans')
    expect(await word({ format: 'report', filter, language: 'zh' })).toContain('摘录 1 条，来自全部 2 份规划中的 1 份')
  })

  it('groups them by document', async () => {
    const { rows } = await make({ format: 'report', group: 'document' })
    expect(rows).toBe(4)
    const lines = await word({ format: 'report', group: 'document' })
    const body = lines.slice(lines.lastIndexOf('Excerpts by plan'))
    expect(body.indexOf('Housing plan')).toBeLessThan(body.indexOf('Build 400 homes'))
    expect(body.indexOf('Care plan')).toBeLessThan(body.indexOf('发展托育'))
  })

  it('speaks the chosen language around the quotes', async () => {
    const lines = await word({ format: 'report', language: 'zh' })
    expect(lines[0]).toBe('规划摘录报告')
    expect(lines).toContain('摘录 4 条，来自 2 份规划')
    expect(lines).toContain('Build 400 homes')
  })

  it('tells themes of one name apart by their paths', async () => {
    const id = await bench.highlight(one, 'Open', ['Work > Family'])
    const lines = await word({ format: 'report', filter: { annotations: [id] } })
    expect(lines.some(line => line.includes('Work > Family'))).toBe(true)
    expect(lines).not.toContain('Care plan')
    await bench.engine.annotations.remove({ annotations: [id] })
    await bench.engine.themes.remove({ themes: [await bench.themeId('Work')] })
  })

  it('can be one document whole, with a comment for each highlight, and nothing but Word or a page', async () => {
    const { content, excerpts } = await make({ what: 'document', format: 'report', filter: { documents: [one], boilerplate: true } })
    expect(excerpts).toBe(3)
    const parts = unzipSync(content)
    const comments = strFromU8(parts['word/comments.xml'] ?? new Uint8Array())
    expect(comments.match(/<w:comment /g)).toHaveLength(3)
    for (const said of ['Homes', 'Care &gt; Family', 'First', 'second', 'Housing, I 1', 'Housing, II 1', 'w:author="Ada"']) expect(comments).toContain(said)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain('&quot;nurseries&quot;, and')
    for (const format of ['table', 'csv', 'xlsx', 'qdc'] as const) await expect(bench.engine.exports.make({ what: 'document', format, filter: { documents: [one] } })).rejects.toMatchObject({ code: 'invalid' })
    for (const documents of [[], [one, two]]) await expect(bench.engine.exports.make({ what: 'document', format: 'report', filter: { documents } })).rejects.toMatchObject({ sentence: { id: 'printed.oneDocument' } })
  })
  it('says the day of issue of a document that is printed in the words of the file’s language', async () => {
    await bench.engine.documents.describe({ document: one, values: { issuedOn: '2024-05-23' } })
    const page = async (language: 'en' | 'zh') => new TextDecoder().decode((await make({ what: 'document', format: 'html', language, filter: { documents: [one], boilerplate: true } })).content)
    expect(await page('en')).toContain('23 May 2024')
    expect(await page('zh')).toContain('2024年5月23日')
    await bench.engine.documents.describe({ document: one, values: { issuedOn: null } })
  })
  it('can be a table, a matrix or the codebook', async () => {
    expect(await word({ format: 'table', columns: ['quote', 'citation'] })).toEqual(expect.arrayContaining(['Quote', 'Citation', 'Build 400 homes', 'Housing, I 1']))
    const matrix = await make({ format: 'report', what: 'matrix' })
    expect(matrix.rows).toBe(3)
    expect(await word({ format: 'table', what: 'codebook' })).toEqual(expect.arrayContaining(['Care > Family', 'Homes']))
  })
})

describe('how far a hand-out is', () => {
  const told = async (handout: Handout) => {
    const news: { stage: string; item: string; done: number; total: number }[] = []
    const { rows } = await bench.engine.exports.make(handout, { onProgress: value => news.push(value) })
    const writing = news.filter(({ stage }) => stage === 'exports.stage.writing')
    return { rows, first: writing[0], last: writing.at(-1) }
  }

  it.each<Handout>([
    { format: 'csv' },
    { format: 'csv', rows: 'quote-theme' },
    { format: 'table' },
    { format: 'report' },
    { format: 'report', group: 'document' },
    { format: 'csv', what: 'matrix' },
    { format: 'csv', what: 'codebook' },
    { format: 'table', what: 'codebook' },
    { format: 'report', what: 'codebook', examples: 1 },
  ])('is told in its rows from none to all: $format $what $rows $group', async handout => {
    const { rows, first, last } = await told({ ...handout, title: 'Progress' })
    expect(rows).toBeGreaterThan(1)
    expect(first).toEqual({ stage: 'exports.stage.writing', item: 'Progress', done: 0, total: rows })
    expect(last).toEqual({ stage: 'exports.stage.writing', item: 'Progress', done: rows, total: rows })
  })

  it('is told on the way, every 120 milliseconds at most', () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    const news: number[] = []
    const counted = rowNews(({ done }) => news.push(done), { item: '', total: 10 })
    for (const row of [...counted([1, 2, 3]), ...counted([4, 5, 6, 7, 8, 9])]) expect(row).toBeGreaterThan(0)
    expect(news).toEqual([0])
    const slow = rowNews(({ done }) => news.push(done), { item: '', total: 10 })
    for (const _ of slow([1, 2, 3, 4, 5, 6])) vi.advanceTimersByTime(50)
    expect(news).toEqual([0, 0, 3, 6])
    vi.useRealTimers()
  })
})

describe('a hand-out that does not come to its end', () => {
  it('leaves no file behind', async () => {
    const folder = dirname(bench.opened.files.produce('unused', 'csv').path)
    const before = readdirSync(folder)
    const stopping = new AbortController()
    const onProgress = () => stopping.abort()
    await expect(bench.engine.exports.make({ format: 'csv' }, { signal: stopping.signal, onProgress })).rejects.toThrow('aborted')
    expect(readdirSync(folder)).toEqual(before)
  })
})
