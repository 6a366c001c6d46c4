/** What a sign that many countries share stands for in one plan: an Australian `$` is no American one. Where nothing tells, a sign stays what it usually is. */

/** Whose plan it is, as it is stored; null where nobody said so. */
export type Home = { readonly jurisdiction?: string | null | undefined; readonly issuer?: string | null | undefined }

/** ISO 4217 codes by the sign that is shared, in small letters. */
export type HomeMoney = ReadonlyMap<string, string>

const dollars = ['$', 'dollar', 'dollars']
const yuan = [...dollars, '元', '圆', '圓']
const rupees = ['rs', 'rs.', 'rupees']

/** Places by the names that English and Chinese plans give them, and their money (ISO 4217). Countries whose plans write `$` of American dollars as often are left out. */
const places: readonly (readonly [name: string, code: string, signs: readonly string[]])[] = [
  [String.raw`\b(?:Australian?|New South Wales|NSW|Victorian?|Queensland|Tasmanian?|Northern Territory|ACT)\b|澳大利亚|澳大利亞|澳洲`, 'AUD', dollars],
  [String.raw`\b(?:Canad(?:a|ian)|Ontario|Qu[ée]bec|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland|Yukon|Nunavut|Northwest Territories)\b|加拿大`, 'CAD', dollars],
  [String.raw`\b(?:New Zealand|Aotearoa)\b|新西兰|新西蘭`, 'NZD', dollars],
  [String.raw`\bSingapore\b|新加坡`, 'SGD', dollars],
  [String.raw`\bHong Kong\b|\bHKSAR\b|香港`, 'HKD', yuan],
  [String.raw`\bMaca[ou]\b|澳门|澳門`, 'MOP', yuan],
  [String.raw`\bTaiwan\b|台湾|臺灣|台灣`, 'TWD', yuan],
  [String.raw`\bJamaican?\b`, 'JMD', dollars], [String.raw`\bFiji(?:an)?\b`, 'FJD', dollars], [String.raw`\bTrinidad and Tobago\b`, 'TTD', dollars], [String.raw`\bBarbados\b`, 'BBD', dollars],
  [String.raw`\bBahamas\b`, 'BSD', dollars], [String.raw`\bBelize\b`, 'BZD', dollars], [String.raw`\bGuyana\b`, 'GYD', dollars], [String.raw`\bNamibian?\b`, 'NAD', dollars], [String.raw`\bBrunei\b`, 'BND', dollars],
  [String.raw`\bPakistani?\b|巴基斯坦`, 'PKR', rupees], [String.raw`\bSri Lankan?\b|斯里兰卡`, 'LKR', rupees], [String.raw`\bNepal(?:ese)?\b|尼泊尔`, 'NPR', rupees], [String.raw`\bMauritius\b|毛里求斯`, 'MUR', rupees],
]
const tests = places.map(([name, code, signs]) => [new RegExp(name, 'u'), code, signs] as const)

/** Dollars that say whose they are. */
const prefixed = /\b(?<of>AU?|CA?|NZ|S|HK|NT)\$(?=\s?\d)/gu
const codeByPrefix = new Map([['A', 'AUD'], ['AU', 'AUD'], ['C', 'CAD'], ['CA', 'CAD'], ['NZ', 'NZD'], ['S', 'SGD'], ['HK', 'HKD'], ['NT', 'TWD']])

/**
 * The money of a plan's own country by what is stored of it, its place before its issuer; where neither is, by the dollars that its text names, if these are of one country. Two countries in
 * one name tell nothing.
 */
export function homeMoneyOf(text: string, { jurisdiction, issuer }: Home): HomeMoney {
  for (const said of [jurisdiction, issuer]) {
    const found = said ? tests.filter(([test]) => test.test(said)) : []
    const [only] = found
    if (only && found.length === 1) return new Map(only[2].map(sign => [sign, only[1]]))
  }
  const named = jurisdiction || issuer ? [] : [...new Set([...text.matchAll(prefixed)].map(({ groups }) => codeByPrefix.get(groups?.['of'] ?? '')))]
  const [code] = named
  return code && named.length === 1 ? new Map(dollars.map(sign => [sign, code])) : new Map()
}
