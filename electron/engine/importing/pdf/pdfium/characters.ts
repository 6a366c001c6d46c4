import type { Pdfium } from './wasm.ts'

/**
 * All characters of a page in PDFium's order, with those that it makes up between words and lines, each in a record of words of four bytes.
 * What a record holds is told by the constants below; points of the page's own space.
 */
export type Characters = {
  readonly count: number
  /** Where each character's record begins in both of the following. */
  readonly records: Uint32Array
  /** The same words twice. To be asked for again after each call of PDFium, which may move its memory. */
  readonly integers: Int32Array
  readonly floats: Float32Array
}

/** Words of a record, and what stands at which of them: only the lowest byte is the kind's. */
const recordLength = 20
export const kindAt = 0
/** A code point; 0 for none. */
export const codeAt = 1
/** x and y: where its baseline begins. */
export const originAt = 3
/** Left, bottom, right and top of the room that its font gives it. */
export const boxAt = 9
/** The text object that draws it; 0 for none. */
export const objectAt = 19

/** Kinds of characters: one that PDFium makes up, a space or a line's end; and one for which the font names no letter. */
export const generated = 1
export const unmapped = 2

/** Reads the characters of a page, the first `most` of them at the most. */
export function charactersOf(pdfium: Pdfium, textPage: number, most: number): Characters {
  const count = Math.max(0, Math.min(most, pdfium.call.FPDFText_CountChars(textPage)))
  return takeCharacters(pdfium, textPage, count) ?? askForCharacters(pdfium, textPage, count)
}

/** Words of a page of text: where the table of its records' blocks is, which place in them the first character has, and how many there are. */
const tableAt = 5
const firstAt = 8
const countAt = 9
const recordsPerBlock = 51

/**
 * The records as they lie in PDFium's own memory: its functions do nothing but look one word up in them, and take much longer for all than it
 * takes to read them here. So they lie in the version that is built in, and nobody promises it of another one: the first characters of some
 * text objects of each page, its first and its last ones, are asked for as well.
 * @returns null where PDFium says something else
 */
export function takeCharacters(pdfium: Pdfium, textPage: number, count: number): Characters | null {
  const { call, memory } = pdfium
  const place = call.malloc(askedBytes)
  const taken = {
    count,
    records: new Uint32Array(count),
    get integers() { return memory.integers() },
    get floats() { return memory.floats() },
  }
  const firsts = placeRecords(taken, textPage >>> 2)
  const isSo = taken.integers[(textPage >>> 2) + countAt] === call.FPDFText_CountChars(textPage) && isAsAsked(pdfium, { textPage, place, indexes: atEnds(firsts) }, taken)
  call.free(place)
  return isSo ? taken : null
}

/** So many at each end. */
const mostAsked = 4

function atEnds(indexes: readonly number[]): readonly number[] {
  return indexes.length <= 2 * mostAsked ? indexes : [...indexes.slice(0, mostAsked), ...indexes.slice(-mostAsked)]
}

/** Finds where the records are. @returns the first character of each text object, and of each part of one that others part from the rest */
function placeRecords({ count, records, integers }: Characters, page: number): readonly number[] {
  const first = integers[page + firstAt] as number
  let block = ((integers[page + tableAt] as number) >>> 2) + Math.floor(first / recordsPerBlock)
  let inBlock = first % recordsPerBlock
  let record = ((integers[block] as number) >>> 2) + recordLength * inBlock
  const firsts: number[] = []
  let object = 0
  for (let i = 0; i < count; i++) {
    records[i] = record
    const own = integers[record + objectAt] as number
    if (own !== object) firsts.push(i)
    object = own
    record += recordLength
    if (++inBlock < recordsPerBlock) continue
    inBlock = 0
    record = (integers[++block] as number) >>> 2
  }
  return firsts
}

type Questions = { readonly textPage: number; readonly indexes: readonly number[]; readonly place: number }

/** Room for an answer, kept from page to page. */
let oneRecord: Characters | null = null

/** Whether PDFium says the same of these characters. */
function isAsAsked(pdfium: Pdfium, { textPage, indexes, place }: Questions, taken: Characters): boolean {
  const asked = (oneRecord ??= recordsFor(1))
  return indexes.every(index => {
    ask(pdfium, { textPage, index, place }, asked)
    return isAlike(taken, taken.records[index] as number, asked)
  })
}

const integersAt = [codeAt, objectAt]
const floatsAt = [originAt, originAt + 1, boxAt, boxAt + 1, boxAt + 2, boxAt + 3]

function isAlike(taken: Characters, record: number, { integers, floats }: Characters): boolean {
  const kind = (taken.integers[record] as number) & 0xff
  if (integers[kindAt] !== (kind === generated || kind === unmapped ? kind : 0)) return false
  return integersAt.every(at => integers[at] === taken.integers[record + at]) && floatsAt.every(at => Object.is(floats[at], taken.floats[record + at]))
}

/** The same by the functions that PDFium has for it, a call or two for each word: what every version answers. */
export function askForCharacters(pdfium: Pdfium, textPage: number, count: number): Characters {
  const asked = recordsFor(count)
  const place = pdfium.call.malloc(askedBytes)
  for (let index = 0; index < count; index++) ask(pdfium, { textPage, index, place }, asked, index)
  pdfium.call.free(place)
  return asked
}

function recordsFor(count: number): Characters {
  const integers = new Int32Array(recordLength * count)
  return { count, records: new Uint32Array(count).map((_, i) => recordLength * i), integers, floats: new Float32Array(integers.buffer) }
}

/** A box of four floats and an origin of two doubles. */
const askedBytes = 32

type Question = { readonly textPage: number; readonly index: number; readonly place: number }

function ask({ call, memory }: Pdfium, { textPage, index, place }: Question, { records, integers, floats }: Characters, to = 0): void {
  const record = records[to] as number
  integers[record + kindAt] = call.FPDFText_IsGenerated(textPage, index) === 1 ? generated : call.FPDFText_HasUnicodeMapError(textPage, index) === 1 ? unmapped : 0
  integers[record + codeAt] = call.FPDFText_GetUnicode(textPage, index)
  integers[record + objectAt] = call.FPDFText_GetTextObject(textPage, index)
  call.FPDFText_GetLooseCharBox(textPage, index, place)
  call.FPDFText_GetCharOrigin(textPage, index, place + 16, place + 24)
  const [box, origin] = [memory.floats(), memory.doubles()]
  const [at, originFrom] = [place >> 2, (place >> 3) + 2]
  floats[record + boxAt] = box[at] as number
  // PDFium tells a box's top before its right and bottom.
  floats[record + boxAt + 1] = box[at + 3] as number
  floats[record + boxAt + 2] = box[at + 2] as number
  floats[record + boxAt + 3] = box[at + 1] as number
  floats[record + originAt] = origin[originFrom] as number
  floats[record + originAt + 1] = origin[originFrom + 1] as number
}
