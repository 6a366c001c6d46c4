/**
 * Amounts in a text: numbers with what they count or measure. What stands as a name, a year, a date, a label, an age or a place in a row is
 * none. Rules and their measurement: values, units and comparators of published plans in both languages.
 */
import { type Comparator, comparatorOf, comparatorReach } from './amounts/comparators.ts'
import { foldSigns } from './folding.ts'
import type { HomeMoney } from './amounts/home-money.ts'
import { fractionsIn, partsOfScaleIn } from './numbers/fractions.ts'
import { numeral, numberValue } from './numbers/numerals.ts'
import { isNoAmount, isWordAmount } from './amounts/no-amounts.ts'
import { counters, currency, currencyOf, unitBehind, unitOf } from './amounts/units.ts'
import type { Written } from './numbers/written.ts'

/** `start`, `end`: UTF-16 code units of the text that was given. */
export type Quantity = {
  readonly start: number
  readonly end: number
  readonly comparator: Comparator
  readonly value: number
  /** The upper end of a range; null where there is one value. */
  readonly valueTo: number | null
  /** `percent`, `pp` (percentage points), `weeks`, `mu`, `m2` …; `count` for things, people and cases; null for money. */
  readonly unit: string | null
  /** ISO 4217. */
  readonly currency: string | null
  /** What it was before: `from 450 to 610 yuan`. */
  readonly baseline: number | null
  readonly isYearly: boolean
}

const range = String.raw`\s?(?:to|-|–|—|~|至|到)\s?`
const amount = (number: string, scale: string, end: '' | '2') =>
  `(?<money${end}>${currency.before})?(?<number${end}>${number})(?<more${end}>[多余](?=[万亿千百\\p{Script=Han}]))?(?<scale${end}>${scale})?(?<some${end}>[多余](?=\\p{Script=Han}))?(?<coin${end}>${currency.behind})?`
/** `10% to 15%`: the first sign goes where the second says the same. */
const sameShare = (number: string, ranges: string) => String.raw`(?:\s?(?:%|per\s?cent)(?=${ranges}${number}\s?(?:%|per\s?cent)))?`
const pattern = (number: string, scale: string, ranges: string, notBehind: string) =>
  new RegExp(`(?<!${notBehind})${amount(number, scale, '')}${sameShare(number, ranges)}(?:${ranges}${amount(number, scale, '2')})?(?<unit>${unitBehind})?(?<counter>${counters})?`, 'giu')

const scales = `${numeral.englishScale}|${numeral.hanScale}`
const inDigits = pattern(numeral.digits, scales, range, String.raw`[A-Za-z0-9_/“"'\-–—#№第]|\d[,.]`)
const inWords = pattern(`\\b${numeral.word}`, numeral.englishScale, String.raw`\s?(?:to|or|-|–)\s?`, '[A-Za-z0-9-]')
/** `between 200 and 300`: only there does `and` make one amount of two. */
const inBetween = new RegExp(`(?<=\\bbetween\\s(?:about\\s)?)${pattern(numeral.digits, scales, String.raw`\s?and\s?`, '[A-Za-z0-9]').source}`, 'giu')
const inHan = pattern(numeral.han, numeral.hanScale, '(?:至|到|—|~)', '[一二三四五六七八九十百千万亿〇零两第之]')
const inHundredths = new RegExp(`百分之(?<number>${numeral.han})(?:(?:至|到)(?:百分之)?(?<number2>${numeral.han}))?`, 'gu')

const noHome: HomeMoney = new Map()

/**
 * The amounts of a text, in order; they do not overlap.
 * @param home what signs that many countries share stand for here, see `homeMoneyOf`
 */
export function quantitiesOf(text: string, home: HomeMoney = noHome): readonly Quantity[] {
  const folded = foldSigns(text)
  const written = [[...writtenIn(folded, inHundredths)], [...partsOfScaleIn(folded, comparatorReach)], [...fractionsIn(folded, comparatorReach)], ...[inBetween, inDigits, inWords, inHan].map(words => [...writtenIn(folded, words)])].flat()
  const kept: Written[] = []
  // What an earlier pattern took, by place: lists of thousands of numbers are pasted, too.
  const taken = new Uint8Array(folded.length)
  for (const each of written) {
    if (taken.subarray(each.start, each.end).includes(1)) continue
    taken.fill(1, each.start, each.end)
    kept.push(each)
  }
  kept.sort((a, b) => a.start - b.start)
  return withShared(withBaselines(withoutConversions(kept, folded).filter(each => isAmount(each)).map(each => readQuantity(each, home)), folded), folded)
}

function* writtenIn(folded: string, words: RegExp): Generator<Written> {
  let from = 0
  for (;;) {
    words.lastIndex = from
    const found = words.exec(folded)
    if (!found) return
    const start = found.index
    if (isYearBeforeTo(found.groups ?? {})) {
      from = start + 4
      continue
    }
    const alone = firstAlone(found.groups ?? {}, found[0], folded.slice(Math.max(0, start - 4), start))
    from = start + Math.max(1, alone?.length ?? found[0].length)
    yield readFound(folded, words, start, alone ?? found[0], alone === null ? (found.groups ?? {}) : onlyFirst(found.groups ?? {}))
  }
}

type Groups = Readonly<Record<string, string | undefined>>
const onlyFirst = ({ number, money, coin, more, some, scale }: Groups): Groups => ({ number, money, coin, more, some, scale })

/** `from 38% in 2022 to 65%`: the year is no end of a range. */
const isYearBeforeTo = ({ number = '', number2, money, coin, scale }: Groups): boolean =>
  number2 !== undefined && /^(?:19|20)\d\d$/u.test(number) && (money ?? coin ?? scale) === undefined && numberValue(number2) < Number(number)

/** Neither is `up by 250 to 4,250`. `$100 million to 47 towns` is no range, either: what is less, and has neither money nor a scale of its own, counts something else. Answers the first amount as it is written, null for a range. */
function firstAlone({ number = '', number2, money, money2, coin, coin2, scale, scale2, unit }: Groups, written: string, before: string): string | null {
  if (number2 !== undefined && /\bby\s$/iu.test(before) && / to /u.test(written) && numberValue(number2, scale2) >= 5 * numberValue(number, scale ?? scale2)) return written.slice(0, written.indexOf(' to '))
  const isMoney = (money ?? coin) !== undefined
  if (number2 === undefined || (money2 ?? coin2 ?? scale2 ?? unit) !== undefined || !isMoney) return null
  if (numberValue(number2) >= numberValue(number, scale)) return null
  const until = written.search(/\s?(?:to|-|–|—|~|至|到)\s?[^\s]+\s*$/u)
  return until > 0 ? written.slice(0, until) : null
}

function readFound(folded: string, words: RegExp, start: number, written: string, groups: Groups): Written {
  const { number = '', number2, money, money2, coin, coin2, more, some, scale, scale2, unit, counter } = groups
  const end = start + written.trimEnd().length
  return {
    start, end, number, isMore: Boolean(more ?? some), upper: number2, counter, money: money ?? coin ?? coin2 ?? money2, scale: scale ?? (number2 === undefined ? undefined : scale2),
    unit: words === inHundredths ? '%' : unit, before: folded.slice(Math.max(0, start - comparatorReach), start), after: folded.slice(end, end + comparatorReach),
  }
}

const isAmount = (written: Written): boolean => written.share !== undefined || (/^[\d]/u.test(written.number) ? !isNoAmount(written) : written.unit === '%' || (!isNoAmount(written) && isWordAmount(written)))

/** What stands before an amount that is what was. */
const was = /(?:\bfrom(?: the current| about| around| some)?|(?:从|由)(?:现时|现在|目前|现有|原来)?的?约?|在现有|现有|目前的?)\s*$/iu

function readQuantity({ start, end, before, after, number, share, isMore, upper, money, scale, unit, counter }: Written, home: HomeMoney): Quantity {
  const value = share ?? numberValue(number, scale)
  const top = upper === undefined ? value : numberValue(upper, scale)
  const isRange = top > value
  const coin = home.get(money?.trim().toLowerCase() ?? '') ?? currencyOf(money)
  const unitOfAll = coin ? null : counter ? 'count' : (unitOf(unit) ?? 'count')
  const said = { start, end, currency: coin, unit: unitOfAll, isYearly: isYearly(before, after) }
  // `from 8 to 3 per cent`: the first is what was, see `withBaselines`.
  if (top < value && was.test(before)) return { ...said, value: top, valueTo: null, comparator: 'reach', baseline: value }
  const comparator = comparatorOf(before, after, isRange)
  return { ...said, value, valueTo: isRange ? top : null, comparator: isMore && !isRange ? atLeastMore(comparator) : comparator, baseline: null }
}

/** What is written as `3000余家` is more than that, unless its words say a bound of their own. */
const atLeastMore = (comparator: Comparator): Comparator => (comparator === 'exactly' || comparator === 'reach' || comparator === 'increase by' || comparator === 'reduce by' ? 'more than' : comparator)

const isYearly = (before: string, after: string): boolean =>
  /^\s*(?:\([^()]{3,30}\)\s*)?(?:in )?(?:annually|per year|a year|each year|every year|per annum|annual\b)/iu.test(after.replace(/^\s*(?:of\s+)?[A-Za-z0-9]+(?:\s+[A-Za-z0-9]+)?(?=\s+(?:a|per) year\b)/u, '')) || /(?:每年|年均(?!浓度|值|气温|水平)|\bannual(?:ly)?(?:\s+\w+){0,3}\s+(?:of|by))[^，。；,.;]*$/iu.test(before)

/** An amount in brackets behind another one is the same in other money: `RMB 240 billion (USD 33 billion)`. */
function withoutConversions(all: readonly Written[], folded: string): Written[] {
  return all.filter((each, i) => {
    const last = all[i - 1]
    if (!last || !each.money || !(last.money ?? '')) return true
    return !/^\s?(?:RMB)?\s?[(（](?:about|around|approximately|roughly|约|合|约合)?\s?$/iu.test(folded.slice(last.end, each.start))
  })
}

/** `from 450 to 610 yuan`, `从450元提高到610元`: the first is what was, the second what is meant. */
function withBaselines(all: readonly Quantity[], folded: string): Quantity[] {
  const kept: Quantity[] = []
  for (const each of all) {
    const last = kept.at(-1)
    const isOld = was.test(folded.slice(Math.max(0, (last ?? each).start - 20), (last ?? each).start))
    const between = last ? folded.slice(last.end, each.start) : ''
    const isSame = last?.currency === each.currency && (last?.unit === each.unit || last?.unit === 'count' || each.unit === null)
    if (last && isOld && isSame && /^\s?(?:in (?:FY ?)?20\d\d(?:[/–-](?:20)?\d\d)?,?\s)?(?:\w+\s){0,3}to\s(?:about\s|nearly\s|almost\s|over\s|at least\s|more than\s)?$|^.{0,6}(?:提高|增加|增长|提升|上升|扩大|降低|下降|减少|压缩|缩短)?(?:到|至)$/iu.test(between)) {
      kept[kept.length - 1] = { ...each, baseline: last.value, comparator: each.comparator === 'exactly' ? 'reach' : each.comparator }
    } else if (each.valueTo !== null && /(?<!rang(?:e|es|ing) )(?:\bfrom(?: the current)?|从|由)\s*$/iu.test(folded.slice(Math.max(0, each.start - 24), each.start))) {
      kept.push({ ...each, baseline: each.value, value: each.valueTo, valueTo: null, comparator: 'reach' })
    } else kept.push(each)
  }
  return kept
}

/** What `分别` says of the first of a list it says of all: `分别下降8%、6%`, `respectively`. Each keeps a bound of its own. */
function withShared(all: readonly Quantity[], folded: string): Quantity[] {
  const kept: Quantity[] = []
  for (const each of all) {
    const last = kept.at(-1)
    const goesOn = last && each.comparator === 'exactly' && /^\s*(?:[、,，]|和|及|与)\s*$/u.test(folded.slice(last.end, each.start)) && (last.unit === each.unit && last.currency === each.currency)
    const isShared = goesOn && (last.comparator === 'reduce by' || last.comparator === 'increase by' || last.comparator === 'reach') && /分别[^，。；]{0,60}$/u.test(folded.slice(Math.max(0, last.start - 80), last.start))
    // `cut waste by a quarter and fees by 30 percent`: one verb for both.
    const behind = last && each.comparator === 'exactly' ? folded.slice(last.end, each.start) : ''
    const isCarried = last && (((last.comparator === 'reduce by' || last.comparator === 'increase by') && /^,?\s(?:(?:by|in)\s20\d\d(?:[/–-]\d\d)?,?\s)?(?:and\s)?(?:[\p{L}-]+\s){0,4}by\s$/u.test(behind)) || (last.comparator === 'reach' && /^,?\s(?:(?:by|in)\s20\d\d(?:[/–-]\d\d)?,?\s)?(?:and\s)?to\s$/u.test(behind)))
    kept.push(isShared || isCarried ? { ...each, comparator: last.comparator } : each)
  }
  return kept
}
