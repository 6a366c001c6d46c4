import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AlignedClause, compareClauses } from '../../../electron/domain/aligning.ts'
import { comparedClauses } from '../../../electron/domain/aligning/compared-clauses.ts'
import { titlePlaces } from '../../../electron/domain/aligning/titles.ts'
import { homeMoneyOf } from '../../../electron/domain/targets/amounts/home-money.ts'
import { bareClauses, textSide } from './sides.ts'

const read = (name: string): readonly AlignedClause[] => textSide(readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8')).clauses
const items = bareClauses
const label = ({ text }: AlignedClause) => /^(\d+)\.|^第[一二三四五六七八九十]+条/u.exec(text)?.[0].replace('.', '')

const alignClauses = (left: readonly AlignedClause[], right: readonly AlignedClause[]) => compareClauses(left, right).suggest()

describe('a draft and its final edition', () => {
  const [draft, final] = [read('sample-deadlines-draft.txt'), read('sample-deadlines.txt')]
  const pairs = alignClauses(draft, final)
  const finalByDraft = new Map(pairs.flatMap(({ left, right }) => (draft[left] && final[right] ? [[label(draft[left]), label(final[right])] as const] : [])))

  it('are aligned item by item, across what was left out, joined and moved', () => {
    // Marked by hand: 2 went into 1, 6 and 26 fell away, 28 moved from one part to another.
    const wanted: Record<string, string> = {
      1: '1', 3: '2', 4: '3', 5: '4', 7: '5', 8: '6', 9: '7', 10: '8', 11: '9', 12: '10', 13: '11', 14: '12', 15: '13', 16: '14', 17: '16', 18: '17', 19: '18', 20: '19', 21: '20', 22: '21',
      23: '22', 24: '23', 25: '24', 27: '25', 28: '15', 29: '26', 30: '27', 31: '28', 32: '29', 33: '30',
    }
    const right = Object.entries(wanted).filter(([from, to]) => finalByDraft.get(from) === to)
    expect(right.length / Object.keys(wanted).length).toBeGreaterThanOrEqual(0.93)
    for (const gone of ['2', '6', '26']) expect(finalByDraft.has(gone)).toBe(false)
  })

  it('have headings with headings, and what is alike to the letter at the top', () => {
    for (const { left, right } of pairs) expect(draft[left]?.isHeading).toBe(final[right]?.isHeading)
    expect(Math.max(...pairs.map(({ score }) => score))).toBeGreaterThan(0.99)
  })
})

describe('an English and a Chinese plan', () => {
  it('are aligned by what both can say', () => {
    const [english, chinese] = [read('sample-numbered-sections.txt'), read('sample-zh-articles.txt')]
    const pairs = alignClauses(english, chinese)
    const found = new Map(pairs.flatMap(({ left, right }) => (english[left] && chinese[right] ? [[label(english[left]), chinese[right].text] as const] : [])))
    const wanted: Record<string, string> = {
      1: '国家实验室', 7: '研究型医院按规定', 8: '电子病历', 9: '临床样本', 10: '跨境', 11: '医疗大模型', 13: '进口药品检验', 14: '药事管理', 15: '国家谈判药品', 20: '天津市', 21: '跨国企业', 23: '科学家领衔', 26: '投资基金', 30: '产业用地',
    }
    const right = Object.entries(wanted).filter(([from, words]) => found.get(from)?.includes(words))
    expect(right.length).toBeGreaterThanOrEqual(12)
  })
})

describe('aligning', () => {
  it('pairs nothing that is not alike, and nothing twice', () => {
    expect(alignClauses(items('Schools open at eight.'), items('Bridges are painted red.'))).toEqual([])
    const pairs = alignClauses(items('Build 400 homes for families.', 'Build 400 homes for families.'), items('Build 400 homes for families.'))
    expect(pairs).toHaveLength(1)
    expect(alignClauses([], items('One.'))).toEqual([])
  })

  it('takes a shared amount for a sign', () => {
    const [first] = alignClauses(items('The fund lends 240 million yuan to small firms.'), items('Small firms are lent money by a fund each year.', 'The fund lends 240 million yuan to firms.'))
    expect(first?.right).toBe(1)
  })

  it('takes a printed label for no word, neither a clause’s own nor that of what announces it', () => {
    const clause = (label: string, words: string, leadIn = '') => ({ text: `${label}${words}`, label, leadIn, isHeading: false })
    expect(alignClauses([clause('II', '. Repair bridges.')], [clause('II', '. Open schools early.')])).toEqual([])
    expect(alignClauses([clause('第十二条', '　修缮桥梁。')], [clause('第十二条', '　开放学校。')])).toEqual([])
    const [pair] = alignClauses([clause('14', '. Repair 14 bridges.')], [clause('9', '. Bridges: 14 are repaired.')])
    expect(pair?.words.left).toEqual(['Repair', 'bridges'])
    const [top, upper, lower] = [{ label: '', kind: 'heading', start: 0, textEnd: 0 }, { label: 'II', kind: 'heading', start: 0, textEnd: 9 }, { label: '1', kind: 'item', start: 10, textEnd: 28 }]
    const [, item] = comparedClauses('II. Works\n1. Repair bridges.', [upper, lower], clause => (clause === lower ? upper : clause === upper ? top : null))
    expect(item).toMatchObject({ label: '1', text: '1. Repair bridges.', leadIn: '    Works' })
  })

  it('makes little of headings that every plan has, unless they are the same to the letter', () => {
    const heading = (label: string, words: string) => ({ text: `${label}. ${words}`, label, leadIn: '', isHeading: true })
    const [left, right] = [[heading('II', 'Key Tasks'), heading('III', 'Greater Openness')], [heading('I', 'Key Points'), heading('II', 'Greater Openness of Markets')]]
    expect(alignClauses(left, right).map(pair => [pair.left, pair.right])).toEqual([[1, 1]])
    expect(alignClauses([heading('II', 'Key Tasks')], [heading('V', 'Key tasks')])).toHaveLength(1)
    expect(alignClauses([heading('二', '重点任务')], [heading('三', '重点措施')])).toEqual([])
    expect(alignClauses([heading('二', '重点产业')], [heading('三', '重点产业园区')])).toHaveLength(1)
  })

  it('names a heading among what is most like an item, behind items, and suggests no such pair', () => {
    const heading = { text: 'Repair of bridges', label: '', leadIn: '', isHeading: true }
    const alignment = compareClauses(items('Bridges need repair.'), [heading, ...items('Bridges may need repair.')])
    expect(alignment.candidates().map(({ right }) => right)).toEqual([1, 0])
    expect(alignment.suggest().map(({ right }) => right)).toEqual([1])
    expect(compareClauses(items('Bridges need repair.'), [heading]).suggest()).toEqual([])
    expect(compareClauses(items('Bridges need repair.'), [heading]).pair(0, 0).isStrong).toBe(false)
  })

  it('suggests no title: what a paper is called commits nobody; between two editions titles go together, and one may be linked by hand', () => {
    const title = { text: 'Plan for the repair of bridges', label: '', leadIn: '', isHeading: true, isTitle: true }
    const heading = { ...title, text: 'Repair of bridges', isTitle: false }
    const [left, right] = [[title, heading, ...items('Bridges need repair.')], [title, ...items('Bridges may need repair.')]]
    const alignment = compareClauses(left, right)
    const told = (pairs: readonly { left: number; right: number }[]) => pairs.map(pair => `${pair.left}-${pair.right}`)
    expect(told(alignment.suggest())).toEqual(['2-1'])
    expect(told(alignment.suggest(undefined, true))).toEqual(['0-0', '2-1'])
    expect(alignment.pair(0, 0)).toMatchObject({ score: expect.closeTo(1, 1), isStrong: false })
    expect(told(alignment.candidates())).toContain('0-0')
    // A heading of its own is no title, however much it says the same.
    expect(told(compareClauses([title], [heading]).suggest(undefined, true))).toEqual([])
  })

  it.each([
    ['an unlabelled heading at the head that nothing stands under', [['heading', '', null], ['paragraph', '', null], ['heading', 'I', null], ['item', '1', 2]], [0]],
    ['that of a paper which is quoted in another one, too', [['heading', '', null], ['paragraph', '', null], ['heading', '', null], ['heading', 'I', null], ['item', '1', 3]], [0, 2]],
    ['the heading that all stands under', [['heading', '', null], ['heading', 'I', 0], ['item', '1', 1]], [0]],
    ['that one behind boilerplate', [['boilerplate', '', null], ['heading', '', null], ['paragraph', '', 1]], [1]],
    ['no heading that clauses stand under beside others', [['heading', '', null], ['paragraph', '', 0], ['heading', '', null], ['paragraph', '', 2]], []],
    ['none behind what is numbered', [['heading', 'I', null], ['item', '1', 0], ['heading', '', null]], []],
    ['none where there are headings alone', [['heading', '', null], ['heading', '', null]], []],
  ] as const)('takes for the title %s', (_, outline, wanted) => {
    const clauses = outline.map(([kind, label, parent]) => ({ kind, label, parent }))
    expect([...titlePlaces(clauses)]).toEqual(wanted)
  })

  it('says how far it is', () => {
    const steps: [number, number][] = []
    compareClauses(items('One.', 'Two.', 'Three.'), items('One.'), (done, total) => steps.push([done, total]))
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6].map(done => [done, 7]))
  })
})

it('money is that of the plan that names it: a sign that many countries share is no American one everywhere', () => {
  const [left, right] = [bareClauses('Spend $45 million on piers.', 'Plant oaks.'), bareClauses('Oaks are planted.', 'The harbour gets A$45 million for piers.')]
  const australian = homeMoneyOf('', { jurisdiction: 'Australia' })
  const score = (home: ReturnType<typeof homeMoneyOf>) => compareClauses(left, right, undefined, { home: { left: home, right: australian } }).pair(0, 1).score
  expect(score(australian)).toBeGreaterThan(score(homeMoneyOf('', { jurisdiction: 'Fiji' })) + 0.1)
})
