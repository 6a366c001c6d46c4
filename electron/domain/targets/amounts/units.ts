/** Currencies and units: how plans write them, and the one name that they are compared by. */
import { foldSigns } from '../folding.ts'

/** ISO 4217 codes by the signs and words that stand before or behind an amount. */
const currencyByWord = new Map<string, string>([
  ['¥', 'CNY'], ['￥', 'CNY'], ['rmb', 'CNY'], ['cny', 'CNY'], ['yuan', 'CNY'], ['renminbi', 'CNY'], ['元', 'CNY'], ['元人民币', 'CNY'], ['人民币', 'CNY'],
  ['$', 'USD'], ['us$', 'USD'], ['usd', 'USD'], ['us dollars', 'USD'], ['us dollar', 'USD'], ['dollars', 'USD'], ['dollar', 'USD'], ['美元', 'USD'],
  ['€', 'EUR'], ['eur', 'EUR'], ['euros', 'EUR'], ['euro', 'EUR'], ['欧元', 'EUR'], ['£', 'GBP'], ['gbp', 'GBP'], ['pounds', 'GBP'], ['英镑', 'GBP'],
  ['a$', 'AUD'], ['$a', 'AUD'], ['$c', 'CAD'], ['$nz', 'NZD'], ['au$', 'AUD'], ['aud', 'AUD'], ['澳元', 'AUD'], ['c$', 'CAD'], ['ca$', 'CAD'], ['cad', 'CAD'], ['加元', 'CAD'], ['nz$', 'NZD'], ['nzd', 'NZD'], ['s$', 'SGD'], ['sgd', 'SGD'],
  ['₹', 'INR'], ['rs', 'INR'], ['rs.', 'INR'], ['inr', 'INR'], ['rupees', 'INR'], ['卢比', 'INR'], ['chf', 'CHF'], ['瑞士法郎', 'CHF'], ['₩', 'KRW'], ['krw', 'KRW'], ['韩元', 'KRW'], ['nt$', 'TWD'], ['twd', 'TWD'], ['新台币', 'TWD'],
  ['hk$', 'HKD'], ['hkd', 'HKD'], ['港元', 'HKD'], ['港币', 'HKD'], 
  ['r', 'ZAR'], ['zar', 'ZAR'], ['rand', 'ZAR'], ['ksh', 'KES'], ['kshs', 'KES'], ['kes', 'KES'], ['r$', 'BRL'], ['brl', 'BRL'], ['mxn', 'MXN'], ['₱', 'PHP'], ['php', 'PHP'], ['₦', 'NGN'], ['ngn', 'NGN'], ['naira', 'NGN'], ['n', 'NGN'], ['rp', 'IDR'], ['idr', 'IDR'],
  ['sek', 'SEK'], ['nok', 'NOK'], ['dkk', 'DKK'], ['ghs', 'GHS'], ['gh¢', 'GHS'], ['gh₵', 'GHS'], ['gh', 'GHS'], ['₵', 'GHS'], ['ugx', 'UGX'], ['tzs', 'TZS'], ['pkr', 'PKR'], ['bdt', 'BDT'], ['taka', 'BDT'], ['tk', 'BDT'], ['thb', 'THB'], ['baht', 'THB'], ['vnd', 'VND'], ['myr', 'MYR'], ['rm', 'MYR'], ['rub', 'RUB'], ['try', 'TRY'], ['pln', 'PLN'], ['ils', 'ILS'], ['sar', 'SAR'], ['aed', 'AED'], ['etb', 'ETB'], ['rwf', 'RWF'], ['卢布', 'RUB'], ['泰铢', 'THB'], ['日元', 'JPY'], ['jpy', 'JPY'], ['yen', 'JPY'],
])

export const currency = {
  before: String.raw`(?:US\$|HK\$|\bGH[¢₵]?(?=\s?\d)|₵|\$(?:A|C|NZ)(?=\d)|\b(?:AU?|CA?|NZ|NT|S)\$|人民币|新台币|\bRs\.?|\b(?:RMB|CNY|USD|EUR|GBP|HKD|JPY|AUD|CAD|NZD|SGD|INR|CHF|KRW|TWD|ZAR|KES|BRL|MXN|PHP|NGN|IDR|SEK|NOK|DKK|GHS|UGX|TZS|PKR|BDT|THB|VND|MYR|RUB|PLN|ILS|SAR|AED|ETB|RWF)|\bR\$|\b(?:K[Ss]hs?|Rp|RM|Tk)\.?(?=\s?\d)|\bN(?=\d[\d.,]{0,12}\s?(?:million|billion|trillion|bn|tn)\b)|\bR(?=\d{1,3}(?:[,.]\d|\s?(?:million|billion|trillion|bn|mn|m\b))|\d{3})|[¥￥$€£₹₩₱₦])\s?(?:[¥￥$€£]\s?)?`,
  behind: String.raw`(?:\s?(?:yuan|RMB|CNY|renminbi|USD|US dollars?|dollars?|EUR|euros?|GBP|pounds|yen|rupees|AUD|CAD|NZD|SGD|INR|CHF|KRW|TWD|rand|naira|taka|baht|ZAR|KES|BRL|MXN|PHP|NGN|IDR|SEK|NOK|DKK|GHS|UGX|TZS|PKR|BDT|THB|VND|MYR|RUB|PLN|ILS|SAR|AED|ETB|RWF)\b|元人民币|人民币|美元|港元|港币|欧元|英镑|日元|澳元|加元|卢布|泰铢|卢比|韩元|瑞士法郎|元)`,
} as const

/** The currency that a sign or word means, as its ISO 4217 code; null for none. */
export function currencyOf(written: string | undefined): string | null {
  const word = written?.trim().toLowerCase() ?? ''
  if (word === '') return null
  return currencyByWord.get(word) ?? currencyByWord.get(foldSigns(word)) ?? currencyByWord.get(word.replace(/\.$/u, '')) ?? currencyByWord.get(word.replace(/\s?[¥￥$€£]$/u, '')) ?? null
}

/** Names by pattern; the longer ones first where one begins another. */
const units: readonly (readonly [name: string, english: string, han: string])[] = [
  ['pp', String.raw`\s?percentage points?\b`, '个百分点|百分点'],
  ['percent', String.raw`\s?%|\s?per\s?cent\b`, ''],
  ['permille', String.raw`\s?‰`, ''],
  ['working days', String.raw`[\s-]?(?:working|business) days?\b`, '个工作日|工作日'],
  ['days', String.raw`[\s-]?days?\b`, '天|日(?=内|以内|之内)'],
  ['weeks', String.raw`[\s-]?weeks?\b`, '周(?!年|岁|边|围)|个星期'],
  ['months', String.raw`[\s-]?months?\b`, '个月'],
  ['years', String.raw`[\s-]?years?\b`, '年(?=内|以内|之内|左右|以上|以下)|(?<=\\d\\.\\d{1,2})年|周?岁'],
  ['hours', String.raw`[\s-]?hours?\b`, '个?小时'],
  ['minutes', String.raw`[\s-]?minutes?\b`, '分钟'],
  ['m2', String.raw`\s?(?:square met(?:er|re)s?|sq\.? m|m²|m2|㎡)(?![A-Za-z])`, '平方米|平米'],
  ['km2', String.raw`\s?(?:square kilomet(?:er|re)s?|sq\.? km|km²|km2)(?![A-Za-z])`, '平方公里|平方千米'],
  ['km/h', String.raw`\s?(?:kilomet(?:er|re)s?|km)\s?(?:/|per\s)\s?h(?:our)?\b`, '公里/小时|千米/小时|公里/时'],
  ['km', String.raw`\s?(?:kilomet(?:er|re)s?|km)\b`, '公里|千米'],
  ['°C', String.raw`\s?(?:°\s?C|℃|degrees? Celsius)(?![A-Za-z])`, '摄氏度'],
  ['per 100,000', String.raw`\s?(?:per|/)\s?100,?000\b`, '/10万'],
  ['ha', String.raw`\s?(?:hectares?|ha)\b`, '公顷'],
  ['acres', String.raw`\s?acres?\b`, '英亩'],
  ['litres', String.raw`\s?(?:lit(?:re|er)s?)\b`, '升(?![至到高级格降为])'],
  ['mu', String.raw`\s?mu\b`, '(?<!英)亩'],
  ['jin', String.raw`\s?jin\b`, '斤'],
  ['kg', String.raw`\s?(?:kg|kilogrammes?|kilograms?)\b`, '公斤|千克'],
  ['µg/m³', String.raw`\s?[uµμ]g\s?/\s?m(?:³|3)`, '微克/立方米'],
  ['tonnes', String.raw`\s?(?:(?:metric )?tonnes?|(?:metric )?tons?)\b`, '吨'],
  ['m3', String.raw`\s?(?:cubic met(?:er|re)s?|m³|m3)(?![A-Za-z])`, '立方米'],
  ['TJ', String.raw`\s?TJ\b`, ''],
  ['kWh', String.raw`\s?kWh\b`, '千瓦时|千瓦小时|度(?=电)'],
  ['MWh', String.raw`\s?MWh\b`, '兆瓦时'],
  ['GWh', String.raw`\s?GWh\b`, '吉瓦时'],
  ['TWh', String.raw`\s?TWh\b`, '太瓦时'],
  ['MW', String.raw`\s?(?:MWp?|megawatts?(?:-peak)?)\b`, '兆瓦(?!时)'],
  ['GW', String.raw`\s?(?:GWp?|gigawatts?(?:-peak)?)\b`, '吉瓦(?!时)'],
  ['kW', String.raw`\s?(?:kWp?|kilowatts?(?:-peak)?)\b`, '千瓦(?!时|小时)'],
]
const tests = units.map(([name, english, han]) => [name, new RegExp(`^(?:${[english, han].filter(Boolean).join('|')})$`, 'iu')] as const)

/** Pattern of a unit behind a number; the square and longer ones come before those that begin alike. */
export const unitBehind = `(?:${[...units].sort((a, b) => b[1].length - a[1].length).flatMap(([, english, han]) => [english, han]).filter(Boolean).join('|')})`

/** The name that a written unit is compared by (`per cent` is `percent`, `个百分点` `pp`); null for none. */
export function unitOf(written: string | undefined): string | null {
  if (!written) return null
  // What a pattern looks ahead to is not part of what it took.
  const bare = /^(?:年|日|周|度)$/u.test(written) ? { 年: 'years', 日: 'days', 周: 'weeks', 度: 'kWh' }[written] : undefined
  return bare ?? tests.find(([, test]) => test.test(written))?.[0] ?? null
}

/** Measure words that count things in Chinese. */
export const counters = '(?:万?人次|项次|个|家|项|人|名|户|所|张|处|种|款|支|套|例|批|条|座|床|席|件|台|辆|位|篇|部|间|次|场|倍|起|对|户家庭)'
/** Units of time, in which a limit can be either an amount or a deadline. */
export const timeUnits: ReadonlySet<string> = new Set(['working days', 'days', 'weeks', 'months', 'years', 'hours', 'minutes'])
