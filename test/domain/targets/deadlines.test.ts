import { describe, expect, it } from 'vitest'
import { bodiesIn, remarksOf } from '../../../electron/domain/targets/bodies.ts'
import { deadlinesOf, dueDay } from '../../../electron/domain/targets/deadlines.ts'

const read = (text: string, year?: number) => deadlinesOf(text, { year }).map(({ kind, value }) => `${kind} ${value}`)

describe('deadlines', () => {
  it.each([
    ['before the end of August 2019', ['date 2019-08-31']],
    ['no later than 30 June 2026', ['date 2026-06-30']],
    ['by June 30, 2026 and by 2027', ['date 2026-06-30', 'date 2027-12-31']],
    ['by the end of 2026', ['date 2026-12-31']],
    ['by the first half of 2026', ['date 2026-06-30']],
    ['within three years', ['relative P3Y']],
    ['over the next 18 months', ['relative P18M']],
    ['from 2024 to 2026', ['period 2024-01-01/2026-12-31']],
    ['a roadmap for the next two years', ['relative P2Y']],
    ['A$660 million over four years, for people over 60 years', ['relative P4Y']],
    ['by the end of 2025/26', ['year 2026-12-31']],
    ['in FY2026 and FY 2027-28', ['year 2026-12-31', 'year 2028-12-31']],
    ['in the 2025–26 financial year', ['year 2026-12-31']],
    ['over fiscal years 2024/25 to 2027/28', ['period 2024-01-01/2028-12-31']],
    ['in 2024–27, as of 2010-11', ['period 2024-01-01/2027-12-31']],
    ['by the end of 2005/06, not 2005/09 or 2005-06', ['year 2006-12-31']],
    ['from 2009/10 to 2011/12', ['period 2009-01-01/2012-12-31']],
    ['2026财年，到2027/28财政年度末', ['year 2026-12-31', 'year 2028-12-31']],
    ['on an annual basis', ['recurring R/P1Y']],
    ['on-going', ['ongoing null']],
    ['in 2025', ['year 2025-12-31']],
    ['到2026年底', ['date 2026-12-31']],
    ['2026年9月底前', ['date 2026-09-30']],
    ['２０２７年6月15日前', ['date 2027-06-15']],
    ['三年内', ['relative P3Y']],
    ['每年12月底前', ['recurring R/P1Y']],
    ['2024—2026年', ['period 2024-01-01/2026-12-31']],
    ['2025年，本市', ['year 2025-12-31']],
    ['over the next two to four years', ['relative P4Y']],
    ['比2020年下降，2020年基础上，到2030年', ['date 2030-12-31']],
    ['the largest fall in 30 years', []],
    ['by mid-2027', ['date 2027-06-30']],
    ['in the first half of 2027 and over the next decade', ['date 2027-06-30', 'relative P10Y']],
    ['from April 2026 to March 2029, twice a year', ['period 2026-04-01/2029-03-31', 'recurring R/P6M']],
    ['by 30/06/2027, before 6/30/2028, by 05/06/2029', ['date 2027-06-30', 'date 2028-06-30']],
    ['two years after entry into force', ['relative P2Y']],
    ['自2026年7月1日起施行，2026年3月5日通过', ['date 2026-03-05']],
    ['根据《2019年工作报告》，到2026年建成', ['date 2026-12-31']],
    ['《2019年报告》印发', []],
    ['by end-2026 and by end 2027', ['date 2026-12-31', 'date 2027-12-31']],
    ['in Q3 2026, by the end of Q2 2027', ['date 2026-09-30', 'date 2027-06-30']],
    ['by early 2027, by late 2028', ['date 2027-03-31', 'date 2028-12-31']],
    ['in March 2027', ['date 2027-03-31']],
    ['by the spring of 2027 and by autumn 2027', ['date 2027-05-31', 'date 2027-11-30']],
    ['every two years, every 6 months', ['recurring R/P2Y', 'recurring R/P6M']],
    ['over the 15th Five-Year Plan period', ['period 2026-01-01/2030-12-31']],
    ['到“十五五”末，“十四五”期间', ['date 2030-12-31', 'period 2021-01-01/2025-12-31']],
    ['2027年第三季度前，2028年一季度', ['date 2027-09-30', 'date 2028-03-31']],
    ['用三年左右时间，未来5年', ['relative P3Y', 'relative P5Y']],
    ['2026年至2028年', ['period 2026-01-01/2028-12-31']],
    ['the “十四五” plan', []],
    ['by June 31, 2026', []],
    ['the 2024 plan', []],
  ])('%s', (text, times) => expect(read(text)).toEqual(times))

  it('that name this year or the next are told from the year of issue alone', () => {
    expect(read('this year and next year', 2026)).toEqual(['year 2026-12-31', 'year 2027-12-31'])
    expect(read('年底前完成', 2026)).toEqual(['year 2026-12-31'])
    expect(read('今年年底前启动，明年年底前完成', 2026)).toEqual(['year 2026-12-31', 'year 2027-12-31'])
    expect(read('by the end of the decade', 2026)).toEqual(['date 2030-12-31'])
    expect(read('this year')).toEqual([])
    expect(read('9月底前完成', 2026)).toEqual(['date 2026-09-30'])
    expect(read('9月底前完成')).toEqual([])
  })

  it('come to a last day', () => {
    expect(dueDay({ kind: 'relative', value: 'P3Y' }, '2024-05-24')).toBe('2027-05-24')
    expect(dueDay({ kind: 'relative', value: 'P1M' }, '2024-01-31')).toBe('2024-02-29')
    expect(dueDay({ kind: 'relative', value: 'P2W' }, '2024')).toBe('2025-01-14')
    expect(dueDay({ kind: 'relative', value: 'P3Y' }, null)).toBeNull()
    expect(dueDay({ kind: 'period', value: '2024-01-01/2026-12-31' }, null)).toBe('2026-12-31')
    expect(dueDay({ kind: 'recurring', value: 'R/P1Y' }, '2024')).toBeNull()
  })
})

describe('responsible bodies', () => {
  const names = (list: string) => bodiesIn(list).map(({ name }) => name)

  it('of a list are told apart', () => {
    expect(names('Municipal Commission of Development and Reform, Municipal Health Commission and Municipal Finance Bureau')).toEqual([
      'Municipal Commission of Development and Reform', 'Municipal Health Commission', 'Municipal Finance Bureau',
    ])
    expect(names('Municipal Health Commission, and governments of Changping, Haidian and Daxing Districts')).toEqual([
      'Municipal Health Commission', 'Changping District government', 'Haidian District government', 'Daxing District government',
    ])
    expect(names('市科委、中关村管委会，市经济和信息化局')).toEqual(['市科委', '中关村管委会', '市经济和信息化局'])
    expect(names('市财政局和市民政局等')).toEqual(['市财政局', '市民政局'])
  })

  it('and the time stand in a remark, each where it says', () => {
    const text = 'Rooms are let. (Time of Completion: before the end of June 2020; Responsible Organizations: Civil Affairs Bureau, governments of Haidian and Shunyi Districts)'
    const [remark] = remarksOf(text)
    expect(text.slice(remark?.time?.start, remark?.time?.end)).toBe('before the end of June 2020')
    expect(remark?.bodies.map(({ start, end }) => text.slice(start, end))).toEqual(['Civil Affairs Bureau', 'Haidian', 'Shunyi'])
    const chinese = '办理。（牵头单位：市科委；配合单位：市卫生健康委员会（老龄办）；完成时限：2026年12月底前）'
    const [other] = remarksOf(chinese)
    expect(other?.bodies.map(({ name }) => name)).toEqual(['市科委', '市卫生健康委员会（老龄办）'])
    expect(chinese.slice(other?.time?.start, other?.time?.end)).toBe('2026年12月底前')
    const [traditional] = remarksOf('（責任單位：市財政局、市民政局；完成時限：2026年底前）')
    expect(traditional?.bodies.map(({ name }) => name)).toEqual(['市財政局', '市民政局'])
  })

  it.each([
    ['加快建设。（市发展改革委牵头，市财政局、市住房城乡建设委按职责分工负责）', ['市发展改革委', '市财政局', '市住房城乡建设委']],
    ['推进改革。（由国家卫生健康委、财政部负责）', ['国家卫生健康委', '财政部']],
    ['完善制度。（教育部牵头，人力资源社会保障部、中国残联等配合）', ['教育部', '人力资源社会保障部', '中国残联']],
    ['做好服务（市教委，各区政府按职责落实）', ['市教委', '各区政府']],
    ['（縣衛生局牽頭，縣財政局配合）', ['縣衛生局', '縣財政局']],
    ['提升能力。【责任单位：市科技局、市工业和信息化局】', ['市科技局', '市工业和信息化局']],
    ['推动转型。[牵头单位：市商务局；协办单位：市文化和旅游局]', ['市商务局', '市文化和旅游局']],
    ['责任主体：市水务局', ['市水务局']],
    ['Lead agency: Ministry of Housing; Partners: Local Councils, Treasury', ['Ministry of Housing', 'Local Councils', 'Treasury']],
    ['(Lead: Department of Transport; Support: Treasury)', ['Department of Transport', 'Treasury']],
    ['Responsible Ministry: Ministry of Finance', ['Ministry of Finance']],
    ['Owner: Director of Public Health', ['Director of Public Health']],
  ])('are told by %s', (text, bodies) => {
    const [remark] = remarksOf(text)
    expect(remark?.bodies.map(({ name }) => name)).toEqual(bodies)
    for (const { name, start, end } of remark?.bodies ?? []) expect(text.slice(start, end)).toBe(name)
  })

  it('are no other brackets', () => {
    for (const text of ['（认真负责）', '（以企业为主体，市场配合）', '（不得由个人负责）', '（见附件，2024年负责）', '[3]', 'Partners: who they are is told below in this text of many words and no names.'])
      expect(remarksOf(text), text).toEqual([])
    expect(remarksOf('A bracket (with: a colon) and (responsible people) are none.')).toEqual([])
  })
})
