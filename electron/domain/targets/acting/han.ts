/** Bodies that act in Chinese sentences: a name that ends with a word of office, directly before a verb or behind `由`. */
import type { Act } from './act.ts'
import type { Body } from '../bodies.ts'
import { foldSigns } from '../folding.ts'

/** What ministries and offices are called by; elsewhere these signs end other words (`全部`, `举办`). */
const field =
  '教育|科技|科学技术|工业和信息化|工信|公安|民政|司法|财政|人力资源社会保障|人力资源和社会保障|人社|自然资源|生态环境|环境|住房城乡建设|住房和城乡建设|住建|交通运输|交通|铁道|水利|农业农村|农业|商务|文化和旅游|文化|文旅|卫生|衛生福利|卫生福利|退役军人事务|退役军人|应急管理|外交|国防|国家安全|宣传|组织|统战|内政|經濟|经济|劳动|勞動|数位发展|數位發展|监察|审计|保障|规划|城管|市场监管|税务|医保|医疗保障|卫生健康|体育|林业|水务|统计|能源|行政|执法|检察|监管|行业主管|金融|发展改革|园林绿化'
/** A word of office at the end of a name. */
const heads = [
  '委员会|委員會|管委会|管委會|指挥部|领导小组', '(?<![大全布格结时开破僵棋战终变])局', '(?<![大客餐舞乐展])厅', '(?<=[\\p{Script=Han}])委(?![员員托派任培屈])', `(?<=${field}|机关事务)部(?![门署分位队])`,
  '(?<!采购)政府', '办公室|办公厅|办事处|(?<=督查|研究|参事)室', '(?<=网信|扶贫|乡村振兴|金融|老龄|台|侨|法制|编|督查|外事?|市|区|省|县|国|院|工信|双拥|文明|爱卫|医改|人才|大数据)办(?![公事理法学证好])', '(?<![部签连])署(?!名)', '(?<=人民)法院|检察院|国务院',
  '(?<!企业|产业|军)集团(?!军|化)', '(?<!项目|上市|分|子|母|新设|龙头|科技|保险|物业|基金|平台)公司', '街道(?!办)', `(?<=${field}|各|有关|相关|主管|职能|业务|行业|责任|牵头|本|市级|区级|省级|政府)部门`, '(?<=各|有关|相关|责任|牵头|成员)单位', '各地区?(?![方级区理])', '各地方(?!政府|人民)|(?<=各)(?:区|县|市|省|州|镇|乡)(?![\\p{Script=Han}]{0,6}(?:政府|局|委|厅|部门))', `(?<=${field}|主管)机关`,
  '(?<=人民|开发|进出口)银行', '(?<=[\\p{Script=Han}]{2})(?<![园社地景山小灾城校库片街辖牧农林湖矿病学灌验范护发能导聚业新郊两东西南北中全各])区(?=[、和及要应将负牵各须需在于到2])|(?<=(?:^|[，。；、：）).．由和与及\\s])(?!市[民场域区内级]|县[域城级]|区[域块内级]|省[级内]|国家级)(?:国家|省|市|县|区|州)[\\p{Script=Han}]{2,12})(?:中心|医院|保健院|研究院|研究所|图书馆|博物馆)(?![\\p{Script=Han}]{0,3}(?:建设|体系|网络|功能))|总工会|妇联|残联|团市委|团省委|红十字会|消防救援(?:总队|支队)|(?<=公安|税务|海关)总?局',
].join('|')
const head = new RegExp(`${heads}`, 'gu')
const headAtEnd = new RegExp(`(?:${heads})$`, 'u')

/** What ends a name to its left; some of these signs stand in names, too. */
const edge = /(?:年底前|年底|年末|年内|年前|年度|月底前|月底|月前|日前|之前|以前|期间|[年由请並并把的是及与與给給向等将將]|每季度|每半年|前(?!进|海|郭)|经(?!济|贸|信|合|开|营)|对(?!外)|在|从|按照?|根据|依据|通过|依托|成立|设立|組建|组建|建立|要求|责成|督促|指导|推动|支持|鼓励|协调|组织(?!部)|会同|會同|联合(?!会|国)|配合|以及|同时|其中|和(?!改革|信息化|自然资源|旅游|城乡建设|社会保障|计划生育|技术|体育|规划|草原|林业|农村|园林|环境|应急|数据|民政|人民|田|平|县|龙)|[为為](?=各|市|区|省))/gu
const longestName = 24
const separator = '(?:[、和与及與]|以及|会同|會同|联合|聯合|协同|(?<=[局委会部厅院办署])[，,](?=[\\p{Script=Han}]{2,24}(?:配合|协助|参与)))'
const others = '(?:等)?(?:(?:有关|相关|各)?(?:部门|单位))?'
const between = new RegExp(`^(?:（[^（）]{1,20}）)?(?:[要应應将將须]?${separator})$`, 'u')
/** 各县（市、区）人民政府: what stands in brackets belongs to the name. */
const bracketed = /(?:各|设区的?)(?:[省市州盟]、)?\p{Script=Han}{1,4}（[市区县州旗镇乡、]{1,9}）$/u

const time = '(?:[到于在]?20\\d\\d年[^，。；、]{0,8}?(?:底前|末前|底|末|前|内|期间)?|三年内|年内|年底前|今年|明年|全年|每[年月]|每季度|每半年|每个?月|[一二两三四五\\d]{1,3}年内)'
const adverb = `(?:${time}[，,]?|共同|联合|聯合|分别|分別|具体|统一|同步|率先|积极|进一步|加快|原则上|按照?(?:各自)?(?:职责|分工)+|依法|已经?|累计|均|都|还|也|可以?|至少|持续|全面|继续|主动|牵头|負責|负责)`
const verb =
  '要(?!求|点|素)|应(?!用|急)|應|须|須|必须|必須|将|將|[会會](?=[在于同将继推收为於將繼為]|注[资資]|投入|提供|增[设設]|新增|[拨撥]出|[设設]立|成立|[开開]展|完成|[检檢][讨討]|[优優]化)|需(?!求)|拟|擬|计划(?!单列)|計劃|负责(?!人)|負責|牵头(?!单位|部门|人)|牽頭|组织(?!部|法)|承担|承擔|统筹|統籌|会同|會同|配合|配套(?!设施)|参与|參與|协助|協助|完成|新增|新建|新开|增设|增設|增加|建设(?!项目|用地|资金|标准)|建设$|建成|建立|实施(?!办法|方案|细则|意见)|實施|开展|開展|推进|推進|推动|推動|制定|制訂|出台|发布|發布|公布|印发|编制|提供|安排|投入(?!产出)|拨付|培养|培育|培训|培訓|引进|引進|招聘|设立|設立|组建|成立|改造|整治|落实|落實|确保|確保|保障|加强|加強|强化|支持|指导|遴选|评选|认定|督促|收回|压减|降低|提高|完善|优化|举办|舉辦|打造|治理|检查|巡查|开工|开通|启动|啟動|上线|接入|发放|發放|补贴|补助|補助|共建|共同|深化|健全|扩大|主导|围绕|结合|力争|每|把|争取|采购|采取|免费|资助|資助|推出|興建|兴建|增聘|修订|公开|开放'
const acting = new RegExp(`(?:（[^（）]{1,20}）)?${others}(?:[，,](?=${adverb}|${verb}|到20))?(?:${adverb}){0,3}(?:[，,]?(?:在|于|对|向|为|围绕|结合)[^，。；]{1,24}[，,]?)?(?:${adverb}){0,2}(?:${verb}|(?<=负责|负责具体|牵头|牽頭|負責))`, 'uy')
const named = /(?:责任|牵头|主管|主责|实施|责任)(?:单位|部门|主体)(?:为|是)$/u
/** Before these a body is not who acts, but to whom, by whose leave or by whose words something is done. */
const governing = /(?:[对对對向给給报按照据在从從]|经(?!常)|经由|[的]|根据|按照|依据|通过|依托|成立|设立|组建|建立|建设|新建|打造|撤销)(?:专项)?$/u
/** Before these a body acts by somebody else's word. */
const bidden = /(?:指导|推动|支持|鼓励|协调|组织|配合|督促)$/u
const helps = /^(?:等)?(?:(?:有关|相关)?(?:部门|单位))?(?:共同|积极|主动)?(?:配合|协助|协同|参与|參與|配套)/u

type Found = Body & { readonly before: string }

/** What a Chinese sentence says of who acts. */
export function hanActs(sentence: string): readonly Act[] {
  const folded = foldSigns(sentence)
  const acts: Act[] = []
  for (const group of groupsIn(folded)) {
    const [first, last] = [group[0], group.at(-1)]
    if (!first || !last) continue
    const { start, before } = first
    const isAgent = before.endsWith('由') || named.test(before)
    acting.lastIndex = last.end
    const isActing = acting.test(folded)
    if (!isAgent && (!isActing || governing.test(before))) continue
    if (!isAgent && bidden.test(before) && acts.length > 0) continue
    if (isAgent && /^(?:转|变|提高|增加|减少|下降|降|上升|调整)/u.test(folded.slice(last.end, last.end + 4))) continue
    const isHelping = acts.length > 0 && helps.test(folded.slice(last.end, last.end + 16))
    // Folding keeps each place, so that names are as they are written.
    const bodies = group.map(({ start: from, end }) => ({ name: sentence.slice(from, end), start: from, end }))
    acts.push({ bodies, start, end: last.end, isAgent: false, ...(isHelping ? { isHelping } : {}) })
  }
  return acts
}

/** Names that stand in one list, in order. */
function groupsIn(folded: string): readonly (readonly Found[])[] {
  const groups: Found[][] = []
  for (const found of namesIn(folded)) {
    const last = groups.at(-1)?.at(-1)
    if (last && between.test(folded.slice(last.end, found.start))) groups.at(-1)?.push(found)
    else groups.push([found])
  }
  return groups
}

/** 环境及生态局 is one name: two fields that have one word of office, neither of them a place's or another body's. */
const isInName = (run: string, at: number, sign: string): boolean =>
  sign === '及' && /^及(?![各市区县省州镇乡有相其])\p{Script=Han}{2,5}局$/u.test(run.slice(at)) && /^\p{Script=Han}{2,6}$/u.test(run.slice(0, at)) && !headAtEnd.test(run.slice(0, at))

function namesIn(folded: string): readonly Found[] {
  const names: Found[] = []
  for (const { index, 0: word } of folded.matchAll(head)) {
    const end = index + word.length
    const run = /[\p{Script=Han}·]*$/u.exec(folded.slice(Math.max(0, end - longestName), end))?.[0] ?? ''
    const most = run.length - word.length
    const cut = Math.max(0, ...[...run.matchAll(edge)].filter(sign => !isInName(run, sign.index, sign[0])).map(({ index: at, 0: sign }) => (at + sign.length <= most ? at + sign.length : 0)))
    // 市、区人民政府: the signs before the mark share the name's end.
    const shared = /(?:[国省市州县区镇乡]、)+$/u.exec(folded.slice(Math.max(0, end - run.length + cut - 8), end - run.length + cut))?.[0] ?? ''
    const start = end - run.length + cut - (/^[市州县区镇乡]/u.test(run.slice(cut)) ? shared.length : 0)
    const within = bracketed.exec(folded.slice(Math.max(0, start - 18), start))?.[0].length ?? 0
    const name = folded.slice(start - within, end)
    const last = names.at(-1)
    // 市政府办公室: the longer name is meant.
    if (last && start < last.end) {
      if (start === last.start || start >= last.end) names.pop()
      else continue
    }
    if (name.length < 2 || (name.length < 3 && !/^(?:政府|各.|市委|省委|区委|县委|教委|科委)/u.test(name))) continue
    names.push({ name, start: start - within, end, before: folded.slice(Math.max(0, start - within - 12), start - within) })
  }
  return names
}
