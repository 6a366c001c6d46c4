import { type Placed, styleOf } from './frames.ts'
import { leastSpace, spaceBetween } from './gaps.ts'
import { isBlank, isWideSign } from './signs.ts'

const space = 0x20
const wideSpace = 0x3000
const zero = 0x30

/** A line's baseline and the size of its type, in points. */
type Setting = { readonly y: number; readonly size: number }

/** Letters of a line with the spaces that the gaps between them mean. @param line places in `glyphs`, from left to right */
export function textOf(glyphs: Placed, line: Uint32Array, setting: Setting): string {
  const { codes, x0, x1 } = glyphs
  const least = leastSpace(glyphs, line, setting.size)
  const letters = new Letters()
  let isParted = true
  let previous = -1
  let before = 0
  for (let n = 0; n < line.length; n++) {
    const i = line[n] as number
    const code = codes[i] as number
    if (isBlank(code)) {
      // Spaces between wide signs only where there is room for one: some programs write them without any width.
      const isRoom = !isWideSign(before) || (x1[i] as number) - (x1[previous] as number) > 0.15 * setting.size
      if (isRoom && !isParted) letters.add(code === wideSpace ? wideSpace : space)
      isParted ||= isRoom
      continue
    }
    if (!isParted && (x0[i] as number) - (x1[previous] as number) > spaceBetween(before, code, least, setting.size)) letters.add(space)
    isParted = false
    const accent = mayBeAccent(before) ? accents[String.fromCharCode(before)] : undefined
    // Old fonts print an accent by itself, over the letter that follows.
    if (accent && isOver(glyphs, previous, i)) letters.putAccent(accent, code)
    else letters.add(isRaised(glyphs, i, setting) ? (raisedDigits[code - zero] ?? code) : code)
    previous = i
    before = code
  }
  return letters.finish()
}

const accents: { readonly [sign: string]: string | undefined } = {
  '¨': '\u0308', '´': '\u0301', '`': '\u0300', 'ˆ': '\u0302', '˜': '\u0303', '¸': '\u0327', '˚': '\u030a', 'ˇ': '\u030c', '¯': '\u0304',
}
const dotless: { readonly [sign: string]: string | undefined } = { ı: 'i', ȷ: 'j' }
const raisedDigits = [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map(digit => digit.charCodeAt(0))

/** Whether it stands where the accents do: most letters don't. */
function mayBeAccent(code: number): boolean {
  return code === 0x60 || (code >= 0xa8 && code <= 0x2dc)
}

function isOver({ codes, x0, x1 }: Placed, accent: number, letter: number): boolean {
  const middle = ((x0[accent] as number) + (x1[accent] as number)) / 2
  return middle > (x0[letter] as number) && middle < (x1[letter] as number) && /\p{L}/u.test(String.fromCodePoint(codes[letter] as number))
}

function isRaised(glyphs: Placed, i: number, setting: Setting): boolean {
  return setting.y - (glyphs.y[i] as number) > 0.15 * setting.size && styleOf(glyphs, i).size < 0.85 * setting.size
}

/** Code units that are made a string at once: more are too many arguments of one call. */
const unitsAtOnce = 4_096

/** A text that is put together sign by sign. */
class Letters {
  /** UTF-16 code units. */
  readonly #units: number[] = []
  #isPlain = true

  add(code: number): void {
    if (code >= 0x80) this.#isPlain = false
    if (code <= 0xffff) this.#units.push(code)
    else this.#addUnits(String.fromCodePoint(code))
  }

  /** Puts the letter with its accent in the place of the accent alone. */
  putAccent(accent: string, code: number): void {
    const letter = String.fromCodePoint(code)
    this.#units.pop()
    this.#addUnits(((dotless[letter] ?? letter) + accent).normalize('NFC'))
  }

  finish(): string {
    let text = ''
    for (let from = 0; from < this.#units.length; from += unitsAtOnce) text += String.fromCharCode(...this.#units.slice(from, from + unitsAtOnce))
    return (this.#isPlain ? text : plainLetters(text)).trim()
  }

  #addUnits(text: string): void {
    for (let i = 0; i < text.length; i++) this.#units.push(text.charCodeAt(i))
  }
}

/** Ligatures as their letters, compatibility ideographs and radicals as the signs they stand for; soft hyphens stay for the line's end. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\uf900-\ufaff\u2e80-\u2fdf]/gu, sign => sign.normalize('NFKC'))
    .replace(/[\u200b\u200c\u2060\ufeff]|\u00ad(?!$)/gu, '')
}
