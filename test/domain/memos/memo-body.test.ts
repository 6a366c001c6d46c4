import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { longestPlain, readableBody, safeUrl, shownMemo } from '#domain/memos/memo-body.ts'
import { plainBody } from '#domain/memos/plain-text.ts'

const text = (text: string, format = 0) => ({ type: 'text', text, format, version: 1 })
const paragraph = (...children: unknown[]) => ({ type: 'paragraph', children, version: 1 })
const stored = (...children: unknown[]) => JSON.stringify({ root: { type: 'root', children } })
type Read = { root: { children: { type: string; children: Record<string, unknown>[] }[] } } | null
const read = (body: string) => JSON.parse(readableBody(body) ?? 'null') as Read

describe('a stored memo', () => {
  test('keeps bold, italic, lists, quotes and links', () => {
    const body = stored(
      paragraph(text('bold', 1), text('both', 3), { type: 'link', url: 'https://example.org/a', children: [text('there')] }),
      { type: 'list', listType: 'number', start: 3, children: [{ type: 'listitem', value: 3, children: [text('third')] }] },
      { type: 'quote', children: [text('said')] },
    )
    const root = read(body)?.root
    expect(root?.children.map(node => node.type)).toEqual(['paragraph', 'list', 'quote'])
    expect(root?.children[0]?.children.map(node => node['format'] || node['url'])).toEqual([1, 3, 'https://example.org/a'])
  })
  test('loses everything else, and only the text inside it stays', () => {
    const body = stored(
      paragraph({ ...text('styled', 255), style: 'background:url(https://example.org)' }, { type: 'image', src: 'https://example.org/x.png' }),
      { type: 'video', children: [paragraph(text('inside'))] },
      paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('not a link')] }),
    )
    const json = readableBody(body) ?? ''
    expect(json).not.toMatch(/url\(|javascript|image|video|example/)
    expect(json).toContain('inside')
    expect(read(body)?.root.children[0]?.children[0]?.['format']).toBe(3)
  })
  test('keeps headings down to three levels, and tables as a full grid of plain cells', () => {
    const cell = (words: string, more = {}) => ({ type: 'tablecell', headerState: 1, colSpan: 9, backgroundColor: 'url(x)', ...more, children: [paragraph(text(words))] })
    const row = (...cells: unknown[]) => ({ type: 'tablerow', height: 9e9, children: cells })
    const table = { type: 'table', colWidths: [1e9], children: [row(cell('a'), cell('b')), row(cell('c', { headerState: 77 }))] }
    const body = stored({ type: 'heading', tag: 'h1', children: [text('one')] }, { type: 'heading', tag: 'h6', children: [text('six')] }, table)
    const json = readableBody(body) ?? ''
    const root = JSON.parse(json) as { root: { children: { type: string; tag?: string; children: { children: Record<string, unknown>[] }[] }[] } }
    expect(root.root.children.map(node => node.tag ?? node.type)).toEqual(['h1', 'h3', 'table'])
    expect(root.root.children[2]?.children.map(row => row.children.map(cell => cell['headerState']))).toEqual([[1, 1], [0, 0]])
    expect(json).not.toMatch(/url|9e9|1e9|colWidths|"colSpan":9/)
  })
  test('has no table within a table, and none larger than one can write in', () => {
    const grid = (rows: number, columns: number, inside: unknown) => ({
      type: 'table',
      children: Array.from({ length: rows }, () => ({ type: 'tablerow', children: Array.from({ length: columns }, () => ({ type: 'tablecell', children: [inside] })) })),
    })
    const nested = readableBody(stored(grid(1, 1, grid(2, 2, paragraph(text('deep')))))) ?? ''
    expect(nested.match(/"type":"table"/g)).toHaveLength(1)
    expect(nested.match(/deep/g)).toHaveLength(4)
    const large = readableBody(stored(grid(301, 2, paragraph(text('cell'))))) ?? ''
    expect(large).not.toContain('"table"')
    expect(large.match(/cell/g)).toHaveLength(602)
  })
  test('that is no state of an editor is none, however it is broken', () => {
    const broken = ['', '{', '[]', 'null', '{"root":{}}', '{"root":{"children":[{"type":"text","text":"x"}]}}', '{"root":{"children":"x"}}']
    for (const body of broken) expect(readableBody(body)).toBeNull()
    fc.assert(
      fc.property(fc.json(), json => {
        expect(() => readableBody(json)).not.toThrow()
      }),
    )
  })
  test('that is nested without end is read down to a depth', () => {
    let deep: unknown = text('bottom')
    for (let level = 0; level < 300; level += 1) deep = { type: 'quote', children: [deep] }
    expect(readableBody(stored(deep))).not.toContain('bottom')
  })
})

describe('what is shown of a stored memo', () => {
  test('is its text where the formatting can’t be read: no JSON, 10 MB, a depth of 10,000, a hundred thousand nodes', () => {
    const bodies = {
      'no JSON': '{broken', 'a list': '[]', '10 MB': stored(paragraph(text('x'.repeat(10_000_000)))),
      'a depth of 10,000': `{"root":${'{"children":['.repeat(10_000)}${']}'.repeat(10_000)}}`,
      'many nodes': stored(...Array.from({ length: 100_000 }, () => paragraph())),
    }
    for (const body of Object.values(bodies)) expect(shownMemo({ body, plain: 'words' })).toEqual({ body: '', plain: 'words', fault: 'broken' })
    const sound = { body: stored(paragraph(text('words'))), plain: 'words' }
    expect(shownMemo(sound)).toEqual({ ...sound, fault: null })
    expect(shownMemo({ body: '', plain: 'words' }).fault).toBeNull()
  })
  test('is its beginning where it is longer than a memo may be, cut between characters', () => {
    const { body, plain, fault } = shownMemo({ body: stored(paragraph(text('x'))), plain: `${'x'.repeat(19_999)}😀${'x'.repeat(longestPlain)}` })
    expect([body, plain.length, fault]).toEqual(['', 19_999, 'long'])
  })
})

describe('a memo as plain text', () => {
  test('has a line a paragraph, and lists with their marks and levels', () => {
    const state = {
      root: {
        children: [
          paragraph(text('One '), text('line', 1)),
          paragraph(),
          { type: 'list', listType: 'bullet', children: [
            { type: 'listitem', children: [text('outer')] },
            { type: 'listitem', children: [
              { type: 'list', listType: 'number', start: 2, children: [{ type: 'listitem', children: [text('inner')] }] },
            ] },
          ] },
          paragraph(text('a'), { type: 'linebreak' }, text('b')),
        ],
      },
    }
    expect(plainBody(state)).toBe('One line\n\n• outer\n  2. inner\na\nb')
  })
  test('has headings as lines and a line a row of a table', () => {
    const cell = (...children: unknown[]) => ({ type: 'tablecell', children })
    const rows = [{ type: 'tablerow', children: [cell(paragraph(text('Who'))), cell(paragraph(text('When')), paragraph(text('by')))] }, { type: 'tablerow', children: [cell(), cell(paragraph(text('2030')))] }]
    const state = { root: { children: [{ type: 'heading', tag: 'h2', children: [text('Targets')] }, { type: 'table', children: rows }] } }
    expect(plainBody(state)).toBe('Targets\nWho | When by\n | 2030')
  })
  test('of nothing is nothing', () => {
    expect(plainBody({ root: { children: [paragraph(), paragraph()] } })).toBe('')
    expect(plainBody({ root: null })).toBe('')
  })
})

test('only web and mail addresses are links', () => {
  expect(['https://a.b/c?d=1', ' http://a.b ', 'mailto:a@b.c'].map(safeUrl)).toEqual(['https://a.b/c?d=1', 'http://a.b', 'mailto:a@b.c'])
  const unsafe = ['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.b', 'https://a b', 'https:', 7, null]
  for (const url of unsafe) expect(safeUrl(url)).toBeNull()
})
