import { describe, expect, test } from 'vitest'
import { readDocx } from '../../../../electron/engine/importing/docx/read-docx.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { refused } from '../refused.ts'
import { makeDocx, paragraph, readGiven, run, style, styled, zipDocx } from './given-docx.ts'

const external = (type: string, target: string) => `<Relationship Id="e${type}${target.length}" Type="http://x/${type}" Target="${target}" TargetMode="External"/>`

describe('a Word file', () => {
  test('is told by what it holds, whatever its name', async () => {
    for (const name of ['plan.txt', 'plan.docx', 'plan.pdf']) {
      expect(await readSource(makeDocx({ body: paragraph('Water plan') }), name)).toMatchObject({ text: 'Water plan', title: 'Water plan', encoding: '', language: 'en' })
    }
  })

  test('in strict namespaces, and with marks before its parts, reads the same', async () => {
    const given = { styles: style('h', 'heading 1'), body: styled('h', 'Aims') + paragraph('Text') }
    const usual = await readDocx(makeDocx(given))
    expect(await readDocx(makeDocx({ ...given, isStrict: true }))).toEqual(usual)
    expect(await readDocx(makeDocx({ ...given, mark: '\ufeff' }))).toEqual(usual)
  })

  test('may have several bodies, and its main part anywhere', async () => {
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    const bodies = ['one', 'two'].map(words => `<w:body>${paragraph(words)}</w:body>`).join('')
    const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    const parts = (target: string, name: string) => ({
      '[Content_Types].xml': types,
      '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://x/officeDocument" Target="${target}"/></Relationships>`,
      [name]: `<w:document ${w}>${bodies}</w:document>`,
    })
    expect((await readDocx(zipDocx(parts('/Some/Main%20part.xml', 'some/main part.xml')))).text).toBe('one\ntwo')
    expect((await readDocx(zipDocx(parts('a/../main.xml', 'main.xml')))).text).toBe('one\ntwo')
  })

  test('of another kind is told by its name', async () => {
    const office = (type: string) => makeDocx({ body: '', parts: { '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="x.${type}.sheet.main+xml"/></Types>` } })
    expect(await refused(readSource(office('spreadsheetml'), 'a.docx'))).toMatchObject({ id: 'importing.notYet', values: { format: 'XLSX' } })
    expect(await refused(readSource(office('presentationml'), 'a.docx'))).toMatchObject({ id: 'importing.notYet', values: { format: 'PPTX' } })
    expect(await refused(readSource(zipDocx({ 'photos/sword/a.txt': 'x' }), 'a.docx'))).toMatchObject({ id: 'importing.archive' })
    expect(await refused(readSource(makeDocx({ body: '', parts: { 'word/document.xml': '<html/>' } }), 'a.docx'))).toMatchObject({ id: 'importing.packed.damaged' })
    expect(await refused(readSource(makeDocx({ body: paragraph('') }), 'a.docx'))).toMatchObject({ id: 'importing.noText' })
  })
})

describe('what it says of itself', () => {
  const properties = async (title: string, author: string, words = 'National Water Plan 2026') => {
    const { title: said, author: by, issuedOn } = await readGiven({ core: `<dc:title>${title}</dc:title><dc:creator>${author}</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created>`, body: paragraph(words) })
    return [said, by, issuedOn]
  }

  test('is believed where a person may have meant it', async () => {
    expect(await properties('Water Plan 2026', 'Ministry of Water')).toEqual(['Water Plan 2026', 'Ministry of Water', null])
    expect(await properties('健康产业计划', '卫生健康委员会', '健康产业发展行动计划（2026年）')).toEqual(['健康产业计划', '卫生健康委员会', null])
  })

  test.each([['Document1', 'Administrator'], ['Microsoft Word - plan.doc', 'user'], ['文档 1', '微软用户'], ['Agenda of the board', 'python-docx'], ['', ' ']])('%s by %s is not', async (title, author) => {
    expect(await properties(title, author)).toEqual([null, null, null])
  })

  test('the language that most of the text is marked with', async () => {
    const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-US"/></w:rPr></w:rPrDefault></w:docDefaults>${style('f', 'French', '<w:rPr><w:lang w:val="fr-CA"/></w:rPr>')}`
    const body = paragraph('short') + styled('f', 'un texte plus long que les autres') + paragraph(run('kurz', '<w:lang w:val="de-DE"/>'))
    expect((await readGiven({ styles, body })).language).toBe('fr')
    expect((await readGiven({ styles, body: paragraph('short') })).language).toBe('en')
    expect((await readGiven(paragraph('short'))).language).toBeNull()
  })
})

describe('what lies outside', () => {
  test('is never followed, and counted; links of the text are no such thing', async () => {
    const relationships =
      external('attachedTemplate', '\\\\host\\share\\t.dotm') + external('image', 'file:///etc/passwd') + external('hyperlink', 'http://127.0.0.1:9/x') +
      '<Relationship Id="o1" Type="http://x/oleObject" Target="embeddings/a.bin"/><Relationship Id="o2" Type="http://x/package" Target="embeddings/b.xlsx"/>'
    const read = await readGiven({
      relationships,
      body: paragraph(`<w:hyperlink r:id="e1">${run('link')}</w:hyperlink>`),
      parts: { 'word/_rels/header1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${external('oleObject', 'http://127.0.0.1:9/o')}</Relationships>` },
    })
    expect(read.text).toBe('link')
    expect(read.warned).toEqual([{ id: 'importing.warning.externalLinks', count: 3 }, { id: 'importing.warning.embeddedFiles', count: 2 }])
  })

  test('texts that Word merges in stand where they are called, Word files among them are counted', async () => {
    const chunk = (id: string, target: string) => `<Relationship Id="${id}" Type="http://x/aFChunk" Target="${target}"/>`
    const call = (id: string) => `<w:altChunk r:id="${id}"/>`
    const page = '<html><body><h1>Harbours</h1><p>1. Piers are mended.</p><ol start="2"><li>Lamps are lit.</li></ol></body></html>'
    const saved = `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E7=AC=AC=E4=B8=80=E6=9D=A1 =\r\nships</p>\r\n--b--\r\n`
    const read = await readGiven({
      body: paragraph('before') + call('c1') + `<w:tbl><w:tr><w:tc>${call('c2')}${paragraph('cell')}</w:tc></w:tr></w:tbl>` + call('c3') + call('none') + paragraph('after'),
      relationships: chunk('c1', 'a.htm') + chunk('c2', 'afchunk.mht') + chunk('c3', 'c.docx') + chunk('c4', 'gone.htm'),
      parts: { 'word/a.htm': page, 'word/afchunk.mht': saved, 'word/c.docx': 'PK\u0003\u0004' },
    })
    expect(read.text.split('\n').filter(Boolean)).toEqual(['before', 'Harbours', '1. Piers are mended.', '2. Lamps are lit.', '第一条 ships', 'cell', 'after'])
    expect(read.hints.filter(({ kind }) => kind === 'heading').map(({ start, end }) => read.text.slice(start, end))).toEqual(['Harbours'])
    expect(read.warned).toEqual([{ id: 'importing.warning.embeddedFiles', count: 1 }])
  })

  test('headers and footers are page furniture', async () => {
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph('Secret')}</w:hdr>`
    expect((await readGiven({ relationships: '<Relationship Id="h" Type="http://x/header" Target="header1.xml"/>', parts: { 'word/header1.xml': header }, body: `${paragraph('a')}<w:sectPr><w:headerReference r:id="h"/></w:sectPr>` })).text).toBe('a')
  })
})
