import { describe, expect, it } from 'vitest'
import { outlineOf } from '../outline.ts'

const lines = (text: string) => outlineOf(text).map(line => line.replace(/\[[^\]]*\] /u, ''))

describe('C38 where lists and papers end', () => {
  it('a paragraph below the bullets of the last item stands beside the items, unless items hold paragraphs', () => {
    const list = 'Our plan.\n\na) We buy:\n- boats;\n- lamps.\n\nb) We mend:\n- piers;\n- steps.\n\nMuch is still to do here.\n\nPeople can write to us.'
    expect(lines(list).slice(1)).toEqual(['item a) We buy:', '  item - boats;', '  item - lamps.', 'item b) We mend:', '  item - piers;', '  item - steps.', 'paragraph Much is still to do here…', 'paragraph People can write to us.'])
    expect(lines(list.replace('- lamps.\n', '- lamps.\n\nThey are dear.\n')).slice(-2)).toEqual(['  paragraph Much is still to do here…', '  paragraph People can write to us.'])
  })

  it('what a word means ends the parts of what the word before it means', () => {
    const text = '1. Words\n\nIn this by-law:\n\n"boat" means—\n\n(a) what floats;\n\n(b) what carries—\n\n(i) people; or\n\n(ii) goods;\n\n"owner" means—\n\n(a) who owns it;\n\n(b) who sails it;\n\n"person" includes a board;\n\n2. Lamps\n\nAll boats have them.'
    expect(lines(text)).toEqual([
      'heading 1. Words', '  paragraph In this by-law:', '  paragraph "boat" means—', '  item (a) what floats;', '  item (b) what carries—', '    item (i) people; or', '    item (ii) goods;',
      '  paragraph "owner" means—', '  item (a) who owns it;', '  item (b) who sails it;', '  paragraph "person" includes a boar…', 'heading 2. Lamps', '  paragraph All boats have them.',
    ])
  })

  it('the first item of a list holds the paragraphs below it, as the others do', () => {
    const text = 'I. The council decides:\n\n1. A law on harbours\n\nIt is about boats and piers.\n\nIt costs 3 million.\n\na) boats;\n\nb) piers.'
    expect(lines(text)).toEqual(['item I. The council decides:', '  item 1. A law on harbours', '    paragraph It is about boats and pi…', '    paragraph It costs 3 million.', '    item a) boats;', '    item b) piers.'])
  })

  it('the item behind one that ends in “and” is the last, whatever it ends with', () => {
    const text = 'We do this\n(i) buy lamps,\n(ii) mend piers, and\n(iii) count the boats\n\nAll of it is done by May.\n\nWe tell people.'
    expect(lines(text).slice(-2)).toEqual(['paragraph All of it is done by May…', 'paragraph We tell people.'])
    expect(lines(text.replace(', and', ',')).slice(-2)).toEqual(['  paragraph All of it is done by May…', '  paragraph We tell people.'])
  })

  it('a paragraph below an item is the item’s, also where a list inside it stands before the next item', () => {
    const text = 'I. The council decides:\n\n1. A law on harbours\n\nIt is about:\n\na) boats;\n\nb) piers.\n\n2. A law on lamps\n\nIt is about light.'
    expect(lines(text)).toEqual(['item I. The council decides:', '  item 1. A law on harbours', '    paragraph It is about:', '    item a) boats;', '    item b) piers.', '  item 2. A law on lamps', '    paragraph It is about light.'])
  })

  it('a paragraph that is set in no further than the items closes the list, behind lists that are set in', () => {
    const rows = ['1. Lamps', '    1. Buy twelve.', '    2. Light them.', '2. Piers', '    1. Mend six.', '    2. Sweep them.']
    const text = `We do this.\n\n${rows.join('\n')}\n\nAll of it is done by May.`
    const hints = rows.map(row => ({ kind: 'item' as const, level: row.startsWith(' ') ? 2 : 1, start: text.indexOf(row), end: text.indexOf(row) + row.length }))
    expect(outlineOf(text, hints).at(-1)).toBe('paragraph All of it is done by May…')
    expect(outlineOf(text.replace('\n\nAll', '\n\n    All'), hints).at(-1)).toMatch(/^ +paragraph All/u)
  })

  it('two labels in brackets on one line begin two clauses, where the second counts on below', () => {
    expect(lines('Sec. 2. Rebates.\n\n(a) The mayor pays.\n\n(c)(1) Upon approval, the fund pays:\n\n(A) for lamps;\n\n(B) for steps.\n\n(2) No more is paid.\n\n(d) The end.').slice(2)).toEqual([
      '  heading (c)', '    item (1) Upon approval, the f…', '      item (A) for lamps;', '      item (B) for steps.', '    item (2) No more is paid.', '  item (d) The end.',
    ])
  })

  it.each([
    ['承诺书\n\n船号：\n\n一、本人愿遵守渡口规则。\n\n二、渡口规则：\n\n1. 不得夜航。\n\n2. 不得超载。\n\n三、期限为一年，自民国起算。\n\n承　租　人：　　电话：\n\n住　　址：\n\n（须出示证件）\n\n日　　期：', 4],
    ['Undertaking\n\n1. I keep the rules of the pier.\n\n2. I keep these hours:\n\n(a) from six to ten;\n\n(b) from two to six.\n\n3. I leave when the bell rings.\n\nName: ________ Boat: ________\n\nSignature: ________\n\n(show your papers)\n\nDate: ________', 4],
  ])('blanks to be filled in below the last item are no part of it', (text, count) => {
    const levels = lines(text).map(line => line.search(/\S/u) / 2)
    expect(levels.slice(-count)).toEqual(Array.from({ length: count }, () => levels.at(-count - 1)))
    expect(lines(text).filter(line => line.startsWith('heading'))).toHaveLength(1)
  })

  it.each([
    ['between items', '1. Who you are.\n\nName:\n\nBoat:\n\n2. When you come.'],
    ['that stand alone', '1. Who you are.\n\n2. When you come.\n\nName:\n\nWe write it into the book of the pier.'],
  ])('but not those %s', (_, text) => {
    expect(lines(text).find(line => line.endsWith('Name:'))).toBe('  paragraph Name:')
  })

  it('who signed stands in no item, also with a comma behind the name and a full stop behind the day', () => {
    expect(lines('Sec. 1. Lamps. Each pier has one.\n\n(a) The mayor pays.\n\n(b) The council helps.\n\nTHE HARBOUR HOUSE,\nApril 8, 2016.\n[FR Doc. 2016-08713]\nBilling code 3295-F6-P').slice(-4)).toEqual([
      'paragraph THE HARBOUR HOUSE,', 'paragraph April 8, 2016.', 'boilerplate [FR Doc. 2016-08713]', 'boilerplate Billing code 3295-F6-P',
    ])
    expect(lines('**1. Lamps**\n\n**a.** Each pier has one.\n\n**IN WITNESS WHEREOF,** I have signed this on 31 May 2014.').at(-1)).toMatch(/^paragraph \*\*IN WITNESS/u)
    expect(lines('1. Lamps\n\n1.1 Each pier has one.\n\nDesignation: Harbour Officer\n\nLead officer: Anna B\n\nWe thank all who helped with this work in the year.').slice(2)).toEqual([
      'paragraph Designation: Harbour Off…', 'paragraph Lead officer: Anna B', 'paragraph We thank all who helped …',
    ])
  })

  it('a title in several lines above a text without other headings holds nothing', () => {
    expect(lines('(R-2014-826)\n\nRESOLUTION NUMBER R-309441\n\nA RESOLUTION OF THE COUNCIL ON LAMPS\n\nWHEREAS, the piers are dark;\n\nBE IT RESOLVED, that each gets a lamp.').every(line => !line.startsWith(' '))).toBe(true)
  })

  it('minutes counted through the years, with letters or without a year, have labels', () => {
    const labels = (text: string) => outlineOf(text).flatMap(line => /\[(.*?)\]/u.exec(line)?.[1] ?? [])
    expect(labels('C048/23 1. Apologies\n\nNone.\n\nC049/23 2. Minutes\n\nApproved.\n\nC050/23 3. Lamps\n\nBought.')).toEqual(['C048/23', 'C049/23', 'C050/23'])
    expect(labels('1916. Apologies\n\nNone.\n\n1917. Minutes\n\nApproved.\n\n1918. Lamps\n\nBought.')).toEqual(['1916', '1917', '1918'])
    expect(labels('2019. It was dark.\n\nWe bought lamps.\n\n2018. It was darker.\n\nNobody bought any.\n\n2021. All is well.')).toEqual([])
  })

  it('a line that stops behind a little word of another language is no heading', () => {
    expect(lines('Plano de Portos\n\nA Agenda dos Portos e Cais do Norte, aprovada na Cimeira de\n\nChefes de Estado, estabelece um conjunto de objetivos para os portos.')[1]).toMatch(/^paragraph/u)
  })

  it('an announced list whose items no signs end is over where a sentence below announces another one', () => {
    const text = [
      'Harbour Plan 2030', 'The council follows these recommendations:', '1. Appoint a master of the harbour', '2. Count all boats and piers', '3. Keep a list of crews',
      'The master of the harbour looks after what belongs to it. This includes:', '• the yards', '• the lamps',
    ].join('\n\n')
    expect(outlineOf(text).slice(-3)).toEqual(['paragraph The master of the harbou…', '  item • the yards', '  item • the lamps'])
  })
})
