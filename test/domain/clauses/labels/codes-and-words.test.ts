import { describe, expect, it } from 'vitest'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { hint, outlineOf } from '../outline.ts'

describe('C32 labels of letters and words that a paper chose', () => {
  it.each([
    ['Q1. Will my ticket cost more?', 'Q1'],
    ['BR-2: Recovery is tested', 'BR-2'],
    ['A1 Heat today', 'A1'],
    ['Action 1.2 Set up a store', 'Action 1.2'],
    ['1° Les livres du code', '1°'],
    ['IX.FERRIES AND PIERS', 'IX'],
    ['ARTÍCULO 3. Se reforma', 'ARTÍCULO 3'],
    ['Chapitre II Dispositions', 'Chapitre II'],
    [String.raw`1\. Effective date`, '1'],
  ])('%s', (line, printed) => {
    const label = readLabel(line)
    expect(label?.printed).toBe(printed)
    expect(line.slice(label?.length)).toMatch(/^\p{Lu}/u)
  })

  it.each([
    ['a) The board meets', 'a)'], ['iv. The board meets', 'iv.'], ['xii）The board meets', 'xii）'], ['b、The board meets', 'b'], ['c: The board meets', 'c'],
    ['parágrafo único. Serão pagas', 'parágrafo único'], ['pARÁGRAFO ÚNICO. Serão pagas', 'pARÁGRAFO ÚNICO'],
    ['ab) The board meets', undefined], ['mix. The board meets', undefined], ['part 2: The board meets', undefined], ['paragraph 2', undefined], ['and 2. The board meets', undefined],
  ])('of small letters: %s', (line, printed) => {
    expect(readLabel(line)?.printed.replace(/\.$/u, '')).toBe(printed?.replace(/\.$/u, ''))
  })

  it.each([
    ['Titre premier dispositions communes du code', 'Titre premier'], ['Axe stratégique 2 : mesures', 'Axe stratégique 2'], ['Artículo único del código penal', 'Artículo único'],
    ['The board meets twice', undefined], ['Article of the board is', undefined],
  ])('behind a capital letter: %s', (line, printed) => {
    expect(readLabel(line)?.printed).toBe(printed)
  })

  it('letters count from 1 on: G20 and G7 are none', () => {
    const texts = ['Ministers met twice.', 'They agreed on ferries.', 'They will meet again.']
    expect(outlineOf(`Questions\n\nQ1. Who pays?\n${texts[0]}\nQ2. Who sails?\n${texts[1]}`).filter(line => /\[Q\d\]/u.test(line))).toHaveLength(2)
    expect(outlineOf(`Meetings\n\nG20 Leaders\n${texts[0]}\nG7 Leaders\n${texts[1]}`).join('\n')).not.toMatch(/\[G/u)
  })

  it('appendices count behind their letter', () => {
    expect(outlineOf('Rules\n\n1. Boats\n\nBoats carry lamps.\n\nA.1 Lamps\n\nA.1.1 Lamps burn.\n\nA.1.2 They are lit.\n\nA.2 Piers\n\nA.2.1 Piers last.\n\nA.2.1.1 They stand.').flatMap(line => /\[A.*?\]/u.exec(line)?.[0] ?? [])).toEqual(
      ['[A.1]', '[A.1.1]', '[A.1.2]', '[A.2]', '[A.2.1]', '[A.2.1.1]'],
    )
  })

  it('a declared heading stands in the one whose number it goes on with, though both are set alike', () => {
    const text = 'Plan\n2 Boats\n2.1 Crews\nThey sail.\n2.1.1 Pay\nIt is paid.\n2.2 Lamps\nThey burn.\n3 Piers\nThey last.'
    const levels = { '2 Boats': 2, '2.1 Crews': 3, '2.1.1 Pay': 3, '2.2 Lamps': 3, '3 Piers': 2 }
    const tree = outlineOf(text, [hint(text, 'Plan', 'heading', 1), ...Object.entries(levels).map(([line, level]) => hint(text, line, 'heading', level))])
    expect(tree.filter(line => line.includes('heading ['))).toEqual(['heading [2] 2 Boats', '  heading [2.1] 2.1 Crews', '    heading [2.1.1] 2.1.1 Pay', '  heading [2.2] 2.2 Lamps'])
  })

  it('a number right behind a bullet says where its item stands', () => {
    expect(outlineOf('## 1\\. Start\n\n- 1.1This rule takes effect now.\n- 1.2It replaces others.\n  - 1.2.1Rules on piers;\n\n## 2\\. Boats\n\n- 2.1Boats carry lamps.').map(line => line.replace(/(?:heading|item) /u, ''))).toEqual([
      '[1] ## 1\\. Start', '  [1.1] - 1.1This rule takes eff…', '  [1.2] - 1.2It replaces others.', '    [1.2.1] - 1.2.1Rules on piers;', '[2] ## 2\\. Boats', '  [2.1] - 2.1Boats carry lamps.',
    ])
  })

  it('the first letter behind a section in bold begins a clause', () => {
    expect(outlineOf('**Sec. 1. Boats.** (a) The board buys boats.\n\n(b) It trains crews.\n\n**Sec. 2. Piers.** (a) The board repairs piers.\n\n(b) It lights them.').map(line => line.replace(/^ *\w+ /u, '').slice(0, 12))).toEqual([
      '[Sec. 1] **S', '[(a)] (a) Th', '[(b)] (b) It', '[Sec. 2] **S', '[(a)] (a) Th', '[(b)] (b) It',
    ])
  })

  it('articles of Chinese law begin anew in a pasted line also without a sign before them', () => {
    const law = ['第一章  总    则', '第一条  为加强渡轮管理，制定本办法。', '第二条  本办法适用于全市渡轮，依照第一条规定执行。', '第二章  船    舶', '第三条  渡轮应当配备两盏灯，并由船员每天检查，发现损坏的及时更换。', '第四条  船员应当持证上岗，每年参加一次培训。']
    expect(outlineOf(`某某市渡轮管理办法${law.join('')}`)).toHaveLength(7)
  })
})

describe('C33 articles whose titles stand on the line below, and what stands below the last one', () => {
  it('number and title are one clause, in whatever script, unless a title is in capitals', () => {
    expect(outlineOf('第一条\n标的\n\n本法规订定船只的规则。\n\n第二条\n责任\n\n海事局负责执行。')).toEqual(['item [第一条] 第一条 标的', '  paragraph 本法规订定船只的规则。', 'item [第二条] 第二条 责任', '  paragraph 海事局负责执行。'])
    expect(outlineOf('Article 1\n\nPurpose\n\nThis law is about boats.\n\nArticle 2\n\nDuties\n\nCrews keep watch.')).toHaveLength(4)
    expect(outlineOf('Article 1\n\nPURPOSE\n\nThis law is about boats.\n\nArticle 2\n\nDUTIES\n\nCrews keep watch.')).toHaveLength(6)
    expect(outlineOf('Article 1\n\nThis law is about boats.\n\nArticle 2\n\nCrews keep watch.')).toHaveLength(4)
  })

  it.each([
    ['who else gets it', '一、奖励。给予50万元。\n二、服务。公开征集。\n抄送：县委办公室，县人大常委会办公室。\n某某县人民政府办公室 2026年4月8日印发', 2],
    ['a name in brackets and an office, and copies', '1. Aid is paid. It is low.\n2. Aid is asked for. Forms are online.\n(K. Raghu)\nDeputy Secretary\nCopy for information to: the Accountant General.', 3],
  ])('%s stands under no clause', (_, text, count) => {
    expect(outlineOf(text).slice(-count).map(line => line.split(' ')[0])).toEqual(Array(count).fill('paragraph'))
  })

  it('the source of a page is no part of the paper', () => {
    expect(outlineOf('一、奖励。给予50万元。\n二、服务。公开征集。\n（来源：某某市教育局）\n原标题：《最新通知》').slice(-2)).toEqual(['boilerplate （来源：某某市教育局）', 'boilerplate 原标题：《最新通知》'])
  })
})
