import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { readTargets, type TargetDocument } from '../../../electron/domain/targets.ts'

const read = (text: string, document: TargetDocument) => readTargets(text, readClauses(text).clauses, document)
const seed = (name: string) => readFileSync(new URL(`../../../seeds/${name}`, import.meta.url), 'utf8')

describe('the register of a plan', () => {
  it('has each amount of the Chinese sample with its deadline, who, and what was reached already', () => {
    const text = seed('sample-zh-articles.txt')
    const targets = read(text, { kind: 'plan', issuedOn: '2026-01-30' })
    const of = (words: string) => {
      const place = text.indexOf(words)
      return targets.find(({ amount, start, end }) => (amount ? amount.start >= place && amount.end <= place + words.length : place >= start && place < end))
    }
    expect(of('1.25万亿元')).toMatchObject({ kind: 'target', comparator: 'reach', value: 1.25e12, currency: 'CNY', deadline: '2026-12-31' })
    expect(of('超过100亿元')).toMatchObject({ comparator: 'more than', value: 1e10, isYearly: true, deadline: '2026-12-31' })
    expect(of('25周以内')).toMatchObject({ comparator: 'at most', value: 25, unit: 'weeks', deadline: '2026-09-30' })
    expect(of('25周以内')?.responsible.map(({ name }) => name)).toEqual(['市卫生健康委员会', '市药品监督管理局'])
    expect(of('9.47亿元')).toMatchObject({ kind: 'outcome', value: 947e6, currency: 'CNY', deadline: '2025-12-31' })
    expect(of('近300家')).toMatchObject({ kind: 'outcome', comparator: 'about', value: 300 })
    expect(of('不少于15家')).toMatchObject({ comparator: 'at least', value: 15, deadline: 'P3Y', due: '2029-01-30' })
    // A day and no amount; what announces the parts below it is no promise of its own.
    expect(of('建立开放共享的临床样本信息系统')).toMatchObject({ value: null, deadline: '2026-12-31', responsible: [{ name: '市卫生健康委员会' }] })
    expect(of('到2026年，产业发展达到以下水平')).toBeUndefined()
  })

  it('has one row for each of the 30 items of the plan with deadlines, all with their bodies', () => {
    const text = seed('sample-deadlines.txt')
    const targets = read(text, { kind: 'plan', issuedOn: '2019-05' })
    const dated = new Set(targets.filter(({ deadline, deadlineKind }) => deadline !== null || deadlineKind === 'ongoing').map(({ clause }) => clause))
    expect(dated.size).toBeGreaterThanOrEqual(30)
    expect(targets.filter(({ responsible }) => responsible.length === 0).map(({ start, end }) => text.slice(start, end))).toEqual([])
  })

  it('reads a heading that is a whole sentence, and no other one', () => {
    const text = '1. By 2030 the city builds at least 20 schools.\n\n(1) Teachers are trained.\n\n(2) Sites are found.\n\n2. 30 new parks for all districts\n\n(1) Trees are planted.\n\n(2) Paths are laid.'
    const { clauses } = readClauses(text)
    expect(clauses.filter(({ kind }) => kind === 'heading')).toHaveLength(2)
    expect(readTargets(text, clauses, { kind: 'plan', issuedOn: null }).map(({ value, deadline }) => [value, deadline])).toEqual([[20, '2030-12-31']])
  })

  it('takes what has a time of completion for promised, even in the past tense and in a paper whose kind nobody gave', () => {
    const text = '6. Foreign donations are welcomed and were made easier. (Time of Completion: before the end of May 2019; responsible organization: Civil Affairs Bureau)'
    expect(read(text, { kind: null, issuedOn: null })).toMatchObject([{ kind: 'target', deadline: '2019-05-31', responsible: [{ name: 'Civil Affairs Bureau' }] }])
  })

  it('tells a report’s results from what is still to come', () => {
    const text = 'In 2025, the city opened 154 clinics and added 5,139 spots.\nIn 2026 it aims to attract at least 8 more companies.'
    expect(read(text, { kind: 'report', issuedOn: '2026-01' }).map(({ kind, value, deadline }) => [kind, value, deadline])).toEqual([
      ['outcome', 154, '2025-12-31'], ['outcome', 5139, '2025-12-31'], ['target', 8, '2026-12-31'],
    ])
  })

  it('takes a year that something is measured against for no year in which it was done', () => {
    const text = 'Emissions are cut by 40% from 2005 levels, and forests grow by 15% against a 2005 baseline.'
    expect(read(text, { kind: 'plan', issuedOn: '2014' }).map(({ kind }) => kind)).toEqual(['target', 'target'])
  })

  it('takes what a plan tells of the past for no promise, also when nobody knows its day of issue', () => {
    const kinds = (text: string) => read(text, { kind: 'plan', issuedOn: null }).map(({ kind, value, deadline }) => [kind, value, deadline])
    expect(kinds('In May 2022, the ministry issued a strategy on water.')).toEqual([])
    expect(kinds('In autumn 2022 the ministry awarded $100 million in 47 towns.').map(([kind]) => kind)).toEqual(['outcome', 'outcome'])
    expect(kinds('In May 2027 the ministry will issue a strategy, as was announced.')).toEqual([['target', null, '2027-05-31']])
    expect(kinds('By May 2027 grants awarded reach $100 million.').map(([kind]) => kind)).toEqual(['target'])
  })

  it('takes what a plan measures against a year, or has committed to, for promised, and a time behind a semicolon for that of something else', () => {
    const told = (text: string) => read(text, { kind: 'plan', issuedOn: '2026-01' }).map(({ kind, value, deadline }) => [kind, value, deadline])
    expect(told('到2027年，设备投资规模较2023年增长25%以上。')).toEqual([['target', 25, '2027-12-31']])
    expect(told('The boards have committed to halving delays by March 2027.')).toEqual([['target', null, '2027-03-31']])
    expect(told('By 31 December 2026, all departments will have completed 100% of their audits.')).toEqual([['target', 100, '2026-12-31']])
    expect(told('Smoking falls by 30%; halve deaths from measles by 2028.')).toEqual([['target', 30, null]])
    expect(told('Some 3.2 million children receive meals, up from 2.1 million in 2022.')).toEqual([['target', 3.2e6, null]])
  })

  it('takes what a report tells to do for a target', () => {
    expect(read('Implement 10 practical matters for the people.\n\nImplemented 12 measures.', { kind: 'report', issuedOn: '2026' }).map(({ kind, value }) => [kind, value])).toEqual([['target', 10], ['outcome', 12]])
  })

  it('gives a repetition to the amount beside which it stands, and to no other', () => {
    const text = 'The fund gives RMB 20 billion annually, and 10 parks open.'
    expect(read(text, { kind: 'plan', issuedOn: null }).map(({ value, deadline }) => [value, deadline])).toEqual([[20e9, 'R/P1Y'], [10, null]])
  })

  it('says how strongly a sentence commits', () => {
    const strengths = (text: string) => read(text, { kind: 'plan', issuedOn: null }).map(({ strength }) => strength)
    expect(strengths('Hospitals shall open 5 wards.\n\nThe city will build 6 schools.\n\nIt aims to train 700 nurses.\n\nIt encourages 8 firms.\n\nIt explores 9 ways.')).toEqual(['shall', 'will', 'aim', 'support', 'explore'])
    // What is told to be done is announced.
    expect(strengths('Attract 5 ferry companies.\n\nDraw 3 to 5 shipyards to the port.\n\nThe port has 9 cranes.')).toEqual(['will', 'will', null])
    expect(strengths('引进孵化器3家。\n\n（二）新增托位5000个。')).toEqual(['will', 'will'])
    // A noun promises nothing, nor does a month; and of what has been done no strength is told.
    expect(strengths('The city will carry out 67 childbirth support measures.\n\nIt will shorten the start of clinical trials to 25 weeks.\n\nThe city will open 3 clinics on May 23, 2026.')).toEqual(['will', 'will', 'will'])
    expect(read('In 2025 the city should have opened 9 clinics, and opened 4 clinics.', { kind: 'report', issuedOn: '2026' }).map(({ kind, strength }) => [kind, strength])).toContainEqual(['outcome', null])
    expect(strengths('医院应当设立5个病区。\n\n将新建6所学校。\n\n力争培养700名护士。\n\n鼓励8家企业参与。\n\n探索9种办法。')).toEqual(['shall', 'will', 'aim', 'support', 'explore'])
  })

  it('quotes what stands there, for any text', () => {
    const piece = fc.constantFrom('By 2026, ', '5 hospitals', 'will ', '。', '. ', '\n', '（责任单位：市科委；完成时限：2026年底前）', '(Responsible bodies: A Bureau)', '新增3家', '：', '第一条　', '1. ', '𠮷', '到2026年：')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map(pieces => pieces.join('')), text => {
        for (const { start, end, amount, deadlinePlace, responsible } of read(text, { kind: 'plan', issuedOn: '2024' })) {
          expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
          if (amount) expect([amount.start >= start, amount.end <= end]).toEqual([true, true])
          for (const place of [deadlinePlace, ...responsible]) if (place) expect(text.slice(place.start, place.end).trim()).not.toBe('')
        }
      }),
    )
  })

  it('takes the day in the amount’s own part of the sentence, and goes by what a sentence bids and a list announces', () => {
    const report = 'In 2025 the clinics tested 38 drugs, half of all, and the city aims to win 8 more firms in 2026.\n\nThe city launched a hotline and established:\n- 154 day clinics across the city\n- 12 wards\n\nThe city will open:\n- 9 libraries\n'
    expect(read(report, { kind: null, issuedOn: '2026-01' }).map(({ value, kind, deadline }) => [value, kind, deadline])).toEqual([
      [38, 'outcome', '2025-12-31'], [8, 'target', '2026-12-31'], [154, 'outcome', null], [12, 'outcome', null], [9, 'target', null],
    ])
    const plan = 'Additionally, incubate more than 20 firms spearheaded by people of science.\n\nStreamline the steps, reducing the time required to begin to within 25 weeks.\n\nLaunch of the hotline required 12 calls.\n'
    expect(read(plan, { kind: null, issuedOn: null }).map(({ value, kind }) => [value, kind])).toEqual([[20, 'target'], [25, 'target'], [12, 'outcome']])
  })
})
