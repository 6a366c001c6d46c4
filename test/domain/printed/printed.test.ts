import { expect, test } from 'vitest'
import { printedNodes, type PrintedDocument, type PrintedHighlight } from '#domain/printed/document.ts'
import { htmlOf, type PrintedNode } from '#domain/printed/nodes.ts'
import { cssText, printedStyle } from '#domain/printed/style.ts'

const text = 'Plan <b>A</b>\n1. Care & “养老” for all 👩‍👩‍👧, at once.\nNo clause holds this line.\n'
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const highlight = (id: string, words: string, rest: Partial<PrintedHighlight> = {}): PrintedHighlight =>
  ({ id, ...at(words), exact: words, themes: [], memo: '', starred: false, ...rest })
const themes = [
  { id: 't1', path: 'Care > Elderly', code: 'CE', color: '#3184bf', pattern: 'dotted' },
  { id: 't2', path: 'Money', code: 'Mo', color: '#bf3131', pattern: 'wavy' },
  { id: 't3', path: 'Unused', code: 'Un', color: '#31bf31', pattern: 'solid' },
] as const
const printed = (rest: Partial<PrintedDocument> = {}): PrintedDocument => ({
  title: 'Plan <b>A</b>', shortTitle: 'Plan A', about: ['City', '2026'], tag: 'en', text,
  clauses: [
    { id: 'h', parent: null, kind: 'heading', level: 0, label: '', start: 0, end: text.length, textEnd: at('Plan <b>A</b>').end },
    { id: 'c', parent: 'h', kind: 'item', level: 1, label: '1', start: at('1. Care').start, end: at('at once.').end, textEnd: at('at once.').end },
  ],
  pages: [], themes, project: 'Plans', date: '29 November 2026',
  highlights: [
    highlight('a', 'Care & “养老” for all 👩‍👩‍👧', { themes: ['t1', 't2'], memo: 'Why <script>?\n\nSecond.', starred: true }),
    highlight('b', '养老', { themes: ['t2'] }),
    highlight('c', 'holds this'),
  ],
  say: (id, values) => `${id} ${Object.values(values ?? {}).join(' ')}`.trim(),
  ...rest,
})
const all = (document: PrintedDocument) => [...printedNodes(document)]
const inside = (nodes: readonly PrintedNode[], name: string): Extract<PrintedNode, object>[] =>
  nodes.flatMap(node => (typeof node === 'string' ? [] : [...((node.attributes.class ?? '').split(' ').includes(name) ? [node] : []), ...inside(node.children, name)]))
const words = (nodes: readonly PrintedNode[]): string => nodes.map(node => (typeof node === 'string' ? node : words(node.children))).join('')

test('paper holds every line of the text once, exactly, whatever is highlighted over it', () => {
  expect(inside(all(printed()), 'printed-words').map(row => words([row]))).toEqual(text.split('\n').filter(line => line !== ''))
})

test('highlights are underlined in their pattern over just their words, overlapping ones deeper, and named in the margin', () => {
  const nodes = all(printed())
  const marked = (depth: number) => words(inside(nodes, `depth-${depth}`))
  expect(marked(0)).toBe('Care & “养老” for all 👩‍👩‍👧holds this')
  expect(marked(1)).toBe('养老')
  expect(inside(nodes, 'depth-1')[0]?.attributes.class).toContain('wavy')
  expect(inside(nodes, 'printed-names').map(name => words([name]))).toEqual(['CEMo★[1]', 'Mo', '·'])
})

test('a highlight over several lines is marked on each and named once, where it begins', () => {
  const { start } = at('for all')
  const nodes = all(printed({ highlights: [{ ...highlight('a', 'for all', { themes: ['t1'] }), start, end: at('No clause').end }] }))
  expect(inside(nodes, 'printed-mark').map(mark => words([mark]))).toEqual(['for all 👩‍👩‍👧, at once.', 'No clause'])
  expect(inside(nodes, 'printed-names')).toHaveLength(1)
})

test('the legend names the themes that occur and how often, the notes cite each memo', () => {
  const nodes = all(printed())
  expect(words(inside(nodes, 'printed-legend'))).toContain('CE Care > Elderly printed.themeCount 1')
  expect(words(inside(nodes, 'printed-legend'))).toContain('Mo Money printed.themeCount 2')
  expect(words(inside(nodes, 'printed-legend'))).not.toContain('Unused')
  const [note] = inside(nodes, 'printed-note')
  expect(words(note ? [note] : [])).toBe('[1]Plan A, 1 CE MoCare & “养老” for all 👩‍👩‍👧Why <script>?Second.')
  expect(words(inside(nodes, 'printed-head'))).toContain('printed.cite Plan A')
})

test('without highlights there is the text alone', () => {
  const nodes = all(printed({ highlights: [] }))
  expect(inside(nodes, 'printed-legend')).toEqual([])
  expect(inside(nodes, 'printed-notes')).toEqual([])
  expect(inside(nodes, 'printed-words')).toHaveLength(3)
})

test('as HTML no text is read as markup, and no control sign is left', () => {
  const html = all(printed()).map(htmlOf).join('')
  expect(html).toContain('Plan &lt;b&gt;A&lt;/b&gt;')
  expect(html).toContain('Why &lt;script&gt;?')
  expect(html).not.toMatch(/<b>|<script/)
  expect(htmlOf({ tag: 'p', attributes: { lang: '"><img>' }, children: ['a\0b\x1B\uD800\tc\nd'] })).toBe('<p lang="&quot;&gt;&lt;img&gt;">a\uFFFDb\uFFFD\uFFFD\tc\nd</p>')
})

test('a title ends neither its place in the sheet nor the sheet', () => {
  expect(cssText('A"} </style>\\')).toBe('"A\\22 \\7d \\20 \\3c \\2f style\\3e \\5c "')
  const style = printedStyle(printed({ shortTitle: '规划</style><script>' }))
  expect(style).not.toContain('</style>')
  expect(style).toContain('"\\89c4 \\5212 \\3c \\2f style')
  // Chromium gives up on a PDF of many waves.
  expect(style).not.toContain('text-decoration-style: wavy')
  expect(style).toMatch(/\.theme-1\{--tint:#[0-9a-f]{6};--edge:#[0-9a-f]{6};--name:#[0-9a-f]{6}\}/)
})

test('of 3 MB with 10,000 highlights each line is printed once', () => {
  const line = 'The city shall build what its people need and report each year on what was built by then. '
  const long = `${line.repeat(4)}\n`.repeat(8_500)
  const highlights = Array.from({ length: 10_000 }, (_, index) => ({ ...highlight(`h${index}`, 'A'), start: index * 300, end: index * 300 + 250, themes: ['t1'] }))
  const rows = all(printed({ text: long, clauses: [], highlights })).flatMap(node => inside([node], 'printed-row'))
  expect(rows).toHaveLength(8_500)
})
