/** Who is responsible: the bodies that a remark at a clause's end names, `(Responsible Organizations: …)`, `（牵头单位：…；配合单位：…）`, and by when. */
import { foldSigns } from './folding.ts'

export type Body = { readonly name: string; readonly start: number; readonly end: number }
/** What a remark says; places in UTF-16 code units of the text that was given. `time`: the words after `Time of Completion:`. */
export type Remark = { readonly start: number; readonly end: number; readonly bodies: readonly Body[]; readonly time: { readonly start: number; readonly end: number } | null }

/** Patterns of the words that say `by when` and `who`, in remarks and over columns. */
export const timeKeys = String.raw`time of completion|deadline(?: for completion)?|completion (?:time|date)|time limit|timeline|timescale|timeframe|时限|完成时限|完成时间|时间节点|时限要求`
export const bodyKeys = String.raw`(?:responsible|lead(?:ing)?|lead implementing|supporting|support|implementing|cooperating|coordinating|delivery|accountable)\s?(?:organi[sz]ations?|units?|bod(?:y|ies)|part(?:y|ies)|departments?|agenc(?:y|ies)|authorit(?:y|ies)|entit(?:y|ies)|ministr(?:y|ies)|partners?|actors?|offices?|officers?|institutions?|ministers?|MDAs?)|responsible|lead|(?:action )?owners?|responsibility|(?:共同|主要|第一|牵头|具体)?(?:责任|负责)(?:单位|部门)|(?:共同)?牵头单位|主责单位|配合单位|协作单位|责任主体|责任科室|主管部门|牵头部门|配合部门|主办单位|承办单位|协办单位|协同单位|参与单位|实施单位|实施主体|参加单位|牵头|配合`
/** Such keys begin a part of a remark, and no remark of their own: elsewhere they begin any line. */
const furtherKeys = 'partners?|support|with'
const key = new RegExp(`^\\s*(?:(?<time>${timeKeys})|(?<bodies>${bodyKeys}|${furtherKeys}))\\s*[:：]\\s*`, 'iu')
/** A remark in brackets, brackets one deep inside; or a line of its own that begins with such a key. */
const inBrackets = new RegExp(`[（(【[〔](?=\\s*(?:${timeKeys}|${bodyKeys})\\s*[:：])(?<body>(?:[^()（）【】\\[\\]〔〕]|[（(][^()（）]{0,200}[)）]){1,2000})[)）】\\]〕]`, 'giu')
/** A remark without a key, which says with its verbs who leads and who helps: `（市财政局牵头，市教委配合）`, `（市科委、各区政府按职责分工负责）`. */
const withVerbs = /[（(【[〔](?<body>(?:[^()（）【】[\]〔〕。0-9:：\n]|[（(][^()（）。0-9:：\n]{1,20}[)）]){2,400}?(?:负责|牵头|配合|参与|参加|协助|落实|组织实施|牵头(?:组织|实施|推进|办理|统筹)))[)）】\]〕]/gu
const verbsBehind = /(?:等)?(?:相关|有关)?(?:单位|部门)?(?:按照?(?:各自)?(?:职责|分工)(?:分工)?|分别|共同|具体|联合)*(?:负责)?(?:牵头|负责|配合|参与|参加|协助|落实|组织实施)(?:负责|落实|实施|组织|推进|办理|统筹)?$/u
/** What a body's name in Chinese ends with. */
const isNamed = /(?:[局委会部厅院办府处署行社区县市旗镇乡校团馆所站队司联室]|中心|公司|集团|单位|部门|机构|银行|基金|总工会|妇联|残联|街道|企业)$/u
const lineWith = (keys: string) => new RegExp(`(?<=^|\\n)[ \\t]*(?<body>(?:${keys})\\s*[:：][^\\n]{1,2000})`, 'giu')
const ownLine = lineWith(`${timeKeys}|${bodyKeys}`)
const furtherLine = lineWith(`${timeKeys}|${bodyKeys}|${furtherKeys}`)

/**
 * The remarks of a text that name who or by when, in order.
 * @param goesOn whether a remark stands on the line before: then `Partners: …` is one, too
 */
export function remarksOf(text: string, goesOn = false): readonly Remark[] {
  const remarks: Remark[] = []
  const folded = foldSigns(text)
  for (const words of [inBrackets, goesOn ? furtherLine : ownLine]) {
    for (const found of folded.matchAll(words)) {
      const [start, end] = [found.index, found.index + found[0].length]
      if (remarks.some(other => start < other.end && end > other.start)) continue
      const body = found.groups?.body ?? ''
      const base = start + found[0].indexOf(body)
      remarks.push({ start, end, ...readRemark(text.slice(base, base + body.length), base) })
    }
  }
  for (const found of folded.matchAll(withVerbs)) {
    const [start, end] = [found.index, found.index + found[0].length]
    if (remarks.some(other => start < other.end && end > other.start)) continue
    const bodies = bodiesBeforeVerbs(text.slice(start + 1, end - 1), start + 1)
    // Where a part of it names anything else it is no remark.
    if (bodies.length > 0 && bodies.every(({ name }) => isNamed.test(foldSigns(name)) && name.length <= 30)) remarks.push({ start, end, bodies, time: null })
  }
  return remarks.sort((a, b) => a.start - b.start)
}

/** The bodies of `…牵头，…配合`, whatever they are called. */
function bodiesBeforeVerbs(remark: string, base: number): readonly Body[] {
  const bodies: Body[] = []
  let place = 0
  for (const part of remark.split(/(?<=[；;])|(?<=(?:牵头|负责|配合|參與|参与|牽頭|負責)[，,])/u)) {
    const own = part.replace(/[，,；;\s]+$/u, '')
    const begin = /^\s*由?/u.exec(own)?.[0].length ?? 0
    const until = verbsBehind.exec(foldSigns(own))?.index ?? own.length
    bodies.push(...bodiesIn(own.slice(begin, until), base + place + begin))
    place += part.length
  }
  return bodies
}

/** A part ends with its semicolon, or in Chinese where blanks stand before another key: `主办单位：… 协办单位：…`. */
const partEnd = new RegExp(`(?<=[;；])|(?<=\\p{Script=Han}\\s+)(?=(?:${timeKeys}|${bodyKeys})\\s*[:：])`, 'iu')

function readRemark(body: string, base: number): Pick<Remark, 'bodies' | 'time'> {
  const bodies: Body[] = []
  let time: Remark['time'] = null
  let place = 0
  let isBodies = false
  for (const part of body.split(partEnd)) {
    const named = key.exec(foldSigns(part))
    const from = place + (named?.[0].length ?? 0)
    const own = body.slice(from, place + part.length).replace(/[;；.。\s]+$/u, '')
    if (named?.groups?.time) time ??= { start: base + from, end: base + from + own.length }
    // What follows a semicolon without a key of its own goes on with the bodies before it.
    else if (named ?? isBodies) bodies.push(...(/\p{Script=Han}$/u.test(own) ? bodiesBeforeVerbs(own, base + from) : bodiesIn(own, base + from)))
    isBodies = named ? !named.groups?.time : isBodies
    place += part.length
  }
  return { bodies, time }
}

/** What an organisation's name ends with, so that `and` behind it begins another one. */
const lastWord = 'Commission|Bureau|Office|Committee|Administration|Department|Ministry|Agency|Cent(?:er|re)|[Gg]overnments?|Council|Authority|Association|Bank|Group|Hospital|University|Academy|Institute|Service|Board|Corporation'
const firstWord = 'Ministry|Department|Office|Bureau|Agency|Commission|Council|Board|Authority|Committee|Institute|Cent(?:er|re)|Directorate|Secretariat|Treasury'
/** Bodies that have no name of their own. */
const unnamed = '(?:(?:local|regional|municipal|district|county|provincial|relevant|other|all|state|city|national)\\s+)?(?:authorities|governments?|councils?|municipalities|agencies|departments|partners|provinces|regions|counties|districts|universities|schools|NGOs|civil society|industry|stakeholders)\\b'
const between = new RegExp(`、|，|[;；]\\s*|,\\s*(?:and\\s+)?|\\s+(?:(?:in (?:partnership|collaboration|cooperation|consultation)|together|jointly)\\s+)?with\\s+(?=(?:the\\s+)?\\p{Lu})|\\s+and\\s+(?=(?:the\\s+)?(?:Minister|Secretary of State)\\b)|(?<=(?:^|[\\s/])\\p{Lu}[\\p{L}&]{0,6}\\p{Lu})(?:\\s+and\\s+|\\s*[/&]\\s*)(?=\\p{Lu}[\\p{L}&]{0,6}\\p{Lu}(?:$|[\\s,;/]))|\\s+and\\s+(?=(?:the\\s+)?(?:${firstWord})\\s+(?:of|for)\\b)|\\s+and\\s+(?=the\\s+[A-Z][^,;]*\\b(?:${lastWord})\\b)|\\s+and\\s+(?=${unnamed})|(?<=\\b(?:${lastWord}))\\s+and\\s+(?=(?:the\\s+)?[A-Z])|(?<=[局委会部厅院办府处门位区县市])(?:和|及|以及)(?=各)|(?<=[局委会部厅院办府处])(?:和|及|与|以及|会同|联合)(?=[\\p{Script=Han}]{2,30}[局委会部厅院办府处])`, 'gu')
/** A ministry of several things at the end of a list: `Department of Agriculture, Food and the Marine`. Acronyms and what is called a body itself are others. */
const thing = `(?!(?:${firstWord}|${lastWord}|Police|Customs|Parliament|Cabinet)\\b|[A-Z]{2,}\\b)[A-Z][a-z]+(?:\\s[A-Z][a-z]+)?(?<!\\b(?:${lastWord}|Agencies|Councils|Services|Police|Customs|England|Wales|Scotland))`
const ofSeveral = new RegExp(`\\b(?:Ministry|Department)\\s(?:of|for)\\s(?:the\\s)?${thing}(?:,\\s${thing}){1,3},?\\sand\\s(?:the\\s)?${thing}(?=\\s*(?:$|[,;)]))`, 'gu')
/** What stands in brackets belongs to a name: 各县（市、区）政府, 省委宣传部（省文明办、省电影局）. */
const bracketed = /[\p{L}][（(][^()（）;；]{1,60}[)）]/gu
/** 各市、县（市、区）人民政府: levels that share their word of office. */
const ofLevels = /(?<=^|[、，；;]\s*)(?:各|设区的?)?[省市州盟区县]、(?=[县区州旗镇乡]|市[、（(])/gu
const districts = /(?:,\s*)?(?:and\s+)?(?:the\s+)?governments of (?<names>[^;]+?) (?<kind>Districts?|Counties|Cities|Provinces)\s*$/u

/** The bodies of a list, in order; `governments of Changping and Haidian Districts` are two. */
export function bodiesIn(list: string, base = 0): readonly Body[] {
  const shared = districts.exec(list)
  const own = shared ? list.slice(0, shared.index) : list
  const bodies: Body[] = []
  let place = 0
  const wholes = [...own.matchAll(ofSeveral), ...own.matchAll(bracketed), ...own.matchAll(ofLevels)].map(({ index, 0: name }) => [index, index + name.length] as const)
  const isInName = ({ index }: { readonly index: number }) => wholes.some(([from, to]) => index > from && index < to)
  for (const separator of [...[...own.matchAll(between)].filter(each => !isInName(each)), null]) {
    const until = separator?.index ?? own.length
    const raw = own.slice(place, until)
    const name = raw.trim().replace(/^(?:and|the)\s+(?=[A-Z])/u, '').replace(/(?:等|[.。])$/u, '')
    const start = place + raw.indexOf(name)
    if (name !== '') bodies.push({ name, start: base + start, end: base + start + name.length })
    place = separator ? separator.index + separator[0].length : until
  }
  if (!shared?.groups) return bodies
  const kind = { District: 'District', Districts: 'District', Counties: 'County', Cities: 'City', Provinces: 'Province' }[shared.groups.kind ?? ''] ?? 'District'
  const names = shared.groups.names ?? ''
  let from = list.indexOf(names, shared.index)
  for (const name of names.split(/,\s*(?:and\s+)?|\s+and\s+/u)) {
    const start = list.indexOf(name, from)
    from = start + name.length
    if (name.trim() !== '') bodies.push({ name: `${name.trim()} ${kind} government`, start: base + start, end: base + from })
  }
  return bodies
}
