import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainBody, readableBody, safeUrl } from '../../../renderer/memo/memo-body.ts'

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
      { type: 'table', children: [paragraph(text('inside'))] },
      paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('not a link')] }),
    )
    const json = readableBody(body) ?? ''
    expect(json).not.toMatch(/url\(|javascript|image|table|example/)
    expect(json).toContain('inside')
    expect(read(body)?.root.children[0]?.children[0]?.['format']).toBe(3)
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
