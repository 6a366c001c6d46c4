import { describe, expect, it } from 'vitest'
import { remarksOf } from '../../../electron/domain/targets/bodies.ts'
import { quantitiesOf } from '../../../electron/domain/targets/quantities.ts'

const amounts = (text: string) =>
  quantitiesOf(text).map(({ comparator, value, valueTo, unit, currency, baseline }) => `${comparator} ${value}${valueTo === null ? '' : `–${valueTo}`} ${currency ?? unit}${baseline === null ? '' : ` was ${baseline}`}`)
const bodies = (text: string) => remarksOf(text).flatMap(remark => remark.bodies.map(({ name }) => name))

/** In the manner of plans of many countries; marked by eye before the rules met them. */
describe('amounts in the manner of plans of many countries', () => {
  it.each([
    ['We will recruit 6,500 additional teachers in key subjects over the course of this Parliament.', ['exactly 6500 count']],
    ['Housing: deliver 1.5 million new homes, of which 40 per cent will be affordable.', ['exactly 1500000 count', 'exactly 40 percent']],
    ['Cut waiting times so that 92% of patients are seen within 18 weeks.', ['exactly 92 percent', 'at most 18 weeks']],
    ['Reduce net emissions by 43 per cent below 2005 levels by 2030.', ['reduce by 43 percent']],
    ['An allocation of R1.2 billion is made over the medium term to connect 250 clinics.', ['exactly 1200000000 ZAR', 'exactly 250 count']],
    ['The Government will invest KSh 3.5 billion in 12 county hospitals.', ['exactly 3500000000 KES', 'exactly 12 count']],
    ['Rs 2,500 crore has been earmarked for 75 new medical colleges.', ['exactly 25000000000 INR', 'exactly 75 count']],
    ['The scheme will cover 5 lakh households in 120 districts.', ['exactly 500000 count', 'exactly 120 count']],
    ['Raise the share of renewable electricity from 38% in 2022 to 65% in 2030.', ['reach 65 percent was 38']],
    ['Lower the stunting rate from 21.6 percent to 14 percent.', ['reach 14 percent was 21.6']],
    ['A$660 million over four years will support up to 1,400 local projects.', ['exactly 660000000 AUD', 'at most 1400 count']],
    ['The programme will plant two billion trees by 2031.', ['exactly 2000000000 count']],
    ['At least one in three board seats will be held by women.', ['at least 33.333 percent']],
    ['Half of all new buses shall be electric.', ['exactly 50 percent']],
    ['Maternal mortality shall fall below 70 per 100,000 live births.', ['less than 70 per 100,000']],
    ['The fund will provide grants of between $50,000 and $250,000 to community groups.', ['between 50000–250000 USD']],
    ['Expand the network to 450 km of protected cycle lanes and 2,300 charging points.', ['reach 450 km', 'exactly 2300 count']],
    ['Install 15 GW of offshore wind and 800 MWh of storage.', ['exactly 15 GW', 'exactly 800 MWh']],
    ['Increase average farm income by 20–25 per cent.', ['between 20–25 percent']],
    ['Complaints will be answered within 10 working days.', ['at most 10 working days']],
    ['The tax credit rises from €1,500 to €1,750 for each child.', ['reach 1750 EUR was 1500']],
    ['Train 300 to 400 midwives a year.', ['between 300–400 count']],
    ['No more than 5% of waste will go to landfill.', ['at most 5 percent']],
    ['We will halve food waste and double exports.', []],
    ['Capital spending of £13.6bn is planned, with £2.4bn for rail.', ['exactly 13600000000 GBP', 'exactly 2400000000 GBP']],
    ['Roughly three quarters of schools, some 2,100, will be refurbished.', ['about 75 percent', 'about 2100 count']],
    ['See Chapter 4, Table 12 and page 87; call 1800 123 456 for details.', []],
    ['The minimum wage will be increased to CAD 17.30 per hour.', ['reach 17.3 CAD']],
    ['Phase 2 of the strategy, adopted on 14 May 2021, has 6 pillars.', []],
    ['Restore 30,000 hectares of peatland and 1,200 km of rivers.', ['exactly 30000 ha', 'exactly 1200 km']],
    ['Reduce the time to grant a permit from 120 days to 45 days.', ['reach 45 days was 120']],
    ['The subsidy amounts to NOK 3.5 million for 22 municipalities.', ['reach 3500000 NOK', 'exactly 22 count']],
    ['到2027年，全市新增公共充电桩2.5万个，建成超充站500座以上。', ['exactly 25000 count', 'at least 500 count']],
    ['高等教育毛入学率提高到60%以上，劳动年龄人口平均受教育年限达到11.3年。', ['at least 60 percent', 'reach 11.3 years']],
    ['单位GDP能耗累计降低13.5%左右。', ['about 13.5 percent']],
    ['森林覆盖率由23.04%提高到24.1%。', ['reach 24.1 percent was 23.04']],
    ['对符合条件的企业给予不超过500万元的一次性奖励。', ['at most 5000000 CNY']],
    ['每千人口拥有3岁以下婴幼儿托位数达到4.5个。', ['reach 4.5 count']],
    ['培育100家左右专精特新“小巨人”企业，力争营业收入突破3000亿元。', ['about 100 count', 'more than 300000000000 CNY']],
    ['城镇新增就业1200万人以上，城镇调查失业率5.5%左右。', ['at least 12000000 count', 'about 5.5 percent']],
    ['压缩审批时限三分之一以上，办理时间控制在5个工作日内。', ['at least 33.333 percent', 'at most 5 working days']],
    ['完成老旧小区改造2.2万个，惠及居民近400万户。', ['exactly 22000 count', 'about 4000000 count']],
    ['空气质量优良天数比率达到87.5%，PM2.5浓度下降10%。', ['reach 87.5 percent', 'reduce by 10 percent']],
    ['建设高标准农田1亿亩，粮食产量保持在1.3万亿斤以上。', ['exactly 100000000 mu', 'at least 1300000000000 jin']],
    ['实施“十百千”工程，推进第二批试点。', []],
    ['研发经费投入年均增长7%以上。', ['increase by 7 percent']],
    ['为65岁以上老年人每年免费体检1次。', ['exactly 1 count']],
    ['组建5—8个医联体，床位增至1.2万张。', ['between 5–8 count', 'reach 12000 count']],
  ])('%s', (text, expected) => expect(amounts(text)).toEqual(expected))
})

describe('responsible bodies in the manner of plans of many countries', () => {
  it.each([
    ['Expand home care. (Lead: Ministry of Social Affairs and Health; partners: municipalities, National Institute for Health and Welfare)', ['Ministry of Social Affairs and Health', 'municipalities', 'National Institute for Health and Welfare']],
    ['Responsible: Department of Transport, Office of Rail and Road', ['Department of Transport', 'Office of Rail and Road']],
    ['Publish the data. [Lead agency: Treasury; Supporting agencies: Statistics Office and Audit Office]', ['Treasury', 'Statistics Office', 'Audit Office']],
    ['Action owner: Department of Agriculture, Food and the Marine', ['Department of Agriculture, Food and the Marine']],
    ['Implementing agency: Ministry of Health and Family Welfare', ['Ministry of Health and Family Welfare']],
    ['Responsibility: Environment Agency, Natural England and local authorities', ['Environment Agency', 'Natural England', 'local authorities']],
    ['Lead department: Department for Education (DfE)', ['Department for Education (DfE)']],
    ['Build the bridge (responsible authorities: the Ministry of Works and the Port Authority).', ['Ministry of Works', 'Port Authority']],
    ['Lead: Te Whatu Ora; Support: Ministry of Health, iwi partners', ['Te Whatu Ora', 'Ministry of Health', 'iwi partners']],
    ['（牵头单位：省发展改革委；责任单位：省财政厅、省自然资源厅，各市人民政府）', ['省发展改革委', '省财政厅', '省自然资源厅', '各市人民政府']],
    ['完善托育服务。（市卫生健康委、市教育局、市民政局等按职责分工负责）', ['市卫生健康委', '市教育局', '市民政局']],
    ['（责任部门：住房城乡建设部、国家发展改革委等）', ['住房城乡建设部', '国家发展改革委']],
    ['责任单位：区科技和经济信息化局，各街道办事处', ['区科技和经济信息化局', '各街道办事处']],
    ['（省教育厅牵头，省人力资源社会保障厅、各地级以上市政府配合）', ['省教育厅', '省人力资源社会保障厅', '各地级以上市政府']],
    ['【主办单位：县农业农村局 协办单位：县水利局、县林业局】', ['县农业农村局', '县水利局', '县林业局']],
    ['（国家卫生健康委会同国家中医药局、国家疾控局负责）', ['国家卫生健康委', '国家中医药局', '国家疾控局']],
    ['（人民银行、金融监管总局、中国证监会按职责分工负责）', ['人民银行', '金融监管总局', '中国证监会']],
  ])('%s', (text, expected) => expect(bodies(text)).toEqual(expected))
})
