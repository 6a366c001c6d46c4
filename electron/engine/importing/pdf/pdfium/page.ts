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

/**
 * Characters of a page where they stand, in points of the page's own space: y grows upwards, the page's rotation not applied. A column for
 * each thing that is told of them: an object for each of them would cost more than all that is asked of PDFium.
 */
export type Glyphs = {
  /** Code points. */
  readonly codes: Uint32Array
  readonly styles: readonly Style[]
  /** Four numbers for each: left, top, right, bottom. */
  readonly boxes: Float32Array
  /** Two numbers for each, x and y: where its baseline begins. */
  readonly origins: Float64Array
}

/** A drawn line or the edge of a box: thin and long. */
export type Rule = { readonly left: number; readonly right: number; readonly bottom: number; readonly top: number }

export type PdfPage = {
  readonly glyphs: Glyphs
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

/** Bytes of one box and of one origin, as PDFium writes them. */
const boxBytes = 16
const originBytes = 16

function readGlyphs(document: PdfDocument, textPage: number, roles: Roles): Pick<PdfPage, 'glyphs' | 'unknown'> {
  const { pdfium: { call, memory } } = document
  const count = Math.max(0, Math.min(mostGlyphs, call.FPDFText_CountChars(textPage)))
  const place = call.malloc(64)
  // PDFium writes all boxes and origins one behind the other, to be taken out of its memory at once.
  const boxes = call.malloc(boxBytes * count + 8)
  const origins = call.malloc(originBytes * count + 8)
  const codes = new Uint32Array(count)
  const styles: Style[] = []
  const typefaces: Typefaces = new Map()
  const { FPDFText_GetUnicode, FPDFText_IsGenerated, FPDFText_GetTextObject, FPDFText_HasUnicodeMapError, FPDFText_GetLooseCharBox, FPDFText_GetCharOrigin } = call
  let unknown = 0
  let style: Style | null = null
  for (let i = 0; i < count; i++) {
    const code = FPDFText_GetUnicode(textPage, i)
    // PDFium makes up spaces and line ends, and nothing else.
    if (code <= space && FPDFText_IsGenerated(textPage, i) !== 0) continue
    const object = FPDFText_GetTextObject(textPage, i)
    if (style?.object !== object) style = readStyle(document, { textPage, index: i, object, place, roles, typefaces })
    if (code === 0 || code === 0xfffd || FPDFText_HasUnicodeMapError(textPage, i) === 1) unknown++
    if (!isLetter(code)) continue
    const kept = styles.length
    FPDFText_GetLooseCharBox(textPage, i, boxes + boxBytes * kept)
    const origin = origins + originBytes * kept
    FPDFText_GetCharOrigin(textPage, i, origin, origin + 8)
    codes[kept] = code === cutWord ? hyphen : code
    styles.push(style)
  }
  const kept = styles.length
  const glyphs = {
    codes: codes.subarray(0, kept),
    styles,
    boxes: memory.floats().slice(boxes >> 2, (boxes >> 2) + 4 * kept),
    origins: memory.doubles().slice(origins >> 3, (origins >> 3) + 2 * kept),
  }
  for (const taken of [place, boxes, origins]) call.free(taken)
  return { glyphs, unknown }
}

/** What PDFium writes for a hyphen at a line's end. */
const cutWord = 2
const hyphen = 0x2d

/** Controls and what is no character are nothing to read. */
function isLetter(code: number): boolean {
  if (code < 0x20) return code === cutWord
  return code < 0x7f || (code >= 0xa0 && code <= 0x10ffff && code !== 0xfffe && code !== 0xffff)
}

type Typeface = { readonly name: string; readonly isBold: boolean }
/** Typefaces of one page by their place in PDFium's memory: many text objects share one. */
type Typefaces = Map<number, Typeface>
type StylePlace = { readonly textPage: number; readonly index: number; readonly object: number; readonly place: number; readonly roles: Roles; readonly typefaces: Typefaces }

function readStyle({ pdfium }: PdfDocument, { textPage, index, object, place, roles, typefaces }: StylePlace): Style {
  const { call, memory } = pdfium
  call.FPDFText_GetMatrix(textPage, index, place)
  const floats = memory.floats()
  const at = place >> 2
  const a = floats[at] as number
  const b = floats[at + 1] as number
  const c = floats[at + 2] as number
  const d = floats[at + 3] as number
  const font = object === 0 ? 0 : call.FPDFTextObj_GetFont(object)
  let typeface = typefaces.get(font)
  if (!typeface || font === 0) typefaces.set(font, (typeface = readTypeface(pdfium, textPage, index)))
  const id = object === 0 ? -1 : call.FPDFPageObj_GetMarkedContentID(object)
  return {
    size: Math.abs(call.FPDFText_GetFontSize(textPage, index)) * Math.hypot(c, d),
    isBold: typeface.isBold,
    font: typeface.name,
    angle: (Math.atan2(b, a) * 180) / Math.PI,
    isInvisible: object !== 0 && invisible.includes(call.FPDFTextObj_GetTextRenderMode(object)),
    isArtifact: object !== 0 && id < 0 && isArtifact(pdfium, object),
    headingLevel: roles.get(id) ?? 0,
    object,
  }
}

function readTypeface({ call, memory }: PdfDocument['pdfium'], textPage: number, index: number): Typeface {
  const place = call.malloc(128)
  const length = call.FPDFText_GetFontInfo(textPage, index, place, 128, 0)
  const bytes = memory.bytes()
  const name = length > 1 && length <= 128 ? Buffer.from(bytes.buffer, place, length - 1).toString('utf8') : ''
  call.free(place)
  return { name, isBold: call.FPDFText_GetFontWeight(textPage, index) >= 600 || /bold|black|heavy|semibd|demi/iu.test(name) }
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
