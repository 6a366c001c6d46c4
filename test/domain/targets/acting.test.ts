import { describe, expect, it } from 'vitest'
import { readClauses } from '../../../electron/domain/clauses.ts'
import { acronymsIn, listedName } from '../../../electron/domain/targets/acting/english-names.ts'
import { readTargets } from '../../../electron/domain/targets.ts'

const rows = (text: string, kind = 'plan') => readTargets(text, readClauses(text).clauses, { kind, issuedOn: '2026-01' })
const owners = (text: string, kind?: string) => rows(text, kind).map(({ value, responsible }) => [value, responsible.map(({ name }) => name)] as const)

describe('who does it by the sentence', () => {
  it.each([
    ['The Ministry of Health will train 3,000 midwives.', ['Ministry of Health']],
    ['By 2028 the Department for Education and Ofsted shall inspect 1,200 nurseries.', ['Department for Education', 'Ofsted']],
    ['Local authorities must open 40 shelters.', ['Local authorities']],
    ['The Welsh Government commits to building 20,000 homes.', ['Welsh Government']],
    ['The Department of Agriculture, Food and the Marine plans to fund 90 harbours.', ['Department of Agriculture, Food and the Marine']],
    ['With support from the World Bank, the Ministry of Works will pave 600 km.', ['Ministry of Works']],
    ['The Ministry of Health, which runs 200 clinics, will train 30 surgeons.', ['Ministry of Health']],
    ['All 40 clinics will be run by the NHS.', ['NHS']],
    ['Local authorities need to open 14 shelters.', ['Local authorities']],
    ['It falls to the Ministry of Works to repair 30 bridges.', ['Ministry of Works']],
    ['The Ministry of Works, with the support of the Rivers Authority, will dredge 40 km.', ['Ministry of Works', 'Rivers Authority']],
    ['Welsh Ministers will appoint 6 advisers.', ['Welsh Ministers']],
    ['Crown-Indigenous Relations and Northern Affairs Canada will fund 90 homes.', ['Crown-Indigenous Relations and Northern Affairs Canada']],
    ['District hospitals will be staffed. Plant 30 trees (DPW, local governments).', ['DPW', 'local governments']],
    ['Led by the Department of Transport, 12 hubs open next year.', ['Department of Transport']],
    ['The Act requires the Department of Energy to replace 500 boilers.', ['Department of Energy']],
    ['The Environment Agency, in partnership with local councils, will restore 80 km of river.', ['Environment Agency', 'local councils']],
    ['The Ministry of Health and its partners will vaccinate 9,000 children.', ['Ministry of Health']],
    ['The City of Portland and Multnomah County will open 700 beds.', ['City of Portland', 'Multnomah County']],
    ['The Department of Climate Change, Energy, the Environment and Water will lead 22 actions.', ['Department of Climate Change, Energy, the Environment and Water']],
    ['Employment and Social Development Canada, in collaboration with provinces and territories, will create 250 places.', ['Employment and Social Development Canada', 'provinces and territories']],
    ['Each school district shall hire 3 nurses.', ['school district']],
    ['Each Member State shall save 1.3 % of energy.', ['Member State']],
    ['National authorities and the European Labour Authority carry out 40 inspections.', ['National authorities', 'European Labour Authority']],
    ['The Land Transport Authority (LTA) and SMRT will set aside $1 billion.', ['Land Transport Authority (LTA)']],
    ['Ministries of health will co-finance 20% of doses.', ['Ministries of health']],
    ['DfT will publish 4 maps.', ['DfT']],
    ['Gram panchayats shall prepare 2.5 lakh plans.', ['Gram panchayats']],
    ['昌平区、大兴区2027年底前各建成1个产业园。', ['昌平区', '大兴区']],
    ['New York City’s Department of Environmental Protection will install 9,000 gardens.', ['Department of Environmental Protection']],
    ['The Department shall, no later than January 1, 2027, adopt standards for 14 pollutants.', ['Department']],
    ['The board of supervisors approved $3.2 million.', ['board of supervisors']],
    ['All departments will have completed 100% of their audits.', ['departments']],
    ['£150 million will be made available by the Department for Culture, Media and Sport for venues.', ['Department for Culture, Media and Sport']],
    ['Fire and rescue services must answer 95% of calls.', ['Fire and rescue services']],
    ['The Treasury Board of Canada Secretariat will review 12 programs.', ['Treasury Board of Canada Secretariat']],
    ['Country offices will train 400 staff.', ['Country offices']],
    ['Urban local bodies will plant 10 lakh saplings.', ['Urban local bodies']],
    ['The Kowalski government already promised $673 million.', ['Kowalski government']],
    ['The Government is also investing $40 million.', ['Government']],
    ['各县（市、区）人民政府每年新建公园3个。', ['各县（市、区）人民政府']],
    ['市委组织部牵头，选派干部300名。', ['市委组织部']],
    ['上海市人民政府与教育部共建5所大学。', ['上海市人民政府', '教育部']],
    ['教育局會為500所學校提供資助。', ['教育局']],
    ['衛生福利部補助日照中心1200處。', ['衛生福利部']],
    ['市、区人民政府应当新建公园3个。', ['市、区人民政府']],
    ['由区政府督查室每月通报进度。到2027年，建成3个。', []],
    ['市教委负责新增学位3000个。', ['市教委']],
    ['由市卫生健康委牵头，新增床位120张。', ['市卫生健康委']],
    ['市教委、市财政局等部门要新建学校12所。', ['市教委', '市财政局']],
    ['牵头单位为市交通委，新建站台60座。', ['市交通委']],
    ['各区政府2027年底前新增托位500个。', ['各区政府']],
  ])('%s', (text, expected) => expect(owners(text).at(-1)?.[1]).toEqual(expected))

  it.each([
    'We will plant 20 million trees.', 'Hospitals will be built in 12 towns.', 'The Minister of Health will open 3 clinics.', 'The programme will reach 15,000 people.', 'The budget of the Ministry of Health will rise by 12%.',
    'The Agency’s report will list 40 indicators.', 'Council housing will make up 30% of homes.', 'Schools receive guidance published by the Treasury on 14 grants.', 'A new Office for Clean Air will be established with 90 staff.', 'The Council will receive $4 million.', 'The county shall plant 90 trees.', 'The Agency is receiving 40 staff.', 'This budget provides $1.5 billion.', 'They answer to the council set up under section 4 within 90 days.', '开发区要新建厂房3座。',
    'Twenty councils will take part in 3 pilots.', 'GDP will grow by 5%.', 'Members of the Commission will meet 6 times.', '全部乡镇要通硬化路1200公里。', '领导干部要走访200户。', '新建政务服务大厅12个。', '对市财政局拨付的2亿元实行专账管理。', '市教委所属的12所学校启用新校舍。', '举办招聘会200场。', '成立市产业办公室，配备人员20名。',
  ])('nobody: %s', text => expect(owners(text).flatMap(([, names]) => names)).toEqual([]))

  it('gives each amount the subject of its own part', () => {
    expect(owners('The Ministry of Labour shall open 40 offices, while the Ministry of Education will build 90 schools.')).toEqual([[40, ['Ministry of Labour']], [90, ['Ministry of Education']]])
    expect(owners('The Ministry of Labour shall open 40 offices, and 12 clinics will be built.')).toEqual([[40, ['Ministry of Labour']], [12, []]])
    expect(owners('UNICEF and the World Bank have pledged US$ 300 million; ministries of health will co-finance 20%.')).toEqual([[3e8, ['UNICEF', 'World Bank']], [20, ['ministries of health']]])
    expect(owners('The Department of Parks will plant 90 trees; open 12 gardens.')).toEqual([[90, ['Department of Parks']], [12, ['Department of Parks']]])
    expect(owners('市教委新建学校3所；市水务局新建泵站8座。')).toEqual([[3, ['市教委']], [8, ['市水务局']]])
  })

  it('goes on with it in the next sentence and in a list that is announced', () => {
    expect(owners('The Ministry of Health will train 300 nurses. It will also open 12 clinics. 40 beds are added.')).toEqual([[300, ['Ministry of Health']], [12, ['Ministry of Health']], [40, []]])
    const list = 'The Department of Parks will:\n- plant 900 trees\n- open 12 gardens\n- ensure that the Water Board shall clean 4 lakes\n\nCyclists get 70 km of paths.\n'
    expect(owners(list)).toEqual([[900, ['Department of Parks']], [12, ['Department of Parks']], [4, ['Water Board']], [70, []]])
  })

  it('lets what announces parts say nothing of the parts beside it, and takes a remark that stands first below a heading for all below', () => {
    const text = '一、重点任务\n（一）扩大供给。市卫生健康委要会同市发展改革委：\n1. 新建机构20家；\n2. 改造托育点100个。\n（二）加强宣传，开展活动30场。\n'
    expect(owners(text)).toEqual([[20, ['市卫生健康委', '市发展改革委']], [100, ['市卫生健康委', '市发展改革委']], [30, []]])
    const led = '1. Homes\n\nLead: Department for Housing\n- Retrofit 600 homes by 2028\n- Train 300 installers\n\n2. Parks\n\nSome words that say nothing of it.\n- Plant 90 trees\n'
    expect(owners(led)).toEqual([[600, ['Department for Housing']], [300, ['Department for Housing']], [90, []]])
  })

  it('goes by a remark first, and says which it was', () => {
    const [remarked, said, silent] = rows('1. Local councils must train 30 guides. (Responsible: Ministry of Tourism)\n2. Local councils must open 40 huts.\n3. 50 huts are open.')
    expect(remarked).toMatchObject({ responsible: [{ name: 'Ministry of Tourism' }], responsibleFrom: 'remark' })
    expect(said).toMatchObject({ responsible: [{ name: 'Local councils' }], responsibleFrom: 'sentence' })
    expect(silent).toMatchObject({ responsible: [], responsibleFrom: null })
  })

  it('takes a short name for a body only where the text gives it to one', () => {
    const text = 'The Housing and Development Board (HDB) and the Annual Growth Rate (AGR) are told of here.'
    expect([...acronymsIn(text)]).toEqual(['HDB'])
    expect(owners(`${text}\n\nHDB will build 500 flats.\n\nAGR will reach 5%.`).map(([, names]) => names)).toEqual([['HDB'], []])
  })

  it('takes a short name for a body where it has a duty that only bodies have, and none that things or people have, too', () => {
    expect(owners('DepEd shall build 300 classrooms.\n\nWork on 40 wells is led by DPWH and LGUs.\n\nSMEs will buy 90 vans.\n\nGDP will rise by 4%.').map(([, names]) => names)).toEqual([['DepEd'], ['DPWH', 'LGUs'], [], []])
  })

  it('takes no district for a body where it only tells which governments', () => {
    expect(owners('District governments will plant 40 trees.').map(([, names]) => names)).toEqual([['District governments']])
  })

  it('lists unnamed bodies in small letters', () => {
    expect(['Local authorities', 'Counties', 'Member States', 'States', 'Council', 'City Council'].map(listedName)).toEqual(['local authorities', 'counties', 'Member States', 'States', 'Council', 'City Council'])
  })

  it('tells who did what is reported, where it stands in the text', () => {
    const text = 'In 2025 the National Parks Board planted 64,000 trees.'
    const [row] = rows(text, 'report')
    expect(row).toMatchObject({ kind: 'outcome', value: 64_000 })
    expect(row?.responsible.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([['National Parks Board', 'National Parks Board']])
  })

  it.each(['Ministry of Health and ', 'A Bb ', 'Housing ', '市教育局', '市', '、市教委', 'Ministry of Health, ', 'local authorities and ', 'be ed ', 'Xx (AB) ', 'responsibility ', 'It will open 5 schools. '])('takes no long time over %j, however often', piece => {
    const text = `By 2027 build 5 schools, ${piece.repeat(Math.ceil(20_000 / piece.length))}`
    const clauses = [{ start: 0, end: text.length, textEnd: text.length, kind: 'paragraph', parent: null }]
    expect(readTargets(text, clauses, { kind: 'plan', issuedOn: null }).length).toBeGreaterThan(0)
  })
})
