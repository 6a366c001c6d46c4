import type { PdfDocument } from './document.ts'
import type { Roles } from './roles.ts'

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

/** Modes in which letters are neither filled nor stroked. */
const invisible = [3, 7]

type Typeface = { readonly name: string; readonly isBold: boolean }
/** Typefaces of one page by their place in PDFium's memory: many text objects share one. */
export type Typefaces = Map<number, Typeface>
type StylePlace = { readonly textPage: number; readonly index: number; readonly object: number; readonly roles: Roles; readonly typefaces: Typefaces; readonly place: number }

/** Bytes of a matrix, for which `place` is the room in PDFium's memory. */
export const matrixBytes = 24

/** How the text object is set whose character stands at this index. */
export function readStyle({ pdfium }: PdfDocument, { textPage, index, object, roles, typefaces, place }: StylePlace): Style {
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
