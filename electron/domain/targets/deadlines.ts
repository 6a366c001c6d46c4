/** Times in a text by which, in which or how often something is to be done. */
import { dayOf, lastDayOf, monthOf, months } from './times/calendar-words.ts'
import { foldSigns } from './folding.ts'
import { numeral, numberValue } from './numbers/numerals.ts'

/** `date`: a day by which; `year`: a year in which; `period`: from one day to another; `relative`: so long from some beginning; `recurring`: again and again; `ongoing`: without an end. */
export type DeadlineKind = 'date' | 'year' | 'period' | 'relative' | 'recurring' | 'ongoing'

/** `start`, `end`: UTF-16 code units of the text that was given. */
export type Deadline = {
  readonly start: number
  readonly end: number
  readonly kind: DeadlineKind
  /** ISO 8601: a day (`2026-12-31`), a period (`2024-01-01/2026-12-31`), a duration (`P3Y`), a repetition (`R/P1Y`); null for what is ongoing. */
  readonly value: string | null
}

type Reading = { readonly kind: DeadlineKind; readonly value: string | null }
type Groups = Readonly<Record<string, string | undefined>>

/** What a text's own date tells of `this year`: the year it was issued in, when that is known. */
export type Beginning = { readonly year?: number | undefined }

const by = String.raw`(?:(?:no later than|not later than|before|until|till|by|at)\s+)`
/** `the largest fall in 30 years` looks back. */
const notInAges = String.raw`(?<!\b(?:first|most|largest|highest|lowest|biggest|worst|best|record|time|rise|fall)\b[^.;]{0,40})`
/** `FY2026`, `financial year 2025/26`. */
const financial = String.raw`\b(?:FY|(?:financial|fiscal|budget) years?)`
const small = `(?:\\d{1,4}|${numeral.word})`
const letterByUnit = new Map([['day', 'D'], ['week', 'W'], ['month', 'M'], ['year', 'Y'], ['天', 'D'], ['日', 'D'], ['周', 'W'], ['月', 'M'], ['年', 'Y'], ['quarter', '3M'], ['季度', '3M'], ['半年', '6M']])

const quarters = ['first', 'second', 'third', 'fourth']
const numbered = ['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth']
const lastMonthBySeason = new Map([['spring', 5], ['summer', 8], ['autumn', 11], ['fall', 11]])

/** A decade's parts, in the last year of which nothing is late yet. */
const yearsByPart = new Map([['early', 3], ['mid', 6], ['late', 9]])

const date = (value: string | null): Reading | null => (value === null ? null : { kind: 'date', value })
const recurring = (unit: string): Reading => {
  const letter = letterByUnit.get(unit) ?? 'Y'
  return { kind: 'recurring', value: letter.length > 1 ? `R/P${letter}` : `R/P1${letter}` }
}

/** When something begins: none by which it is to be done, and no part of one. */
const beginningOnly = 'beginning'

const rules: readonly (readonly [RegExp, (groups: Groups, beginning: Beginning) => Reading | typeof beginningOnly | null])[] = [
  // English, the longer ones first.
  [new RegExp(`(?:${by}|\\b(?:in|during|for|over|from)\\s+)?(?:the )?(?:end of (?:the )?)?(?:${financial}\\s?)?(?<from>20\\d\\d)(?:[/–-](?:20)?\\d\\d)?\\s(?:to|through|until|[–-])\\s(?:${financial}\\s?)?(?<to>20\\d\\d)(?<sign>[/–-])(?<short>\\d\\d)(?![\\d/–-])`, 'giu'), ({ from, to, short, sign }) => shortPeriod(to, short, sign) && period(from, String(2000 + Number(short)))],
  [new RegExp(`(?:${by}|\\b(?:in|during|for|over|from)\\s+)?(?:the )?(?:end of (?:the )?)?(?:${financial}\\s?)?(?<from>20\\d\\d)(?<sign>[/–-])(?<short>\\d\\d)(?![\\d/–-])(?:\\s(?:financial|fiscal) year)?`, 'giu'), ({ from, short, sign }) => shortPeriod(from, short, sign)],
  [new RegExp(`(?:${by}|\\b(?:in|during|for|over|from)\\s+)?(?:the )?(?:end of (?:the )?)?(?:${financial}\\s?)?(?<from>20\\d\\d)/(?<to>20\\d\\d)(?![\\d/])`, 'giu'), ({ from, to }) => (Number(to) === Number(from) + 1 ? financialYear(Number(to) % 100) : period(from, to))],
  [new RegExp(`(?:${by}|\\b(?:in|during|for)\\s+)?(?:the )?(?:end of (?:the )?)?${financial}\\s?(?<y>(?:20)?\\d\\d)(?![\\d/–-])`, 'giu'), ({ y }) => financialYear(Number(y) % 100)],
  [new RegExp(`${by}?(?:the )?end of (?<m>${months}),? (?<y>20\\d\\d)`, 'giu'), ({ m, y }) => date(lastDayOf(Number(y), monthOf(m ?? '')))],
  [new RegExp(`${by}(?:the )?(?:end|close) of (?:the year |calendar year |fiscal year )?(?<y>20\\d\\d)\\b`, 'giu'), ({ y }) => date(lastDayOf(Number(y)))],
  [new RegExp(`\\b(?:the )?end of (?<y>20\\d\\d)\\b|\\byear-end (?<y2>20\\d\\d)\\b`, 'giu'), ({ y, y2 }) => date(lastDayOf(Number(y ?? y2)))],
  [new RegExp(`${by}(?<m>${months})\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?,? (?<y>20\\d\\d)\\b`, 'giu'), ({ m, d, y }) => date(dayOf(Number(y), monthOf(m ?? ''), Number(d)))],
  [new RegExp(`${by}(?<d>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m>${months})\\.?,? (?<y>20\\d\\d)\\b`, 'giu'), ({ m, d, y }) => date(dayOf(Number(y), monthOf(m ?? ''), Number(d)))],
  [new RegExp(`\\b(?:from|between)\\s+(?<m>${months})\\.?,? (?<y>20\\d\\d)\\s+(?:to|and|until|through|-|–)\\s+(?<m2>${months})\\.?,? (?<y2>20\\d\\d)\\b`, 'giu'), ({ m, y, m2, y2 }) => monthsFrom(Number(y), monthOf(m ?? ''), Number(y2), monthOf(m2 ?? ''))],
  [new RegExp(`${by}(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<y>20\\d\\d)\\b`, 'giu'), ({ a, b, y }) => dayOfFigures(Number(a), Number(b), Number(y))],
  [new RegExp(`(?:${by}|\\b(?:in|during)\\s+)(?:the )?(?<half>first|second) half of (?<y>20\\d\\d)\\b`, 'giu'), ({ half, y }) => date(lastDayOf(Number(y), half === 'first' ? 6 : 12))],
  [new RegExp(`${by}(?<m>${months})\\.?,? (?<y>20\\d\\d)\\b`, 'giu'), ({ m, y }) => date(lastDayOf(Number(y), monthOf(m ?? '')))],
  [new RegExp(`${by}(?<y>20\\d\\d)-(?<m>\\d\\d)-(?<d>\\d\\d)\\b`, 'giu'), ({ y, m, d }) => date(dayOf(Number(y), Number(m), Number(d)))],
  [new RegExp(`(?:\\b(?:by|before|in|during|for|until)\\s+)?(?:the\\s+)?(?:end of\\s+)?(?:the\\s+)?(?:\\bQ(?<q>[1-4])\\s?(?:of\\s)?|\\b(?<quarter>first|second|third|fourth) quarter of )(?<y>20\\d\\d)\\b(?!\\s?[/–-])`, 'giu'), ({ q, quarter, y }) => date(lastDayOf(Number(y), 3 * (Number(q) || quarters.indexOf(quarter?.toLowerCase() ?? '') + 1)))],
  [/(?:\b(?:by|before|until)\s+)?\bmid-?\s?(?<y>20\d\d)\b/giu, ({ y }) => date(lastDayOf(Number(y), 6))],
  [/(?:\b(?:by|before|until)\s+)?(?:the\s+)?\bend[-\s](?<y>20\d\d)\b/giu, ({ y }) => date(lastDayOf(Number(y)))],
  [new RegExp(`${by}(?:the )?(?<part>early|late)\\s(?<y>20\\d\\d)\\b`, 'giu'), ({ part, y }) => date(lastDayOf(Number(y), part?.toLowerCase() === 'early' ? 3 : 12))],
  [/\b(?:by|before|in|during|until)\s+the\s+(?:(?<part>early|mid|late)[-\s])?(?<y>20\d0)s\b/giu, ({ part, y }) => date(lastDayOf(Number(y) + (yearsByPart.get(part?.toLowerCase() ?? '') ?? 9)))],
  [/\b(?:by|before|in|during|until)\s+(?:the\s+)?(?:end of\s+)?(?<season>spring|summer|autumn|fall)(?: of)? (?<y>20\d\d)\b/giu, ({ season, y }) => date(lastDayOf(Number(y), lastMonthBySeason.get(season?.toLowerCase() ?? '') ?? 12))],
  [new RegExp(`\\b(?:in|during)\\s+(?<m>${months})\\.?,? (?<y>20\\d\\d)\\b`, 'giu'), ({ m, y }) => date(lastDayOf(Number(y), monthOf(m ?? '')))],
  [/(?<end>\b(?:by|before)\s+(?:the\s+)?end of\s+)?(?:the\s+)?(?:\b(?<n>\d{2})th|\b(?<word>thirteenth|fourteenth|fifteenth|sixteenth)) Five-Year Plan(?: period)?\b(?:(?<=period)|(?<=\bend of (?:the )?\S{4,10} Five-Year Plan))/giu, ({ end, n, word }) => fiveYears(Number(n) || 13 + numbered.indexOf(word?.toLowerCase() ?? ''), end !== undefined)],
  [new RegExp(`\\bevery (?<n>other|${small})[\\s-](?<unit>week|month|quarter|year)s?\\b`, 'giu'), ({ n, unit }) => repetition(n, unit)],
  [/\b(?<from>20\d\d)\s{0,2}(?:-|–|—|to|through|until)\s{0,2}(?<to>20\d\d)\b/giu, ({ from, to }) => period(from, to)],
  [/\b(?:from|between)\s+(?<from>20\d\d)\s+(?:to|and|until|through)\s+(?<to>20\d\d)\b/giu, ({ from, to }) => period(from, to)],
  [new RegExp(`${by}(?:the year )?(?<y>20\\d\\d)\\b(?!\\s{0,2}[-–—])`, 'giu'), ({ y }) => date(lastDayOf(Number(y)))],
  [/\b(?:by|before|at) (?:the )?(?:end of (?:this|the) year|year[’']?s?[- ]end)\b/giu, (_, { year }) => (year === undefined ? null : date(lastDayOf(year)))],
  [new RegExp(`${notInAges}\\b(?:with)?in (?:the (?:next|coming|following) )?(?:${small}(?: to | or |-|–))?(?<n>${small})[\\s-](?<unit>day|week|month|year)s?\\b`, 'giu'), ({ n, unit }) => duration(n, unit)],
  [new RegExp(`\\b(?:over|for|during|throughout) (?:the )?(?:next|coming|following) (?:${small}(?: to | or |-|–))?(?<n>${small})[\\s-](?<unit>week|month|year)s?\\b`, 'giu'), ({ n, unit }) => duration(n, unit)],
  [new RegExp(`(?<=(?:million|billion|trillion|bn|crore|lakh|[$€£¥₹]\\s?\\d[\\d,.]{0,12}m?)\\s(?:[a-z]+\\s){0,3})over (?:the |a period of )?(?<n>${small})[\\s-](?<unit>month|year)s?\\b`, 'giu'), ({ n, unit }) => duration(n, unit)],
  [new RegExp(`(?<!\\b(?:wait\\w*|aged?|last\\w*|tak\\w+|people|persons|children|adults|women|men|those|anyone|residents|age|is|are|was|were|been|be|for|than) )\\bover (?:the |a period of )?(?<n>${small})[\\s-](?<unit>month|year)s?(?=\\s*(?:[.,;)]|$|(?:to|for|from)\\s(?!\\d)))`, 'giu'), ({ n, unit }) => duration(n, unit)],
  [/\b(?:over|within|in|during|throughout) the (?:next|coming|following) decade\b/giu, () => duration('10', 'year')],
  [/\b(?:by|before|at) the end of (?:this|the) decade\b/giu, (_, { year }) => (year === undefined ? null : date(lastDayOf(10 * Math.ceil((year + 1) / 10))))],
  [new RegExp(`(?<![\\d.,])\\b(?<n>${small})\\s(?<unit>day|week|month|year)s? (?:after|following|from) (?:the )?(?:date of )?(?:its |the )?(?:entry into force|coming into force|adoption|approval|enactment|commencement|publication|signature|signing|royal assent|launch)\\b`, 'giu'), ({ n, unit }) => duration(n, unit)],
  [/\b(?:(?:twice|two times) (?:a|each|every|per) year|half-yearly|six-monthly|biannual(?:ly)?)\b/giu, () => recurring('半年')],
  [/\bthis year\b/giu, (_, { year }) => (year === undefined ? null : { kind: 'year', value: lastDayOf(year) })],
  [/(?<!\b(?:than|from|on|with|over|the|by) )\blast year\b(?![’'])/giu, (_, { year }) => (year === undefined ? null : { kind: 'year', value: lastDayOf(year - 1) })],
  [/\bnext year\b/giu, (_, { year }) => (year === undefined ? null : { kind: 'year', value: lastDayOf(year + 1) })],
  [/(?<!\b(?:up|down) from [^,;]{1,30}\s)\b(?:in|for|during|throughout)\s+(?:the year )?(?<y>20\d\d)\b(?!\s{0,2}[-–—])/giu, ({ y }) => ({ kind: 'year', value: lastDayOf(Number(y)) })],
  [/\b(?:on an annual basis|annually|each year|every year|per year|per annum|yearly)\b/giu, () => recurring('year')],
  [/(?<=\d[^.;,]{0,60})(?<!\b(?:for|half|within|in|over|of|than|after|under|takes?|about|nearly|almost) )\ba year\b(?! (?:ago|earlier|later|after|before|of|from|to|in)\b)/giu, () => recurring('year')],
  [/\b(?:on a weekly basis|each week|every week)\b/giu, () => recurring('week')],
  [/\b(?:on a quarterly basis|quarterly|each quarter|every quarter)\b/giu, () => recurring('quarter')],
  [/\b(?:on a monthly basis|monthly|each month|every month)\b/giu, () => recurring('month')],
  [/\b(?:on-?going|on a continuing basis|long-term and continuous)\b/giu, () => ({ kind: 'ongoing', value: null })],
  // Chinese.
  [/(?:到|至|在)?["“”「『]?(?<n>[十二]{1,2}[一二三四五六七八九]?)五["”」』]?(?:规划)?(?<end>期?末|末期|收官|结束)?(?<during>期间|时期|规划期|期内)?/gu, ({ n, end, during }) => (end === undefined && during === undefined ? null : fiveYears(numberValue(n ?? ''), end !== undefined))],
  [/(?:到|至|于|在)?(?<y>20\d\d)年(?:第)?(?<q>[一二三四1-4])季度(?:末|底)?(?:之?前|以前)?/gu, ({ y, q }) => date(lastDayOf(Number(y), 3 * numberValue(q ?? '')))],
  [/(?:到|至|于|在)?(?<y>20\d\d)年(?:年中|中期|中(?=之?前|以前))(?:之?前|以前)?/gu, ({ y }) => date(lastDayOf(Number(y), 6))],
  [/(?:到|至|于|在)?(?<y>20\d\d)年下半年(?:末|底)?(?:之?前|以前)?/gu, ({ y }) => date(lastDayOf(Number(y)))],
  [/(?<from>20\d\d)年?(?:-|—|–|~|至|到)(?<to>20\d\d)年/gu, ({ from, to }) => period(from, to)],
  [/(?:自|从)(?:20\d\d年)(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|开始)/gu, () => beginningOnly],
  [/(?:到|至|于|在)?(?<y>20\d\d)年(?<m>\d{1,2})月(?<d>\d{1,2})日(?:之?前|以前|底前)?/gu, ({ y, m, d }) => date(dayOf(Number(y), Number(m), Number(d)))],
  [/(?:到|至|于|在)?(?<y>20\d\d)年(?<m>\d{1,2})月(?:底|末|份)?(?:之?前|以前|完成)?/gu, ({ y, m }) => (Number(m) >= 1 && Number(m) <= 12 ? date(lastDayOf(Number(y), Number(m))) : null)],
  [/(?:到|至|于|在)?(?<y>20\d\d)年(?:上半年|(?:第二|二)季度)(?:末|底)?(?:之?前|以前)?/gu, ({ y }) => date(lastDayOf(Number(y), 6))],
  [/(?:到|至)(?<y>20\d\d)年(?:底|末)?/gu, ({ y }) => date(lastDayOf(Number(y)))],
  [/(?:到|至|于|在)?(?:20\d\d[/—–-])?(?<y>(?:20)?\d\d)(?:年度?)?(?:财年|财政年度|财政年)(?:末|底)?(?:之?前|以前)?/gu, ({ y }) => financialYear(Number(y) % 100)],
  [/(?<y>20\d\d)年(?:年?底|年?末|之?前|以前)(?:之?前|以前)?/gu, ({ y }) => date(lastDayOf(Number(y)))],
  [/每年(?:\d{1,2}月(?:\d{1,2}日)?(?:底|末)?(?:之?前|以前)?)?|按年度?|年度内?每年/gu, () => recurring('year')],
  [/每季度?|每个季度|按季度?/gu, () => recurring('季度')],
  [/每个?月(?!\d)|按月/gu, () => recurring('月')],
  [/每半年/gu, () => recurring('半年')],
  [new RegExp(`(?:力争|用|在)?(?<!\\d)(?<n>\\d{1,4}|${numeral.han})个?(?<unit>周|月|年)(?:以内|之内|内)`, 'gu'), ({ n, unit }) => duration(n, unit)],
  [/(?<![比较以与同])(?<y>20\d\d)年(?!度|以来|版|计划|(?:的?水平)?(?:为基|基础上|基数|相比))/gu, ({ y }) => ({ kind: 'year', value: lastDayOf(Number(y)) })],
  [new RegExp(`(?:用|利用|未来|今后)(?<!\\d)(?<n>\\d{1,2}|${numeral.han})(?:个)?(?<unit>年|月)(?!度|来|前)(?:左右)?的?(?:时间)?`, 'gu'), ({ n, unit }) => duration(n, unit)],
  [/(?<![年\d每])(?<m>\d{1,2})月(?:(?<d>\d{1,2})日|底|末)?(?:之?前|以前)/gu, ({ m, d }, { year }) => monthBefore(year, Number(m), d === undefined ? undefined : Number(d))],
  [/(?<![比较与以同为占])(?:上年|去年)(?!同期|末|度?(?:增|减|下降))/gu, (_, { year }) => (year === undefined ? null : { kind: 'year', value: lastDayOf(year - 1) })],
  [/明年(?:年?[底末])?(?:之?前|以前)?/gu, (_, { year }) => (year === undefined ? null : { kind: 'year', value: lastDayOf(year + 1) })],
  [/今年(?:年?[底末])?(?:之?前|以前)?|本年度?|年底前|年内/gu, (_, { year }) => (year === undefined ? null : { kind: 'year', value: lastDayOf(year) })],
  [/持续推进|长期坚持|长期任务|持续开展|长期/gu, () => ({ kind: 'ongoing', value: null })],
]

/** Where financial years begin differs from country to country: the last day of the year in which it ends calls nothing overdue too early. */
const financialYear = (shortYear: number): Reading => ({ kind: 'year', value: lastDayOf(2000 + shortYear) })

/** `2025/26` is a financial year, `2024–27` a period. Of what might be a month (`2010-11`, `2004/09`) nothing is said; two years on end with a stroke between (`2005/06`) are none. */
function shortPeriod(from: string | undefined, short: string | undefined, sign: string | undefined): Reading | null {
  const [first, last] = [Number(from) % 100, Number(short)]
  const isOnEnd = sign === '/' && last === first + 1
  if (last <= first || (last <= 12 && !isOnEnd)) return null
  return last === first + 1 ? financialYear(last) : period(from, String(2000 + last))
}

function period(from: string | undefined, to: string | undefined): Reading | null {
  return Number(from) <= Number(to) ? { kind: 'period', value: `${from}-01-01/${lastDayOf(Number(to))}` } : null
}

function repetition(n: string | undefined, unit: string | undefined): Reading {
  const count = n?.toLowerCase() === 'other' ? 2 : numberValue((n ?? '').toLowerCase())
  return { kind: 'recurring', value: unit?.toLowerCase() === 'quarter' ? `R/P${count * 3}M` : `R/P${count}${letterByUnit.get(unit?.toLowerCase() ?? '') ?? 'Y'}` }
}

/** From the first day of a month to the last of another. */
function monthsFrom(year: number, month: number, lastYear: number, lastMonth: number): Reading | null {
  const value = `${year}-${String(month).padStart(2, '0')}-01/${lastDayOf(lastYear, lastMonth)}`
  return month > 0 && lastMonth > 0 && (year < lastYear || (year === lastYear && month <= lastMonth)) ? { kind: 'period', value } : null
}

/** A day in figures, where they tell which is the month: `30/06/2027`, `6/30/2027`. */
function dayOfFigures(first: number, second: number, year: number): Reading | null {
  if (first <= 12 && second <= 12 && first !== second) return null
  return date(first > 12 ? dayOf(year, second, first) : dayOf(year, first, second))
}

/** A five-year plan's years: the third ran from 1966, and each of the following began when the one before was over. */
function fiveYears(n: number, isEnd: boolean): Reading | null {
  if (n < 10 || n > 20) return null
  const last = 1970 + 5 * (n - 3)
  return isEnd ? date(lastDayOf(last)) : period(String(last - 4), String(last))
}

/** A month or day of the year in which the text was issued. */
function monthBefore(year: number | undefined, month: number, day: number | undefined): Reading | null {
  if (year === undefined || month < 1 || month > 12) return null
  return date(day === undefined ? lastDayOf(year, month) : dayOf(year, month, day))
}

function duration(n: string | undefined, unit: string | undefined): Reading {
  return { kind: 'relative', value: `P${numberValue(n ?? '')}${letterByUnit.get(unit?.toLowerCase() ?? '') ?? 'Y'}` }
}

/** `from £6.1 billion in 2026 to …`: when it was so much. */
const wasThen = /\bfrom (?:about |around |some |the )?[$€£¥A-Z¢₵]{0,4}\d(?:(?!\bto\b)[^,;]){0,40}\s$/u

/** A year in what a paper is called says nothing of when: `《2019年报告》`. */
const inTitle = /《[^《》]*$/u
/** UTF-16 code units. */
const longestTitle = 80

/** The times in a text, in order; they do not overlap, and of two the longer rule's stands. */
export function deadlinesOf(text: string, beginning: Beginning = {}): readonly Deadline[] {
  const folded = foldSigns(text)
  const found: Deadline[] = []
  const taken = new Uint8Array(folded.length)
  for (const [words, read] of rules) {
    for (const match of folded.matchAll(words)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (taken.subarray(start, end).includes(1) || inTitle.test(folded.slice(Math.max(0, start - longestTitle), start))) continue
      const reading = read(match.groups ?? {}, beginning)
      if (!reading || (reading !== beginningOnly && reading.kind === 'year' && wasThen.test(folded.slice(Math.max(0, start - 60), start)))) continue
      taken.fill(1, start, end)
      if (reading !== beginningOnly) found.push({ start, end, ...reading })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * The last day of a deadline, to sort by and to compare with a day: a period's end, a duration's end from the day on which the text was
 * issued. Null where none can be told.
 * @param issuedOn as it is stored: a day, month or year
 */
export function dueDay({ kind, value }: Pick<Deadline, 'kind' | 'value'>, issuedOn: string | null): string | null {
  if (value === null || kind === 'recurring') return null
  if (kind === 'period') return value.split('/')[1] ?? null
  if (kind !== 'relative') return value
  const [, n, unit] = /^P(\d+)([DWMY])$/u.exec(value) ?? []
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/u.exec(issuedOn ?? '') ?? []
  if (!n || !unit || !year) return null
  // A year or month alone begins with its last day: nothing is called overdue too early.
  const from = new Date(Date.UTC(Number(year), month ? Number(month) - (day ? 1 : 0) : 12, day ? Number(day) : 0))
  if (unit === 'D' || unit === 'W') from.setUTCDate(from.getUTCDate() + Number(n) * (unit === 'W' ? 7 : 1))
  else addMonths(from, Number(n) * (unit === 'Y' ? 12 : 1))
  return Number.isNaN(from.getTime()) ? null : from.toISOString().slice(0, 10)
}

/** The 31st of a month that has none is its last day. */
function addMonths(date: Date, count: number): void {
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + count)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
}
