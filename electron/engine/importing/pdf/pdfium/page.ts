import type { PdfDocument } from './document.ts'
import { type Glyphs, readGlyphs } from './glyphs.ts'
import { readRoles } from './roles.ts'

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

const mostObjects = 100_000
const words = 1
const path = 2
const picture = 3
const form = 5
/** Drawn shapes of a page whose letters are drawn. */
const fewestDrawn = 100
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
