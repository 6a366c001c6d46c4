/** Libraries that read a format to its plain text, without structure, places or clauses: what a program without a reader of its own would take. */
import type { DefaultTreeAdapterTypes } from 'parse5'
import { parse } from 'parse5'

type Texts = { readonly [ending: string]: ((bytes: Uint8Array) => Promise<string>) | undefined }

export const textLibraries: Texts = { docx: readWithMammoth, pdf: readWithPdfJs, html: readWithParse5 }

async function readWithMammoth(bytes: Uint8Array): Promise<string> {
  const { default: { extractRawText } } = await import('mammoth')
  return (await extractRawText({ buffer: Buffer.from(bytes) })).value
}

/** The legacy build, whose worker runs in this thread, too. */
async function readWithPdfJs(bytes: Uint8Array): Promise<string> {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // It takes the bytes away from whoever gave them.
  const loading = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS })
  const document = await loading.promise
  const pieces: string[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    for (const item of (await page.getTextContent()).items) if ('str' in item) pieces.push(item.str, item.hasEOL ? '\n' : '')
    page.cleanup()
  }
  await loading.destroy()
  return pieces.join('')
}

type Node = DefaultTreeAdapterTypes.Node

async function readWithParse5(bytes: Uint8Array): Promise<string> {
  const pieces: string[] = []
  const open: Node[] = [parse(new TextDecoder().decode(bytes))]
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text') pieces.push((node as DefaultTreeAdapterTypes.TextNode).value)
    if ('childNodes' in node) for (let at = node.childNodes.length - 1; at >= 0; at -= 1) open.push(node.childNodes[at] as Node)
  }
  return pieces.join('')
}
