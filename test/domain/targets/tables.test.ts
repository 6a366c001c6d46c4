import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { readTargets, type TargetDocument } from '../../../electron/domain/targets.ts'

const read = (text: string, document: Partial<TargetDocument> = {}) =>
  readTargets(text, readClauses(text).clauses, { kind: 'plan', issuedOn: '2025-06-01', ...document }).map(({ kind, comparator, value, valueTo, unit, currency, thing, deadline, responsible, amount }) => ({
    said: value === null ? null : [comparator, value, ...(valueTo === null ? [] : [valueTo]), currency ?? unit].join(' '), kind, thing, deadline, who: responsible.map(({ name }) => name), at: amount && text.slice(amount.start, amount.end),
  }))

describe('a table of what is to be done', () => {
  it('says by its columns who and by when', () => {
    const text = '任务分工表\n\n序号\t任务\t完成时限\t牵头单位\t配合单位\n1\t新增停车泊位900个\t10月底前\t市交通局\t市财政局、各区人民政府\n2\t出台管理办法\t2026年3月\t市司法局\t—\n'
    expect(read(text)).toEqual([
      { said: 'exactly 900 count', kind: 'target', thing: '停车泊位', deadline: '2025-10-31', who: ['市交通局', '市财政局', '各区人民政府'], at: '900个' },
      { said: null, kind: 'target', thing: '', deadline: '2026-03-31', who: ['市司法局'], at: null },
    ])
    const english = 'Actions\n\nAction\tLead agency\tTarget date\nReplace 14 ferries\tHarbour Board; Ministry of Works\tMarch 2027\nPublish a code of conduct\tOffice of the Ombudsman\t2026\n'
    expect(read(english).map(({ said, deadline, who }) => [said, deadline, who])).toEqual([['exactly 14 count', '2027-03-31', ['Harbour Board', 'Ministry of Works']], [null, '2026-12-31', ['Office of the Ombudsman']]])
  })

  it('gives no row of its own for its heads, and what stands above it says nothing of its rows', () => {
    expect(read('Actions 2026\n\nAction\tDeadline\tResponsible\n')).toEqual([])
    const text = '任务\n\n（一）城市更新\n\n新建公园3座。（牵头单位：市园林局）\n\n任务\t责任单位\n修建步道40公里\t市住建局\n'
    expect(read(text).map(({ who }) => who)).toEqual([['市园林局'], ['市住建局']])
  })
})

describe('a cell that spans rows', () => {
  it('holds for each of them, at both ends of a row, until another one stands there', () => {
    const text = '责任表\n\n类别\t任务\t牵头单位\t配合单位\t时限\n河道\t清淤12公里\t市水利局\t市财政局\t9月底\n\t改造泵站5座\t\t\t\n\t新建堤防3公里\t\t市住建局\t11月底\n绿化\t植树8万株\t市林业局\t\t12月\n'
    expect(read(text).map(({ said, deadline, who }) => [said, deadline, who])).toEqual([
      ['exactly 12 km', '2025-09-30', ['市水利局', '市财政局']],
      ['exactly 5 count', '2025-09-30', ['市水利局', '市财政局']],
      ['exactly 3 km', '2025-11-30', ['市水利局', '市住建局']],
      // Who leads here is helped by nobody.
      ['exactly 80000 count', '2025-12-31', ['市林业局']],
    ])
    const english = 'Targets\n\nIndicator\t2024\t2027\tLead MDA\nWells drilled\t40\t75\tMinistry of Water\nPumps repaired\t90\t160\t\n'
    expect(read(english).map(({ said, who }) => [said, who])).toEqual([['exactly 75 count', ['Ministry of Water']], ['exactly 160 count', ['Ministry of Water']]])
  })

  it('is no dash, and money is given to the ministry whose row it is', () => {
    expect(read('Sums\n\nAgency\tCost (US$ million)\nPorts Board\t4\n–\t6\n').map(({ said, who }) => [said, who])).toEqual([['exactly 4000000 USD', ['Ports Board']], ['exactly 6000000 USD', []]])
  })
})

describe('a table of numbers', () => {
  it('promises those under a target, in the unit and for the year that heads and rows name, and no baseline', () => {
    const text = 'Results\n\nIndicator\tBaseline 2024\tTarget 2027\tBudget (Ksh. million)\tResponsible\nKilometres of road paved\t120\t260\t1,450\tDepartment of Roads\nHouseholds with piped water (%)\t41\t≥ 65\t320\tCounty Water Office\nClinics opened\t3\t14\t-\tDepartment of Health\n'
    expect(read(text)).toEqual([
      { said: 'exactly 260 km', kind: 'target', thing: 'Kilometres of road paved', deadline: '2027-12-31', who: ['Department of Roads'], at: '260' },
      { said: 'exactly 1450000000 KES', kind: 'target', thing: 'Kilometres of road paved', deadline: null, who: ['Department of Roads'], at: '1,450' },
      { said: 'at least 65 percent', kind: 'target', thing: 'Households with piped water', deadline: '2027-12-31', who: ['County Water Office'], at: '≥ 65' },
      { said: 'exactly 320000000 KES', kind: 'target', thing: 'Households with piped water', deadline: null, who: ['County Water Office'], at: '320' },
      { said: 'exactly 14 count', kind: 'target', thing: 'Clinics opened', deadline: '2027-12-31', who: ['Department of Health'], at: '14' },
    ])
  })

  it('reads Chinese heads, a column of units, and what grows', () => {
    const text = '主要指标\n\n指标\t单位\t2024年\t2025年\t2030年\t属性\n城镇化率\t%\t61.2\t62\t66\t预期性\n地区生产总值年均增长\t%\t5.1\t5\t5\t预期性\n单位能耗下降\t%\t2\t3\t13.5\t约束性\n养老床位\t张\t4000\t4500\t7000\t约束性\n'
    expect(read(text).map(({ said, thing, deadline }) => [said, thing, deadline])).toEqual([
      ['exactly 62 percent', '城镇化率', '2025-12-31'], ['exactly 66 percent', '城镇化率', '2030-12-31'],
      ['increase by 5 percent', '地区生产总值年均增长', '2025-12-31'], ['increase by 5 percent', '地区生产总值年均增长', '2030-12-31'],
      ['reduce by 3 percent', '单位能耗下降', '2025-12-31'], ['reduce by 13.5 percent', '单位能耗下降', '2030-12-31'],
      ['exactly 4500 count', '养老床位', '2025-12-31'], ['exactly 7000 count', '养老床位', '2030-12-31'],
    ])
    const budget = '收支表\n\n项目\t2024年执行数（亿元）\t2025年预算数（亿元）\t增长（%）\n农林水支出\t210.5\t223.1\t6.0\n'
    expect(read(budget).map(({ said, deadline }) => [said, deadline])).toEqual([['exactly 22310000000 CNY', '2025-12-31'], ['increase by 6 percent', null]])
  })

  it('gives a value what it was before, where that is of its kind', () => {
    const baselines = (text: string) => readTargets(text, readClauses(text).clauses, { kind: 'plan', issuedOn: '2025-06-01' }).map(({ value, baseline }) => [value, baseline])
    expect(baselines('Results\n\nIndicator\tBaseline\tTarget\tCost ($ million)\nVillages with a clinic (%)\t31%\t≥ 80\t2\nClinics\t–\t14\t3\n')).toEqual([[80, 31], [2e6, null], [14, null], [3e6, null]])
    expect(baselines('收支表\n\n项目\t2024年执行数（亿元）\t2025年预算数（亿元）\t增长（%）\n农林水支出\t210.5\t223.1\t6.0\n')).toEqual([[2.231e10, 2.105e10], [6, null]])
  })

  it('leaves lines of cells alone that stand under no heads or have other cells than these', () => {
    expect(read('Annex\n\nA\t12\t14\nB\t3\t9\n')).toEqual([])
    expect(read('Annex\n\nIndicator\tTarget 2027\nClinics\t14\nNote\tof\t5\n').map(({ said }) => said)).toEqual(['exactly 14 count'])
  })

  it('knows its heads again on the next page, and reads cells of words as words', () => {
    const text = 'Annex\n\nIndicator\tTarget\nClinics\t14\nIndicator\tTarget\nCoverage\tBetween 45% and 50%\n'
    expect(read(text).map(({ said }) => said)).toEqual(['exactly 14 count', 'between 45 50 percent'])
  })
})
