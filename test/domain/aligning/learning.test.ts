import { besideLinked } from '#domain/aligning/neighbours.ts'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type AlignedClause, compareClauses } from '../../../electron/domain/aligning.ts'
import { bracketedTerms } from '../../../electron/domain/aligning/bracketed-terms.ts'
import { learnMarks } from '../../../electron/domain/aligning/marks/learned-marks.ts'
import { nothingDecided } from '../../../electron/domain/aligning/pairs.ts'
import { variantsByFirst, variantsWith } from '../../../electron/domain/likeness/glossary.ts'
import { bareClauses, textSide } from './sides.ts'
import { startProcessorClock } from '../../processor-clock.ts'

const items = bareClauses
const rightOf = (pairs: readonly { left: number; right: number }[], left: number) => pairs.find(pair => pair.left === left)?.right

const readSample = (name: string): readonly AlignedClause[] => textSide(readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8')).clauses

/** Read by eye: how clauses of the English sample begin, and those of the Chinese one that deal with the same. */
const marked: readonly (readonly [string, string])[] = [
  ['I. Goa', '第二章　主要'],
  ['By 202', '一、医药健康'],
  ['1. Let', '第六条　保障'],
  ['3. Aim', '第七条　在细'],
  ['4. Sta', '第八条　建设'],
  ['(II) S', '第三章　源头'],
  ['6. Let', '（一）简化立'],
  ['7. Dev', '第十条　研究'],
  ['(III) ', '第四章　健康'],
  ['8. Sha', '第十一条　近'],
  ['9. Dig', '第十二条　建'],
  ['10. Le', '第十三条　企'],
  ['11. Br', '一、支持医疗'],
  ['12. Gi', '第十五条　对'],
  ['13. Sh', '第十五条　对'],
  ['14. Get innovative drugs and devices into hospitals sooner. The Pharmacy Management and Pharmacotherapy Committees of hospitals should meet at fixed intervals instead of when someone asks. More innovative drugs are to enter the National Medical Insurance Drug List, and municipal hospitals shall stock listed drugs without delay, so that whatever ought to be available is available. A device that brings a new technique with it may be put forward for a new service price at any time; during the trial period hospitals may apply for a uniform price and for a decision on 医保 coverage. Public purchasing, including the purchase of first units, will help new devices into use.', '第十六条　医'],
  ['15. Im', '第十七条　扩'],
  ['16. Bu', '（一）安全、'],
  ['19. Ke', '（一）支持中'],
  ['20. Wo', '第三十一条　'],
  ['21. At', '（一）吸引3'],
  ['22. He', '（二）支持营'],
  ['23. Br', '（三）孵化由'],
  ['24. En', '第三方服务平'],
  ['25. Im', '（三）孵化由'],
  ['26. Br', '第三十四条　'],
  ['27. At', '第三十三条　'],
  ['28. Re', '五、培养和引'],
  ['(8) Us', '第八章　空间'],
  ['30. Pr', '第二十九条　'],
  ['3. Saf', '第十章　保障'],
  ['The Jo', '第三十五条　'],
]

describe('terms in brackets', () => {
  it.each([
    ['expanded community-embedded childcare services (Tuoyu Fuwu 托育服务) in', 'childcare services', '托育服务'],
    ['of the innovative drugs (Chuangxin Yao 创新药) on', 'innovative drugs', '创新药'],
    ['campus of Tongren Hospital (Tongren Yiyuan 同仁医院) opens', 'Tongren Hospital', '同仁医院'],
    ['Beijing’s Peking University Hospital (北大医院)', 'Peking University Hospital', '北大医院'],
    ['the sponge city (海绵城市) program', 'sponge city', '海绵城市'],
    ['发展“海绵城市”（sponge city）建设', 'sponge city', '海绵城市'],
  ])('%s', (text, english, chinese) => {
    expect(bracketedTerms(text)).toEqual([{ english, chinese }])
  })

  it.each([
    ['Nurseries inside residential neighborhoods (Tuoyu Fuwu 托育服务) gained 5,139 places'],
    ['hospitals with a harbour view (医院)'],
  ])('are none where what the bracket means stands further ahead: %s', text => {
    expect(bracketedTerms(text)).toEqual([])
  })

  it('are none where nothing tells how far they reach, and end with hostile text', () => {
    expect(bracketedTerms('不计入疾病诊断相关分组（CHS-DRG）付费标准 of the (海绵城市)')).toEqual([])
    const elapsed = startProcessorClock()
    bracketedTerms('a ('.repeat(50_000) + 'word '.repeat(50_000) + '(海'.repeat(20_000))
    expect(elapsed()).toBeLessThan(3_000)
  })
})

describe('a project’s own pairs of terms', () => {
  /** Enough of both languages that each is seen to be one, about nothing that the other is about. */
  const english = ['Teach swimming before supper.', 'Paint fences before winter.', 'Print timetables for ferries.', 'Guard beehives against bears.']
  const chinese = ['栽种橡树。', '收集落叶。', '喂养奶牛。', '清点羊毛。']
  const compare = (one: string, other: string, ...pairs: Parameters<typeof variantsWith>[0]) => compareClauses(items(one, ...english), items(...chinese, other), undefined, { variants: variantsWith(pairs) }).suggest()

  it('make clauses alike that say one thing in two languages', () => {
    expect(compare('Bake honey cakes.', '备好沙琪玛。')).toEqual([])
    const [pair] = compare('Bake honey cakes.', '备好沙琪玛。', { term: 'honey cake', sameAs: '沙琪玛', used: true })
    expect(pair).toMatchObject({ left: 0, right: 4, words: { left: ['honey cakes'], right: ['沙琪玛'] } })
  })

  it('hide nothing that the glossary knows, and take a term out of it', () => {
    const [one, other] = ['Open nurseries.', '扩大托育服务。']
    expect(compare(one, other)).toHaveLength(1)
    expect(compare(one, other, { term: 'neighbourhood help', sameAs: '托育服务', used: true })).toHaveLength(1)
    expect(compare(one, other, { term: 'nurseries', sameAs: '托育', used: false })).toEqual([])
  })
})

describe('confirmed pairs teach', () => {
  const examples = [['Improve tramway lines.', 'Funicular routes get better.'], ['Build tramway stops.', 'New halts for the funicular.'], ['Lower tramway fares.', 'Cheap funicular journeys.']].map(([left = '', right = '']) => ({ left, right }))

  it('which words of one text stand for which of the other', () => {
    const learned = learnMarks(examples, variantsByFirst())
    expect(learned.get('tramwai')?.map(({ mark }) => mark)).toEqual(['funicular'])
    const [left, right] = [items('Extend the tramway to the harbour.', 'Plant oaks.'), items('Oaks are planted.', 'The funicular comes to the west.')]
    expect(rightOf(compareClauses(left, right).candidates(), 0)).toBeUndefined()
    expect(rightOf(compareClauses(left, right, undefined, { learned }).candidates(), 0)).toBe(1)
    expect(learnMarks(examples.slice(0, 1), variantsByFirst()).size).toBe(0)
  })

  it('what stands beside them, at once, and what is linked or rejected is no choice any more', () => {
    const alignment = compareClauses(items('Care for families.', 'Offer places in nurseries.', 'Close.'), items('Close.', 'Care for families.', 'Offer places in nurseries.', 'Other matters.', 'More of them.', 'Offer places in nurseries.'))
    expect(rightOf(alignment.suggest(), 1)).toBe(2)
    expect(rightOf(alignment.suggest({ ...nothingDecided, rejected: [[1, 2]] }), 1)).toBe(5)
    expect(rightOf(alignment.suggest({ ...nothingDecided, linked: [[0, 4]] }), 1)).toBe(5)
    expect(alignment.suggest({ ...nothingDecided, linked: [[1, 5]] }).map(({ left }) => left)).not.toContain(1)
    expect(alignment.suggest({ ...nothingDecided, onlyLeft: [0] }).map(({ left }) => left)).not.toContain(0)
    expect(alignment.candidates({ ...nothingDecided, rejected: [[1, 2]] }).some(({ left, right }) => left === 1 && right === 2)).toBe(false)
  })

  it('no pair that has next to nothing in common because it stands beside them', () => {
    const alignment = compareClauses(
      items('Hospitals keep commercial insurance for patients.', 'Optimise the payment of medical insurance and widen the list of drugs that the fund bears in each district.', 'Mend bridges.'),
      items('Commercial insurance is kept for patients of hospitals.', 'A first programme makes some clinics international, in particular those of a science city, and hands the fund over.', 'Paint the fences.'),
    )
    const decided = { ...nothingDecided, linked: [[0, 0]] } as const
    expect(alignment.candidates(decided).some(({ left, right }) => left === 1 && right === 1)).toBe(true)
    expect(rightOf(alignment.suggest(decided), 1)).toBeUndefined()
  })

  it('measured: with half of the pairs of the English and the Chinese sample confirmed, more of the other half are suggested right', () => {
    const [english, chinese] = [readSample('sample-numbered-sections.txt'), readSample('sample-zh-articles.txt')]
    const find = (side: readonly AlignedClause[], beginning: string) => side.findIndex(({ text }) => text.startsWith(beginning))
    const gold = marked.map(([from, to]) => [find(english, from), find(chinese, to)] as const)
    expect(gold.flat().filter(place => place < 0)).toEqual([])
    const plain = compareClauses(english, chinese)
    let [before, after, count] = [0, 0, 0]
    for (let draw = 0; draw < 6; draw += 1) {
      // A fixed shuffle for each draw.
      const shuffled = gold.map((pair, at) => [(((at + 1) * (2 * draw + 7919)) * 2_654_435_761) % 4_294_967_296, pair] as const).toSorted(([one], [other]) => one - other).map(([, pair]) => pair)
      const known = shuffled.slice(0, 16)
      // What is linked is suggested for nothing else.
      const asked = shuffled.slice(16).filter(([, right]) => !known.some(([, taken]) => taken === right))
      const learned = learnMarks(known.map(([left, right]) => ({ left: english[left]?.text ?? '', right: chinese[right]?.text ?? '' })), variantsByFirst())
      const taught = compareClauses(english, chinese, undefined, { learned }).suggest({ ...nothingDecided, linked: known })
      const plainPairs = plain.suggest()
      before += asked.filter(([left, right]) => rightOf(plainPairs, left) === right).length
      after += asked.filter(([left, right]) => rightOf(taught, left) === right).length
      count += asked.length
    }
    console.log(`of ${count} pairs asked for: ${before} suggested right before, ${after} with the other half confirmed`)
    expect(after).toBeGreaterThan(before)
  })
})

it('words that made a pair stand at one place of both lists, so that each is told with what it stands for', () => {
  const alignment = compareClauses(readSample('sample-numbered-sections.txt'), readSample('sample-news-summary.txt'))
  const pairs = alignment.candidates()
  expect(pairs.length).toBeGreaterThan(20)
  for (const { words } of pairs) expect(words.left).toHaveLength(words.right.length)
  const learned = learnMarks([['Improve tramway lines.', 'Funicular routes get better.'], ['Build tramway stops.', 'New halts for the funicular.'], ['Lower tramway fares.', 'Cheap funicular journeys.']].map(([left = '', right = '']) => ({ left, right })), variantsByFirst())
  const one = compareClauses(items('Tramway bridges: the tramway crosses oaks.', 'Plant elms.'), items('Elms are planted.', 'Bridges over oaks for the funicular; oaks stay.'), undefined, { learned }).pair(0, 1)
  expect(one.words.left.map((word, at) => `${word} = ${one.words.right[at]}`.toLowerCase()).toSorted()).toEqual(['bridges = bridges', 'oaks = oaks', 'tramway = funicular'])
})

it('a pair is as much alike once it is linked as it was when it was suggested beside others', () => {
  const sides = [bareClauses('Repair the bridges of the valley.', 'Plant oaks along the river.', 'Open a library for children.'), bareClauses('Bridges in the valley are repaired.', 'Along the river oaks grow.', 'Children get a library.')] as const
  const alignment = compareClauses(...sides)
  const first = { ...nothingDecided, linked: [[0, 0]] as const }
  const suggested = alignment.suggest(first).find(({ left }) => left === 1)
  expect(suggested?.right).toBe(1)
  expect(alignment.pair(1, 1, besideLinked([[0, 0], [1, 1]])).score).toBe(suggested?.score)
  expect(alignment.pair(1, 1).score).toBeLessThan(suggested?.score ?? 0)
  expect(alignment.pair(0, 0, besideLinked([[0, 0]])).score).toBe(alignment.pair(0, 0).score)
})
