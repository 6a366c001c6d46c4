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
    ['by June 31, 2026', []],
    ['the 2024 plan', []],
  ])('%s', (text, times) => expect(read(text)).toEqual(times))

  it('that name this year or the next are told from the year of issue alone', () => {
    expect(read('this year and next year', 2026)).toEqual(['year 2026-12-31', 'year 2027-12-31'])
    expect(read('年底前完成', 2026)).toEqual(['year 2026-12-31'])
    expect(read('this year')).toEqual([])
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
    expect(remarksOf('A bracket (with: a colon) and (responsible people) are none.')).toEqual([])
  })
})
