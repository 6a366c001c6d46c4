import { formatNumber } from '../docx/numbering/formats.ts'
import { plainSymbol } from '../docx/symbols.ts'
import type { Attributes } from '../packed/xml.ts'
import { numberOf } from './vocabulary.ts'

/** How one level of a list, or of headings, is numbered (OpenDocument 1.3 part 3, 17.19 and 19.500). */
export type ListLevel = {
  readonly start: number
  /** `style:num-format`: a number as it is written, `1` `a` `I`, or the first ones of a series, `一, 二, 三, ...`; '' prints none. */
  readonly format: string
  /** After z come aa, bb; otherwise aa, ab. */
  readonly isInStep: boolean
  readonly prefix: string
  readonly suffix: string
  /** Numbers of so many levels, this one the last. */
  readonly shown: number
  /** Instead of prefix, levels and suffix: `%1%.%2%`. */
  readonly pattern: string | null
  /** Null for a numbered level. */
  bullet: string | null
}

export type ListStyle = ReadonlyMap<number, ListLevel>

/** Name under which the numbering of headings is kept. */
const outlineName = ''
const deepest = 10

/** The list styles of a document, by name. */
export class ListStyles {
  readonly #styles = new Map<string, Map<number, ListLevel>>()
  #style: Map<number, ListLevel> | null = null
  #level: ListLevel | null = null

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:list-style':
      case 'text:outline-style':
        this.#style = new Map()
        this.#styles.set(name === 'text:list-style' ? (attributes.get('style:name') ?? '?') : outlineName, this.#style)
        return
      case 'text:list-level-style-number':
      case 'text:list-level-style-bullet':
      case 'text:list-level-style-image':
      case 'text:outline-level-style': {
        const index = numberOf(attributes.get('text:level'))
        this.#level = levelOf(name, attributes)
        if (index !== null && index >= 1 && index <= deepest) this.#style?.set(index, this.#level)
        return
      }
      case 'style:text-properties':
        if (this.#level?.bullet) this.#level.bullet = plainSymbol(this.#level.bullet, fontOf(attributes))
    }
  }

  close(name: string): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#style = null
    if (name.startsWith('text:list-level-style-') || name === 'text:outline-level-style') {
      // A bullet whose font nobody names may still be a sign of the private area.
      if (this.#level?.bullet) this.#level.bullet = plainSymbol(this.#level.bullet, null)
      this.#level = null
    }
  }

  get(name: string | null): ListStyle | null {
    return (name && this.#styles.get(name)) || null
  }

  /** How headings are numbered. */
  get outline(): ListStyle | null {
    return this.#styles.get(outlineName) ?? null
  }
}

/** What is printed before a paragraph at this level, or '' for nothing. */
export function labelAt(style: ListStyle, index: number, counts: ReadonlyMap<number, number>): string {
  const level = style.get(index)
  if (!level) return ''
  // Word's bullets come with their sign as the suffix too; LibreOffice prints neither prefix nor suffix with a bullet.
  if (level.bullet !== null) return level.bullet.trim()
  const numberAt = (at: number) => {
    const shown = style.get(at)
    return shown && shown.bullet === null ? written(counts.get(at) ?? shown.start, shown) : ''
  }
  if (level.format === '') return ''
  if (level.pattern !== null) return level.pattern.replace(/%(\d{1,2})%/gu, (_, at: string) => (Number(at) <= index ? numberAt(Number(at)) : '')).trim()
  const numbers: string[] = []
  for (let at = Math.max(1, index - level.shown + 1); at <= index; at++) {
    const number = numberAt(at)
    if (number !== '') numbers.push(number)
  }
  return (level.prefix + numbers.join('.') + level.suffix).trim()
}

/** Our names of the series that are told by their beginning. */
const seriesByFirst: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'], ['i', 'lowerRoman'], ['I', 'upperRoman'], ['一', 'chineseCounting'], ['壹', 'chineseLegalSimplified'], ['①', 'decimalEnclosedCircle'],
  ['甲', 'ideographTraditional'], ['子', 'ideographZodiac'], ['１', 'decimalFullWidth'], ['〇', 'ideographDigital'], ['ア', 'aiueoFullWidth'],
  ['イ', 'irohaFullWidth'], ['가', 'ganada'], ['ㄱ', 'chosung'], ['0', 'decimalZero'], ['⑴', 'decimalEnclosedParen'], ['А', 'russianUpper'], ['а', 'russianLower'],
])

function written(n: number, { format, isInStep }: ListLevel): string {
  const first = format.trimStart().charAt(0)
  if (first === 'a' || first === 'A') {
    const letters = isInStep ? formatNumber(n, 'lowerLetter') : inTurn(n)
    return first === 'A' ? letters.toUpperCase() : letters
  }
  // 壹 begins the series of both scripts; 貳 and 贰 tell them apart.
  if (format.includes('貳')) return formatNumber(n, 'ideographLegalTraditional')
  return format === '' ? '' : formatNumber(n, seriesByFirst.get(first) ?? 'decimal')
}

/** a, b, … z, aa, ab */
function inTurn(n: number): string {
  let rest = n
  let letters = ''
  for (; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(97 + ((rest - 1) % 26)) + letters
  return letters
}

function levelOf(name: string, attributes: Attributes): ListLevel {
  const isNumber = name === 'text:list-level-style-number' || name === 'text:outline-level-style'
  return {
    start: numberOf(attributes.get('text:start-value')) ?? 1,
    format: attributes.get('style:num-format') ?? '',
    isInStep: attributes.get('style:num-letter-sync') === 'true',
    prefix: attributes.get('style:num-prefix') ?? '',
    suffix: attributes.get('style:num-suffix') ?? '',
    shown: Math.min(numberOf(attributes.get('text:display-levels')) ?? 1, deepest),
    pattern: attributes.get('style:num-list-format') ?? attributes.get('loext:num-list-format') ?? null,
    bullet: isNumber ? null : (attributes.get('text:bullet-char') ?? '•'),
  }
}

function fontOf(attributes: Attributes): string | null {
  return (attributes.get('style:font-name') ?? attributes.get('fo:font-family') ?? null)?.replaceAll("'", '').replace(/\d+$/u, '').trim() ?? null
}
