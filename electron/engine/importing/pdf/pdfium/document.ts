import { PdfiumEnded, type Pdfium, startPdfium } from './wasm.ts'

export type Bookmark = { readonly title: string; readonly level: number }
export type InfoKey = 'Title' | 'Author' | 'CreationDate' | 'Creator' | 'Creator' | 'Producer'

/** Why a file does not open. */
export type OpenFailure = 'password' | 'broken' | 'protection'

/** An open PDF: what it says of itself as a whole. Pages are counted from 0. */
export type PdfDocument = {
  readonly pdfium: Pdfium
  readonly handle: number
  readonly pageCount: number
  readonly isTagged: boolean
  info(key: InfoKey): string
  /** '' where the file names none. */
  pageLabel(page: number): string
  /** In reading order, with depth from 1. */
  bookmarks(): readonly Bookmark[]
}

const failureByError = new Map<number, OpenFailure>([[4, 'password'], [5, 'protection']])
/** No reader's outline is longer; cyclic ones end here. */
const mostBookmarks = 10_000
const deepestBookmark = 12
/** UTF-16 code units of one title, label or field. */
const longestString = 2_000

/** Opens a PDF. @returns what keeps it from opening, in a word */
export async function openPdf(bytes: Uint8Array, password: string | undefined): Promise<PdfDocument | OpenFailure> {
  const pdfium = await startPdfium()
  const { call, memory } = pdfium
  const place = put(pdfium, bytes)
  const key = password === undefined ? 0 : put(pdfium, Buffer.from(`${password}\0`))
  const handle = call.FPDF_LoadMemDocument(place, bytes.length, key)
  if (handle === 0) return failureByError.get(call.FPDF_GetLastError()) ?? 'broken'
  const buffer = put(pdfium, new Uint8Array(2 * longestString))
  /** A string that PDFium writes as UTF-16 with a NUL behind it, telling its length in bytes. */
  const wide = (write: (place: number, length: number) => number): string => {
    const length = write(buffer, 2 * longestString)
    if (length <= 2 || length > 2 * longestString) return ''
    return Buffer.from(memory.bytes().subarray(buffer, buffer + length - 2)).toString('utf16le')
  }
  return {
    pdfium,
    handle,
    pageCount: call.FPDF_GetPageCount(handle),
    isTagged: call.FPDFCatalog_IsTagged(handle) !== 0,
    info: name => wide((to, length) => call.FPDF_GetMetaText(handle, withText(pdfium, name), to, length)),
    pageLabel: page => wide((to, length) => call.FPDF_GetPageLabel(handle, page, to, length)),
    bookmarks() {
      const found: Bookmark[] = []
      const walk = (parent: number, level: number) => {
        let bookmark = call.FPDFBookmark_GetFirstChild(handle, parent)
        while (bookmark !== 0 && found.length < mostBookmarks) {
          const own = bookmark
          found.push({ title: wide((to, length) => call.FPDFBookmark_GetTitle(own, to, length)), level })
          if (level < deepestBookmark) walk(own, level + 1)
          bookmark = call.FPDFBookmark_GetNextSibling(handle, own)
        }
      }
      walk(0, 1)
      return found
    },
  }
}

/** Copies bytes into PDFium's memory, where they stay as long as the instance. */
function put({ call, memory }: Pdfium, bytes: Uint8Array): number {
  const place = call.malloc(Math.max(1, bytes.length))
  if (place === 0) throw new PdfiumEnded('out of memory')
  memory.bytes().set(bytes, place)
  return place
}

function withText(pdfium: Pdfium, text: string): number {
  return put(pdfium, Buffer.from(`${text}\0`, 'latin1'))
}
