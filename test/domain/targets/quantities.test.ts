import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantitiesOf } from '../../../electron/domain/targets/quantities.ts'

/** Each amount as one line: how it is meant, its value or range, what it measures, what it was before, whether every year. */
const read = (text: string) =>
  quantitiesOf(text).map(({ comparator, value, valueTo, unit, currency, baseline, isYearly }) =>
    [comparator, valueTo === null ? value : `${value}–${valueTo}`, currency ?? unit, baseline === null ? '' : `was ${baseline}`, isYearly ? 'yearly' : ''].filter(Boolean).join(' '),
  )

describe('amounts', () => {
  it.each([
    ['distributed ¥947 million RMB ($132.6 million USD) in subsidies', ['exactly 947000000 CNY']],
    ['will reach 1.25 trillion yuan', ['reach 1250000000000 CNY']],
    ['revenues of RMB 240 billion (USD 33 billion)', ['exactly 240000000000 CNY']],
    ['to achieve 5 to 8 leading discoveries', ['between 5–8 count']],
    ['select 1–2 hospitals', ['between 1–2 count']],
    ['no less than 3,000 mu of land', ['at least 3000 mu']],
    ['these account for over 60% of capacity', ['more than 60 percent']],
    ['97% of outpatient volume', ['exactly 97 percent']],
    ['reduced to within 25 weeks', ['at most 25 weeks']],
    ['an additional 1.8 million square meters of factories', ['exactly 1800000 m2']],
    ['introduce no less than three incubators', ['at least 3 count']],
    ['two or three pilot zones will open', ['between 2–3 count']],
    ['raised from 450 to 610 yuan', ['reach 610 CNY was 450']],
    ['grow by 5 percentage points', ['increase by 5 pp']],
    ['costs fell by 12 per cent', ['reduce by 12 percent']],
    ['investments exceeding 10 billion yuan annually', ['more than 10000000000 CNY yearly']],
    ['between twenty and thirty', []],
    ['gives $100 million to 47 towns', ['exactly 100000000 USD', 'exactly 47 count']],
    ['拨款1亿元给47个镇，补助2亿元至3亿元', ['exactly 100000000 CNY', 'exactly 47 count', 'between 200000000–300000000 CNY']],
    ['pays £20,000 to 30 schools and RMB 10 to 20 million to others', ['exactly 20000 GBP', 'exactly 30 count', 'between 10000000–20000000 CNY']],
    ['能耗下降15%以上，研发投入增长10%以上', ['reduce by 15 percent', 'increase by 10 percent']],
    ['train at least 2000 rural doctors, build 1900 new homes and help more than 2015 schools', ['at least 2000 count', 'exactly 1900 count', 'more than 2015 count']],
    ['nearly 300 institutions and twenty-five percent of homes', ['about 300 count', 'exactly 25 percent']],
    ['医药健康产业总规模达到1.2万亿元', ['reach 1200000000000 CNY']],
    ['覆盖率达到百分之三十五点五', ['reach 35.5 percent']],
    ['新增产业用地不少于3000亩，建成标准厂房120万平方米', ['at least 3000 mu', 'exactly 1200000 m2']],
    ['每年超过100亿元', ['more than 10000000000 CNY yearly']],
    ['取得5至8项发现，培养人才超过1万人', ['between 5–8 count', 'more than 10000 count']],
    ['占全部托位的比例保持在６０％以上', ['at least 60 percent']],
    ['补助标准从450元提高到610元', ['reach 610 CNY was 450']],
    ['新增三家医院，提高5个百分点', ['exactly 3 count', 'increase by 5 pp']],
    ['把启动时间压缩到25周以内', ['at most 25 weeks']],
    ['參加職業技能培訓1500萬人次，床位總量約1000萬張', ['exactly 15000000 count', 'about 10000000 count']],
    ['受教育年限達11.3年，人均預期壽命78.3歲', ['reach 11.3 years', 'exactly 78.3 years']],
    ['浓度下降至41ug/ m³以下', ['at most 41 µg/m³']],
    ['at least two-thirds of nurses, one third of beds and more than half of the fleet', ['at least 66.667 percent', 'exactly 33.333 percent', 'more than 50 percent']],
    ['one in five schools and fewer than 1 in 10 pupils', ['exactly 20 percent', 'less than 10 percent']],
    ['三分之二以上的村，九成以上居民，成本降低两成', ['at least 66.667 percent', 'at least 90 percent', 'reduce by 20 percent']],
    ['between 200 and 300 posts, between £10 million and £15 million', ['between 200–300 count', 'between 10000000–15000000 GBP']],
    ['A$3.2 million, C$1 million and ₹5 crore for 20 lakh homes', ['exactly 3200000 AUD', 'exactly 1000000 CAD', 'exactly 50000000 INR', 'exactly 2000000 count']],
    ['减少6800多万人，惠及3000余家企业，投入20多亿元', ['more than 68000000 count', 'more than 3000 count', 'more than 2000000000 CNY']],
    ['粮食产量1.3万亿斤，发电量3.3万亿千瓦时，孕产妇死亡率降到16.9/10万', ['exactly 1300000000000 jin', 'exactly 3300000000000 kWh', 'reach 16.9 per 100,000']],
    ['氨氮、总磷排放量分别下降8%、6%', ['reduce by 8 percent', 'reduce by 6 percent']],
    ['人均预期寿命达到80岁以上，提高3岁', ['at least 80 years', 'increase by 3 years']],
    ['容积率不超过2.5，PM2.5年均浓度下降到32微克/立方米', ['at most 2.5 count', 'reach 32 µg/m³']],
    ['20日内答复，7个工作日内办结', ['at most 20 days', 'at most 7 working days']],
    ['falls from 12.5 per cent to 10 per cent', ['reach 10 percent was 12.5']],
    ['370,000 homes a year', ['exactly 370000 count yearly']],
    ['speeds of 30 km/h and a rise of 1.5°C', ['exactly 30 km/h', 'exactly 1.5 °C']],
    ['by 40m ha and 1.3m m3', ['exactly 40000000 ha', 'exactly 1300000 m3']],
  ])('%s', (text, amounts) => expect(read(text)).toEqual(amounts))

  it.each([
    'the 15th Five-Year Plan, 2016-2035', 'Article 5 and No. 16 apply', 'the “12356” hotline', 'issued on May 23, 2024', 'a 3-year-old child', 'a five-year plan',
    'the first half of 2026', 'the third of May', 'it accounts for half of what is sold', 'Executive Order 13985 requires', 'Sections 504 and 508 of the Act', 'Pillars 2 and 4 of it', 'Goal 3 and Priority 2 hold', 'the 988 suicide and crisis hotline', 'the first five years', '10 Little Garden Street', 'it has 7 themes and 38 measures','一成不变', '建成', 'between 2024 and 2026', 'Call 555-0100 or visit the office',
    'people aged 65 and above', '14. Accelerate adoption', 'from zero to one', 'one of the hospitals', 'Class-III hospitals', 'Covid-19 care', '第12号文件', '2026年1月30日', '第十五个五年规划',
    '一个城市，十分重要', '65岁以上老年人', '3歲以下嬰幼兒', '60周岁以上', '拨打010-12345678', 'each of its 30 measures', 'below 2019 levels', 'trees in district 7 by 2030', 'doctors in ward 12 of the town', 'homes on plot 9 of the quay', 'more than one agency has an interest', 'two years ago it began', 'route R12 and R40', 'more than 2005 emissions', 'the 2020 targets', 'about 2030 the city opens schools', 'the document lists 34 key tasks',
  ])('are not: %s', text => expect(read(text)).toEqual([]))

  it('stand where they say, whatever the text, in order and apart', () => {
    const piece = fc.constantFrom('5', '1,234', '百分之三', ' to ', '至', '%', '万', '元', '¥', 'yuan', '𠮷', ' ', '年', 'twenty-five ', 'million ', '亿', '（', '(', 'from ', '👩‍⚕️', '.', '，')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }).map(pieces => pieces.join('')), text => {
        let last = 0
        for (const { start, end, value } of quantitiesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(text.slice(start, end).isWellFormed()).toBe(true)
          expect(Number.isFinite(value)).toBe(true)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
