import { isReadAcross } from './across.ts'
import { boxAt, type Characters, charactersOf, codeAt, generated, kindAt, objectAt, originAt, unmapped } from './characters.ts'
import type { PdfDocument } from './document.ts'
import type { Roles } from './roles.ts'
import { matrixBytes, readStyle, type Style, type Typefaces } from './styles.ts'

/**
 * Characters of a page where they stand, in points of the page's own space: y grows upwards, the page's rotation not applied. A column for
 * each thing that is told of them: an object for each of them would cost more than all that is asked of PDFium.
 */
export type Glyphs = {
  /** Columns may be longer. */
  readonly count: number
  /** Code points. */
  readonly codes: Uint32Array
  /** The room that its font gives each; left is not right of right but in mirrored text. */
  readonly left: Float32Array
  readonly right: Float32Array
  /** How far down its baseline is, which is y turned round. */
  readonly down: Float32Array
  /** Of the same room, and x where its baseline begins: not filled where all `isAcross`, which needs none of them. */
  readonly top: Float32Array
  readonly bottom: Float32Array
  readonly x: Float32Array
  /** Which of the stretches each stands in. */
  readonly stretchAt: Uint32Array
  /** All of them, in order. */
  readonly stretches: readonly Stretch[]
  readonly isMirrored: boolean
  /** Whether all of it is read from left to right, and meant to be seen. */
  readonly isAcross: boolean
}

/** Characters of one style, one behind the other, from `from` to before `to`; `isLevel` where all stand on one baseline and are told to be of one height. */
export type Stretch = { readonly style: Style; readonly from: number; readonly to: number; readonly isLevel: boolean }

const mostGlyphs = 200_000
const space = 0x20
/** What PDFium writes for a hyphen at a line's end. */
const cutWord = 2
const hyphen = 0x2d

/** Reads the characters of a page that are letters or blanks; their columns are valid until the next page is read. `unknown` counts those for which the file names no letter. */
export function readGlyphs(document: PdfDocument, textPage: number, roles: Roles): { readonly glyphs: Glyphs; readonly unknown: number } {
  const characters = charactersOf(document.pdfium, textPage, mostGlyphs)
  const columns = roomFor(characters.count)
  const { firsts, count, unknown, isMirrored } = readLetters(characters, columns)
  const stretches = stretchesOf(document, { textPage, roles, firsts, count })
  const isAcross = !isMirrored && isReadAcross(columns, stretches)
  if (!isAcross) readBoxes(characters, columns)
  return { glyphs: { count, ...columns, stretches, isMirrored, isAcross }, unknown }
}

/** A text object's first character: its index in PDFium's list, and its place among the letters. */
type First = { readonly object: number; readonly index: number; readonly from: number; isLevel: boolean }
type Letters = { readonly firsts: readonly First[]; readonly count: number; readonly unknown: number; readonly isMirrored: boolean }

/** Fills the columns that every page needs. */
function readLetters({ count, records, integers, floats }: Characters, { codes, left, right, down, stretchAt }: Columns): Letters {
  const firsts: First[] = []
  let object = -1
  let index = -1
  let last = -1
  let own = -1
  let [baseline, height] = [0, 0]
  let unknown = 0
  let isMirrored = false
  let kept = 0
  for (let i = 0; i < count; i++) {
    const record = records[i] as number
    const code = integers[record + codeAt] as number
    const kind = (integers[record + kindAt] as number) & 0xff
    // PDFium makes up spaces and line ends, and nothing else.
    if (code <= space && kind === generated) continue
    if (integers[record + objectAt] !== object) {
      object = integers[record + objectAt] as number
      index = i
    }
    if (code === 0 || code === 0xfffd || kind === unmapped) unknown++
    if (!isLetter(code)) continue
    const y = floats[record + originAt + 1] as number
    const top = floats[record + boxAt + 3] as number
    if (index !== last) {
      own = firsts.push({ object, index, from: kept, isLevel: true }) - 1
      last = index
      baseline = y
      height = top
    }
    if (y !== baseline || top !== height) (firsts[own] as First).isLevel = false
    codes[kept] = code === cutWord ? hyphen : code
    stretchAt[kept] = own
    // A pair of both would be made anew for each character.
    const start = floats[record + boxAt] as number
    const end = floats[record + boxAt + 2] as number
    if (!(start <= end)) isMirrored = true
    left[kept] = start
    right[kept] = end
    down[kept] = -y
    kept++
  }
  return { firsts, count: kept, unknown, isMirrored }
}

/** Fills the columns that only pages need on which something is not read across. */
function readBoxes({ count, records, integers, floats }: Characters, { top, bottom, x }: Columns): void {
  let kept = 0
  for (let i = 0; i < count; i++) {
    const record = records[i] as number
    const code = integers[record + codeAt] as number
    if ((code <= space && ((integers[record + kindAt] as number) & 0xff) === generated) || !isLetter(code)) continue
    bottom[kept] = floats[record + boxAt + 1] as number
    top[kept] = floats[record + boxAt + 3] as number
    x[kept] = floats[record + originAt] as number
    kept++
  }
}

function stretchesOf(document: PdfDocument, { textPage, roles, firsts, count }: { readonly textPage: number; readonly roles: Roles; readonly firsts: readonly First[]; readonly count: number }): readonly Stretch[] {
  const typefaces: Typefaces = new Map()
  const { call } = document.pdfium
  const place = call.malloc(matrixBytes)
  const stretches = firsts.map(({ object, index, from, isLevel }, n) => ({ style: readStyle(document, { textPage, index, object, roles, typefaces, place }), from, to: firsts[n + 1]?.from ?? count, isLevel }))
  call.free(place)
  return stretches
}

type Columns = Omit<Glyphs, 'count' | 'stretches' | 'isMirrored' | 'isAcross'>

/** Kept from page to page: new memory for each of them has to be cleared before it is filled, and collected after. */
let room: Columns | null = null

function roomFor(count: number): Columns {
  if (!room || room.codes.length < count) room = columnsFor(2 * count)
  return room
}

/** In one piece of memory: each piece has a price. */
function columnsFor(count: number): Columns {
  const memory = new ArrayBuffer(8 * 4 * count)
  const floats = (n: number) => new Float32Array(memory, 4 * count * n, count)
  const integers = (n: number) => new Uint32Array(memory, 4 * count * n, count)
  return { codes: integers(0), left: floats(1), top: floats(2), right: floats(3), bottom: floats(4), x: floats(5), down: floats(6), stretchAt: integers(7) }
}

/** Controls and what is no character are nothing to read. */
function isLetter(code: number): boolean {
  if (code < 0x20) return code === cutWord
  return code < 0x7f || (code >= 0xa0 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff)
}
