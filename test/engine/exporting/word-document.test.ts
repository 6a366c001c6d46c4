import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PrintedHighlight } from '#domain/printed/document.ts'
import { writeDocument } from '../../../electron/engine/exporting/word/document/document.ts'
import { anyText } from './any-text.ts'
import { child, descendants, elements, faultsOf, parseXml, readDocx, styleOf, textOf, type Docx, type Element } from './docx-reading.ts'
import { planText, wordDocument } from './word-document.ts'
import { bytesOf } from './word-samples.ts'

const read = async (document = wordDocument()) => readDocx((await bytesOf(writeDocument(document))).bytes)
const commentsIn = ({ parts }: Docx) => descendants(parseXml(parts.get('word/comments.xml') ?? ''), 'w:comment')
const lines = ({ body }: Docx) => descendants(body, 'w:p').filter(line => /^(DocumentText|Heading\d)$/.test(styleOf(line)))

/** What a person has under each comment: the words between its marks, a line end where it goes on in the next line. */
function commented({ body }: Docx): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  const open = new Set<string>()
  for (const line of descendants(body, 'w:p')) {
    for (const id of open) words.set(id, `${words.get(id) ?? ''}\n`)
    for (const part of elements(line)) {
      const id = part.attributes['w:id'] ?? ''
      if (part.name === 'w:commentRangeStart') {
        open.add(id)
        words.set(id, '')
      }
      if (part.name === 'w:commentRangeEnd') open.delete(id)
      if (part.name === 'w:r') for (const one of open) words.set(one, (words.get(one) ?? '') + textOf({ name: 'w:p', attributes: {}, children: [part] }))
    }
  }
  expect([...open]).toEqual([])
  return words
}

test('all of the text is there line by line, with its labels before it', async () => {
  const docx = await read()
  expect(lines(docx).map(line => [styleOf(line), textOf(line)])).toEqual([
    ['Heading1', 'II\tII. Care'],
    ['DocumentText', '1\t1. Care & “养老” for all 👩‍👩‍👧, at once.'],
    ['DocumentText', '(1) By 2026\teach district has one.'],
    ['DocumentText', '第三条\t第三条　逐步建立长期护理保险制度。'],
    ['DocumentText', 'No clause holds this line.'],
  ])
  expect(faultsOf(docx)).toEqual([])
})

test('each highlight has a comment over just its words, which names themes, star, memo, place, and who made it', async () => {
  const docx = await read()
  expect([...commented(docx)]).toEqual([
    ['0', 'II. Care'],
    ['1', 'Care & “养老” for all 👩‍👩‍👧, at once.\n(1) By 2026'],
    ['2', '养老'],
    ['3', 'this line.'],
  ])
  expect(descendants(docx.body, 'w:commentReference').map(({ attributes }) => attributes['w:id']).toSorted()).toEqual(['0', '1', '2', '3'])
  expect(commentsIn(docx).map(comment => descendants(comment, 'w:p').map(textOf))).toEqual([
    ['No theme', 'Care > Elderly, II, p. 3'],
    ['■\u00A0Care > Elderly\u2002■\u00A0Money\u2002★\u00A0Starred', 'Why “now”?', 'Ask <the> city.', 'Care > Elderly, II 1, p. 3'],
    ['■\u00A0Money', 'Care > Elderly, II 1, p. 3'],
    ['No theme', expect.stringMatching(/p\. 3$/)],
  ])
  expect(commentsIn(docx).map(({ attributes }) => [attributes['w:author'], attributes['w:initials'], attributes['w:date']])).toEqual([
    ['Care > Elderly', 'C>E', '2026-11-22T08:00:00.000Z'],
    ['Li Wei', 'LW', '2026-11-22T08:00:00.000Z'],
    ['Ada', 'A', undefined],
    ['Ada', 'A', undefined],
  ])
})

test('the words of a highlight are shaded, and underlined in the pattern of its theme: not by colour alone', async () => {
  const docx = await read()
  const looks = descendants(docx.body, 'w:r').flatMap(run => {
    const look = child(run, 'w:rPr')
    const underline = child(look, 'w:u')?.attributes['w:val']
    return underline ? [[textOf({ name: 'w:p', attributes: {}, children: [run] }), underline, child(look, 'w:shd')?.attributes['w:fill']]] : []
  })
  const [, first, inner, rest] = looks
  expect(looks.map(([words, underline]) => [words, underline])).toEqual([
    ['II. Care', 'single'], ['Care & “', 'dotted'], ['养老', 'wave'], ['” for all 👩‍👩‍👧, at once.', 'dotted'], ['(1) By 2026', 'dotted'], ['this line.', 'single'],
  ])
  // What lies over it has its line, what lies below its ground.
  expect(inner?.[2]).toBe(first?.[2])
  expect(rest?.[2]).toBe(first?.[2])
})

test('any text under any highlights reads back whole, every comment with both of its ends', async () => {
  const highlights = (text: string, spans: readonly (readonly [number, number])[]): PrintedHighlight[] =>
    spans.map(([from, length], index) => {
      const start = Math.min(from, Math.max(0, text.length - 1))
      return { id: `h${index}`, start, end: Math.min(text.length, start + 1 + length), exact: '', themes: index % 2 ? ['t1'] : [], memo: '', starred: false }
    }).toSorted((a, b) => a.start - b.start || b.end - a.end)
  const line = fc.stringMatching(/^[a-z 养老。\t\n<&]{1,60}$/)
  await fc.assert(
    fc.asyncProperty(line, anyText, fc.array(fc.tuple(fc.nat(60), fc.nat(30)), { maxLength: 8 }), async (text, title, spans) => {
      const all = highlights(text, spans)
      const docx = await read(wordDocument({ text, title, highlights: all }))
      expect(faultsOf(docx)).toEqual([])
      expect(lines(docx).map(textOf)).toEqual(text.split('\n').filter(one => one.trim() !== ''))
      const marked = text.trim() === '' ? 0 : all.length
      for (const name of ['w:commentRangeStart', 'w:commentRangeEnd', 'w:commentReference']) expect(descendants(docx.body, name)).toHaveLength(marked)
      expect(commentsIn(docx)).toHaveLength(all.length)
    }),
    { numRuns: 150 },
  )
})

test('it is told how many highlights are written', async () => {
  const taken: string[] = []
  const document = wordDocument()
  const counted = function* (all: readonly PrintedHighlight[]) {
    for (const one of all) {
      taken.push(one.id)
      yield one
    }
  }
  const { summary } = await bytesOf(writeDocument({ ...document, counted }))
  expect(taken).toEqual(['h1', 'h2', 'h3', 'h4'])
  expect(summary).toEqual({ rows: 4 })
  expect(planText).toContain(document.printed.highlights[1]?.exact)
})

test('a reading of the marks that loses an end would be seen', () => {
  const part = (name: string, id: string): Element => ({ name, attributes: { 'w:id': id }, children: [] })
  const body: Element = { name: 'w:body', attributes: {}, children: [{ name: 'w:p', attributes: {}, children: [part('w:commentRangeStart', '0')] }] }
  expect(() => commented({ parts: new Map(), body })).toThrow()
})
