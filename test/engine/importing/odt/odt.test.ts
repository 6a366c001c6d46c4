import { describe, expect, test } from 'vitest'
import { readFlatOdt, readOdt } from '../../../../electron/engine/importing/odt/read-odt.ts'
import { readSource } from '../../../../electron/engine/importing/read.ts'
import { makeZip } from '../packed/given-zip.ts'
import { refused } from '../refused.ts'
import { contentOf, flatFile, hintsOf, linesOf, odtFile } from './odt-file.ts'

const p = (text: string) => `<text:p>${text}</text:p>`
const h = (level: number, text: string, more = '') => `<text:h text:outline-level="${level}" ${more}>${text}</text:h>`
const list = (style: string, items: string, more = '') => `<text:list text:style-name="${style}" ${more}>${items}</text:list>`
const item = (content: string, more = '') => `<text:list-item ${more}>${content}</text:list-item>`

describe('text', () => {
  test.each([
    ['white space is collapsed', p(' a \n\t b<text:span> c</text:span><text:span> </text:span>d '), ['a b c d']],
    ['spaces, tabs and line breaks have elements', p('a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d<text:s/>'), ['a   b\tc', 'd']],
    ['soft page breaks and bookmarks are nothing', p('a<text:soft-page-break/>b<text:bookmark text:name="x"/>c'), ['abc']],
    ['fields and links show their text', p('<text:page-number>7</text:page-number> <text:a>link</text:a> <text:date>2024</text:date>'), ['7 link 2024']],
    ['raised figures stay told apart from the number before them', p('by 2030<text:span text:style-name="Up">1</text:span>, the 21<text:span text:style-name="Up">st</text:span>'), ['by 2030¹, the 21st']],
    ['and end where their run does', p('m<text:span text:style-name="Up">2</text:span>3'), ['m²3']],
    ['ruby keeps the base', p('<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>かん</text:ruby-text></text:ruby>字'), ['漢字']],
    ['empty paragraphs leave an empty line', p('a') + p('') + p(' ') + p('b'), ['a', '', 'b']],
    ['sections are transparent', `<text:section text:name="S">${p('a')}</text:section>${p('b')}`, ['a', 'b']],
  ])('%s', async (_, body, lines) => {
    expect(await linesOf(body)).toEqual(lines)
  })

  test('a table’s rows are lines, its cells parted by tabs; a table in a cell is read where it stands', async () => {
    const cell = (content: string) => `<table:table-cell>${content}</table:table-cell>`
    const row = (...cells: string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
    const inner = `<table:table>${row(cell(p('x')), cell(p('y')))}</table:table>`
    const table = `<table:table><table:table-header-rows>${row(cell(p('Target')), cell(p('By')))}</table:table-header-rows>${row(cell(p('甲')), `<table:covered-table-cell>${p('no')}</table:covered-table-cell>`, cell(p('乙')))}${row(cell(p('a') + inner), cell(p('b')))}</table:table>`
    expect(await linesOf(p('before') + table + p('after'))).toEqual(['before', 'Target\tBy', '甲\t乙', 'a', 'x\ty', 'b', 'after'])
  })

  test('a text box is read once, after the paragraph that it hangs on', async () => {
    expect(await linesOf(p(`a<draw:frame><draw:text-box>${p('box')}${p('more')}</draw:text-box><draw:image>${p('no')}</draw:image></draw:frame>b`) + p('c'))).toEqual(['ab', 'box', 'more', 'c'])
  })

  test('notes stand under their marks at the end', async () => {
    const note = (kind: string, text: string) => `<text:note text:note-class="${kind}"><text:note-citation>i</text:note-citation><text:note-body>${p(text)}</text:note-body></text:note>`
    expect(await linesOf(p(`A${note('endnote', 'end')} B${note('footnote', '脚注')}.`) + p('next'))).toEqual(['A[e1] B[1].', 'next', '', '[1] 脚注', '', '[e1] end'])
  })
})

describe('numbers as printed', () => {
  test('lists of several levels, restarted and continued', async () => {
    const body =
      list('L1', item(p('甲') + p('more') + list('L1', item(p('子')) + item(p('丑') + list('L1', item(p('x')))))) + item(p('乙') + list('L1', item(p('寅')))), 'xml:id="one"') +
      p('between') + list('L1', item(p('anew'))) + list('L1', item(p('三')), 'text:continue-list="one"') + list('L1', item(p('四')), 'text:continue-numbering="true"')
    expect(await linesOf(body)).toEqual([
      '一、甲', 'more', '（一）子', '（二）丑', '二.1. x', '二、乙', '（一）寅', 'between', '一、anew', '三、三', '四、四',
    ])
  })

  test('starts, headers, overridden styles, bullets and numbers that the file holds', async () => {
    const body =
      list('L2', item(p('three')) + item(p('ten'), 'text:start-value="10"') + `<text:list-header>${p('none')}</text:list-header>` + item(p('k'), 'text:style-override="L4"')) +
      list('L3', item(p('bullet'))) + list('L2', item(`<text:number>§ 4</text:number>${p('printed')}`)) + list('gone', item(p('plain')))
    expect(await linesOf(body)).toEqual(['3. three', '10. ten', 'none', 'k) k', '• bullet', '§ 4 printed', 'plain'])
  })

  test('letters go on after z', async () => {
    const lines = await linesOf(list('L4', Array.from({ length: 28 }, () => item(p('x'))).join('')))
    expect(lines.slice(25)).toEqual(['z) x', 'aa) x', 'ab) x'])
  })

  test('headings are numbered by the outline, but for those that say they are not', async () => {
    const body = `<text:p text:style-name="Title">规划</text:p>${h(1, 'One')}${h(2, 'Deep')}${h(1, 'Bare', 'text:style-name="Bare"')}${h(1, 'Two')}${p('Text')}${h(2, 'Deep')}${h(1, 'Five', 'text:restart-numbering="true" text:start-value="5"')}`
    expect(await hintsOf(body)).toEqual([
      ['heading', 1, '规划'], ['heading', 2, 'I. One'], ['heading', 3, 'I.1 Deep'], ['heading', 2, 'Bare'], ['heading', 2, 'II. Two'],
      ['paragraph', undefined, 'Text'], ['heading', 3, 'II.1 Deep'], ['heading', 2, 'V. Five'],
    ])
  })

  test('items know their depth, and tables of contents are boilerplate', async () => {
    const contents = `<text:table-of-content><text:table-of-content-source>${p('no')}</text:table-of-content-source><text:index-body>${p('One<text:tab/>1')}</text:index-body></text:table-of-content>`
    expect(await hintsOf(contents + h(1, 'One') + list('L1', item(p('a') + list('L1', item(p('b'))))))).toEqual([
      ['boilerplate', undefined, 'One\t1'], ['heading', 1, 'I. One'], ['item', 1, '一、a'], ['item', 2, '（一）b'],
    ])
  })
})

describe('what somebody changed, hid or remarked', () => {
  test('deletions are not in the text, insertions are, and a warning says so', async () => {
    const changes = `<text:tracked-changes><text:changed-region><text:deletion><office:change-info><dc:creator>A</dc:creator></office:change-info>${p('gone')}</text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>`
    const { text, warnings } = await readOdt(odtFile(`${changes}${p('a<text:change text:change-id="1"/><text:change-start/>new<text:change-end/>')}`))
    expect(text).toBe('anew')
    expect(warnings).toEqual([{ id: 'importing.warning.trackedChanges', values: { insertions: 1, deletions: 1 }, start: null }])
  })

  test('hidden text is left out, and a warning says so', async () => {
    const body = `${p('a<text:span text:style-name="Secret">no</text:span>b')}<text:p text:style-name="SecretP">no</text:p><text:section text:display="none">${p('no')}</text:section>${p('<text:hidden-paragraph text:is-hidden="true"/>no')}${p('c<text:hidden-text text:is-hidden="true">no</text:hidden-text>')}`
    const { text, warnings } = await readOdt(odtFile(body))
    expect(text).toBe('ab\nc')
    expect(warnings).toEqual([{ id: 'importing.warning.hiddenText', values: { count: 5 }, start: null }])
  })

  test('remarks are told with their author and range', async () => {
    const remark = (name: string) => `<office:annotation office:name="${name}"><dc:creator>Ana</dc:creator><dc:date>2024</dc:date>${p('Which?')}${p('One.')}</office:annotation>`
    const { text, comments } = await readOdt(odtFile(p(`The ${remark('r1')}old plan<office:annotation-end office:name="r1"/> ends.${remark('r2')}`)))
    expect(text).toBe('The old plan ends.')
    expect(comments).toEqual([{ start: 4, end: 12, author: 'Ana', text: 'Which?\nOne.' }, { start: 18, end: 18, author: 'Ana', text: 'Which?\nOne.' }])
  })
})

describe('files', () => {
  test('title, author and language are told where they can be believed', async () => {
    const meta = '<dc:title>Forest plan</dc:title><meta:initial-creator>Li Na</meta:initial-creator><dc:creator>Other</dc:creator>'
    expect(await readOdt(odtFile(p('The forest plan'), { meta }))).toMatchObject({ title: 'Forest plan', author: 'Li Na', language: 'fr', issuedOn: null })
    expect(await readOdt(odtFile(p('Water'), { meta }))).toMatchObject({ title: null })
  })

  test('packed and flat ones are told by what they are', async () => {
    expect(await readSource(odtFile(p('规划')), 'a.bin')).toMatchObject({ text: '规划', mediaType: 'application/vnd.oasis.opendocument.text' })
    expect(await readSource(flatFile(list('L1', item(p('总则')))), 'a.xml')).toMatchObject({ text: '一、总则', author: 'Li Na' })
  })

  test('a locked one is refused with what to do', async () => {
    const manifest = '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>'
    expect(await refused(readOdt(odtFile('\u0001', { manifest })))).toMatchObject({ code: 'invalid', id: 'importing.encrypted' })
  })

  test.each([
    ['without a text', makeZip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' }]), 'importing.packed.damaged'],
    ['with a text that is cut off', makeZip([{ name: 'content.xml', bytes: contentOf(p('x')).slice(0, -40) }]), 'importing.packed.damaged'],
    ['with entities', makeZip([{ name: 'content.xml', bytes: `<!DOCTYPE x [<!ENTITY a "b">]>${contentOf(p('&a;'))}` }]), 'importing.packed.doctype'],
    ['nested without end', odtFile('<text:section>'.repeat(5_000)), 'importing.packed.tooDeep'],
    ['that unpacks to more than it should', odtFile(' '.repeat(3_000_000)), 'importing.packed.tooLarge'],
  ])('one %s is refused', async (_, bytes, id) => {
    expect(await refused(readOdt(bytes))).toMatchObject({ code: 'invalid', id })
  })

  test('one with more paragraphs than a document may have is refused', async () => {
    expect(await refused(readFlatOdt(flatFile('<text:p>x</text:p>'.repeat(200_001))))).toMatchObject({ id: 'importing.tooManyLines' })
  })

  test('styles in a circle and lists without end are read in time', async () => {
    const styles = Array.from({ length: 5_000 }, (_, i) => `<style:style style:name="s${i}" style:family="paragraph" style:parent-style-name="s${(i + 1) % 5_000}"/>`).join('')
    const body = Array.from({ length: 20_000 }, (_, i) => list('L1', item(`<text:p text:style-name="s${i % 5_000}">x</text:p>`), `xml:id="l${i}" text:continue-list="l${i - 1}"`)).join('')
    // Of this thread alone: a loaded machine makes it wait, not work.
    const from = process.threadCpuUsage()
    const { text } = await readOdt(odtFile(body, { automatic: styles }))
    expect(text.split('\n').length).toBe(20_000)
    const { user, system } = process.threadCpuUsage(from)
    expect((user + system) / 1_000).toBeLessThan(5_000)
  })
})
