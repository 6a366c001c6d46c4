import { describe, expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readDocx } from '../../../../electron/engine/importing/docx/read-docx.ts'
import { readOdt } from '../../../../electron/engine/importing/odt/read-odt.ts'
import type { Reading } from '../../../../electron/engine/importing/reading.ts'
import { readRtf } from '../../../../electron/engine/importing/rtf/read-rtf.ts'
import { cell, makeDocx, paragraph, row, run, style, table } from '../docx/given-docx.ts'
import { odtFile } from '../odt/odt-file.ts'
import { rtfFile } from '../rtf/rtf-file.ts'

function treeOf({ text, hints }: Pick<Reading, 'text' | 'hints'>): string[] {
  return readClauses(text, hints).clauses.map(({ level, kind, start, textEnd }) => `${level} ${kind} ${text.slice(start, textEnd)}`)
}

const docxTree = async (...paragraphs: string[]) => treeOf(await readDocx(makeDocx({ body: paragraphs.join(''), styles: sizes })))
const sizes = '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>' + style('Strong', 'strong lines', '<w:rPr><w:b/><w:sz w:val="22"/></w:rPr>')

/** Bold, and larger where a size in half-points is given. */
const bold = (text: string, size = 22, more = '') => paragraph(run(text, `<w:b/>${more}<w:sz w:val="${size}"/>`))
const said = (text: string) => paragraph(text)

describe('a Word file without styles', () => {
  test('lines in bold are headings, the largest outermost, and what is set like nothing else above them is the title', async () => {
    expect(await docxTree(
      paragraph(run('Ferries for All', '<w:b/><w:sz w:val="36"/>'), '<w:jc w:val="center"/>'), said('Adopted on 3 May 2026'),
      bold('Why ferries', 28), said('Six of ten people live by the water.'), bold('What is done', 28), bold('Boats'), said('Twelve boats are bought.'),
      bold('Piers'), said('Each pier gets a lamp.'), bold('Money', 28), said('It costs 3 million.'),
    )).toEqual([
      '1 heading Ferries for All', '1 paragraph Adopted on 3 May 2026', '1 heading Why ferries', '2 paragraph Six of ten people live by the water.',
      '1 heading What is done', '2 heading Boats', '3 paragraph Twelve boats are bought.', '2 heading Piers', '3 paragraph Each pier gets a lamp.',
      '1 heading Money', '2 paragraph It costs 3 million.',
    ])
  })

  test('two lines are enough where they are bold and larger than the text; two in bold alone are not', async () => {
    const paper = (size: number) => docxTree(
      said('The county has eleven piers, and most of them are of wood.'), said('It asks the council for a plan.'), bold('Boats and ferries of the county', size), said('Twelve boats are bought.'),
      said('They are of wood.'), bold('Piers belong to …', size), said('Each pier gets a lamp, and a bench.'),
    )
    expect((await paper(28)).filter(line => line.includes('heading'))).toEqual(['1 heading Boats and ferries of the county', '1 heading Piers belong to …'])
    expect(await paper(22)).not.toContain('1 heading Boats and ferries of the county')
  })

  test('two lines are not enough where one is set otherwise or in size alone, or all of the text is bold', async () => {
    const large = (text: string) => paragraph(run(text, '<w:sz w:val="28"/>'))
    const paper = (second: string, text = said, first = (words: string) => bold(words, 28)) => docxTree(
      text('The county has eleven piers, and most of them are of wood.'), text('It asks the council for a plan.'), first('Boats and ferries of the county'), text('Twelve boats are bought.'),
      text('They are of wood.'), second, text('Each pier gets a lamp, and a bench.'),
    )
    const head = '1 heading Boats and ferries of the county'
    expect(await paper(bold('Piers belong to …', 28))).toContain(head)
    expect(await paper(bold('Piers belong to …', 28, '<w:i/>'))).not.toContain(head)
    expect(await paper(bold('Piers belong to …', 28), bold)).not.toContain(head)
    expect(await paper(large('Piers belong to …'), said, large)).not.toContain(head)
  })

  test('of one size those that come first are the outermost: capitals, then italics', async () => {
    expect((await docxTree(
      bold('BACKGROUND'), bold('The county', 22, '<w:i/>'), said('It has eleven piers.'), bold('The law', 22, '<w:i/>'), said('It asks for a plan.'),
      bold('ACTIONS'), bold('Boats', 22, '<w:i/>'), said('Twelve boats are bought.'),
    )).map(line => line.slice(0, 20))).toEqual([
      '1 heading BACKGROUND', '2 heading The county', '3 paragraph It has e', '2 heading The law', '3 paragraph It asks ', '1 heading ACTIONS', '2 heading Boats', '3 paragraph Twelve b',
    ])
  })

  test('the largest are the outermost wherever they stand; a small line above all text is of the title, and holds none', async () => {
    expect(await docxTree(
      bold('Ministry of the Sea', 24), said('Harbour Town'), said('It was written by all islands.'), bold('To readers'), said('Read it.'),
      bold('Boats', 28), said('There are boats.'), bold('Crews'), said('There are crews.'), bold('Piers', 28), said('There are piers.'),
    )).toEqual([
      '1 paragraph Ministry of the Sea', '1 paragraph Harbour Town', '1 paragraph It was written by all islands.', '1 heading To readers', '2 paragraph Read it.',
      '1 heading Boats', '2 paragraph There are boats.', '2 heading Crews', '3 paragraph There are crews.', '1 heading Piers', '2 paragraph There are piers.',
    ])
  })

  test('a title in small letters does not make capitals stand below small letters, nor does an annex stand deeper than what it follows', async () => {
    const parts = [bold('BOATS'), said('There are boats.'), bold('Crews'), said('There are crews.'), bold('PIERS'), said('There are piers.'), bold('Lamps'), said('There are lamps.')]
    const tree = await docxTree(bold('Harbour plan'), ...parts, bold('ANNEX A: ROPES'), said('There are ropes.'), bold('ANNEX B: OARS'), said('There are oars.'))
    expect(tree.filter(line => line.includes('heading')).map(line => line.slice(0, 15))).toEqual(['1 heading Harbo', '1 heading BOATS', '2 heading Crews', '1 heading PIERS', '2 heading Lamps', '1 heading ANNEX', '1 heading ANNEX'])
  })

  test('capitals are set apart from small letters of the same look', async () => {
    const tree = await docxTree(bold('BOATS'), bold('Crews'), said('There are crews.'), bold('Ropes'), said('There are ropes.'), bold('PIERS'), bold('Lamps'), said('There are lamps.'))
    expect(tree.map(line => line.slice(0, 15))).toEqual(['1 heading BOATS', '2 heading Crews', '3 paragraph The', '2 heading Ropes', '3 paragraph The', '1 heading PIERS', '2 heading Lamps', '3 paragraph The'])
  })

  test('names one below the other and the heads of a table are no headings where others are', async () => {
    const parts = ['Boats', 'Crews', 'Piers'].flatMap(text => [bold(text), said('There are some of them.')])
    const names = ['Ann Pier', 'Ben Boat', 'Cem Crew'].map(name => bold(name))
    const heads = table(row(cell(bold('Lamps') + said('by pier')), cell(bold('Ropes') + said('by boat'))))
    const { text, hints } = await readDocx(makeDocx({ body: parts.join('') + said('They have signed:') + names.join('') + said('All told.') + heads + said('That is all.'), styles: sizes }))
    expect(hints.filter(({ kind }) => kind === 'heading').map(({ start, end }) => text.slice(start, end))).toEqual(['Boats', 'Crews', 'Piers'])
  })

  test('numbered ones count with the others of their look, and numbers of another kind in it are deeper', async () => {
    expect(await docxTree(
      bold('Foreword'), said('The sea is near.'), bold('1. Aims'), bold('1.1 Boats'), said('There are boats.'), bold('1.2 Piers'), said('There are piers.'), bold('2. Costs'), said('They are low.'), bold('Thanks'), said('To all.'),
    )).toEqual([
      '1 heading Foreword', '2 paragraph The sea is near.', '1 heading 1. Aims', '2 heading 1.1 Boats', '3 paragraph There are boats.', '2 heading 1.2 Piers', '3 paragraph There are piers.',
      '1 heading 2. Costs', '2 paragraph They are low.', '1 heading Thanks', '2 paragraph To all.',
    ])
  })

  test('a style that is bold sets its lines, and Chinese lines are told like others', async () => {
    const strong = (text: string) => paragraph(text, '<w:pStyle w:val="Strong"/>')
    expect(await docxTree(strong('改造小区'), said('改造四百个小区。'), strong('保护街区'), said('保护六片街区。'), strong('转型厂区'), said('引入研发机构。'))).toEqual([
      '1 heading 改造小区', '2 paragraph 改造四百个小区。', '1 heading 保护街区', '2 paragraph 保护六片街区。', '1 heading 转型厂区', '2 paragraph 引入研发机构。',
    ])
  })

  test.each([
    ['only begins a paragraph in bold', [1, 2, 3].map(n => paragraph(run(`Boats ${n}`, '<w:b/>') + run(' are bought by the county.')))],
    ['is a sentence, or announces a list', ['Boats are bought.', 'Piers are lit:', 'Lamps burn;'].flatMap(text => [bold(text), said('So it is said.')])],
    ['stands in a table beside others', [table(row(cell(bold('Boats')), cell(bold('Piers'))), row(cell(bold('Lamps') + bold('Ropes')), cell(bold('Crews'))))]],
    ['stands in a list of names', [said('Signed by these:'), bold('Ann Pier'), bold('Ben Boat'), bold('Cem Crew'), bold('Dee Dock'), said('They came from all islands.')]],
    ['is the only one', [said('The sea is near.'), bold('Boats'), said('There are boats.')]],
    ['is what a table is called', ['Table 1', 'Table 2', 'Table 3'].flatMap(text => [bold(`${text}: Boats by pier`), said('12 at the first one, 3 at the others, all told.')])],
  ])('what %s is no heading', async (_, paragraphs) => {
    const { hints } = await readDocx(makeDocx({ body: said('Before all that stands this.') + paragraphs.join('') + said('And this stands below all that.'), styles: sizes }))
    expect(hints.filter(({ kind }) => kind === 'heading')).toEqual([])
  })

  test('where all is bold, nothing is a heading', async () => {
    const { hints } = await readDocx(makeDocx({ body: ['Boats', 'The county buys twelve of them.', 'Piers', 'Each of them gets a lamp.', 'Money', 'It costs 3 million.'].map(text => bold(text)).join('') }))
    expect(hints.filter(({ kind }) => kind === 'heading').length).toBe(0)
  })
})

test('below headings that the file declares, a bold line is a heading of what stands around it', async () => {
  const heading = paragraph('Boats', '<w:outlineLvl w:val="0"/>')
  expect(await docxTree(heading, bold('Crews'), said('Each has four people.'), bold('（一）船员'), said('每船四人。'), heading, said('No more.'))).toEqual([
    '1 heading Boats', '2 heading Crews', '3 paragraph Each has four people.', '3 heading （一）船员', '4 paragraph 每船四人。', '1 heading Boats', '2 paragraph No more.',
  ])
})

const tree = ['1 heading Ferry Plan', '1 heading Boats', '2 paragraph Twelve are bought.', '1 heading Piers', '2 heading Lamps', '3 paragraph Each pier gets one.', '1 heading Money', '2 paragraph It costs little.']

test('an OpenDocument text: by its automatic styles, and by spans in them', async () => {
  const look = (name: string, family: string, size: number, more = '') =>
    `<style:style style:name="${name}" style:family="${family}">${more}<style:text-properties fo:font-size="${size}pt" fo:font-weight="bold"/></style:style>`
  const automatic = look('P1', 'paragraph', 18, '<style:paragraph-properties fo:text-align="center"/>') + look('P2', 'paragraph', 14) + look('T1', 'text', 11)
  const p = (name: string, text: string) => `<text:p text:style-name="${name}">${text}</text:p>`
  const body = p('P1', 'Ferry Plan') + p('P2', 'Boats') + p('', '<text:span text:style-name="T1">Twelve</text:span> are bought.') + p('P2', 'Piers') + p('', '<text:span text:style-name="T1">Lamps</text:span>') + p('', 'Each pier gets one.') + p('P2', 'Money') + p('', 'It costs little.')
  expect(treeOf(await readOdt(odtFile(body, { automatic })))).toEqual(tree)
})

test('an RTF file: by what stands before the words', () => {
  const body = '\\pard\\qc\\b\\fs36 Ferry Plan\\b0\\par\\pard\\plain\\b\\fs28 Boats\\par\\plain\\fs22 Twelve are bought.\\par\\b\\fs28 Piers\\par\\fs22 Lamps\\par\\b0 Each pier gets one.\\par{\\b\\fs28 Money\\par}\\fs22 It costs little.\\par'
  expect(treeOf(readRtf(rtfFile(body)))).toEqual(tree)
})

test('what is bold above the text of a paper alone is its letterhead, and no section of it', async () => {
  const centred = (text: string, size: number) => paragraph(run(text, `<w:b/><w:sz w:val="${size}"/>`), '<w:jc w:val="center"/>')
  expect((await docxTree(
    centred('HARBOUR BOARD', 26), centred('NOTES IN SHORT', 22), bold('Ferries and what they cost'), centred('HOUSE OF PIERS', 26), bold('Volume 3 of 2026', 24),
    said('1. The board met.'), said('2. The board found that ferries are dear.'), said('3. The board buys two of them in the coming year, and none in the year after it.'),
  )).filter(line => !line.startsWith('1 '))).toEqual([])
})
