/** Parts of a whole that are written as fractions, as parts of a hundred: `two-thirds of`, `one in five`, 三分之二, 九成. */
import { numeral, numberValue } from './numerals.ts'
import { currency } from '../amounts/units.ts'
import type { Written } from './written.ts'

const parts = new Map([['half', 2], ['halve', 2], ['third', 3], ['quarter', 4], ['fifth', 5], ['sixth', 6], ['eighth', 8], ['tenth', 10]])
const count = 'one|two|three|four|five|nine|a|[1-9]'
const small = `${numeral.word}|\\d{1,3}`

/** `of` must follow: a third place, the first half of a year and quarters of a town are no parts; `half` alone counts where it is compared or begins a sentence. */
const named = new RegExp(`(?<!\\b(?:first|second|latter|other|the|past|next|last)[\\s-]|[\\d.,])\\b(?:(?<n>${count})[\\s-](?:(?<d>half|third|quarter|fifth|sixth|eighth|tenth)s?)|(?<half>(?:(?<=\\b(?:least|than|over|nearly|almost|about|approximately|to)\\s)|(?<=^|[.;]\\s))half))(?=\\s+of\\b(?!\\s+(?:the\\s+)?(?:20\\d\\d|year|month|decade))|\\s+(?:reduction|cut|decrease|increase|rise|fall)\\s(?:in|of|on)\\b)`, 'giu')
/** `cut by a quarter`: what something grows or shrinks by needs no `of`. */
const byPart = new RegExp(`(?<=\\bby\\s)(?:(?<n>${count})[\\s-](?:(?<d>half|third|quarter|fifth|sixth|eighth|tenth)s?)|(?<half>half))\\b(?!\\s+(?:of|past|century|year|mile|hour|day|dozen|a)\\b)`, 'giu')
const oneIn = new RegExp(`(?<![\\d.,$£€¥]|phase\\s|table\\s)\\b(?<n>one|two|three|four|nine|[1-49])\\s(?:in|out of)\\s(?:every\\s)?(?<d>${small})\\b(?![,.]?\\d)(?!\\s*(?:years?|months?|weeks?|days?|hours?|%|per\\s?cent|million|billion))(?=\\s+(?!or\\b|and\\b|to\\b)[a-z])`, 'giu')
const divided = new RegExp(`(?<![一二三四五六七八九十百千万亿])(?<d>${numeral.han})分之(?<n>${numeral.han})`, 'gu')
const tenths = /(?<![一二三四五六七八九十百千万亿\d.])(?<n>[一二三四五六七八九两]|[1-9])成(?<more>[一二三四五六七八九]|半)?(?![立为员功果本长不套型都效熟品绩因交婚全])/gu

/** The fractions of a folded text that say how much of a whole; each has its `share`. */
export function* fractionsIn(folded: string, reach: number): Generator<Written> {
  for (const [words, shareOf] of readings) {
    for (const found of folded.matchAll(words)) {
      const share = shareOf(found.groups ?? {})
      if (!(share > 0 && share <= 100)) continue
      const [start, end] = [found.index, found.index + found[0].length]
      const [before, after] = [folded.slice(Math.max(0, start - reach), start), folded.slice(end, end + reach)]
      yield { start, end, before, after, number: found[0], share: Math.round(share * 1000) / 1000, upper: undefined, money: undefined, scale: undefined, unit: '%', counter: undefined }
    }
  }
}

/** `half a million`, `three quarters of a million`, `two and a half billion`: a number of so many. */
const partOfScale = new RegExp(`(?<![\\d.,-])\\b(?:(?<whole>one|two|three|four|five|six|seven|eight|nine|ten)\\sand\\sa\\shalf\\s|half\\sa\\s|(?<n>${count})[\\s-](?<d>third|quarter|fifth|tenth)s?\\sof\\sa\\s)(?<scale>thousand|million|billion|trillion)\\b(?<coin>${currency.behind})?`, 'giu')

/** Amounts of a folded text that are written as a part of a million or the like, or as so many and a half. */
export function* partsOfScaleIn(folded: string, reach: number): Generator<Written> {
  for (const found of folded.matchAll(partOfScale)) {
    const { whole, n, d, scale, coin } = found.groups ?? {}
    const share = d ? valueOf(n) / (parts.get(d.toLowerCase()) ?? 1) : (whole ? valueOf(whole) : 0) + 0.5
    const [start, end] = [found.index, found.index + found[0].trimEnd().length]
    const [before, after] = [folded.slice(Math.max(0, start - reach), start), folded.slice(end, end + reach)]
    yield { start, end, before, after, number: String(Math.round(share * 1000) / 1000), upper: undefined, money: coin, scale, unit: undefined, counter: undefined }
  }
}

type Groups = Readonly<Record<string, string | undefined>>
const valueOf = (written: string | undefined): number => numberValue((written ?? 'one').toLowerCase().replace(/^a$/u, 'one'))
const readings: readonly (readonly [RegExp, (groups: Groups) => number])[] = [
  [named, ({ n, d, half }) => (100 * valueOf(n)) / (half ? 2 : (parts.get(d?.toLowerCase() ?? '') ?? 0))],
  [byPart, ({ n, d, half }) => (100 * valueOf(n)) / (half ? 2 : (parts.get(d?.toLowerCase() ?? '') ?? 0))],
  [oneIn, ({ n, d }) => (100 * valueOf(n)) / valueOf(d)],
  [divided, ({ n, d }) => (valueOf(d) > 1 ? (100 * valueOf(n)) / valueOf(d) : 0)],
  [tenths, ({ n, more }) => 10 * valueOf(n) + (more === '半' ? 5 : more ? valueOf(more) : 0)],
]
