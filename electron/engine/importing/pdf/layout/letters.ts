import { type Placed, styleOf } from './frames.ts'
import { leastSpace, spaceBetween } from './gaps.ts'
import { firstBeyond, firstWide, isBlank, isWideSign, space } from './signs.ts'

const wideSpace = 0x3000
const zero = 0x30

/** A line's baseline and the size of its type, in points. */
type Setting = { readonly y: number; readonly size: number }

/** Letters of a line with the spaces that the gaps between them mean. @param line places in `glyphs`, from left to right */
export function textOf(glyphs: Placed, line: Uint32Array, setting: Setting): string {
  const { codes, x0, x1, y } = glyphs
  const least = leastSpace(glyphs, line, setting.size)
  const units = roomFor(line.length)
  const wordGap = 0.15 * setting.size
  let length = 0
  let isParted = true
  let previous = -1
  let before = 0
  // A call for each of a line's letters takes longer than all that is done with most of them here.
  for (let n = 0; n < line.length; n++) {
    const i = line[n] as number
    const code = codes[i] as number
    if (code === space || (code >= firstBeyond && isBlank(code))) {
      // Spaces between wide signs only where there is room for one: some programs write them without any width.
      const isRoom = before < firstWide || !isWideSign(before) || (x1[i] as number) - (x1[previous] as number) > wordGap
      if (isRoom && !isParted) units[length++] = code === wideSpace ? wideSpace : space
      isParted ||= isRoom
      continue
    }
    if (!isParted && (x0[i] as number) - (x1[previous] as number) > (before < firstWide && code < firstWide ? least : spaceBetween(before, code, least, setting.size))) units[length++] = space
    isParted = false
    if (mayBeAccent(before) && isOver(glyphs, previous, i)) length = putAccent(units, length, before, code)
    else if (code > 0xffff) length = put(units, length, String.fromCodePoint(code))
    else units[length++] = setting.y - (y[i] as number) > wordGap ? raisedOf(glyphs, i, setting) : code
    previous = i
    before = code
  }
  return written(units, length)
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

/** Old fonts print an accent by itself, over the letter that follows. */
function isOver({ codes, x0, x1 }: Placed, accent: number, letter: number): boolean {
  const middle = ((x0[accent] as number) + (x1[accent] as number)) / 2
  const isWithin = middle > (x0[letter] as number) && middle < (x1[letter] as number)
  return isWithin && accents[String.fromCharCode(codes[accent] as number)] !== undefined && /\p{L}/u.test(String.fromCodePoint(codes[letter] as number))
}

/** A digit that stands above the line and is set smaller, as one that is raised; any other sign as it is. */
function raisedOf(glyphs: Placed, i: number, setting: Setting): number {
  const code = glyphs.codes[i] as number
  return styleOf(glyphs, i).size < 0.85 * setting.size ? (raisedDigits[code - zero] ?? code) : code
}

/** Puts the letter with its accent in the place of the accent alone. @returns the length of the text then */
function putAccent(units: Uint16Array, length: number, accent: number, code: number): number {
  const letter = String.fromCodePoint(code)
  return put(units, length - 1, ((dotless[letter] ?? letter) + accents[String.fromCharCode(accent)]).normalize('NFC'))
}

function put(units: Uint16Array, length: number, text: string): number {
  for (let i = 0; i < text.length; i++) units[length + i] = text.charCodeAt(i)
  return length + text.length
}

/** UTF-16 code units that one sign gives at the most, with a space before it and an accent. */
const unitsPerSign = 4
/** Room for a line's text in code units and, where all are ASCII, in bytes, kept from line to line. */
let room = new Uint16Array(1_024)
let bytes = Buffer.alloc(1_024)

function roomFor(signs: number): Uint16Array {
  if (room.length < unitsPerSign * signs) {
    room = new Uint16Array(2 * unitsPerSign * signs)
    bytes = Buffer.alloc(room.length)
  }
  return room
}

function written(units: Uint16Array, length: number): string {
  let all = 0
  for (let n = 0; n < length; n++) {
    const unit = units[n] as number
    bytes[n] = unit
    all |= unit
  }
  if (all < firstBeyond) return bytes.toString('latin1', 0, length).trim()
  return plainLetters(Buffer.from(units.buffer, 0, 2 * length).toString('utf16le')).trim()
}

/** Ligatures as their letters, compatibility ideographs and radicals as the signs they stand for; soft hyphens stay for the line's end. */
function plainLetters(text: string): string {
  return text
    .replace(/[\ufb00-\ufb06\uf900-\ufaff\u2e80-\u2fdf]/gu, sign => sign.normalize('NFKC'))
    .replace(/[\u200b\u200c\u2060\ufeff]|\u00ad(?!$)/gu, '')
}
