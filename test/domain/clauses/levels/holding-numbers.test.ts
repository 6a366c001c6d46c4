import { expect, test } from 'vitest'
import { readClauses } from '#domain/clauses.ts'
import { readLabel } from '#domain/clauses/labels/labels.ts'
import { holdersOfNumbers } from '#domain/clauses/roles/counts/holding-numbers.ts'
import type { Role } from '#domain/clauses/roles/role.ts'
import type { Row } from '#domain/clauses/rows.ts'
import { readMarkedText } from '../../../gold/marked-text.ts'
import { differences } from '../../../gold/scoring.ts'

/** What is read otherwise than it is marked. */
const misread = (marked: string) => {
  const { text, gold } = readMarkedText(marked)
  return differences(text, gold, readClauses(text).clauses)
}

test('headings in capitals hold the numbered sections that run through them, though text may stand between', () => {
  expect(misread([
    '{1h}National Roads Action Plan 2026-2032', '{1h}ROADS THAT LAST', '{2p}The agency funds all bridges that are older than sixty years.', '{2h 1}1. Bridges', '{3p}Inspectors visit them every second year.', '{3i (i)}(i) Councils repair them by 2028.', '{3i (ii)}(ii) Operators publish the cost.',
    '{1h}ROADS FOR ALL', '{2p}Each district reports on its villages.', '{2h 2}2. Villages', '{3p}The State builds forty depots.', '{2h 3}3. Schools', '{3i (i)}(i) Two buses a day.', '{3i (ii)}(ii) Better lamps.',
    '{1h}ROADS AND MONEY', '{2p}The fund pays for them as far as the budget allows.',
  ].join('\n\n'))).toEqual([])
})

test('sections hold the items that run through them, within chapters that no section holds', () => {
  expect(misread([
    '{1h}County Skills Framework', '{1h Chapter 1}Chapter 1: Work', '{2h}Local Training', '{3p}The agency funds it where people ask for it.', '{3i 1}1. Schools teach all nurses.', '{3i 2}2. Councils repair the halls.', '{2h}Early Care', '{3p}Operators publish what it costs.', '{3i 3}3. Inspectors visit each house.',
    '{1h Chapter 2}Chapter 2: Homes', '{2p}Councils repair them as far as the budget allows.', '{2h}Fair Rents', '{3p}The State monitors them by 2028.', '{2h}Clean Water', '{3i 4}4. Wells are tested in all provinces.', '{3i 5}5. The fund pays for pumps.',
    '{1h Chapter 3}Chapter 3: Means', '{2p}Money comes from the budget.', '{2h}Open Books', '{3p}Each district reports on them.', '{3i 6}6. The registers are open to all.',
  ].join('\n\n'))).toEqual([])
})

test('the next chapter does not stand beside the section that ends the one before', () => {
  expect(misread([
    '{1h}金湖市农业发展规划', '{1h 一}一、推进科技创新', '{2p}县级财政加快实施充电设施布局。', '{2h}优化能源结构', '{3i 1}1、省级财政定期公布充电设施布局。', '{3i 2}2、行业主管部门每年组织开展技能培训。', '{2h}深化公共交通', '{3p}行业主管部门全面推广应用。',
    '{1h 二}二、优化农村供水', '{2h}健全港口建设', '{3i 1}1、市有关部门定期公布水质监测结果。', '{2h}完善全民健身', '{3p}各县统筹安排资金。', '{1h 三}三、保障措施', '{2p}各县每季度报送进展。',
  ].join('\n\n'))).toEqual([])
})

test('numbers hold the headings below them where a heading would leave a number empty', () => {
  expect(misread([
    '{1h}Harbour Strategy', '{1h 1}1. Piers', '{2h}Where We Stand', '{3p}Nine piers were counted in 2020, and ninety stand there now.', '{1h 2}2. Boats', '{2h}Who Builds Them', '{3p}Boats are built at home by those who sail in them.', '{1h 3}3. Crews', '{2h}Who Pays', '{3p}Wages are paid each week by the owner of the boat.',
  ].join('\n\n'))).toEqual([])
})

test('one heading in capitals that holds lighter ones is enough, where others as heavy stand behind what it holds', () => {
  expect(misread([
    '{1h}County Soils Action Plan 2026-2032', '{1h}Foreword', '{2p}The State monitors the cost of heating every second year.', '{1h}STRONGER WATER FOR ALL', '{2p}Schools teach how wells are kept.', '{2h}Clean Ports in Villages', '{3p}The fund pays for the quality of wells by 2028.', '{3i (1)}(1) The fund pays for open registers of land.', '{3i (2)}(2) Schools teach how seeds bear drought.',
    '{2h}Urban Skills for All', '{3p}Schools teach the use of better lamps every second year.', '{3i (3)}(3) The agency funds two ferries a day.', '{1h}SAFE MARKETS', '{2p}The fund pays for two ferries a day within eighteen months.', '{1h}COASTAL BUDGET AND JOBS', '{2p}Schools teach what each bridge has cost.',
  ].join('\n'))).toEqual([])
})

test('a text of nothing but numbers and headings is weighed in one pass', () => {
  const label = readLabel('1. The fund pays.')
  const rows = Array.from({ length: 240_000 }, (_, i): Row => {
    const text = i % 3 === 0 ? 'Open Books' : `${i}. The fund pays.`
    return { start: i, end: i + 1, text, hint: null, indent: 0, afterGap: true, isLeftover: false, isBullet: false, label: i % 3 === 0 || !label ? null : { ...label, readings: [{ form: 'arabic', n: i - Math.floor(i / 3) }] } }
  })
  const roles = rows.map((row): Role => (row.label ? 'label' : 'text'))
  expect(holdersOfNumbers(rows, roles, [...rows.keys()].filter(i => i % 3 === 0)).size).toBe(80_000)
})
