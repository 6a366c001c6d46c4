import type { PdfDocument } from './document.ts'
import { readRoles, type Roles } from './roles.ts'

/** How a text object is set, shared by its glyphs. */
export type Style = {
  /** Points, as it appears on the page. */
  readonly size: number
  readonly isBold: boolean
  readonly font: string
  /** Direction of its lines in degrees, counter-clockwise; 0 runs to the right. */
  readonly angle: number
  /** Neither filled nor stroked: text that a scanning program laid over a picture, or that was hidden. */
  readonly isInvisible: boolean
  /** Declared as decoration of the page: running heads, page numbers, rules. */
  readonly isArtifact: boolean
  /** Outline level that the file's structure gives it; 0 for none. */
  readonly headingLevel: number
  readonly object: number
}

/** One character where it stands, in points of the page's own space: y grows upwards, the page's rotation not applied. */
export type Glyph = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  /** Where its baseline begins. */
  readonly x: number
  readonly y: number
  readonly style: Style
}

/** A drawn line or the edge of a box: thin and long. */
export type Rule = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

export type PdfPage = {
  readonly glyphs: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Characters for which the file names no letter. */
  readonly unknown: number
  /** A picture, a drawing kept for several pages, or so many drawn shapes that they may be letters. */
  readonly hasPicture: boolean
  /** Pieces of Chinese, Japanese or Korean text that the engine passes over, see `isUnread`. */
  readonly unread: number
  readonly formFields: number
  readonly remarks: number
}

/** Numbers of one glyph in `ReadGlyph`. */
const numbersEach = 6

/** A glyph whose numbers stand in an array of its page: each would be an object of its own otherwise, six for every character. */
class ReadGlyph implements Glyph {
  readonly text: string
  readonly style: Style
  readonly numbers: Float64Array
  readonly at: number

  constructor(text: string, style: Style, numbers: Float64Array, at: number) {
    this.text = text
    this.style = style
    this.numbers = numbers
    this.at = at
  }

  get left(): number {
    return this.numbers[this.at] as number
  }

  get right(): number {
    return this.numbers[this.at + 1] as number
  }

  get bottom(): number {
    return this.numbers[this.at + 2] as number
  }

  get top(): number {
    return this.numbers[this.at + 3] as number
  }

  get x(): number {
    return this.numbers[this.at + 4] as number
  }

  get y(): number {
    return this.numbers[this.at + 5] as number
  }
}

const mostGlyphs = 200_000
const mostObjects = 100_000
const space = 0x20
const words = 1
const path = 2
const picture = 3
const form = 5
/** Drawn shapes of a page whose letters are drawn. */
const fewestDrawn = 100
const invisible = [3, 7]
const widget = 20
/** Notes and free text. */
const remark = [1, 3]

/** Reads a page. @returns null for one that the file does not hold in a form that can be read */
export function readPage(document: PdfDocument, index: number): PdfPage | null {
  const { pdfium: { call }, handle } = document
  const page = call.FPDF_LoadPage(handle, index)
  if (page === 0) return null
  try {
    const textPage = call.FPDFText_LoadPage(page)
    if (textPage === 0) return null
    try {
      const roles = document.isTagged ? readRoles(document.pdfium, page) : new Map<number, number>()
      return { ...readGlyphs(document, textPage, roles), ...readObjects(document, page), ...countAnnotations(document, page) }
    } finally {
      call.FPDFText_ClosePage(textPage)
    }
  } finally {
    call.FPDF_ClosePage(page)
  }
}

function readGlyphs(document: PdfDocument, textPage: number, roles: Roles): Pick<PdfPage, 'glyphs' | 'unknown'> {
  const { pdfium: { call, memory } } = document
  const count = Math.min(mostGlyphs, call.FPDFText_CountChars(textPage))
  const place = call.malloc(64)
  const at = place >> 2
  const origin = (place + 16) >> 3
  const glyphs: Glyph[] = []
  const numbers = new Float64Array(Math.max(0, count) * numbersEach)
  let unknown = 0
  let style: Style | null = null
  for (let i = 0; i < count; i++) {
    const code = call.FPDFText_GetUnicode(textPage, i)
    // PDFium makes up spaces and line ends, and nothing else.
    if (code <= space && call.FPDFText_IsGenerated(textPage, i) !== 0) continue
    const object = call.FPDFText_GetTextObject(textPage, i)
    if (style?.object !== object) style = readStyle(document, { textPage, index: i, object, place, roles })
    call.FPDFText_GetLooseCharBox(textPage, i, place)
    call.FPDFText_GetCharOrigin(textPage, i, place + 16, place + 24)
    const floats = memory.floats()
    const doubles = memory.doubles()
    if (code === 0 || code === 0xfffd || call.FPDFText_HasUnicodeMapError(textPage, i) === 1) unknown++
    const text = letterOf(code)
    if (text === '') continue
    const own = i * numbersEach
    numbers[own] = floats[at] as number
    numbers[own + 1] = floats[at + 2] as number
    numbers[own + 2] = floats[at + 3] as number
    numbers[own + 3] = floats[at + 1] as number
    numbers[own + 4] = doubles[origin] as number
    numbers[own + 5] = doubles[origin + 1] as number
    glyphs.push(new ReadGlyph(text, style, numbers, own))
  }
  call.free(place)
  return { glyphs, unknown }
}

/** PDFium writes a hyphen at a line's end as U+0002. Controls and what is no character are nothing to read. */
function letterOf(code: number): string {
  if (code === 2) return '-'
  if (code === 0xad) return '\u00ad'
  if (code < 32 || (code >= 0x7f && code < 0xa0) || code === 0xfffe || code === 0xffff || code > 0x10ffff) return ''
  return String.fromCodePoint(code)
}

type StylePlace = { readonly textPage: number; readonly index: number; readonly object: number; readonly place: number; readonly roles: Roles }

function readStyle({ pdfium }: PdfDocument, { textPage, index, object, place, roles }: StylePlace): Style {
  const { call, memory } = pdfium
  call.FPDFText_GetMatrix(textPage, index, place)
  const [a = 1, b = 0, c = 0, d = 1] = memory.floats().subarray(place >> 2, (place >> 2) + 4)
  const font = fontName(pdfium, textPage, index)
  const weight = call.FPDFText_GetFontWeight(textPage, index)
  const id = object === 0 ? -1 : call.FPDFPageObj_GetMarkedContentID(object)
  return {
    size: Math.abs(call.FPDFText_GetFontSize(textPage, index)) * Math.hypot(c, d),
    isBold: weight >= 600 || /bold|black|heavy|semibd|demi/iu.test(font),
    font,
    angle: (Math.atan2(b, a) * 180) / Math.PI,
    isInvisible: object !== 0 && invisible.includes(call.FPDFTextObj_GetTextRenderMode(object)),
    isArtifact: object !== 0 && id < 0 && isArtifact(pdfium, object),
    headingLevel: roles.get(id) ?? 0,
    object,
  }
}

function fontName({ call, memory }: PdfDocument['pdfium'], textPage: number, index: number): string {
  const place = call.malloc(128)
  const length = call.FPDFText_GetFontInfo(textPage, index, place, 128, 0)
  const bytes = memory.bytes()
  const name = length > 1 && length <= 128 ? Buffer.from(bytes.buffer, place, length - 1).toString('utf8') : ''
  call.free(place)
  return name
}

function isArtifact({ call, memory }: PdfDocument['pdfium'], object: number): boolean {
  const count = Math.min(8, call.FPDFPageObj_CountMarks(object))
  if (count <= 0) return false
  const place = call.malloc(64)
  let found = false
  for (let i = 0; i < count && !found; i++) {
    const isTold = call.FPDFPageObjMark_GetName(call.FPDFPageObj_GetMark(object, i), place, 56, place + 56)
    const length = memory.integers()[(place + 56) >> 2] ?? 0
    found = isTold !== 0 && Buffer.from(memory.bytes().subarray(place, place + Math.min(56, length))).toString('utf16le').startsWith('Artifact')
  }
  call.free(place)
  return found
}

function readObjects(document: PdfDocument, page: number): Pick<PdfPage, 'rules' | 'hasPicture' | 'unread'> {
  const { pdfium: { call, memory } } = document
  const count = Math.min(mostObjects, call.FPDFPage_CountObjects(page))
  const place = call.malloc(128)
  const at = place >> 2
  const rules: Rule[] = []
  let hasPicture = false
  let drawn = 0
  let unread = 0
  for (let i = 0; i < count; i++) {
    const object = call.FPDFPage_GetObject(page, i)
    const type = call.FPDFPageObj_GetType(object)
    if (type === picture || type === form) hasPicture = true
    if (type === path) drawn++
    if ((type !== path && type !== words) || call.FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12) === 0) continue
    const floats = memory.floats()
    const left = floats[at] as number
    const bottom = floats[at + 1] as number
    const right = floats[at + 2] as number
    const top = floats[at + 3] as number
    if (type === words) unread += right - left < 0.01 && isUnread(document, object, place) ? 1 : 0
    else for (const rule of edgesOf({ left, bottom, right, top })) rules.push(rule)
  }
  call.free(place)
  return { rules, hasPicture: hasPicture || drawn >= fewestDrawn, unread }
}

const eastAsian = /song|sun|hei|kai|fang|ming|st[shkfx]|sim|gb|cns|gothic|mincho|batang|dotum|gulim|malgun|[\u3040-\u9fff\uac00-\ud7af]/iu

/**
 * Without the font's shapes PDFium gives a vertical line, and a single sign, no width at all, and leaves it out of the page's text. A
 * single space looks the same, but in such fonts it rarely stands alone.
 */
function isUnread({ pdfium: { call, memory } }: PdfDocument, object: number, place: number): boolean {
  const font = call.FPDFTextObj_GetFont(object)
  if (font === 0 || call.FPDFFont_GetIsEmbedded(font) !== 0) return false
  const length = call.FPDFFont_GetBaseFontName(font, place, 128)
  return length > 1 && length <= 128 && eastAsian.test(Buffer.from(memory.bytes().subarray(place, place + length - 1)).toString('utf8'))
}

/** Points: what is thinner is drawn as a line, what is shorter parts nothing. */
const thin = 3
const short = 12

function edgesOf({ left, right, bottom, top }: Rule): readonly Rule[] {
  const width = right - left
  const height = top - bottom
  if (height <= thin) return width >= short ? [{ left, right, bottom, top }] : []
  if (width <= thin) return height >= short ? [{ left, right, bottom, top }] : []
  return [
    { left, right, bottom: top, top },
    { left, right, bottom, top: bottom },
  ]
}

function countAnnotations({ pdfium: { call } }: PdfDocument, page: number): Pick<PdfPage, 'formFields' | 'remarks'> {
  const count = Math.min(5_000, call.FPDFPage_GetAnnotCount(page))
  let formFields = 0
  let remarks = 0
  for (let i = 0; i < count; i++) {
    const annotation = call.FPDFPage_GetAnnot(page, i)
    if (annotation === 0) continue
    const subtype = call.FPDFAnnot_GetSubtype(annotation)
    if (subtype === widget) formFields++
    else if (remark.includes(subtype)) remarks++
    call.FPDFPage_CloseAnnot(annotation)
  }
  return { formFields, remarks }
}
