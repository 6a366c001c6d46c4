import { EngineError } from '#wire/fault.ts'
import { sentence } from '#domain/messages/catalogues.ts'
import { refusal } from '../refusal.ts'
import { openPdf, type PdfDocument } from './pdfium/document.ts'
import { PdfiumEnded } from './pdfium/wasm.ts'

/** Pages of one file. */
const mostPages = 5_000

/**
 * Opens a PDF, with the password when it asks for one.
 * @throws EngineError `invalid`: locked, the wrong password, kinds of protection that no password opens, broken, too many pages
 */
export async function openDocument(bytes: Uint8Array, password: string | undefined): Promise<PdfDocument> {
  const document = await openPdf(bytes, password).catch(toRefusal)
  if (document === 'password') {
    throw new EngineError({
      code: 'invalid',
      message: sentence(password === undefined ? 'importing.pdfLocked' : 'importing.pdfWrongPassword'),
      details: { reason: 'password' },
    })
  }
  if (document === 'protection') throw refusal('importing.pdfProtected')
  if (document === 'broken' || document.pageCount <= 0) throw refusal('importing.pdfBroken')
  if (document.pageCount > mostPages) throw refusal('importing.pdfTooManyPages', { pages: document.pageCount, limit: mostPages })
  return document
}

/** What PDFium could not survive is the file's doing; its instance is gone, nothing else is. */
export function toRefusal(error: unknown): never {
  if (error instanceof PdfiumEnded) throw refusal(error.message === 'out of memory' ? 'importing.tooMuchMemory' : 'importing.pdfBroken')
  if (error instanceof Error && error.name === 'RuntimeError') throw refusal('importing.pdfBroken')
  throw error
}
