/** What has to be done to get at the content of a file at all: the floor of its format. */
import { unzipSync } from 'fflate'
import { parse } from 'parse5'
import { SaxesParser } from 'saxes'
import { openPdf } from '../../../electron/engine/importing/pdf/pdfium/document.ts'

/** What does nothing with what it finds. RTF has no parser but ours. */
export const bareParsers: { readonly [ending: string]: ((bytes: Uint8Array) => unknown) | undefined } = {
  txt: bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes),
  html: bytes => parse(new TextDecoder().decode(bytes)),
  docx: bytes => readAllXml(unzipSync(bytes)),
  odt: bytes => readAllXml(unzipSync(bytes)),
  epub: bytes => Object.values(unzipSync(bytes)).map(part => parse(new TextDecoder().decode(part))),
  pdf: readBarePdf,
}

function readAllXml(parts: Readonly<Record<string, Uint8Array>>): void {
  for (const [name, part] of Object.entries(parts)) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue
    const parser = new SaxesParser({ xmlns: false, position: false })
    for (const event of ['opentag', 'closetag', 'text'] as const) parser.on(event, () => undefined)
    parser.write(new TextDecoder('utf-8', { fatal: true }).decode(part)).close()
  }
}

/** All characters of all pages with the box of each: what any layout begins with. */
async function readBarePdf(bytes: Uint8Array): Promise<number> {
  const document = await openPdf(bytes, undefined)
  if (typeof document === 'string') throw new Error(document)
  const { pdfium: { call }, handle, pageCount } = document
  const place = call.malloc(64)
  let sum = 0
  for (let index = 0; index < pageCount; index += 1) {
    const page = call.FPDF_LoadPage(handle, index)
    const text = call.FPDFText_LoadPage(page)
    const count = call.FPDFText_CountChars(text)
    for (let i = 0; i < count; i += 1) {
      sum += call.FPDFText_GetUnicode(text, i)
      call.FPDFText_GetLooseCharBox(text, i, place)
    }
    call.FPDFText_ClosePage(text)
    call.FPDF_ClosePage(page)
  }
  return sum
}
