import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { readTargets } from '../../../electron/domain/targets.ts'

const read = (text: string) => readTargets(text, readClauses(text).clauses, { kind: 'plan', issuedOn: '2026-01-15' }).map(({ value, deadline, responsible }) => [value, deadline, responsible.map(({ name }) => name)])

describe('remarks that stand on lines of their own', () => {
  it('are of what stands right above them, and are one where several follow', () => {
    const text = 'Parks plan\n\nAction 1. Plant 90 oaks.\nLead: Parks Division, City Forester\nPartners: Garden Society\nTimeline: March 2028\nAction 2. Mow 40 verges.\nLead: Works Division\nThe Council will sell 12 tractors by 2029.\n'
    expect(read(text)).toEqual([[90, '2028-03-31', ['Parks Division', 'City Forester', 'Garden Society']], [40, null, ['Works Division']], [12, '2029-12-31', ['Council']]])
    expect(read('任务分解\n\n一、目标\n1.新建公厕30座。\n责任单位：市城管局、市财政局分别牵头\n2.更新路灯800盏。\n责任单位：市住建局按职责分工负责\n')).toEqual([[30, null, ['市城管局', '市财政局']], [800, null, ['市住建局']]])
  })

  it('are none without a remark before them where any line may begin so', () => {
    expect(read('Parks plan\n\nPlant 90 oaks.\nPartners: Garden Society\n')).toEqual([[90, null, []]])
  })
})

describe('remarks in brackets', () => {
  it.each([
    ['一、治水（由市水利局牵头实施）\n1.清淤12公里。\n', ['市水利局']],
    ['（一）清淤12公里。（责任单位：市水利局牵头，市财政局、各县（市、区）人民政府配合）\n', ['市水利局', '市财政局', '各县（市、区）人民政府']],
    ['（一）清淤12公里。（责任单位：各市、县（市、区）人民政府，省直有关部门）\n', ['各市、县（市、区）人民政府', '省直有关部门']],
    ['（一）清淤12公里。（市水利局牵头，各区（县、市）政府配合）\n', ['市水利局', '各区（县、市）政府']],
    ['（一）清淤12公里。（责任单位：省委宣传部（省文明办、省电影局），省财政厅等）\n', ['省委宣传部（省文明办、省电影局）', '省财政厅']],
    ['（一）清淤12公里。（牵头负责部门：市水利局）\n', ['市水利局']],
    ['Dredge 12 km. (Lead: Minister for Water with Minister for Finance; Support: OPW and EPA)\n', ['Minister for Water', 'Minister for Finance', 'OPW', 'EPA']],
  ] as const)('%s', (text, who) => {
    expect(read(`方案\n\n${text}`)).toEqual([[12, null, who]])
  })
})

describe('bodies in Chinese sentences', () => {
  it.each([
    ['由市疾控中心牵头、市妇幼保健院参与，培训80人。', ['市疾控中心', '市妇幼保健院']],
    ['各市、县（市、区）教育局要培训80人。', ['各市、县（市、区）教育局']],
    ['市民服务中心建成后培训80人。', []],
    ['加快建设市级医院，培训80人。', []],
  ] as const)('%s', (text, who) => {
    expect(read(`方案\n\n${text}\n`)).toEqual([[80, null, who]])
  })
})
