import { writeNumeral } from '#domain/clauses/labels/numerals.ts'

/**
 * A number as Word prints it in a format of `ST_NumberFormat` (ECMA-376 part 1, 17.18.59); formats that are not known here, and numbers
 * that one cannot hold, come as plain digits.
 * @param sample of the format `custom`, e.g. `001, 002, 003, ...`
 */
export function formatNumber(n: number, format: string, sample = ''): string {
  const written = format === 'custom' ? padded(n, /^0*1/u.exec(sample)?.[0].length ?? 1) : writers.get(format)?.(n)
  return written ?? String(n)
}

type Writer = (n: number) => string | undefined

const decimal: Writer = n => String(n)
const counting: Writer = n => (n >= 1 && n < 10_000 ? writeNumeral('han', n) : undefined)
const legalSimplified: Writer = n => grand(n, '零壹贰叁肆伍陆柒捌玖', '拾佰仟')
const legalTraditional: Writer = n => grand(n, '零壹貳參肆伍陸柒捌玖', '拾佰仟')
const digital = (digits: string): Writer => n => [...String(Math.max(0, n))].map(digit => digits.charAt(Number(digit))).join('')
/** Signs one after the other; what lies beyond them is not written. */
const signs = (list: string): Writer => {
  const all = [...list]
  return n => all[n - 1]
}
/** Signs of Unicode that follow each other. */
const run = (first: number, count: number): Writer => n => (n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : undefined)
const circled: Writer = n => run(0x2460, 20)(n) ?? run(0x3251, 15)(n - 20) ?? run(0x32b1, 15)(n - 35)

const writers: ReadonlyMap<string, Writer> = new Map<string, Writer>([
  ['decimal', decimal],
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimalZero', n => padded(n, 2)],
  ['upperRoman', roman],
  ['lowerRoman', n => roman(n)?.toLowerCase()],
  ['upperLetter', n => letters(n, 'A')],
  ['lowerLetter', n => letters(n, 'a')],
  ['ordinal', ordinal],
  ['decimalFullWidth', digital('０１２３４５６７８９')],
  ['decimalFullWidth2', digital('０１２３４５６７８９')],
  ['decimalHalfWidth', decimal],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', run(0x2474, 20)],
  ['decimalEnclosedFullstop', run(0x2488, 20)],
  ['ideographEnclosedCircle', run(0x3280, 10)],
  ['chineseCounting', counting],
  ['chineseCountingThousand', counting],
  ['taiwaneseCounting', counting],
  ['taiwaneseCountingThousand', counting],
  ['japaneseCounting', counting],
  ['chineseLegalSimplified', legalSimplified],
  ['ideographLegalTraditional', legalTraditional],
  ['japaneseLegal', legalTraditional],
  ['ideographDigital', digital('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digital('〇一二三四五六七八九')],
  ['taiwaneseDigital', digital('○一二三四五六七八九')],
  ['ideographTraditional', signs('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', signs('子丑寅卯辰巳午未申酉戌亥')],
  ['koreanDigital', digital('영일이삼사오육칠팔구')],
  ['koreanDigital2', digital('零一二三四五六七八九')],
  ['ganada', signs('가나다라마바사아자차카타파하')],
  ['chosung', signs('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ')],
  ['aiueoFullWidth', signs('アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン')],
  ['irohaFullWidth', signs('イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセス')],
  ['russianUpper', signs('АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ')],
  ['russianLower', signs('абвгдежзиклмнопрстуфхцчшщэюя')],
  ['numberInDash', n => `- ${n} -`],
])

function padded(n: number, width: number): string {
  return String(n).padStart(Math.min(width, 10), '0')
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

function roman(n: number): string | undefined {
  if (n < 1 || n > 3_999) return undefined
  let rest = n
  let written = ''
  for (const [value, sign] of romanSteps) {
    for (; rest >= value; rest -= value) written += sign
  }
  return written
}

/** After Z come AA, BB, CC. */
function letters(n: number, first: 'A' | 'a'): string | undefined {
  if (n < 1 || n > 780) return undefined
  return String.fromCharCode(first.charCodeAt(0) + ((n - 1) % 26)).repeat(Math.ceil(n / 26))
}

function ordinal(n: number): string {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

/** Numerals that can't be altered with a stroke: 壹拾贰. */
function grand(n: number, digits: string, units: string): string | undefined {
  if (n < 1 || n > 9_999) return undefined
  const figures = [...String(n)].map(Number)
  const written = figures.map((figure, i) => {
    const place = figures.length - 1 - i
    return figure === 0 ? digits.charAt(0) : digits.charAt(figure) + (place === 0 ? '' : units.charAt(place - 1))
  })
  return written.join('').replace(/零+/gu, '零').replace(/零$/u, '')
}
