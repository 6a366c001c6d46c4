import { describe, expect, it } from 'vitest'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { hint, outlineOf } from './outline.ts'

describe('C32 labels of letters and words that a paper chose', () => {
  it.each([
    ['Q1. Will my ticket cost more?', 'Q1'],
    ['BR-2: Recovery is tested', 'BR-2'],
    ['A1 Heat today', 'A1'],
    ['Action 1.2 Set up a store', 'Action 1.2'],
    ['1° Les livres du code', '1°'],
    ['ARTÍCULO 3. Se reforma', 'ARTÍCULO 3'],
    ['Chapitre II Dispositions', 'Chapitre II'],
    [String.raw`1\. Effective date`, '1'],
  ])('%s', (line, printed) => {
    const label = readLabel(line)
    expect(label?.printed).toBe(printed)
    expect(line.slice(label?.length)).toMatch(/^\p{Lu}/u)
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
