import { describe, expect, test } from 'vitest'
import { cell, listed, numbering, paragraph, readGiven, row, run, style, styled, table } from './given-docx.ts'

const text = async (body: string) => (await readGiven(body)).text

describe('headings', () => {
  test('by outline level, own or inherited, by names in several languages, and not by ids', async () => {
    const styles =
      style('berschrift1', 'heading 1', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>') + style('x', 'Mine', '<w:basedOn w:val="berschrift1"/>') +
      style('y', '标题 2') + style('o', 'Run-in', '<w:pPr><w:outlineLvl w:val="4"/></w:pPr>') + style('Heading3', 'Quote') + style('z', 'Überschrift 3') + style('c', 'circle', '<w:basedOn w:val="d"/>') + style('d', 'other', '<w:basedOn w:val="c"/>')
    const body = [styled('berschrift1', 'A'), styled('x', 'B'), styled('y', 'C'), styled('Heading3', 'd'), styled('z', 'E'), styled('c', 'f')].join('')
    const own = styled('o', 'I') + paragraph('G', '<w:outlineLvl w:val="3"/>') + paragraph('h', '<w:pStyle w:val="x"/><w:outlineLvl w:val="9"/>')
    expect((await readGiven({ styles, body: body + own })).hinted).toEqual([
      'heading1 A', 'heading1 B', 'heading2 C', 'paragraph d', 'heading3 E', 'paragraph f', 'heading5 I', 'heading4 G', 'paragraph h',
    ])
  })

  test('a title stands above them and names the document', async () => {
    const styles = style('t', 'Title') + style('h', 'heading 1')
    const read = await readGiven({ styles, body: styled('t', 'Plan') + styled('t', '2026') + styled('h', 'Aims') + paragraph('Text') })
    expect(read.hinted).toEqual(['heading1 Plan', 'heading1 2026', 'heading2 Aims', 'paragraph Text'])
    expect(read.title).toBe('Plan 2026')
  })

  test('a whole clause that is set as a heading is none', async () => {
    const long = `${'Ministries report each year on what they have done. '.repeat(8)}`.trim()
    expect((await readGiven({ styles: style('h', 'heading 1'), body: styled('h', 'Aims') + styled('h', long) })).hinted).toEqual(['heading1 Aims', `paragraph ${long}`])
  })

  test('where none are declared, paragraphs say nothing of themselves', async () => {
    expect((await readGiven(paragraph('A') + paragraph('B'))).hints).toEqual([])
  })
})

describe('list items', () => {
  const lists = numbering(0, [{ text: '%1.' }, { format: 'bullet', text: '•' }], { 1: '' }) + numbering(1, [{ format: 'chineseCounting', text: '第%1章' }], { 2: '' })

  test('that are typed, with bullets whose lines hang, as deep as they are set in', async () => {
    const typed = (left: number, words: string, more = 'w:hanging="360"') => paragraph(`<w:r><w:t>•</w:t><w:tab/><w:t>${words}</w:t></w:r>`, `<w:ind w:left="${left}" ${more}/>`)
    expect((await readGiven(typed(360, 'trees') + typed(720, 'oak') + typed(360, 'hedges') + typed(720, 'a quote', ''))).hinted).toEqual(['item1 •\ttrees', 'item2 •\toak', 'item1 •\thedges'])
  })

  test('with their depth; bold lines and numbers with words may be headings, so nothing is claimed of them', async () => {
    const bold = paragraph(run('Aims', '<w:b/>'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    expect((await readGiven({ numbering: lists, body: listed(1, 0, 'a') + listed(1, 1, 'b') + bold + listed(2, 0, '总则') })).hinted).toEqual(['item1 1. a', 'item2 • b'])
  })
})

describe('tables', () => {
  test('row by row, cells parted by tabs, empty ones kept between', async () => {
    expect(await text(paragraph('before') + table(row(cell('a'), cell('b')), row(cell(''), cell('c'), cell(''), cell('d'))) + paragraph('after'))).toBe('before\n\na\tb\nc\t\td\nafter')
  })

  test('cells of several lines stand below each other', async () => {
    expect(await text(table(row(cell(paragraph('a') + paragraph('b')), cell('c')), row(cell('d'), cell('e'))))).toBe('a\nb\nc\nd\te')
  })

  test('merged cells once', async () => {
    const across = cell('a', '<w:gridSpan w:val="2"/>')
    const down = (content: string, merge: string) => cell(content, `<w:vMerge${merge}/>`)
    expect(await text(table(row(across, down('m', ' w:val="restart"')), row(cell('b'), cell('c'), down('stale', '')), row(cell('d'), cell('stale', '<w:hMerge w:val="continue"/>'))))).toBe('a\tm\nb\tc\nd')
  })

  test('inside tables, in controls, and with a heading in a cell of its own', async () => {
    const inner = table(row(cell('x'), cell('y')), row(cell('z'), cell('w')))
    expect(await text(table(row(cell('a'), cell(inner + paragraph('')))))).toBe('a\nx\ty\nz\tw')
    expect(await text(`<w:tbl><w:sdt><w:sdtContent>${row('<w:sdt><w:sdtContent>' + cell('a') + '</w:sdtContent></w:sdt>', cell('b'))}</w:sdtContent></w:sdt></w:tbl>`)).toBe('a\tb')
    const read = await readGiven({ styles: style('h', 'heading 2'), body: table(row(cell(styled('h', 'Aims'))), row(cell('a'), cell('b'))) })
    expect(read.hinted).toEqual(['heading2 Aims', 'paragraph a\tb'])
  })

  test('numbers that a list sets in a column are there', async () => {
    const lists = numbering(0, [{ text: '%1' }], { 1: '' })
    expect((await readGiven({ numbering: lists, body: table(row(cell(listed(1, 0, '')), cell('a')), row(cell(listed(1, 0, '')), cell('b'))) })).lines).toEqual(['1\ta', '2\tb'])
  })
})

describe('text boxes and controls', () => {
  const box = (words: string) => `<w:txbxContent>${paragraph(words)}</w:txbxContent>`
  const choice = (words: string) => `<mc:Choice Requires="wps"><w:drawing><wps:txbx>${box(words)}</wps:txbx></w:drawing></mc:Choice>`
  const fallback = (words: string) => `<mc:Fallback><w:pict><v:textbox>${box(words)}</v:textbox></w:pict></mc:Fallback>`
  const alternatives = (content: string) => `<w:r><mc:AlternateContent>${content}</mc:AlternateContent></w:r>`

  test('a box is read once, behind the paragraph that it hangs on', async () => {
    expect(await text(paragraph(run('a') + alternatives(choice('box') + fallback('box')) + run('b')) + paragraph('c'))).toBe('ab\nbox\nc')
    expect(await text(paragraph(alternatives(choice('one') + choice('two') + fallback('three'))))).toBe('one')
    expect(await text(paragraph(alternatives(fallback('old'))))).toBe('old')
  })

  test('a box in a box, and in a cell', async () => {
    const nested = `<w:r><w:pict><w:txbxContent>${paragraph(run('outer') + `<w:r><w:pict>${box('inner')}</w:pict></w:r>`)}</w:txbxContent></w:pict></w:r>`
    expect(await text(table(row(cell(paragraph(run('a') + nested)), cell('b'))))).toBe('a\nouter\ninner\nb')
  })

  test('controls around blocks, runs and each other are read once', async () => {
    const control = (content: string) => `<w:sdt><w:sdtPr><w:alias w:val="no"/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`
    expect(await text(control(control(paragraph('a') + paragraph(run('b') + control(run('c'))))) + paragraph('d'))).toBe('a\nbc\nd')
    expect(await text(`${'<w:sdt><w:sdtContent>'.repeat(100)}${paragraph('deep')}${'</w:sdtContent></w:sdt>'.repeat(100)}`)).toBe('deep')
  })
})
