import { describe, expect, test } from 'vitest'
import { cell, numbering, paragraph, readGiven, row, run, table } from './given-docx.ts'

const refer = (kind: 'footnote' | 'endnote', id: number | string, more = '') => `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`
const note = (kind: 'footnote' | 'endnote', id: number | string, content: string, type = '') =>
  `<w:${kind} w:id="${id}"${type}>${content.startsWith('<') ? content : paragraph(`<w:r><w:${kind}Ref/></w:r>${run(` ${content}`)}`)}</w:${kind}>`

describe('notes', () => {
  test('stand at the end under their marks, footnotes apart from endnotes, in the order of the text', async () => {
    const read = await readGiven({
      footnotes: note('footnote', 0, 'line', ' w:type="separator"') + note('footnote', 2, 'first') + note('footnote', 1, paragraph('second') + paragraph('goes on')) + note('footnote', 9, 'unused'),
      endnotes: note('endnote', 1, 'end'),
      body: paragraph(run('a') + refer('footnote', 2) + run(' b') + refer('endnote', 1)) + table(row(cell(paragraph(run('c') + refer('footnote', 1))), cell('d'))) + paragraph(run('e') + refer('footnote', 2)),
    })
    expect(read.lines).toEqual(['a[1] b[e1]', 'c[2]\td', 'e[1]', '[1] first', '[2] second', 'goes on', '[e1] end'])
    expect(read.hinted.slice(-4)).toEqual(['paragraph [1] first', 'paragraph [2] second', 'paragraph goes on', 'paragraph [e1] end'])
  })

  test('an author’s own sign, a note in a note, notes that lack, notes of deleted text', async () => {
    const own = '<w:r><w:footnoteReference w:id="1" w:customMarkFollows="1"/><w:t>*</w:t></w:r>'
    const read = await readGiven({
      footnotes: note('footnote', 1, paragraph(run('one') + refer('endnote', 4))) + note('footnote', 3, 'gone'),
      endnotes: note('endnote', 4, 'four'),
      body: paragraph(run('a') + own + refer('footnote', 77) + refer('footnote', '__proto__') + `<w:del>${refer('footnote', 3)}</w:del>`),
    })
    expect(read.lines).toEqual(['a[*][1][2]', '[*] one[e1]', '[e1] four'])
  })
})

describe('comments', () => {
  const comment = (id: number, author: string, ...lines: readonly string[]) => `<w:comment w:id="${id}" w:author="${author}">${lines.map(line => paragraph(line)).join('')}</w:comment>`
  const at = (edge: 'RangeStart' | 'RangeEnd', id: number) => `<w:comment${edge} w:id="${id}"/>`
  const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`
  const found = async (given: Parameters<typeof readGiven>[0]) => {
    const { text, comments } = await readGiven(given)
    return comments.map(({ start, end, author, text: words }) => [text.slice(start, end), author, words])
  }

  test('are set beside the words that they are about', async () => {
    const body = paragraph(`${run('Plan ')}${at('RangeStart', 1)}${run('for water')}${at('RangeEnd', 1)}${reference(1)}${run(' use')}${reference(2)}`)
    expect(await found({ comments: comment(1, 'Li', 'Which?', 'And when?') + comment(2, '', 'Here') + comment(5, 'X', 'nowhere'), body })).toEqual([['for water', 'Li', 'Which?\nAnd when?'], ['', '', 'Here']])
    expect((await readGiven({ comments: comment(1, 'Li', 'Which?'), body })).text).toBe('Plan for water use')
  })

  test('over several paragraphs, behind a number, across cells, from an empty paragraph and between paragraphs', async () => {
    const comments = comment(1, 'A', 'long')
    expect(await found({ comments, body: paragraph(run('a ') + at('RangeStart', 1) + run('b')) + paragraph('c') + paragraph(run('d') + at('RangeEnd', 1) + run('e')) })).toEqual([['b\nc\nd', 'A', 'long']])
    const item = `<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>${run('  x')}${at('RangeStart', 1)}${run('y')}${at('RangeEnd', 1)}</w:p>`
    expect(await found({ comments, numbering: numbering(0, [{ text: '%1.' }], { 1: '' }), body: item })).toEqual([['y', 'A', 'long']])
    expect(await found({ comments, body: table(row(cell('a'), cell(paragraph(run('b ') + at('RangeStart', 1) + run('c'))), cell(paragraph(run('d') + at('RangeEnd', 1))))) })).toEqual([['c\td', 'A', 'long']])
    expect(await found({ comments, body: paragraph(`${at('RangeStart', 1)}<w:r/>`) + paragraph(run('a') + at('RangeEnd', 1)) })).toEqual([['a', 'A', 'long']])
    expect(await found({ comments, body: at('RangeStart', 1) + paragraph(run('a')) + at('RangeEnd', 1) + paragraph(run('b')) })).toEqual([['a\n', 'A', 'long']])
  })
})

describe('tracked changes', () => {
  const changed = (kind: string, content: string) => `<w:${kind} w:id="1" w:author="x">${content}</w:${kind}>`
  const removed = (text: string) => `<w:r><w:delText>${text}</w:delText></w:r>`

  test('are read as accepted, and counted', async () => {
    const read = await readGiven(paragraph(run('a ') + changed('ins', run('new')) + changed('del', removed('old')) + changed('moveTo', run(' come')) + changed('moveFrom', run('gone'))))
    expect(read.text).toBe('a new come')
    expect(read.warned).toEqual([{ id: 'importing.warning.trackedChanges', insertions: 2, deletions: 2 }])
  })

  test('a deleted paragraph end joins what follows, and is not counted by its list', async () => {
    const end = (kind: string) => `<w:rPr><w:${kind} w:id="1"/></w:rPr>`
    const list = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    const given = { numbering: numbering(0, [{ text: '%1.' }], { 1: '' }) }
    expect((await readGiven({ ...given, body: paragraph('one ', list + end('del')) + paragraph('two', list) + paragraph('three', list + end('ins')) })).lines).toEqual(['1. one two', '2. three'])
    expect((await readGiven({ ...given, body: paragraph(changed('del', removed('x')), list + end('del')) + paragraph('two', list) })).lines).toEqual(['1. two'])
    expect((await readGiven(table(row(cell(paragraph('a', end('del'))), cell('b'))) + paragraph('c', end('del')))).lines).toEqual(['a\tb', 'c'])
  })

  test('deleted rows and cells go, inserted ones stay, earlier properties do not count', async () => {
    const rowOf = (kind: string, words: string) => `<w:tr><w:trPr><w:${kind} w:id="1"/></w:trPr>${cell(words)}</w:tr>`
    expect((await readGiven(table(rowOf('del', 'old'), rowOf('ins', 'new'), row(cell('x', '<w:cellDel w:id="1"/>'), cell('kept'))))).lines).toEqual(['new', 'kept'])
    const before = '<w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:pPrChange>'
    expect((await readGiven(paragraph('a', before))).hints).toEqual([])
    expect((await readGiven(paragraph(run('a', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')))).text).toBe('a')
  })
})
