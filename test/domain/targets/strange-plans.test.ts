import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { readTargets, type Target, type TargetDocument } from '../../../electron/domain/targets.ts'

/** Kinds of sentences that papers of plans nobody had read before showed; these here are others of the same kinds. */
const read = (text: string, document: Partial<TargetDocument> = {}) => readTargets(text, readClauses(text).clauses, { kind: null, issuedOn: '2025-03-05', ...document })
const said = ({ kind, comparator, value, unit, currency, deadline }: Target) => [kind, value === null ? null : `${comparator} ${value} ${currency ?? unit}`, deadline]
const rows = (text: string) => read(text).map(said)

describe('what goes up or down', () => {
  it.each([
    ['Training posts go up by 40 to 620 in 2027 and to 700 in 2028.', [['target', 'increase by 40 count', '2027-12-31'], ['target', 'reach 620 count', '2027-12-31'], ['target', 'reach 700 count', '2028-12-31']]],
    ['Prices may rise by 5 to 8 per cent.', [['target', 'between 5 percent', null]]],
    ['Reduce the energy that schools and clinics use by 12 per cent by 2027 and by 25 per cent by 2031.', [['target', 'reduce by 12 percent', '2027-12-31'], ['target', 'reduce by 25 percent', '2031-12-31']]],
    ['Output is to grow by nearly 9% by 2030.', [['target', 'increase by 9 percent', '2030-12-31']]],
    ['The network is to double to 2,400 km by 2030, from 1,200 km in 2021.', [['target', 'reach 2400 km', '2030-12-31']]],
    ['万元产值用水量降低16%左右。', [['target', 'reduce by 16 percent', null]]],
    ['收费站由现有约90个减至60个。', [['target', 'reach 60 count', null]]],
    ['每个乡镇至少建成2所托育机构。', [['target', 'at least 2 count', null]]],
    ['Places for 700 pupils will open, rising to 1,900 by 2029.', [['target', 'exactly 700 count', '2029-12-31'], ['target', 'reach 1900 count', '2029-12-31']]],
    ['Grants are set to fall 14 per cent, from £6.1 billion in 2026-27 to £5.2 billion in 2028-29.', [['target', 'reduce by 14 percent', '2029-12-31'], ['target', 'reach 5200000000 GBP', '2029-12-31']]],
    ['The goal is a two-thirds reduction in litter by 2030.', [['target', 'reduce by 66.667 percent', '2030-12-31']]],
    ['Emissions shall be 45 per cent less than those of 2005 by 2035.', [['target', 'reduce by 45 percent', '2035-12-31']]],
    ['The measure is to bring the wait in clinics down to 14 days.', [['target', 'reach 14 days', null]]],
    ['Rs. 2 lakh crore is set aside for canals.', [['target', 'exactly 2000000000000 INR', null]]],
    ['Action 4.2 Have 80 guides at work by 2029.', [['target', 'exactly 80 count', '2029-12-31']]],
    ['Nobody shall wait longer than a week, and no longer than 3 days for a scan.', [['target', 'at most 3 days', null]]],
  ] as const)('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('what something is compared with is no past', () => {
  it.each([
    '到2027年，化学需氧量排放总量比2020年下降8%。',
    '教育支出比上年增长4%。',
    'Child poverty is to go down from 21 per cent in 2021 to 12 per cent by 2030.',
    'The share of diesel buses is cut to 20 per cent, down from about 64 in 2023.',
    'The plan is to cut fleet emissions to 40 per cent below 2005 levels.',
    'Nearly $30 million is allocated to new ferries.',
    '到2030年，累计建成绿道900公里。',
  ])('%s', text => {
    expect(read(text)[0]?.kind).toBe('target')
  })

  it('what stands below a heading that looks back has been done, also in a plan; what stands below a year’s tasks is for that year', () => {
    const text = '上河县工作报告\n\n一、2024年工作回顾\n\n贫困人口减至800户。\n\n二、2025年重点任务\n\n改造农田3万亩。\n\n9月底前新建桥梁4座。\n'
    for (const kind of [null, 'plan'])
      expect(read(text, { kind }).map(said)).toEqual([['outcome', 'reach 800 count', null], ['target', 'exactly 30000 mu', '2025-12-31'], ['target', 'exactly 4 count', '2025-09-30']])
  })
})

describe('what only describes is no target', () => {
  it.each([
    'The province has 12 districts and 340 wards.',
    'The basin covers 5,310 sq. km and had 402,118 inhabitants at the census of 2021.',
    'Two in five people live outside the capital, on less than 3 acres.',
    'An ordinary bus ticket costs £2.40.',
    'Men in the north die some 8 years earlier and life is 8 years shorter than in the south.',
    '全区辖9个街道、4个镇，常住人口62万人。',
    '试点地区包括上河、下河等县，共18个乡镇。',
    '纪念建市60周年，全文共3万余字。',
    'Part 4 has two sections and 11 outcomes.',
    'Trucks made up 31% of the county’s emissions in 2022.',
    'Heating accounts for 44 per cent of what homes use.',
    'In 2019, 83 per cent of pupils had a place to swim.',
    'The economy grew by 4.1 per cent in 2023.',
    'Some 12% of homes were built before 1919.',
    '全省现有农村公路18万公里。',
    'Paragraphs 6 to 90 set out the details.',
    'Recommendations 3 and 17 remain open.',
    'The annex, with 140 pages, is printed apart.',
    '本方案共分12章。',
    'The office, 12 B Street, opens from 9 a.m. to 4 p.m.',
    '5G用户体验良好。',
  ])('%s', text => {
    expect(rows(text)).toEqual([])
  })

  it.each(['This plan says what is done until 2028.', 'The strategy sets out what the council will do by 2030.', '本办法有效期至2027年12月31日。', '本规划期限为2026年至2030年，规划基期为2025年。'])('a paper that speaks of itself: %s', text => {
    expect(rows(text)).toEqual([])
  })

  it('a paper that promises by itself is one', () => {
    expect(rows('This plan will bring piped water to every village by 2030.')).toEqual([['target', null, '2030-12-31']])
  })

  it('of a sentence only the parts that describe', () => {
    expect(rows('Use 110 litres a head by 2032; in 2018 it stood at 151 litres.')).toEqual([['target', 'exactly 110 litres', '2032-12-31']])
  })

  it('how things stood may be what came of it where a text reports', () => {
    expect(read('In 2024, 83 per cent of pupils had a place to swim.', { kind: 'report' }).map(({ kind, value }) => [kind, value])).toEqual([['outcome', 83]])
  })

  it('what is to be so is one', () => {
    expect(rows('The province will have 12 districts by 2027.')).toEqual([['target', 'exactly 12 count', '2027-12-31']])
  })
})

describe('numbers and times', () => {
  it.each([
    ['Some 14 500 households will be connected by the early 2030s.', [['target', 'about 14500 count', '2033-12-31']]],
    ['By the late 2040s 30 acres are to be planted.', [['target', 'exactly 30 acres', '2049-12-31']]],
    ['The bank shall buy two tonnes of copper every week.', [['target', 'exactly 2 tonnes', 'R/P1W']]],
    ['The ministry will table a bill in Q2 2026 and a report by 2028.', [['target', null, '2026-06-30'], ['target', null, '2028-12-31']]],
    ['支線明年動工，預計2031年完成。', [['target', null, '2026-12-31'], ['target', null, '2031-12-31']]],
    ['Cut emissions by 30 per cent by 2030 and be carbon neutral by 2045.', [['target', 'reduce by 30 percent', '2030-12-31'], ['target', null, '2045-12-31']]],
    ['各县民政局应于每年6月30日前上报名册。', [['target', null, 'R/P1Y']]],
    ['于2027年年中前新增床位300张。', [['target', 'exactly 300 count', '2027-06-30']]],
    ['去年新增就业4.1万人。', [['outcome', 'exactly 41000 count', '2024-12-31']]],
    ['The number of passes rises from 8 000 to 14 500.', [['target', 'reach 14500 count', null]]],
    ['Capacity will grow by 8 per cent over six years.', [['target', 'increase by 8 percent', 'P6Y']]],
    ['Nobody shall wait over 2 years.', [['target', 'more than 2 years', null]]],
    ['N310 billion is set aside for roads in 2026/2027.', [['target', 'exactly 310000000000 NGN', '2027-12-31']]],
    ['RM4.5bil is set aside for clinics.', [['target', 'exactly 4500000000 MYR', null]]],
    ['In the 18 months to March 2024 some 400 people were trained.', [['outcome', 'about 400 count', null]]],
    ['Buses ran on 1,204 days last year.', [['outcome', 'exactly 1204 days', '2024-12-31']]],
    ['Use of water shall fall to 120 litres a day.', [['target', 'reach 120 litres', null]]],
  ] as const)('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected)
  })
})

describe('who', () => {
  it.each([
    ['The Department of Roads leads the building of 40 bridges, with the Rivers Authority as partner.', ['Department of Roads', 'Rivers Authority']],
    ['Money goes to the Grain Board, which shall buy 40,000 tonnes a year.', ['Grain Board']],
    ['運輸及物流局於2027年前新增泊位500個。', ['運輸及物流局']],
    ['政府會投入二億元，增設診所12間。', ['政府']],
    ['完成路灯改造600盏。（市城管局牵头，市级各有关部门及各县区政府负责）', ['市城管局', '市级各有关部门', '各县区政府']],
    ['Repair 40 bridges by 2028 (Ministry of Works and the Rivers Authority).', ['Ministry of Works', 'Rivers Authority']],
    ['Some 40 bridges need repair (Ministry of Works, 2021).', []],
    ['Build 900 flats by 2028 (see the Housing Board’s list).', []],
    ['Open government must cover 40 datasets by 2028.', []],
    ['The government will open 40 datasets by 2028.', ['government']],
    ['市农业局及市财政局要新建粮库3座。', ['市农业局', '市财政局']],
    ['新建小学6所。（牵头单位：市教育局；共同责任单位：市财政局，各县区）', ['市教育局', '市财政局', '各县区']],
  ])('%s', (text, bodies) => {
    expect([...new Set(read(text).flatMap(({ responsible }) => responsible.map(({ name }) => name)))]).toEqual(bodies)
  })
})
