import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quantitiesOf } from '../../../electron/domain/targets/quantities.ts'
import { thingOf } from '../../../electron/domain/targets/things.ts'

const things = (sentence: string) => quantitiesOf(sentence).map(quantity => thingOf(sentence, quantity))

it.each([
  ['The county opened 45 rural bus stops in 2025 and repaired 1,200 shelters.', ['rural bus stops', 'shelters']],
  ['By 2030 the district adds 8 to 10 newly licensed, family-run clinics and day centres, along with 30 wards.', ['newly licensed, family-run clinics and day centres', 'wards']],
  ['The council will hire 12 speech and 9 hearing therapists.', ['speech therapists', 'hearing therapists']],
  ['It attracts at least 6 domestic and foreign language schools to the port.', ['domestic and foreign language schools']],
  ['The authority cuts the rate of accidents from 8 to 3 per cent.', ['rate of accidents']],
  ['Raise the share of renewable power from 38% in 2022 to 65%, with a 20 per cent increase in funding.', ['share of renewable power', 'funding']],
  ['Ten clinics open in towns and 40 stations reopen.', ['clinics', 'stations']],
  ['30 new “open-door” libraries are being added.', ['new “open-door” libraries']],
  ['Nearly 300 ferries connected via one timetable run daily.', ['ferries']],
  ['At least 15 such ferries are tested.', ['such ferries']],
  ['It helps at least 15 such firms achieve annual revenues exceeding 5 billion yuan.', ['such firms', 'annual revenues']],
  ['It supports mills with sales ranging from 1 billion to 2 billion yuan.', ['sales']],
  ['The law holds for nearly 100 agencies subject to review, with 24 of the initial commitments already completed.', ['agencies', 'initial commitments']],
  ['昌平区建成1个不少于10万平方米的产业园。', ['产业园', '产业园']],
  ['2026年底前驻村干部300名到位。', ['驻村干部']],
  ['自收到申请之日起20个工作日内作出决定。', ['']],
  ['给予一次性奖励500万元。', ['一次性奖励']],
  ['国家药监局在30个工作日内完成审评。', ['']],
  ['The state gives $100 million to 47 towns.', ['', 'towns']],
])('what is counted in English is the group of words behind the number: %s', (sentence, expected) => expect(things(sentence)).toEqual(expected))

it.each([
  ['The total length of the cycling network will reach 340 km by 2028.', ['total length of the cycling network']],
  ['Output rises, while private investment in ports will exceed 10 billion yuan annually.', ['private investment in ports']],
  ['The plan reduces the time required to issue a permit to within 25 days.', ['time required to issue a permit']],
  ['The region sets aside no less than 3,000 mu of river land for wetlands.', ['river land']],
  ['They hold over 60% of the total harbour capacity.', ['total harbour capacity']],
  ['The city pays €4 million (USD 5 million) in heating allowances to pensioners.', ['heating allowances']],
  ['The port aims to reach a total turnover of RMB 1.5 billion.', ['total turnover']],
  ['The mayor is moving €4 million directly to families.', ['']],
])('what money and measures are of stands behind them or is what reaches them: %s', (sentence, expected) => expect(things(sentence)).toEqual(expected))

it.each([
  ['到2028年，建成区绿化覆盖率达到45%。', ['建成区绿化覆盖率']],
  ['新建社区食堂20—30家，其中农村地区不少于8家。', ['社区食堂', '农村地区']],
  ['引进国际知名的专业孵化器、加速器不少于3家。', ['国际知名的专业孵化器、加速器']],
  ['一、固定资产投资每年超过100亿元。', ['固定资产投资']],
  ['实施67项生育支持措施，向29万户家庭发放育儿补贴9亿元。', ['生育支持措施', '家庭', '育儿补贴']],
  ['近300家医疗机构已接入专网，覆盖97%的门诊量。', ['医疗机构', '门诊量']],
  ['普惠托位在现有4万个的基础上稳步增加。', ['普惠托位']],
  ['200家二级以上医院已共享病历。', ['二级以上医院']],
  ['资助标准为每人每月800元。', ['资助标准']],
])('in Chinese the thing stands behind the measure word or before the verb: %s', (sentence, expected) => expect(things(sentence)).toEqual(expected))

it('takes its words from the sentence as they are written, and ends in time on long lines', () => {
  const pieces = ['12 ', 'homes ', '和', '新增', '，', '5个', ' and ', 'reach ', '%', '“', '、', '托位', ' 3 million yuan ', 'the ', ', ']
  fc.assert(fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), words => {
    const sentence = words.join('')
    for (const quantity of quantitiesOf(sentence)) {
      const thing = thingOf(sentence, quantity)
      // The shared noun of two numbers stands elsewhere.
      expect(sentence.replaceAll(/\s+/gu, ' ')).toContain(thing.split(/ (?=\S+$)/u)[0])
      expect(thing.length).toBeLessThan(200)
    }
  }))
  const long = `${'homes and '.repeat(20_000)}reach 12 ${'new '.repeat(20_000)}homes`
  expect(quantitiesOf(long).map(quantity => thingOf(long, quantity).length < 200)).toEqual([true])
})
