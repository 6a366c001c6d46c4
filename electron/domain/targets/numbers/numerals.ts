/** Numbers as plans write them, and what they come to: digits, English words, Chinese numerals, and the words for thousands and more. */
import { hanNumber } from '../../words/han-numerals.ts'

const wordValues = new Map<string, number>([
  ['one', 1], ['two', 2], ['three', 3], ['four', 4], ['five', 5], ['six', 6], ['seven', 7], ['eight', 8], ['nine', 9], ['ten', 10], ['eleven', 11], ['twelve', 12],
  ['thirteen', 13], ['fourteen', 14], ['fifteen', 15], ['sixteen', 16], ['seventeen', 17], ['eighteen', 18], ['nineteen', 19], ['twenty', 20], ['thirty', 30],
  ['forty', 40], ['fifty', 50], ['sixty', 60], ['seventy', 70], ['eighty', 80], ['ninety', 90],
])
const ones = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'

/** Pieces of patterns; without groups, for texts folded by `foldSigns`. Words are matched without regard to case. */
export const numeral = {
  /** Also grouped as in India: `1,97,000`, and by blanks: `25 000 km`. */
  digits: String.raw`(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)|[1-9]\d{0,2}(?:[ \u00a0\u202f]\d{3}){1,5}(?=\s?[A-Za-z%万亿\p{Script=Han}]|[.;)]|$)|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)|\d{1,18})(?:\.\d{1,12})?(?!\d)`,
  word: `(?:(?:${tens})(?:[-\\s](?:${ones}))?|${teens}|${ones}|a\\s(?=hundred|thousand|million|dozen))`,
  /** 二十五, 三十五点五, 两; what is no more than a numeral's beginning (百, 千 alone) is none. */
  han: '(?:[一二三四五六七八九两][〇零一二三四五六七八九十百千]{0,12}|十[一二三四五六七八九]?)(?:点[〇零一二三四五六七八九]{1,8})?',
  englishScale: '(?:\\s?(?:hundred|thousand|million|billion|trillion|dozen|bn|bil|mn|tn|lakh|crore)\\b(?:\\s(?:thousand|million|billion|crore)\\b)?|(?:k|m)\\b)',
  hanScale: '(?:万亿|千亿|百亿|十亿|千万|百万|十万|亿|万|千|百)',
} as const

const scaleValues = new Map<string, number>([
  ['dozen', 12], ['hundred', 100], ['thousand', 1e3], ['k', 1e3], ['million', 1e6], ['mn', 1e6], ['m', 1e6], ['lakh', 1e5], ['crore', 1e7], ['billion', 1e9], ['bn', 1e9], ['bil', 1e9], ['trillion', 1e12], ['tn', 1e12],
  ['百', 100], ['千', 1e3], ['万', 1e4], ['十万', 1e5], ['百万', 1e6], ['千万', 1e7], ['亿', 1e8], ['十亿', 1e9], ['百亿', 1e10], ['千亿', 1e11], ['万亿', 1e12],
])

/** What a scale comes to (`billion`, `hundred million`, `亿`); 1 where there is none. */
export function scaleValue(scale: string | undefined): number {
  const words = scale?.trim().toLowerCase() ?? ''
  if (words === '') return 1
  return words.split(/\s+/u).reduce((product, word) => product * (scaleValues.get(word) ?? 1), 1)
}

/** What a number comes to, with its scale: `1.25` and `trillion`, `twenty-five`, `三十五点五`; free of the last digits that binary fractions add. */
export function numberValue(number: string, scale?: string): number {
  return Number((plainValue(number.trim().toLowerCase()) * scaleValue(scale)).toPrecision(15))
}

function plainValue(number: string): number {
  if (/^\d/u.test(number)) return Number(number.replaceAll(/[,\s]/gu, ''))
  if (number === 'a') return 1
  if (/^[a-z]/u.test(number)) return number.split(/[-\s]/u).reduce((sum, word) => sum + (wordValues.get(word) ?? 0), 0)
  const [whole = '', fraction = ''] = number.split('点')
  return (hanNumber(whole) ?? 0) + Number(`0.${[...fraction].map(sign => hanNumber(sign) ?? 0).join('') || '0'}`)
}
