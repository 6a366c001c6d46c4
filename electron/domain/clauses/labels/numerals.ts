/** The numerals of printed labels: reading them and writing the one that was expected. */
import { hanDigits, hanNumber } from '../../words/han-numerals.ts'

/** `formal han` are the numerals of banknotes, with which papers in traditional characters number their parts: 壹、貳、參. `stem`: 甲、乙、丙. */
export type Form = 'arabic' | 'word' | 'han' | 'formal han' | 'roman' | 'small roman' | 'letter' | 'small letter' | 'sign' | 'stem'
export type Reading = { readonly form: Form; readonly n: number }

/** Each plain numeral's formal ones, the first of them as they are written here. */
const formalByPlain = ['零', '壹', '貳贰', '參叄叁', '肆', '伍', '陸陆', '柒', '捌', '玖']
const formalUnits = new Map([['拾', '十'], ['佰', '百']])
/** `CHAPTER ONE`. */
export const numberWords = ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve', 'Thirteen', 'Fourteen', 'Fifteen', 'Sixteen', 'Seventeen', 'Eighteen', 'Nineteen', 'Twenty'] as const
/** Of articles in Spanish, Portuguese, French and Italian. */
const ordinals = [
  ['primero', 'primeiro', 'premier', 'primo', 'único', 'unique', 'unico'], ['segundo', 'secondo'], ['tercero', 'terceiro', 'terzo'], ['cuarto', 'quarto'], ['quinto'],
  ['sexto', 'sesto'], ['séptimo', 'sétimo', 'settimo'], ['octavo', 'oitavo', 'ottavo'], ['noveno', 'nono'], ['décimo', 'decimo'],
]
export const ordinalWords: readonly string[] = ordinals.flat().flatMap(word => [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()])
const numberByWord = new Map([...numberWords.map((word, i) => [word.toLowerCase(), i + 1] as const), ...ordinals.flatMap((words, i) => words.map(word => [word, i + 1] as const))])
/** What a formal numeral is made of. */
export const formalSigns = [...formalByPlain.slice(1), ...formalUnits.keys()].join('')
/** The ten heavenly stems, counted in their order. */
export const stems = '甲乙丙丁戊己庚辛壬癸'
const romanSteps: readonly (readonly [number, string])[] = [
  [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]

/** Every way to read a numeral, the likeliest first: `I` is one, then the ninth letter; `C` the third letter, then a hundred. */
export function readNumeral(numeral: string): readonly Reading[] {
  const plain = numeral.normalize('NFKC')
  if (/^\d+$/.test(plain)) return [{ form: 'arabic', n: Number(plain) }]
  const word = numberByWord.get(plain.toLowerCase())
  if (word !== undefined) return [{ form: 'word', n: word }]
  if (/^[A-Za-z]+$/.test(plain)) return readLatin(plain)
  if (plain.length === 1 && stems.includes(plain)) return [{ form: 'stem', n: stems.indexOf(plain) + 1 }]
  const isFormal = [...plain].every(sign => formalSigns.includes(sign))
  const han = hanNumber(isFormal ? plainOf(plain) : plain)
  return han === null ? [] : [{ form: isFormal ? 'formal han' : 'han', n: han }]
}

/** Writes a number in a form; '' when the form can't hold it. */
export function writeNumeral(form: Form, n: number): string {
  if (n < 1) return ''
  switch (form) {
    case 'arabic':
      return String(n)
    case 'han':
      return writeHan(n)
    case 'word':
      return numberWords[n - 1] ?? ''
    case 'formal han':
      return formalOf(writeHan(n))
    case 'roman':
      return writeRoman(n)
    case 'small roman':
      return writeRoman(n).toLowerCase()
    case 'letter':
      return n <= 26 ? String.fromCharCode(0x40 + n) : ''
    case 'small letter':
      return n <= 26 ? String.fromCharCode(0x60 + n) : ''
    case 'stem':
      return stems.charAt(n - 1)
    case 'sign':
      return n <= 20 ? String.fromCharCode(0x245f + n) : ''
  }
}

function readLatin(numeral: string): readonly Reading[] {
  const upper = numeral.toUpperCase()
  const isUpper = numeral === upper
  const readings: Reading[] = []
  const n = readRoman(upper)
  if (n !== null) readings.push({ form: isUpper ? 'roman' : 'small roman', n })
  if (numeral.length > 1) return readings
  const letter: Reading = { form: isUpper ? 'letter' : 'small letter', n: upper.charCodeAt(0) - 0x40 }
  return 'IVX'.includes(upper) ? [...readings, letter] : [letter, ...readings]
}

function readRoman(numeral: string): number | null {
  let n = 0
  let rest = numeral
  for (const [value, sign] of romanSteps) {
    while (rest.startsWith(sign)) {
      n += value
      rest = rest.slice(sign.length)
    }
  }
  // Writing it again refuses forms like IIII and VX.
  return rest === '' && writeRoman(n) === numeral ? n : null
}

function writeRoman(n: number): string {
  if (n >= 400) return ''
  let rest = n
  let numeral = ''
  for (const [value, sign] of romanSteps) {
    while (rest >= value) {
      numeral += sign
      rest -= value
    }
  }
  return numeral
}

function writeHan(n: number): string {
  if (n >= 10_000) return ''
  let numeral = ''
  let rest = n
  for (const [sign, unit] of [['千', 1000], ['百', 100], ['十', 10]] as const) {
    const digit = Math.floor(rest / unit)
    rest %= unit
    if (digit > 0) numeral += hanDigits.charAt(digit) + sign
    else if (numeral !== '' && rest > 0 && !numeral.endsWith('零')) numeral += '零'
  }
  if (rest > 0) numeral += hanDigits.charAt(rest)
  return numeral.replace(/^一十/, '十')
}

function plainOf(formal: string): string {
  return [...formal].map(sign => formalUnits.get(sign) ?? hanDigits.charAt(formalByPlain.findIndex(signs => signs.includes(sign)))).join('')
}

function formalOf(plain: string): string {
  const unitByPlain = new Map([...formalUnits].map(([formal, unit]) => [unit, formal]))
  return [...plain].map(sign => unitByPlain.get(sign) ?? formalByPlain[hanDigits.indexOf(sign)]?.charAt(0) ?? sign).join('')
}
