import { describe, expect, test } from 'vitest'
import { formatNumber } from '../../../../electron/engine/importing/docx/numbering/formats.ts'
import { level, listed, numbering, paragraph, readGiven, style, styled } from './given-docx.ts'

const outline = [{ text: '%1.' }, { text: '%1.%2' }, { text: '%1.%2.%3' }]
const lines = async (lists: string, ...body: readonly string[]) => (await readGiven({ numbering: lists, body: body.join('') })).lines

describe('numbers are printed as Word prints them', () => {
  test.each([
    ['decimal', 12, '12'], ['upperRoman', 1_994, 'MCMXCIV'], ['lowerRoman', 9, 'ix'], ['upperLetter', 26, 'Z'], ['upperLetter', 28, 'BB'],
    ['lowerLetter', 3, 'c'], ['decimalZero', 7, '07'], ['ordinal', 1, '1st'], ['ordinal', 12, '12th'], ['ordinal', 23, '23rd'],
    ['chineseCounting', 12, '十二'], ['chineseCountingThousand', 105, '一百零五'], ['japaneseCounting', 20, '二十'],
    ['ideographTraditional', 3, '丙'], ['ideographZodiac', 12, '亥'], ['chineseLegalSimplified', 302, '叁佰零贰'], ['ideographDigital', 10, '一〇'],
    ['decimalEnclosedCircle', 1, '①'], ['decimalEnclosedCircle', 20, '⑳'], ['decimalEnclosedCircleChinese', 21, '㉑'], ['decimalEnclosedCircle', 50, '㊿'],
    ['decimalEnclosedParen', 2, '⑵'], ['decimalEnclosedFullstop', 3, '⒊'], ['ideographEnclosedCircle', 10, '㊉'],
    ['decimalFullWidth', 15, '１５'], ['none', 4, ''], ['russianLower', 2, 'б'],
    // Beyond what a format can write, and formats that nobody knows: digits.
    ['decimalEnclosedCircle', 51, '51'], ['ideographTraditional', 11, '11'], ['upperRoman', 0, '0'], ['lowerLetter', 1_000, '1000'], ['__proto__', 5, '5'],
  ])('%s %i: %s', (format, n, written) => {
    expect(formatNumber(n, format)).toBe(written)
  })

  test('a format of one’s own is padded like its sample', () => {
    expect(formatNumber(7, 'custom', '001, 002, 003, ...')).toBe('007')
    expect(formatNumber(7, 'custom', '')).toBe('7')
  })
})

describe('lists', () => {
  test('count by level, and deeper levels begin anew', async () => {
    const order = [0, 1, 1, 2, 0, 1, 2]
    const body = order.map((depth, i) => listed(1, depth, `t${i}`))
    expect(await lines(numbering(0, outline, { 1: '' }), ...body)).toEqual(['1. t0', '1.1 t1', '1.2 t2', '1.2.1 t3', '2. t4', '2.1 t5', '2.1.1 t6'])
  })

  test('lists of one abstract list continue each other; an override begins anew, once', async () => {
    const lists = numbering(0, outline, { 1: '', 2: '', 3: '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>' })
    const body = [1, 2, 3, 3, 1].map(list => listed(list, 0, 't'))
    expect(await lines(lists, ...body)).toEqual(['1. t', '2. t', '10. t', '11. t', '12. t'])
  })

  test('different abstract lists do not', async () => {
    const lists = numbering(0, outline, { 1: '' }) + numbering(1, [{ format: 'lowerLetter', text: '(%1)' }], { 2: '' })
    expect(await lines(lists, listed(1, 0, 't'), listed(2, 0, 't'), listed(1, 0, 't'), listed(2, 0, 't'))).toEqual(['1. t', '(a) t', '2. t', '(b) t'])
  })

  test('a list may have a level of its own', async () => {
    const own = `<w:lvlOverride w:ilvl="0">${level({ format: 'upperRoman', text: 'Part %1', start: 4 }, 0)}</w:lvlOverride>`
    expect(await lines(numbering(0, outline, { 1: own }), listed(1, 0, 't'), listed(1, 0, 't'))).toEqual(['Part IV t', 'Part V t'])
  })

  test('a level may go on, or begin anew only after the outermost', async () => {
    const levels = (restart: number) => [{ text: '%1.' }, { text: '%1.%2' }, { text: 'n%3', more: `<w:lvlRestart w:val="${restart}"/>` }]
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map(depth => listed(1, depth, 't'))
    const third = async (restart: number) => (await lines(numbering(0, levels(restart), { 1: '' }), ...body)).filter(line => line.startsWith('n'))
    expect(await third(0)).toEqual(['n1 t', 'n2 t', 'n3 t'])
    expect(await third(1)).toEqual(['n1 t', 'n2 t', 'n1 t'])
    expect(await third(2)).toEqual(['n1 t', 'n1 t', 'n1 t'])
  })

  test('legal numbering writes all in digits; a level that was skipped is printed as begun', async () => {
    const levels = [{ format: 'upperRoman', text: '%1' }, { text: '%1.%2' }, { text: '%1.%2', more: '<w:isLgl/>' }]
    expect(await lines(numbering(0, levels, { 1: '' }), listed(1, 1, 't'), listed(1, 0, 't'), listed(1, 2, 't'))).toEqual(['I.1 t', 'I t', '1.1 t'])
  })

  test('what parts a number from its text', async () => {
    const levels = (text: string, suffix: string) => numbering(0, [{ format: 'chineseCounting', text, more: `<w:suff w:val="${suffix}"/>` }], { 1: '' })
    expect(await lines(levels('%1、', 'tab'), listed(1, 0, '总则'))).toEqual(['一、总则'])
    expect(await lines(levels('（%1）', 'space'), listed(1, 0, '总则'))).toEqual(['（一）总则'])
    expect(await lines(levels('第%1条', 'space'), listed(1, 0, '总则'))).toEqual(['第一条 总则'])
    expect(await lines(levels('第%1条', 'nothing'), listed(1, 0, '总则'))).toEqual(['第一条总则'])
  })

  test('bullets of symbol fonts become signs that every font has', async () => {
    const bullet = (text: string, font: string) => numbering(0, [{ format: 'bullet', text, more: `<w:rPr><w:rFonts w:ascii="${font}"/></w:rPr>` }], { 1: '' })
    expect(await lines(bullet('\uf0b7', 'Symbol'), listed(1, 0, 't'))).toEqual(['• t'])
    expect(await lines(bullet('\uf0a7', 'Wingdings'), listed(1, 0, 't'))).toEqual(['▪ t'])
    expect(await lines(bullet('\uf0d8', 'Wingdings'), listed(1, 0, 't'))).toEqual(['➢ t'])
    expect(await lines(bullet('o', 'Courier New'), listed(1, 0, 't'))).toEqual(['◦ t'])
    expect(await lines(bullet('–', 'Calibri'), listed(1, 0, 't'))).toEqual(['– t'])
  })

  test('an empty numbered paragraph is printed and counted, an empty bullet is not printed', async () => {
    expect(await lines(numbering(0, outline, { 1: '' }), listed(1, 0, ''), listed(1, 0, 't'))).toEqual(['1.', '2. t'])
    expect(await lines(numbering(0, [{ format: 'bullet', text: '•' }], { 1: '' }), listed(1, 0, ''), paragraph('t'))).toEqual(['t'])
  })

  test('list 0, lists and levels that the file lacks: no number', async () => {
    expect(await lines(numbering(0, outline, { 1: '' }), listed(0, 0, 'a'), listed(7, 0, 'b'), listed(1, 8, 'c'), listed('__proto__', 0, 'd'))).toEqual(['a', 'b', 'c', 'd'])
  })
})

describe('numbers by style', () => {
  const byStyle = numbering(0, [{ text: 'Chapter %1', more: '<w:pStyle w:val="a1"/>' }, { text: '%1.%2', more: '<w:pStyle w:val="a2"/>' }], { 5: '' })
  const list = (depth?: number) => `<w:pPr><w:numPr>${depth === undefined ? '' : `<w:ilvl w:val="${depth}"/>`}<w:numId w:val="5"/></w:numPr></w:pPr>`
  const styles = style('a1', 'heading 1', list()) + style('a2', 'heading 2', list()) + style('a3', 'Mine', '<w:basedOn w:val="a2"/>')

  test('a style’s list numbers its paragraphs, at the level that names the style, and those of styles based on it', async () => {
    const read = await readGiven({ numbering: byStyle, styles, body: [styled('a1', 'One'), styled('a2', 'Two'), styled('a3', 'Three'), styled('a1', 'Four')].join('') })
    expect(read.lines).toEqual(['Chapter 1 One', '1.1 Two', '1.2 Three', 'Chapter 2 Four'])
  })

  test('a paragraph may do without its style’s number', async () => {
    const bare = paragraph('One', '<w:pStyle w:val="a1"/><w:numPr><w:numId w:val="0"/></w:numPr>')
    expect((await readGiven({ numbering: byStyle, styles, body: bare + styled('a1', 'Two') })).lines).toEqual(['One', 'Chapter 1 Two'])
  })

  test('an abstract list may point at a numbering style, or in a circle', async () => {
    const linked = `<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="n"/></w:abstractNum><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>`
    const named = (target: number) => style('n', 'n', `<w:pPr><w:numPr><w:numId w:val="${target}"/></w:numPr></w:pPr>`, 'numbering')
    const read = (target: number) => readGiven({ numbering: byStyle + linked, styles: named(target), body: listed(6, 0, 't') })
    expect((await read(5)).lines).toEqual(['Chapter 1 t'])
    expect((await read(6)).lines).toEqual(['t'])
  })
})
