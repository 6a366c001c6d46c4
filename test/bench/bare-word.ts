import { strFromU8, unzipSync, Zip, type ZipInputFile } from 'fflate'
import { readFileSync } from 'node:fs'
import { crc32, deflateRawSync } from 'node:zlib'
import { saveBare } from './bare-saving.ts'

/** A Word file with its content ready made: nothing is left to do but to escape the texts, put all together, and pack it. */
export type ReadyWordFile = {
  /** Every part but the document, as it stands in the file. */
  readonly parts: readonly (readonly [name: string, bytes: Uint8Array])[]
  /** The document's markup and its texts in turn: markup, text, markup … */
  readonly pieces: readonly string[]
}

const documentName = 'word/document.xml'
const textEdges = /(?<=<w:t xml:space="preserve">)|(?=<\/w:t>)/

/** Takes a Word file of ours apart, so that a bare writer can be asked for the very same one. */
export function readyFrom(path: string): ReadyWordFile {
  const all = Object.entries(unzipSync(readFileSync(path)))
  const document = all.find(([name]) => name === documentName)?.[1]
  if (!document) throw new Error('A Word file has no document in it')
  const pieces = strFromU8(document).split(textEdges)
  return { parts: all.filter(([name]) => name !== documentName), pieces: pieces.map((piece, index) => (index % 2 === 1 ? unescapeXml(piece) : piece)) }
}

/** The least that the same Word file costs: all of it in memory, one text, deflated in one go by the quickest that Node has, as hard as ours. */
export function writeBareWord(path: string, { parts, pieces }: ReadyWordFile): void {
  const chunks: Uint8Array[] = []
  const zip = new Zip((_, bytes) => chunks.push(bytes))
  for (const [name, bytes] of parts) addPart(zip, name, bytes)
  addPart(zip, documentName, Buffer.from(pieces.map((piece, index) => (index % 2 === 1 ? escapeXml(piece) : piece)).join('')))
  zip.end()
  saveBare(path, Buffer.concat(chunks))
}

function addPart(zip: Zip, filename: string, bytes: Uint8Array): void {
  const part: ZipInputFile = { filename, size: bytes.length, crc: crc32(bytes), compression: 8 }
  zip.add(part)
  part.ondata?.(null, deflateRawSync(bytes, { level: 6 }), true)
}

const escapeXml = (text: string) => text.replace(/[&<>"]/g, sign => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? '&quot;')
const unescapeXml = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
