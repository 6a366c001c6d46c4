import { tokensOf } from '../words/terms.ts'
import { meaningStem } from './meaning-stems.ts'

/**
 * Concepts of health and social plans, a line each: English variants | Chinese ones. What says one and the same in both languages, or in
 * several words of one, counts as the same. Words that no line has still count as themselves.
 */
const lines = `
childcare, child care, nursery, nurseries, toddler care, infant care, kindergarten|托育, 托位, 托幼, 婴幼儿照护, 托儿所, 托管
fertility, childbirth, birth, birth-friendly, maternity, maternal, parental leave, pregnancy|生育, 产假, 育儿, 妇幼, 孕产
subsidy, subsidies, allowance|补贴, 补助, 津贴
elderly, senior, older people, older person, aged care, old-age, ageing, aging|养老, 老年, 老龄, 老人
long-term care|长期护理, 长护险
integrated healthcare and elderly, medical and elderly, elderly care and medical|医养结合, 医养
mental health, psychiatric, psychiatry, psychological, sleep clinic|心理, 精神卫生, 精神科, 睡眠门诊
hotline, helpline|热线
pediatric, pediatrics, paediatric, children|儿科, 儿童, 青少年
artificial intelligence, AI, large model, medical model|人工智能, 大模型, 智能
internet hospital, internet-based, telemedicine, digital therapeutics, digital|互联网, 数字疗法, 数字化, 数字
electronic medical record, medical record, electronic record|电子病历, 病历
big data, data sharing, health data, healthcare data, data|大数据, 数据
mutual recognition, mutually recognized|互认
cross-border|跨境
clinical trial|临床试验
clinical research, clinical study, research-oriented hospital, research hospital|临床研究, 研究型医院
ethics review, ethics|伦理审查, 伦理
initiation time, initiate a trial|启动时间
drug, pharmaceutical, medicine, medication|药物, 药品, 医药
innovative drug, new drug|创新药, 新药
medical device, medical equipment, device|医疗器械, 器械, 医疗设备
traditional chinese medicine, TCM, chinese medicine, herbal|中医药, 中医, 中药
insurance, reimbursement|保险, 医保
commercial insurance, commercial health insurance|商业保险, 商业健康保险, 普惠健康保
payment, settlement, DRG|支付, 结算
dual-channel|双通道
price, pricing, fee|价格, 收费, 定价
procurement, purchase, purchasing|采购, 集采
approval, review and approval, licensing, license, permit|审批, 审评, 许可
customs clearance, imported, import|通关, 进口
registration, filing|注册, 备案
talent, professional, workforce, personnel|人才, 人员
training, cultivate, cultivation|培训, 培养, 培育
national laboratory|国家实验室
scientific facility, large-scale scientific|大科学装置
translation, translational, commercialization, transformation of achievements|转化, 成果转化
research hub, research base|研究基地
cell therapy, gene therapy, stem cell|细胞治疗, 基因治疗, 干细胞
brain-computer interface|脑机接口
synthetic biology, synthetic biomanufacturing|合成生物
multinational|跨国
incubator, accelerator, incubation, incubate|孵化器, 加速器, 孵化
enterprise, company, corporation, firm|企业, 公司
fund, venture capital, investment, invest|基金, 投资, 资本
outsourcing|外包
land|用地, 土地
factory building, factory|厂房
industrial park, industry park|产业园, 园区
Beijing-Tianjin-Hebei|京津冀
disease control, prevention and control, infectious, epidemic|疾控, 防控, 传染病, 疾病预防
chronic|慢性病, 慢病
primary care, grassroots, community health|基层, 社区卫生
private medical, private healthcare, private provider|社会办医, 民营, 社会力量
foreign, overseas, joint venture, international|外资, 境外, 合资, 国际
hospital, medical institution|医院, 医疗机构
nursing, rehabilitation|护理, 康复
coverage|覆盖, 覆盖率
energy, electricity, power|能源, 电力
carbon, emission, greenhouse gas|碳, 排放
climate change, climate|气候变化, 气候
renewable energy, solar, wind power|可再生能源, 太阳能, 风电
water, wastewater|水资源, 污水
air quality, air pollution, pollution|大气, 污染
ecology, ecosystem, biodiversity|生态, 生物多样性
agriculture, farming, farmer|农业, 农民
rural|农村, 乡村
transport, transportation, traffic, railway|交通, 运输, 铁路
housing, home|住房, 住宅
education, school, teacher|教育, 学校, 教师
employment, job|就业, 岗位
tax, taxation|税收, 税
budget, finance, fiscal|预算, 财政
trade, export|贸易, 出口
supervision, oversight, regulation|监管, 监督
evaluation, assessment, indicator|评估, 评价, 指标
poverty|贫困, 扶贫
disability, disabled|残疾
women, gender|妇女, 性别
safety, security|安全
emergency|应急
standard|标准`

/** Each variant as it stands in a text: its words folded and stemmed, its characters one by one. The longest first. */
export type Variant = {
  readonly tokens: readonly string[]
  readonly concept: string
  /** It came with a project's own pairs, and hides none of the glossary's that stands within it. */
  readonly isOwn: boolean
}

/** Variants by their first token. */
export type VariantsByFirst = ReadonlyMap<string, readonly Variant[]>

let kept: VariantsByFirst | undefined

/** Those of the bundled glossary. */
export function variantsByFirst(): VariantsByFirst {
  kept ??= readGlossary()
  return kept
}

/** Two terms that mean the same, or, unused, that do not. */
export type TermPair = { readonly term: string; readonly sameAs: string; readonly used: boolean }

/**
 * The glossary with more pairs of terms: a term that it has already joins the other one to its concept. Where a pair is unused, its second term is no
 * longer the same as the first.
 */
export function variantsWith(pairs: readonly TermPair[]): VariantsByFirst {
  if (pairs.length === 0) return variantsByFirst()
  const bundled = new Map([...variantsByFirst().values()].flat().map(({ tokens, concept }) => [tokens.join(' '), concept]))
  const conceptByTerm = new Map(bundled)
  const keyOf = (written: string) => tokensIn(written).join(' ')
  for (const [at, { term, sameAs, used }] of pairs.entries()) {
    const [one, other] = [keyOf(term), keyOf(sameAs)]
    if (!used || one === '' || other === '' || one === other) continue
    const concept = conceptByTerm.get(one) ?? conceptByTerm.get(other) ?? `#own${at}`
    conceptByTerm.set(one, concept)
    conceptByTerm.set(other, concept)
  }
  for (const { term, sameAs, used } of pairs) {
    const [one, other] = [keyOf(term), keyOf(sameAs)]
    if (!used && conceptByTerm.get(one) === conceptByTerm.get(other)) conceptByTerm.delete(other)
  }
  return byFirst([...conceptByTerm].map(([key, concept]) => ({ tokens: key.split(' '), concept, isOwn: !bundled.has(key) })))
}

/** The bundled lines, each a concept: its English and its Chinese terms. */
export function bundledTerms(): readonly { readonly english: readonly string[]; readonly chinese: readonly string[] }[] {
  return lines.trim().split('\n').map(line => {
    const [english = '', chinese = ''] = line.split('|')
    const terms = (side: string) => side.split(',').map(term => term.trim()).filter(term => term !== '')
    return { english: terms(english), chinese: terms(chinese) }
  })
}

/** A concept's terms as pairs: the first one, English where there is any, with each of the others. */
export function pairsOfConcept({ english, chinese }: { readonly english: readonly string[]; readonly chinese: readonly string[] }): readonly { readonly term: string; readonly sameAs: string }[] {
  const [term = '', ...others] = [...english, ...chinese]
  return others.map(sameAs => ({ term, sameAs }))
}

const tokensIn = (written: string) => tokensOf(written).map(({ folded }) => meaningStem(folded))

function readGlossary(): VariantsByFirst {
  return byFirst(bundledTerms().flatMap(({ english, chinese }, at) => [...english, ...chinese].map(written => ({ tokens: tokensIn(written), concept: `#${at}`, isOwn: false }))))
}

function byFirst(variants: readonly Variant[]): VariantsByFirst {
  const found = new Map<string, Variant[]>()
  for (const variant of variants) {
    const [first] = variant.tokens
    if (first === undefined) continue
    const known = found.get(first)
    if (known) known.push(variant)
    else found.set(first, [variant])
  }
  for (const known of found.values()) known.sort((one, other) => other.tokens.length - one.tokens.length)
  return found
}
