/** What the columns of a table say, by the words at their heads. */
import { bodyKeys, timeKeys } from '../bodies.ts'
import { type Deadline, deadlinesOf } from '../deadlines.ts'
import { foldSigns } from '../folding.ts'

/**
 * `what`: words of what is to be done or measured; `who`: bodies; `when`: a time; `unit`: what numbers count; `was`: what was before, no promise; `number`: values to come, with the time that
 * the head names; `counted`: places in the list, no values.
 */
export type ColumnKind = 'what' | 'who' | 'when' | 'unit' | 'was' | 'number' | 'counted'
/** `wraps`: what is put round a bare number of the column, so that it reads as in a sentence: `Ksh 210 million`, `增长6%`. */
export type Column = { readonly kind: ColumnKind; readonly deadline: Deadline | null; readonly wraps: Wraps | null }
export type Wraps = { readonly verb: string; readonly before: string; readonly behind: string }

const longestHead = 60
const whole = (words: string) => new RegExp(String.raw`^(?:${words})(?:\s*[（(/].*)?$`, 'iu')

const who = whole(String.raw`(?:${bodyKeys})(?:\s?(?:and|&|/|及|和|、)\s?(?:${bodyKeys}|partners?))?|who|led by|lead and partners|(?:lead |line |responsible |implementing )?(?:ministr(?:y|ies)|departments?|agenc(?:y|ies)|MDAs?)|责任人|分管领导`)
const when = whole(String.raw`${timeKeys}|(?:target |due |end |completion )?dates?(?: to achieve(?: (?:the )?target)?)?|by when|when|due|timing|完成年限|年限|计划完成时间|时间安排|时间`)
const unit = whole('units?(?: of measure(?:ment)?)?|计量单位|单位')
const was = /\b(?:baseline|actual|current|achieved|result|last year|previous)\b|基期|基数|基准|现状|现值|执行数|完成数|实际|完成情况|上年|决算/iu
const counted = /^(?:序号|编号|no\.?|#|ref\.?|s\/n|item no\.?)$/iu
/** Numbers under such a head are promised. */
const target = /\b(?:targets?|goals?|planned|cost|budget|funding|allocation|amount|estimate[sd]?|expenditure)\b|目标|指标值|计划(?!完成时间)|预算|任务[数量]|安排数|投资|资金|经费|金额/iu
const growth = /^(?:同比|年均|比上年)?(?:增长|增速|增幅)/u
const fall = /^(?:同比|年均|比上年)?(?:下降|降低|降幅)/u
const year = /(?<y>20\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?/u

/**
 * The columns under the heads of a table; null where the cells are no heads: one of them has to say who, by when or how much, and none is a bare number.
 * @param issued the year in which the text was issued, when that is known
 */
export function columnsOf(heads: readonly string[], issued: number | undefined): readonly Column[] | null {
  const folded = heads.map(head => foldSigns(head).trim())
  if (folded.length < 2 || folded.some(head => head.length > longestHead || (/^[\d.,%\s]+$/u.test(head) && !year.test(head)))) return null
  const lastYear = Math.max(...folded.map(head => Number(year.exec(head)?.groups?.['y'] ?? 0)))
  const columns = folded.map(head => columnOf(head, issued, lastYear))
  return columns.some(({ kind }) => kind === 'who' || kind === 'when' || kind === 'number') ? columns : null
}

function columnOf(head: string, issued: number | undefined, lastYear: number): Column {
  const kind = kindOf(head, issued, lastYear)
  const named = kind === 'number' ? year.exec(head) : null
  const [deadline = null] = named ? deadlinesOf(`in ${named[0]}`) : []
  const begin = named?.index ?? 0
  return { kind, wraps: wrapsOf(head), deadline: deadline && named ? { ...deadline, start: begin, end: begin + named[0].length } : null }
}

function kindOf(head: string, issued: number | undefined, lastYear: number): ColumnKind {
  if (counted.test(head)) return 'counted'
  if (was.test(head)) return 'was'
  if (who.test(head)) return 'who'
  if (when.test(head)) return 'when'
  if (unit.test(head)) return 'unit'
  if (target.test(head) || growth.test(head) || fall.test(head)) return 'number'
  const named = Number(/^(?:FY\s?)?(?<y>20\d\d)(?:\s?[/–-]\s?(?:20)?\d\d)?\s?年?(?:度)?(?:\s*[（(].*)?$/iu.exec(head)?.groups?.['y'] ?? 0)
  if (named > 0) return issued === undefined ? (named === lastYear ? 'number' : 'was') : named >= issued ? 'number' : 'was'
  return 'what'
}

/** Heads and cells name the unit in brackets: `Cost (Ksh. million)`, `预算数（亿元）`, `5G基站（个）`. */
const bracketed = /[（(](?<unit>[^()（）]{1,24})[）)]\s*$/u
const coinBefore = /^(?<coin>(?:US|HK|AU?|CA?|NZ|S)?[$€£¥₹₱₦₵]|GH[¢₵]|[A-Z]{3}|Ksh\.?|Rs\.?|RM|R)\s?(?<scale>(?:'?000s?|thousands?|millions?|billions?|m|bn|mn|crore|lakh)?)$/iu
const scales = new Map([['000', 'thousand'], ["'000", 'thousand'], ['thousands', 'thousand'], ['millions', 'million'], ['billions', 'billion']])
/** `Kilometres of road`, `Number of hectares`: what is measured begins with its unit. */
const measuredFirst = /^(?:(?:total |the )?number of |no\. of |length of )?(?<unit>kilomet(?:re|er)s|km|hectares|ha|acres|tonnes|tons|MW|megawatts|GW|litres|liters)\b/iu

/** What a head or a cell of words says of bare numbers beside it; null for nothing. */
export function wrapsOf(words: string): Wraps | null {
  const folded = foldSigns(words).trim()
  const verb = /增长|增速|增幅/u.test(folded) ? '增长' : /下降|降低|降幅/u.test(folded) ? '下降' : ''
  const named = bracketed.exec(folded)?.groups?.['unit'] ?? measuredFirst.exec(folded)?.groups?.['unit'] ?? (/^(?:percentage|per cent|share|proportion|% )\b/iu.test(folded) ? '%' : undefined)
  if (named === undefined || /\d/u.test(named.replace(/^'?000/u, ''))) return verb === '' ? null : { verb, before: '', behind: '' }
  const { coin, scale = '' } = coinBefore.exec(named)?.groups ?? {}
  if (coin !== undefined) return { verb, before: `${coin}${/[A-Za-z.]$/u.test(coin) ? ' ' : ''}`, behind: scale === '' ? '' : ` ${scales.get(scale.toLowerCase()) ?? scale}` }
  return { verb, before: '', behind: /^\p{L}/u.test(named) && !/\p{Script=Han}/u.test(named) ? ` ${named}` : named }
}
