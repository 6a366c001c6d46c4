import { standsByTable } from '../clauses/noise/origins.ts'
import { languageOfDeclared } from '../words/written-language.ts'
import { readCalendarDate } from './calendar.ts'
import { countryOfLine, countryOfTitle } from './countries.ts'
import type { FixedKey } from './values.ts'

export const suggestedKeys = ['issuer', 'jurisdiction', 'kind', 'issued_on', 'period_from', 'period_to', 'language', 'source'] as const satisfies readonly FixedKey[]
export type SuggestedKey = (typeof suggestedKeys)[number]

/** A value that a text says plainly, with the words that say it. */
export type Suggestion = { readonly key: SuggestedKey; readonly value: string; readonly quote: string }
/** What suggestions are read from. UTF-16 code units of `beginning` and `ending`: see `lookedAt`. */
export type Described = { readonly title: string; readonly beginning: string; readonly ending: string }

/** How much of a text is looked at, from its beginning and from its end, UTF-16 code units. */
export const lookedAt = { beginning: 3_000, ending: 800 } as const
/** Lines at the top among which a date that stands alone is the date of the text. */
const topLines = 12
/** Of a title that is one; a longer one is the first paragraph, which tells of many things. UTF-16 code units. */
const longestTitle = 180
/** Years between the ends of a period; more is no period of a plan. */
const longestPeriod = 50

/**
 * What a document's title and text say plainly of it. In doubt nothing: a wrong suggestion costs more than a missing one. No value here is
 * used anywhere until a person accepts it.
 */
export function suggest(described: Described): Suggestion[] {
  const whole = described.title.replace(/^(?:Sample|示例)\s*[:：]\s*/u, '')
  const title = whole.length > longestTitle || whole.endsWith('…') ? '' : whole
  const { beginning, ending } = described
  // A line that is cut says something else.
  const lines = linesOf(beginning.length < lookedAt.beginning ? beginning : beginning.slice(0, Math.max(0, beginning.lastIndexOf('\n'))))
  const ends = linesOf(ending.length < lookedAt.ending ? ending : ending.slice(ending.indexOf('\n') + 1))
  const labelled = [...lines, ...ends]
  return [
    ...periodOf(title),
    kindOf(title),
    issuerOf(title, labelled),
    jurisdictionOf(title, labelled),
    dateOf(title, lines, ends),
    sourceOf(lines, 'top') ?? sourceOf(ends, 'end'),
    languageSuggestion(described.title, described.beginning),
  ].flatMap(found => found ?? [])
}

const linesOf = (text: string) => text.split('\n').map(line => line.trim()).filter(Boolean)
const endingYear = (from: string, to: string) => (to.length === 2 ? `${from.slice(0, 2)}${to}` : to)

/** "2024–2026", "2024—2026年", "2024 to 2026", "2021-25"; a five-year plan by its number. */
function periodOf(title: string): Suggestion[] {
  const years = /((?:19|20)\d{2})\s*年?\s*(?:[-‐‑–—―－~～至到]+|\bto\b)\s*((?:19|20)\d{2}|\d{2})(?!\d|[-./]\d)\s*年?/u.exec(title)
  const [quote = '', from = '', to = ''] = years ?? []
  // Behind the hyphen of a day or month ("2026-05") stands no year.
  const isMonth = to.length === 2 && (Number(to) <= 12 || endingYear(from, to) <= from)
  const last = endingYear(from, to)
  if (years && !isMonth && from <= last && Number(last) - Number(from) <= longestPeriod) return period(from, last, quote.trim())
  const numbered = /([十]?[一二三四五六七八九十])[”"’]?五[”"’]?(?=[规規][划劃]|[时時]期|[^年月日]*[规規][划劃])/u.exec(title) ?? /\b(\d{1,2})th\s+Five[-\s]Year\s+Plan\b/iu.exec(title)
  const number = numbered ? fiveYearNumber(numbered[1] ?? '') : undefined
  // The first one began in 1953; from the sixth (1981) on each lasts five years.
  if (!numbered || number === undefined || number < 6 || number > 20) return []
  const first = 1981 + (number - 6) * 5
  return period(String(first), String(first + 4), numbered[0])
}

function period(from: string, to: string, quote: string): Suggestion[] {
  return [{ key: 'period_from', value: from, quote }, { key: 'period_to', value: to, quote }]
}

function fiveYearNumber(written: string): number | undefined {
  if (/^\d+$/.test(written)) return Number(written)
  const units = '一二三四五六七八九'
  if (written === '十') return 10
  const unit = units.indexOf(written.at(-1) ?? '') + 1
  return unit === 0 ? undefined : written.startsWith('十') ? 10 + unit : unit
}

/**
 * Words of an English headline that tells of something: in one, "plan" and "report" are what it is about, not what it is. Titles of plans
 * and reports are names, without a verb.
 */
const telling = /\b(?:is|are|was|were|has|have|had|will|would|to\s+(?:share|present|launch|release|unveil|publish|submit|review)|released|commenced|launched|unveiled|approved|announced|issued|published|adopted|presented|completed|seeks?|urges?|calls?|says?|said|tells?|asks?|reviews|launches|unveils|announces|publishes|releases|proposes|shares|pledges|approves|adopts|outlines|presents|submits|welcomes|rejects|warns|begins?|starts?|gets?|makes?|takes?)\b/iu
/** What comes before a plan's name when the text is about it: "Summary framework for the … Plan", "Guide to the … Strategy". */
const about = /^(?:summary|overview|guide|guidance|handbook|introduction|questions?|comments?|feedback|update|progress)\b/iu

/** In this order: a draft of a plan is a draft, news of a plan is news. */
const kindRules: readonly (readonly [kind: string, rule: RegExp])[] = [
  ['draft', /\b(?:draft(?:\s+for\s+(?:public\s+)?comments?)?|consultation\s+paper|for\s+(?:public\s+)?comments?)\b|征求意见稿|公开征求意见|[（(]草案[）)]|草案$|送审稿/iu],
  ['news', /^[^:：]{2,60}?\s(?:unveils?|publishes|announces|launches|releases|sets|issues|approves|plans\s+to)\s/iu],
  ['news', /^[^《》]{2,30}(?:发布|出台|公布|印发)《/u],
  ['news', /新闻发布会|答记者问/u],
  ['report', /\breport\b(?!ing)|(?:报告|公报|白皮书)(?:[（(][^）)]*[）)])?$/iu],
  ['law', /^(?:[\p{L}’' ]+\s)?(?:law|act|regulations?|ordinance|decree)(?:\s+(?:of|on)\b.*)?(?:\s*\([^)]*\))?$/iu],
  ['law', /(?:条例|法|办法|规定|实施细则)(?:[（(][^）)]*[）)])?$/u],
  ['plan', /\b(?:plan|strategy|roadmap|programme|outline)\b/iu],
  ['plan', /规划|计划|方案|纲要|行动计划|路线图/u],
]

function kindOf(title: string): Suggestion | undefined {
  const isAbout = telling.test(title) || about.test(title)
  for (const [value, rule] of kindRules) {
    const found = isAbout && value !== 'news' && value !== 'draft' ? null : rule.exec(title)
    if (found) return { key: 'kind', value, quote: found[0].trim() }
  }
  return undefined
}

const authority = '(?:人民政府办公厅|人民政府办公室|人民政府|国务院办公厅|国务院|委员会|办公厅|管理局|发展改革委|卫生健康委|(?:教育|科技|工业和信息化|民政|财政|自然资源|生态环境|住房城乡建设|交通运输|水利|农业农村|商务|文化和旅游)(?:部|厅|局))'
const chineseIssuer = new RegExp(`^((?:中华人民共和国|国家)?[\\p{Script=Han}]{0,18}?${authority})关于`, 'u')
const chineseAuthority = new RegExp(`^(?!各)[\\p{Script=Han}]{0,18}(?:${authority}|人大常委会|人大常委会办公厅|人民代表大会常务委员会)$`, 'u')
const issuerLabel = /^(?:issued\s+by|issuing\s+(?:authority|body)|published\s+by|issuer|发布机构|发文机关|发布单位|制发单位|发文单位|印发机关|颁布单位|颁布机关|公布机关)\s*[:：]?\s*(.{2,160}?)[.。]?\s*$/iu

/** "Issued by the Ministry of Care on 23 May 2026": who and when in one line. */
function issuedBy(line: string): { readonly issuer: string; readonly date: string } | undefined {
  const [, issuer = '', written = ''] = /^(?:issued|published)\s+by\s+(.{2,120}?),?\s+(?:(?:on|in)\s+)?(\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{Lu}\p{L}{2,8}\.?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?\d{4}|\d{4}-\d{2}-\d{2})\s*\.?$/iu.exec(line) ?? []
  const date = readDate(written)
  return date === undefined ? undefined : { issuer, date }
}

function issuerOf(title: string, lines: readonly string[]): Suggestion | undefined {
  const named = chineseIssuer.exec(title) ?? lines.slice(0, 3).map(line => chineseIssuer.exec(line)).find(Boolean)
  if (named?.[1]) return { key: 'issuer', value: named[1], quote: named[1] }
  const said = labelledValue('issuer', lines, issuerLabel)
  if (said) return { ...said, value: issuedBy(said.quote)?.issuer ?? said.value }
  // Below its title a Chinese document names who issued it.
  const below = lines[lines.findLastIndex((line, index) => line === title && chineseAuthority.test(lines[index + 1] ?? '')) + 1]
  if (below !== undefined && below !== lines[0] && chineseAuthority.test(below)) return { key: 'issuer', value: below, quote: below }
  // The issuer signs a Chinese document with its name on a line of its own, the date below it.
  const at = lines.findIndex((line, index) => chineseAuthority.test(line) && dateAlone(lines[index + 1] ?? '') !== undefined)
  const signed = lines[at]
  return signed === undefined ? undefined : { key: 'issuer', value: signed, quote: signed }
}

const provinces = [
  'Beijing', 'Tianjin', 'Shanghai', 'Chongqing', 'Hebei', 'Shanxi', 'Inner Mongolia', 'Liaoning', 'Jilin', 'Heilongjiang', 'Jiangsu', 'Zhejiang', 'Anhui', 'Fujian', 'Jiangxi',
  'Shandong', 'Henan', 'Hubei', 'Hunan', 'Guangdong', 'Guangxi', 'Hainan', 'Sichuan', 'Guizhou', 'Yunnan', 'Tibet', 'Shaanxi', 'Gansu', 'Qinghai', 'Ningxia', 'Xinjiang', 'Hong Kong', 'Macao',
]
const chineseProvinces = '北京|天津|上海|重庆|河北|山西|内蒙古|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|广西|海南|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|香港|澳门'
const englishPlace = new RegExp(`^(?:The\\s+)?(${provinces.join('|')})(?=\\s|’|'|:|$)`, 'u')
const chinesePlace = new RegExp(`^(?:《|关于印发《?)?(${chineseProvinces})(?=省|市|自治区|壮族|回族|维吾尔|特别行政区|[“"\\d人“十])`, 'u')

function jurisdictionOf(title: string, lines: readonly string[]): Suggestion | undefined {
  const place = englishPlace.exec(title)?.[1] ?? chinesePlace.exec(title)?.[1]
  if (place) return { key: 'jurisdiction', value: place, quote: place }
  const country = /^(?:《)?(中华人民共和国|中国)/u.exec(title)
  if (country) return { key: 'jurisdiction', value: '中国', quote: country[1] ?? '' }
  const said = labelledValue('jurisdiction', lines, /^(?:jurisdiction|地区|适用地区)\s*[:：]\s*(.{2,80}?)[.。]?\s*$/iu)
  const named = said ? null : (countryOfTitle(title) ?? lines.slice(0, topLines).map(countryOfLine).find(found => found !== null))
  return named ? { key: 'jurisdiction', value: named.name, quote: named.quote } : said
}

function labelledValue(key: SuggestedKey, lines: readonly string[], rule: RegExp): Suggestion | undefined {
  for (const line of lines) {
    const value = rule.exec(line)?.[1]
    if (value) return { key, value: value.trim(), quote: line }
  }
  return undefined
}

/** So many lines from its end a text tells where it comes from. */
const endLines = 6

/** Where a document comes from stands at its top or its end; below a table, and between paragraphs, it is said of a table or a picture. */
function sourceOf(lines: readonly string[], side: 'top' | 'end'): Suggestion | undefined {
  const near = (at: number) => (side === 'top' ? at < topLines : at >= lines.length - endLines)
  const own = lines.filter((_, at) => near(at) && !standsByTable(place => lines[place], at))
  return labelledValue('source', own, /^(?:source|来源|文章来源)\s*[:：]\s*(.{2,200}?)\s*$/iu)
}

const dateLabel = /^[（(]?(?:issued(?:\s+on)?|date(?:\s+of\s+issue)?|published(?:\s+on)?|release\s+date|发布日期|发布时间|成文日期|印发日期|发文日期|颁布日期|公布日期|日期)\s*[:：]?\s*(.{4,40}?)[）).。]?\s*$/iu

function dateOf(title: string, lines: readonly string[], ends: readonly string[]): Suggestion | undefined {
  for (const line of [...lines, ...ends]) {
    const value = readDate(dateLabel.exec(line)?.[1] ?? '') ?? issuedBy(line)?.date
    if (value) return { key: 'issued_on', value, quote: line }
  }
  // "（2005年11月25日……会议通过）" below the title of a law; one that was changed since has several days.
  const passed = lines.slice(0, topLines).find(line => /^[（(].*(?:通过|公布|批准)[^0-9]*[）)]$/u.test(line) && line.match(/\d{4}年/gu)?.length === 1)
  const passedOn = readDate(/^[（(](\d{4}年\d{1,2}月\d{1,2}日)/u.exec(passed ?? '')?.[1] ?? '')
  if (passed !== undefined && passedOn !== undefined) return { key: 'issued_on', value: passedOn, quote: passed }
  const alone = [...lines.slice(0, topLines), ...ends.slice(-3)].find(line => line !== title && dateAlone(line))
  const value = alone === undefined ? undefined : dateAlone(alone)
  return alone === undefined || value === undefined ? undefined : { key: 'issued_on', value, quote: alone }
}

/** The day that a line consists of; a year alone is more often a heading. */
function dateAlone(line: string): string | undefined {
  const value = readDate(line.replace(/^[（(]|[）)]$/gu, ''))
  return value !== undefined && value.length === 10 ? value : undefined
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']

const chineseDigits = '〇一二三四五六七八九'

/** "二〇二六年五月二十三日" with the digits that other dates have. */
function withDigits(text: string): string {
  if (!/^[〇○零一二三四五六七八九]{4}年/u.test(text)) return text
  const digit = (sign: string) => String(Math.max(0, chineseDigits.indexOf(sign)))
  const number = (written: string) => (written.includes('十') ? written.replace(/^十/u, '一十').replace(/十$/u, '十〇').replace('十', '') : written)
  return text.replace(/[〇○零一二三四五六七八九十]+/gu, run => number(run).replace(/./gu, digit))
}

function readDate(text: string): string | undefined {
  const plain = withDigits(text.trim())
  const found = /^(?<d>\d{1,2})(?:st|nd|rd|th)?\s+(?<m>[A-Za-z]{3,9})\.?,?\s+(?<y>\d{4})$/u.exec(plain) ?? /^(?<m>[A-Za-z]{3,9})\.?\s+(?:(?<d>\d{1,2})(?:st|nd|rd|th)?,?\s+)?(?<y>\d{4})$/u.exec(plain)
  const { y, m, d } = found?.groups ?? {}
  if (y === undefined || m === undefined) return readCalendarDate(plain)
  const month = months.findIndex(name => name === m.toLowerCase() || name.slice(0, 3) === m.toLowerCase()) + 1
  return month === 0 ? undefined : readCalendarDate([y, String(month), ...(d === undefined ? [] : [d])].join('-'))
}

function languageSuggestion(title: string, beginning: string): Suggestion | undefined {
  const text = `${title}\n${beginning}`
  return text.trim().length < 20 ? undefined : { key: 'language', value: languageOfDeclared(text, undefined), quote: title }
}
