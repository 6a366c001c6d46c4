import { escapeText, htmlOf } from '#domain/printed/nodes.ts'
import { printedNodes, type PrintedDocument } from '#domain/printed/document.ts'
import { printedStyle } from '#domain/printed/style.ts'
import { Utf8Pieces } from './utf8-pieces.ts'

/** Bytes that are handed on at once. */
const chunkLength = 64 * 1024

/**
 * A document with its highlights as one HTML file, ready to be printed: it holds no script, asks for nothing, and its own policy forbids
 * both. The summary counts the highlights.
 * @param language of the words around the text
 */
export function* writePrinted(printed: PrintedDocument, language: string): Generator<Uint8Array, { readonly rows: number }, void> {
  const pieces = new Utf8Pieces(chunkLength)
  pieces.add(
    `<!doctype html>\n<html lang="${escapeText(language)}">\n<head>\n<meta charset="utf-8">\n` +
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n` +
      `<meta name="viewport" content="width=device-width">\n<title>${escapeText(printed.title)}</title>\n<style>\n` +
      // Nothing of a sheet can end its element: titles are written by numbers, colours are made by ourselves.
      `${printedStyle(printed)}@media screen { body { max-width: 190mm; margin: 12mm auto; padding: 0 8mm } }\n</style>\n</head>\n<body>\n<main class="printed">\n`,
  )
  for (const node of printedNodes(printed)) {
    pieces.add(htmlOf(node))
    pieces.add('\n')
    if (pieces.length >= chunkLength) yield pieces.take()
  }
  pieces.add('</main>\n</body>\n</html>\n')
  yield pieces.take()
  return { rows: printed.highlights.length }
}
