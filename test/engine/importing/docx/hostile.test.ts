import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../electron/engine/importing/docx/read-docx.ts'
import { makeZip } from '../packed/given-zip.ts'
import { refused } from '../refused.ts'
import { cell, field, listed, makeDocx, numbering, paragraph, readGiven, row, run, style, styled, table } from './given-docx.ts'

const read = (body: string) => readDocx(makeDocx({ body }))
const documentOf = (content: string) => `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${content}</w:document>`
const within = (parts: Readonly<Record<string, string>>) => readDocx(makeDocx({ body: paragraph('x'), parts }))

describe('a hostile Word file is refused in a sentence', () => {
  test.each([
    ['5,000 controls', '<w:sdt><w:sdtContent>', 'importing.packed.tooDeep'],
    ['5,000 tables', '<w:tbl><w:tr><w:tc>', 'importing.packed.tooDeep'],
    ['5,000 text boxes', '<w:p><w:r><w:pict><w:txbxContent>', 'importing.packed.tooDeep'],
    ['5,000 alternatives', '<mc:AlternateContent><mc:Fallback>', 'importing.packed.tooDeep'],
  ])('%s in each other', async (_, opening, id) => {
    expect(await refused(read(opening.repeat(5_000)))).toMatchObject({ code: 'invalid', id })
  })

  test('a million paragraphs, empty or not', async () => {
    for (const one of ['<w:p/>', paragraph('x')]) {
      // Incompressible ids keep the file from being refused as a bomb before its paragraphs are counted.
      const many = Array.from({ length: 250_000 }, (_, i) => one.replace('<w:p', `<w:p w:id="${(i * 2_654_435_761) % 4_294_967_296}"`)).join('')
      expect(await refused(read(many))).toMatchObject({ id: 'importing.tooManyLines', values: { limit: 200_000 } })
    }
    expect(await refused(read('<w:p/>'.repeat(1_000_000)))).toMatchObject({ code: 'invalid', id: 'importing.packed.tooLarge' })
  })

  test('a part that repeats itself, entities, a file as an entity, in whatever part', async () => {
    expect(await refused(read(paragraph('a'.repeat(5_000_000))))).toMatchObject({ id: 'importing.packed.tooLarge' })
    const doctype = `<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY l "lol">]>`
    for (const part of ['word/document.xml', 'docProps/core.xml', '_rels/.rels', '[Content_Types].xml', 'word/_rels/document.xml.rels']) {
      expect(await refused(within({ [part]: `${doctype}${documentOf('<w:body>&x;</w:body>')}` }))).toMatchObject({ id: 'importing.packed.doctype' })
    }
  })

  test('parts that are no XML, cut off, missing', async () => {
    for (const broken of ['', 'no markup', documentOf('<w:body>').slice(0, -5), `${documentOf('')}\x0b`]) {
      expect(await refused(within({ 'word/document.xml': broken }))).toMatchObject({ code: 'invalid', id: 'importing.packed.damaged' })
    }
    expect(await refused(readDocx(makeZip([{ name: 'word/document.xml', bytes: documentOf('') }])))).toMatchObject({ id: 'importing.archive' })
    expect(await refused(readDocx(makeZip([{ name: '[Content_Types].xml', bytes: '<Types/>' }, { name: 'word/../../x', bytes: '' }])))).toMatchObject({ id: 'importing.packed.unsafe' })
  })

  test('a file that holds itself is read once', async () => {
    const inner = makeDocx({ body: paragraph('inner') })
    const outer = makeDocx({ body: paragraph('outer'), relationships: '<Relationship Id="p" Type="http://x/package" Target="embeddings/a.docx"/>', parts: { 'word/embeddings/a.docx': Buffer.from(inner).toString('latin1') } })
    expect((await readDocx(outer)).text).toBe('outer')
  })
})

describe('names of the language itself are names like others', () => {
  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('%s as a style, list, note, comment, part', async name => {
    const read = await readGiven({
      styles: style(name, 'heading 1', `<w:basedOn w:val="${name}"/>`),
      numbering: numbering(0, [{ text: '%1.' }], { [`${name}`]: '' }).replaceAll('w:val="0"/></w:num>', 'w:val="0"/></w:num>'),
      footnotes: `<w:footnote w:id="${name}">${paragraph('note')}</w:footnote>`,
      comments: `<w:comment w:id="${name}" w:author="${name}">${paragraph('remark')}</w:comment>`,
      body: styled(name, 'Aims') + paragraph(`${run('a')}<w:r><w:footnoteReference w:id="${name}"/></w:r><w:r><w:commentReference w:id="${name}"/></w:r>`),
      relationships: `<Relationship Id="${name}" Type="${name}" Target="${name}"/>`,
      parts: { [`word/${name}.xml`]: '<a/>' },
    })
    expect(read.lines).toEqual(['Aims', 'a[1]', '[1] note'])
    expect(read.comments).toMatchObject([{ author: name, text: 'remark' }])
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })
})

describe('what is not as it should be is read as far as it goes', () => {
  test.each([
    ['a cell outside a table', cell('a'), 'a'],
    ['a row without a table', row(cell('a'), cell('b')), 'a\nb'],
    ['a cell without a paragraph', table('<w:tr><w:tc/></w:tr>') + paragraph('a'), 'a'],
    ['text outside a paragraph', `${run('lost')}${paragraph('a')}`, 'a'],
    ['properties behind the text', '<w:p><w:r><w:t>a</w:t><w:rPr><w:vanish/></w:rPr></w:r><w:pPr/></w:p>', 'a'],
    ['ends of fields without beginnings', paragraph('<w:r><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="separate"/></w:r>' + run('a')), 'a'],
    ['a comment, note and link that lack', paragraph(`<w:hyperlink r:id="r9">${run('a')}</w:hyperlink><w:r><w:commentReference w:id="7"/></w:r>`), 'a'],
    ['a paragraph in a paragraph', `<w:p>${run('a')}${paragraph('b')}</w:p>`, 'a\nb'],
    ['a number that is none', listed('1e9', 0, 'a'), 'a'],
  ])('%s', async (_, body, expected) => {
    expect((await read(body)).text).toBe(expected)
  })

  test('100,000 deleted paragraph ends, and as many comments on empty paragraphs, cost what they hold', async () => {
    const unended = paragraph(run('x'), '<w:rPr><w:del w:id="1"/></w:rPr>')
    const noted = `<w:p><w:commentRangeStart w:id="1"/></w:p>`
    const salted = (one: string, count: number) => Array.from({ length: count }, (_, i) => one.replace('<w:p', `<w:p w:id="${(i * 2_654_435_761) % 4_294_967_296}"`)).join('')
    expect((await read(salted(unended, 100_000) + paragraph('y'))).text).toBe(`${'x'.repeat(100_000)}y`)
    expect((await read(salted(noted, 90_000) + paragraph('y'))).text).toBe('y')
  })

  test('10,000 fields that never end cost what they hold', async () => {
    const begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    expect((await read(paragraph(begun.repeat(10_000) + run('code')) + paragraph(field('REF', run('a')).repeat(2_000)))).text).toBe('a'.repeat(2_000))
  })
})
