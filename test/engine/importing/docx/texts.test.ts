import { describe, expect, test } from 'vitest'
import { field, paragraph, readGiven, run, style } from './given-docx.ts'

const text = async (body: string) => (await readGiven(body)).text
const sym = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`

describe('runs', () => {
  test('text and signs with elements of their own', async () => {
    const signs = '<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t><w:softHyphen/><w:t>e\u00adf</w:t><w:cr/><w:t>g</w:t></w:r>'
    expect(await text(paragraph(signs))).toBe('a\tb\nc\u2011def\ng')
  })

  test('symbols of fonts with an alphabet of their own', async () => {
    const runs = sym('Wingdings', 'F0FC') + sym('Symbol', 'F06C') + sym('Wingdings', '6C') + sym('Wingdings', 'F0FF') + sym('Arial', '20AC')
    expect(await text(paragraph(runs))).toBe('✓λ●□€')
    expect(await text(paragraph(run('\uf0b7 text', '<w:rFonts w:ascii="Symbol"/>')))).toBe('• text')
  })

  test('line ends of the file are no line ends, spaces stay', async () => {
    expect(await text(paragraph('<w:r><w:t>\n   one \n  two\n</w:t></w:r><w:r><w:t> three</w:t></w:r>'))).toBe('one two three')
  })

  test('what runs are in does not matter', async () => {
    const inside = ['hyperlink', 'smartTag', 'customXml', 'bdo', 'ins'].map(name => `<w:${name}>${run(name)}</w:${name}>`).join(' ')
    expect(await text(paragraph(run('all: ') + inside))).toBe('all: hyperlinksmartTagcustomXmlbdoins')
  })

  test('raised figures stay told apart from the number before them', async () => {
    const up = (words: string) => run(words, '<w:vertAlign w:val="superscript"/>')
    expect(await text(paragraph(run('by 2030') + up('1') + run(', 10') + up('6') + run(' t, the 21') + up('st')) + paragraph(up('1') + run(' Note.')))).toBe('by 2030¹, 10⁶ t, the 21st\n1 Note.')
  })

  test('figures are raised by their style, too, and what is set directly goes before it', async () => {
    const styles = '<w:style w:type="character" w:styleId="Sign"><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style><w:style w:type="character" w:styleId="Own"><w:basedOn w:val="Sign"/></w:style>'
    const up = (words: string, style: string, more = '') => run(words, `<w:rStyle w:val="${style}"/>${more}`)
    const body = paragraph(run('by 2030') + up('1', 'Sign') + run(', 10') + up('6', 'Own') + run(' t, H') + up('2', 'Own', '<w:vertAlign w:val="subscript"/>') + run('O') + up('7', 'Nowhere'))
    expect((await readGiven({ body, styles })).text).toBe('by 2030¹, 10⁶ t, H2O7')
  })

  test('of a reading aid its base, of a formula its signs', async () => {
    expect(await text(paragraph(`<w:r><w:ruby><w:rt>${run('kan')}</w:rt><w:rubyBase>${run('漢')}</w:rubyBase></w:ruby></w:r>`))).toBe('漢')
    const fraction = '<m:oMath><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>'
    expect(await text(`<w:p>${fraction}</w:p>`)).toBe('a/b')
  })
})

describe('fields', () => {
  test('show their results and not their codes, nested and over several runs', async () => {
    expect(await text(paragraph(run('See ') + field(' REF x \\h ', run('Annex 1')) + run('.')))).toBe('See Annex 1.')
    const inner = field(' PAGE ', run('7'))
    const nested = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>IF </w:instrText></w:r>${inner}<w:r><w:instrText> = 7</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('seven')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`
    expect(await text(paragraph(nested))).toBe('seven')
    expect(await text(paragraph(`<w:fldSimple w:instr=" DATE ">${run('1 May')}</w:fldSimple>`))).toBe('1 May')
  })

  test('a code that never ends does not swallow the rest', async () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF</w:instrText></w:r>'
    expect(await text(paragraph(open) + paragraph('next') + paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>') + paragraph('last'))).toBe('next\n\nlast')
  })

  test('boxes and choices of forms', async () => {
    const form = (content: string) => paragraph(`${run('x ')}<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${content}</w:ffData></w:fldChar></w:r><w:r><w:instrText>FORM</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`)
    expect(await text(form('<w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'))).toBe('x ☒')
    expect(await text(form('<w:checkBox><w:default w:val="0"/></w:checkBox>'))).toBe('x ☐')
    expect(await text(form('<w:ddList><w:result w:val="1"/><w:listEntry w:val="no"/><w:listEntry w:val="yes"/></w:ddList>'))).toBe('x yes')
  })

  test('a table of contents is kept as text and marked as no clause of its own', async () => {
    const toc = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
    const body =
      paragraph(`${toc('begin')}<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>${toc('separate')}${run('Energy')}<w:r><w:tab/></w:r>${field(' PAGEREF _1 ', run('3'))}`) +
      paragraph(run('Water 9')) + paragraph(toc('end')) + paragraph('Body')
    expect((await readGiven(body)).hinted).toEqual(['boilerplate Energy\t3', 'boilerplate Water 9'])
    const control = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('Contents')}</w:sdtContent></w:sdt>${paragraph('Body')}`
    expect((await readGiven(control)).hinted).toEqual(['boilerplate Contents'])
    expect((await readGiven({ styles: style('Verzeichnis1', 'toc 1'), body: paragraph('Ziele 2', '<w:pStyle w:val="Verzeichnis1"/>') })).hinted).toEqual(['boilerplate Ziele 2'])
  })
})

describe('hidden text', () => {
  test('is left out and told: in runs, by their style, by the paragraph’s', async () => {
    const styles =
      style('h', 'hidden', '<w:rPr><w:vanish/></w:rPr>', 'character') + style('hp', 'hidden paragraph', '<w:rPr><w:vanish/></w:rPr>') + style('q', 'quiet', '<w:basedOn w:val="hp"/>')
    const body =
      paragraph(run('a') + run('x', '<w:vanish/>') + run('b', '<w:vanish w:val="0"/>')) + paragraph(run('x', '<w:rStyle w:val="h"/>') + run('c')) +
      paragraph('x', '<w:pStyle w:val="q"/>') + paragraph(run('d', '<w:vanish w:val="false"/>'), '<w:pStyle w:val="q"/>')
    const read = await readGiven({ styles, body })
    expect(read.lines).toEqual(['ab', 'c', 'd'])
    expect(read.warned).toEqual([{ id: 'importing.warning.hiddenText', count: 3 }])
  })
})
