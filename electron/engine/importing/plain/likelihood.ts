import type { Encoding } from '#domain/encodings.ts'
import { decodeLoosely } from './decoding.ts'
import { frequentHangul, frequentKanji, frequentSimplified, frequentTraditional } from './frequent.ts'

/** How likely a language's writing is to hold a character, in bits: the more, the rarer. */
type Writing = {
  /** `previous` and `next` are the characters beside it, '' at the ends. */
  readonly bits: (character: string, previous: string, next: string) => number
  /** The mean cost of a character beyond ASCII above which a text is hardly written so. */
  readonly most: number
}

/** How well a text fits an encoding. `bits` of readings of the same bytes may be compared; `mean` is that of its characters beyond ASCII. */
export type Likelihood = { readonly bits: number; readonly mean: number; readonly isPlausible: boolean }

const impossible = 30

/**
 * How likely the text is, by how often its characters are met in the writing that an encoding is made for: a unigram model in which
 * characters of a class (frequent, common, rare, punctuation, kana) are equally likely. Common are those that the national standards
 * list first: GB 2312 and JIS X 0208 level 1, Big5 level 1, the syllables of KS X 1001.
 */
export function likelihoodOf(text: string, encoding: Encoding): Likelihood {
  const [first, ...others] = writingsByEncoding[encoding].map(writing => measure(text, writing))
  if (!first) throw new Error(`nothing is known of ${encoding}`)
  return others.reduce((best, other) => (other.bits < best.bits ? other : best), first)
}

function measure(text: string, { bits, most }: Writing): Likelihood {
  let total = 0
  let beyond = 0
  let count = 0
  let previous = ''
  const characters = Array.from(text)
  for (const [index, character] of characters.entries()) {
    const cost = bits(character, previous, characters[index + 1] ?? '')
    total += cost
    if (character > '\u007f') {
      beyond += cost
      count++
    }
    previous = character
  }
  const mean = count === 0 ? 0 : beyond / count
  return { bits: total, mean, isPlausible: mean <= most }
}

type CharacterClass = { readonly share: number; readonly members: ReadonlySet<string> }

/** Writing in characters of their own width, in classes tried in order. `runs`: how likely such a character is after another one. */
function wideWriting(runs: number, most: number, classes: () => readonly CharacterClass[]): Writing {
  let costByCharacter: Map<string, number> | undefined
  const costs = () => {
    if (costByCharacter) return costByCharacter
    costByCharacter = new Map()
    for (const { share, members } of classes()) {
      const cost = -Math.log2(share / members.size)
      for (const member of members) if (!costByCharacter.has(member)) costByCharacter.set(member, cost)
    }
    return costByCharacter
  }
  const begins = 0.2
  return {
    most,
    bits(character, previous) {
      const afterWide = previous === '' || previous > '\u007f'
      const wide = afterWide ? runs : begins
      if (character <= '\u007f') return asciiBits(character) - Math.log2(1 - wide)
      return (costs().get(character) ?? strangeBits(character)) - Math.log2(wide)
    },
  }
}

/** Letters of no class, rare Han characters and signs; what only a wrong reading holds. */
function strangeBits(character: string): number {
  if (/[\p{Script=Han}\p{Script=Hangul}]/u.test(character)) return 20
  return /[\p{Co}\p{Cc}\p{Cn}\p{Cs}\ufffd]/u.test(character) ? impossible : 16
}

function asciiBits(character: string): number {
  if (/[\p{L}\d ]/u.test(character)) return 5.5
  if (/[.,;:'"()\-\n\r\t/]/.test(character)) return 7
  return character < ' ' || character === '\u007f' ? impossible : 10.5
}

const westernLetters = new Set('éèàçêôûîùëïâäöüßñáíóúæøåœÉÀÈÇÊÔÄÖÜÅØÆŒÑÁÓ')
const westernSigns = new Set('“”‘’–—…«»•·°§©®€£\u00a0')

/** Latin letters with accents between plain ones, and the signs of typography; seldom two of them side by side. */
const western: Writing = {
  most: 14.5,
  bits(character, previous, next) {
    const wide = westernSigns.has(previous) ? 0.04 : previous > '\u007f' ? 0.015 : 0.03
    if (character <= '\u007f') return asciiBits(character) - Math.log2(1 - wide)
    const start = -Math.log2(wide)
    if (westernSigns.has(character)) return start + 5.5
    if (/[\u0080-\u009f\ufffd]/u.test(character)) return start + impossible
    const alone = /[a-zé]/iu.test(previous) || /[a-zé]/iu.test(next) ? 0 : 4
    if (westernLetters.has(character)) return start + 5.5 + alone
    return start + (/\p{L}/u.test(character) ? 10 + alone : 12)
  },
}

const widePunctuation = new Set('、。，：；“”‘’（）《》〈〉「」『』・！？…—～·\u3000〔〕【】％①②③④⑤→●■◆○')
const fullWidth = new Set(Array.from({ length: 94 }, (_, index) => String.fromCharCode(0xff01 + index)))
const hiragana = new Set(Array.from({ length: 83 }, (_, index) => String.fromCharCode(0x3041 + index)))
const katakana = new Set([...Array.from({ length: 86 }, (_, index) => String.fromCharCode(0x30a1 + index)), 'ー'])
const halfWidthKana = new Set(Array.from({ length: 63 }, (_, index) => String.fromCharCode(0xff61 + index)))

/** The characters of a national standard's rows, as the platform's own decoder knows them. */
function rowsOf(encoding: Encoding, [first, last]: readonly [number, number], cells: readonly (readonly [number, number])[]): Set<string> {
  const bytes: number[] = []
  for (let row = first; row <= last; row++) {
    for (const [from, to] of cells) for (let cell = from; cell <= to; cell++) bytes.push(row, cell)
  }
  return new Set(decodeLoosely(Buffer.from(bytes), encoding).match(/[\p{Script=Han}\p{Script=Hangul}]/gu))
}

const eucCells = [[0xa1, 0xfe]] as const
const han = (frequent: string, common: () => Set<string>, rare: () => Set<string>) => () => [
  { share: 0.13, members: widePunctuation },
  { share: 0.62, members: new Set(frequent) },
  { share: 0.23, members: common() },
  { share: 0.012, members: rare() },
  { share: 0.01, members: fullWidth },
  { share: 0.0005, members: hiragana },
  { share: 0.0005, members: katakana },
]

const simplified = wideWriting(0.94, 13.5, han(
  frequentSimplified,
  () => rowsOf('gb18030', [0xb0, 0xd7], eucCells),
  () => rowsOf('gb18030', [0xd8, 0xf7], eucCells),
))
const traditional = wideWriting(0.94, 13.5, han(
  frequentTraditional,
  () => rowsOf('big5', [0xa4, 0xc6], [[0x40, 0x7e], [0xa1, 0xfe]]),
  () => rowsOf('big5', [0xc9, 0xf9], [[0x40, 0x7e], [0xa1, 0xfe]]),
))
const japanese = wideWriting(0.95, 13.5, () => [
  { share: 0.11, members: widePunctuation },
  { share: 0.42, members: hiragana },
  { share: 0.11, members: katakana },
  { share: 0.22, members: new Set(frequentKanji) },
  { share: 0.12, members: rowsOf('euc-jp', [0xb0, 0xcf], eucCells) },
  { share: 0.005, members: rowsOf('euc-jp', [0xd0, 0xf4], eucCells) },
  { share: 0.01, members: fullWidth },
  { share: 0.0005, members: halfWidthKana },
])
const korean = wideWriting(0.7, 13.5, () => [
  { share: 0.03, members: widePunctuation },
  { share: 0.75, members: new Set(frequentHangul) },
  { share: 0.2, members: rowsOf('euc-kr', [0xb0, 0xc8], eucCells) },
  { share: 0.01, members: rowsOf('euc-kr', [0xca, 0xfd], eucCells) },
])

const unicode = [simplified, traditional, japanese, korean, western]
const writingsByEncoding: Readonly<Record<Encoding, readonly Writing[]>> = {
  'utf-8': unicode,
  'utf-16le': unicode,
  'utf-16be': unicode,
  gb18030: [simplified, traditional],
  big5: [traditional],
  'windows-1252': [western],
  shift_jis: [japanese],
  'euc-jp': [japanese],
  'euc-kr': [korean],
}
